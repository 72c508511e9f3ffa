// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/snapshot.h"

#include "core/base/enum_text.h"
#include "core/store/statement.h"

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;
using store::Database;
using store::Statement;

namespace {

Result<QStringList> texts(Database &database, const QString &sql)
{
    const Result<std::unique_ptr<Statement>> statement = database.temporary(sql);
    if (!statement)
        return passOn(statement);
    if (const Result<void> started = (*statement)->start(); !started)
        return passOn(started);
    QStringList found;
    while (true) {
        const Result<bool> more = (*statement)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return found;
        found += (*statement)->text(0);
    }
}

} // namespace

Result<QString> Snapshots::rowsOf(const QString &table)
{
    const Result<QStringList> columns = texts(*m_database, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
    if (!columns)
        return passOn(columns);
    QStringList quoted;
    for (const QString &column : *columns)
        quoted += u"quote(\"%1\")"_s.arg(column);
    // The report of an import stays when it is taken back.
    const QString which = table == u"draft" ? u" WHERE key NOT LIKE 'import_report/%'"_s : QString();
    return u"SELECT '%1: ' || %2 FROM \"%1\""_s.arg(table, quoted.join(u" || ', ' || "_s)) + which;
}

Result<Snapshots> Snapshots::of(const QString &databasePath)
{
    Result<std::unique_ptr<Database>> opened = Database::open(databasePath, Database::Mode::ReadOnly);
    if (!opened)
        return passOn(opened);
    Snapshots snapshots(std::move(*opened));
    const Result<QStringList> tables =
        texts(*snapshots.m_database,
              u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE "
              "'text_search%' AND name NOT IN ('undo_step', 'undo_change', 'batch_change', 'merge_trace') "
              "ORDER BY name"_s);
    if (!tables)
        return passOn(tables);
    QStringList parts{u"SELECT 'searchable: ' || id FROM text_search_docsize"_s};
    for (const QString &table : *tables) {
        const Result<QString> rows = snapshots.rowsOf(table);
        if (!rows)
            return passOn(rows);
        parts += *rows;
    }
    for (const auto &word : {u"cal*"_s, u"no*"_s, u"pro*"_s, u"t*"_s})
        parts += u"SELECT 'found by %1: ' || rowid FROM text_search WHERE text_search MATCH '%1'"_s.arg(word);
    snapshots.m_sql = parts.join(u" UNION ALL "_s);
    return snapshots;
}

Result<Snapshots::Snapshot> Snapshots::take()
{
    const Result<QStringList> rows = texts(*m_database, m_sql);
    if (!rows)
        return passOn(rows);
    Snapshot snapshot;
    for (const QString &row : *rows) {
        auto number = m_numbers.constFind(row);
        if (number == m_numbers.constEnd()) {
            number = m_numbers.insert(row, static_cast<int>(m_texts.size()));
            m_texts += row;
        }
        snapshot.push_back(*number);
    }
    std::ranges::sort(snapshot);
    return snapshot;
}

QString Snapshots::difference(const Snapshot &before, const Snapshot &after) const
{
    std::vector<int> lost;
    std::vector<int> gained;
    std::ranges::set_difference(before, after, std::back_inserter(lost));
    std::ranges::set_difference(after, before, std::back_inserter(gained));
    QString text;
    for (const int row : lost)
        text += u"- %1\n"_s.arg(m_texts[row]);
    for (const int row : gained)
        text += u"+ %1\n"_s.arg(m_texts[row]);
    return text;
}

} // namespace cultivar
