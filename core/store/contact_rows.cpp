// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contact_rows.h"

#include "core/model/records.h"
#include "core/store/column_value.h"
#include "core/store/statement.h"

#include <QHash>

#include <functional>
#include <optional>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// Characters: spares most rows the growing.
constexpr qsizetype usualSearchText = 200;

using Fill = std::function<void(ContactRow &, const Statement &)>;

/// A query whose first column is a contact's id and which ascends by it: read as far as the contact at hand.
class Cursor
{
public:
    Cursor(std::unique_ptr<Statement> statement, Fill fill)
        : m_statement(std::move(statement))
        , m_fill(std::move(fill))
    {
    }

    Result<void> start()
    {
        if (const Result<void> started = m_statement->start(); !started)
            return started;
        return advance();
    }

    /// To be called for contacts by id; those in between are passed over.
    Result<void> fill(ContactRow &row)
    {
        while (m_contact && *m_contact <= row.id) {
            if (*m_contact == row.id)
                m_fill(row, *m_statement);
            if (const Result<void> advanced = advance(); !advanced)
                return advanced;
        }
        return {};
    }

private:
    Result<void> advance()
    {
        const Result<bool> more = m_statement->next();
        if (!more)
            return passOn(more);
        m_contact = *more ? std::optional(ContactId(m_statement->number(0))) : std::nullopt;
        return {};
    }

    std::unique_ptr<Statement> m_statement;
    Fill m_fill;
    std::optional<ContactId> m_contact; ///< whom the statement stands at; nothing at its end
};

/// Reads the rows with a handful of queries side by side, each in the order of the contacts' ids.
class RowReader
{
public:
    RowReader(Database &database, ClockRule clockRule, QDate today, QString restriction)
        : m_database(database)
        , m_clockRule(std::move(clockRule))
        , m_today(today)
        , m_restriction(std::move(restriction))
    {
    }

    Result<void> read(const SeeContactRow &see);

private:
    /// `sql`: as Cursor wants it.
    Result<void> open(const QString &sql, Fill fill);
    QString restricted(const QString &sql, const QString &column) const;
    Result<void> openLists();
    Result<void> openFacts();
    Result<void> boundClocks();
    Result<void> readContacts(const SeeContactRow &see);
    void readFields(ContactRow &row, const Statement &statement);

    Database &m_database;
    ClockRule m_clockRule;
    QDate m_today;
    QString m_restriction; ///< "(1,2,3)", or empty for all
    std::vector<Cursor> m_cursors;
    QHash<ContactId, ContactClock> m_boundClocks; ///< of those who have touches after today
    Contact m_named;                              ///< one for all rows: a whole contact is much to make for a name
};

std::optional<QDate> dayAt(const Statement &statement, int column)
{
    if (statement.isNull(column))
        return std::nullopt;
    return dayFromText(statement.text(column));
}

void addText(ContactRow &row, const QString &text)
{
    if (text.isEmpty())
        return;
    row.searchText += u'\n';
    row.searchText += text;
}

QString RowReader::restricted(const QString &sql, const QString &column) const
{
    const QString clause = m_restriction.isEmpty() ? u"1"_s : u"%1 IN %2"_s.arg(column, m_restriction);
    return QString(sql).replace(u"%restriction%"_s, clause);
}

Result<void> RowReader::open(const QString &sql, Fill fill)
{
    // A restricted text is one of many: keeping it prepared would only fill the cache.
    Result<std::unique_ptr<Statement>> statement = m_database.temporary(sql);
    if (!statement)
        return passOn(statement);
    return m_cursors.emplace_back(std::move(*statement), std::move(fill)).start();
}

/// What is usual comes as NULL: a text that is read costs much more than one that is not.
Result<void> RowReader::readContacts(const SeeContactRow &see)
{
    const Result<std::unique_ptr<Statement>> prepared = m_database.temporary(
        restricted(u"SELECT id, uid, name, iif(plain, NULL, given), iif(plain, NULL, additional), "
                   "iif(plain, NULL, family), nullif(nickname, ''), organization, "
                   "nullif(department, ''), role, city, archived, deceased, "
                   "trashed, nullif(life_stage, 'unknown'), cadence, last_contact, attempts, last_attempt, "
                   "paused_until, snoozed_until, in_peace_until, "
                   "importance, bridge FROM (SELECT *, name = given || ' ' || family AS plain FROM contact) "
                   "WHERE %restriction% ORDER BY id"_s,
                   u"id"_s));
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    if (const Result<void> started = statement.start(); !started)
        return started;
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        ContactRow row;
        readFields(row, statement);
        for (Cursor &cursor : m_cursors)
            if (const Result<void> filled = cursor.fill(row); !filled)
                return filled;
        if (const auto bound = m_boundClocks.constFind(row.id); bound != m_boundClocks.constEnd())
            row.clock = *bound;
        see(std::move(row));
    }
}

void RowReader::readFields(ContactRow &row, const Statement &statement)
{
    row.id = ContactId(statement.number(0));
    row.uid = Uid(statement.text(1));
    m_named.name = statement.text(2);
    m_named.given = statement.text(3);
    m_named.additional = statement.text(4);
    m_named.family = statement.text(5);
    m_named.nickname = statement.text(6);
    m_named.organization = statement.text(7);
    row.name = m_named.displayName();
    row.organization = m_named.organization;
    row.role = statement.text(9);
    row.city = statement.text(10);
    row.searchText.reserve(usualSearchText);
    row.searchText += row.name;
    for (const QString &text : {m_named.given, m_named.additional, m_named.family, m_named.nickname, row.organization,
                                statement.text(8), row.role, row.city})
        addText(row, text);
    row.archived = !statement.isNull(11);
    row.trashed = !statement.isNull(13);
    row.active = !row.archived && statement.number(12) == 0 && !row.trashed;
    row.lifeStage = fromWord<LifeStage>(statement.text(14)).value_or(LifeStage::Unknown);
    if (!statement.isNull(15))
        row.cadence = static_cast<int>(statement.number(15));
    row.clock.lastContact = dayAt(statement, 16);
    row.clock.attempts = static_cast<int>(statement.number(17));
    row.clock.lastAttempt = dayAt(statement, 18);
    row.pausedUntil = dayAt(statement, 19);
    row.snoozedUntil = dayAt(statement, 20);
    row.inPeaceUntil = dayAt(statement, 21);
    row.importance = statement.value(22).toDouble();
    row.bridgeMark = statement.number(23) != 0;
}

Result<void> RowReader::openLists()
{
    const auto list = [this](const QString &columns, const QString &table, const Fill &fill) {
        return open(
            restricted(u"SELECT owner, %1 FROM %2 WHERE %restriction% ORDER BY owner, position"_s.arg(columns, table),
                       u"owner"_s),
            fill);
    };
    const Fill searched = [](ContactRow &row, const Statement &s) { addText(row, s.text(1)); };
    Result<void> done = list(u"value"_s, u"contact_emails"_s, [](ContactRow &row, const Statement &s) {
        const QString email = s.text(1);
        if (row.email.isEmpty()) {
            row.email = email;
            if (row.name.isEmpty())
                row.name = email;
        }
        addText(row, email);
    });
    if (done)
        done = list(u"value"_s, u"contact_phones"_s, [](ContactRow &row, const Statement &s) {
            if (row.name.isEmpty())
                row.name = s.text(1);
            addText(row, s.text(1));
        });
    if (done)
        done = list(u"value"_s, u"contact_circles"_s,
                    [](ContactRow &row, const Statement &s) { row.circles.emplace_back(s.number(1)); });
    if (done)
        done = list(u"date, yearly"_s, u"contact_dates"_s, [](ContactRow &row, const Statement &s) {
            if (const auto date = PartialDate::fromText(s.text(1)))
                row.dates.push_back({*date, s.number(2) != 0});
        });
    if (done)
        done = list(u"value"_s, u"contact_tags"_s, [](ContactRow &row, const Statement &s) {
            row.tags += s.text(1);
            addText(row, row.tags.back());
        });
    if (done)
        done = list(u"value"_s, u"contact_expertise"_s, [](ContactRow &row, const Statement &s) {
            row.expertise += s.text(1);
            addText(row, row.expertise.back());
        });
    for (const QString &table : {u"contact_links"_s, u"contact_interests"_s, u"contact_asks"_s, u"contact_offers"_s,
                                 u"contact_custom_fields"_s})
        if (done)
            done = list(u"value"_s, table, searched);
    if (done)
        done = list(u"text"_s, u"contact_projects"_s, searched);
    if (done)
        done = list(u"city, country"_s, u"contact_addresses"_s, [](ContactRow &row, const Statement &s) {
            addText(row, s.text(1));
            addText(row, s.text(2));
        });
    return done;
}

Result<void> RowReader::openFacts()
{
    Result<void> done =
        open(restricted(u"SELECT DISTINCT contact FROM follow_up WHERE mine AND done IS NULL AND dropped IS NULL AND "
                        "trashed IS NULL AND %restriction% ORDER BY contact"_s,
                        u"contact"_s),
             [](ContactRow &row, const Statement &) { row.owesFollowUp = true; });
    if (done)
        done = open(restricted(u"SELECT contact, side, count(*) FROM goodwill WHERE trashed IS NULL AND %restriction% "
                               "GROUP BY contact, side ORDER BY contact"_s,
                               u"contact"_s),
                    [](ContactRow &row, const Statement &s) {
                        (s.text(1) == toWord(GoodwillSide::Gave) ? row.gave : row.received) =
                            static_cast<int>(s.number(2));
                    });
    const QString today = m_today.toString(Qt::ISODate);
    if (done)
        done = open(restricted(u"SELECT contact, max(day) FROM ("
                               "SELECT contact, day FROM reach_out WHERE state <> 'draft' AND trashed IS NULL "
                               "UNION ALL SELECT contact, opened FROM review_picks JOIN review ON review.id = owner "
                               "WHERE state IN ('kept', 'written') AND trashed IS NULL) "
                               "WHERE day <= '%1' AND %restriction% GROUP BY contact ORDER BY contact"_s.arg(today),
                               u"contact"_s),
                    [](ContactRow &row, const Statement &s) { row.chosen = dayAt(s, 1); });
    return done;
}

/// The stored clocks know no today; where something lies after it, the clock is made anew without that.
Result<void> RowReader::boundClocks()
{
    const Result<std::unique_ptr<Statement>> later = m_database.temporary(
        // CROSS, or the planner walks through all interactions in the order of contacts instead of the few later ones.
        restricted(u"SELECT DISTINCT value FROM interaction CROSS JOIN interaction_contacts ON owner = id "
                   "WHERE day > '%1' AND trashed IS NULL AND %restriction%"_s.arg(m_today.toString(Qt::ISODate)),
                   u"value"_s));
    if (!later)
        return passOn(later);
    if (const Result<void> started = (*later)->start(); !started)
        return started;
    ClockStore clocks(m_database, m_clockRule);
    while (true) {
        const Result<bool> more = (*later)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        const ContactId contact((*later)->number(0));
        Result<std::vector<Touch>> touches = clocks.touches(contact);
        if (!touches)
            return passOn(touches);
        std::erase_if(*touches, [this](const Touch &touch) { return touch.day > m_today; });
        m_boundClocks.insert(contact, m_clockRule(*touches));
    }
}

Result<void> RowReader::read(const SeeContactRow &see)
{
    Result<void> done = openLists();
    if (done)
        done = openFacts();
    if (done)
        done = boundClocks();
    return done ? readContacts(see) : done;
}

} // namespace

Result<void> visitContactRows(Database &database, const ClockRule &clockRule, QDate today, const SeeContactRow &see)
{
    return RowReader(database, clockRule, today, {}).read(see);
}

Result<size_t> mostContactRows(Database &database)
{
    // Ids are given in order; to count them would take a walk through all of them.
    size_t most = 0;
    const Result<void> read = readRows(database, u"SELECT coalesce(max(id), 0) FROM contact"_s, {},
                                       [&most](const Statement &row) { most = static_cast<size_t>(row.number(0)); });
    if (!read)
        return passOn(read);
    return most;
}

Result<std::vector<ContactRow>> readContactRows(Database &database, const ClockRule &clockRule, QDate today,
                                                std::span<const ContactId> contacts)
{
    QStringList ids;
    for (const ContactId contact : contacts)
        ids += QString::number(contact.value());
    std::vector<ContactRow> rows;
    const Result<void> read =
        RowReader(database, clockRule, today, u"(%1)"_s.arg(ids.join(u','))).read([&rows](ContactRow row) {
            rows.push_back(std::move(row));
        });
    return read ? Result<std::vector<ContactRow>>(std::move(rows)) : passOn(read);
}

} // namespace cultivar::store
