// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csv_table.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace cultivar {

namespace {

constexpr int rowsToSearch = 25;

QStringList foldedNames(const QStringList &names)
{
    QStringList result;
    result.reserve(names.size());
    for (const QString &name : names)
        result.append(fold(name.trimmed()));
    return result;
}

std::optional<qsizetype> find(const QStringList &foldedHeader, const ColumnNames &names)
{
    const QStringList wanted = foldedNames(names);
    for (qsizetype i = 0; i < foldedHeader.size(); ++i)
        if (wanted.contains(foldedHeader[i]))
            return i;
    return std::nullopt;
}

bool hasAll(const QStringList &cells, const std::vector<ColumnNames> &required)
{
    if (static_cast<size_t>(cells.size()) < required.size())
        return false;
    const QStringList folded = foldedNames(cells);
    return std::all_of(required.begin(), required.end(),
                       [&](const ColumnNames &names) { return find(folded, names).has_value(); });
}

} // namespace

CsvTable::CsvTable(std::shared_ptr<const QString> text, CsvReader reader, const QStringList &header)
    : m_text(std::move(text))
    , m_reader(reader)
    , m_folded(foldedNames(header))
{
    for (const QString &name : header)
        m_header.append(name.trimmed());
}

std::optional<CsvTable> CsvTable::open(QString text, const std::vector<ColumnNames> &required)
{
    return open(std::move(text), [&required](const QStringList &cells) { return hasAll(cells, required); });
}

std::optional<CsvTable> CsvTable::open(QString text, const std::function<bool(const QStringList &)> &isHeader)
{
    const auto shared = std::make_shared<const QString>(std::move(text));
    for (const QChar delimiter : tableDelimiters) {
        CsvReader reader(*shared, delimiter);
        for (int i = 0; i < rowsToSearch; ++i) {
            const std::optional<CsvRow> row = reader.next();
            if (!row)
                break;
            if (isHeader(row->cells))
                return CsvTable(shared, reader, row->cells);
        }
    }
    return std::nullopt;
}

std::optional<CsvTable> CsvTable::openAt(QString text, QChar delimiter, int headerRow, const QStringList &header)
{
    const auto shared = std::make_shared<const QString>(std::move(text));
    CsvReader reader(*shared, delimiter);
    for (int i = 0; i < headerRow; ++i)
        if (!reader.next())
            return std::nullopt;
    return CsvTable(shared, reader, header);
}

std::optional<qsizetype> CsvTable::column(const ColumnNames &names) const
{
    return find(m_folded, names);
}

QString cellAt(const CsvRow &row, std::optional<qsizetype> column)
{
    return column && *column < row.cells.size() ? row.cells[*column] : QString();
}

} // namespace cultivar
