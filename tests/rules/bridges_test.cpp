// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bridges.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace cultivar::rules {
namespace bridges_test {

const RankingConstants defaults;

struct Person
{
    std::vector<int> keys;
    bool active = true;
    bool recent = true;
    bool marked = false;
};

/// Twenty active contacts whose only key is shared, and whoever is to be judged behind them.
std::vector<Person> crowd(std::initializer_list<Person> judged, size_t size = 20)
{
    std::vector<Person> people(size - judged.size(), Person{{0}});
    people.insert(people.end(), judged);
    return people;
}

std::vector<bool> bridgesAmong(const std::vector<Person> &people)
{
    std::vector<BridgeFacts> facts;
    facts.reserve(people.size());
    for (const Person &person : people)
        facts.push_back({person.keys, person.active, person.recent, person.marked});
    BridgeFields fields;
    for (const BridgeFacts &each : facts)
        fields.add(each);
    std::vector<bool> bridges;
    bridges.reserve(people.size());
    for (const BridgeFacts &each : facts)
        bridges.push_back(fields.isBridge(each, defaults));
    return bridges;
}

bool lastIsBridge(const std::vector<Person> &people)
{
    return bridgesAmong(people).back();
}

TEST(Bridges, AreThoseWithAFieldOfTheirOwn)
{
    const std::vector<bool> bridges = bridgesAmong(crowd({{{7}}}));
    EXPECT_EQ(std::ranges::count(bridges, true), 1);
    EXPECT_TRUE(bridges.back());
}

TEST(Bridges, NeedAKey)
{
    EXPECT_FALSE(lastIsBridge(crowd({{{}}})));
}

TEST(Bridges, ShareNoneOfTheirKeys)
{
    EXPECT_FALSE(lastIsBridge(crowd({{{7, 0}}})));
    EXPECT_TRUE(lastIsBridge(crowd({{{7, 8}}})));
    EXPECT_TRUE(lastIsBridge(crowd({{{7, 7}}}))) << "a key twice on one contact is not shared";
}

TEST(Bridges, TwoOfOneFieldAreNone)
{
    const std::vector<bool> bridges = bridgesAmong(crowd({{{7}}, {{7}}}));
    EXPECT_FALSE(bridges[18]);
    EXPECT_FALSE(bridges[19]);
}

TEST(Bridges, OnlyRecentContactWithTheOtherCounts)
{
    const Person asleep{{7}, true, false};
    const std::vector<bool> bridges = bridgesAmong(crowd({asleep, {{7}}}));
    EXPECT_FALSE(bridges[18]) << "the other one is in recent contact";
    EXPECT_TRUE(bridges[19]);
    EXPECT_TRUE(lastIsBridge(crowd({asleep, asleep})));
}

TEST(Bridges, InactiveContactsNeitherCountNorShare)
{
    const Person archived{{7}, false};
    EXPECT_TRUE(lastIsBridge(crowd({archived, {{7}}}, 21)));
    EXPECT_FALSE(lastIsBridge(crowd({archived, {{7}}}, 20))) << "only 19 are active";
    EXPECT_FALSE(lastIsBridge(crowd({archived}, 21)));
}

TEST(Bridges, NeedTwentyActiveContacts)
{
    EXPECT_FALSE(lastIsBridge(crowd({{{7}}}, 19)));
    EXPECT_TRUE(lastIsBridge(crowd({{{7}}}, 20)));
}

TEST(Bridges, MarkOfTheUserIsEnough)
{
    EXPECT_TRUE(lastIsBridge({{{}, true, true, true}}));
    EXPECT_TRUE(lastIsBridge(crowd({{{0}, true, true, true}})));
    EXPECT_FALSE(lastIsBridge(crowd({{{7}, true, true, true}, {{7}}}))) << "the marked one shares like any other";
}

TEST(Bridges, NobodyIsNobody)
{
    EXPECT_TRUE(bridgesAmong({}).empty());
}

TEST(Bridges, AgreeWithTheRuleSpelledOut)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<Person> people(15 + random() % 20);
        for (Person &person : people) {
            person = {{}, random() % 5 != 0, random() % 2 == 0, random() % 12 == 0};
            for (size_t i = random() % 4; i > 0; --i)
                person.keys.push_back(int(random() % 30));
        }
        const auto sharesWith = [&](const Person &one, const Person &other) {
            return &one != &other && other.active && other.recent &&
                   std::ranges::any_of(one.keys, [&](int key) { return std::ranges::count(other.keys, key) > 0; });
        };
        const bool enough = std::ranges::count_if(people, &Person::active) >= 20;
        const std::vector<bool> bridges = bridgesAmong(people);
        for (size_t i = 0; i < people.size(); ++i) {
            const bool apart = std::ranges::none_of(people, [&](const Person &p) { return sharesWith(people[i], p); });
            const bool found = enough && people[i].active && !people[i].keys.empty() && apart;
            EXPECT_EQ(bridges[i], people[i].marked || found) << "round " << round << ", contact " << i;
        }
    }
}

TEST(Bridges, WhoIsRemovedSharesNoMore)
{
    const std::vector<Person> people = crowd({{{7, 7}}, {{7}}});
    BridgeFields fields;
    for (const Person &person : people)
        fields.add({person.keys, person.active, person.recent, person.marked});
    const BridgeFacts one{people[18].keys, true, true, false};
    const BridgeFacts other{people[19].keys, true, true, false};
    EXPECT_FALSE(fields.isBridge(one, defaults));
    fields.remove(other);
    EXPECT_FALSE(fields.isBridge(one, defaults)) << "nineteen are not enough";
    const std::vector<int> shared{0};
    fields.add({shared, true, true, false});
    EXPECT_TRUE(fields.isBridge(one, defaults));
    fields.add(other);
    EXPECT_FALSE(fields.isBridge(one, defaults));
}

TEST(Bridges, RecentIsWithinAYear)
{
    const QDate today(2026, 11, 23);
    EXPECT_TRUE(isRecentContact(QDate(2025, 11, 23), today, defaults));
    EXPECT_FALSE(isRecentContact(QDate(2025, 11, 22), today, defaults));
    EXPECT_TRUE(isRecentContact(today, today, defaults));
    EXPECT_FALSE(isRecentContact(today.addDays(1), today, defaults));
    EXPECT_FALSE(isRecentContact(std::nullopt, today, defaults));
    EXPECT_TRUE(isRecentContact(QDate(2027, 2, 28), QDate(2028, 2, 29), defaults));
    EXPECT_FALSE(isRecentContact(QDate(2027, 2, 27), QDate(2028, 2, 29), defaults));
}

} // namespace bridges_test
} // namespace cultivar::rules
