// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_csv.h"

#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/named_cells.h"
#include "core/exchange/tables/table_days.h"

#include <QHash>
#include <QJsonObject>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

bool isDay(CsvField field)
{
    return field == CsvField::Birthday || field == CsvField::Anniversary || field == CsvField::Event;
}

/// Behind all numbers that a program gives its columns.
constexpr int firstOfAgain = 1000;

/// The names of the cells: a target that comes again is the next of its kind.
QStringList cellNames(const QStringList &targets)
{
    QHash<QString, int> times;
    QStringList names;
    for (const QString &target : targets) {
        const int before = target.isEmpty() ? 0 : times[fold(target)]++;
        const CsvField field = keptColumn(target).field;
        const QString kind = field == CsvField::Email   ? u"E-mail"_s
                             : field == CsvField::Phone ? u"Phone"_s
                             : field == CsvField::Link  ? u"Website"_s
                                                        : QString();
        names += before == 0 || kind.isEmpty() ? target : u"%1 %2 - Value"_s.arg(kind).arg(firstOfAgain + names.size());
    }
    return distinctNames(names);
}

std::vector<qsizetype> dayColumns(const QStringList &targets)
{
    std::vector<qsizetype> days;
    for (qsizetype i = 0; i < targets.size(); ++i)
        if (isDay(keptColumn(targets[i]).field))
            days.push_back(i);
    return days;
}

/// Whether days have the day first, as far as the table tells.
bool hasDaysFirst(CsvTable table, const std::vector<qsizetype> &days, const ReadingWatch &watch)
{
    if (days.empty())
        return false;
    while (const std::optional<CsvRow> row = table.next()) {
        if (!goesOn(watch, 0, table.size()))
            return false;
        for (const qsizetype column : days)
            if (column < row->cells.size() && hasDayFirst(row->cells[column]))
                return true;
    }
    return false;
}

/// As ISO 8601 where they can be read.
void writeDays(CsvRow &row, const std::vector<qsizetype> &days, bool dayFirst)
{
    for (const qsizetype column : days)
        if (column < row.cells.size())
            if (const std::optional<PartialDate> day = tableDay(row.cells[column], dayFirst))
                row.cells[column] = day->toText();
}

/// KAddressBook writes a line break as two characters.
bool hasWrittenBreaks(const QStringList &header)
{
    return header.contains(u"Formatted Name") && header.contains(u"EMail (preferred)");
}

/// Outlook's column for who introduced somebody, which stays a custom field as well.
std::optional<qsizetype> introducerColumn(const QStringList &names)
{
    for (qsizetype i = 0; i < names.size(); ++i)
        if (const QString name = fold(names[i]); name == u"referred by" || name == u"empfohlen von")
            return i;
    return std::nullopt;
}

} // namespace

std::optional<CsvTable> openTable(QString text, const TableMapping &mapping)
{
    return CsvTable::openAt(std::move(text), mapping.delimiter, mapping.headerRow, mapping.header);
}

Parsed readTable(QByteArrayView bytes, const TableMapping &mapping, const ReadingWatch &watch)
{
    Parsed parsed;
    std::optional<CsvTable> table = openTable(decodedText(bytes, mapping.charset), mapping);
    if (!table)
        return parsed;
    const QStringList names = cellNames(mapping.targets);
    const std::vector<qsizetype> days = dayColumns(mapping.targets);
    const bool dayFirst = mapping.dayOrder == DayOrder::ByLooking ? hasDaysFirst(*table, days, watch)
                                                                  : mapping.dayOrder == DayOrder::DayFirst;
    const std::optional<qsizetype> introducer = introducerColumn(names);
    const bool writtenBreaks = hasWrittenBreaks(table->header());
    while (std::optional<CsvRow> row = table->next()) {
        if (!goesOn(watch, table->position(), table->size()))
            break;
        for (QString &cell : row->cells) {
            cell = restoredCell(cell);
            if (writtenBreaks)
                cell.replace("\\n"_L1, "\n"_L1);
        }
        writeDays(*row, days, dayFirst);
        QJsonObject cells = namedCells(*row, names);
        if (cells.isEmpty())
            continue;
        std::optional<Photo> photo = takePhoto(cells);
        std::optional<Contact> contact = contactOfCells(cells, u"csv"_s);
        if (!contact) {
            parsed.problems.push_back({row->line, ProblemKind::NoName, {}});
            continue;
        }
        ParsedContact found;
        found.line = row->line;
        found.contact = std::move(*contact);
        found.photo = std::move(photo);
        found.introducedBy.name = cellAt(*row, introducer).trimmed();
        parsed.contacts.push_back(std::move(found));
    }
    return parsed;
}

Parsed readAddressBook(QByteArrayView bytes, const ReadingWatch &watch)
{
    return readTable(bytes, guessedMapping(bytes), watch);
}

} // namespace cultivar
