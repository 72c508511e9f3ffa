// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/relative_dates.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QTimeZone>

using namespace cultivar;
using namespace cultivar::wording;

namespace relative_dates_test {

const QDate today(2026, 11, 27);

QString after(int days)
{
    return relativeDay(today.addDays(days), today);
}

TEST(RelativeDay, SaysNearDaysByName)
{
    EXPECT_EQ(after(0), u"today"_s);
    EXPECT_EQ(after(-1), u"yesterday"_s);
    EXPECT_EQ(after(1), u"tomorrow"_s);
    EXPECT_EQ(after(-13), u"13 days ago"_s);
    EXPECT_EQ(after(10), u"in 10 days"_s);
}

TEST(RelativeDay, CountsInUnitsThatGrowWithTheDistance)
{
    EXPECT_EQ(after(-14), u"2 weeks ago"_s);
    EXPECT_EQ(after(-98), u"14 weeks ago"_s);
    EXPECT_EQ(after(20), u"in 2 weeks"_s);
    EXPECT_EQ(relativeDay(QDate(2026, 5, 28), today), u"26 weeks ago"_s);
    EXPECT_EQ(relativeDay(QDate(2026, 5, 27), today), u"6 months ago"_s);
    EXPECT_EQ(relativeDay(QDate(2027, 6, 30), today), u"in 7 months"_s);
    EXPECT_EQ(relativeDay(QDate(2024, 11, 28), today), u"23 months ago"_s);
    EXPECT_EQ(relativeDay(QDate(2024, 11, 27), today), u"2 years ago"_s);
    EXPECT_EQ(relativeDay(QDate(2029, 12, 1), today), u"in 3 years"_s);
}

TEST(LastContactText, SaysNever)
{
    EXPECT_EQ(lastContactText(std::nullopt, today), u"never"_s);
    EXPECT_EQ(lastContactText(today.addDays(-98), today), u"14 weeks ago"_s);
}

TEST(DayText, NamesTheYearOnlyWhenItIsAnother)
{
    EXPECT_EQ(dayText(QDate(2026, 12, 3), today, QLocale::c()), u"3 December"_s);
    EXPECT_EQ(dayText(QDate(2027, 1, 3), today, QLocale::c()), u"3 January 2027"_s);
    EXPECT_EQ(dayText(QDate(2026, 3, 3), today, QLocale(QLocale::German)), u"3 März"_s);
}

TEST(OfferedTimes, AreShownInTheZoneOfTheOther)
{
    const QDateTime nine(QDate(2026, 7, 7), QTime(9, 0), Qt::UTC);
    const std::vector<OfferedTime> times{{nine, u"Europe/Lisbon"_s}, {nine.addDays(1), u"America/New_York"_s}};
    EXPECT_EQ(offeredTimesText(times, QLocale(QLocale::English)),
              u"- Tuesday, 7 July, 10:00 (Lisbon)\n- Wednesday, 8 July, 05:00 (New York)"_s);
    EXPECT_EQ(offeredTimesText({{nine, u"Europe/Berlin"_s}}, QLocale(QLocale::German)),
              u"- Dienstag, 7. Juli, 11:00 (Berlin)"_s);
    EXPECT_EQ(offeredTimesText({{nine, u"Nowhere"_s}}, QLocale(QLocale::English)), u"- Tuesday, 7 July, 09:00 (UTC)"_s);
    EXPECT_EQ(offeredTimesText({}, QLocale::c()), QString());
}

} // namespace relative_dates_test
