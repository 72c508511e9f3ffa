// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/choose_queries.h"

#include "core/model/interaction.h"
#include "core/store/statement.h"

#include <QHash>

#include <functional>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

const QString undecided =
    u"SELECT id FROM contact WHERE trashed IS NULL AND archived IS NULL AND deceased = 0 "
    "AND NOT EXISTS (SELECT 1 FROM contact_circles JOIN circle ON circle.id = value "
    "WHERE owner = contact.id AND circle.trashed IS NULL) "
    "AND NOT EXISTS (SELECT 1 FROM setting WHERE setting.uid = '%1' || contact.uid)"_s.arg(notNowMark);

const QString people =
    u"SELECT id, uid, name, prefix, given, additional, family, suffix, nickname, organization, role, added, "
    "(SELECT value FROM contact_emails WHERE owner = contact.id ORDER BY position LIMIT 1), "
    "(SELECT value FROM contact_phones WHERE owner = contact.id ORDER BY position LIMIT 1), "
    "(SELECT value FROM contact_custom_fields WHERE owner = contact.id AND label = ? ORDER BY position LIMIT 1) "
    "FROM contact WHERE id IN (%1) ORDER BY id"_s.arg(undecided);

const QString conversations =
    u"SELECT value, direction, count(*) FROM interaction_contacts JOIN interaction ON interaction.id = owner "
    "WHERE value IN (%1) AND trashed IS NULL AND attempt = 0 AND day <= ? GROUP BY value, direction"_s.arg(undecided);

const QString daysOfContact =
    u"SELECT count(*) FROM (SELECT DISTINCT value, day FROM interaction "
    "JOIN interaction_contacts ON owner = interaction.id WHERE day BETWEEN ? AND ? AND trashed IS NULL "
    "AND attempt = 0 AND (direction <> 'outgoing' OR channel IN ('in_person', 'call', 'video', 'event')))"_s;

const QString rangesOfBatches =
    u"SELECT record, file_name, min(record_id), max(record_id) FROM batch_change JOIN batch ON batch.id = batch "
    "WHERE before IS NULL AND record IN ('contact', 'interaction') AND taken_back IS NULL "
    "GROUP BY batch, record ORDER BY batch"_s;

/// Runs `sql` and gives each row to `take`.
Result<void> forEachRow(Database &database, const QString &sql, const QVariantList &parameters,
                        const std::function<void(const Statement &)> &take)
{
    const Result<Statement *> prepared = database.prepared(sql);
    if (!prepared)
        return passOn(prepared);
    Statement &statement = **prepared;
    for (const QVariant &parameter : parameters)
        statement.bind(parameter);
    if (const Result<void> started = statement.start(); !started)
        return started;
    while (true) {
        const Result<bool> more = statement.next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        take(statement);
    }
}

UndecidedPerson personAt(const Statement &row)
{
    UndecidedPerson person;
    Contact &contact = person.contact;
    contact.id = ContactId(row.number(0));
    contact.uid = Uid(row.text(1));
    int column = 2;
    for (QString Contact::*field :
         {&Contact::name, &Contact::prefix, &Contact::given, &Contact::additional, &Contact::family, &Contact::suffix,
          &Contact::nickname, &Contact::organization, &Contact::role})
        contact.*field = row.text(column++);
    if (!row.isNull(column))
        contact.added = QDateTime::fromString(row.text(column), Qt::ISODateWithMs);
    if (const QString email = row.text(++column); !email.isEmpty())
        contact.emails.push_back({email, {}});
    if (const QString phone = row.text(++column); !phone.isEmpty())
        contact.phones.push_back({phone, {}});
    person.metOn = row.text(++column);
    return person;
}

} // namespace

Result<std::vector<UndecidedPerson>> undecidedPeople(Database &database, QDate today, const QString &metOnLabel)
{
    std::vector<UndecidedPerson> found;
    QHash<qint64, size_t> places;
    Result<void> done = forEachRow(database, people, {metOnLabel}, [&](const Statement &row) {
        places.insert(row.number(0), found.size());
        found.push_back(personAt(row));
    });
    if (done)
        done = forEachRow(database, conversations, {today.toString(Qt::ISODate)}, [&](const Statement &row) {
            const auto place = places.constFind(row.number(0));
            if (place == places.constEnd())
                return;
            UndecidedPerson &person = found[*place];
            const auto direction = fromWord<Direction>(row.text(1));
            int &count = direction == Direction::Incoming   ? person.incoming
                         : direction == Direction::Outgoing ? person.outgoing
                                                            : person.both;
            count += static_cast<int>(row.number(2));
        });
    if (!done)
        return passOn(done);
    return found;
}

Result<int> contactDays(Database &database, QDate from, QDate to)
{
    int count = 0;
    const Result<void> done =
        forEachRow(database, daysOfContact, {from.toString(Qt::ISODate), to.toString(Qt::ISODate)},
                   [&](const Statement &row) { count = static_cast<int>(row.number(0)); });
    if (!done)
        return passOn(done);
    return count;
}

Result<std::vector<AddedByBatch>> addedByBatches(Database &database)
{
    std::vector<AddedByBatch> found;
    const Result<void> done = forEachRow(database, rangesOfBatches, {}, [&](const Statement &row) {
        const QLatin1StringView record =
            row.text(0) == Contact::recordName ? Contact::recordName : Interaction::recordName;
        found.push_back({record, row.text(1), row.number(2), row.number(3)});
    });
    if (!done)
        return passOn(done);
    return found;
}

} // namespace cultivar::store
