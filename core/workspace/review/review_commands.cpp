// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_commands.h"

#include "core/rules/review_session.h"
#include "core/workspace/review/review_desk.h"

#include <algorithm>

namespace cultivar::commands {

namespace {

constexpr int snoozeDays = 7;

/// The review as it is stored and as it stands where the wizard does.
struct Moved
{
    Review stored;
    Review review;
};

Result<Moved> moved(const Records &records, const ReviewMoment &moment)
{
    const Result<Review> stored = records.get<Review>(moment.review);
    if (!stored)
        return passOn(stored);
    const Result<Review> resumed = rules::resume(*stored, records.present().today);
    if (!resumed)
        return passOn(resumed);
    Result<Review> review = rules::bringTo(*resumed, moment.step, moment.secondsSpent);
    if (!review)
        return passOn(review);
    return Moved{*stored, std::move(*review)};
}

/// A command that changes the review alone.
template <class Change> Workspace::Command changeReview(ReviewMoment moment, EditLabel label, Change change)
{
    return [moment = std::move(moment), label = std::move(label),
            change = std::move(change)](const Records &records) -> Result<Edit> {
        Result<Moved> at = moved(records, moment);
        if (!at)
            return passOn(at);
        Result<Review> after = change(records, std::move(at->review));
        if (!after)
            return passOn(after);
        Edit edit(label);
        edit.update(std::move(at->stored), std::move(*after));
        return edit;
    };
}

Result<Contact> contactOf(const Records &records, ContactId id)
{
    const Result<std::optional<Contact>> contact = records.find(id);
    if (!contact)
        return passOn(contact);
    if (!*contact || (*contact)->trashed)
        return fail(ErrorKind::NotFound, QString::number(id.value()), Contact::recordName);
    return **contact;
}

EditKind kindOf(PickState as)
{
    switch (as) {
    case PickState::Snoozed:
        return EditKind::Snooze;
    case PickState::Paused:
        return EditKind::Pause;
    case PickState::InPeace:
        return EditKind::LeaveInPeace;
    case PickState::Swapped:
        return EditKind::SwapPick;
    case PickState::Proposed:
    case PickState::Kept:
    case PickState::Written:
    case PickState::NotNow:
        return EditKind::SkipPick;
    }
    Q_UNREACHABLE();
}

Result<void> hide(const Records &records, const SetAside &aside, Contact &contact)
{
    const QDate today = records.present().today;
    if (aside.until && *aside.until <= today)
        return fail(ErrorKind::InvalidInput, u"until"_s, u"not_to_come"_s);
    if (aside.as == PickState::Snoozed)
        contact.snoozedUntil = aside.until.value_or(today.addDays(snoozeDays));
    if (aside.as == PickState::Paused) {
        if (!aside.until)
            return fail(ErrorKind::InvalidInput, u"until"_s, u"missing"_s);
        contact.pausedUntil = aside.until;
    }
    if (aside.as == PickState::InPeace) {
        const Result<rules::Preferences> preferences = records.preferences();
        if (!preferences)
            return passOn(preferences);
        contact.inPeaceUntil = aside.until.value_or(rules::leftInPeaceUntil(today, preferences->ranking));
    }
    return {};
}

/// Somebody who was set aside before comes back; everybody else comes in as a proposal.
Result<Review> withoutPick(Review review, const SetAside &aside)
{
    const bool comesBack = aside.replacement && std::ranges::find(review.picks, aside.replacement->contact,
                                                                  &ReviewPick::contact) != review.picks.end();
    if (!comesBack)
        return rules::setAside(std::move(review), aside.contact, aside.as, aside.replacement);
    const PickState as = aside.as == PickState::Swapped ? PickState::NotNow : aside.as;
    Result<Review> left = rules::setAside(std::move(review), aside.contact, as);
    return left ? rules::addPick(*std::move(left), aside.replacement->contact, aside.replacement->lane) : left;
}

Result<CircleId> getToKnow(const Records &records)
{
    const Result<std::vector<Circle>> circles = records.all<Circle>();
    if (!circles)
        return passOn(circles);
    for (const Circle &circle : *circles)
        if (!circle.trashed && circle.role == CircleRole::GetToKnow)
            return circle.id;
    return CircleId();
}

} // namespace

Workspace::Command openReview(std::vector<rules::Pick> three)
{
    return [three = std::move(three)](const Records &records) -> Result<Edit> {
        const Result<std::optional<Review>> before = reviewOfWeek(records);
        if (!before)
            return passOn(before);
        if (*before)
            return fail(ErrorKind::Conflict, u"week"_s, (*before)->week);
        Edit edit({EditKind::OpenReview, {}, 1});
        edit.add(rules::openReview(three, records.present().today));
        return edit;
    };
}

Workspace::Command keepPicks(ReviewMoment moment)
{
    return changeReview(std::move(moment), {EditKind::KeepPicks, {}, 1},
                        [](const Records &, Review review) -> Result<Review> {
                            Result<Review> kept = std::move(review);
                            for (const ReviewPick &pick : std::vector(kept->picks))
                                if (kept && pick.state == PickState::Proposed)
                                    kept = rules::keepPick(*std::move(kept), pick.contact);
                            return kept;
                        });
}

Workspace::Command setPickAside(ReviewMoment moment, SetAside aside)
{
    return [moment = std::move(moment), aside = std::move(aside)](const Records &records) -> Result<Edit> {
        Result<Moved> at = moved(records, moment);
        const Result<Contact> contact = contactOf(records, aside.contact);
        if (!at || !contact)
            return !at ? passOn(at) : passOn(contact);
        Result<Review> after = withoutPick(std::move(at->review), aside);
        if (!after)
            return passOn(after);
        Contact hidden = *contact;
        if (const Result<void> done = hide(records, aside, hidden); !done)
            return passOn(done);
        Edit edit({kindOf(aside.as), contact->displayName(), 1});
        edit.update(*contact, std::move(hidden));
        edit.update(std::move(at->stored), std::move(*after));
        return edit;
    };
}

Workspace::Command choosePick(ReviewMoment moment, ContactId chosen, Lane lane)
{
    return [moment = std::move(moment), chosen, lane](const Records &records) -> Result<Edit> {
        Result<Moved> at = moved(records, moment);
        const Result<Contact> contact = contactOf(records, chosen);
        if (!at || !contact)
            return !at ? passOn(at) : passOn(contact);
        Result<Review> after = rules::addPick(std::move(at->review), chosen, lane);
        if (!after)
            return passOn(after);
        Edit edit({EditKind::ChoosePick, contact->displayName(), 1});
        edit.update(std::move(at->stored), std::move(*after));
        return edit;
    };
}

Workspace::Command pickIsDone(ReviewMoment moment, ContactId done)
{
    return [moment = std::move(moment), done](const Records &records) -> Result<Edit> {
        Result<Moved> at = moved(records, moment);
        const Result<Contact> contact = contactOf(records, done);
        if (!at || !contact)
            return !at ? passOn(at) : passOn(contact);
        Result<Review> after = rules::markWritten(std::move(at->review), done);
        if (!after)
            return passOn(after);
        Edit edit({EditKind::Log, contact->displayName(), 1});
        Interaction message;
        message.day = records.present().today;
        message.channel = Channel::Message;
        message.contacts = {done};
        edit.add(std::move(message));
        edit.update(std::move(at->stored), std::move(*after));
        return edit;
    };
}

Workspace::Command finishReview(ReviewMoment moment, QString summary)
{
    moment.step = ReviewStep::Close;
    return changeReview(std::move(moment), {EditKind::FinishReview, {}, 1},
                        [summary = std::move(summary)](const Records &records, Review review) {
                            return rules::finish(std::move(review), records.present().now, summary.trimmed());
                        });
}

Workspace::Command reopenReview(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<Review> stored = records.get<Review>(uid);
        if (!stored)
            return passOn(stored);
        Result<Review> after = rules::reopen(*stored, records.present().today);
        if (!after)
            return passOn(after);
        Edit edit({EditKind::Review, {}, 1});
        edit.update(*stored, std::move(*after));
        return edit;
    };
}

Workspace::Command takeUpName(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<Referral> referral = records.get<Referral>(uid);
        const Result<CircleId> circle = getToKnow(records);
        if (!referral || !circle)
            return !referral ? passOn(referral) : passOn(circle);
        Edit edit({EditKind::AddContact, referral->name, 1});
        if (!referral->named.isNull())
            return edit;
        Contact contact;
        contact.name = referral->name;
        contact.introducedBy = referral->giver;
        contact.why = referral->note;
        contact.added = records.present().now;
        if (!circle->isNull())
            contact.circles = {*circle};
        Referral after = *referral;
        after.named = edit.add(std::move(contact));
        edit.update(*referral, std::move(after));
        return edit;
    };
}

Workspace::Command letNameGo(Uid uid)
{
    return [uid = std::move(uid)](const Records &records) -> Result<Edit> {
        const Result<Referral> referral = records.get<Referral>(uid);
        if (!referral)
            return passOn(referral);
        Edit edit({EditKind::Trash, referral->name, 1});
        Referral after = *referral;
        after.trashed = records.present().now;
        edit.update(*referral, std::move(after));
        return edit;
    };
}

} // namespace cultivar::commands
