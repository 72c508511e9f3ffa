// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_writing.h"

#include "core/base/text.h"
#include "core/rules/ranking.h"
#include "core/rules/weeks.h"
#include "core/wording/letter_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace cultivar {

namespace {

Result<rules::LetterMaterial> materialOf(const Records &records, const Contact &contact)
{
    Result<std::vector<FollowUp>> followUps = records.ofContact<FollowUp>(contact.id);
    Result<std::vector<GoodwillEntry>> goodwill = records.ofContact<GoodwillEntry>(contact.id);
    Result<std::vector<Interaction>> interactions = records.ofContact<Interaction>(contact.id);
    Result<std::vector<Clip>> clips = records.all<Clip>();
    if (!followUps || !goodwill)
        return !followUps ? passOn(followUps) : passOn(goodwill);
    if (!interactions || !clips)
        return !interactions ? passOn(interactions) : passOn(clips);
    return rules::LetterMaterial{contact, std::move(*followUps), std::move(*goodwill), std::move(*interactions),
                                 std::move(*clips)};
}

Result<void> takeTemplates(const Records &records, const rules::Preferences &preferences, WritingDesk &desk)
{
    const MessageTemplate builtIn = rules::builtInTemplate(desk.language);
    desk.templates.push_back({builtIn.uid.text(), builtIn.name, builtIn.language});
    desk.chosenTemplate = builtIn.uid.text();
    const Result<std::vector<MessageTemplate>> templates = records.all<MessageTemplate>();
    if (!templates)
        return passOn(templates);
    for (const MessageTemplate &letter : *templates) {
        if (letter.trashed)
            continue;
        desk.templates.push_back({letter.uid.text(), letter.name, letter.language});
        if (letter.uid.text() == preferences.messageTemplate)
            desk.chosenTemplate = letter.uid.text();
    }
    return {};
}

/// The letters of this week that were sent and not taken back: theirs, and those to others.
Result<void> takeLetters(const Records &records, ContactId contact, WritingDesk &desk)
{
    const Result<std::vector<ReachOut>> letters = records.all<ReachOut>();
    if (!letters)
        return passOn(letters);
    const QDate monday = rules::mondayOf(records.present().today);
    PersonLines people(records);
    for (const ReachOut &letter : *letters) {
        if (letter.trashed || letter.state == ReachOutState::Draft || letter.day < monday)
            continue;
        if (letter.contact == contact) {
            desk.sent = letter;
            continue;
        }
        const Result<std::optional<PersonLine>> person = people.find(letter.contact);
        if (!person)
            return passOn(person);
        if (*person)
            desk.before.push_back({(*person)->name, letterGist(letter.body, (*person)->firstName)});
    }
    return {};
}

void putBack(MessageTemplate &letter, const QString &value, const QString &placeholder)
{
    if (value.isEmpty())
        return;
    letter.subject.replace(value, placeholder);
    letter.body.replace(value, placeholder);
}

/// Not within a longer word.
void putBackWord(MessageTemplate &letter, const QString &value, const QString &placeholder)
{
    if (value.isEmpty())
        return;
    const QRegularExpression word(u"(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])"_s.arg(QRegularExpression::escape(value)));
    letter.subject.replace(word, placeholder);
    letter.body.replace(word, placeholder);
}

/// One short line that ends as greetings do.
bool isGreeting(const QString &line)
{
    constexpr qsizetype longest = 60;
    return line.size() <= longest && (line.endsWith(u',') || line.endsWith(u'!'));
}

} // namespace

QString letterGist(const QString &body, const QString &firstName)
{
    QStringList lines = body.trimmed().split(u'\n');
    if (isGreeting(lines.front().trimmed()))
        lines.removeFirst();
    lines.removeIf([](const QString &line) { return line.startsWith(u"- "_s); });
    QStringList gist = words(fold(lines.join(u'\n')));
    for (const QString &word : words(fold(firstName)))
        gist.removeAll(word);
    return gist.join(u' ');
}

Result<WritingDesk> writingDesk(const Records &records, const Uid &uid)
{
    const Result<Contact> contact = records.get<Contact>(uid);
    const Result<rules::Preferences> preferences = records.preferences();
    if (!contact || !preferences)
        return !contact ? passOn(contact) : passOn(preferences);
    const Result<rules::LetterMaterial> material = materialOf(records, *contact);
    const Result<std::vector<ContactRow>> rows = records.rows({contact->id});
    Result<std::vector<OfferedTime>> times = timesToOffer(records, *contact, {preferences->offeredTimes, {}});
    if (!material || !rows || !times)
        return !material ? passOn(material) : !rows ? passOn(rows) : passOn(times);
    const QDate today = records.present().today;
    WritingDesk desk;
    desk.person = personLine(*contact);
    desk.language = contact->language.isEmpty() ? u"en"_s : contact->language;
    for (const rules::LetterReason &reason : rules::letterReasons(*material, today, preferences->ranking.dateWindow))
        desk.reasons.push_back(
            {reason, wording::reasonName(reason, today), wording::reasonSentence(reason, today, desk.language)});
    for (const rules::ClipMatch &match : rules::clipsFor(material->clips, *contact))
        desk.gifts.push_back({match.clip.uid, match.clip.title, wording::clipSentence(match.clip, desk.language),
                              match.clip.kind, match.shared});
    desk.times = std::move(*times);
    desk.timesWanted = preferences->offeredTimes;
    desk.minutes = preferences->meetingMinutes;
    desk.attempts = rows->empty() ? 0 : rows->front().clock.attempts;
    desk.suggestsPeace = rules::suggestsLeavingInPeace(desk.attempts, preferences->ranking);
    if (const Result<void> taken = takeTemplates(records, *preferences, desk); !taken)
        return passOn(taken);
    if (const Result<void> taken = takeLetters(records, contact->id, desk); !taken)
        return passOn(taken);
    return desk;
}

Result<std::vector<OfferedTime>> otherTimes(const Records &records, const Uid &uid, int count,
                                            const std::vector<OfferedTime> &shown)
{
    const Result<Contact> contact = records.get<Contact>(uid);
    if (!contact)
        return passOn(contact);
    OfferQuestion question{count, {}};
    for (const OfferedTime &time : shown) {
        const QDate day = time.start.toTimeZone(records.present().zone).date();
        question.after = std::max(day, question.after.value_or(day));
    }
    // Not much further ahead than the first times: nobody plans a short talk two months before.
    constexpr int farthest = 28;
    if (question.after && *question.after > records.present().today.addDays(farthest))
        question.after.reset();
    Result<std::vector<OfferedTime>> times = timesToOffer(records, *contact, question);
    if (times && times->empty() && question.after)
        return timesToOffer(records, *contact, {count, {}});
    return times;
}

MessageTemplate templateFrom(const ComposedLetter &letter, const QString &myName, const QString &name,
                             const QString &language)
{
    MessageTemplate made;
    made.name = name;
    made.language = language;
    made.subject = letter.subject;
    made.body = letter.body;
    putBack(made, letter.times, u"{times?}"_s);
    putBack(made, letter.reason, u"{reason}"_s);
    putBack(made, letter.give, u"{give?}"_s);
    putBack(made, rules::salutationFor(letter.contact, language), u"{salutation}"_s);
    putBackWord(made, letter.contact.firstName(), u"{first_name}"_s);
    putBackWord(made, myName, u"{my_name?}"_s);
    // The line that leads to the times goes with them.
    static const QRegularExpression lead(u"^([^{\\n][^\\n]*[?:])\\n+(?=\\{times\\?\\})"_s,
                                         QRegularExpression::MultilineOption);
    made.body.replace(lead, u"{?times}\\1\n"_s);
    return made;
}

} // namespace cultivar
