// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/html_text.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/linkedin_times.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <functional>
#include <tuple>

namespace cultivar {

namespace {

/// Who somebody is: the normalised address of their page; "name:" and the folded name of somebody without one; empty if
/// not said.
using Person = QString;

Person byName(const QString &name)
{
    const QString folded = fold(name.trimmed());
    return folded.isEmpty() ? QString() : u"name:"_s + folded;
}

bool isAddress(const Person &person)
{
    return !person.isEmpty() && !person.startsWith(u"name:");
}

struct Message
{
    int line = 0;
    QString conversation;
    Person sender;
    QString senderName;
    QList<Person> recipients;
    QString recipientNames;
    QString date;
    QString subject;
    QString content;
    bool draft = false;
};

struct Columns
{
    explicit Columns(const CsvTable &table)
        : conversation(table.column({u"CONVERSATION ID"_s}))
        , from(table.column({u"FROM"_s}))
        , senderUrl(table.column({u"SENDER PROFILE URL"_s}))
        , to(table.column({u"TO"_s}))
        , recipientUrls(table.column({u"RECIPIENT PROFILE URLS"_s}))
        , date(table.column({u"DATE"_s}))
        , subject(table.column({u"SUBJECT"_s}))
        , content(table.column({u"CONTENT"_s}))
        , draft(table.column({u"IS MESSAGE DRAFT"_s}))
    {
    }

    using Column = std::optional<qsizetype>;
    Column conversation;
    Column from;
    Column senderUrl;
    Column to;
    Column recipientUrls;
    Column date;
    Column subject;
    Column content;
    Column draft;
};

QList<Person> peopleOf(const QString &urls, const QString &names)
{
    static const QRegularExpression separator(u"[,;\\s]+"_s);
    QList<Person> people;
    for (const QString &part : urls.split(separator, Qt::SkipEmptyParts))
        if (const QString address = normalizedLinkedInAddress(part); !address.isEmpty())
            people.append(address);
    if (!people.isEmpty())
        return people;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
        if (const Person person = byName(name); !person.isEmpty())
            people.append(person);
    return people;
}

Message messageOf(const CsvRow &row, const Columns &columns)
{
    Message message;
    message.line = row.line;
    message.conversation = cellAt(row, columns.conversation).trimmed();
    message.senderName = cellAt(row, columns.from).trimmed();
    message.sender = normalizedLinkedInAddress(cellAt(row, columns.senderUrl));
    if (message.sender.isEmpty())
        message.sender = byName(message.senderName);
    message.recipientNames = cellAt(row, columns.to).trimmed();
    message.recipients = peopleOf(cellAt(row, columns.recipientUrls), message.recipientNames);
    message.date = cellAt(row, columns.date).trimmed();
    message.subject = cellAt(row, columns.subject).trimmed();
    message.content = cellAt(row, columns.content).trimmed();
    const QString draft = cellAt(row, columns.draft).trimmed().toLower();
    message.draft = draft == u"yes" || draft == u"true";
    return message;
}

/// Asked between reading the rows and making conversations of them; false to stop.
using Halfway = std::function<bool()>;

/// Who takes part in a conversation, over all its rows.
using Conversations = QHash<QString, QSet<Person>>;

Conversations conversationsOf(const std::vector<Message> &messages, const Halfway &halfway)
{
    Conversations conversations;
    for (const Message &message : messages) {
        if (!halfway())
            break;
        QSet<Person> &people = conversations[message.conversation];
        if (!message.sender.isEmpty())
            people.insert(message.sender);
        for (const Person &recipient : message.recipients)
            people.insert(recipient);
    }
    return conversations;
}

/// LinkedIn leaves an address out here and there: gives such rows the one that the same name has elsewhere in the
/// conversation.
void completeSenders(std::vector<Message> &messages, const Halfway &halfway)
{
    QHash<std::pair<QString, QString>, Person> addressOf;
    for (const Message &message : messages) {
        if (!halfway())
            return;
        if (isAddress(message.sender))
            addressOf.insert({message.conversation, byName(message.senderName)}, message.sender);
        if (message.recipients.size() == 1 && isAddress(message.recipients.front()))
            addressOf.insert({message.conversation, byName(message.recipientNames)}, message.recipients.front());
    }
    for (Message &message : messages) {
        if (!halfway())
            return;
        const auto complete = [&](Person &person) {
            if (!isAddress(person))
                person = addressOf.value({message.conversation, person}, person);
        };
        complete(message.sender);
        std::for_each(message.recipients.begin(), message.recipients.end(), complete);
    }
}

/// What somebody is called, folded; of recipients only where there is one.
QHash<Person, QString> namesOf(const std::vector<Message> &messages)
{
    QHash<Person, QString> names;
    const auto add = [&names](const Person &person, const QString &name) {
        if (!person.isEmpty() && !name.isEmpty() && !names.contains(person))
            names.insert(person, fold(name.simplified()));
    };
    for (const Message &message : messages) {
        add(message.sender, message.senderName);
        if (message.recipients.size() == 1)
            add(message.recipients.front(), message.recipientNames);
    }
    return names;
}

/// How surely somebody bears my name: 2 for all of it, 1 where theirs says more ("Robin Ashby, PhD"), else 0.
int likeness(const QString &name, const QString &mine)
{
    if (name.isEmpty() || mine.isEmpty())
        return 0;
    if (name == mine)
        return 2;
    const QStringList theirs = words(name);
    const QStringList wanted = words(mine);
    const bool hasAll = std::all_of(wanted.begin(), wanted.end(), [&](const QString &w) { return theirs.contains(w); });
    return wanted.size() > 1 && hasAll ? 1 : 0;
}

/// Finds out which of the people I am.
class Myself
{
public:
    Myself(const std::vector<Message> &messages, const Conversations &conversations, const LinkedInSelf &me)
        : m_names(namesOf(messages))
        , m_myName(fold(me.name.simplified()))
        , m_me(me)
    {
        for (const QSet<Person> &people : conversations)
            for (const Person &person : people)
                ++m_taken[person];
        for (const Message &message : messages)
            ++m_sent[message.sender];
    }

    /// Empty if everybody is somebody else.
    [[nodiscard]] Person find() const
    {
        Person best;
        for (auto it = m_taken.cbegin(); it != m_taken.cend(); ++it) {
            if (isSomebodyElse(it.key()))
                continue;
            const bool isBetter = best.isEmpty() || rank(it.key()) > rank(best);
            if (isBetter || (rank(it.key()) == rank(best) && it.key() < best))
                best = it.key();
        }
        return best;
    }

private:
    /// A namesake of mine may be a connection, but has another page.
    [[nodiscard]] bool isSomebodyElse(const Person &person) const
    {
        return m_me.connections.contains(person) && (isAddress(person) || nameRank(person) < 2);
    }

    [[nodiscard]] int nameRank(const Person &person) const { return likeness(m_names.value(person), m_myName); }

    [[nodiscard]] std::tuple<int, int, int> rank(const Person &person) const
    {
        return {nameRank(person), m_taken.value(person), m_sent.value(person)};
    }

    QHash<Person, QString> m_names;
    QString m_myName;
    const LinkedInSelf &m_me;
    QHash<Person, int> m_taken; ///< conversations
    QHash<Person, int> m_sent;  ///< messages
};

/// What messages are known by when they come again. A page may get another address, people other names, and LinkedIn
/// writes one text plain here and as HTML there: what does not change is the conversation, the moment and the words.
class Origins
{
public:
    /// `words`: subject and text, plain.
    QString of(const Message &message, const QString &words)
    {
        const QString conversation =
            message.conversation.isEmpty() ? fold(message.senderName + message.recipientNames) : message.conversation;
        QCryptographicHash hash(QCryptographicHash::Sha1);
        for (const QString &part : {conversation, message.date.simplified(), words.simplified()}) {
            hash.addData(part.toUtf8());
            hash.addData(QByteArrayView("\0", 1));
        }
        const QString origin = u"linkedin:"_s + QString::fromLatin1(hash.result().toHex());
        // Two may say the same in one minute.
        const auto first = m_senders.constFind(origin);
        if (first != m_senders.constEnd())
            return *first == message.sender ? origin : origin + u"/2"_s;
        m_senders.insert(origin, message.sender);
        return origin;
    }

private:
    QHash<QString, Person> m_senders; ///< by origin, of two the first
};

QString notesOf(const Message &message)
{
    const QString content = plainTextOf(message.content);
    if (message.subject.isEmpty() || content.isEmpty())
        return message.subject + content;
    return message.subject + u"\n\n"_s + content;
}

ParsedRecord<Interaction> interactionOf(const Message &message, const QDateTime &at, const Person &me,
                                        const QTimeZone &mine, Origins &origins)
{
    const bool outgoing = message.sender.isEmpty() ? !message.recipients.contains(me) : message.sender == me;
    ParsedRecord<Interaction> found;
    found.line = message.line;
    found.record.at = at;
    found.record.day = at.toTimeZone(mine).date();
    found.record.channel = Channel::Message;
    found.record.direction = outgoing ? Direction::Outgoing : Direction::Incoming;
    found.record.notes = notesOf(message);
    found.record.origin = origins.of(message, found.record.notes);
    found.people = {{.name = outgoing ? message.recipientNames : message.senderName}};
    return found;
}

/// The other of a thread of two; nothing for group threads, threads without me, and drafts nobody got.
std::optional<Person> otherOf(const QSet<Person> &people, const Person &me)
{
    if (people.size() != 2 || !people.contains(me))
        return std::nullopt;
    return *people.begin() == me ? *std::next(people.begin()) : *people.begin();
}

/// Reading the rows is half of the work.
std::vector<Message> messagesOf(CsvTable &table, const ReadingWatch &watch)
{
    const Columns columns(table);
    std::vector<Message> messages;
    while (const std::optional<CsvRow> row = table.next()) {
        if (!goesOn(watch, table.position(), 2 * table.size()))
            break;
        messages.push_back(messageOf(*row, columns));
    }
    return messages;
}

} // namespace

const std::vector<ColumnNames> &linkedInMessageColumns()
{
    static const std::vector<ColumnNames> columns = {
        {u"CONVERSATION ID"_s}, {u"FROM"_s}, {u"TO"_s}, {u"DATE"_s}, {u"CONTENT"_s}};
    return columns;
}

void addConnection(const Contact &contact, LinkedInSelf &me)
{
    for (const Reach &link : contact.links)
        if (const QString page = normalizedLinkedInAddress(link.value); !page.isEmpty())
            me.connections.insert(page);
    if (const Person named = byName(contact.displayName()); !named.isEmpty())
        me.connections.insert(named);
}

Parsed readLinkedInMessages(QByteArrayView bytes, const QTimeZone &mine, const ReadingWatch &watch,
                            const LinkedInSelf &self)
{
    Parsed parsed;
    std::optional<CsvTable> table = CsvTable::open(decodedText(bytes), linkedInMessageColumns());
    if (!table) {
        parsed.problems.push_back({1, ProblemKind::MissingColumn, u"CONVERSATION ID"_s});
        return parsed;
    }
    const qint64 total = 2 * table->size();
    const Halfway halfway = [&] { return goesOn(watch, total / 2, total); };
    std::vector<Message> messages = messagesOf(*table, watch);
    completeSenders(messages, halfway);
    const Conversations conversations = conversationsOf(messages, halfway);
    const Person me = Myself(messages, conversations, self).find();
    Origins origins;
    qint64 taken = 0;
    for (const Message &message : messages) {
        if (!goesOn(watch, total / 2 + total / 2 * taken++ / static_cast<qint64>(messages.size()), total))
            break;
        const std::optional<Person> other = otherOf(conversations.value(message.conversation), me);
        if (!other || message.draft)
            continue;
        const std::optional<QDateTime> at = linkedInInstant(message.date, mine);
        if (!at) {
            parsed.problems.push_back({message.line, ProblemKind::BadValue, message.date});
            continue;
        }
        ParsedRecord<Interaction> found = interactionOf(message, *at, me, mine, origins);
        if (isAddress(*other))
            found.people.front().linkedIn = *other;
        parsed.interactions.push_back(std::move(found));
    }
    return parsed;
}

} // namespace cultivar
