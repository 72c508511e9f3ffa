// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/csv.h"

#include <functional>
#include <memory>
#include <vector>

namespace cultivar {

/// The names under which one column goes in the programs and languages that write it.
using ColumnNames = QStringList;

/// A CSV file with a header line, read row by row, its cells found by the names of their columns. The header may stand
/// below any preamble: it is the first row that has the columns asked for. Names are compared folded and without
/// surrounding space.
class CsvTable
{
public:
    /// Looks for the header in the first rows of `text` with each delimiter. Nothing if no row has all of `required`.
    [[nodiscard]] static std::optional<CsvTable> open(QString text, const std::vector<ColumnNames> &required);
    /// The same for a header that is known by other means.
    [[nodiscard]] static std::optional<CsvTable> open(QString text,
                                                      const std::function<bool(const QStringList &)> &isHeader);

    /// The table behind its `headerRow`th record (0: from the beginning), whose columns are called as `header` says.
    /// Nothing if there are fewer records.
    [[nodiscard]] static std::optional<CsvTable> openAt(QString text, QChar delimiter, int headerRow,
                                                        const QStringList &header);

    /// As written, without surrounding space.
    [[nodiscard]] const QStringList &header() const { return m_header; }

    /// The first column of one of these names; nothing if there is none.
    [[nodiscard]] std::optional<qsizetype> column(const ColumnNames &names) const;

    /// Nothing at the end. Rows may be shorter or longer than the header.
    [[nodiscard]] std::optional<CsvRow> next() { return m_reader.next(); }

    /// How far reading is in `text()`; after next(), the end of that row.
    [[nodiscard]] qsizetype position() const { return m_reader.position(); }

    [[nodiscard]] qsizetype size() const { return m_reader.size(); }

    [[nodiscard]] const QString &text() const { return *m_text; }

private:
    CsvTable(std::shared_ptr<const QString> text, CsvReader reader, const QStringList &header);

    std::shared_ptr<const QString> m_text; ///< what the reader looks at
    CsvReader m_reader;
    QStringList m_header;
    QStringList m_folded;
};

/// The cell in `column`; empty if the row ends before it or there is no such column.
[[nodiscard]] QString cellAt(const CsvRow &row, std::optional<qsizetype> column);

} // namespace cultivar
