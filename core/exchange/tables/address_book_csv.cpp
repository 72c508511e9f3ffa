// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_csv.h"

#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/cell_photo.h"
#include "core/exchange/tables/cell_values.h"
#include "core/exchange/tables/column_names.h"
#include "core/exchange/tables/named_cells.h"
#include "core/exchange/tables/spreadsheet_cell.h"
#include "core/exchange/tables/table_days.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>

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

/// The cells that are not empty under names of their own, whatever the header has for them.
class RowNames
{
public:
    explicit RowNames(const TableMapping &mapping)
    {
        QStringList targets = mapping.targets;
        for (qsizetype i = 0; i < targets.size(); ++i)
            // One without a name was given up by nobody.
            if (targets[i].isEmpty() && mapping.header.value(i).isEmpty())
                targets[i] = columnName(i);
        m_names = cellNames(targets);
        m_taken = {m_names.begin(), m_names.end()};
    }

    [[nodiscard]] const QStringList &known() const { return m_names; }

    [[nodiscard]] QJsonObject cellsOf(const CsvRow &row) const
    {
        // A line with more than these beyond the header is of no table; its cells are kept as one.
        constexpr qsizetype mostBeyond = 1000;
        const qsizetype single = std::min(row.cells.size(), m_names.size() + mostBeyond);
        std::vector<std::pair<QString, QJsonValue>> cells;
        for (qsizetype i = 0; i < single; ++i) {
            QString cell = row.cells[i].trimmed();
            if (cell.isEmpty())
                continue;
            QString name = i < m_names.size() ? m_names[i] : nameBeyond(i);
            if (!name.isEmpty())
                cells.emplace_back(std::move(name), std::move(cell));
        }
        if (const QString rest = row.cells.mid(single).join(u", "_s).trimmed(); !rest.isEmpty())
            cells.emplace_back(nameBeyond(single), rest);
        return objectOfCells(std::move(cells));
    }

private:
    [[nodiscard]] QString nameBeyond(qsizetype index) const
    {
        const QString name = columnName(index);
        QString own = name;
        for (int n = 2; m_taken.contains(own); ++n)
            own = u"%1 (%2)"_s.arg(name).arg(n);
        return own;
    }

    QStringList m_names;
    QSet<QString> m_taken;
};

/// Whether days have the day first, as far as the table tells.
bool hasDaysFirst(CsvTable table, const std::vector<qsizetype> &days, const ReadingWatch &watch)
{
    if (days.empty())
        return false;
    while (const std::optional<CsvRow> row = table.next()) {
        if (!goesOn(watch, 0, table.size()))
            return false;
        for (const qsizetype column : days)
            if (column < row->cells.size() && std::ranges::any_of(valuesIn(row->cells[column]), hasDayFirst))
                return true;
    }
    return false;
}

/// Whether a column of days is called in a language that writes the day before the month.
bool isOfDaysFirst(const QString &column)
{
    static constexpr std::array stems = {"geburt"_L1,      "naissance"_L1, "anniversaire"_L1, "nacimiento"_L1,
                                         "cumple"_L1,      "nascita"_L1,   "compleanno"_L1,   "nascimento"_L1,
                                         "aniversario"_L1, "geboorte"_L1,  "verjaardag"_L1};
    const QString folded = fold(column);
    return std::ranges::any_of(stems, [&](QLatin1StringView stem) { return folded.contains(stem); });
}

/// Columns of a table where "Name" stands beside a given name, as the cells are called.
struct NameBesideGiven
{
    QString name;
    QString given;
};

std::optional<NameBesideGiven> nameBesideGiven(const TableMapping &mapping, const QStringList &cells)
{
    NameBesideGiven found;
    for (qsizetype i = 0; i < std::min({mapping.header.size(), mapping.targets.size(), cells.size()}); ++i) {
        const CsvField target = keptColumn(mapping.targets[i]).field;
        if (target == CsvField::Family && keptColumn(mapping.header[i]).field == CsvField::FullName)
            found.name = cells[i];
        else if (target == CsvField::Given)
            found.given = cells[i];
    }
    return found.name.isEmpty() || found.given.isEmpty() ? std::nullopt : std::optional(found);
}

/// It is the family's, unless it holds the given name, too.
void moveWholeName(QJsonObject &cells, const NameBesideGiven &columns)
{
    const QString name = cells.value(columns.name).toString();
    const QStringList given = words(fold(cells.value(columns.given).toString()));
    const QStringList all = words(fold(name));
    const bool isWhole = !given.isEmpty() && all.size() > given.size() &&
                         std::ranges::all_of(given, [&](const QString &word) { return all.contains(word); });
    if (!isWhole || cells.contains("Full Name"_L1))
        return;
    cells.remove(columns.name);
    cells.insert(u"Full Name"_s, name);
}

/// As ISO 8601 where they can be read. Gives the first value that is no day.
std::optional<QString> writeDays(CsvRow &row, const std::vector<qsizetype> &days, const DayReading &reading,
                                 const QStringList &header)
{
    std::optional<QString> odd;
    for (const qsizetype column : days) {
        if (column >= row.cells.size())
            continue;
        QStringList values = valuesIn(row.cells[column]);
        for (QString &value : values) {
            if (const std::optional<PartialDate> day = tableDay(value, reading))
                value = day->toText();
            else if (!odd && !saysNoDay(value))
                odd = wrongCell(header.value(column), value);
        }
        row.cells[column] = values.join(betweenValues);
    }
    return odd;
}

std::vector<bool> phoneColumns(const QStringList &targets)
{
    std::vector<bool> phones;
    for (const QString &target : targets)
        phones.push_back(keptColumn(target).field == CsvField::Phone);
    return phones;
}

/// The first cell of a row in whose place a spreadsheet wrote something else. It is taken as it is.
std::optional<QString> spoiledCell(const CsvRow &row, const TableMapping &mapping, const std::vector<bool> &phones)
{
    for (qsizetype i = 0; i < std::min(row.cells.size(), mapping.targets.size()); ++i) {
        if (mapping.targets[i].isEmpty())
            continue;
        const bool isGone = phones[static_cast<size_t>(i)] && isRounded(row.cells[i]);
        if (isGone || isSpreadsheetError(row.cells[i]))
            return wrongCell(mapping.header.value(i), row.cells[i]);
    }
    return std::nullopt;
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
        if (const QString name = comparableColumn(names[i]); name == u"referred by" || name == u"empfohlen von")
            return i;
    return std::nullopt;
}

} // namespace

std::optional<CsvTable> openTable(QString text, const TableMapping &mapping)
{
    return CsvTable::openAt(std::move(text), mapping.delimiter, mapping.headerRow, mapping.header);
}

Parsed readTable(QByteArrayView bytes, const TableMapping &mapping, QDate today, const ReadingWatch &watch)
{
    Parsed parsed;
    std::optional<CsvTable> table = openTable(decodedText(bytes, mapping.charset), mapping);
    if (!table)
        return parsed;
    const RowNames names(mapping);
    const std::vector<qsizetype> days = dayColumns(mapping.targets);
    const std::vector<bool> phones = phoneColumns(mapping.targets);
    const DayReading reading{
        mapping.dayOrder == DayOrder::ByLooking
            ? std::ranges::any_of(days,
                                  [&](qsizetype column) { return isOfDaysFirst(mapping.header.value(column)); }) ||
                  hasDaysFirst(*table, days, watch)
            : mapping.dayOrder == DayOrder::DayFirst,
        today};
    const std::optional<qsizetype> introducer = introducerColumn(names.known());
    const std::optional<NameBesideGiven> whole = nameBesideGiven(mapping, names.known());
    const QString source = tableSource(mapping.header);
    const bool writtenBreaks = hasWrittenBreaks(table->header());
    while (std::optional<CsvRow> row = table->next()) {
        if (!goesOn(watch, table->position(), table->size()))
            break;
        for (QString &cell : row->cells) {
            cell = restoredCell(cell);
            if (writtenBreaks)
                cell.replace("\\n"_L1, "\n"_L1);
        }
        const std::optional<QString> oddDay = writeDays(*row, days, reading, mapping.header);
        QJsonObject cells = names.cellsOf(*row);
        if (whole)
            moveWholeName(cells, *whole);
        if (cells.isEmpty())
            continue;
        std::optional<Photo> photo = takePhoto(cells);
        std::optional<Contact> contact = contactOfCells(cells, source);
        if (!contact) {
            parsed.problems.push_back({row->line, ProblemKind::NoName, {}});
            continue;
        }
        if (!row->oddQuotes.isEmpty())
            parsed.problems.push_back({row->line, ProblemKind::BadQuotes, row->oddQuotes, {}, {}, true});
        if (const std::optional<QString> spoiled = spoiledCell(*row, mapping, phones))
            parsed.problems.push_back({row->line, ProblemKind::SpoiledCell, *spoiled, {}, {}, true});
        else if (oddDay)
            parsed.problems.push_back({row->line, ProblemKind::NoDay, *oddDay, {}, {}, true});
        ParsedContact found;
        found.line = row->line;
        found.contact = std::move(*contact);
        found.photo = std::move(photo);
        found.introducedBy.name = cellAt(*row, introducer).trimmed();
        parsed.contacts.push_back(std::move(found));
    }
    return parsed;
}

Parsed readAddressBook(QByteArrayView bytes)
{
    return readTable(bytes, guessedMapping(bytes));
}

} // namespace cultivar
