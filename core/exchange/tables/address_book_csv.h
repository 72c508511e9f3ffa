// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/csv_table.h"
#include "core/exchange/tables/table_mapping.h"

#include <QDate>

// Tables of people that other programs or people made. What their columns hold says a TableMapping; the columns of
// address books are known by name in any order: core/exchange/tables/address_book_columns.h.

namespace cultivar {

/// The table in `text`, behind its header; nothing if it ends before that. The header is that of the mapping.
[[nodiscard]] std::optional<CsvTable> openTable(QString text, const TableMapping &mapping);

/// One contact a row, made by contactOfCells() for the tableSource() of its header, of the non-empty cells under the
/// mapping's targets, days as ISO 8601 where they can be read, defused cells restored. A target that comes again is one
/// more of its kind where people have several (addresses, numbers, pages), else a field of its own; a cell under no
/// name, or beyond the header, is one of "Column 7". `today`, if it is known, tells in which century years of two
/// digits are. Problems: NoName; for a row that is taken, BadQuotes, and SpoiledCell where a spreadsheet wrote an error
/// or a rounded telephone number, or else NoDay, of the first such cell.
[[nodiscard]] Parsed readTable(QByteArrayView bytes, const TableMapping &mapping, QDate today = {},
                               const ReadingWatch &watch = {});

/// By the guessed mapping.
[[nodiscard]] Parsed readAddressBook(QByteArrayView bytes);

} // namespace cultivar
