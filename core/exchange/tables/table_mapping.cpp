// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/table_mapping.h"

#include "core/base/text.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/csv_table.h"
#include "core/exchange/tables/named_cells.h"
#include "core/model/json_text.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace cultivar {

namespace {

constexpr int rowsLookedAt = 25;
/// Enough for the first rows, and little enough to look at again and again.
constexpr qsizetype lookedAt = 1 << 18;

std::vector<CsvRow> rowsOf(const QString &text, QChar delimiter, int count)
{
    std::vector<CsvRow> rows;
    CsvReader reader(text, delimiter);
    while (std::ssize(rows) < count)
        if (std::optional<CsvRow> row = reader.next())
            rows.push_back(std::move(*row));
        else
            break;
    return rows;
}

/// What stands under names, not names themselves.
bool looksLikeValue(const QString &cell)
{
    static const QRegularExpression value(u"@|^https?:|^\\+?[\\d\\s()./:-]+$"_s);
    return value.match(cell.trimmed()).hasMatch();
}

bool looksLikeHeader(const CsvRow &row)
{
    QStringList names;
    for (const QString &cell : row.cells)
        if (!cell.trimmed().isEmpty())
            names += fold(cell.trimmed());
    const bool distinct = QSet<QString>(names.begin(), names.end()).size() == names.size();
    // Prose has commas, too.
    constexpr qsizetype longestName = 40;
    const bool areShort = std::ranges::all_of(names, [](const QString &name) { return name.size() <= longestName; });
    return names.size() > 1 && distinct && areShort && std::ranges::none_of(row.cells, looksLikeValue);
}

qsizetype usualLength(const std::vector<CsvRow> &rows)
{
    QHash<qsizetype, int> times;
    for (const CsvRow &row : rows)
        ++times[row.cells.size()];
    qsizetype best = 0;
    for (auto it = times.cbegin(); it != times.cend(); ++it)
        if (it.value() > times.value(best) || (it.value() == times.value(best) && it.key() > best))
            best = it.key();
    return best;
}

/// 0 if none looks like one.
int headerRowOf(const std::vector<CsvRow> &rows)
{
    for (size_t i = 0; i < rows.size(); ++i)
        if (isAddressBookHeader(rows[i].cells))
            return static_cast<int>(i) + 1;
    const qsizetype length = usualLength(rows);
    for (size_t i = 0; i < rows.size(); ++i)
        if (rows[i].cells.size() >= length)
            return looksLikeHeader(rows[i]) ? static_cast<int>(i) + 1 : 0;
    return 0;
}

/// Whether one of the first rows below the header has something in that column.
bool hasCells(const std::vector<CsvRow> &rows, int headerRow, qsizetype column)
{
    return std::any_of(rows.begin() + headerRow, rows.end(), [column](const CsvRow &row) {
        return column < row.cells.size() && !row.cells[column].trimmed().isEmpty();
    });
}

QStringList headerOf(const std::vector<CsvRow> &rows, int headerRow)
{
    QStringList header;
    if (headerRow > 0 && static_cast<size_t>(headerRow) <= rows.size())
        for (const QString &cell : rows[static_cast<size_t>(headerRow) - 1].cells)
            header += cell.trimmed();
    qsizetype longest = header.size();
    if (headerRow == 0)
        for (const CsvRow &row : rows)
            longest = std::max(longest, row.cells.size());
    for (qsizetype i = 0; i < longest; ++i) {
        if (i == header.size())
            header += QString();
        if (header[i].isEmpty() && (headerRow == 0 || hasCells(rows, headerRow, i)))
            header[i] = columnName(i);
    }
    return header;
}

QStringList guessedTargets(const QStringList &header)
{
    const std::vector<CsvColumn> columns = addressBookColumns(header);
    QStringList targets;
    for (size_t i = 0; i < columns.size(); ++i)
        targets += keptName(header[static_cast<qsizetype>(i)], columns[i]);
    return targets;
}

/// Those programs write, and what people write by hand.
QChar delimiterOf(const QString &text)
{
    // The header of an address book is surer than the shape of rows, which a long note upsets.
    for (const QChar delimiter : tableDelimiters)
        if (std::ranges::any_of(rowsOf(text, delimiter, rowsLookedAt),
                                [](const CsvRow &row) { return isAddressBookHeader(row.cells); }))
            return delimiter;
    return detectDelimiter(text);
}

bool saysNothing(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QString beginningOf(QByteArrayView bytes, const QByteArray &charset)
{
    return decodedText(bytes.first(std::min(bytes.size(), lookedAt)), charset);
}

} // namespace

bool TableMapping::namesPeople() const
{
    return std::ranges::any_of(targets, [](const QString &target) {
        switch (keptColumn(target).field) {
        case CsvField::FullName:
        case CsvField::Given:
        case CsvField::Family:
        case CsvField::Nickname:
        case CsvField::Organization:
        case CsvField::Email:
            return true;
        default:
            return false;
        }
    });
}

const QStringList &mappingTargets()
{
    static const QStringList targets{u"Full Name"_s,
                                     u"First Name"_s,
                                     u"Middle Name"_s,
                                     u"Last Name"_s,
                                     u"Name Prefix"_s,
                                     u"Name Suffix"_s,
                                     u"Nickname"_s,
                                     u"Organization Name"_s,
                                     u"Department"_s,
                                     u"Job Title"_s,
                                     u"E-mail Address"_s,
                                     u"email_work"_s,
                                     u"email_home"_s,
                                     u"Phone"_s,
                                     u"Business Phone"_s,
                                     u"Mobile Phone"_s,
                                     u"Home Phone"_s,
                                     u"Website"_s,
                                     u"LinkedIn"_s,
                                     u"Business Address"_s,
                                     u"Business Street"_s,
                                     u"Business City"_s,
                                     u"Business State"_s,
                                     u"Business Postal Code"_s,
                                     u"Business Country"_s,
                                     u"Home Address Label"_s,
                                     u"Home Street"_s,
                                     u"Home City"_s,
                                     u"Home State"_s,
                                     u"Home Postal Code"_s,
                                     u"Home Country"_s,
                                     u"Birthday"_s,
                                     u"Anniversary"_s,
                                     u"Notes"_s,
                                     u"Tags"_s};
    return targets;
}

bool isKnownColumn(const QString &target)
{
    return keptColumn(target).field != CsvField::Unknown;
}

TableMapping guessedMapping(QByteArrayView bytes, const TableHints &hints)
{
    TableMapping mapping;
    mapping.charset = hints.charset.isEmpty() ? guessedCharset(bytes) : hints.charset;
    const QString text = beginningOf(bytes, mapping.charset);
    mapping.delimiter = hints.delimiter ? *hints.delimiter : delimiterOf(text);
    const std::vector<CsvRow> rows =
        rowsOf(text, mapping.delimiter, std::max(rowsLookedAt, hints.headerRow.value_or(0)));
    mapping.headerRow = hints.headerRow ? *hints.headerRow : headerRowOf(rows);
    mapping.header = headerOf(rows, mapping.headerRow);
    mapping.targets = guessedTargets(mapping.header);
    return mapping;
}

TableMapping withHints(TableMapping mapping, const TableHints &hints)
{
    if (!hints.charset.isEmpty())
        mapping.charset = hints.charset;
    mapping.delimiter = hints.delimiter.value_or(mapping.delimiter);
    mapping.headerRow = hints.headerRow.value_or(mapping.headerRow);
    mapping.dayOrder = hints.dayOrder.value_or(mapping.dayOrder);
    for (qsizetype i = 0; i < mapping.header.size(); ++i)
        if (const auto said = hints.targets.constFind(mapping.header[i]); said != hints.targets.cend())
            mapping.targets[i] = *said;
    return mapping;
}

TableMapping withShape(QByteArrayView bytes, const TableMapping &mapping)
{
    TableMapping shaped = mapping;
    const std::vector<CsvRow> rows =
        rowsOf(beginningOf(bytes, mapping.charset), mapping.delimiter, std::max(rowsLookedAt, mapping.headerRow));
    shaped.header = headerOf(rows, mapping.headerRow);
    shaped.targets = guessedTargets(shaped.header);
    QHash<QString, QString> said;
    for (qsizetype i = mapping.header.size(); i-- > 0;) // the first of a name counts
        said.insert(mapping.header[i], mapping.targets.value(i));
    for (qsizetype i = 0; i < shaped.header.size(); ++i)
        if (const auto before = said.constFind(shaped.header[i]); before != said.cend())
            shaped.targets[i] = *before;
    return shaped;
}

bool looksLikeTable(const QString &text)
{
    const QChar delimiter = detectDelimiter(text);
    const std::vector<CsvRow> rows = rowsOf(text, delimiter, rowsLookedAt);
    // A comma in every line is prose sooner than a table.
    const qsizetype fewest = delimiter == u',' ? 3 : 2;
    const qsizetype length = usualLength(rows);
    const auto alike = std::ranges::count_if(rows, [&](const CsvRow &row) { return row.cells.size() == length; });
    return length >= fewest && 2 * alike > std::ssize(rows) && headerRowOf(rows) > 0;
}

std::vector<QStringList> firstRows(QByteArrayView bytes, const TableMapping &mapping, int count)
{
    const auto rowsIn = [&](const QString &text) {
        std::vector<QStringList> found;
        auto table = CsvTable::openAt(text, mapping.delimiter, mapping.headerRow, mapping.header);
        while (table && found.size() < static_cast<size_t>(count)) {
            const std::optional<CsvRow> row = table->next();
            if (!row)
                break;
            if (!saysNothing(row->cells))
                found.push_back(row->cells);
        }
        return found;
    };
    std::vector<QStringList> first = rowsIn(beginningOf(bytes, mapping.charset));
    // Only where nothing is said there the rest is looked at.
    return first.empty() && bytes.size() > lookedAt ? rowsIn(decodedText(bytes, mapping.charset)) : first;
}

QString mappingKey(const QStringList &header)
{
    QStringList folded;
    bool hasNames = false;
    for (qsizetype i = 0; i < header.size(); ++i)
        hasNames = hasNames || (!header[i].isEmpty() && header[i] != columnName(i));
    // Whether a column without a name has cells is for each table to say.
    for (qsizetype i = 0; i < header.size(); ++i)
        folded += hasNames && header[i] == columnName(i) ? QString() : fold(header[i]);
    const QByteArray digest = QCryptographicHash::hash(folded.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1);
    return u"table_mapping/"_s + QString::fromLatin1(digest.toHex());
}

QString tableSource(const QStringList &header)
{
    const auto isNumbered = [](const QString &name) {
        return std::ranges::any_of(name, [](QChar c) { return c.isDigit(); });
    };
    QStringList names;
    for (const QString &name : header)
        if (!name.trimmed().isEmpty())
            names += fold(name.trimmed());
    if (!std::ranges::all_of(names, isNumbered))
        names.removeIf(isNumbered);
    names.removeDuplicates();
    names.sort();
    constexpr qsizetype digits = 8;
    const QByteArray digest = QCryptographicHash::hash(names.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1);
    return u"csv/"_s + QString::fromLatin1(digest.toHex().first(digits));
}

QString mappingText(const TableMapping &mapping)
{
    const QJsonObject object{{u"charset"_s, QString::fromLatin1(mapping.charset)},
                             {u"delimiter"_s, QString(mapping.delimiter)},
                             {u"header_row"_s, mapping.headerRow},
                             {u"header"_s, QJsonArray::fromStringList(mapping.header)},
                             {u"targets"_s, QJsonArray::fromStringList(mapping.targets)},
                             {u"day_order"_s, toWord(mapping.dayOrder)}};
    return QString::fromUtf8(json::textOf(object));
}

std::optional<TableMapping> mappingFrom(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto list = [&object](QLatin1StringView key) {
        QStringList texts;
        for (const QJsonValue value : object[key].toArray())
            texts += value.toString();
        return texts;
    };
    TableMapping mapping;
    mapping.charset = object["charset"_L1].toString().toLatin1();
    mapping.delimiter =
        object["delimiter"_L1].toString().isEmpty() ? QChar() : object["delimiter"_L1].toString().front();
    mapping.headerRow = object["header_row"_L1].toInt(-1);
    mapping.header = list("header"_L1);
    mapping.targets = list("targets"_L1);
    mapping.dayOrder = fromWord<DayOrder>(object["day_order"_L1].toString()).value_or(DayOrder::ByLooking);
    const bool fits = !mapping.delimiter.isNull() && mapping.headerRow >= 0 && !mapping.header.isEmpty() &&
                      mapping.header.size() == mapping.targets.size();
    return fits ? std::optional(mapping) : std::nullopt;
}

} // namespace cultivar
