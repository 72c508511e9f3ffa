// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReviewCatchUpTest : public ReviewTest
{
protected:
    /// Written some days ago: a letter with two times, and its attempt.
    Uid letterOf(const QString &name, int daysAgo)
    {
        const QDate real = today;
        open(real.addDays(-daysAgo));
        const ChangeSet changes = change(sendLetter(letterTo(name)));
        open(real);
        for (size_t i = 0; i < changes.added.size(); ++i)
            if (changes.added[i].record == ReachOut::recordName)
                return changes.addedUids[i];
        return {};
    }

    void meet(const QString &name, const QDateTime &start) { change(commands::meet({name, start, 30, u"Hiring"_s})); }

    QStringList letters()
    {
        QStringList names;
        for (const auto open = catchUp(); const OpenLetter &letter : open.letters)
            names += letter.person.name;
        return names;
    }
};

TEST_F(ReviewCatchUpTest, NothingIsOpenAtFirst)
{
    const CatchUpDesk desk = catchUp();
    EXPECT_THAT(desk.talks, IsEmpty());
    EXPECT_THAT(desk.letters, IsEmpty());
    EXPECT_THAT(desk.names, IsEmpty());
}

TEST_F(ReviewCatchUpTest, TalksThatAreOverWaitForTheirOutcome)
{
    const QDateTime now = workspace->present().now;
    meet(u"Ana"_s, now.addDays(-2));
    meet(u"Bo"_s, now.addDays(-1));
    meet(u"Cy"_s, now.addSecs(-60 * 10));
    meet(u"Di"_s, now.addDays(-40));
    const auto talks = catchUp().talks;
    ASSERT_THAT(talks, SizeIs(2));
    EXPECT_EQ(talks[0].people.front().name, u"Bo"_s);
    EXPECT_EQ(talks[1].people.front().name, u"Ana"_s);
    EXPECT_EQ(talks[1].purpose, u"Hiring"_s);
    Meeting told = all<Meeting>().front();
    Edit edit;
    Meeting after = told;
    after.wrappedUpOn = today;
    edit.update(told, after);
    expectValue(workspace->apply(edit).result());
    EXPECT_THAT(catchUp().talks, SizeIs(1));
}

TEST_F(ReviewCatchUpTest, LettersWaitWithTheirTimesAndWhetherTheyAreStillFree)
{
    letterOf(u"Ana"_s, 9);
    letterOf(u"Bo"_s, 1);
    EXPECT_EQ(letters(), (QStringList{u"Ana"_s, u"Bo"_s}));
    const OpenLetter ana = catchUp().letters.front();
    EXPECT_EQ(ana.daysAgo, 9);
    EXPECT_EQ(ana.attempts, 1);
    EXPECT_FALSE(ana.suggestsPeace);
    ASSERT_THAT(ana.offered, SizeIs(2));
    EXPECT_EQ(ana.offered[0].fate, SlotFate::Past);
    const OpenLetter bo = catchUp().letters.back();
    ASSERT_THAT(bo.offered, SizeIs(2));
    EXPECT_EQ(bo.offered[1].fate, SlotFate::Free);
    meet(u"Cy"_s, bo.offered[1].time.start.addSecs(-60));
    EXPECT_EQ(catchUp().letters.back().offered[1].fate, SlotFate::Taken);
}

TEST_F(ReviewCatchUpTest, OnlyTimesToComeThatAreFreeAreOfferedAgain)
{
    const auto freeTimes = [this](const Uid &uid) {
        return query([&](const Records &records) { return freeTimesOf(records, uid); });
    };
    letterOf(u"Ana"_s, 9);
    const Uid uid = letterOf(u"Bo"_s, 1);
    const std::vector<OfferedTime> offered = stored<ReachOut>(uid).offered;
    ASSERT_THAT(offered, SizeIs(2));
    // The first is over by now.
    EXPECT_EQ(expectValue(freeTimes(uid)), std::vector{offered[1]});
    meet(u"Cy"_s, offered[1].start.addSecs(-60));
    EXPECT_THAT(expectValue(freeTimes(uid)), IsEmpty());
    EXPECT_THAT(expectValue(freeTimes(catchUp().letters.front().letter.uid)), IsEmpty());
    EXPECT_EQ(freeTimes(Uid::random()).error().kind, ErrorKind::NotFound);
}

TEST_F(ReviewCatchUpTest, LettersOfTheReviewItselfDoNotWaitYet)
{
    openReview();
    change(sendLetter(letterTo(u"Ana"_s)));
    EXPECT_THAT(letters(), IsEmpty());
}

TEST_F(ReviewCatchUpTest, TheSecondAttemptSuggestsPeace)
{
    letterOf(u"Ana"_s, 30);
    letterOf(u"Ana"_s, 9);
    EXPECT_EQ(catchUp().letters.back().attempts, 2);
    EXPECT_TRUE(catchUp().letters.back().suggestsPeace);
}

TEST_F(ReviewCatchUpTest, ASuitableTimeBecomesAMeetingAndTheLetterAContact)
{
    const Uid uid = letterOf(u"Bo"_s, 1);
    const OfferedTime suits = catchUp().letters.front().offered.back().time;
    change(commands::answered(uid, suits));
    const Meeting meeting = all<Meeting>().front();
    EXPECT_EQ(meeting.start, suits.start);
    EXPECT_EQ(meeting.timeZone, suits.timeZone);
    EXPECT_EQ(meeting.minutes, 20);
    EXPECT_EQ(meeting.attendees, std::vector{contact(u"Bo"_s).id});
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Answered);
    EXPECT_EQ(index()->row(contact(u"Bo"_s).id)->clock, (ContactClock{today, 0, std::nullopt}));
    EXPECT_THAT(letters(), IsEmpty());
    EXPECT_EQ(tryChange(commands::answered(uid, {})).error().kind, ErrorKind::Conflict);
    EXPECT_EQ(undo().label, (EditLabel{EditKind::Answered, u"Bo"_s, 1}));
    EXPECT_THAT(all<Meeting>(), IsEmpty());
    EXPECT_EQ(index()->row(contact(u"Bo"_s).id)->clock.attempts, 1);
    change(commands::answered(uid, {}));
    EXPECT_THAT(all<Meeting>(), IsEmpty());
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Answered);
}

TEST_F(ReviewCatchUpTest, ALetterMayWaitAWeekOrBeLeftInPeace)
{
    const Uid uid = letterOf(u"Ana"_s, 9);
    change(commands::waitForAnswer(uid));
    EXPECT_THAT(letters(), IsEmpty());
    EXPECT_EQ(contact(u"Ana"_s).snoozedUntil, today.addDays(7));
    undo();
    EXPECT_THAT(letters(), SizeIs(1));
    change(commands::leaveLetterInPeace(uid));
    EXPECT_EQ(contact(u"Ana"_s).inPeaceUntil, today.addMonths(3));
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::NoAnswer);
    undo();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Sent);
    EXPECT_FALSE(contact(u"Ana"_s).inPeaceUntil.has_value());
}

TEST_F(ReviewCatchUpTest, WhatNeverWentOutIsTakenBackWhole)
{
    Clip clip;
    clip.title = u"On grids"_s;
    clip.day = today;
    store(clip);
    Referral named;
    named.giver = contact(u"Bo"_s).id;
    named.named = contact(u"Ana"_s).id;
    named.name = u"Ana"_s;
    named.day = today;
    const Uid referral = store(named);
    change(commands::promise({u"Ana"_s, u"send the paper"_s, FollowUpKind::Article, {}, true}));
    openReview();
    ComposedLetter letter = letterTo(u"Ana"_s);
    letter.reason = u"I promised: send the paper."_s;
    letter.give = u"“On grids”"_s;
    letter.keeps = all<FollowUp>().front().uid;
    letter.gives = all<Clip>().front().uid;
    change(sendLetter(letter, at(ReviewStep::Write, 60)));
    EXPECT_EQ(all<FollowUp>().front().done, today);
    EXPECT_THAT(all<Clip>().front().givenTo, SizeIs(1));
    EXPECT_EQ(stateOf(u"Ana"_s), PickState::Written);
    EXPECT_EQ(review()->step, ReviewStep::Write);
    EXPECT_EQ(stored<Referral>(referral).state, ReferralState::Contacted);

    const Uid uid = all<ReachOut>().front().uid;
    change(commands::notSent(uid));
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->clock.attempts, 0);
    EXPECT_EQ(stateOf(u"Ana"_s), PickState::Kept);
    EXPECT_FALSE(all<FollowUp>().front().done.has_value());
    EXPECT_THAT(all<Clip>().front().givenTo, IsEmpty());
    EXPECT_EQ(stored<Referral>(referral).state, ReferralState::Named);
    EXPECT_EQ(undo().label, (EditLabel{EditKind::NotSent, u"Ana"_s, 1}));
    EXPECT_EQ(stateOf(u"Ana"_s), PickState::Written);
    EXPECT_EQ(index()->row(contact(u"Ana"_s).id)->clock.attempts, 1);
    expectSound();
}

TEST_F(ReviewCatchUpTest, ALetterOpenedInTheMailProgramAsksUntilSomebodySays)
{
    const Uid uid = letterOf(u"Ana"_s, 9);
    EXPECT_FALSE(catchUp().letters.front().unsure);
    expectDone(workspace->keepDraft(unsureWhetherSentKey(uid), u"opened"_s).result());
    EXPECT_EQ(catchUp().letters.front().unsure, LetterWay::MailProgram);
}

TEST_F(ReviewCatchUpTest, ANudgeFollowsTheLetterAndIsAnAttemptOfItsOwn)
{
    const Uid uid = letterOf(u"Bo"_s, 9);
    set(u"my_name"_s, u"Mina"_s);
    const auto made = expectValue(query([&](const Records &records) { return nudge(records, uid); }));
    EXPECT_TRUE(made.letter.body.contains(u"18 November"_s)) << made.letter.body.toStdString();
    EXPECT_TRUE(made.letter.body.endsWith(u"Mina"_s));
    change(commands::sendShortLetter(made));
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::NoAnswer);
    EXPECT_THAT(all<ReachOut>(), SizeIs(2));
    EXPECT_EQ(index()->row(contact(u"Bo"_s).id)->clock.attempts, 2);
    undo();
    EXPECT_EQ(stored<ReachOut>(uid).state, ReachOutState::Sent);
    EXPECT_THAT(all<ReachOut>(), SizeIs(1));
}

TEST_F(ReviewCatchUpTest, NamesWaitUntilTheyAreWrittenTo)
{
    Referral named;
    named.giver = contact(u"Ana"_s).id;
    named.name = u"Greta"_s;
    named.day = today.addDays(-3);
    Referral known = named;
    known.name = u"Ed"_s;
    known.named = contact(u"Ed"_s).id;
    known.day = today.addDays(-9);
    Referral done = named;
    done.state = ReferralState::Contacted;
    for (const Referral &referral : {named, known, done})
        store(referral);
    const auto names = catchUp().names;
    ASSERT_THAT(names, SizeIs(2));
    EXPECT_EQ(names[0].person->name, u"Ed"_s);
    EXPECT_EQ(names[0].giver.name, u"Ana"_s);
    EXPECT_FALSE(names[0].isPick);
    EXPECT_FALSE(names[1].person.has_value());
    openReview();
    const bool chosen =
        std::ranges::any_of(picks(), [&](const ReviewPick &pick) { return pick.contact == contact(u"Ed"_s).id; });
    if (!chosen)
        change(commands::choosePick(at(ReviewStep::CatchUp), contact(u"Ed"_s).id, Lane::Reach));
    EXPECT_TRUE(catchUp().names[0].isPick);
    change(commands::snooze(u"Ed"_s, 7));
    EXPECT_THAT(catchUp().names, SizeIs(1));
}

} // namespace
} // namespace cultivar
