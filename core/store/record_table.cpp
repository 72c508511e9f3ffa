// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/record_table.h"

namespace cultivar::store {

namespace {

QString quoted(const QStringList &names)
{
    return u'"' + names.join(u"\", \""_s) + u'"';
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

} // namespace

RecordSql RecordSql::fromColumns(const QString &table, const QStringList &columns)
{
    RecordSql sql;
    sql.table = table;
    sql.columns = quoted(columns);
    sql.insert = u"INSERT INTO \"%1\" (%2) VALUES (%3)"_s.arg(table, sql.columns, placeholders(columns.size()));
    QStringList assignments;
    for (qsizetype i = 1; i < columns.size(); ++i)
        assignments += u"\"%1\" = ?"_s.arg(columns[i]);
    sql.update = u"UPDATE \"%1\" SET %2 WHERE id = ?"_s.arg(table, assignments.join(u", "_s));
    sql.remove = u"DELETE FROM \"%1\" WHERE id = ?"_s.arg(table);
    return sql;
}

RecordSql::ListTable RecordSql::listTable(const QString &table, const char *field, const QStringList &columns)
{
    ListTable list;
    list.name = u"%1_%2"_s.arg(table, QString::fromLatin1(field));
    list.columns = quoted(columns);
    list.insert = u"INSERT INTO \"%1\" (owner, position, %2) VALUES (%3)"_s.arg(list.name, list.columns,
                                                                                placeholders(columns.size() + 2));
    list.remove = u"DELETE FROM \"%1\" WHERE owner = ?"_s.arg(list.name);
    return list;
}

} // namespace cultivar::store
