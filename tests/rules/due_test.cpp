// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/due.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace due_test {

const QDate today(2026, 11, 23);
const RankingConstants defaults;

TEST(Due, IsOneCadenceAfterTheLastContact)
{
    const Due due = dueOf({60, QDate(2026, 12, 3).addDays(-60), std::nullopt}, today, defaults);
    EXPECT_EQ(due.day, QDate(2026, 12, 3));
    EXPECT_EQ(due.daysSince, 50);
    EXPECT_DOUBLE_EQ(due.x, 50.0 / 60);
    EXPECT_EQ(due.state, State::Soon);
}

TEST(Due, GoesOverTheTurnOfTheYearAndLeapDays)
{
    EXPECT_EQ(dueOf({30, QDate(2026, 12, 15), std::nullopt}, QDate(2027, 1, 14), defaults).day, QDate(2027, 1, 14));
    EXPECT_EQ(dueOf({30, QDate(2026, 12, 15), std::nullopt}, QDate(2027, 1, 14), defaults).state, State::Due);
    EXPECT_EQ(dueOf({30, QDate(2026, 12, 15), std::nullopt}, QDate(2027, 1, 13), defaults).state, State::Soon);
    EXPECT_EQ(dueOf({1, QDate(2028, 2, 28), std::nullopt}, today, defaults).day, QDate(2028, 2, 29));
    EXPECT_EQ(dueOf({1, QDate(2027, 2, 28), std::nullopt}, today, defaults).day, QDate(2027, 3, 1));
}

TEST(Due, KnowsNoDayForNever)
{
    const Due due = dueOf({60, std::nullopt, std::nullopt}, today, defaults);
    EXPECT_EQ(due.state, State::Never);
    EXPECT_EQ(due.x, 0);
    EXPECT_EQ(due.day, std::nullopt);
    EXPECT_EQ(due.daysSince, std::nullopt);
}

TEST(Due, HasNoStateWithoutACadence)
{
    const Due due = dueOf({std::nullopt, today.addDays(-94), std::nullopt}, today, defaults);
    EXPECT_EQ(due.state, std::nullopt);
    EXPECT_EQ(due.day, std::nullopt);
    EXPECT_EQ(due.daysSince, 94);
}

TEST(Due, StartsAnewWhenAPauseEnds)
{
    const CadenceFacts facts{60, today.addDays(-94), today.addDays(-30)};
    const Due due = dueOf(facts, today, defaults);
    EXPECT_EQ(due.state, State::Fresh);
    EXPECT_DOUBLE_EQ(due.x, 0.5);
    EXPECT_EQ(due.day, today.addDays(30));
    EXPECT_EQ(due.daysSince, 94);
    EXPECT_EQ(clockDays(facts, today), 30);
}

TEST(Due, RunsOnWhileAPauseLasts)
{
    const CadenceFacts facts{60, today.addDays(-94), today.addDays(1)};
    EXPECT_EQ(dueOf(facts, today, defaults).state, State::Overdue);
    EXPECT_EQ(clockDays(facts, today), 94);
    EXPECT_EQ(dueOf(facts, today.addDays(1), defaults).state, State::Fresh);
}

TEST(Due, SleepsAfterThreeCalendarYearsAlsoFromALeapDay)
{
    const CadenceFacts facts{1000, QDate(2024, 2, 29), std::nullopt};
    EXPECT_EQ(dueOf(facts, QDate(2027, 2, 27), defaults).state, State::Due);
    EXPECT_EQ(dueOf(facts, QDate(2027, 2, 28), defaults).state, State::Dormant);
}

TEST(Due, CountsALastContactYetToComeAsToday)
{
    const Due due = dueOf({60, today.addDays(5), std::nullopt}, today, defaults);
    EXPECT_EQ(due.state, State::Fresh);
    EXPECT_EQ(due.x, 0);
    EXPECT_EQ(due.daysSince, 0);
}

TEST(Due, FollowsTheShareTheUserSet)
{
    RankingConstants patient;
    patient.soonBelow = 1.25;
    EXPECT_EQ(dueOf({60, today.addDays(-74), std::nullopt}, today, patient).state, State::Soon);
    EXPECT_EQ(dueOf({60, today.addDays(-75), std::nullopt}, today, patient).state, State::Due);
    EXPECT_EQ(dueOf({60, today.addDays(-75), std::nullopt}, today, patient).day, today);
    EXPECT_EQ(dueOf({62, today.addDays(-78), std::nullopt}, today, patient).day, today)
        << "77.5 days have passed on the 78th";
}

TEST(Due, FirstDayOnWhichItIsDueIsItsDay)
{
    for (int cadence = 1; cadence <= 800; cadence += 7) {
        const CadenceFacts facts{cadence, today, std::nullopt};
        const QDate day = *dueOf(facts, today, defaults).day;
        EXPECT_LT(*dueOf(facts, day.addDays(-1), defaults).state, State::Due) << cadence;
        EXPECT_GE(*dueOf(facts, day, defaults).state, State::Due) << cadence;
    }
}

TEST(Due, CadenceIsTheOwnElseTheShortestOfTheCircles)
{
    const int circles[] = {90, 30, 180};
    EXPECT_EQ(effectiveCadence(60, circles), 60);
    EXPECT_EQ(effectiveCadence(365, circles), 365);
    EXPECT_EQ(effectiveCadence(std::nullopt, circles), 30);
    EXPECT_EQ(effectiveCadence(std::nullopt, {}), std::nullopt);
    EXPECT_EQ(effectiveCadence(14, {}), 14);
}

TEST(Due, ListHoldsSoonAndBeyondAndNever)
{
    EXPECT_FALSE(isOnDueList(State::Fresh));
    for (const State state : {State::Soon, State::Due, State::Overdue, State::Dormant, State::Never})
        EXPECT_TRUE(isOnDueList(state)) << toWord(state).toStdString();
}

TEST(Due, StatesHaveTheirWords)
{
    EXPECT_EQ(toWord(State::Fresh), u"fresh"_s);
    EXPECT_EQ(toWord(State::Never), u"never"_s);
    EXPECT_EQ(fromWord<State>(u"dormant"), State::Dormant);
}

} // namespace due_test
} // namespace cultivar::rules
