// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

// What two ways of writing the same thing have in common. Equal keys: the same address, number, page or name. Empty: no
// such thing.
namespace cultivar::rules {

/// Lower case, without "mailto:"; nothing without an @ inside.
[[nodiscard]] QString emailKey(QStringView address);

/// The last nine digits, so that a number with and without its country meets itself; nothing below seven digits or with
/// letters other than an extension ("ext", "x"), which is left off.
[[nodiscard]] QString phoneKey(QStringView number);

/// The folded words of a name in alphabetical order, titles left out, hyphens and apostrophes closed up.
[[nodiscard]] QString nameKey(QStringView name);

/// The folded words of a name in their order, titles left out; hyphens separate, apostrophes do not.
[[nodiscard]] QStringList nameWords(QStringView name);

/// True if both mean one address, number or page, whatever they are called.
[[nodiscard]] bool isSameReach(const Reach &a, const Reach &b);

} // namespace cultivar::rules
