// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReviewCommandsTest : public ReviewTest
{
protected:
    QStringList standing()
    {
        QStringList names;
        for (const PickCard &card : cards())
            names += card.person.name;
        return names;
    }
};

TEST_F(ReviewCommandsTest, OpeningFreezesTheThreeOnce)
{
    const QStringList proposed = standing();
    EXPECT_THAT(proposed, SizeIs(3));
    EXPECT_FALSE(desk().review.has_value());
    openReview();
    EXPECT_EQ(standing(), proposed);
    EXPECT_TRUE(desk().isOpen());
    EXPECT_EQ(tryChange(commands::openReview(ranking()->three)).error().subject, u"week"_s);
    EXPECT_EQ(undo().label.kind, EditKind::OpenReview);
    EXPECT_FALSE(review().has_value());
}

TEST_F(ReviewCommandsTest, EachWayToSetSomebodyAsideSetsTheirFieldAndThePickInOneStep)
{
    struct Way
    {
        PickState as;
        std::optional<QDate> until;
        EditKind kind;
        std::function<std::optional<QDate>(const Contact &)> field;
        std::optional<QDate> expected;
    };

    const QDate march(2027, 3, 1);
    const Way ways[] = {
        {PickState::Snoozed, {}, EditKind::Snooze, [](const Contact &c) { return c.snoozedUntil; }, today.addDays(7)},
        {PickState::Paused, march, EditKind::Pause, [](const Contact &c) { return c.pausedUntil; }, march},
        {PickState::InPeace,
         {},
         EditKind::LeaveInPeace,
         [](const Contact &c) { return c.inPeaceUntil; },
         today.addMonths(3)},
        {PickState::NotNow, {}, EditKind::SkipPick, [](const Contact &c) { return c.pausedUntil; }, {}},
    };
    openReview();
    const QString first = standing().front();
    for (const Way &way : ways) {
        const Review before = *review();
        const auto replacement = replacementFor(*ranking(), before, before.picks.front().lane);
        ASSERT_TRUE(replacement.has_value());
        change(commands::setPickAside(at(ReviewStep::ChooseThree, 90),
                                      {contact(first).id, way.as, way.until, replacement}));
        EXPECT_EQ(stateOf(first), way.as);
        EXPECT_EQ(way.field(contact(first)), way.expected);
        EXPECT_EQ(review()->step, ReviewStep::ChooseThree);
        EXPECT_EQ(review()->secondsSpent, 90);
        EXPECT_EQ(standing().size(), 3);
        EXPECT_TRUE(standing().contains(nameOf(replacement->contact)));
        EXPECT_EQ(undo().label, (EditLabel{way.kind, first, 1}));
        EXPECT_EQ(*review(), before);
        EXPECT_FALSE(way.field(contact(first)).has_value());
    }
}

TEST_F(ReviewCommandsTest, ASwapNeedsSomebodyAndTheyMayHaveBeenThereBefore)
{
    openReview();
    const QStringList three = standing();
    const ContactId first = contact(three[0]).id;
    const ContactId second = contact(three[1]).id;
    const ReviewMoment moment = at(ReviewStep::ChooseThree);
    EXPECT_EQ(tryChange(commands::setPickAside(moment, {first, PickState::Swapped, {}, {}})).error().subject,
              u"replacement"_s);
    const auto other = replacementFor(*ranking(), *review(), Lane::Reach);
    change(commands::setPickAside(moment, {first, PickState::Swapped, {}, other}));
    EXPECT_EQ(stateOf(three[0]), PickState::Swapped);
    EXPECT_EQ(stateOf(nameOf(other->contact)), PickState::Proposed);
    change(commands::setPickAside(moment, {second, PickState::Swapped, {}, rules::Pick{first, Lane::Overdue, 0}}));
    EXPECT_EQ(stateOf(three[0]), PickState::Kept);
    EXPECT_EQ(stateOf(three[1]), PickState::NotNow);
    EXPECT_EQ(undo().label, (EditLabel{EditKind::SwapPick, three[1], 1}));
}

TEST_F(ReviewCommandsTest, PausingNeedsADayToCome)
{
    openReview();
    const ContactId first = contact(standing().front()).id;
    const ReviewMoment moment = at(ReviewStep::ChooseThree);
    EXPECT_EQ(tryChange(commands::setPickAside(moment, {first, PickState::Paused, {}, {}})).error().subject,
              u"until"_s);
    EXPECT_EQ(tryChange(commands::setPickAside(moment, {first, PickState::Paused, today, {}})).error().subject,
              u"until"_s);
}

TEST_F(ReviewCommandsTest, KeepingThemIsOneStepAndBringsTheReviewAlong)
{
    openReview();
    change(commands::keepPicks(at(ReviewStep::ChooseThree, 300)));
    for (const ReviewPick &pick : picks())
        EXPECT_EQ(pick.state, PickState::Kept);
    EXPECT_EQ(undo().label.kind, EditKind::KeepPicks);
    EXPECT_EQ(review()->picks.front().state, PickState::Proposed);
    EXPECT_EQ(review()->step, ReviewStep::CatchUp);
}

TEST_F(ReviewCommandsTest, SomebodyElseIsChosenByHand)
{
    openReview();
    const QString other = nameOf(replacementFor(*ranking(), *review(), Lane::Reach)->contact);
    change(commands::choosePick(at(ReviewStep::CatchUp), contact(other).id, Lane::Reach));
    EXPECT_EQ(stateOf(other), PickState::Kept);
    EXPECT_EQ(standing().size(), 4);
    EXPECT_EQ(undo().label, (EditLabel{EditKind::ChoosePick, other, 1}));
    EXPECT_EQ(standing().size(), 3);
}

TEST_F(ReviewCommandsTest, WhoWasTalkedToAnywayIsLoggedAndDone)
{
    openReview();
    const QString first = standing().front();
    change(commands::pickIsDone(at(ReviewStep::ChooseThree), contact(first).id));
    EXPECT_EQ(stateOf(first), PickState::Written);
    EXPECT_EQ(index()->row(contact(first).id)->clock.lastContact, today);
    undo();
    EXPECT_EQ(stateOf(first), PickState::Proposed);
    EXPECT_NE(index()->row(contact(first).id)->clock.lastContact, today);
}

TEST_F(ReviewCommandsTest, FinishingFromWhereverTheWizardStands)
{
    openReview();
    change(commands::finishReview(at(ReviewStep::Close, 700), u" Three letters. "_s));
    EXPECT_EQ(review()->step, ReviewStep::Finished);
    EXPECT_EQ(review()->summary, u"Three letters."_s);
    EXPECT_EQ(review()->secondsSpent, 700);
    EXPECT_EQ(review()->finished, workspace->present().now);
    EXPECT_TRUE(desk().isFinished());
    EXPECT_EQ(tryChange(commands::keepPicks(at(ReviewStep::Write))).error().subject, u"review"_s);
    EXPECT_EQ(undo().label.kind, EditKind::FinishReview);
    EXPECT_TRUE(desk().isOpen());
    open(today.addDays(7));
    EXPECT_FALSE(review().has_value());
}

TEST_F(ReviewCommandsTest, ANameIsTakenUpOrLetGo)
{
    Referral referral;
    referral.giver = contact(u"Ana"_s).id;
    referral.name = u"Chen Wei"_s;
    referral.note = u"knows grids"_s;
    referral.day = today.addDays(-3);
    const Uid uid = store(referral);
    change(commands::takeUpName(uid));
    const Contact chen = contact(u"Chen Wei"_s);
    EXPECT_EQ(chen.introducedBy, referral.giver);
    EXPECT_EQ(chen.why, u"knows grids"_s);
    EXPECT_THAT(chen.circles, SizeIs(1));
    EXPECT_EQ(all<Referral>().front().named, chen.id);
    EXPECT_TRUE(change(commands::takeUpName(uid)).isEmpty());
    undo();
    EXPECT_FALSE(names().contains(u"Chen Wei"_s));
    change(commands::letNameGo(uid));
    EXPECT_TRUE(all<Referral>().front().trashed.has_value());
}

TEST_F(ReviewCommandsTest, AClosedWeekIsOpenedAgain)
{
    const Uid uid = openReview().uid;
    change(commands::finishReview(at(ReviewStep::Close, 800), u"Done"_s));
    change(commands::reopenReview(uid));
    EXPECT_TRUE(desk().isOpen());
    EXPECT_EQ(review()->step, ReviewStep::Close);
    EXPECT_EQ(review()->secondsSpent, 800);
    undo();
    EXPECT_TRUE(desk().isFinished());
}

TEST_F(ReviewCommandsTest, TheAppointmentMayBeMovedWithinTheWeek)
{
    EXPECT_EQ(desk().due.date(), QDate(2026, 11, 27));
    set(u"review_moved_to"_s, u"2026-11-28"_s);
    EXPECT_EQ(desk().due.date(), QDate(2026, 11, 28));
    EXPECT_EQ(desk().next.date(), QDate(2026, 12, 4));
    set(u"review_moved_to"_s, u"2026-12-02"_s);
    EXPECT_EQ(desk().due.date(), QDate(2026, 11, 27));
    EXPECT_EQ(desk().next.date(), QDate(2026, 12, 2));
    EXPECT_EQ(closing().nextReview.date(), QDate(2026, 12, 2));
}

TEST_F(ReviewCommandsTest, LeftInTheMiddleItGoesOnWhereItWasAndUndoesStepByStep)
{
    const QByteArray before = archive();
    const Review opened = openReview();
    const QStringList three = standing();
    const QString position = uR"({"step":"write"})"_s;
    expectDone(workspace->keepDraft(reviewPositionKey(opened.uid), position).result());
    expectDone(workspace->keepDraft(letterDraftKey(contact(three[1]).uid), u"half"_s).result());
    change(commands::keepPicks(at(ReviewStep::ChooseThree, 200)));
    change(sendLetter(letterTo(three[0]), at(ReviewStep::Write, 400)));

    open();
    EXPECT_EQ(desk().position, position);
    EXPECT_EQ(standing(), three);
    EXPECT_EQ(stateOf(three[0]), PickState::Written);
    EXPECT_EQ(review()->step, ReviewStep::Write);
    EXPECT_EQ(review()->secondsSpent, 400);
    const Uid other = contact(three[1]).uid;
    EXPECT_EQ(expectValue(query([&](const Records &records) { return records.draft(letterDraftKey(other)); })),
              u"half"_s);
    change(commands::finishReview(at(ReviewStep::Close, 800), u"Done"_s));

    std::vector<EditKind> undone;
    while (review())
        undone.push_back(undo().label.kind);
    EXPECT_THAT(undone,
                ElementsAre(EditKind::FinishReview, EditKind::Write, EditKind::KeepPicks, EditKind::OpenReview));
    EXPECT_EQ(archive(), before);
    expectSound();
    for (size_t i = 0; i < undone.size(); ++i)
        redo();
    EXPECT_TRUE(desk().isFinished());
    EXPECT_EQ(desk().position, position);
}

} // namespace
} // namespace cultivar
