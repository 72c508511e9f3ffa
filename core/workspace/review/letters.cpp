// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/letters.h"

#include "core/base/mail_address.h"
#include "core/base/text.h"
#include "core/base/time_zone.h"
#include "core/exchange/mail/mail_message.h"
#include "core/rules/free_slots.h"
#include "core/rules/message_template.h"
#include "core/rules/review_session.h"
#include "core/rules/weeks.h"
#include "core/wording/relative_dates.h"
#include "core/workspace/commands.h"
#include "core/workspace/review/letter_mail_id.h"

#include <algorithm>

namespace cultivar {

namespace {

Result<MessageTemplate> chooseTemplate(const Records &records, const LetterRequest &request,
                                       const rules::Preferences &preferences, const QString &language)
{
    const QString wanted = request.templateName.isEmpty() ? preferences.messageTemplate : request.templateName;
    MessageTemplate builtIn = rules::builtInTemplate(language);
    if (wanted.isEmpty() || wanted == builtIn.uid.text())
        return builtIn;
    const Result<std::vector<MessageTemplate>> templates = records.all<MessageTemplate>();
    if (!templates)
        return passOn(templates);
    for (const MessageTemplate &letter : *templates)
        if (!letter.trashed && (letter.uid.text() == wanted || fold(letter.name) == fold(wanted)))
            return letter;
    return fail(ErrorKind::NotFound, wanted, MessageTemplate::recordName);
}

Result<std::vector<OfferedTime>> offeredIn(const Records &records, const LetterRequest &request, const Contact &contact,
                                           int usual)
{
    if (request.offered)
        return *request.offered;
    const int count = request.times.value_or(usual);
    if (count == 0)
        return std::vector<OfferedTime>();
    return timesToOffer(records, contact, {count, {}});
}

} // namespace

Result<std::vector<OfferedTime>> timesToOffer(const Records &records, const Contact &contact,
                                              const OfferQuestion &question)
{
    const Present &present = records.present();
    const Result<rules::Preferences> preferences = records.preferences();
    const Result<std::vector<Meeting>> meetings = records.meetingsAfter(present.now);
    const Result<std::vector<ReachOut>> reachOuts = records.all<ReachOut>();
    if (!preferences || !meetings || !reachOuts)
        return !preferences ? passOn(preferences) : !meetings ? passOn(meetings) : passOn(reachOuts);
    rules::SlotRequest request;
    request.count = question.count;
    request.minutes = preferences->meetingMinutes;
    request.hours = preferences->workingHours;
    request.mine = present.zone;
    request.theirs = knownTimeZone(contact.timeZone);
    const QTimeZone theirs = request.theirs.value_or(present.zone);
    for (const Meeting &meeting : *meetings)
        request.busy.push_back({meeting.start, meeting.start.addSecs(meeting.minutes * 60LL)});
    // What was offered to somebody else may still be taken by them.
    for (const ReachOut &reachOut : *reachOuts)
        if (reachOut.state == ReachOutState::Sent && !reachOut.trashed && reachOut.contact != contact.id)
            for (const OfferedTime &time : reachOut.offered)
                request.busy.push_back({time.start, time.start.addSecs(preferences->meetingMinutes * 60LL)});
    std::vector<OfferedTime> offered;
    for (const QDateTime &start : rules::freeSlots(request, std::max(present.today, question.after.value_or(QDate()))))
        offered.push_back({start, QString::fromUtf8(theirs.id())});
    return offered;
}

Result<ComposedLetter> composeLetter(const Records &records, const LetterRequest &request)
{
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, u"reason"_s, u"empty"_s);
    Result<Contact> contact = commands::contactNamed(records, request.contact);
    if (!contact)
        return passOn(contact);
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    const QString language = contact->language.isEmpty() ? u"en"_s : contact->language;
    const Result<MessageTemplate> letter = chooseTemplate(records, request, *preferences, language);
    if (!letter)
        return passOn(letter);
    Result<std::vector<OfferedTime>> offered = offeredIn(records, request, *contact, preferences->offeredTimes);
    if (!offered)
        return passOn(offered);

    const QString written = letter->language.isEmpty() ? language : letter->language;
    const QString times = wording::offeredTimesText(*offered, QLocale(written));
    rules::LetterFacts facts{request.reason, request.give, times, preferences->myName, preferences->myEmail, {}};
    if (!preferences->overview.isEmpty())
        if (const Result<Overview> overview = records.get<Overview>(Uid(preferences->overview)))
            facts.myOverview = overview->text;
    const rules::Letter rendered = rules::renderTemplate(*letter, rules::placeholderValues(*contact, facts, written));
    ComposedLetter composed{
        std::move(*contact), {},           rendered.subject,    rendered.body,
        request.reason,      request.give, std::move(*offered), rendered.unfilled + rendered.unknown};
    composed.to = composed.contact.preferredEmail();
    composed.times = times;
    composed.isUnsigned =
        preferences->myName.trimmed().isEmpty() && rules::placeholdersIn(letter->body).contains(u"my_name"_s);
    return composed;
}

Result<QByteArray> letterAsMail(const Records &records, const ComposedLetter &letter)
{
    const Result<rules::Preferences> preferences = records.preferences();
    if (!preferences)
        return passOn(preferences);
    MailMessage message;
    message.fromName = preferences->myName;
    message.fromAddress = mailAddressesIn(preferences->myEmail).value(0);
    message.toName = letter.contact.displayName();
    message.toAddress = letter.to;
    message.subject = letter.subject;
    message.body = letter.body;
    message.date = records.present().now.toTimeZone(records.present().zone);
    message.messageId = letterMailId(letter.contact.uid, records.present().today, letter.subject, letter.body);
    return writeMailMessage(message);
}

namespace {

/// What the letter did besides being written.
Result<void> addConsequences(const Records &records, const ComposedLetter &letter, Edit &edit)
{
    if (!letter.keeps.isEmpty()) {
        const Result<FollowUp> promise = records.get<FollowUp>(letter.keeps);
        if (!promise)
            return passOn(promise);
        FollowUp kept = *promise;
        if (kept.isOpen())
            kept.done = records.present().today;
        edit.update(*promise, std::move(kept));
    }
    if (!letter.gives.isEmpty()) {
        const Result<Clip> clip = records.get<Clip>(letter.gives);
        if (!clip)
            return passOn(clip);
        Clip given = *clip;
        if (std::ranges::find(given.givenTo, letter.contact.id) == given.givenTo.end())
            given.givenTo.push_back(letter.contact.id);
        edit.update(*clip, std::move(given));
    }
    const Result<std::vector<Referral>> referrals = records.ofContact<Referral>(letter.contact.id);
    if (!referrals)
        return passOn(referrals);
    for (const Referral &referral : *referrals) {
        const bool waits = referral.state == ReferralState::Named || referral.state == ReferralState::Introduced;
        if (referral.named != letter.contact.id || !waits)
            continue;
        Referral written = referral;
        written.state = ReferralState::Contacted;
        edit.update(referral, std::move(written));
    }
    return {};
}

/// In the review of this week, if it was opened.
Result<void> markWritten(const Records &records, ContactId contact, const std::optional<ReviewMoment> &moment,
                         Edit &edit)
{
    const Result<std::vector<Review>> reviews = records.all<Review>();
    if (!reviews)
        return passOn(reviews);
    for (const Review &review : *reviews) {
        if (review.trashed || review.week != rules::isoWeek(records.present().today))
            continue;
        Result<Review> written = rules::markWritten(review, contact);
        if (written && moment && written->step != ReviewStep::Finished)
            written = rules::bringTo(*std::move(written), moment->step, moment->secondsSpent);
        // Who is no pick, or was written to already, leaves the review as it is.
        if (written)
            edit.update(review, std::move(*written));
    }
    return {};
}

} // namespace

Workspace::Command sendLetter(ComposedLetter letter, std::optional<ReviewMoment> moment)
{
    return [letter = std::move(letter), moment = std::move(moment)](const Records &records) -> Result<Edit> {
        const Present &present = records.present();
        Edit edit({EditKind::Write, letter.contact.displayName(), 1});
        Interaction attempt;
        attempt.day = present.today;
        attempt.at = present.now;
        attempt.channel = Channel::Email;
        attempt.direction = Direction::Outgoing;
        attempt.attempt = true;
        attempt.notes = letter.subject;
        attempt.contacts = {letter.contact.id};
        ReachOut reachOut;
        reachOut.contact = letter.contact.id;
        reachOut.day = present.today;
        reachOut.reason = letter.reason;
        reachOut.give = letter.give;
        reachOut.subject = letter.subject;
        reachOut.body = letter.body;
        reachOut.state = ReachOutState::Sent;
        reachOut.offered = letter.offered;
        reachOut.interaction = edit.add(std::move(attempt));
        edit.add(std::move(reachOut));
        if (const Result<void> added = addConsequences(records, letter, edit); !added)
            return passOn(added);
        if (const Result<void> marked = markWritten(records, letter.contact.id, moment, edit); !marked)
            return passOn(marked);
        return edit;
    };
}

} // namespace cultivar
