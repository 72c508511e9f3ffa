// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/letter_commands.h"

#include "core/rules/ranking.h"
#include "core/rules/review_session.h"
#include "core/rules/weeks.h"

#include <algorithm>

namespace cultivar {

namespace commands {

namespace {

constexpr int waitDays = 7;

struct WaitingLetter
{
    ReachOut letter;
    Contact contact;
};

Result<WaitingLetter> waitingLetter(const Records &records, const Uid &uid)
{
    const Result<ReachOut> letter = records.get<ReachOut>(uid);
    if (!letter)
        return passOn(letter);
    if (letter->state != ReachOutState::Sent)
        return fail(ErrorKind::Conflict, u"letter"_s, toWord(letter->state));
    const Result<std::optional<Contact>> contact = records.find(letter->contact);
    if (!contact)
        return passOn(contact);
    if (!*contact)
        return fail(ErrorKind::NotFound, uid.text(), Contact::recordName);
    return WaitingLetter{*letter, **contact};
}

/// A command about a letter that waits, and the one it was to.
template <class Fill> Workspace::Command aboutLetter(Uid uid, EditKind kind, Fill fill)
{
    return [uid = std::move(uid), kind, fill = std::move(fill)](const Records &records) -> Result<Edit> {
        const Result<WaitingLetter> waiting = waitingLetter(records, uid);
        if (!waiting)
            return passOn(waiting);
        Edit edit({kind, waiting->contact.displayName(), 1});
        if (const Result<void> done = fill(records, *waiting, edit); !done)
            return passOn(done);
        return edit;
    };
}

template <RecordType R> void trashIn(Edit &edit, const R &record, const QDateTime &now)
{
    R after = record;
    after.trashed = now;
    edit.update(record, std::move(after));
}

/// What sendLetter() did to promises and clips on that day.
Result<void> takeBackConsequences(const Records &records, const ReachOut &letter, Edit &edit)
{
    const Result<std::vector<FollowUp>> promises = records.ofContact<FollowUp>(letter.contact);
    const Result<std::vector<Clip>> clips = records.all<Clip>();
    if (!promises || !clips)
        return !promises ? passOn(promises) : passOn(clips);
    for (const FollowUp &promise : *promises) {
        if (!promise.mine || promise.done != letter.day || !letter.reason.contains(promise.text.simplified()))
            continue;
        FollowUp open = promise;
        open.done.reset();
        edit.update(promise, std::move(open));
    }
    for (const Clip &clip : *clips) {
        const auto given = std::ranges::find(clip.givenTo, letter.contact);
        if (given == clip.givenTo.end() || clip.trashed || !letter.give.contains(clip.title.simplified()))
            continue;
        Clip kept = clip;
        std::erase(kept.givenTo, letter.contact);
        edit.update(clip, std::move(kept));
    }
    const Result<std::vector<Referral>> referrals = records.ofContact<Referral>(letter.contact);
    if (!referrals)
        return passOn(referrals);
    for (const Referral &referral : *referrals) {
        if (referral.named != letter.contact || referral.state != ReferralState::Contacted)
            continue;
        Referral open = referral;
        open.state = ReferralState::Named;
        edit.update(referral, std::move(open));
    }
    return {};
}

Result<void> takeBack(const Records &records, const WaitingLetter &waiting, Edit &edit)
{
    const QDateTime now = records.present().now;
    trashIn(edit, waiting.letter, now);
    const Result<std::optional<Interaction>> attempt = records.find(waiting.letter.interaction);
    const Result<std::vector<Review>> reviews = records.all<Review>();
    if (!attempt || !reviews)
        return !attempt ? passOn(attempt) : passOn(reviews);
    if (*attempt && !(*attempt)->trashed)
        trashIn(edit, **attempt, now);
    for (const Review &review : *reviews) {
        if (review.trashed || review.week != rules::isoWeek(waiting.letter.day))
            continue;
        // Who was no pick, or is not taken as written to, leaves the review as it is.
        if (Result<Review> unwritten = rules::markUnwritten(review, waiting.letter.contact))
            edit.update(review, std::move(*unwritten));
    }
    return takeBackConsequences(records, waiting.letter, edit);
}

void addAnswer(const Present &present, const WaitingLetter &waiting, Edit &edit)
{
    Interaction answer;
    answer.day = present.today;
    answer.at = present.now;
    answer.channel = Channel::Email;
    answer.direction = Direction::Incoming;
    answer.notes = waiting.letter.subject;
    answer.contacts = {waiting.letter.contact};
    edit.add(std::move(answer));
    ReachOut after = waiting.letter;
    after.state = ReachOutState::Answered;
    edit.update(waiting.letter, std::move(after));
}

} // namespace

Workspace::Command notSent(Uid letter)
{
    return aboutLetter(std::move(letter), EditKind::NotSent, takeBack);
}

Workspace::Command answered(Uid letter, std::optional<OfferedTime> suits)
{
    return aboutLetter(
        std::move(letter), EditKind::Answered,
        [suits = std::move(suits)](const Records &records, const WaitingLetter &waiting, Edit &edit) -> Result<void> {
            addAnswer(records.present(), waiting, edit);
            if (!suits)
                return {};
            const Result<rules::Preferences> preferences = records.preferences();
            if (!preferences)
                return passOn(preferences);
            Meeting meeting;
            meeting.start = suits->start.toUTC();
            meeting.minutes = preferences->meetingMinutes;
            meeting.timeZone = suits->timeZone;
            meeting.attendees = {waiting.letter.contact};
            edit.add(std::move(meeting));
            return {};
        });
}

Workspace::Command waitForAnswer(Uid letter)
{
    return aboutLetter(std::move(letter), EditKind::Snooze,
                       [](const Records &records, const WaitingLetter &waiting, Edit &edit) -> Result<void> {
                           Contact snoozed = waiting.contact;
                           snoozed.snoozedUntil = records.present().today.addDays(waitDays);
                           edit.update(waiting.contact, std::move(snoozed));
                           return {};
                       });
}

Workspace::Command leaveLetterInPeace(Uid letter)
{
    return aboutLetter(std::move(letter), EditKind::LeaveInPeace,
                       [](const Records &records, const WaitingLetter &waiting, Edit &edit) -> Result<void> {
                           const Result<rules::Preferences> preferences = records.preferences();
                           if (!preferences)
                               return passOn(preferences);
                           Contact left = waiting.contact;
                           left.inPeaceUntil = rules::leftInPeaceUntil(records.present().today, preferences->ranking);
                           edit.update(waiting.contact, std::move(left));
                           ReachOut after = waiting.letter;
                           after.state = ReachOutState::NoAnswer;
                           edit.update(waiting.letter, std::move(after));
                           return {};
                       });
}

namespace {

Result<void> followLetter(const Records &records, const Uid &before, Edit &edit)
{
    const Result<WaitingLetter> waiting = waitingLetter(records, before);
    if (!waiting)
        return passOn(waiting);
    ReachOut after = waiting->letter;
    after.state = ReachOutState::NoAnswer;
    edit.update(waiting->letter, std::move(after));
    return {};
}

Result<void> dropPromise(const Records &records, const Uid &uid, Edit &edit)
{
    const Result<FollowUp> promise = records.get<FollowUp>(uid);
    if (!promise)
        return passOn(promise);
    FollowUp dropped = *promise;
    if (dropped.isOpen())
        dropped.dropped = records.present().today;
    edit.update(*promise, std::move(dropped));
    return {};
}

} // namespace

Workspace::Command sendShortLetter(ShortLetter letter)
{
    return [letter = std::move(letter)](const Records &records) -> Result<Edit> {
        Result<Edit> edit = sendLetter(letter.letter)(records);
        if (edit && letter.after)
            if (const Result<void> done = followLetter(records, *letter.after, *edit); !done)
                return passOn(done);
        if (edit && letter.drops)
            if (const Result<void> done = dropPromise(records, *letter.drops, *edit); !done)
                return passOn(done);
        if (edit && letter.paysForward) {
            GoodwillEntry given;
            given.contact = letter.letter.contact.id;
            given.kind = letter.letter.gives.isEmpty() ? GoodwillKind::Information : GoodwillKind::Article;
            given.day = records.present().today;
            given.note = letter.letter.give;
            given.paidForward = true;
            edit->add(std::move(given));
        }
        return edit;
    };
}

} // namespace commands

namespace {

using commands::ShortLetter;

Result<ShortLetter> shortLetterTo(const Records &records, const Contact &contact, wording::ShortLetterFacts facts)
{
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    facts.myName = preferences->myName;
    const QString language = contact.language.isEmpty() ? u"en"_s : contact.language;
    const rules::Letter words = wording::shortLetter(facts, contact, records.present().today, language);
    ShortLetter made;
    made.letter.contact = contact;
    made.letter.to = contact.preferredEmail();
    made.letter.subject = words.subject;
    made.letter.body = words.body;
    made.letter.reason = facts.text.trimmed().isEmpty() ? words.subject : facts.text;
    if (facts.clip) {
        made.letter.give = wording::clipSentence(*facts.clip, language);
        made.letter.gives = facts.clip->uid;
    }
    return made;
}

Result<Contact> contactOf(const Records &records, ContactId id, const Uid &asked)
{
    const Result<std::optional<Contact>> contact = records.find(id);
    if (!contact)
        return passOn(contact);
    if (!*contact || (*contact)->trashed)
        return fail(ErrorKind::NotFound, asked.text(), Contact::recordName);
    return **contact;
}

} // namespace

Result<ShortLetter> nudge(const Records &records, const Uid &uid)
{
    const Result<ReachOut> letter = records.get<ReachOut>(uid);
    if (!letter)
        return passOn(letter);
    const Result<Contact> contact = contactOf(records, letter->contact, uid);
    if (!contact)
        return passOn(contact);
    Result<ShortLetter> made = shortLetterTo(
        records, *contact, {wording::ShortLetterKind::Nudge, letter->subject, letter->day, std::nullopt, {}});
    if (!made)
        return made;
    made->after = uid;
    // What was offered and is still to come stays offered.
    std::ranges::copy_if(letter->offered, std::back_inserter(made->letter.offered),
                         [&](const OfferedTime &time) { return time.start > records.present().now; });
    return made;
}

Result<ShortLetter> promiseLetter(const Records &records, const Uid &uid, wording::ShortLetterKind kind,
                                  const std::optional<Clip> &clip)
{
    const Result<FollowUp> promise = records.get<FollowUp>(uid);
    if (!promise)
        return passOn(promise);
    const Result<Contact> contact = contactOf(records, promise->contact, uid);
    if (!contact)
        return passOn(contact);
    Result<ShortLetter> made = shortLetterTo(records, *contact, {kind, promise->text, std::nullopt, clip, {}});
    if (made && kind == wording::ShortLetterKind::KeepPromise)
        made->letter.keeps = uid;
    if (made && kind == wording::ShortLetterKind::DropPromise)
        made->drops = uid;
    return made;
}

Result<ShortLetter> payForwardLetter(const Records &records, const Uid &uid, const std::optional<Clip> &clip,
                                     const QString &ask)
{
    const Result<Contact> contact = records.get<Contact>(uid);
    if (!contact)
        return passOn(contact);
    Result<ShortLetter> made =
        shortLetterTo(records, *contact, {wording::ShortLetterKind::PayForward, ask, std::nullopt, clip, {}});
    if (made)
        made->paysForward = true;
    return made;
}

} // namespace cultivar
