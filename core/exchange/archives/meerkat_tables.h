// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/csv.h"

#include <QHash>

#include <vector>

namespace cultivar {

/// One of the tables of a Meerkat file.
class MeerkatTable
{
public:
    MeerkatTable() = default;
    explicit MeerkatTable(const CsvRow &header);

    [[nodiscard]] int headerLine() const { return m_headerLine; }

    /// Distinct, those known as Meerkat writes them.
    [[nodiscard]] const QStringList &names() const { return m_names; }

    [[nodiscard]] const std::vector<CsvRow> &rows() const { return m_rows; }

    void add(CsvRow row) { m_rows.push_back(std::move(row)); }

    [[nodiscard]] bool hasColumn(const QString &name) const { return m_columns.contains(name.toLower()); }

    /// Without surrounding space; empty if there is no such column.
    [[nodiscard]] QString cell(const CsvRow &row, const QString &name) const;

private:
    int m_headerLine = 0;
    QStringList m_names;
    QHash<QString, qsizetype> m_columns; ///< by name in lower case
    std::vector<CsvRow> m_rows;
};

/// By what stands between the signs: "CONTACTS". The rows are read as far as `watch` lets them.
[[nodiscard]] QHash<QString, MeerkatTable> meerkatTables(const QString &text, const ReadingWatch &watch);

/// "CONTACTS" of "=== CONTACTS ==="; empty if it is no such line.
[[nodiscard]] QString meerkatTableName(QStringView line);

} // namespace cultivar
