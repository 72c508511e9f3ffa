// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/near_dates.h"
#include "core/rules/ranking.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace cultivar::rules {

void PrintTo(const Terms &terms, std::ostream *out)
{
    *out << "time " << terms.time << ", importance " << terms.importance << ", follow_up " << terms.followUp
         << ", date " << terms.date << ", bridge " << terms.bridge << ", balance " << terms.balance << ", attempts "
         << terms.attempts;
}

namespace ranking_test {

const QDate today(2026, 11, 23);
const RankingConstants defaults;

QDate ago(int days)
{
    return today.addDays(-days);
}

/// A case in the units of product.md: days and points.
struct Case
{
    const char *what;
    std::optional<int> daysSince;
    std::optional<int> cadence;
    State state;
    double time;
    double score;
    double importance = 0;
    bool followUp = false;
    bool date = false;
    bool bridge = false;
    int received = 0;
    int gave = 0;
    int attempts = 0;
    bool getToKnow = false;
    std::optional<int> pauseEndedAgo = std::nullopt;
    int snoozeEndedAgo = 100;
    int peaceEndedAgo = 100;
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.what;
}

RankingFacts factsOf(const Case &one)
{
    RankingFacts facts;
    facts.cadence.cadence = one.cadence;
    if (one.daysSince)
        facts.cadence.lastContact = ago(*one.daysSince);
    if (one.pauseEndedAgo)
        facts.cadence.pausedUntil = ago(*one.pauseEndedAgo);
    facts.snoozedUntil = ago(one.snoozeEndedAgo);
    facts.inPeaceUntil = ago(one.peaceEndedAgo);
    facts.inGetToKnow = one.getToKnow;
    facts.owesFollowUp = one.followUp;
    facts.dateNear = one.date;
    facts.bridge = one.bridge;
    facts.importance = one.importance;
    facts.received = one.received;
    facts.gave = one.gave;
    facts.attempts = one.attempts;
    return facts;
}

constexpr auto never = std::nullopt;
constexpr bool yes = true;

// time = 40 × (x − 0.75) ÷ 1.25 = 32 x − 24, between 0 and 40
const Case cases[] = {
    {"just now", 0, 60, State::Fresh, 0, 0},
    {"last fresh day", 44, 60, State::Fresh, 0, 0},
    {"first soon day, x = 0.75", 45, 60, State::Soon, 0, 0},
    {"second soon day: 32 x 46/60 - 24 = 0.53", 46, 60, State::Soon, 0.5, 0.5},
    {"last soon day: 7.47", 59, 60, State::Soon, 7.5, 7.5},
    {"first due day, x = 1", 60, 60, State::Due, 8, 8},
    {"second due day: 8.53", 61, 60, State::Due, 8.5, 8.5},
    {"last due day: 23.47", 89, 60, State::Due, 23.5, 23.5},
    {"first overdue day, x = 1.5", 90, 60, State::Overdue, 24, 24},
    {"the day before time is full: 39.47", 119, 60, State::Overdue, 39.5, 39.5},
    {"time is full at x = 2", 120, 60, State::Overdue, 40, 40},
    {"time stays full", 121, 60, State::Overdue, 40, 40},
    {"last overdue day", 179, 60, State::Overdue, 40, 40},
    {"first dormant day, x = 3", 180, 60, State::Dormant, 40, 40},
    {"thirteen years", 5000, 60, State::Dormant, 40, 40},
    {"a cadence of 90: 9.42", 94, 90, State::Due, 9.4, 9.4},
    {"a cadence of 30: 9.07", 31, 30, State::Due, 9.1, 9.1},
    {"a week, soon: 3.43", 6, 7, State::Soon, 3.4, 3.4},
    {"a day: today", 0, 1, State::Fresh, 0, 0},
    {"a day: yesterday", 1, 1, State::Due, 8, 8},
    {"a day: two ago", 2, 1, State::Overdue, 40, 40},
    {"a day: three ago", 3, 1, State::Dormant, 40, 40},
    {"a half is rounded up: 0.25", 97, 128, State::Soon, 0.3, 0.3},
    {"a half is rounded up: 0.75", 99, 128, State::Soon, 0.8, 0.8},
    {"a half of a share that binary cannot hold: 0.05", 962, 1280, State::Soon, 0.1, 0.1},

    {"three calendar years (1096 days) put to sleep at x = 1.096: 11.07", 1096, 1000, State::Dormant, 11.1, 11.1},
    {"a day less does not: 11.04", 1095, 1000, State::Due, 11, 11},
    {"three years at x = 1.57: 26.10", 1096, 700, State::Dormant, 26.1, 26.1},
    {"a day less is overdue: 26.06", 1095, 700, State::Overdue, 26.1, 26.1},
    {"three years within the cadence do not: 5.23", 1096, 1200, State::Soon, 5.2, 5.2},

    {"never", never, 60, State::Never, 0, 0},
    {"never, in Get to know", never, 30, State::Never, 20, 20, 0, false, false, false, 0, 0, 0, yes},
    {"in contact, in Get to know", 60, 60, State::Due, 8, 8, 0, false, false, false, 0, 0, 0, yes},
    {"never, with everything", never, 60, State::Never, 0, 70, 1, yes, yes, yes, 1, 0, 0},

    {"importance 0.5", 0, 60, State::Fresh, 0, 10, 0.5},
    {"importance 1", 0, 60, State::Fresh, 0, 20, 1},
    {"importance beyond its range", 0, 60, State::Fresh, 0, 20, 1.7},
    {"importance below its range", 0, 60, State::Fresh, 0, 0, -0.2},
    {"importance 0.33", 0, 60, State::Fresh, 0, 6.6, 0.33},
    {"importance 0.333: 6.66", 0, 60, State::Fresh, 0, 6.7, 0.333},
    {"importance 0.1475: 2.95, a little less in binary", 0, 60, State::Fresh, 0, 3, 0.1475},
    {"follow-up", 0, 60, State::Fresh, 0, 20, 0, yes},
    {"date", 0, 60, State::Fresh, 0, 15, 0, false, yes},
    {"bridge", 0, 60, State::Fresh, 0, 10, 0, false, false, yes},
    {"received more", 0, 60, State::Fresh, 0, 5, 0, false, false, false, 2, 1},
    {"received as much", 0, 60, State::Fresh, 0, 0, 0, false, false, false, 2, 2},
    {"gave more", 0, 60, State::Fresh, 0, 0, 0, false, false, false, 1, 3},
    {"one attempt", 0, 60, State::Fresh, 0, -15, 0, false, false, false, 0, 0, 1},
    {"two attempts", 0, 60, State::Fresh, 0, -30, 0, false, false, false, 0, 0, 2},
    {"more attempts weigh no more", 0, 60, State::Fresh, 0, -30, 0, false, false, false, 0, 0, 5},
    {"everything", 120, 60, State::Overdue, 40, 110, 1, yes, yes, yes, 1, 0, 0},
    {"everything and two attempts", 120, 60, State::Overdue, 40, 80, 1, yes, yes, yes, 1, 0, 2},
    {"the example", 94, 60, State::Overdue, 26.1, 75.1, 0.7, yes, yes},

    {"pause ended today", 94, 60, State::Fresh, 0, 0, 0, false, false, false, 0, 0, 0, false, 0},
    {"pause ended 61 days ago", 200, 60, State::Due, 8.5, 8.5, 0, false, false, false, 0, 0, 0, false, 61},
    {"pause ended before the last contact", 61, 60, State::Due, 8.5, 8.5, 0, false, false, false, 0, 0, 0, false, 80},
    {"pause ended, never in contact", never, 60, State::Never, 0, 0, 0, false, false, false, 0, 0, 0, false, 61},
    {"pause ended, three years asleep", 1096, 60, State::Dormant, 8.5, 8.5, 0, false, false, false, 0, 0, 0, false, 61},
    {"pause ended, three years, not yet due", 1096, 60, State::Fresh, 0, 0, 0, false, false, false, 0, 0, 0, false, 30},
    {"snooze ended today, the clock ran on", 61, 60, State::Due, 8.5, 8.5, 0, false, false, false, 0, 0, 0, false,
     std::nullopt, 0},
    {"left in peace until today, the clock ran on", 61, 60, State::Due, 8.5, 8.5, 0, false, false, false, 0, 0, 0,
     false, std::nullopt, 100, 0},
};

class RankingCases : public testing::TestWithParam<Case>
{
};

TEST_P(RankingCases, AreAsWorkedOutByHand)
{
    const Case &expected = GetParam();
    const std::optional<Rank> ranked = rank(factsOf(expected), today, defaults);
    ASSERT_TRUE(ranked);
    EXPECT_EQ(toWord(*ranked->due.state), toWord(expected.state));
    EXPECT_EQ(ranked->terms.time, std::lround(expected.time * 10));
    EXPECT_EQ(ranked->terms.score(), std::lround(expected.score * 10));
    EXPECT_EQ(ranked->due.daysSince, expected.daysSince);
}

INSTANTIATE_TEST_SUITE_P(Table, RankingCases, testing::ValuesIn(cases));

TEST(Ranking, ExplainsTheExampleTermByTerm)
{
    RankingFacts facts;
    facts.cadence = {60, ago(94), std::nullopt};
    facts.importance = 0.7;
    facts.owesFollowUp = true;
    facts.dateNear = isNear(*PartialDate::fromText(u"--12-03"), true, today, defaults.dateWindow);
    const std::optional<Rank> ranked = rank(facts, today, defaults);
    ASSERT_TRUE(ranked);
    EXPECT_EQ(ranked->terms, (Terms{261, 140, 200, 150, 0, 0, 0}));
    EXPECT_EQ(ranked->terms.score(), 751);
    EXPECT_EQ(ranked->due.state, State::Overdue);
    EXPECT_EQ(ranked->due.day, QDate(2026, 10, 20));
}

TEST(Ranking, PutsEachTermInItsPlace)
{
    RankingFacts facts;
    facts.cadence = {60, ago(120), std::nullopt};
    facts.importance = 1;
    facts.owesFollowUp = true;
    facts.dateNear = true;
    facts.bridge = true;
    facts.received = 3;
    facts.gave = 2;
    facts.attempts = 1;
    EXPECT_EQ(rank(facts, today, defaults)->terms, (Terms{400, 200, 200, 150, 100, 50, -150}));
}

TEST(Ranking, TakesEveryConstantFromTheTable)
{
    RankingConstants constants;
    constants.timePoints = 30;
    constants.timeFrom = 0.5;
    constants.timeSpan = 1;
    constants.importancePoints = 8;
    constants.followUpPoints = 7;
    constants.datePoints = 6;
    constants.bridgePoints = 4;
    constants.balancePoints = 3;
    constants.attemptPoints = -2.5;
    constants.attemptsAtMost = 3;
    RankingFacts facts;
    facts.cadence = {60, ago(60), std::nullopt};
    facts.owesFollowUp = facts.dateNear = facts.bridge = true;
    facts.received = 1;
    facts.attempts = 9;
    EXPECT_EQ(rank(facts, today, constants)->terms, (Terms{150, 40, 70, 60, 40, 30, -75}));

    constants.neverGetToKnowPoints = 12.3;
    facts.cadence.lastContact.reset();
    facts.inGetToKnow = true;
    EXPECT_EQ(rank(facts, today, constants)->terms.time, 123);
}

TEST(Ranking, LeavesOutWhoHasNoCadence)
{
    RankingFacts facts;
    facts.cadence.lastContact = ago(94);
    EXPECT_FALSE(rank(facts, today, defaults));
}

TEST(Ranking, HidesBeforeTheDayAndNotOnIt)
{
    for (std::optional<QDate> RankingFacts::*member : {&RankingFacts::snoozedUntil, &RankingFacts::inPeaceUntil}) {
        RankingFacts facts;
        facts.cadence = {60, ago(94), std::nullopt};
        facts.*member = today.addDays(1);
        EXPECT_TRUE(isHidden(facts, today));
        EXPECT_FALSE(rank(facts, today, defaults));
        facts.*member = today;
        EXPECT_FALSE(isHidden(facts, today));
        EXPECT_TRUE(rank(facts, today, defaults));
    }
    RankingFacts paused;
    paused.cadence = {60, ago(94), today.addDays(1)};
    EXPECT_TRUE(isHidden(paused, today));
    EXPECT_FALSE(rank(paused, today, defaults));
    paused.cadence.pausedUntil = today;
    EXPECT_FALSE(isHidden(paused, today));
}

TEST(Ranking, OrdersByScoreThenShareThenNameThenUid)
{
    const RankKey first{751, 1.2, u"Zoe", u"z"};
    EXPECT_TRUE(ranksBefore(first, {750, 9, u"Ana", u"a"}));
    EXPECT_FALSE(ranksBefore({750, 9, u"Ana", u"a"}, first));
    EXPECT_TRUE(ranksBefore(first, {751, 1.1, u"Ana", u"a"}));
    EXPECT_FALSE(ranksBefore({751, 1.1, u"Ana", u"a"}, first));
    EXPECT_TRUE(ranksBefore({751, 1.2, u"ana", u"z"}, {751, 1.2, u"Bo", u"a"}));
    EXPECT_FALSE(ranksBefore({751, 1.2, u"Bo", u"a"}, {751, 1.2, u"ana", u"z"}));
    EXPECT_TRUE(ranksBefore({751, 1.2, u"Zoe", u"a"}, first));
    EXPECT_FALSE(ranksBefore(first, {751, 1.2, u"Zoe", u"a"}));
    EXPECT_FALSE(ranksBefore(first, first));
}

TEST(Ranking, OrderIsStrictForAnyKeys)
{
    std::mt19937 random(7);
    const QString names[] = {u"Ana"_s, u"ana"_s, u"Bo"_s, u"Émile"_s, u"Emile"_s};
    const QString uids[] = {u"1"_s, u"2"_s, u"3"_s};
    std::vector<RankKey> keys;
    for (int i = 0; i < 60; ++i)
        keys.push_back({int(random() % 2), double(random() % 2), names[random() % 5], uids[random() % 3]});
    for (const RankKey &a : keys) {
        for (const RankKey &b : keys) {
            EXPECT_FALSE(ranksBefore(a, b) && ranksBefore(b, a));
            for (const RankKey &c : keys)
                if (ranksBefore(a, b) && ranksBefore(b, c)) {
                    EXPECT_TRUE(ranksBefore(a, c));
                }
        }
    }
}

TEST(Ranking, ScoreNeverFallsAsTimePasses)
{
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
        RankingFacts facts;
        facts.cadence.cadence = 1 + int(random() % 400);
        facts.cadence.lastContact = today;
        int last = 0;
        for (int day = 0; day < 1000; ++day) {
            const int time = rank(facts, today.addDays(day), defaults)->terms.time;
            EXPECT_GE(time, last);
            EXPECT_LE(time, 400);
            last = time;
        }
    }
}

TEST(Ranking, NamesTheLaneOfADueContact)
{
    EXPECT_EQ(laneOf(State::Due, false), Lane::Overdue);
    EXPECT_EQ(laneOf(State::Overdue, true), Lane::Overdue);
    EXPECT_EQ(laneOf(State::Dormant, true), Lane::Dormant);
    EXPECT_EQ(laneOf(State::Never, true), Lane::Reach);
    EXPECT_EQ(laneOf(State::Never, false), std::nullopt);
    EXPECT_EQ(laneOf(State::Soon, true), std::nullopt);
    EXPECT_EQ(laneOf(State::Fresh, true), std::nullopt);
}

TEST(Ranking, SuggestsPeaceAfterTwoAttemptsForThreeMonths)
{
    EXPECT_FALSE(suggestsLeavingInPeace(1, defaults));
    EXPECT_TRUE(suggestsLeavingInPeace(2, defaults));
    EXPECT_TRUE(suggestsLeavingInPeace(3, defaults));
    EXPECT_EQ(leftInPeaceUntil(today, defaults), QDate(2027, 2, 23));
    EXPECT_EQ(leftInPeaceUntil(QDate(2026, 11, 30), defaults), QDate(2027, 2, 28));
}

} // namespace ranking_test
} // namespace cultivar::rules
