// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace cultivar::cli {

/// Columns a text takes in a terminal: two for East Asian wide and full-width characters and most emoji (Unicode
/// Standard Annex 11), none for combining marks.
[[nodiscard]] qsizetype columnsOf(QStringView text);

/// Rows as lines, their cells padded to the widest of their column with two spaces between, but no wider than 32: one
/// long name does not move all others. The last is not padded. Line breaks and other control characters in a cell
/// become spaces.
[[nodiscard]] QString textTable(const std::vector<QStringList> &rows);

} // namespace cultivar::cli
