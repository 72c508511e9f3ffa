// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/meerkat_tables.h"

#include "core/exchange/tables/named_cells.h"

namespace cultivar {

MeerkatTable::MeerkatTable(const CsvRow &header)
    : m_headerLine(header.line)
{
    for (const QString &name : header.cells)
        m_names += name.trimmed();
    m_names = distinctNames(m_names);
    for (qsizetype i = 0; i < m_names.size(); ++i)
        if (const QString name = m_names[i].toLower(); !m_columns.contains(name))
            m_columns.insert(name, i);
}

QString MeerkatTable::cell(const CsvRow &row, const QString &name) const
{
    return row.cells.value(m_columns.value(name.toLower(), -1)).trimmed();
}

QString meerkatTableName(QStringView line)
{
    constexpr QStringView sign = u"===";
    const QStringView trimmed = line.trimmed();
    const bool isOne = trimmed.size() > 2 * sign.size() && trimmed.startsWith(sign) && trimmed.endsWith(sign);
    return isOne ? trimmed.sliced(sign.size()).chopped(sign.size()).trimmed().toString().toUpper() : QString();
}

QHash<QString, MeerkatTable> meerkatTables(const QString &text, const ReadingWatch &watch)
{
    QHash<QString, MeerkatTable> tables;
    QString name;
    CsvReader reader(text, u',');
    while (std::optional<CsvRow> row = reader.next()) {
        if (!goesOn(watch, reader.position(), reader.size()))
            break;
        // A spreadsheet fills every line up to the same length.
        while (row->cells.size() > 1 && row->cells.constLast().isEmpty())
            row->cells.removeLast();
        if (row->cells.size() == 1) {
            if (row->cells.constFirst().trimmed().isEmpty())
                continue;
            if (const QString opened = meerkatTableName(row->cells.constFirst()); !opened.isEmpty()) {
                name = opened;
                continue;
            }
        }
        const auto table = tables.find(name);
        if (table == tables.end())
            tables.insert(name, MeerkatTable(*row));
        else
            table->add(std::move(*row));
    }
    return tables;
}

} // namespace cultivar
