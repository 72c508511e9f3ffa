// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/arithmetic.h"

#include "core/wording/short_dates.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <QDateTime>

namespace cultivar::wording {
namespace arithmetic_test {

const QDate today(2026, 11, 27);
const rules::RankingConstants constants;

TermFacts jonas()
{
    TermFacts facts;
    facts.terms = {261, 140, 200, 150, 0, 0, 0};
    facts.days = 94;
    facts.cadence = 60;
    facts.importance = 0.7;
    facts.owed = 1;
    facts.date = ReasonDate{DateKind::Birthday, {}, QDate(2026, 12, 7)};
    facts.received = 1;
    facts.gave = 1;
    return facts;
}

QStringList howOf(const TermFacts &facts)
{
    QStringList hows;
    for (const TermLine &line : termLines(facts, constants, today, QLocale::c()))
        hows += line.how;
    return hows;
}

TEST(Arithmetic, EachTermSaysHowItCameAbout)
{
    EXPECT_EQ(howOf(jonas()),
              (QStringList{u"94 days, asked for 60"_s, u"20 \u00d7 0.7"_s, u"you owe one"_s, u"birthday, 7 Dec"_s,
                           u"shares your field"_s, u"you gave as much"_s, u"none open"_s}));
    EXPECT_EQ(whatWouldChange(jonas(), QLocale::c()),
              u"Keeping your promise takes away 20.0. A talk starts time again at 0."_s);
}

TEST(Arithmetic, TheOtherWaysToCountAreSaidToo)
{
    TermFacts facts;
    facts.inGetToKnow = true;
    facts.terms = {200, 100, 0, 0, 100, 50, -300};
    facts.received = 2;
    facts.gave = 1;
    facts.attempts = 3;
    EXPECT_EQ(howOf(facts), (QStringList{u"never talked, to get to know"_s, u"20 \u00d7 0.5"_s, u"none open"_s,
                                         u"none within 14 days"_s, u"nobody else in this field"_s,
                                         u"received 2, gave 1"_s, u"3 without answer"_s}));
    EXPECT_EQ(whatWouldChange(facts, QLocale::c()), u"An answer gives back 30.0. A talk starts time again at 0."_s);
    facts.bridgeMarked = true;
    facts.days = 1;
    facts.cadence = 30;
    facts.afterPause = true;
    facts.received = 0;
    EXPECT_EQ(howOf(facts)[0], u"one day, asked for 30, since the pause"_s);
    EXPECT_EQ(howOf(facts)[4], u"marked by you"_s);
    EXPECT_EQ(howOf(facts)[5], u"you gave more"_s);
    TermFacts few;
    few.enoughForBridges = false;
    EXPECT_EQ(howOf(few)[4], u"counts from 20 people on"_s);
    EXPECT_EQ(whatWouldChange(few), QString());
}

TEST(Arithmetic, PointsHaveOneDecimalAndARealMinus)
{
    EXPECT_EQ(pointsText(261, QLocale::c()), u"26.1"_s);
    EXPECT_EQ(pointsText(-150, QLocale::c()), u"\u221215.0"_s);
    EXPECT_EQ(pointsText(0, QLocale::c()), u"0.0"_s);
}

TEST(ShortDates, SayTheDifferenceOfTwoZonesInWords)
{
    const QDateTime moment(today, QTime(12, 0), Qt::UTC);
    const QTimeZone berlin("Europe/Berlin");
    EXPECT_EQ(zoneDifference(QTimeZone("America/Toronto"), berlin, moment), u"Toronto is 6 hours behind you"_s);
    EXPECT_EQ(zoneDifference(QTimeZone("Asia/Kolkata"), berlin, moment), u"Kolkata is 4:30 hours ahead of you"_s);
    EXPECT_EQ(zoneDifference(QTimeZone("Europe/Lisbon"), berlin, moment), u"Lisbon is an hour behind you"_s);
    EXPECT_EQ(zoneDifference(QTimeZone("Europe/Paris"), berlin, moment), u"The same time as yours"_s);
    EXPECT_EQ(weekdayAndDay(QDate(2026, 12, 1), QLocale::c()), u"Tue 1 Dec"_s);
    EXPECT_EQ(clockTime(QTime(9, 5), QLocale::c()), u"9:05"_s);
}

} // namespace arithmetic_test
} // namespace cultivar::wording
