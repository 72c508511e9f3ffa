// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/meerkat_csv.h"

#include "core/exchange/archives/meerkat_tables.h"
#include "core/exchange/archives/written_moment.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/named_cells.h"

#include <QJsonArray>

#include <algorithm>

namespace cultivar {

namespace {

// Where a content keeps what other tables say of the contact: no column is called so.
constexpr auto notesKey = "=== NOTES ==="_L1;
constexpr auto relationshipsKey = "=== RELATIONSHIPS ==="_L1;

const QStringList &meerkatContactColumns()
{
    static const QStringList columns{u"ID"_s,      u"Firstname"_s,  u"Lastname"_s,        u"Nickname"_s,
                                     u"Gender"_s,  u"Email"_s,      u"Phone"_s,           u"Birthday"_s,
                                     u"Address"_s, u"How We Met"_s, u"Food Preference"_s, u"Work Information"_s,
                                     u"Circles"_s, u"Created At"_s, u"Updated At"_s,      u"Contact Information"_s};
    return columns;
}

/// Its program writes the first day of the calendar for one that was never set.
std::optional<QDate> meerkatDay(const QString &text)
{
    const std::optional<QDate> day = writtenDay(text);
    return day && day->year() > 1 ? day : std::nullopt;
}

/// "1985-12-03", "--12-03", and "03.12.1985" of earlier versions.
std::optional<PartialDate> birthdayFrom(const QString &text)
{
    if (const std::optional<PartialDate> day = PartialDate::fromText(text); day && !day->isNull())
        return day;
    const QDate day = QDate::fromString(text, u"dd.MM.yyyy"_s);
    return day.isValid() ? std::optional(PartialDate(day)) : std::nullopt;
}

void addCustomField(const QString &label, const QString &value, Contact &contact)
{
    if (!value.isEmpty())
        contact.customFields.push_back({label, value});
}

void addNotes(const QJsonObject &cells, Contact &contact)
{
    QStringList notes{cells["Contact Information"_L1].toString()};
    for (const QJsonValue note : cells[notesKey].toArray())
        notes += note.toString();
    notes.removeAll(QString());
    contact.notes = notes.join(u"\n\n"_s);
}

/// The columns of the contacts that people did not make.
bool isOwnColumn(const QString &name)
{
    return name == notesKey || name == relationshipsKey || meerkatContactColumns().contains(name);
}

void addCustomFields(const QJsonObject &cells, Contact &contact)
{
    addCustomField(u"Gender"_s, cells["Gender"_L1].toString(), contact);
    addCustomField(u"Food"_s, cells["Food Preference"_L1].toString(), contact);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        if (!isOwnColumn(cell.key()))
            addCustomField(cell.key(), cell->toString(), contact);
    for (const QJsonValue related : cells[relationshipsKey].toArray())
        addCustomField(related["type"_L1].toString(), related["name"_L1].toString(), contact);
}

Contact contactOfMeerkat(const QJsonObject &cells)
{
    Contact contact;
    contact.uid = Uid::ofName(u"meerkat:contact/"_s + cells["ID"_L1].toString());
    contact.given = cells["Firstname"_L1].toString();
    contact.family = cells["Lastname"_L1].toString();
    contact.nickname = cells["Nickname"_L1].toString();
    contact.howMet = cells["How We Met"_L1].toString();
    contact.background = cells["Work Information"_L1].toString();
    if (const QString email = cells["Email"_L1].toString(); !email.isEmpty())
        contact.emails.push_back({email, {}});
    if (const QString phone = cells["Phone"_L1].toString(); !phone.isEmpty())
        contact.phones.push_back({phone, {}});
    if (const QString address = cells["Address"_L1].toString(); !address.isEmpty())
        contact.addresses.push_back({{}, {}, {}, address, {}, {}, {}, {}});
    contact.added = writtenInstant(cells["Created At"_L1].toString());
    for (const QString &circle : cells["Circles"_L1].toString().split(u';', Qt::SkipEmptyParts))
        if (const QString tag = circle.trimmed(); !tag.isEmpty() && !contact.tags.contains(tag))
            contact.tags += tag;
    const QString birthday = cells["Birthday"_L1].toString();
    if (const std::optional<PartialDate> day = birthdayFrom(birthday))
        contact.dates.push_back({DateKind::Birthday, {}, *day, true});
    else
        addCustomField(u"Birthday"_s, birthday, contact);
    addCustomFields(cells, contact);
    addNotes(cells, contact);
    return contact;
}

/// The columns of the contacts as Meerkat writes them, whatever became of their letters on the way.
QStringList namesOfContacts(const MeerkatTable &table)
{
    QStringList names = table.names();
    for (QString &name : names)
        for (const QString &each : meerkatContactColumns())
            if (name.compare(each, Qt::CaseInsensitive) == 0)
                name = each;
    return names;
}

class MeerkatReader
{
public:
    explicit MeerkatReader(const QHash<QString, MeerkatTable> &tables)
        : m_tables(tables)
    {
        collectPeople();
        collectNotes();
        addRelationships();
        addContacts();
        addActivities();
        addReminders();
    }

    [[nodiscard]] Parsed parsed() && { return std::move(m_parsed); }

private:
    struct Person
    {
        int line = 0;
        QJsonObject cells;
        QJsonArray notes;
        QJsonArray relationships;
        PersonHint hint;
    };

    [[nodiscard]] const MeerkatTable &tableOf(const QString &name) const
    {
        static const MeerkatTable none;
        const auto found = m_tables.constFind(name);
        return found == m_tables.constEnd() ? none : *found;
    }

    void problem(const CsvRow &row, ProblemKind kind, const QString &detail)
    {
        m_parsed.problems.push_back({row.line, kind, detail});
    }

    /// Empty, with a problem, if there is none.
    [[nodiscard]] QString idOf(const MeerkatTable &table, const CsvRow &row)
    {
        const QString id = table.cell(row, u"ID"_s);
        if (id.isEmpty())
            problem(row, ProblemKind::BadValue, u"ID"_s);
        return id;
    }

    void collectPeople()
    {
        const MeerkatTable &table = tableOf(u"CONTACTS"_s);
        const QStringList names = namesOfContacts(table);
        if (!table.hasColumn(u"ID"_s))
            m_parsed.problems.push_back({std::max(1, table.headerLine()), ProblemKind::MissingColumn, u"ID"_s});
        for (const CsvRow &row : table.rows()) {
            const QString id = table.hasColumn(u"ID"_s) ? idOf(table, row) : QString();
            if (id.isEmpty())
                continue;
            Person person{row.line, namedCells(row, names), {}, {}, {}};
            const Contact contact = contactOfMeerkat(person.cells);
            person.hint = {contact.uid, contact.preferredEmail(), {}, contact.displayName()};
            if (person.hint.name.isEmpty()) {
                problem(row, ProblemKind::NoName, {});
                continue;
            }
            const QString called = QString(contact.given + u' ' + contact.family).trimmed();
            m_named[called].append(m_people.size());
            m_byId.insert(id, m_people.size());
            m_people.push_back(std::move(person));
        }
    }

    /// Nobody, with a problem, if they are not in the file.
    Person *personOf(const MeerkatTable &table, const CsvRow &row)
    {
        const auto found = m_byId.constFind(table.cell(row, u"Contact ID"_s));
        if (found != m_byId.constEnd())
            return &m_people[*found];
        problem(row, ProblemKind::UnknownPerson, table.cell(row, u"Contact Name"_s));
        return nullptr;
    }

    void collectNotes()
    {
        const MeerkatTable &table = tableOf(u"NOTES"_s);
        for (const CsvRow &row : table.rows()) {
            const QString note = table.cell(row, u"Content"_s);
            Person *person = note.isEmpty() ? nullptr : personOf(table, row);
            if (!person)
                continue;
            const QString written = table.cell(row, u"Date"_s);
            const std::optional<QDate> day = meerkatDay(written);
            if (!day && !written.isEmpty())
                problem(row, ProblemKind::BadValue, written);
            person->notes.append(day ? u"**"_s + day->toString(Qt::ISODate) + u"** "_s + note : note);
        }
    }

    void addRelationships()
    {
        const MeerkatTable &table = tableOf(u"RELATIONSHIPS"_s);
        for (const CsvRow &row : table.rows()) {
            const QString id = idOf(table, row);
            Person *person = id.isEmpty() ? nullptr : personOf(table, row);
            if (!person)
                continue;
            const QString type = table.cell(row, u"Type"_s);
            const auto related = m_byId.constFind(table.cell(row, u"Related Contact ID"_s));
            if (related == m_byId.constEnd()) {
                addNobody(table, row, *person);
                continue;
            }
            ParsedRecord<Relation> relation;
            relation.line = row.line;
            relation.record.kind = type;
            relation.record.uid = Uid::ofName(u"meerkat:relationship/"_s + id);
            relation.people = {m_people[*related].hint, person->hint};
            m_parsed.relations.push_back(std::move(relation));
        }
    }

    /// Somebody who is related to a contact and is none.
    static void addNobody(const MeerkatTable &table, const CsvRow &row, Person &person)
    {
        QString name = table.cell(row, u"Name"_s);
        if (name.isEmpty())
            name = table.cell(row, u"Related Contact Name"_s);
        if (const QString birthday = table.cell(row, u"Birthday"_s); !birthday.isEmpty())
            name += (name.isEmpty() ? QString() : u", "_s) + birthday;
        person.relationships.append(QJsonObject{{u"type"_s, table.cell(row, u"Type"_s)}, {u"name"_s, name}});
    }

    void addContacts()
    {
        for (Person &person : m_people) {
            if (!person.notes.isEmpty())
                person.cells.insert(notesKey, person.notes);
            if (!person.relationships.isEmpty())
                person.cells.insert(relationshipsKey, person.relationships);
            ParsedContact found;
            found.line = person.line;
            found.contact = contactOfMeerkat(person.cells);
            found.contact.sources.push_back(broughtCells(u"meerkat"_s, person.cells["ID"_L1].toString(), person.cells));
            m_parsed.contacts.push_back(std::move(found));
        }
    }

    /// The contacts of these names; of several who bear it the name alone.
    [[nodiscard]] std::vector<PersonHint> peopleNamed(const QString &names) const
    {
        std::vector<PersonHint> people;
        for (const QString &part : names.split(u';', Qt::SkipEmptyParts)) {
            const QString name = part.trimmed();
            const QList<size_t> found = m_named.value(name);
            if (found.size() == 1)
                people.push_back(m_people[found.front()].hint);
            else if (!name.isEmpty())
                people.push_back({{}, {}, {}, name});
        }
        return people;
    }

    void addActivities()
    {
        const MeerkatTable &table = tableOf(u"ACTIVITIES"_s);
        for (const CsvRow &row : table.rows()) {
            const QString id = idOf(table, row);
            if (id.isEmpty())
                continue;
            const QString written = table.cell(row, u"Date"_s);
            const std::optional<QDate> day = meerkatDay(written);
            QStringList head{table.cell(row, u"Title"_s), table.cell(row, u"Location"_s)};
            head.removeAll(QString());
            QStringList notes{head.join(u", "_s), table.cell(row, u"Description"_s)};
            notes.removeAll(QString());
            ParsedRecord<Interaction> activity;
            activity.line = row.line;
            activity.people = peopleNamed(table.cell(row, u"Contact Names"_s));
            if (!day || activity.people.empty()) {
                problem(row, day ? ProblemKind::UnknownPerson : ProblemKind::BadValue,
                        day ? head.join(u", "_s) : written);
                continue;
            }
            activity.record.day = *day;
            activity.record.channel = Channel::InPerson;
            activity.record.notes = notes.join(u"\n\n"_s);
            activity.record.origin = u"meerkat:activity/"_s + id;
            m_parsed.interactions.push_back(std::move(activity));
        }
    }

    void addReminders()
    {
        const MeerkatTable &table = tableOf(u"REMINDERS"_s);
        for (const CsvRow &row : table.rows()) {
            const QString id = idOf(table, row);
            const Person *person = id.isEmpty() ? nullptr : personOf(table, row);
            if (!person)
                continue;
            const QString written = table.cell(row, u"Remind At"_s);
            ParsedRecord<FollowUp> reminder;
            reminder.line = row.line;
            reminder.people = {person->hint};
            reminder.record.uid = Uid::ofName(u"meerkat:reminder/"_s + id);
            reminder.record.text = table.cell(row, u"Message"_s);
            reminder.record.made = meerkatDay(table.cell(row, u"Created At"_s));
            reminder.record.due = meerkatDay(written);
            if (!reminder.record.due || reminder.record.text.isEmpty()) {
                problem(row, ProblemKind::BadValue, reminder.record.due ? u"Message"_s : written);
                continue;
            }
            if (table.cell(row, u"Completed"_s).compare("true"_L1, Qt::CaseInsensitive) == 0) {
                const std::optional<QDate> changed = meerkatDay(table.cell(row, u"Updated At"_s));
                reminder.record.done = changed ? changed : reminder.record.due;
            }
            m_parsed.followUps.push_back(std::move(reminder));
        }
    }

    const QHash<QString, MeerkatTable> &m_tables;
    Parsed m_parsed;
    std::vector<Person> m_people;
    QHash<QString, size_t> m_byId;
    QHash<QString, QList<size_t>> m_named; ///< as activities name them
};

} // namespace

bool isMeerkat(const QString &text)
{
    for (QStringView rest = text; !rest.isEmpty();) {
        const qsizetype end = rest.indexOf(u'\n');
        QStringView line = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QStringView() : rest.sliced(end + 1);
        while (line.trimmed().endsWith(u','))
            line = line.trimmed().chopped(1);
        if (!line.trimmed().isEmpty())
            return meerkatTableName(line) == "CONTACTS"_L1;
    }
    return false;
}

Parsed readMeerkat(QByteArrayView bytes, const ReadingWatch &watch)
{
    const QString text = decodedText(bytes);
    return MeerkatReader(meerkatTables(text, watch)).parsed();
}

std::optional<Contact> meerkatContact(const QString &content)
{
    const std::optional<QJsonObject> cells = cellsOfContent(content);
    return cells ? std::optional(contactOfMeerkat(*cells)) : std::nullopt;
}

} // namespace cultivar
