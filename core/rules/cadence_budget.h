// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <optional>
#include <span>

namespace cultivar::rules {

/// How many contacts a week a set of cadences asks for, and how many there are.
struct CadenceBudget
{
    double asked = 0; ///< a week
    double done = 0;  ///< a week

    bool operator==(const CadenceBudget &) const = default;
};

/// The weeks before a day over which doing is counted: enough that a week of holidays does not show.
inline constexpr int budgetWeeks = 12;

/// The sum of 7 ÷ cadence. `cadences`: days, those in effect; nothing and what is not positive asks for nothing.
[[nodiscard]] double contactsAWeek(std::span<const std::optional<int>> cadences);

/// The first of the days that count as done up to and with `today`.
[[nodiscard]] QDate budgetStart(QDate today);

/// `contacts`: pairs of a person and a day with contact from budgetStart() to today, each once.
[[nodiscard]] double doneAWeek(int contacts);

} // namespace cultivar::rules
