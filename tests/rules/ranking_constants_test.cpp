// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ranking_constants.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace cultivar::rules {
namespace ranking_constants_test {

TEST(RankingConstants, TableKnowsEveryOneByItsOwnName)
{
    std::set<QString> names;
    for (const RankingConstant &one : rankingConstants)
        names.insert(one.name);
    EXPECT_EQ(names.size(), rankingConstants.size());

    for (const RankingConstant &one : rankingConstants) {
        const double other = valueOf({}, one) == one.highest ? one.lowest : one.highest;
        const RankingConstants changed = *withConstant({}, QString(one.name), other);
        for (const RankingConstant &each : rankingConstants)
            EXPECT_EQ(valueOf(changed, each), each.name == one.name ? other : valueOf({}, each)) << one.name.data();
    }
}

TEST(RankingConstants, DefaultsLieInTheirRanges)
{
    for (const RankingConstant &one : rankingConstants) {
        EXPECT_LE(one.lowest, valueOf(RankingConstants(), one)) << one.name.data();
        EXPECT_GE(one.highest, valueOf(RankingConstants(), one)) << one.name.data();
    }
}

TEST(RankingConstants, NoChoicePutsTheSharesInAWrongOrder)
{
    const auto range = [](QLatin1StringView name) {
        return *std::ranges::find(rankingConstants, name, &RankingConstant::name);
    };
    EXPECT_LE(range("fresh_below"_L1).highest, range("soon_below"_L1).lowest);
    EXPECT_LE(range("soon_below"_L1).highest, range("due_below"_L1).lowest);
    EXPECT_LE(range("due_below"_L1).highest, range("overdue_below"_L1).lowest);
    EXPECT_GT(range("time_span"_L1).lowest, 0);
    EXPECT_GE(range("dormant_choice"_L1).lowest, 1);
}

TEST(RankingConstants, AreSetByName)
{
    EXPECT_EQ(withConstant({}, u"bridge_points", 12.5)->bridgePoints, 12.5);
    EXPECT_EQ(withConstant({}, u"attempt_points", -20)->attemptPoints, -20);
    EXPECT_EQ(withConstant({}, u"date_window", 7)->dateWindow, 7);
}

TEST(RankingConstants, RefuseWhatCannotBe)
{
    const auto refusal = [](QStringView name, double value) { return withConstant({}, name, value).error(); };
    EXPECT_EQ(refusal(u"charm", 1), (Error{ErrorKind::InvalidInput, u"charm"_s, u"unknown"_s}));
    EXPECT_EQ(refusal(u"date_window", 181), (Error{ErrorKind::InvalidInput, u"date_window"_s, u"out_of_range"_s}));
    EXPECT_EQ(refusal(u"attempt_points", 1), (Error{ErrorKind::InvalidInput, u"attempt_points"_s, u"out_of_range"_s}));
    EXPECT_EQ(refusal(u"time_points", qQNaN()).detail, u"out_of_range"_s);
    EXPECT_EQ(refusal(u"date_window", 7.5), (Error{ErrorKind::InvalidInput, u"date_window"_s, u"whole_number"_s}));
}

} // namespace ranking_constants_test
} // namespace cultivar::rules
