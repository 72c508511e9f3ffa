// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/csv_table.h"

class QJsonObject;

// Tables of other address books, whose columns are known by name in any order:
// core/exchange/tables/address_book_columns.h.

namespace cultivar {

/// The table of an address book in `text`, below any preamble; nothing if there is none.
[[nodiscard]] std::optional<CsvTable> openAddressBook(QString text);

/// One contact a row. Each has one BroughtBySource{"csv", …}: its key is the e-mail address in lower case, else folded
/// name and organization; its content the non-empty cells as a JSON object under their names, days as ISO 8601 where
/// they could be read. Several values in one cell (" ::: ") are several; labels lose the mark of the preferred one;
/// system groups are no tags. Days with points or with a first number above 12 anywhere in the table have the day
/// first, others the month. Columns nobody knows become custom fields, so that nothing is lost. Problems: NoName;
/// MissingColumn if there is no header.
[[nodiscard]] Parsed readAddressBook(QByteArrayView bytes, const ReadingWatch &watch = {});

/// The contact of the non-empty cells of a row, under the names of their columns, and brought by `source` as it is said
/// of readAddressBook(). Nothing if there is nothing to call them by.
[[nodiscard]] std::optional<Contact> contactOfCells(const QJsonObject &cells, const QString &source);

/// What stands between several values in one cell of that column.
[[nodiscard]] QString betweenValuesOf(const QString &column);

/// The contact that a `content` of readAddressBook() describes, without sources: the base of a three-way comparison.
/// Nothing if it is no JSON object.
[[nodiscard]] std::optional<Contact> addressBookContact(const QString &content);

} // namespace cultivar
