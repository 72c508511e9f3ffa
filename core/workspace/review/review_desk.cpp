// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_desk.h"

#include "core/rules/review_session.h"

namespace cultivar {

namespace {

/// The picks as opening would freeze them.
Review asIfOpened(const Records &records, const ReviewRanking &ranking)
{
    return rules::openReview(ranking.three, records.present().today);
}

QDateTime appointment(const Present &present, const rules::Preferences &preferences, QDate dayOfWeek)
{
    return QDateTime(rules::reviewDay(preferences, dayOfWeek), preferences.reviewTime, present.zone).toUTC();
}

Result<void> takeDone(const Records &records, const ReviewRanking &ranking, ReviewDesk &desk)
{
    Result<ClosingDesk> closing = closingDesk(records, ranking, desk.review);
    if (!closing)
        return passOn(closing);
    desk.done = std::move(closing->done);
    return {};
}

} // namespace

Result<std::optional<Review>> reviewOfWeek(const Records &records)
{
    const Result<std::vector<Review>> reviews = records.all<Review>();
    if (!reviews)
        return passOn(reviews);
    for (const Review &review : *reviews)
        if (!review.trashed && review.week == rules::isoWeek(records.present().today))
            return std::optional(review);
    return std::optional<Review>();
}

Result<ReviewDesk> reviewDesk(const Records &records, const ReviewRanking &ranking)
{
    const Result<rules::Preferences> preferences = records.preferences();
    const Result<std::vector<Review>> reviews = records.all<Review>();
    Result<std::optional<Review>> review = reviewOfWeek(records);
    if (!preferences || !reviews || !review)
        return !preferences ? passOn(preferences) : !reviews ? passOn(reviews) : passOn(review);
    ReviewDesk desk;
    desk.today = records.present().today;
    desk.week = rules::isoWeek(desk.today);
    desk.due = appointment(records.present(), *preferences, desk.today);
    desk.next = appointment(records.present(), *preferences, desk.today.addDays(7));
    desk.review = std::move(*review);
    desk.ranked = static_cast<int>(ranking.candidates.size());
    desk.marks = weekMarks(*reviews, desk.today);
    if (desk.review) {
        Result<QString> position = records.draft(reviewPositionKey(desk.review->uid));
        if (!position)
            return passOn(position);
        desk.position = std::move(*position);
    }
    Result<std::vector<PickCard>> cards =
        pickCards(records, ranking, desk.review ? *desk.review : asIfOpened(records, ranking));
    if (!cards)
        return passOn(cards);
    desk.cards = std::move(*cards);
    if (desk.isFinished())
        if (const Result<void> taken = takeDone(records, ranking, desk); !taken)
            return passOn(taken);
    return desk;
}

QString reviewPositionKey(const Uid &review)
{
    return u"review-position/"_s + review.text();
}

QString weekLineKey(const Uid &review)
{
    return u"week-line/"_s + review.text();
}

QString letterDraftKey(const Uid &contact)
{
    return u"letter/"_s + contact.text();
}

} // namespace cultivar
