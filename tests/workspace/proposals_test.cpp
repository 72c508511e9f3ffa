// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/review_session.h"
#include "core/workspace/review/letters.h"
#include "core/workspace/today/proposals.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ProposalsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s, u"Ed"_s})
            add(name, {u"Get to know"_s});
        int days = 40;
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s})
            log(name, today.addDays(-days++));
    }

    QStringList weekly()
    {
        const auto built = index();
        QStringList names;
        for (const Proposal &proposal :
             expectValue(query([&](const Records &records) { return weeklyProposals(records, *built); })))
            names += proposal.name;
        return names;
    }

    std::vector<Proposal> due(int limit = -1)
    {
        const auto built = index();
        return expectValue(query([&](const Records &records) { return dueProposals(records, *built, limit); }));
    }

    Review openReview()
    {
        Edit edit({EditKind::Review, {}, 1});
        edit.add(rules::openReview(index()->weeklyThree(), today));
        expectValue(workspace->apply(std::move(edit)).result());
        return all<Review>().front();
    }

    void become(const Review &before, const Review &after)
    {
        Edit edit({EditKind::Review, {}, 1});
        edit.update(before, after);
        expectValue(workspace->apply(std::move(edit)).result());
    }

    void send(const QString &name)
    {
        const ComposedLetter letter = expectValue(query([&](const Records &records) {
            return composeLetter(records, {name, u"You came to mind"_s, {}, 2, {}});
        }));
        change(sendLetter(letter));
    }
};

TEST_F(ProposalsTest, ThreeAreProposedEachWithAReasonAndNothingIsChanged)
{
    const QByteArray before = archive();
    const auto built = index();
    const auto proposals = expectValue(query([&](const Records &records) { return weeklyProposals(records, *built); }));
    ASSERT_EQ(proposals.size(), 3U);
    for (const Proposal &proposal : proposals) {
        EXPECT_FALSE(proposal.reason.isEmpty());
        EXPECT_TRUE(proposal.lane.has_value());
        EXPECT_EQ(proposal.uid, contact(proposal.name).uid);
    }
    EXPECT_EQ(archive(), before);
}

TEST_F(ProposalsTest, TheDueListIsByRankWithoutTheFresh)
{
    log(u"Ana"_s, today);
    QStringList names;
    int last = std::numeric_limits<int>::max();
    for (const Proposal &proposal : due()) {
        names += proposal.name;
        EXPECT_LE(proposal.rank.terms.score(), last);
        last = proposal.rank.terms.score();
    }
    EXPECT_EQ(names.size(), 4);
    EXPECT_FALSE(names.contains(u"Ana"_s));
    EXPECT_EQ(due(2).size(), 2U);
    EXPECT_THAT(due(0), IsEmpty());
}

TEST_F(ProposalsTest, AnOpenedReviewFreezesTheThreeUntilSunday)
{
    const QStringList frozen = weekly();
    openReview();
    change(commands::promise({u"Ana"_s, u"Send the book"_s, FollowUpKind::Article, {}, true}));
    for (const auto &name : {u"Cy"_s, u"Di"_s, u"Ed"_s, u"Bo"_s})
        if (!frozen.contains(name))
            change(commands::promise({name, u"Send the book"_s, FollowUpKind::Article, {}, true}));
    log(frozen.front(), today);
    EXPECT_EQ(weekly(), frozen);
    const QDate sunday = today.addDays(4);
    ASSERT_EQ(sunday.dayOfWeek(), 7);
    open(sunday);
    EXPECT_EQ(weekly(), frozen);
    open(sunday.addDays(1));
    EXPECT_NE(weekly(), frozen);
}

TEST_F(ProposalsTest, SomebodyFrozenWhoIsSetAsideOrHiddenIsNoLongerShown)
{
    const QStringList frozen = weekly();
    const Review review = openReview();
    change(commands::archive({frozen.last()}));
    EXPECT_EQ(weekly(), frozen.mid(0, 2));
    Review set = review;
    set.picks.front().state = PickState::NotNow;
    become(review, set);
    EXPECT_EQ(weekly(), frozen.mid(1, 1));
}

TEST_F(ProposalsTest, WhoWasWrittenToIsNotProposedForFourWeeks)
{
    const QStringList first = weekly();
    ASSERT_EQ(first.size(), 3);
    for (const QString &name : first)
        send(name);
    const QStringList others = weekly();
    EXPECT_EQ(others.size(), 2);
    for (const QString &name : others)
        EXPECT_FALSE(first.contains(name)) << name.toStdString();
    open(today.addDays(28));
    for (const QString &name : weekly())
        EXPECT_FALSE(first.contains(name)) << name.toStdString();
    open(today.addDays(29));
    bool again = false;
    for (const QString &name : weekly())
        again = again || first.contains(name);
    EXPECT_TRUE(again);
}

TEST_F(ProposalsTest, SendingMarksThePickOfAnOpenedReviewAsWritten)
{
    const QString name = weekly().front();
    openReview();
    send(name);
    const Review review = all<Review>().front();
    EXPECT_EQ(review.picks.front().state, PickState::Written);
    EXPECT_EQ(review.picks.back().state, PickState::Proposed);
    EXPECT_EQ(weekly().size(), 3);
    undo();
    EXPECT_EQ(all<Review>().front().picks.front().state, PickState::Proposed);
    EXPECT_THAT(all<ReachOut>(), IsEmpty());
}

} // namespace
} // namespace cultivar
