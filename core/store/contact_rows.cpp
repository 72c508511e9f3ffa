// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contact_rows.h"

#include "core/model/records.h"
#include "core/store/column_value.h"
#include "core/store/statement.h"

#include <functional>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// Characters: spares most rows the growing.
constexpr qsizetype usualSearchText = 200;

/// Reads the rows with a handful of queries, each in the order of the contacts' ids, and lays them side by side.
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

    Result<std::vector<ContactRow>> read();

private:
    using Fill = std::function<void(ContactRow &, const Statement &)>;

    /// Runs `sql`, whose first column is a contact's id and which ascends by it, and fills the rows it finds.
    Result<void> forEach(const QString &sql, const Fill &fill);
    QString restricted(const QString &sql, const QString &column) const;
    Result<void> readContacts();
    Result<void> readLists();
    Result<void> readFacts();
    Result<void> boundClocks();

    Database &m_database;
    ClockRule m_clockRule;
    QDate m_today;
    QString m_restriction; ///< "(1,2,3)", or empty for all
    std::vector<ContactRow> m_rows;
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

Result<void> RowReader::forEach(const QString &sql, const Fill &fill)
{
    // A restricted text is one of many: keeping it prepared would only fill the cache.
    const Result<std::unique_ptr<Statement>> statement = m_database.temporary(sql);
    if (!statement)
        return passOn(statement);
    if (const Result<void> started = (*statement)->start(); !started)
        return started;
    auto row = m_rows.begin();
    while (true) {
        const Result<bool> more = (*statement)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        const ContactId id((*statement)->number(0));
        while (row != m_rows.end() && row->id < id)
            ++row;
        if (row != m_rows.end() && row->id == id)
            fill(*row, **statement);
    }
}

/// What is usual comes as NULL: a text that is read costs much more than one that is not.
Result<void> RowReader::readContacts()
{
    if (m_restriction.isEmpty()) {
        const Result<QString> count = m_database.scalar(u"SELECT count(*) FROM contact"_s);
        if (!count)
            return passOn(count);
        m_rows.reserve(count->toULongLong());
    }
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
    // One for all rows: a whole contact is much to make for a name.
    Contact named;
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        ContactRow &row = m_rows.emplace_back();
        row.id = ContactId(statement.number(0));
        row.uid = Uid(statement.text(1));
        named.name = statement.text(2);
        named.given = statement.text(3);
        named.additional = statement.text(4);
        named.family = statement.text(5);
        named.nickname = statement.text(6);
        named.organization = statement.text(7);
        row.name = named.displayName();
        row.organization = named.organization;
        row.role = statement.text(9);
        row.city = statement.text(10);
        row.searchText.reserve(usualSearchText);
        row.searchText += row.name;
        for (const QString &text : {named.given, named.additional, named.family})
            addText(row, text);
        for (const QString &text : {named.nickname, row.organization, statement.text(8), row.role, row.city})
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
}

Result<void> RowReader::readLists()
{
    const auto list = [this](const QString &columns, const QString &table, const Fill &fill) {
        return forEach(
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

Result<void> RowReader::readFacts()
{
    Result<void> done = forEach(
        restricted(u"SELECT DISTINCT contact FROM follow_up WHERE mine AND done IS NULL AND dropped IS NULL AND "
                   "trashed IS NULL AND %restriction% ORDER BY contact"_s,
                   u"contact"_s),
        [](ContactRow &row, const Statement &) { row.owesFollowUp = true; });
    if (done)
        done =
            forEach(restricted(u"SELECT contact, side, count(*) FROM goodwill WHERE trashed IS NULL AND %restriction% "
                               "GROUP BY contact, side ORDER BY contact"_s,
                               u"contact"_s),
                    [](ContactRow &row, const Statement &s) {
                        (s.text(1) == toWord(GoodwillSide::Gave) ? row.gave : row.received) =
                            static_cast<int>(s.number(2));
                    });
    const QString today = m_today.toString(Qt::ISODate);
    if (done)
        done = forEach(restricted(u"SELECT contact, max(day) FROM ("
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
    std::vector<ContactRow *> later;
    const Result<void> found =
        // CROSS, or the planner walks through all interactions in the order of contacts instead of the few later ones.
        forEach(restricted(u"SELECT DISTINCT value FROM interaction CROSS JOIN interaction_contacts ON owner = id "
                           "WHERE day > '%1' AND trashed IS NULL AND %restriction% ORDER BY value"_s.arg(
                               m_today.toString(Qt::ISODate)),
                           u"value"_s),
                [&](ContactRow &row, const Statement &) { later.push_back(&row); });
    if (!found)
        return found;
    ClockStore clocks(m_database, m_clockRule);
    for (ContactRow *row : later) {
        Result<std::vector<Touch>> touches = clocks.touches(row->id);
        if (!touches)
            return passOn(touches);
        std::erase_if(*touches, [this](const Touch &touch) { return touch.day > m_today; });
        row->clock = m_clockRule(*touches);
    }
    return {};
}

Result<std::vector<ContactRow>> RowReader::read()
{
    Result<void> done = readContacts();
    if (done)
        done = readLists();
    if (done)
        done = readFacts();
    if (done)
        done = boundClocks();
    if (!done)
        return passOn(done);
    return std::move(m_rows);
}

} // namespace

Result<std::vector<ContactRow>> readContactRows(Database &database, const ClockRule &clockRule, QDate today)
{
    return RowReader(database, clockRule, today, {}).read();
}

Result<std::vector<ContactRow>> readContactRows(Database &database, const ClockRule &clockRule, QDate today,
                                                std::span<const ContactId> contacts)
{
    QStringList ids;
    for (const ContactId contact : contacts)
        ids += QString::number(contact.value());
    return RowReader(database, clockRule, today, u"(%1)"_s.arg(ids.join(u','))).read();
}

} // namespace cultivar::store
