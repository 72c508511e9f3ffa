// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/near_dates.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace near_dates_test {

PartialDate partial(QStringView text)
{
    return *PartialDate::fromText(text);
}

struct NearCase
{
    const char *date;
    bool yearly;
    QDate today;
    bool near;
};

TEST(NearDates, LieWithinTwoWeeksBothWays)
{
    const NearCase cases[] = {
        {"--12-03", true, {2026, 11, 18}, false},     {"--12-03", true, {2026, 11, 19}, true},
        {"--12-03", true, {2026, 12, 3}, true},       {"--12-03", true, {2026, 12, 17}, true},
        {"--12-03", true, {2026, 12, 18}, false},     {"1985-12-03", true, {2026, 11, 23}, true},
        {"--01-05", true, {2026, 12, 21}, false},     {"--01-05", true, {2026, 12, 22}, true},
        {"--12-28", true, {2027, 1, 11}, true},       {"--12-28", true, {2027, 1, 12}, false},
        {"--02-29", true, {2026, 2, 13}, false},      {"--02-29", true, {2026, 2, 14}, true},
        {"--02-29", true, {2026, 3, 14}, true},       {"--02-29", true, {2026, 3, 15}, false},
        {"--02-29", true, {2028, 2, 14}, false},      {"--02-29", true, {2028, 2, 15}, true},
        {"2004-02-29", true, {2028, 3, 14}, true},    {"1985-12", true, {2026, 12, 3}, false},
        {"1985", true, {2026, 1, 1}, false},          {"2026-12-03", false, {2026, 11, 19}, true},
        {"2026-12-03", false, {2026, 11, 18}, false}, {"2026-12-03", false, {2027, 12, 3}, false},
        {"2025-12-30", false, {2026, 1, 13}, true},   {"--12-03", false, {2026, 12, 3}, false},
        {"2026-12", false, {2026, 12, 3}, false},     {"2027-12-03", true, {2026, 12, 3}, false},
        {"2027-01-02", true, {2026, 12, 30}, true},
    };
    for (const NearCase &one : cases)
        EXPECT_EQ(isNear(partial(QString::fromLatin1(one.date)), one.yearly, one.today, 14), one.near)
            << one.date << " on " << one.today.toString(Qt::ISODate).toStdString();
}

TEST(NearDates, FollowTheWindow)
{
    EXPECT_TRUE(isNear(partial(u"--12-03"), true, {2026, 12, 3}, 0));
    EXPECT_FALSE(isNear(partial(u"--12-03"), true, {2026, 12, 4}, 0));
    EXPECT_TRUE(isNear(partial(u"--12-03"), true, {2026, 6, 6}, 180));
    EXPECT_FALSE(isNear(PartialDate(), true, {2026, 6, 6}, 180));
}

TEST(NearDates, NextIsTodayOrLater)
{
    const PartialDate leapDay = partial(u"--02-29");
    EXPECT_EQ(nextOccurrence(leapDay, true, {2026, 2, 28}), QDate(2026, 2, 28));
    EXPECT_EQ(nextOccurrence(leapDay, true, {2026, 3, 1}), QDate(2027, 2, 28));
    EXPECT_EQ(nextOccurrence(leapDay, true, {2027, 3, 1}), QDate(2028, 2, 29));
    EXPECT_EQ(nextOccurrence(partial(u"--01-01"), true, {2026, 12, 31}), QDate(2027, 1, 1));
    EXPECT_EQ(nextOccurrence(partial(u"2030-05-06"), true, {2026, 12, 31}), QDate(2030, 5, 6));
    EXPECT_EQ(nextOccurrence(partial(u"2026-12-03"), false, {2026, 12, 3}), QDate(2026, 12, 3));
    EXPECT_EQ(nextOccurrence(partial(u"2026-12-03"), false, {2026, 12, 4}), std::nullopt);
    EXPECT_EQ(nextOccurrence(partial(u"1985-12"), true, {2026, 12, 4}), std::nullopt);
}

TEST(NearDates, NearestIsTheCloserOne)
{
    EXPECT_EQ(nearestOccurrence(partial(u"--12-28"), true, {2027, 1, 11}), QDate(2026, 12, 28));
    EXPECT_EQ(nearestOccurrence(partial(u"--01-05"), true, {2026, 12, 22}), QDate(2027, 1, 5));
    EXPECT_EQ(nearestOccurrence(partial(u"--12-03"), true, {2026, 11, 23}), QDate(2026, 12, 3));
    EXPECT_EQ(nearestOccurrence(partial(u"2026-05-06"), false, {2026, 12, 22}), QDate(2026, 5, 6));
    EXPECT_EQ(nearestOccurrence(partial(u"2031-05-06"), true, {2026, 12, 22}), QDate(2031, 5, 6));
    EXPECT_EQ(nearestOccurrence(partial(u"2031"), true, {2026, 12, 22}), std::nullopt);
}

} // namespace near_dates_test
} // namespace cultivar::rules
