// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/csv.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <compare>

namespace cultivar {

namespace {

constexpr int rowsToLookAt = 50;
constexpr qsizetype mostOfOddQuotes = 200;

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r';
}

int lineBreaksIn(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == u'\n' || (text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n')))
            ++count;
    return count;
}

/// How much a text looks like a table when split at a delimiter; more is better.
struct Likeness
{
    int equalNeighbours = 0;
    qsizetype cells = 1;

    auto operator<=>(const Likeness &) const = default;
};

Likeness likeness(QStringView text, QChar delimiter)
{
    CsvReader reader(text, delimiter);
    Likeness found;
    QHash<qsizetype, int> rowsOfLength;
    qsizetype previous = 0;
    for (int i = 0; i < rowsToLookAt; ++i) {
        const std::optional<CsvRow> row = reader.next();
        if (!row)
            break;
        const qsizetype length = row->cells.size();
        if (length > 1 && length == previous)
            ++found.equalNeighbours;
        previous = length;
        ++rowsOfLength[length];
    }
    int most = 0;
    for (auto it = rowsOfLength.cbegin(); it != rowsOfLength.cend(); ++it) {
        if (it.value() > most || (it.value() == most && it.key() > found.cells)) {
            most = it.value();
            found.cells = it.key();
        }
    }
    return found;
}

bool wouldRun(QStringView cell)
{
    const auto first = std::find_if(cell.begin(), cell.end(), [](QChar c) { return c != u'\''; });
    return first != cell.end() && QStringView(u"=+-@\t\r\n").contains(*first);
}

bool needsQuotes(QStringView cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return c == u',' || c == u'"' || isLineBreak(c); });
}

} // namespace

CsvReader::CsvReader(QStringView text, QChar delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
}

std::optional<CsvRow> CsvReader::next()
{
    while (!atEnd() && isLineBreak(m_text[m_at]))
        takeLineBreak();
    if (atEnd())
        return std::nullopt;
    CsvRow row{m_line, {}, false};
    row.cells.append(takeCell(row));
    while (!atEnd() && m_text[m_at] == m_delimiter) {
        ++m_at;
        row.cells.append(takeCell(row));
    }
    if (!atEnd())
        takeLineBreak();
    return row;
}

void CsvReader::takeLineBreak()
{
    if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n')
        ++m_at;
    ++m_at;
    ++m_line;
}

QString CsvReader::takeCell(CsvRow &row)
{
    if (atEnd() || m_text[m_at] != u'"')
        return takePlain().toString();
    QString cell;
    qsizetype from = m_at + 1;
    for (;;) {
        const qsizetype quote = m_text.indexOf(u'"', from);
        if (quote < 0) {
            // This looks to the end of the text, but only once: nothing after an unclosed quote has an odd number of
            // quotes in a run, so every later quoted cell closes within its own run.
            row.unclosedQuote = true;
            const QStringView plain = takePlain();
            row.oddQuotes = plain.left(mostOfOddQuotes).toString();
            return plain.toString();
        }
        cell += m_text.sliced(from, quote - from);
        from = quote + 1;
        if (from >= m_text.size() || m_text[from] != u'"')
            break;
        cell += u'"';
        ++from;
    }
    m_line += lineBreaksIn(m_text.sliced(m_at, from - m_at));
    m_at = from;
    const QStringView behind = takePlain();
    if (row.oddQuotes.isEmpty())
        row.oddQuotes = behind.trimmed().left(mostOfOddQuotes).toString();
    cell += behind;
    return cell;
}

QStringView CsvReader::takePlain()
{
    const qsizetype from = m_at;
    while (!atEnd() && m_text[m_at] != m_delimiter && !isLineBreak(m_text[m_at]))
        ++m_at;
    return m_text.sliced(from, m_at - from);
}

QChar detectDelimiter(QStringView text)
{
    QChar best = tableDelimiters.front();
    Likeness bestLikeness;
    for (const char16_t candidate : tableDelimiters) {
        const Likeness found = likeness(text, candidate);
        if (found > bestLikeness) {
            best = candidate;
            bestLikeness = found;
        }
    }
    return best;
}

QString defusedCell(const QString &cell)
{
    return wouldRun(cell) ? u'\'' + cell : cell;
}

QString restoredCell(const QString &cell)
{
    return cell.startsWith(u'\'') && wouldRun(cell) ? cell.sliced(1) : cell;
}

void CsvWriter::addRow(const QStringList &cells)
{
    // An empty line is no row to a reader, so a row of one empty cell has to show itself.
    if (cells.size() == 1 && cells.front().isEmpty())
        m_bytes += "\"\"";
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            m_bytes += ',';
        first = false;
        QString text = defusedCell(cell);
        if (needsQuotes(text))
            text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
        m_bytes += text.toUtf8();
    }
    m_bytes += "\r\n";
}

} // namespace cultivar
