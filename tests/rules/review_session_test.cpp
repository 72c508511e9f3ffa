// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/review_session.h"

#include "core/model/json_value.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cultivar::rules {
namespace review_session_test {

// A Friday.
const QDate today(2026, 11, 27);
const ContactId ana(1);
const ContactId bo(2);
const ContactId chi(3);
const ContactId dora(4);

Review opened()
{
    const Pick picks[] = {{ana, Lane::Overdue, 0}, {bo, Lane::Reach, 5}, {chi, Lane::Dormant, 9}};
    return openReview(picks, today);
}

Review at(ReviewStep step)
{
    Review review = opened();
    while (review.step != step)
        review = *goOn(review);
    return review;
}

PickState stateOf(const Review &review, ContactId contact)
{
    for (const ReviewPick &pick : review.picks)
        if (pick.contact == contact)
            return pick.state;
    ADD_FAILURE() << "no such pick";
    return PickState::Proposed;
}

std::vector<ContactId> standingIn(const Review &review)
{
    const std::optional<std::vector<ReviewPick>> picks = frozenPicks(review, today);
    std::vector<ContactId> contacts;
    for (const ReviewPick &pick : *picks)
        contacts.push_back(pick.contact);
    return contacts;
}

Error refusal(const Result<Review> &result)
{
    return result ? Error() : result.error();
}

const Pick replacement{dora, Lane::Soon, 12};

TEST(ReviewSession, TakesFifteenMinutes)
{
    EXPECT_EQ(secondsFor(ReviewStep::CatchUp), 180);
    EXPECT_EQ(secondsFor(ReviewStep::KeepYourWord), 180);
    EXPECT_EQ(secondsFor(ReviewStep::ChooseThree), 120);
    EXPECT_EQ(secondsFor(ReviewStep::Write), 360);
    EXPECT_EQ(secondsFor(ReviewStep::Close), 60);
    EXPECT_EQ(secondsForReview(), 900);
}

TEST(ReviewSession, OpeningFreezesTheThreeUntilSunday)
{
    const Review review = opened();
    EXPECT_EQ(review.week, u"2026-W48"_s);
    EXPECT_EQ(review.opened, today);
    EXPECT_EQ(review.step, ReviewStep::CatchUp);
    const std::vector<ReviewPick> three = {{ana, Lane::Overdue, PickState::Proposed},
                                           {bo, Lane::Reach, PickState::Proposed},
                                           {chi, Lane::Dormant, PickState::Proposed}};
    EXPECT_EQ(frozenPicks(review, today), three);
    EXPECT_EQ(frozenPicks(review, QDate(2026, 11, 23)), three);
    EXPECT_EQ(frozenPicks(review, QDate(2026, 11, 29)), three);
    EXPECT_EQ(frozenPicks(review, QDate(2026, 11, 30)), std::nullopt);
    EXPECT_EQ(frozenPicks(review, QDate(2026, 11, 22)), std::nullopt);
}

TEST(ReviewSession, FreezesOverTheTurnOfTheYear)
{
    const Review review = openReview({}, QDate(2026, 12, 31));
    EXPECT_EQ(review.week, u"2026-W53"_s);
    EXPECT_TRUE(frozenPicks(review, QDate(2027, 1, 3)));
    EXPECT_FALSE(frozenPicks(review, QDate(2027, 1, 4)));
}

TEST(ReviewSession, GoesThroughFiveStepsAndBack)
{
    Review review = opened();
    for (const ReviewStep step :
         {ReviewStep::KeepYourWord, ReviewStep::ChooseThree, ReviewStep::Write, ReviewStep::Close}) {
        review = *goOn(review);
        EXPECT_EQ(review.step, step);
    }
    EXPECT_EQ(refusal(goOn(review)), (Error{ErrorKind::Conflict, u"review"_s, u"close"_s}));
    for (const ReviewStep step :
         {ReviewStep::Write, ReviewStep::ChooseThree, ReviewStep::KeepYourWord, ReviewStep::CatchUp}) {
        review = *goBack(review);
        EXPECT_EQ(review.step, step);
    }
    EXPECT_EQ(refusal(goBack(review)), (Error{ErrorKind::Conflict, u"review"_s, u"catch_up"_s}));
}

TEST(ReviewSession, LeavingTheThirdStepKeepsWhoWasProposed)
{
    Review review = at(ReviewStep::ChooseThree);
    EXPECT_TRUE(chosenIn(review).empty());
    review = *setAside(review, bo, PickState::NotNow);
    review = *goOn(review);
    EXPECT_EQ(stateOf(review, ana), PickState::Kept);
    EXPECT_EQ(stateOf(review, bo), PickState::NotNow);
    EXPECT_EQ(chosenIn(review), (std::vector<ContactId>{ana, chi}));
}

TEST(ReviewSession, KeepsAPick)
{
    const Review review = *keepPick(at(ReviewStep::ChooseThree), ana);
    EXPECT_EQ(stateOf(review, ana), PickState::Kept);
    EXPECT_EQ(stateOf(review, bo), PickState::Proposed);
    EXPECT_EQ(chosenIn(review), std::vector<ContactId>{ana});
    EXPECT_TRUE(keepPick(review, ana)) << "keeping twice is keeping";
}

TEST(ReviewSession, SwapsAPickForAnother)
{
    const Review review = *setAside(at(ReviewStep::ChooseThree), bo, PickState::Swapped, replacement);
    EXPECT_EQ(stateOf(review, bo), PickState::Swapped);
    EXPECT_EQ(review.picks.back(), (ReviewPick{dora, Lane::Soon, PickState::Proposed}));
    EXPECT_EQ(standingIn(review), (std::vector<ContactId>{ana, chi, dora}));
}

TEST(ReviewSession, SetsAPickAsideWithOrWithoutAnother)
{
    for (const PickState as : {PickState::Snoozed, PickState::Paused, PickState::InPeace, PickState::NotNow}) {
        const Review without = *setAside(at(ReviewStep::ChooseThree), ana, as);
        EXPECT_EQ(stateOf(without, ana), as);
        EXPECT_EQ(standingIn(without), (std::vector<ContactId>{bo, chi}));
        const Review with = *setAside(at(ReviewStep::Write), ana, as, replacement);
        EXPECT_EQ(standingIn(with), (std::vector<ContactId>{bo, chi, dora}));
    }
}

TEST(ReviewSession, RefusesASwapThatIsNone)
{
    const Review review = at(ReviewStep::ChooseThree);
    EXPECT_EQ(refusal(setAside(review, bo, PickState::Swapped)),
              (Error{ErrorKind::InvalidInput, u"replacement"_s, u"missing"_s}));
    EXPECT_EQ(refusal(setAside(review, bo, PickState::Swapped, Pick{chi, Lane::Dormant, 9})),
              (Error{ErrorKind::InvalidInput, u"replacement"_s, u"already_a_pick"_s}));
    EXPECT_EQ(refusal(setAside(review, bo, PickState::Written)),
              (Error{ErrorKind::InvalidInput, u"as"_s, u"written"_s}));
    EXPECT_EQ(refusal(setAside(review, bo, PickState::Kept)).kind, ErrorKind::InvalidInput);
}

TEST(ReviewSession, RefusesStrangersAndWhoIsSetAside)
{
    const Review review = *setAside(at(ReviewStep::ChooseThree), ana, PickState::Snoozed);
    const Error stranger{ErrorKind::InvalidInput, u"contact"_s, u"not_a_pick"_s};
    EXPECT_EQ(refusal(keepPick(review, dora)), stranger);
    EXPECT_EQ(refusal(setAside(review, dora, PickState::NotNow)), stranger);
    EXPECT_EQ(refusal(markWritten(review, dora)), stranger);
    const Error gone{ErrorKind::Conflict, u"pick"_s, u"snoozed"_s};
    EXPECT_EQ(refusal(keepPick(review, ana)), gone);
    EXPECT_EQ(refusal(setAside(review, ana, PickState::NotNow)), gone);
}

TEST(ReviewSession, DecidesOnlyWhereTheThreeAreChosenOrWrittenTo)
{
    for (const ReviewStep step : {ReviewStep::CatchUp, ReviewStep::KeepYourWord, ReviewStep::Close}) {
        const Error expected{ErrorKind::Conflict, u"review"_s, toWord(step)};
        EXPECT_EQ(refusal(keepPick(at(step), ana)), expected);
        EXPECT_EQ(refusal(setAside(at(step), ana, PickState::NotNow)), expected);
    }
    EXPECT_TRUE(keepPick(at(ReviewStep::Write), ana));
}

TEST(ReviewSession, MarksWrittenAtAnyStepOnce)
{
    const Review early = *markWritten(opened(), ana);
    EXPECT_EQ(chosenIn(early), std::vector<ContactId>{ana});
    EXPECT_EQ(refusal(markWritten(early, ana)), (Error{ErrorKind::Conflict, u"pick"_s, u"written"_s}));
    const Review finished = *finish(at(ReviewStep::Close), QDateTime(today, QTime(15, 0), Qt::UTC), u""_s);
    EXPECT_EQ(stateOf(*markWritten(finished, bo), bo), PickState::Written);
    const Review later = *goOn(*markWritten(at(ReviewStep::ChooseThree), chi));
    EXPECT_EQ(stateOf(later, chi), PickState::Written) << "going on does not take it back";
    EXPECT_EQ(refusal(setAside(later, chi, PickState::NotNow)), (Error{ErrorKind::Conflict, u"pick"_s, u"written"_s}));
}

TEST(ReviewSession, IsLeftAndResumedWithItsTime)
{
    Review review = *leave(at(ReviewStep::Write), 125);
    review = *leave(review, 60);
    EXPECT_EQ(review.secondsSpent, 185);
    EXPECT_EQ(refusal(leave(review, -1)), (Error{ErrorKind::InvalidInput, u"seconds"_s, u"negative"_s}));
    EXPECT_EQ(*resume(review, QDate(2026, 11, 29)), review);
    EXPECT_EQ(refusal(resume(review, QDate(2026, 11, 30))), (Error{ErrorKind::Conflict, u"week"_s, u"2026-W48"_s}));
}

TEST(ReviewSession, FinishesFromItsLastStepOnly)
{
    const QDateTime now(today, QTime(16, 15), Qt::OffsetFromUTC, 3600);
    EXPECT_EQ(refusal(finish(at(ReviewStep::Write), now, u""_s)),
              (Error{ErrorKind::Conflict, u"review"_s, u"write"_s}));
    EXPECT_EQ(refusal(finish(at(ReviewStep::Close), QDateTime(), u""_s)).kind, ErrorKind::InvalidInput);

    const Review review = *finish(at(ReviewStep::Close), now, u"Three letters, one answer."_s);
    EXPECT_EQ(review.step, ReviewStep::Finished);
    EXPECT_EQ(review.finished, QDateTime(today, QTime(15, 15), Qt::UTC));
    EXPECT_EQ(review.finished->timeSpec(), Qt::UTC);
    EXPECT_EQ(review.summary, u"Three letters, one answer."_s);

    const Error over{ErrorKind::Conflict, u"review"_s, u"finished"_s};
    EXPECT_EQ(refusal(goOn(review)), over);
    EXPECT_EQ(refusal(goBack(review)), over);
    EXPECT_EQ(refusal(keepPick(review, ana)), over);
    EXPECT_EQ(refusal(leave(review, 5)), over);
    EXPECT_EQ(refusal(resume(review, today)), over);
    EXPECT_EQ(refusal(finish(review, now, u""_s)), over);
    EXPECT_TRUE(frozenPicks(review, today)) << "the three stand until Sunday";
}

TEST(ReviewSession, CanBeStoredAtAnyStep)
{
    for (const ReviewStep step : {ReviewStep::CatchUp, ReviewStep::KeepYourWord, ReviewStep::ChooseThree,
                                  ReviewStep::Write, ReviewStep::Close}) {
        Review review = *leave(at(step), 30);
        review.uid = Uid(u"a-review"_s);
        json::Keys keys;
        EXPECT_EQ(*json::readRecord<Review>(json::writeRecord(review, keys), keys), review);
    }
}

TEST(ReviewSession, SomebodyElseIsKeptAtAnyStep)
{
    const Review added = *addPick(at(ReviewStep::CatchUp), dora, Lane::Soon);
    EXPECT_EQ(stateOf(added, dora), PickState::Kept);
    EXPECT_EQ(refusal(addPick(added, dora, Lane::Soon)).subject, u"pick"_s);
    EXPECT_EQ(refusal(addPick(added, ContactId(), Lane::Soon)).kind, ErrorKind::InvalidInput);
    const Review aside = *setAside(at(ReviewStep::ChooseThree), bo, PickState::NotNow);
    EXPECT_EQ(stateOf(*addPick(aside, bo, Lane::Reach), bo), PickState::Kept);
    const Review finished = *finish(at(ReviewStep::Close), QDateTime(today, QTime(15, 0), Qt::UTC), {});
    EXPECT_EQ(refusal(addPick(finished, dora, Lane::Soon)).subject, u"review"_s);
}

TEST(ReviewSession, AFinishedOneIsOpenedAgainInItsWeek)
{
    const Review finished = *finish(at(ReviewStep::Close), QDateTime(today, QTime(15, 0), Qt::UTC), u"Good talks"_s);
    const Review again = *reopen(finished, today);
    EXPECT_EQ(again.step, ReviewStep::Close);
    EXPECT_FALSE(again.finished.has_value());
    EXPECT_EQ(again.summary, u"Good talks"_s);
    EXPECT_EQ(refusal(reopen(finished, today.addDays(7))).subject, u"week"_s);
    EXPECT_EQ(refusal(reopen(again, today)).subject, u"review"_s);
}

TEST(ReviewSession, WhatWasNotSentIsOnlyKept)
{
    const Review written = *markWritten(at(ReviewStep::Write), ana);
    EXPECT_EQ(stateOf(*markUnwritten(written, ana), ana), PickState::Kept);
    EXPECT_EQ(refusal(markUnwritten(written, bo)).kind, ErrorKind::Conflict);
    EXPECT_EQ(refusal(markUnwritten(written, dora)).kind, ErrorKind::InvalidInput);
}

TEST(ReviewSession, IsBroughtToAnyStepAndKeepsTheLongerTime)
{
    const Review write = *bringTo(opened(), ReviewStep::Write, 400);
    EXPECT_EQ(write.step, ReviewStep::Write);
    EXPECT_EQ(write.secondsSpent, 400);
    EXPECT_EQ(stateOf(write, ana), PickState::Kept);
    const Review back = *bringTo(write, ReviewStep::CatchUp, 10);
    EXPECT_EQ(back.step, ReviewStep::CatchUp);
    EXPECT_EQ(back.secondsSpent, 400);
    EXPECT_EQ(refusal(bringTo(write, ReviewStep::Finished, 0)).kind, ErrorKind::InvalidInput);
    const Review finished = *finish(at(ReviewStep::Close), QDateTime(today, QTime(15, 0), Qt::UTC), {});
    EXPECT_EQ(refusal(bringTo(finished, ReviewStep::Close, 0)).subject, u"review"_s);
}

} // namespace review_session_test
} // namespace cultivar::rules
