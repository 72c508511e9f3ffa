// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

namespace cultivar {

/// The contact that the words of a source describe: the base of a three-way comparison. Only a card tells its source
/// again. Nothing if the words cannot be read.
[[nodiscard]] std::optional<Contact> contactOfSource(const BroughtBySource &brought);

} // namespace cultivar
