// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>

namespace cultivar {

/// What may stand between the cells of a table, the likeliest first.
inline constexpr std::array tableDelimiters = {u',', u';', u'\t', u'|'};

/// One record of a CSV file.
struct CsvRow
{
    int line = 0; ///< 1-based physical line of the file where the record starts
    QStringList cells;
    bool unclosedQuote = false; ///< a quote that nothing closed was taken as an ordinary character
    QString oddQuotes{};        ///< what stands behind a closing quote, or a cell that nothing closes: its beginning

    bool operator==(const CsvRow &) const = default;
};

/// Reads CSV (RFC 4180), record by record, in time linear in the text whatever it holds. More tolerant than the RFC:
/// records end with CR, LF or CRLF; the last line break may be missing; rows may differ in length; empty lines are
/// passed over; a quote inside an unquoted cell is an ordinary character, and so is what follows a closing quote.
/// `text` must outlive the reader.
class CsvReader
{
public:
    CsvReader(QStringView text, QChar delimiter);

    /// Nothing at the end.
    [[nodiscard]] std::optional<CsvRow> next();

    /// Where the next record, or an empty line before it, starts in the text.
    [[nodiscard]] qsizetype position() const { return m_at; }

    [[nodiscard]] qsizetype size() const { return m_text.size(); }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    void takeLineBreak();
    [[nodiscard]] QString takeCell(CsvRow &row);
    [[nodiscard]] QStringView takePlain();

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

/// Whichever of tableDelimiters makes the first rows most alike in length, and longest. Comma if none tells.
[[nodiscard]] QChar detectDelimiter(QStringView text);

/// A cell as a spreadsheet may see it: one that it would run as a formula (it starts with = + - @, tab, CR or LF, after
/// any number of apostrophes) gets an apostrophe in front.
[[nodiscard]] QString defusedCell(const QString &cell);
/// The inverse of defusedCell() for every text.
[[nodiscard]] QString restoredCell(const QString &cell);

/// Writes CSV (RFC 4180): UTF-8 without byte order mark, comma, CRLF, quotes only where needed, every cell defused.
class CsvWriter
{
public:
    void addRow(const QStringList &cells);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace cultivar
