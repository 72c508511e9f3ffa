// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/weeks.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace weeks_test {

using namespace Qt::StringLiterals;

TEST(Weeks, AreNamedAfterIso8601)
{
    EXPECT_EQ(isoWeek({2026, 11, 27}), u"2026-W48"_s);
    EXPECT_EQ(isoWeek({2026, 1, 1}), u"2026-W01"_s);
    EXPECT_EQ(isoWeek({2024, 12, 30}), u"2025-W01"_s);
}

TEST(Weeks, GoTo53)
{
    EXPECT_EQ(isoWeek({2026, 12, 28}), u"2026-W53"_s);
    EXPECT_EQ(isoWeek({2027, 1, 3}), u"2026-W53"_s);
    EXPECT_EQ(isoWeek({2027, 1, 4}), u"2027-W01"_s);
    EXPECT_EQ(isoWeek({2021, 1, 1}), u"2020-W53"_s);
}

TEST(Weeks, RunFromMondayToSunday)
{
    for (const QDate day : {QDate(2026, 12, 28), QDate(2027, 1, 1), QDate(2027, 1, 3)}) {
        EXPECT_EQ(mondayOf(day), QDate(2026, 12, 28));
        EXPECT_EQ(sundayOf(day), QDate(2027, 1, 3));
    }
    EXPECT_EQ(mondayOf({2028, 2, 29}), QDate(2028, 2, 28));
}

TEST(Weeks, AreCountedFromTheFirstMondayOf1970)
{
    EXPECT_EQ(weekNumberSinceEpoch({1970, 1, 5}), 0);
    EXPECT_EQ(weekNumberSinceEpoch({1970, 1, 11}), 0);
    EXPECT_EQ(weekNumberSinceEpoch({1970, 1, 12}), 1);
    EXPECT_EQ(weekNumberSinceEpoch({1970, 1, 4}), -1);
    EXPECT_EQ(weekNumberSinceEpoch({2026, 11, 23}), 2968);
    EXPECT_EQ(weekNumberSinceEpoch({2026, 11, 29}), 2968);
}

} // namespace weeks_test
} // namespace cultivar::rules
