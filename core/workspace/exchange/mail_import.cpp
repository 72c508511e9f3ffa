// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/mail_import.h"

#include "core/base/mail_address.h"
#include "core/base/text.h"
#include "core/exchange/mail/machine_addresses.h"
#include "core/exchange/mail/mail_date.h"
#include "core/store/record_table.h"
#include "core/workspace/exchange/comparable_subject.h"
#include "core/workspace/review/letter_mail_id.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace cultivar {

namespace {

constexpr auto mailOrigin = "mail:"_L1;
/// A letter opened in the mail program may be sent some days later.
constexpr int daysUntilSent = 3;
constexpr int daysUntilAnswer = 90;
constexpr int fewestMessages = 5;
/// An overlong To is no exchange between two.
constexpr size_t mostAddresses = 20;

struct Participant
{
    MailAddress person;
    QString mailbox; ///< as mailboxKey()
};

/// Everybody a mail is from or to, each once; the sender first. Whom it is hidden to counts where it is to nobody else.
std::vector<Participant> peopleOf(const MailHeaders &mail)
{
    static const std::vector<MailAddress> nobody;
    const bool isHidden = mail.to.empty() && mail.cc.empty();
    std::vector<Participant> people;
    QSet<QString> known;
    for (const std::vector<MailAddress> *list : {&mail.from, &mail.to, &mail.cc, isHidden ? &mail.bcc : &nobody})
        for (const MailAddress &address : *list) {
            if (people.size() > mostAddresses)
                return people;
            QString mailbox = mailboxKey(address.address);
            const qsizetype before = known.size();
            known.insert(mailbox);
            if (known.size() > before)
                people.push_back({address, std::move(mailbox)});
        }
    return people;
}

/// Programs that forget a Message-ID write the other fields.
QString originOf(const MailHeaders &mail)
{
    if (!mail.messageId.isEmpty())
        return mailOrigin + mail.messageId;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(mail.date ? mail.date->toString(Qt::ISODate).toUtf8() : QByteArray());
    for (const Participant &each : peopleOf(mail))
        hash.addData(each.person.address.toLower().toUtf8() + '\0');
    hash.addData(mail.subject.toUtf8());
    return mailOrigin + u'=' + QString::fromLatin1(hash.result().toHex());
}

bool isInTime(QDate letter, QDate answer)
{
    const qint64 days = letter.daysTo(answer);
    return days >= 0 && days <= daysUntilAnswer;
}

} // namespace

void MailboxOwner::look(const MailHeaders &mail)
{
    if (mail.bulk || mail.unwanted)
        return;
    ++m_messages;
    for (const Participant &each : peopleOf(mail))
        ++m_times[each.mailbox];
}

QString MailboxOwner::address(const QStringList &mine,
                              const std::function<bool(const QString &address)> &isContact) const
{
    if (std::ranges::any_of(mine, [this](const QString &address) { return m_times.contains(mailboxKey(address)); }))
        return {};
    int most = fewestMessages - 1;
    QString best;
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it) {
        if (it.value() < most || 5 * it.value() < 3 * m_messages || isContact(it.key()))
            continue;
        best = it.value() > most ? it.key() : QString();
        most = it.value();
    }
    return best;
}

MailImport::MailImport(ContactImport &import, store::EditWriter &writer, MailSelf me, WaitingAnswers &waiting)
    : m_import(import)
    , m_writer(writer)
    , m_me(std::move(me))
    , m_waiting(waiting)
{
    for (const QString &address : std::as_const(m_me.addresses))
        if (QString key = mailboxKey(address); !key.isEmpty())
            m_myMailboxes += std::move(key);
}

Result<MailImport> MailImport::begin(ContactImport &import, store::EditWriter &writer, MailSelf me,
                                     WaitingAnswers &waiting)
{
    MailImport mails(import, writer, std::move(me), waiting);
    const Result<std::vector<ReachOut>> letters = writer.table<ReachOut>().all();
    if (!letters)
        return passOn(letters);
    for (const ReachOut &letter : *letters) {
        if (letter.state == ReachOutState::Draft || letter.trashed)
            continue;
        const Result<std::optional<Interaction>> attempt = writer.table<Interaction>().find(letter.interaction);
        if (!attempt)
            return passOn(attempt);
        if (!*attempt || (*attempt)->trashed)
            continue;
        if (const Result<void> added = mails.addLetter(letter, **attempt); !added)
            return passOn(added);
    }
    return mails;
}

Result<void> MailImport::addLetter(const ReachOut &letter, const Interaction &attempt)
{
    const Result<std::optional<Contact>> contact = m_writer.table<Contact>().find(letter.contact);
    if (!contact)
        return passOn(contact);
    const QString id = *contact ? letterMailId((*contact)->uid, letter.day, letter.subject, letter.body) : QString();
    m_letters.emplace(letter.contact, Letter{letter, attempt, comparableSubject(letter.subject), id});
    return {};
}

/// The address by which a contact is found: the one written, or without what stands behind a plus sign in it, or with
/// its domain in the other spelling.
std::optional<QString> MailImport::contactAddress(const MailAddress &person) const
{
    if (m_import.find({.email = person.address, .name = {}}))
        return person.address;
    const QString key = mailboxKey(person.address);
    for (const QString &spelling : {key, withReadableDomain(person.address), withReadableDomain(key)})
        if (spelling != person.address && m_import.find({.email = spelling, .name = {}}))
            return spelling;
    return std::nullopt;
}

std::optional<ContactId> MailImport::contactOf(const MailAddress &person) const
{
    const std::optional<QString> address = contactAddress(person);
    return address ? m_import.find({.email = *address, .name = {}}) : std::nullopt;
}

/// People write to both addresses of somebody, and answer with a copy to themselves.
bool MailImport::areOneContact(const std::vector<MailAddress> &people) const
{
    const std::optional<ContactId> first = contactOf(people.front());
    return first && std::ranges::all_of(people, [&](const MailAddress &each) { return contactOf(each) == first; });
}

/// Where it is not known who I am, the one of two who is a contact is the other.
std::optional<MailImport::Talk> MailImport::talkWithAContact(const MailAddress &sender, const MailAddress &other) const
{
    const bool sends = contactAddress(sender).has_value();
    if (sends == contactAddress(other).has_value())
        return std::nullopt;
    return sends ? Talk{sender, false} : Talk{other, true};
}

/// Nothing where it is no exchange between me and one other.
std::optional<MailImport::Talk> MailImport::talkOf(const MailHeaders &mail) const
{
    if (mail.bulk || mail.unwanted || mail.from.empty())
        return std::nullopt;
    const std::vector<Participant> people = peopleOf(mail);
    if (people.size() == 2 && m_me.addresses.isEmpty())
        return talkWithAContact(people[0].person, people[1].person);
    const auto isMe = [this](const Participant &each) { return m_myMailboxes.contains(each.mailbox); };
    std::vector<MailAddress> others;
    for (const Participant &each : people)
        if (!isMe(each))
            others.push_back(each.person);
    if (others.empty() || others.size() == people.size() || nobodyWritesFrom(others.front().address))
        return std::nullopt;
    if (others.size() > 1 && (people.size() > mostAddresses || !areOneContact(others)))
        return std::nullopt;
    return Talk{others.front(), isMe(people.front())};
}

bool MailImport::isUnclear(const MailHeaders &mail) const
{
    return m_me.addresses.isEmpty() && !mail.bulk && !mail.unwanted && !mail.from.empty() && peopleOf(mail).size() == 2;
}

/// A clock that is wrong, or a sender who wants to stay on top, puts a mail into the future; a clock that was never set
/// begins in 1970. When it was received tells better.
std::optional<QDateTime> MailImport::instantOf(const MailHeaders &mail) const
{
    const QDateTime latest = m_me.now.addDays(1);
    const bool isLate = mail.date && *mail.date > latest;
    const bool isUnset = mail.date && mail.date->date() == QDate(1970, 1, 1);
    if (mail.date && !isLate && !isUnset)
        return mail.date;
    const std::optional<QDateTime> received = readMailDate(mail.received);
    if (received && *received <= latest)
        return received;
    return isUnset ? mail.date : std::nullopt;
}

/// Whether the name of a contact says that they wrote from `address`: anybody can call themselves Ana, so where she has
/// addresses, it must be one of these. Those who are added from this very file may not be written yet.
Result<bool> MailImport::isNameEnough(ContactId contact, const QString &address)
{
    auto known = m_addresses.constFind(contact);
    if (known == m_addresses.constEnd()) {
        const Result<std::optional<Contact>> stored = m_writer.table<Contact>().find(contact);
        if (!stored)
            return passOn(stored);
        std::optional<QStringList> addresses;
        if (*stored)
            addresses.emplace();
        if (*stored)
            for (const Reach &email : (*stored)->emails)
                *addresses += email.value;
        known = m_addresses.insert(contact, addresses);
    }
    return *known && ((*known)->isEmpty() || isAmongMailboxes(address, **known));
}

/// By what the contact is found whom a mail is from or to; nothing if they are none.
Result<std::optional<PersonHint>> MailImport::hintFor(const MailAddress &person)
{
    if (const std::optional<QString> address = contactAddress(person))
        return PersonHint{.email = *address, .name = person.name};
    const std::optional<ContactId> named = m_import.find({.email = {}, .name = person.name});
    const Result<bool> isEnough = named ? isNameEnough(*named, person.address) : Result<bool>(false);
    if (!isEnough)
        return passOn(isEnough);
    return *isEnough ? std::optional(PersonHint{.email = person.address, .name = person.name}) : std::nullopt;
}

ParsedRecord<Interaction> MailImport::interactionOf(const MailHeaders &mail, const Talk &talk,
                                                    const QDateTime &at) const
{
    ParsedRecord<Interaction> found{mail.line, {}};
    found.record.at = at;
    found.record.day = at.toTimeZone(m_me.zone).date();
    found.record.channel = Channel::Email;
    found.record.direction = talk.outgoing ? Direction::Outgoing : Direction::Incoming;
    found.record.notes = mail.subject;
    found.record.origin = originOf(mail);
    return found;
}

Result<void> MailImport::take(const MailHeaders &mail)
{
    const std::optional<Talk> talk = talkOf(mail);
    if (!talk && mail.from.empty() && !mail.bulk && !mail.unwanted) {
        m_import.add(RowProblem{mail.line, ProblemKind::BadValue, u"From"_s});
        return {};
    }
    if (!talk) {
        ++m_passedOver.all;
        m_passedOver.unclear += isUnclear(mail) ? 1 : 0;
        return {};
    }
    const std::optional<QDateTime> at = instantOf(mail);
    if (!at) {
        m_import.add(RowProblem{mail.line, ProblemKind::BadValue, u"Date"_s});
        return {};
    }
    ParsedRecord<Interaction> found = interactionOf(mail, *talk, *at);
    Result<std::optional<PersonHint>> person = hintFor(talk->other);
    if (!person)
        return passOn(person);
    if (!*person) {
        m_import.propose({.email = talk->other.address, .name = talk->other.name}, found.record.day);
        return {};
    }
    found.people = {std::move(**person)};
    if (const std::optional<ContactId> contact =
            m_letters.empty() ? std::nullopt : m_import.find(found.people.front())) {
        const Result<bool> done = takeLetter(mail, found, *contact);
        if (!done || *done)
            return done ? Result<void>() : passOn(done);
    }
    return m_import.add(std::move(found));
}

/// True if it is a letter that was written here, and there is nothing more to take of it.
Result<bool> MailImport::takeLetter(const MailHeaders &mail, const ParsedRecord<Interaction> &found, ContactId contact)
{
    if (found.record.direction == Direction::Outgoing)
        return isCopy(found, contact);
    if (!m_letters.contains(contact))
        return false;
    WaitingAnswer answer{mail.inReplyTo + mail.references, comparableSubject(mail.subject), *found.record.at,
                         found.record.day};
    const Result<bool> noted = noteAnswer(answer, contact);
    if (!noted)
        return noted;
    if (!*noted && mayAnswer(contact, answer.day))
        m_waiting.emplace(contact, std::move(answer));
    return false;
}

/// Whether a letter waits that went out in time, and whose copy in the mailbox was not seen yet.
bool MailImport::mayAnswer(ContactId contact, QDate day) const
{
    const auto [first, last] = m_letters.equal_range(contact);
    return std::any_of(first, last, [day](const auto &each) {
        const Letter &letter = each.second;
        return letter.reachOut.state == ReachOutState::Sent && letter.attempt.origin.isEmpty() &&
               isInTime(letter.reachOut.day, day);
    });
}

/// By the id it left with, which most programs keep, else by its subject. Nothing for one whose copy was seen already.
MailImport::Letter *MailImport::letterCopiedBy(const Interaction &mail, ContactId contact)
{
    const QString subject = comparableSubject(mail.notes);
    const auto [first, last] = m_letters.equal_range(contact);
    const auto isNamed = [&](const Letters::value_type &each) {
        return each.second.attempt.origin.isEmpty() && mail.origin == mailOrigin + each.second.mailId;
    };
    const auto isAlike = [&](const Letters::value_type &each) {
        const qint64 days = each.second.reachOut.day.daysTo(mail.day);
        return each.second.attempt.origin.isEmpty() && days >= 0 && days <= daysUntilSent &&
               each.second.subject == subject;
    };
    auto found = std::find_if(first, last, isNamed);
    if (found == last)
        found = std::find_if(first, last, isAlike);
    return found == last ? nullptr : &found->second;
}

/// Whether it is a letter that was written here; from now on it is known by its id.
Result<bool> MailImport::isCopy(const ParsedRecord<Interaction> &mail, ContactId contact)
{
    Letter *const letter = letterCopiedBy(mail.record, contact);
    if (!letter)
        return false;
    Interaction after = letter->attempt;
    after.origin = mail.record.origin;
    after.at = mail.record.at;
    if (const Result<void> done = m_import.replace(letter->attempt, after); !done)
        return passOn(done);
    letter->attempt = std::move(after);
    if (const Result<void> done = lookAtWaiting(contact); !done)
        return passOn(done);
    return true;
}

/// Now that it is known when and by what id a letter went out.
Result<void> MailImport::lookAtWaiting(ContactId contact)
{
    const auto [first, last] = m_waiting.equal_range(contact);
    for (auto it = first; it != last;) {
        const Result<bool> noted = noteAnswer(it->second, contact);
        if (!noted)
            return passOn(noted);
        it = *noted ? m_waiting.erase(it) : std::next(it);
    }
    return {};
}

/// True if a letter waited for it.
Result<bool> MailImport::noteAnswer(const WaitingAnswer &answer, ContactId contact)
{
    const auto [first, last] = m_letters.equal_range(contact);
    for (auto it = first; it != last; ++it) {
        Letter &letter = it->second;
        const QString id = letter.attempt.origin.sliced(std::min(letter.attempt.origin.size(), mailOrigin.size()));
        const bool names = (!id.isEmpty() && answer.ids.contains(id)) ||
                           (!letter.mailId.isEmpty() && answer.ids.contains(letter.mailId));
        const bool isLater = !letter.attempt.at || answer.at >= *letter.attempt.at;
        const bool answers = names || (letter.subject == answer.subject && isLater);
        if (letter.reachOut.state != ReachOutState::Sent || !answers || !isInTime(letter.reachOut.day, answer.day))
            continue;
        Edit edit;
        ReachOut after = letter.reachOut;
        after.state = ReachOutState::Answered;
        edit.update(letter.reachOut, after);
        letter.reachOut = std::move(after);
        if (const Result<void> done = m_import.apply(edit); !done)
            return passOn(done);
        return true;
    }
    return false;
}

} // namespace cultivar
