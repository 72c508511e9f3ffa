// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/cadence_budget.h"

namespace cultivar::rules {

namespace {

constexpr int daysAWeek = 7;

} // namespace

double contactsAWeek(std::span<const std::optional<int>> cadences)
{
    double asked = 0;
    for (const std::optional<int> &cadence : cadences)
        if (cadence && *cadence > 0)
            asked += static_cast<double>(daysAWeek) / *cadence;
    return asked;
}

QDate budgetStart(QDate today)
{
    return today.addDays(1 - budgetWeeks * daysAWeek);
}

double doneAWeek(int contacts)
{
    return static_cast<double>(contacts) / budgetWeeks;
}

} // namespace cultivar::rules
