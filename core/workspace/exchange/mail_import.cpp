// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/mail_import.h"

#include "core/base/text.h"
#include "core/store/record_table.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace cultivar {

namespace {

constexpr auto mailOrigin = "mail:"_L1;
/// A letter opened in the mail program may be sent some days later.
constexpr int daysUntilSent = 3;
constexpr int daysUntilAnswer = 90;
constexpr int fewestMessages = 5;
/// An overlong To is no exchange between two.
constexpr size_t mostAddresses = 20;

/// Everybody a mail is from or to, each once.
std::vector<MailAddress> peopleOf(const MailHeaders &mail)
{
    std::vector<MailAddress> people;
    QSet<QString> known;
    for (const std::vector<MailAddress> *list : {&mail.from, &mail.to, &mail.cc})
        for (const MailAddress &address : *list) {
            if (people.size() > mostAddresses)
                return people;
            const qsizetype before = known.size();
            known.insert(address.address.toLower());
            if (known.size() > before)
                people.push_back(address);
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
    for (const MailAddress &person : peopleOf(mail))
        hash.addData(person.address.toLower().toUtf8() + '\0');
    hash.addData(mail.subject.toUtf8());
    return mailOrigin + u'=' + QString::fromLatin1(hash.result().toHex());
}

} // namespace

void MailboxOwner::look(const MailHeaders &mail)
{
    if (mail.bulk)
        return;
    ++m_messages;
    for (const MailAddress &person : peopleOf(mail))
        ++m_times[person.address.toLower()];
}

QString MailboxOwner::address(const QStringList &mine,
                              const std::function<bool(const QString &address)> &isContact) const
{
    int most = fewestMessages - 1;
    for (const QString &address : mine)
        most = std::max(most, m_times.value(address));
    QString best;
    for (auto it = m_times.cbegin(); it != m_times.cend(); ++it) {
        if (it.value() < most || 5 * it.value() < 3 * m_messages || isContact(it.key()))
            continue;
        best = it.value() > most ? it.key() : QString();
        most = it.value();
    }
    return best;
}

MailImport::MailImport(ContactImport &import, const QTimeZone &mine, QStringList myAddresses)
    : m_import(import)
    , m_mine(mine)
    , m_myAddresses(std::move(myAddresses))
{
}

Result<MailImport> MailImport::begin(ContactImport &import, store::EditWriter &writer, const QTimeZone &mine,
                                     QStringList myAddresses)
{
    MailImport mails(import, mine, std::move(myAddresses));
    const Result<std::vector<ReachOut>> letters = writer.table<ReachOut>().all();
    if (!letters)
        return passOn(letters);
    for (const ReachOut &letter : *letters) {
        if (letter.state == ReachOutState::Draft || letter.trashed)
            continue;
        const Result<std::optional<Interaction>> attempt = writer.table<Interaction>().find(letter.interaction);
        if (!attempt)
            return passOn(attempt);
        if (*attempt && !(*attempt)->trashed)
            mails.m_letters.emplace(letter.contact, Letter{letter, **attempt, comparableSubject(letter.subject)});
    }
    return mails;
}

bool MailImport::isMe(const MailAddress &address) const
{
    return m_myAddresses.contains(address.address.toLower());
}

/// Where it is not known who I am, the one of two who is a contact is the other.
std::optional<MailImport::Talk> MailImport::talkWithAContact(const std::vector<MailAddress> &people,
                                                             const MailHeaders &mail) const
{
    const auto isContact = [this](const MailAddress &person) {
        return m_import.find({.email = person.address, .name = {}}).has_value();
    };
    if (people.size() != 2 || isContact(people[0]) == isContact(people[1]))
        return std::nullopt;
    const MailAddress &other = isContact(people[0]) ? people[0] : people[1];
    const bool incoming =
        !mail.from.empty() && mail.from.front().address.compare(other.address, Qt::CaseInsensitive) == 0;
    return Talk{other, !incoming};
}

/// Nothing where it is no exchange between me and one other.
std::optional<MailImport::Talk> MailImport::talkOf(const MailHeaders &mail) const
{
    if (mail.bulk || mail.from.empty())
        return std::nullopt;
    std::vector<MailAddress> people = peopleOf(mail);
    if (m_myAddresses.isEmpty())
        return talkWithAContact(people, mail);
    const auto mine = std::erase_if(people, [this](const MailAddress &person) { return isMe(person); });
    if (mine == 0 || people.size() != 1)
        return std::nullopt;
    return Talk{people.front(), isMe(mail.from.front())};
}

bool MailImport::isUnclear(const MailHeaders &mail) const
{
    return m_myAddresses.isEmpty() && !mail.bulk && !mail.from.empty() && peopleOf(mail).size() == 2;
}

ParsedRecord<Interaction> MailImport::interactionOf(const MailHeaders &mail, const Talk &talk) const
{
    ParsedRecord<Interaction> found{mail.line, {}};
    found.record.at = mail.date;
    found.record.day = mail.date->toTimeZone(m_mine).date();
    found.record.channel = Channel::Email;
    found.record.direction = talk.outgoing ? Direction::Outgoing : Direction::Incoming;
    found.record.notes = mail.subject;
    found.record.origin = originOf(mail);
    found.people = {{.email = talk.other.address, .name = talk.other.name}};
    found.proposes = true;
    return found;
}

Result<void> MailImport::take(const MailHeaders &mail)
{
    const std::optional<Talk> talk = talkOf(mail);
    if (!talk) {
        ++m_passedOver.all;
        m_passedOver.unclear += isUnclear(mail) ? 1 : 0;
        return {};
    }
    if (!mail.date) {
        m_import.add(RowProblem{mail.line, ProblemKind::BadValue, u"Date"_s});
        return {};
    }
    ParsedRecord<Interaction> found = interactionOf(mail, *talk);
    if (const std::optional<ContactId> contact =
            m_letters.empty() ? std::nullopt : m_import.find(found.people.front())) {
        if (talk->outgoing) {
            const Result<bool> copy = isCopy(found, *contact);
            if (!copy || *copy)
                return copy ? Result<void>() : passOn(copy);
        } else if (Result<void> noted = noteAnswer(mail, *contact, found.record.day); !noted) {
            return noted;
        }
    }
    return m_import.add(std::move(found));
}

/// Whether it is a letter that was written here; from now on it is known by its id.
Result<bool> MailImport::isCopy(const ParsedRecord<Interaction> &mail, ContactId contact)
{
    const auto [first, last] = m_letters.equal_range(contact);
    for (auto it = first; it != last; ++it) {
        Letter &letter = it->second;
        const qint64 days = letter.reachOut.day.daysTo(mail.record.day);
        const bool same = letter.attempt.origin.isEmpty() && days >= 0 && days <= daysUntilSent &&
                          letter.subject == comparableSubject(mail.record.notes);
        if (!same)
            continue;
        Interaction after = letter.attempt;
        after.origin = mail.record.origin;
        after.at = mail.record.at;
        if (const Result<void> done = m_import.replace(letter.attempt, after); !done)
            return passOn(done);
        letter.attempt = std::move(after);
        return true;
    }
    return false;
}

Result<void> MailImport::noteAnswer(const MailHeaders &mail, ContactId contact, QDate day)
{
    const auto [first, last] = m_letters.equal_range(contact);
    for (auto it = first; it != last; ++it) {
        Letter &letter = it->second;
        const qint64 days = letter.reachOut.day.daysTo(day);
        const QString id = letter.attempt.origin.sliced(std::min(letter.attempt.origin.size(), mailOrigin.size()));
        const bool names = !id.isEmpty() && (mail.inReplyTo.contains(id) || mail.references.contains(id));
        const bool answers = names || letter.subject == comparableSubject(mail.subject);
        if (letter.reachOut.state != ReachOutState::Sent || !answers || days < 0 || days > daysUntilAnswer)
            continue;
        Edit edit;
        ReachOut after = letter.reachOut;
        after.state = ReachOutState::Answered;
        edit.update(letter.reachOut, after);
        letter.reachOut = std::move(after);
        return m_import.apply(std::move(edit));
    }
    return {};
}

QString comparableSubject(const QString &subject)
{
    // English, German, Swedish and Danish, Finnish, Dutch, French, Italian, Portuguese and Spanish.
    static const QRegularExpression marks(
        u"^(?:\\s*(?:re|aw|sv|vs|antw|rif|r|res|fw|fwd|wg|vl|tr|i|enc|rv)\\s*(?:\\[\\d+\\]|\\(\\d+\\))?\\s*:)+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString plain = subject.left(1000);
    return fold(plain.remove(marks).simplified());
}

} // namespace cultivar
