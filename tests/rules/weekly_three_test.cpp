// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/weekly_three.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

namespace cultivar::rules {

void PrintTo(const Pick &pick, std::ostream *out)
{
    *out << "contact " << pick.contact.value() << " (" << toWord(pick.lane).toStdString() << ", at " << pick.candidate
         << ")";
}

namespace weekly_three_test {

// The 2968th week since Monday 1970-01-05: of five dormant the turn is the fourth's (2968 mod 5 = 3).
const QDate today(2026, 11, 23);
const RankingConstants defaults;

struct Person
{
    State state;
    bool bridge = false;
    bool getToKnow = false;
    int organization = 0;
    bool chosenRecently = false;
};

double shareOf(State state)
{
    switch (state) {
    case State::Never:
        return 0;
    case State::Fresh:
        return 0.5;
    case State::Soon:
        return 0.8;
    case State::Due:
        return 1;
    case State::Overdue:
        return 2;
    case State::Dormant:
        return 4;
    }
    Q_UNREACHABLE();
}

/// Candidates in the order given; the contact's id is its place, from 1.
std::vector<Candidate> ranked(const std::vector<Person> &people)
{
    std::vector<Candidate> candidates;
    for (const Person &person : people) {
        const auto place = static_cast<qint64>(candidates.size()) + 1;
        candidates.push_back({ContactId(place), person.state, shareOf(person.state), int(1000 - place), person.bridge,
                              person.getToKnow, person.chosenRecently, person.organization});
    }
    return candidates;
}

Pick pick(qint64 contact, Lane lane)
{
    return {ContactId(contact), lane, static_cast<size_t>(contact - 1)};
}

std::vector<Pick> threeOf(const std::vector<Person> &people, QDate day = today)
{
    return weeklyThree(ranked(people), day, defaults);
}

using testing::ElementsAre;
using testing::IsEmpty;

constexpr bool yes = true;
constexpr bool no = false;

TEST(WeeklyThree, AreOneOfEachLane)
{
    EXPECT_THAT(threeOf({{State::Soon},
                         {State::Due},
                         {State::Overdue},
                         {State::Never, no, yes},
                         {State::Dormant},
                         {State::Due, yes}}),
                ElementsAre(pick(2, Lane::Overdue), pick(4, Lane::Reach), pick(5, Lane::Dormant)));
}

TEST(WeeklyThree, ReachIsABridgeOrSomebodyToGetToKnowWhoeverRanksBetter)
{
    EXPECT_THAT(threeOf({{State::Overdue}, {State::Due, yes}, {State::Never, no, yes}, {State::Dormant}}),
                ElementsAre(pick(1, Lane::Overdue), pick(2, Lane::Reach), pick(4, Lane::Dormant)));
    EXPECT_THAT(threeOf({{State::Overdue}, {State::Never, no, yes}, {State::Due, yes}, {State::Dormant}}),
                ElementsAre(pick(1, Lane::Overdue), pick(2, Lane::Reach), pick(4, Lane::Dormant)));
}

TEST(WeeklyThree, ReachMayBeADormantBridgeButNotASoonOne)
{
    EXPECT_THAT(threeOf({{State::Soon, yes}, {State::Overdue}, {State::Dormant, yes}, {State::Dormant}}),
                ElementsAre(pick(2, Lane::Overdue), pick(3, Lane::Reach), pick(4, Lane::Dormant)));
}

TEST(WeeklyThree, OverdueComesFirstAlsoForABridge)
{
    EXPECT_THAT(threeOf({{State::Due, yes}, {State::Due}, {State::Due, yes}, {State::Dormant}}),
                ElementsAre(pick(1, Lane::Overdue), pick(3, Lane::Reach), pick(4, Lane::Dormant)));
}

TEST(WeeklyThree, NeverFreshNorNeverOutsideGetToKnow)
{
    EXPECT_THAT(threeOf({{State::Fresh, yes, yes}, {State::Never, yes}, {State::Never}}), IsEmpty());
}

TEST(WeeklyThree, TheBestFiveDormantTakeTurns)
{
    const std::vector<Person> people(7, Person{State::Dormant});
    // Fallbacks fill the other two lanes with the best left, so the turn shows in who stands beside the first.
    EXPECT_THAT(threeOf(people), ElementsAre(pick(1, Lane::Dormant), pick(2, Lane::Dormant), pick(4, Lane::Dormant)));
    EXPECT_THAT(threeOf(people, {2026, 11, 29}),
                ElementsAre(pick(1, Lane::Dormant), pick(2, Lane::Dormant), pick(4, Lane::Dormant)));
    EXPECT_THAT(threeOf(people, {2026, 11, 30}),
                ElementsAre(pick(1, Lane::Dormant), pick(2, Lane::Dormant), pick(5, Lane::Dormant)));
    EXPECT_THAT(threeOf(people, {2026, 12, 7}),
                ElementsAre(pick(1, Lane::Dormant), pick(2, Lane::Dormant), pick(3, Lane::Dormant)));
}

TEST(WeeklyThree, FewerDormantTakeTurnsAmongThemselves)
{
    // 2968 mod 3 = 1: the second of three.
    const std::vector<Person> people = {
        {State::Overdue}, {State::Never, no, yes}, {State::Dormant}, {State::Dormant}, {State::Dormant}};
    EXPECT_THAT(threeOf(people), ElementsAre(pick(1, Lane::Overdue), pick(2, Lane::Reach), pick(4, Lane::Dormant)));
    EXPECT_EQ(threeOf(people, {2026, 11, 30}).back(), pick(5, Lane::Dormant));
    EXPECT_EQ(threeOf(people, {2026, 12, 7}).back(), pick(3, Lane::Dormant));
}

TEST(WeeklyThree, TurnsAreThoseOfTheDormantLeftByReach)
{
    // The dormant bridge goes to reach; of the two left the turn is the first's (2968 mod 2 = 0).
    EXPECT_THAT(threeOf({{State::Overdue}, {State::Dormant, yes}, {State::Dormant}, {State::Dormant}}),
                ElementsAre(pick(1, Lane::Overdue), pick(2, Lane::Reach), pick(3, Lane::Dormant)));
}

TEST(WeeklyThree, TurnsBeforeTheCountBegan)
{
    const std::vector<Person> people = {
        {State::Overdue}, {State::Never, no, yes}, {State::Dormant}, {State::Dormant}, {State::Dormant}};
    EXPECT_EQ(threeOf(people, {1970, 1, 4}).back(), pick(5, Lane::Dormant));
}

TEST(WeeklyThree, EmptyLaneTakesTheBestLeftInOrder)
{
    EXPECT_THAT(threeOf({{State::Soon}, {State::Due}, {State::Overdue}, {State::Overdue}}),
                ElementsAre(pick(2, Lane::Overdue), pick(3, Lane::Overdue), pick(4, Lane::Overdue)));
    EXPECT_THAT(threeOf({{State::Soon}, {State::Never, no, yes}, {State::Never, no, yes}, {State::Dormant}}),
                ElementsAre(pick(2, Lane::Reach), pick(3, Lane::Reach), pick(4, Lane::Dormant)));
    EXPECT_THAT(threeOf({{State::Soon}, {State::Dormant}, {State::Overdue}}),
                ElementsAre(pick(3, Lane::Overdue), pick(2, Lane::Dormant), pick(1, Lane::Soon)));
    EXPECT_THAT(threeOf({{State::Soon}, {State::Soon}, {State::Soon}, {State::Soon}}),
                ElementsAre(pick(1, Lane::Soon), pick(2, Lane::Soon), pick(3, Lane::Soon)));
}

TEST(WeeklyThree, AreFewerIfNobodyIsLeft)
{
    EXPECT_THAT(threeOf({}), IsEmpty());
    EXPECT_THAT(threeOf({{State::Overdue}, {State::Fresh}}), ElementsAre(pick(1, Lane::Overdue)));
    EXPECT_THAT(threeOf({{State::Due, yes}, {State::Dormant}}),
                ElementsAre(pick(1, Lane::Overdue), pick(2, Lane::Dormant)));
}

TEST(WeeklyThree, LeaveOutWhoWasChosenRecently)
{
    EXPECT_THAT(threeOf({{State::Overdue, no, no, 0, yes}, {State::Overdue}}), ElementsAre(pick(2, Lane::Overdue)));
}

TEST(WeeklyThree, LeaveOutASecondOfOneOrganization)
{
    EXPECT_THAT(threeOf({{State::Overdue, no, no, 9},
                         {State::Overdue, no, no, 9},
                         {State::Never, no, yes, 9},
                         {State::Dormant, no, no, 8}}),
                ElementsAre(pick(1, Lane::Overdue), pick(4, Lane::Dormant)));
    EXPECT_EQ(threeOf({{State::Overdue}, {State::Overdue}, {State::Overdue}}).size(), 3U) << "none is not an employer";
}

TEST(WeeklyThree, WhoCannotBePickedHoldsNoPlaceForTheOrganization)
{
    EXPECT_THAT(threeOf({{State::Overdue, no, no, 9, yes}, {State::Overdue, no, no, 9}}),
                ElementsAre(pick(2, Lane::Overdue)));
    EXPECT_THAT(threeOf({{State::Fresh, no, no, 9}, {State::Never, no, no, 9}, {State::Overdue, no, no, 9}}),
                ElementsAre(pick(3, Lane::Overdue)));
}

TEST(WeeklyThree, AnyCandidatesGiveDistinctPeopleOfTheNamedLane)
{
    std::mt19937 random(17);
    for (int round = 0; round < 1000; ++round) {
        std::vector<Person> people(random() % 12);
        for (Person &person : people)
            person = {static_cast<State>(random() % 6), random() % 3 == 0, random() % 3 == 0, int(random() % 5),
                      random() % 5 == 0};
        const std::vector<Candidate> candidates = ranked(people);
        std::map<int, int> organizations;
        std::map<qint64, int> contacts;
        for (const Pick &one : weeklyThree(candidates, today.addDays(round), defaults)) {
            const Candidate &candidate = candidates[one.candidate];
            EXPECT_EQ(one.contact, candidate.contact);
            EXPECT_EQ(++contacts[one.contact.value()], 1);
            EXPECT_TRUE(candidate.organization == 0 || ++organizations[candidate.organization] == 1);
            EXPECT_FALSE(candidate.chosenRecently);
            EXPECT_NE(candidate.state, State::Fresh);
            EXPECT_EQ(one.lane == Lane::Soon, candidate.state == State::Soon);
            if (one.lane == Lane::Reach) {
                EXPECT_TRUE(candidate.bridge || candidate.inGetToKnow);
            }
        }
    }
}

TEST(WeeklyThree, ASwapTakesTheNextOfTheLane)
{
    const std::vector<Candidate> candidates =
        ranked({{State::Overdue}, {State::Dormant}, {State::Overdue}, {State::Dormant}, {State::Soon}});
    const std::vector<ContactId> taken = {ContactId(1), ContactId(2)};
    EXPECT_EQ(nextBest(candidates, Lane::Overdue, taken, defaults), pick(3, Lane::Overdue));
    EXPECT_EQ(nextBest(candidates, Lane::Dormant, taken, defaults), pick(4, Lane::Dormant));
    EXPECT_EQ(nextBest(candidates, Lane::Reach, taken, defaults), pick(3, Lane::Overdue)) << "else the best of any";
    const std::vector<ContactId> all = {ContactId(1), ContactId(2), ContactId(3), ContactId(4), ContactId(5)};
    EXPECT_EQ(nextBest(candidates, Lane::Overdue, all, defaults), std::nullopt);
}

TEST(WeeklyThree, RecentlyChosenLastsFourWeeks)
{
    EXPECT_TRUE(wasChosenRecently(today, today, defaults));
    EXPECT_TRUE(wasChosenRecently(today.addDays(-28), today, defaults));
    EXPECT_FALSE(wasChosenRecently(today.addDays(-29), today, defaults));
    EXPECT_FALSE(wasChosenRecently(today.addDays(1), today, defaults));
}

} // namespace weekly_three_test
} // namespace cultivar::rules
