// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

namespace cultivar {

/// The contact that the words of a source describe: the base of a three-way comparison. Only a card tells its source
/// again. Nothing if the words cannot be read.
[[nodiscard]] std::optional<Contact> contactOfSource(const BroughtBySource &brought);

/// The trace of the picture that the words of a source describe.
[[nodiscard]] PhotoTrace photoOfSource(const BroughtBySource &brought);

} // namespace cultivar
