// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/cell_contact.h"

#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_values.h"
#include "core/exchange/tables/named_cells.h"
#include "core/exchange/tables/row_contact.h"

#include <QJsonObject>

namespace cultivar {

using namespace Qt::StringLiterals;

std::optional<Contact> contactOfCells(const QJsonObject &cells, const QString &source, const QString &key)
{
    Contact contact = contactOfRow(cells);
    if (contact.displayName().isEmpty())
        return std::nullopt;
    contact.sources.push_back(broughtCells(source, key.isEmpty() ? keyOfContact(contact) : key, cells));
    return contact;
}

QString betweenValuesOf(const QString &column)
{
    const CsvField field = keptColumn(column).field;
    const bool isReach = field == CsvField::Email || field == CsvField::Phone || field == CsvField::Link;
    return isReach ? QString(betweenValues) : u", "_s;
}

std::optional<Contact> contactOfContent(const QString &content)
{
    const std::optional<QJsonObject> cells = cellsOfContent(content);
    return cells ? std::optional(contactOfRow(*cells)) : std::nullopt;
}

} // namespace cultivar
