// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/address_book_columns.h"

// The names themselves, in the languages of the programs that write them and of the people who make tables by hand.

namespace cultivar {

/// A name as they are compared: folded, and "first_name" as "first name".
[[nodiscard]] QString comparableColumn(const QString &name);

/// What a column of that name holds whatever stands beside it; Unknown if nobody calls one so.
[[nodiscard]] CsvColumn columnOfName(const QString &name);

/// The address whose columns do not say where it is. Those of Google begin at 1, so that they stay apart.
inline constexpr int plainAddress = 100;
inline constexpr int workAddress = 101;
inline constexpr int homeAddress = 102;
inline constexpr int otherAddress = 103;

} // namespace cultivar
