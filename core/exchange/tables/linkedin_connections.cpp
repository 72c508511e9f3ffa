// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/linkedin_address.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/linkedin_archive.h"
#include "core/exchange/tables/month_names.h"
#include "core/exchange/tables/named_cells.h"

#include <QJsonObject>

namespace cultivar {

namespace {

constexpr auto firstName = "First Name"_L1;
constexpr auto lastName = "Last Name"_L1;
constexpr auto url = "URL"_L1;
constexpr auto email = "Email Address"_L1;
constexpr auto company = "Company"_L1;
constexpr auto position = "Position"_L1;
constexpr auto connectedOn = "Connected On"_L1;

/// Every known column: its English name first, which is the one kept.
const std::vector<ColumnNames> &knownColumns()
{
    static const std::vector<ColumnNames> columns = {
        {firstName, u"Vorname"_s},       {lastName, u"Nachname"_s},   {url},
        {email, u"E-Mail-Adresse"_s},    {company, u"Unternehmen"_s}, {position},
        {connectedOn, u"Verbunden am"_s}};
    return columns;
}

/// The key of each column: its English name if it is known, else as written.
QStringList keysOf(const CsvTable &table)
{
    QStringList keys = table.header();
    for (const ColumnNames &names : knownColumns())
        if (const auto column = table.column(names))
            keys[*column] = names.front();
    return keys;
}

/// "05 Mar 2024", "7-Feb-22" (LinkedIn is of this century), "2024-03-05".
std::optional<QDate> connectionDay(const QString &text)
{
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso;
    QString spaced = text;
    spaced.replace(u'-', u' ').replace(u'.', u' ');
    const QStringList parts = spaced.split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 3)
        return std::nullopt;
    const int year = parts[2].toInt();
    const QDate day(parts[2].size() == 2 ? 2000 + year : year, monthNamed(parts[1]).value_or(0), parts[0].toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

Contact contactOf(const QJsonObject &cells)
{
    Contact contact;
    contact.given = cells[firstName].toString();
    contact.family = cells[lastName].toString();
    contact.organization = cells[company].toString();
    contact.role = cells[position].toString();
    if (const QString address = cells[email].toString(); !address.isEmpty())
        contact.emails.push_back({address, QString()});
    if (const QString link = cells[url].toString(); !link.isEmpty()) {
        const QString normalized = normalizedLinkedInAddress(link);
        contact.links.push_back({normalized.isEmpty() ? link : u"https://www."_s + normalized, u"linkedin"_s});
    }
    if (const QString since = cells[connectedOn].toString(); !since.isEmpty()) {
        const std::optional<QDate> day = connectionDay(since);
        contact.customFields.push_back({connectedOnLabel(), day ? day->toString(Qt::ISODate) : since});
    }
    return contact;
}

QString keyOf(const QJsonObject &cells, const Contact &contact)
{
    if (const QString address = normalizedLinkedInAddress(cells[url].toString()); !address.isEmpty())
        return address;
    return keyOfContact(contact);
}

void addRow(const CsvRow &row, const QJsonObject &cells, Parsed &parsed)
{
    Contact contact = contactOf(cells);
    if (contact.given.isEmpty() && contact.family.isEmpty()) {
        parsed.problems.push_back({row.line, ProblemKind::NoName, {}});
        return;
    }
    contact.sources.push_back(broughtCells(u"linkedin"_s, keyOf(cells, contact), cells));
    ParsedContact found;
    found.line = row.line;
    found.contact = std::move(contact);
    parsed.contacts.push_back(std::move(found));
}

} // namespace

QString normalizedLinkedInAddress(QStringView address)
{
    const QString slug = linkedInSlug(address);
    return slug.isEmpty() ? QString() : u"linkedin.com/in/"_s + slug;
}

QString connectedOnLabel()
{
    return u"Connected on"_s;
}

const std::vector<ColumnNames> &linkedInConnectionColumns()
{
    static const std::vector<ColumnNames> columns = {knownColumns()[0], knownColumns()[1], knownColumns()[6]};
    return columns;
}

Parsed readLinkedInConnections(QByteArrayView bytes, const ReadingWatch &watch)
{
    Parsed parsed;
    std::optional<CsvTable> table = CsvTable::open(decodedText(bytes), linkedInConnectionColumns());
    if (!table) {
        parsed.problems.push_back({1, ProblemKind::MissingColumn, QString(firstName)});
        return parsed;
    }
    const QStringList keys = distinctNames(keysOf(*table));
    while (const std::optional<CsvRow> row = table->next()) {
        if (!goesOn(watch, table->position(), table->size()))
            break;
        const QJsonObject cells = namedCells(*row, keys);
        if (!cells.isEmpty())
            addRow(*row, cells, parsed);
    }
    return parsed;
}

std::optional<Contact> linkedInContact(const QString &content)
{
    const std::optional<QJsonObject> cells = cellsOfContent(content);
    return cells ? std::optional(contactOf(*cells)) : std::nullopt;
}

} // namespace cultivar
