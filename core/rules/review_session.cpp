// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/review_session.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr int minute = 60;

Failure wrongStep(const Review &review)
{
    return fail(ErrorKind::Conflict, u"review"_s, toWord(review.step));
}

bool isChoosing(const Review &review)
{
    return review.step == ReviewStep::ChooseThree || review.step == ReviewStep::Write;
}

ReviewStep neighbour(ReviewStep step, int by)
{
    return static_cast<ReviewStep>(static_cast<int>(step) + by);
}

bool isSetAside(PickState state)
{
    switch (state) {
    case PickState::Swapped:
    case PickState::Snoozed:
    case PickState::Paused:
    case PickState::InPeace:
    case PickState::NotNow:
        return true;
    case PickState::Proposed:
    case PickState::Kept:
    case PickState::Written:
        return false;
    }
    Q_UNREACHABLE();
}

/// Null if they are not a pick of this review.
ReviewPick *pickOf(Review &review, ContactId contact)
{
    const auto pick = std::ranges::find(review.picks, contact, &ReviewPick::contact);
    return pick == review.picks.end() ? nullptr : &*pick;
}

/// The pick, if the review is where picks are decided on and this one is still open to that.
Result<ReviewPick *> decidablePick(Review &review, ContactId contact)
{
    if (!isChoosing(review))
        return wrongStep(review);
    ReviewPick *pick = pickOf(review, contact);
    if (!pick)
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"not_a_pick"_s);
    if (pick->state != PickState::Proposed && pick->state != PickState::Kept)
        return fail(ErrorKind::Conflict, u"pick"_s, toWord(pick->state));
    return pick;
}

void keepProposed(Review &review)
{
    for (ReviewPick &pick : review.picks)
        if (pick.state == PickState::Proposed)
            pick.state = PickState::Kept;
}

} // namespace

int secondsFor(ReviewStep step)
{
    switch (step) {
    case ReviewStep::CatchUp:
    case ReviewStep::KeepYourWord:
        return 3 * minute;
    case ReviewStep::ChooseThree:
        return 2 * minute;
    case ReviewStep::Write:
        return 6 * minute;
    case ReviewStep::Close:
        return minute;
    case ReviewStep::Finished:
        return 0;
    }
    Q_UNREACHABLE();
}

int secondsForReview()
{
    int seconds = 0;
    for (ReviewStep step = ReviewStep::CatchUp; step != ReviewStep::Finished; step = neighbour(step, 1))
        seconds += secondsFor(step);
    return seconds;
}

Review openReview(std::span<const Pick> picks, QDate today)
{
    Review review;
    review.week = isoWeek(today);
    review.opened = today;
    for (const Pick &pick : picks)
        review.picks.push_back({pick.contact, pick.lane, PickState::Proposed});
    return review;
}

std::optional<std::vector<ReviewPick>> frozenPicks(const Review &review, QDate today)
{
    if (isoWeek(today) != review.week)
        return std::nullopt;
    std::vector<ReviewPick> standing;
    std::ranges::copy_if(review.picks, std::back_inserter(standing), stands, &ReviewPick::state);
    return standing;
}

bool stands(PickState state)
{
    return !isSetAside(state);
}

std::vector<ContactId> chosenIn(const Review &review)
{
    std::vector<ContactId> chosen;
    for (const ReviewPick &pick : review.picks)
        if (pick.state == PickState::Kept || pick.state == PickState::Written)
            chosen.push_back(pick.contact);
    return chosen;
}

Result<Review> goOn(Review review)
{
    if (review.step == ReviewStep::Close || review.step == ReviewStep::Finished)
        return wrongStep(review);
    if (review.step == ReviewStep::ChooseThree)
        keepProposed(review);
    review.step = neighbour(review.step, 1);
    return review;
}

Result<Review> goBack(Review review)
{
    if (review.step == ReviewStep::CatchUp || review.step == ReviewStep::Finished)
        return wrongStep(review);
    review.step = neighbour(review.step, -1);
    return review;
}

Result<Review> keepPick(Review review, ContactId contact)
{
    const Result<ReviewPick *> pick = decidablePick(review, contact);
    if (!pick)
        return passOn(pick);
    (*pick)->state = PickState::Kept;
    return review;
}

Result<Review> setAside(Review review, ContactId contact, PickState as, std::optional<Pick> replacement)
{
    if (!isSetAside(as))
        return fail(ErrorKind::InvalidInput, u"as"_s, toWord(as));
    if (as == PickState::Swapped && !replacement)
        return fail(ErrorKind::InvalidInput, u"replacement"_s, u"missing"_s);
    if (replacement && pickOf(review, replacement->contact))
        return fail(ErrorKind::InvalidInput, u"replacement"_s, u"already_a_pick"_s);
    const Result<ReviewPick *> pick = decidablePick(review, contact);
    if (!pick)
        return passOn(pick);
    (*pick)->state = as;
    if (replacement)
        review.picks.push_back({replacement->contact, replacement->lane, PickState::Proposed});
    return review;
}

Result<Review> addPick(Review review, ContactId contact, Lane lane)
{
    if (review.step == ReviewStep::Finished)
        return wrongStep(review);
    if (contact.isNull())
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"missing"_s);
    ReviewPick *pick = pickOf(review, contact);
    if (pick && stands(pick->state))
        return fail(ErrorKind::Conflict, u"pick"_s, toWord(pick->state));
    if (pick)
        *pick = {contact, lane, PickState::Kept};
    else
        review.picks.push_back({contact, lane, PickState::Kept});
    return review;
}

Result<Review> markWritten(Review review, ContactId contact)
{
    ReviewPick *pick = pickOf(review, contact);
    if (!pick)
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"not_a_pick"_s);
    if (pick->state == PickState::Written)
        return fail(ErrorKind::Conflict, u"pick"_s, toWord(pick->state));
    pick->state = PickState::Written;
    return review;
}

Result<Review> markUnwritten(Review review, ContactId contact)
{
    ReviewPick *pick = pickOf(review, contact);
    if (!pick)
        return fail(ErrorKind::InvalidInput, u"contact"_s, u"not_a_pick"_s);
    if (pick->state != PickState::Written)
        return fail(ErrorKind::Conflict, u"pick"_s, toWord(pick->state));
    pick->state = PickState::Kept;
    return review;
}

Result<Review> bringTo(Review review, ReviewStep step, int secondsSpent)
{
    if (step == ReviewStep::Finished)
        return fail(ErrorKind::InvalidInput, u"step"_s, toWord(step));
    while (review.step != step) {
        Result<Review> moved = review.step < step ? goOn(std::move(review)) : goBack(std::move(review));
        if (!moved)
            return moved;
        review = *std::move(moved);
    }
    review.secondsSpent = std::max(review.secondsSpent, secondsSpent);
    return review;
}

Result<Review> leave(Review review, int seconds)
{
    if (seconds < 0)
        return fail(ErrorKind::InvalidInput, u"seconds"_s, u"negative"_s);
    if (review.step == ReviewStep::Finished)
        return wrongStep(review);
    review.secondsSpent += seconds;
    return review;
}

Result<Review> resume(Review review, QDate today)
{
    if (review.step == ReviewStep::Finished)
        return wrongStep(review);
    if (isoWeek(today) != review.week)
        return fail(ErrorKind::Conflict, u"week"_s, review.week);
    return review;
}

Result<Review> finish(Review review, const QDateTime &now, const QString &summary)
{
    if (review.step != ReviewStep::Close)
        return wrongStep(review);
    if (!now.isValid())
        return fail(ErrorKind::InvalidInput, u"now"_s, u"missing"_s);
    review.step = ReviewStep::Finished;
    review.finished = now.toUTC();
    review.summary = summary;
    return review;
}

Result<Review> reopen(Review review, QDate today)
{
    if (review.step != ReviewStep::Finished)
        return wrongStep(review);
    if (isoWeek(today) != review.week)
        return fail(ErrorKind::Conflict, u"week"_s, review.week);
    review.step = ReviewStep::Close;
    review.finished.reset();
    return review;
}

} // namespace cultivar::rules
