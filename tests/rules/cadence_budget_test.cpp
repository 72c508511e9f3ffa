// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/cadence_budget.h"

#include <gtest/gtest.h>

#include <array>

using namespace cultivar::rules;

namespace cadence_budget_test {

TEST(CadenceBudget, AddsUpWhatEachCadenceAsksForAWeek)
{
    const std::array<std::optional<int>, 5> cadences = {7, 14, 70, std::nullopt, 0};
    EXPECT_DOUBLE_EQ(contactsAWeek(cadences), 1 + 0.5 + 0.1);
    EXPECT_EQ(contactsAWeek({}), 0);
}

TEST(CadenceBudget, CountsTwelveWeeksWithToday)
{
    const QDate today(2026, 11, 27);
    EXPECT_EQ(budgetStart(today), QDate(2026, 9, 5));
    EXPECT_EQ(budgetStart(today).daysTo(today) + 1, budgetWeeks * 7);
    EXPECT_DOUBLE_EQ(doneAWeek(36), 3);
}

} // namespace cadence_budget_test
