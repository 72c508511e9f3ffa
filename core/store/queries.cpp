// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/queries.h"

#include "core/store/column_value.h"
#include "core/store/record_table.h"
#include "core/store/statement.h"

namespace cultivar::store {

namespace {

const QString ofThosePresent =
    u"trashed IS NULL AND contact NOT IN (SELECT id FROM contact WHERE trashed IS NOT NULL)"_s;

} // namespace

Result<QHash<CircleId, int>> circleSizes(Database &database)
{
    const Result<Statement *> statement =
        database.prepared(u"SELECT value, COUNT(*) FROM contact_circles JOIN contact ON contact.id = owner WHERE "
                          "trashed IS NULL AND archived IS NULL AND deceased = 0 GROUP BY value"_s);
    if (!statement)
        return passOn(statement);
    if (const Result<void> started = (*statement)->start(); !started)
        return passOn(started);
    QHash<CircleId, int> sizes;
    while (true) {
        const Result<bool> more = (*statement)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return sizes;
        sizes.insert(CircleId((*statement)->number(0)), static_cast<int>((*statement)->number(1)));
    }
}

Result<bool> hasContacts(Database &database)
{
    const Result<QString> any = database.scalar(u"SELECT EXISTS (SELECT 1 FROM contact)"_s);
    if (!any)
        return passOn(any);
    return *any == u"1";
}

Result<std::vector<Contact>> contactsNamed(Database &database, const QString &name)
{
    return RecordTable<Contact>(database).where(
        u"(name = ? OR (name = '' AND trim(given || ' ' || family) = ?)) AND trashed IS NULL"_s, {name, name});
}

Result<std::vector<Contact>> contactsWithUidPrefix(Database &database, const QString &prefix)
{
    return RecordTable<Contact>(database).where(u"substr(uid, 1, ?) = ? AND trashed IS NULL"_s,
                                                {prefix.size(), prefix});
}

Result<std::vector<FollowUp>> followUps(Database &database)
{
    return RecordTable<FollowUp>(database).where(ofThosePresent, {});
}

Result<std::vector<FollowUp>> openFollowUps(Database &database)
{
    return RecordTable<FollowUp>(database).where(u"done IS NULL AND dropped IS NULL AND "_s + ofThosePresent, {});
}

Result<std::vector<ReachOut>> sentReachOuts(Database &database)
{
    return RecordTable<ReachOut>(database).where(u"state = ? AND "_s + ofThosePresent, {toWord(ReachOutState::Sent)});
}

Result<std::vector<Referral>> namesGiven(Database &database)
{
    return RecordTable<Referral>(database).where(
        u"state IN (?, ?) AND trashed IS NULL AND giver NOT IN (SELECT id FROM contact WHERE trashed IS NOT NULL) AND "
        "(named IS NULL OR named NOT IN (SELECT id FROM contact WHERE trashed IS NOT NULL))"_s,
        {toWord(ReferralState::Named), toWord(ReferralState::Introduced)});
}

Result<QString> sqliteVersion(Database &database)
{
    return database.scalar(u"SELECT sqlite_version()"_s);
}

Result<bool> hasAny(Database &database, QLatin1StringView record)
{
    const Result<QString> any =
        database.scalar(u"SELECT EXISTS (SELECT 1 FROM \"%1\" WHERE trashed IS NULL)"_s.arg(record));
    if (!any)
        return passOn(any);
    return *any == u"1";
}

Result<std::vector<Meeting>> meetingsStartingAfter(Database &database, const QDateTime &instant)
{
    return RecordTable<Meeting>(database).where(
        u"start > ? AND trashed IS NULL AND (NOT EXISTS (SELECT 1 FROM meeting_attendees WHERE owner = meeting.id) OR "
        u"EXISTS "
        "(SELECT 1 FROM meeting_attendees JOIN contact ON contact.id = value WHERE owner = meeting.id AND "
        "contact.trashed IS NULL))"_s,
        {instantText(instant)});
}

Result<std::vector<Interaction>> interactionsByHandSince(Database &database, QDate day)
{
    return RecordTable<Interaction>(database).where(u"day >= ? AND origin = '' AND trashed IS NULL"_s,
                                                    {day.toString(Qt::ISODate)});
}

} // namespace cultivar::store
