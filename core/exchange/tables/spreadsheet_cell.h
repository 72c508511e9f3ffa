// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// What spreadsheets write in the place of a value.

namespace cultivar {

/// An error, "#NAME?" or in German "#WERT!": what stood there is gone.
[[nodiscard]] bool isSpreadsheetError(const QString &cell);

/// A number with an exponent, "4,93012E+11": digits of a telephone number are gone.
[[nodiscard]] bool isRounded(const QString &number);

/// How a problem names a cell: the column, and what stands in it, shortened.
[[nodiscard]] QString wrongCell(const QString &column, const QString &cell);

} // namespace cultivar
