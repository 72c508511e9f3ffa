// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/day_words.h"

#include "core/wording/words.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::wording;
using namespace Qt::StringLiterals;

namespace day_words_test {

const QDate today(2026, 11, 27); // a Friday
const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale american(QLocale::English, QLocale::UnitedStates);
const QLocale german(QLocale::German);

QDate past(const QString &text, const QLocale &locale = english)
{
    return dayFromWords(text, today, DayLeaning::Past, locale).value_or(QDate());
}

QDate future(const QString &text, const QLocale &locale = english)
{
    return dayFromWords(text, today, DayLeaning::Future, locale).value_or(QDate());
}

TEST(DayFromWords, KnowsTheDaysAround)
{
    EXPECT_EQ(past(u"Today"_s), today);
    EXPECT_EQ(past(u" yesterday "_s), today.addDays(-1));
    EXPECT_EQ(past(u"tomorrow"_s), today.addDays(1));
}

TEST(DayFromWords, TakesTheLatestWeekdayLookingBackAndTheFirstLookingAhead)
{
    EXPECT_EQ(past(u"tue"_s), QDate(2026, 11, 24));
    EXPECT_EQ(past(u"Tuesday"_s), QDate(2026, 11, 24));
    EXPECT_EQ(past(u"on sat"_s), QDate(2026, 11, 21));
    EXPECT_EQ(past(u"fri"_s), today);
    EXPECT_EQ(past(u"last fri"_s), QDate(2026, 11, 20));
    EXPECT_EQ(past(u"next fri"_s), QDate(2026, 12, 4));
    EXPECT_EQ(future(u"tue"_s), QDate(2026, 12, 1));
    EXPECT_EQ(future(u"fri"_s), today);
    EXPECT_EQ(past(u"Di"_s, german), QDate(2026, 11, 24));
    EXPECT_EQ(past(u"dienstag"_s, german), QDate(2026, 11, 24));
}

TEST(DayFromWords, CountsStretches)
{
    EXPECT_EQ(past(u"3 weeks ago"_s), QDate(2026, 11, 6));
    EXPECT_EQ(past(u"three weeks ago"_s), QDate(2026, 11, 6));
    EXPECT_EQ(past(u"a month ago"_s), QDate(2026, 10, 27));
    EXPECT_EQ(past(u"2w"_s), QDate(2026, 11, 13));
    EXPECT_EQ(past(u"last week"_s), QDate(2026, 11, 20));
    EXPECT_EQ(past(u"in 10 days"_s), QDate(2026, 12, 7));
    EXPECT_EQ(future(u"2w"_s), QDate(2026, 12, 11));
    EXPECT_EQ(future(u"3 days ago"_s), QDate(2026, 11, 24));
    EXPECT_EQ(future(u"next month"_s), QDate(2026, 12, 27));
}

TEST(DayFromWords, ReadsDatesAsTheLocaleWritesThem)
{
    EXPECT_EQ(past(u"2026-10-23"_s), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"23/10/2026"_s), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"10/23/2026"_s, american), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"23.10.26"_s, german), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"23.10."_s, german), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"23. Oktober"_s, german), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"3 March 2025"_s), QDate(2025, 3, 3));
    EXPECT_EQ(past(u"Mar 3, 2025"_s, american), QDate(2025, 3, 3));
    EXPECT_EQ(past(u"3/3/98"_s), QDate(1998, 3, 3));
}

TEST(DayFromWords, ChoosesTheYearThatWasNotSaid)
{
    EXPECT_EQ(past(u"23 Oct"_s), QDate(2026, 10, 23));
    EXPECT_EQ(past(u"24 Dec"_s), QDate(2025, 12, 24));
    EXPECT_EQ(future(u"24 Dec"_s), QDate(2026, 12, 24));
    EXPECT_EQ(future(u"23 Oct"_s), QDate(2027, 10, 23));
    EXPECT_EQ(past(u"29 Feb"_s), QDate(2024, 2, 29));
}

TEST(DayFromWords, LeavesWhatIsNoDay)
{
    for (const QString &text :
         {u""_s, u" "_s, u"soon"_s, u"31 April"_s, u"31.4.2026"_s, u"weeks ago"_s, u"3"_s, u"tue wed"_s,
          u"2026-13-01"_s, u"0/0"_s, u"99999999 years ago"_s, u"a"_s, u"-"_s, QString(1000, u'1')})
        EXPECT_EQ(past(text), QDate()) << qPrintable(text);
}

TEST(DayInWords, IsUnderstoodAgain)
{
    EXPECT_EQ(dayInWords(today, today, english), u"today"_s);
    EXPECT_EQ(dayInWords(QDate(2026, 11, 3), today, QLocale::c()), u"Tue 3 Nov, 3 weeks ago"_s);
    EXPECT_EQ(dayInWords(QDate(2025, 3, 3), today, QLocale::c()), u"Mon 3 Mar 2025, 20 months ago"_s);
    for (const QLocale &locale : {english, american, german, QLocale::c(), QLocale(QLocale::French)})
        for (int away = -1000; away <= 0; away += 17)
            EXPECT_EQ(past(dayInWords(today.addDays(away), today, locale), locale), today.addDays(away))
                << qPrintable(dayInWords(today.addDays(away), today, locale));
    for (int away = 0; away <= 400; away += 13)
        EXPECT_EQ(future(dayInWords(today.addDays(away), today, german), german), today.addDays(away));
}

} // namespace day_words_test
