// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

/// Somebody at the beginning of something: whom one pays forward to.
[[nodiscard]] constexpr bool isBeginning(LifeStage stage)
{
    return stage != LifeStage::Unknown && stage != LifeStage::Established;
}

} // namespace cultivar
