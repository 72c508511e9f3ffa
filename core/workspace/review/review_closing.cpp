// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_closing.h"

#include "core/rules/letter_reasons.h"
#include "core/rules/weeks.h"
#include "core/workspace/meetings/briefs.h"

#include <algorithm>
#include <set>

namespace cultivar {

namespace {

constexpr int daysOfWeek = 7;
constexpr int weeksShown = 13;

/// The week of a review as its Monday.
QDate mondayOfWeek(const Review &review)
{
    return rules::mondayOf(review.opened);
}

class Closing
{
public:
    Closing(const Records &records, const ReviewRanking &ranking)
        : m_records(records)
        , m_ranking(ranking)
        , m_people(records)
        , m_today(records.present().today)
        , m_monday(rules::mondayOf(m_today))
    {
    }

    [[nodiscard]] Result<WeekDone> done();
    [[nodiscard]] Result<std::vector<NextTalk>> nextTalks();
    [[nodiscard]] Result<std::optional<PayForward>> payForward(const std::optional<Review> &review);
    [[nodiscard]] Result<std::optional<GoalOfTheWeek>> goal();

private:
    [[nodiscard]] Result<void> addTo(std::vector<PersonLine> &people, ContactId contact);
    [[nodiscard]] Result<void> addLetters(WeekDone &done);
    [[nodiscard]] Result<void> addPromises(WeekDone &done);
    [[nodiscard]] Result<void> addTalks(WeekDone &done);
    [[nodiscard]] Result<std::optional<PayForward>> offerTo(ContactId contact, const std::vector<Clip> &clips);

    [[nodiscard]] bool isThisWeek(const std::optional<QDate> &day) const
    {
        return day && *day >= m_monday && *day <= m_today;
    }

    const Records &m_records;
    const ReviewRanking &m_ranking;
    PersonLines m_people;
    QDate m_today;
    QDate m_monday;
    std::vector<ContactId> m_unanswered; ///< who has a letter of mine without an answer, once done() was asked
};

Result<void> Closing::addTo(std::vector<PersonLine> &people, ContactId contact)
{
    const Result<std::optional<PersonLine>> person = m_people.find(contact);
    if (!person)
        return passOn(person);
    if (*person)
        people.push_back(**person);
    return {};
}

Result<void> Closing::addLetters(WeekDone &done)
{
    const Result<std::vector<ReachOut>> letters = m_records.all<ReachOut>();
    if (!letters)
        return passOn(letters);
    for (const ReachOut &letter : *letters) {
        if (letter.trashed || letter.state == ReachOutState::Draft)
            continue;
        const bool ofWeek = isThisWeek(letter.day);
        const bool waits = !ofWeek && letter.state == ReachOutState::Sent;
        if (!ofWeek && !waits)
            continue;
        if (letter.state == ReachOutState::Sent)
            m_unanswered.push_back(letter.contact);
        if (const Result<void> added = addTo(ofWeek ? done.written : done.waiting, letter.contact); !added)
            return added;
    }
    return {};
}

Result<void> Closing::addPromises(WeekDone &done)
{
    const Result<std::vector<FollowUp>> promises = m_records.followUps();
    if (!promises)
        return passOn(promises);
    for (const FollowUp &promise : *promises) {
        if (!promise.mine || !(isThisWeek(promise.done) || isThisWeek(promise.dropped)))
            continue;
        if (const Result<void> added = addTo(promise.done ? done.kept : done.dropped, promise.contact); !added)
            return added;
    }
    return {};
}

Result<void> Closing::addTalks(WeekDone &done)
{
    constexpr int lookBack = 60; ///< days in which a talk is told that was
    const Result<std::vector<Meeting>> meetings = m_records.meetingsAfter(m_records.present().now.addDays(-lookBack));
    const Result<std::vector<Interaction>> logged = m_records.interactionsByHandSince(m_monday);
    if (!meetings || !logged)
        return !meetings ? passOn(meetings) : passOn(logged);
    std::set<InteractionId> told;
    for (const Meeting &meeting : *meetings) {
        told.insert(meeting.interaction);
        if (!isThisWeek(meeting.wrappedUpOn) || meeting.attendees.empty())
            continue;
        if (const Result<void> added = addTo(done.wrappedUp, meeting.attendees.front()); !added)
            return added;
    }
    std::set<ContactId> named;
    for (const Interaction &talk : *logged) {
        const bool other = talk.direction != Direction::Both || talk.attempt || told.contains(talk.id);
        if (other || !isThisWeek(talk.day))
            continue;
        for (const ContactId contact : talk.contacts)
            if (named.insert(contact).second)
                if (const Result<void> added = addTo(done.talked, contact); !added)
                    return added;
    }
    return {};
}

Result<WeekDone> Closing::done()
{
    WeekDone done;
    Result<void> added = addLetters(done);
    if (added)
        added = addPromises(done);
    if (added)
        added = addTalks(done);
    if (!added)
        return passOn(added);
    return done;
}

Result<std::vector<NextTalk>> Closing::nextTalks()
{
    const Result<std::vector<Meeting>> meetings = m_records.meetingsAfter(m_records.present().now);
    if (!meetings)
        return passOn(meetings);
    const QDate nextMonday = m_monday.addDays(daysOfWeek);
    std::vector<NextTalk> talks;
    for (const Meeting &meeting : *meetings) {
        const QDate day = meeting.start.toTimeZone(m_records.present().zone).date();
        if (day < nextMonday || day >= nextMonday.addDays(daysOfWeek))
            continue;
        Result<std::vector<PersonLine>> people = m_people.find(meeting.attendees);
        const Result<rules::Readiness> ready = meetingReadiness(m_records, meeting);
        if (!people || !ready)
            return !people ? passOn(people) : passOn(ready);
        talks.push_back({meeting.uid, meeting.start, std::move(*people), meeting.purpose, *ready});
    }
    return talks;
}

Result<std::optional<PayForward>> Closing::offerTo(ContactId contact, const std::vector<Clip> &clips)
{
    const Result<std::optional<Contact>> found = m_records.find(contact);
    if (!found)
        return passOn(found);
    const auto hides = [&](const std::optional<QDate> &until) { return until && m_today < *until; };
    if (!*found || !(*found)->isActive() || hides((*found)->inPeaceUntil) || hides((*found)->pausedUntil))
        return std::optional<PayForward>();
    const Contact &person = **found;
    PayForward offer{personLine(person), person.lifeStage, person.asks.value(0), {}, {}};
    for (const rules::ClipMatch &match : rules::clipsFor(clips, person)) {
        if (match.shared.isEmpty())
            break;
        offer.clip = match.clip;
        offer.shared = match.shared;
        for (const QString &ask : person.asks)
            if (std::ranges::any_of(match.shared, [&](const QString &word) { return ask.contains(word); })) {
                offer.ask = ask;
                break;
            }
        break;
    }
    if (!offer.clip && offer.ask.isEmpty())
        return std::optional<PayForward>();
    return std::optional(std::move(offer));
}

/// Week by week another one, to whom no letter is under way; those for whom something lies on the shelf come first.
Result<std::optional<PayForward>> Closing::payForward(const std::optional<Review> &review)
{
    constexpr size_t looked = 40; ///< at so many people at most
    const Result<std::vector<Clip>> clips = m_records.all<Clip>();
    if (!clips)
        return passOn(clips);
    const auto &beginners = m_ranking.beginners;
    std::optional<PayForward> withoutClip;
    const auto first = static_cast<size_t>(std::max<qint64>(0, rules::weekNumberSinceEpoch(m_today)));
    for (size_t i = 0; i < std::min(beginners.size(), looked); ++i) {
        const ContactId contact = beginners[(first + i) % beginners.size()];
        const bool isPick =
            review && std::ranges::find(review->picks, contact, &ReviewPick::contact) != review->picks.end();
        const bool hasLetter = std::ranges::find(m_unanswered, contact) != m_unanswered.end();
        if (isPick || hasLetter)
            continue;
        Result<std::optional<PayForward>> offer = offerTo(contact, *clips);
        if (!offer)
            return offer;
        if (*offer && (*offer)->clip)
            return offer;
        if (*offer && !withoutClip)
            withoutClip = std::move(**offer);
    }
    return withoutClip;
}

/// The one with the nearest day that counts conversations, else any.
Result<std::optional<GoalOfTheWeek>> Closing::goal()
{
    const Result<std::vector<Goal>> goals = m_records.all<Goal>();
    if (!goals)
        return passOn(goals);
    const Goal *nearest = nullptr;
    const auto order = [](const Goal &goal) { return std::tuple(goal.conversations == 0, !goal.by, goal.by, goal.id); };
    for (const Goal &goal : *goals)
        if (!goal.trashed && !goal.reached && (!nearest || order(goal) < order(*nearest)))
            nearest = &goal;
    if (!nearest)
        return std::optional<GoalOfTheWeek>();
    const Result<std::vector<ContactRow>> rows = m_records.rows(nearest->contacts);
    if (!rows)
        return passOn(rows);
    const auto held =
        std::ranges::count_if(*rows, [](const ContactRow &row) { return row.clock.lastContact.has_value(); });
    return std::optional(GoalOfTheWeek{nearest->text, nearest->by, nearest->conversations, static_cast<int>(held)});
}

QDateTime nextReviewAfter(const Present &present, const rules::Preferences &preferences)
{
    const QDate day = rules::reviewDay(preferences, present.today.addDays(daysOfWeek));
    return QDateTime(day, preferences.reviewTime, present.zone).toUTC();
}

} // namespace

WeekMarks weekMarks(const std::vector<Review> &reviews, QDate today)
{
    WeekMarks marks;
    const QDate monday = rules::mondayOf(today);
    QDate first;
    std::vector<int> seconds;
    for (const Review &review : reviews) {
        if (review.trashed)
            continue;
        if (!first.isValid() || mondayOfWeek(review) < first)
            first = mondayOfWeek(review);
        if (review.finished && review.secondsSpent > 0)
            seconds.push_back(review.secondsSpent);
    }
    first = std::max(first.isValid() ? first : monday, monday.addDays(-qint64(daysOfWeek) * (weeksShown - 1)));
    for (QDate week = first; week < monday; week = week.addDays(daysOfWeek)) {
        const bool kept = std::ranges::any_of(reviews, [&](const Review &review) {
            return !review.trashed && review.finished && mondayOfWeek(review) == week;
        });
        marks.weeks.push_back({rules::isoWeek(week), kept ? WeekKind::Kept : WeekKind::Pause});
    }
    marks.weeks.push_back({rules::isoWeek(today), WeekKind::Present});
    if (!seconds.empty()) {
        const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
        std::ranges::nth_element(seconds, middle);
        marks.usualMinutes = std::max(1, (*middle + 30) / 60);
    }
    return marks;
}

Result<ClosingDesk> closingDesk(const Records &records, const ReviewRanking &ranking,
                                const std::optional<Review> &review)
{
    Closing closing(records, ranking);
    Result<WeekDone> done = closing.done();
    Result<std::vector<NextTalk>> talks = closing.nextTalks();
    Result<std::optional<PayForward>> payForward = closing.payForward(review);
    Result<std::optional<GoalOfTheWeek>> goal = closing.goal();
    const Result<std::vector<Review>> reviews = records.all<Review>();
    const Result<rules::Preferences> preferences = records.preferences();
    if (!done || !talks || !payForward)
        return !done ? passOn(done) : !talks ? passOn(talks) : passOn(payForward);
    if (!goal || !reviews || !preferences)
        return !goal ? passOn(goal) : !reviews ? passOn(reviews) : passOn(preferences);
    return ClosingDesk{std::move(*done),
                       std::move(*talks),
                       nextReviewAfter(records.present(), *preferences),
                       std::move(*payForward),
                       weekMarks(*reviews, records.present().today),
                       std::move(*goal)};
}

} // namespace cultivar
