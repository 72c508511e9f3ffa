// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_records.h"

#include "core/exchange/archives/monica_contact.h"
#include "core/exchange/archives/written_moment.h"

#include <algorithm>
#include <map>

namespace cultivar {

namespace {

constexpr QLatin1StringView monicaParts[] = {"call"_L1,     "conversation"_L1, "task"_L1,
                                             "reminder"_L1, "debt"_L1,         "gift"_L1};

QString joinedTexts(const QStringList &texts, const QString &between)
{
    QStringList present = texts;
    present.removeAll(QString());
    return present.join(between);
}

/// One message of a conversation.
struct MonicaMessage
{
    bool isMine = false;
    QString text;
};

/// By when they were written, since exports differ in their order.
using MonicaMessages = std::multimap<QString, MonicaMessage>;

MonicaMessages messagesOfMonica(MonicaRecord &conversation, std::vector<RowProblem> &problems)
{
    MonicaMessages messages;
    qsizetype position = 0;
    for (const QJsonValue value : conversation.list("messages"_L1)) {
        MonicaRecord record("message"_L1, value, ++position, problems);
        const QString written = record.text("written_at"_L1);
        if (!written.isEmpty() && !writtenInstant(written))
            record.wrong("written_at"_L1);
        const MonicaMessage message{record.flag("written_by_me"_L1).value_or(false), record.text("content"_L1)};
        if (record.isSound() && !message.text.isEmpty())
            messages.insert({written, message});
    }
    return messages;
}

Direction directionOf(const MonicaMessages &messages)
{
    const auto isMine = [](const auto &message) { return message.second.isMine; };
    const bool someMine = std::ranges::any_of(messages, isMine);
    const bool allMine = std::ranges::all_of(messages, isMine);
    if (messages.empty() || someMine != allMine)
        return Direction::Both;
    return someMine ? Direction::Outgoing : Direction::Incoming;
}

/// The first time on or after `from` of what comes every `every` months or days from `start` on.
QDate nextOccurrence(QDate start, QDate from, int everyMonths, int everyDays)
{
    constexpr int monthsOfYear = 12;
    if (start >= from)
        return start;
    if (everyDays > 0) {
        const qint64 times = (start.daysTo(from) + everyDays - 1) / everyDays;
        return start.addDays(times * everyDays);
    }
    const int months = (from.year() - start.year()) * monthsOfYear + from.month() - start.month();
    const int times = months / everyMonths;
    const QDate day = start.addMonths(times * everyMonths);
    return day >= from ? day : start.addMonths((times + 1) * everyMonths);
}

/// Nothing if it is no such word.
std::optional<QDate> dueDay(QDate start, const QString &frequency, int number, std::optional<QDate> from)
{
    constexpr int mostTimes = 1000;
    constexpr int daysOfWeek = 7;
    constexpr int monthsOfYear = 12;
    const bool isOnce = frequency.isEmpty() || frequency == "one_time"_L1;
    if (number < 1 || number > mostTimes)
        return std::nullopt;
    if (isOnce || !from)
        return start;
    if (frequency == "day"_L1 || frequency == "week"_L1)
        return nextOccurrence(start, *from, 0, frequency == "day"_L1 ? number : number * daysOfWeek);
    if (frequency == "month"_L1 || frequency == "year"_L1)
        return nextOccurrence(start, *from, frequency == "month"_L1 ? number : number * monthsOfYear, 0);
    return std::nullopt;
}

/// The currency's letters; the currency itself may stand there, with its name and sign.
QString currencyOf(MonicaRecord &debt)
{
    if (debt.holdsObject("currency"_L1))
        return debt.object("currency"_L1)->value("iso"_L1).toString();
    return debt.text("currency"_L1);
}

} // namespace

void MonicaRecordsReader::add(const MonicaRecord &record, Interaction interaction, std::vector<PersonHint> people)
{
    interaction.origin = u"monica:"_s + record.uuid();
    m_parsed.interactions.push_back({0, std::move(interaction), std::move(people)});
}

void MonicaRecordsReader::add(const MonicaRecord &record, FollowUp followUp, const PersonHint &person)
{
    followUp.uid = record.uid();
    m_parsed.followUps.push_back({0, std::move(followUp), {person}});
}

std::optional<QDate> MonicaRecordsReader::dayOf(MonicaRecord &record, QLatin1StringView key) const
{
    const std::optional<MonicaMoment> moment = record.moment(key, m_surroundings.mine);
    return moment ? std::optional(moment->day) : std::nullopt;
}

/// The day something was over, or the last day that is known of it.
std::optional<QDate> MonicaRecordsReader::dayOfEnd(MonicaRecord &record, QLatin1StringView key) const
{
    for (const QLatin1StringView each : {key, "updated_at"_L1, "created_at"_L1})
        if (const std::optional<QDate> day = dayOf(record, each))
            return day;
    record.wrong(key);
    return std::nullopt;
}

void MonicaRecordsReader::takeContact(const QJsonObject &object, const PersonHint &person)
{
    m_people.insert(person.uid.text(), person);
    std::vector<RowProblem> toldBefore;
    MonicaRecord contact("contact"_L1, object, 1, toldBefore);
    contact.forEachCollection([&](const QString &type, const QJsonArray &values) {
        qsizetype position = 0;
        for (const QJsonValue value : values) {
            ++position;
            if (type == "activity"_L1 && value.isString()) {
                m_activities[value.toString()].push_back(person);
                continue;
            }
            const auto known = std::ranges::find(monicaParts, type);
            if (known == std::end(monicaParts))
                continue;
            MonicaRecord record(*known, value, position, m_parsed.problems);
            if (record.isSound() && record.hasName())
                takePart(record, type, person);
        }
    });
}

void MonicaRecordsReader::takePart(MonicaRecord &record, const QString &type, const PersonHint &person)
{
    if (type == "call"_L1)
        addCall(record, person);
    else if (type == "conversation"_L1)
        addConversation(record, person);
    else if (type == "task"_L1)
        addTask(record, person);
    else if (type == "reminder"_L1)
        addReminder(record, person);
    else if (type == "debt"_L1)
        addDebt(record, person);
    else if (type == "gift"_L1)
        addGift(record, person);
}

void MonicaRecordsReader::addCall(MonicaRecord &record, const PersonHint &person)
{
    const std::optional<MonicaMoment> moment = record.moment("called_at"_L1, m_surroundings.mine);
    if (!moment)
        record.wrong("called_at"_L1);
    Interaction call;
    call.channel = Channel::Call;
    call.notes = record.text("content"_L1);
    if (const std::optional<bool> theyCalled = record.flag("contact_called"_L1))
        call.direction = *theyCalled ? Direction::Incoming : Direction::Outgoing;
    if (!record.isSound())
        return;
    call.day = moment->day;
    call.at = moment->at;
    add(record, std::move(call), {person});
}

void MonicaRecordsReader::addConversation(MonicaRecord &record, const PersonHint &person)
{
    const MonicaMessages messages = messagesOfMonica(record, m_parsed.problems);
    std::optional<MonicaMoment> moment = record.moment("happened_at"_L1, m_surroundings.mine);
    if (!moment && !messages.empty())
        moment = monicaMoment(messages.begin()->first, m_surroundings.mine);
    if (!moment)
        record.wrong("happened_at"_L1);
    const QJsonObject type = m_surroundings.types.contactFields.value(record.text("contact_field_type"_L1));
    if (!record.isSound())
        return;
    Interaction conversation;
    conversation.channel = type.value("type"_L1).toString() == "email"_L1 ? Channel::Email : Channel::Message;
    conversation.direction = directionOf(messages);
    conversation.day = moment->day;
    conversation.at = moment->at;
    QStringList notes;
    for (const auto &[written, message] : messages)
        notes += (message.isMine ? u"→ "_s : u"← "_s) + message.text;
    conversation.notes = notes.join(u"\n\n"_s);
    add(record, std::move(conversation), {person});
}

void MonicaRecordsReader::addTask(MonicaRecord &record, const PersonHint &person)
{
    FollowUp task;
    task.text = joinedTexts({record.text("title"_L1), record.text("description"_L1)}, u": "_s);
    task.made = dayOf(record, "created_at"_L1);
    if (record.flag("completed"_L1).value_or(false))
        task.done = dayOfEnd(record, "completed_at"_L1);
    if (task.text.isEmpty())
        record.wrong("title"_L1);
    if (record.isSound())
        add(record, std::move(task), person);
}

void MonicaRecordsReader::addReminder(MonicaRecord &record, const PersonHint &person)
{
    FollowUp reminder;
    reminder.text = joinedTexts({record.text("title"_L1), record.text("description"_L1)}, u": "_s);
    reminder.made = dayOf(record, "created_at"_L1);
    const std::optional<QDate> start = record.day("initial_date"_L1);
    const QString frequency = record.text("frequency_type"_L1);
    const int number = record.number("frequency_number"_L1).value_or(1);
    const bool isOver = record.flag("inactive"_L1).value_or(false);
    if (!start)
        record.wrong("initial_date"_L1);
    if (!record.isSound() || isKeptAsDay(record))
        return;
    reminder.due = dueDay(*start, frequency, number, isOver ? std::nullopt : m_surroundings.exported);
    if (isOver)
        reminder.dropped = reminder.due;
    if (!reminder.due)
        record.wrong("frequency_type"_L1);
    if (reminder.text.isEmpty())
        record.wrong("title"_L1);
    if (record.isSound())
        add(record, std::move(reminder), person);
}

void MonicaRecordsReader::addDebt(MonicaRecord &record, const PersonHint &person)
{
    const QString amount = joinedTexts({record.amount("amount"_L1), currencyOf(record)}, u" "_s);
    FollowUp debt;
    debt.text = joinedTexts({u"Debt"_s, amount, record.text("reason"_L1)}, u": "_s);
    debt.mine = record.flag("in_debt"_L1).value_or(true);
    debt.made = dayOf(record, "created_at"_L1);
    const QString status = record.text("status"_L1);
    if (!status.isEmpty() && status != "inprogress"_L1)
        debt.done = dayOfEnd(record, "updated_at"_L1);
    if (record.isSound())
        add(record, std::move(debt), person);
}

void MonicaRecordsReader::addGift(MonicaRecord &record, const PersonHint &person)
{
    GoodwillEntry gift;
    gift.kind = GoodwillKind::Time;
    gift.note = wordsOfGift(record).join(u'\n');
    gift.side = record.text("status"_L1) == "received"_L1 ? GoodwillSide::Received : GoodwillSide::Gave;
    if (isIdea(record))
        return;
    std::optional<QDate> day = record.day("date"_L1);
    if (!day)
        day = dayOf(record, "created_at"_L1);
    if (!day)
        record.wrong("date"_L1);
    if (!record.isSound())
        return;
    gift.day = *day;
    gift.uid = record.uid();
    m_parsed.goodwill.push_back({0, std::move(gift), {person}});
}

void MonicaRecordsReader::takeActivity(const QJsonValue &value, qsizetype position)
{
    MonicaRecord record("activity"_L1, value, position, m_parsed.problems);
    if (!record.isSound() || !record.hasName())
        return;
    const std::optional<MonicaMoment> moment = record.moment("happened_at"_L1, m_surroundings.mine);
    if (!moment)
        record.wrong("happened_at"_L1);
    Interaction activity;
    activity.channel = Channel::InPerson;
    activity.notes = joinedTexts({record.text("summary"_L1), record.text("description"_L1)}, u"\n\n"_s);
    if (activity.notes.isEmpty())
        activity.notes = m_surroundings.types.activities.value(record.text("type"_L1));
    if (!record.isSound())
        return;
    activity.day = moment->day;
    activity.at = moment->at;
    const std::vector<PersonHint> people = m_activities.value(record.uuid());
    if (people.empty())
        m_parsed.problems.push_back({0, ProblemKind::UnknownPerson, record.place()});
    else
        add(record, std::move(activity), people);
}

void MonicaRecordsReader::takeRelationships(const QJsonArray &values)
{
    struct Tie
    {
        QString from;
        QString to;
        ParsedRecord<Relation> relation;
    };

    std::vector<Tie> ties;
    QSet<QString> said;
    const auto words = [](const QString &from, const QString &kind, const QString &to) {
        return from + u'\n' + kind + u'\n' + to;
    };
    qsizetype position = 0;
    for (const QJsonValue value : values) {
        MonicaRecord record("relationship"_L1, value, ++position, m_parsed.problems);
        if (!record.isSound() || !record.hasName())
            continue;
        Tie tie{record.text("contact_is"_L1), record.text("of_contact"_L1), {}};
        tie.relation.record.kind = record.text("type"_L1);
        tie.relation.record.uid = record.uid();
        if (!m_people.contains(tie.from))
            record.wrong("contact_is"_L1);
        else if (!m_people.contains(tie.to))
            record.wrong("of_contact"_L1);
        if (!record.isSound())
            continue;
        tie.relation.people = {m_people.value(tie.from), m_people.value(tie.to)};
        said.insert(words(tie.from, tie.relation.record.kind, tie.to));
        ties.push_back(std::move(tie));
    }
    for (Tie &tie : ties)
        // "Friend" is said of both, and once is enough: by the same of the two at each reading.
        if (tie.from < tie.to || !said.contains(words(tie.to, tie.relation.record.kind, tie.from)))
            m_parsed.relations.push_back(std::move(tie.relation));
}

} // namespace cultivar
