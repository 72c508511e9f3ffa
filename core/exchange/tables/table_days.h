// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partial_date.h"

#include <QString>

#include <optional>

namespace cultivar {

/// The year that address books write of a day without one, in cards and tables alike.
inline constexpr int yearOfNone = 1604;

/// Whether this day can only have been written with the day before the month: with points, or with a first number above
/// 12.
[[nodiscard]] bool hasDayFirst(const QString &text);

/// What the text of a day does not say itself.
struct DayReading
{
    bool dayFirst = false;
    QDate today{}; ///< invalid: not known
};

/// A day as tables write it: ISO 8601, "31.12.85", "31 December 1985", "Dec 31", and numbers with "/" or "-" between,
/// the order of which is not in them; a time behind it says nothing. Years of two digits are those of people, whose
/// days are not to come: of this century up to today, or up to 25 where that is not known. Nothing if it is none.
[[nodiscard]] std::optional<PartialDate> tableDay(const QString &text, const DayReading &reading);

/// The day that it can only mean, with a year of four digits: "31.12.1985", "12/31/1985", "1985-3-2", "Dec 31, 1985".
/// Nothing for "3/4/1985", and for what is no day.
[[nodiscard]] std::optional<PartialDate> onlyDay(const QString &text);

/// "0/0/00", "-": it says that there is none.
[[nodiscard]] bool saysNoDay(const QString &text);

} // namespace cultivar
