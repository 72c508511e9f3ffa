// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_promises.h"

#include "core/rules/clip_matches.h"
#include "core/rules/letter_reasons.h"
#include "core/rules/weeks.h"

#include <algorithm>

namespace cultivar {

namespace {

QDate nextReviewDay(QDate today, int weekday)
{
    return rules::mondayOf(today).addDays(7 + weekday - 1);
}

/// The conversation it was made in: of its meeting, else any with them on that day.
Result<PromisePlace> placeOf(const Records &records, const FollowUp &promise)
{
    InteractionId wanted;
    if (!promise.meeting.isNull()) {
        const Result<std::optional<Meeting>> meeting = records.find(promise.meeting);
        if (!meeting)
            return passOn(meeting);
        if (*meeting)
            wanted = (*meeting)->interaction;
    }
    const Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(promise.contact);
    if (!interactions)
        return passOn(interactions);
    PromisePlace place;
    for (const Interaction &interaction : *interactions)
        if (interaction.id == wanted || (wanted.isNull() && promise.made && interaction.day == *promise.made))
            place = {interaction.channel, interaction.notes};
    return place;
}

bool isOpenPick(const std::optional<Review> &review, ContactId contact)
{
    return review && std::ranges::any_of(review->picks, [&](const ReviewPick &pick) {
               return pick.contact == contact && (pick.state == PickState::Proposed || pick.state == PickState::Kept);
           });
}

/// The clip that fits a promise of mine best: by its words, or by those of the one it was made to.
Result<void> takeClip(const Records &records, const std::vector<Clip> &clips, DuePromise &due)
{
    if (!due.promise.mine || due.promise.kind != FollowUpKind::Article)
        return {};
    const Result<std::optional<Contact>> contact = records.find(due.person.contact);
    if (!contact || !*contact)
        return contact ? Result<void>() : passOn(contact);
    for (const rules::ClipMatch &match : rules::clipsFor(clips, **contact)) {
        const QString text = match.clip.title + u' ' + match.clip.tags.join(u' ');
        const QStringList shared = rules::sharedWords(text, due.promise.text);
        if (shared.isEmpty())
            continue;
        due.clip = match.clip;
        due.shared = shared;
        break;
    }
    return {};
}

std::optional<QDateTime> nextTalkWith(ContactId contact, const std::vector<Meeting> &meetings)
{
    for (const Meeting &meeting : meetings)
        if (std::ranges::find(meeting.attendees, contact) != meeting.attendees.end())
            return meeting.start;
    return std::nullopt;
}

} // namespace

Result<PromiseDesk> promiseDesk(const Records &records, const std::optional<Review> &review)
{
    const Present &present = records.present();
    const Result<rules::Preferences> preferences = records.preferences();
    const Result<std::vector<FollowUp>> open = records.openFollowUps();
    const Result<std::vector<Clip>> clips = records.all<Clip>();
    const Result<std::vector<Meeting>> meetings = records.meetingsAfter(present.now);
    if (!preferences || !open)
        return !preferences ? passOn(preferences) : passOn(open);
    if (!clips || !meetings)
        return !clips ? passOn(clips) : passOn(meetings);
    PersonLines people(records);
    PromiseDesk desk;
    desk.until = nextReviewDay(present.today, preferences->reviewWeekday);
    for (const FollowUp &promise : *open) {
        if (!promise.due || *promise.due > desk.until)
            continue;
        const Result<std::optional<PersonLine>> person = people.find(promise.contact);
        Result<PromisePlace> place = placeOf(records, promise);
        const Result<QString> moves = records.draft(movesOfPromiseKey(promise.uid));
        if (!person || !place || !moves)
            return !person ? passOn(person) : !place ? passOn(place) : passOn(moves);
        if (!*person)
            continue;
        DuePromise due{promise,
                       **person,
                       std::move(*place),
                       {},
                       {},
                       isOpenPick(review, promise.contact),
                       nextTalkWith(promise.contact, *meetings),
                       moves->toInt()};
        if (const Result<void> taken = takeClip(records, *clips, due); !taken)
            return passOn(taken);
        (promise.mine ? desk.mine : desk.theirs).push_back(std::move(due));
    }
    return desk;
}

QString movesOfPromiseKey(const Uid &followUp)
{
    return u"moves-of-promise/"_s + followUp.text();
}

} // namespace cultivar
