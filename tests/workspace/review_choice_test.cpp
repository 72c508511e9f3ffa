// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/today/proposals.h"
#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReviewChoiceTest : public ReviewTest
{
protected:
    PickCard cardOf(const QString &name)
    {
        for (PickCard &card : cards())
            if (card.person.name == name)
                return std::move(card);
        ADD_FAILURE() << name.toStdString() << " has no card";
        return {};
    }

    /// The only one who can be picked.
    void onlyAna()
    {
        for (const auto &name : {u"Bo"_s, u"Cy"_s, u"Di"_s, u"Ed"_s, u"Flo"_s})
            change(commands::archive({name}));
    }
};

TEST_F(ReviewChoiceTest, ACardSaysWhyWithAllSevenTerms)
{
    edit(u"Ana"_s, [&](Contact &ana) {
        ana.importance = 0.7;
        ana.cadence = 30;
        ana.organization = u"Kestrel"_s;
        ana.dates = {{DateKind::Birthday, {}, *PartialDate::of({}, 12, 7), true}};
    });
    change(commands::promise({u"Ana"_s, u"send the paper"_s, FollowUpKind::Article, {}, true}));
    const PickCard card = cardOf(u"Ana"_s);
    EXPECT_EQ(card.state, rules::State::Due);
    EXPECT_TRUE(card.reason.contains(u"send the paper"_s));
    ASSERT_TRUE(card.why.has_value());
    ASSERT_THAT(card.why->terms, SizeIs(7));
    const auto proposals =
        expectValue(query([built = index()](const Records &records) { return weeklyProposals(records, *built); }));
    for (const Proposal &proposal : proposals) {
        if (proposal.name != u"Ana"_s)
            continue;
        EXPECT_EQ(card.why->sum, proposal.rank.terms.score());
        EXPECT_EQ(card.reason, proposal.reason);
        EXPECT_EQ(card.pick.lane, proposal.lane);
    }
    int sum = 0;
    for (const wording::TermLine &line : card.why->terms)
        sum += line.tenths;
    EXPECT_EQ(sum, card.why->sum);
    EXPECT_EQ(card.why->terms[0].how, u"40 days, asked for 30"_s);
    EXPECT_EQ(card.why->terms[2].how, u"you owe one"_s);
    EXPECT_EQ(card.why->terms[4].how, u"counts from 20 people on"_s);
    EXPECT_TRUE(card.why->change.startsWith(u"Keeping your promise takes away 20.0."_s));
}

TEST_F(ReviewChoiceTest, EmptyLanesSayWhoStandsThereInstead)
{
    const std::vector<PickCard> cards = desk().cards;
    ASSERT_THAT(cards, SizeIs(3));
    // Overdue and reach have their own; nobody is dormant.
    int filled = 0;
    for (const PickCard &card : cards) {
        if (!card.filledFor)
            continue;
        ++filled;
        EXPECT_EQ(card.filledFor, Lane::Dormant);
        EXPECT_EQ(card.pick.lane, Lane::Overdue);
    }
    EXPECT_EQ(filled, 1);
}

TEST_F(ReviewChoiceTest, FewerPeopleAreFewerCards)
{
    onlyAna();
    EXPECT_THAT(desk().cards, SizeIs(1));
    change(commands::archive({u"Ana"_s}));
    EXPECT_THAT(desk().cards, IsEmpty());
    EXPECT_EQ(desk().ranked, 0);
}

TEST_F(ReviewChoiceTest, ThoseWhoCouldTakeAPlaceAreOfTheLaneFirst)
{
    openReview();
    const auto ranked = ranking();
    const Review stored = *review();
    const auto candidates = expectValue(
        query([&](const Records &records) { return swapCandidates(records, *ranked, stored, Lane::Reach); }));
    ASSERT_THAT(candidates, SizeIs(3));
    EXPECT_EQ(candidates[0].pick.lane, Lane::Reach);
    EXPECT_EQ(candidates[1].pick.lane, Lane::Overdue);
    for (const SwapCandidate &candidate : candidates) {
        EXPECT_FALSE(candidate.reason.isEmpty());
        EXPECT_FALSE(candidate.reason.endsWith(u'.'));
        EXPECT_TRUE(std::ranges::none_of(
            stored.picks, [&](const ReviewPick &pick) { return pick.contact == candidate.person.contact; }));
    }
}

TEST_F(ReviewChoiceTest, ADoorIsWhoeverIntroducedOrNamedThem)
{
    onlyAna();
    EXPECT_EQ(cardOf(u"Ana"_s).door, QString());
    Referral named;
    named.giver = contact(u"Bo"_s).id;
    named.named = contact(u"Ana"_s).id;
    named.name = u"Ana"_s;
    named.day = today;
    store(named);
    EXPECT_EQ(cardOf(u"Ana"_s).door, u"Bo"_s);
    edit(u"Ana"_s, [&](Contact &ana) { ana.introducedBy = contact(u"Cy"_s).id; });
    EXPECT_EQ(cardOf(u"Ana"_s).door, u"Cy"_s);
}

TEST_F(ReviewChoiceTest, TwoAttemptsSuggestPeaceAndKindnessIsCounted)
{
    onlyAna();
    log(u"Ana"_s, today.addDays(-20), true);
    log(u"Ana"_s, today.addDays(-9), true);
    change(commands::goodwill({u"Ana"_s, GoodwillSide::Received, GoodwillKind::Advice, {}, {}}));
    const PickCard card = cardOf(u"Ana"_s);
    EXPECT_EQ(card.attempts, 2);
    EXPECT_TRUE(card.suggestsPeace);
    EXPECT_EQ(card.received, 1);
    EXPECT_EQ(card.gave, 0);
}

TEST_F(ReviewChoiceTest, SomebodyFrozenWhoIsNoLongerRankedKeepsTheirCardWithoutArithmetic)
{
    openReview();
    const QString name = desk().cards.front().person.name;
    change(commands::pause(name, today.addDays(20)));
    const PickCard card = cardOf(name);
    EXPECT_FALSE(card.why.has_value());
    EXPECT_FALSE(card.reason.isEmpty());
    change(commands::trash({name}));
    EXPECT_THAT(desk().cards, SizeIs(2));
}

TEST_F(ReviewChoiceTest, TheLaneOfSomebodyChosenByHandIsWhereTheyWouldBe)
{
    EXPECT_EQ(laneOfChosen(*ranking(), contact(u"Ana"_s).id), Lane::Overdue);
    EXPECT_EQ(laneOfChosen(*ranking(), contact(u"Ed"_s).id), Lane::Reach);
    log(u"Ana"_s, today);
    EXPECT_EQ(laneOfChosen(*ranking(), contact(u"Ana"_s).id), Lane::Soon);
}

} // namespace
} // namespace cultivar
