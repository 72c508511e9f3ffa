// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/review_session.h"
#include "core/rules/weeks.h"
#include "core/workspace/today/today_view.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr int weeksLookedBack = 8;

struct WeekCount
{
    int kept = 0;
    int weeks = 0;
};

/// Of the weeks since the first review, as many as are looked back on.
WeekCount keptWeeks(const std::vector<Review> &reviews, QDate today, bool thisWeekIsDone)
{
    QStringList finished;
    QString first;
    for (const Review &review : reviews) {
        if (review.trashed)
            continue;
        if (first.isEmpty() || review.week < first)
            first = review.week;
        if (review.finished)
            finished += review.week;
    }
    WeekCount found;
    QDate monday = thisWeekIsDone ? rules::mondayOf(today) : rules::mondayOf(today).addDays(-7);
    while (found.weeks < weeksLookedBack && !first.isEmpty() && rules::isoWeek(monday) >= first) {
        ++found.weeks;
        found.kept += finished.contains(rules::isoWeek(monday));
        monday = monday.addDays(-7);
    }
    return found;
}

Result<void> addPeople(const Records &records, const std::vector<ContactId> &people, ReviewStanding &standing)
{
    for (const ContactId id : people) {
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (*contact && (*contact)->isActive())
            standing.toWrite.push_back(personLine(**contact));
    }
    return {};
}

QDateTime plannedIn(QDate dayOfWeek, const rules::Preferences &preferences, const QTimeZone &zone)
{
    return QDateTime(rules::reviewDay(preferences, dayOfWeek), preferences.reviewTime, zone).toUTC();
}

} // namespace

Result<ReviewStanding> reviewStanding(const Records &records, const ReviewRanking &ranking)
{
    const Present &present = records.present();
    const Result<std::vector<Review>> reviews = records.all<Review>();
    const Result<rules::Preferences> preferences = records.preferences();
    if (!reviews || !preferences)
        return !reviews ? passOn(reviews) : passOn(preferences);
    const auto current = std::ranges::find_if(*reviews, [&](const Review &review) {
        return !review.trashed && review.week == rules::isoWeek(present.today);
    });

    ReviewStanding standing;
    std::vector<ContactId> toWrite;
    for (const rules::Pick &pick : ranking.three)
        toWrite.push_back(pick.contact);
    if (current != reviews->end()) {
        standing.step = current->step;
        standing.progress = current->finished ? ReviewProgress::Done : ReviewProgress::Begun;
        toWrite.clear();
        for (const ReviewPick &pick : current->picks) {
            standing.written += pick.state == PickState::Written;
            if (rules::stands(pick.state) && pick.state != PickState::Written)
                toWrite.push_back(pick.contact);
        }
    }
    const bool done = standing.progress == ReviewProgress::Done;
    if (done)
        toWrite.clear();
    if (const Result<void> added = addPeople(records, toWrite, standing); !added)
        return passOn(added);
    standing.next = plannedIn(done ? present.today.addDays(7) : present.today, *preferences, present.zone);
    standing.mayWait = !done && present.today < rules::sundayOf(present.today);
    const WeekCount kept = keptWeeks(*reviews, present.today, done);
    standing.kept = kept.kept;
    standing.weeks = kept.weeks;
    return standing;
}

} // namespace cultivar
