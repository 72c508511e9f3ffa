// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reach_rows.h"

#include "core/store/statement.h"

#include <QHash>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// The order of the columns the names of a row are read from.
ReachRow nameRow(const Statement &row)
{
    Contact named;
    named.name = row.text(2);
    named.prefix = row.text(3);
    named.given = row.text(4);
    named.additional = row.text(5);
    named.family = row.text(6);
    named.suffix = row.text(7);
    ReachRow read{ContactId(row.number(0)), Uid(row.text(1)), {}, named.displayName(), {}, {}, {}};
    named.nickname = row.text(8);
    named.organization = row.text(9);
    read.shown = named.displayName();
    return read;
}

} // namespace

Result<std::vector<ReachRow>> reachRows(Database &database)
{
    std::vector<ReachRow> rows;
    QHash<qint64, size_t> places;
    Result<void> read =
        readRows(database,
                 u"SELECT id, uid, name, prefix, given, additional, family, suffix, nickname, organization "
                 "FROM contact WHERE trashed IS NULL ORDER BY id"_s,
                 {}, [&](const Statement &row) {
                     places.insert(row.number(0), rows.size());
                     rows.push_back(nameRow(row));
                 });
    const auto readList = [&](const QString &table, QStringList ReachRow::*list) {
        if (read)
            read = readRows(database, u"SELECT owner, value FROM %1 ORDER BY owner, position"_s.arg(table), {},
                            [&](const Statement &row) {
                                if (const auto place = places.constFind(row.number(0)); place != places.cend())
                                    (rows[*place].*list).append(row.text(1));
                            });
    };
    readList(u"contact_emails"_s, &ReachRow::emails);
    readList(u"contact_phones"_s, &ReachRow::phones);
    readList(u"contact_links"_s, &ReachRow::links);
    if (!read)
        return passOn(read);
    for (ReachRow &row : rows)
        for (const QStringList &reach : {row.emails, row.phones})
            if (row.shown.isEmpty() && !reach.isEmpty())
                row.shown = reach.front();
    return rows;
}

} // namespace cultivar::store
