// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"
#include "core/exchange/tables/csv_table.h"

#include <functional>
#include <span>

// Our own contacts CSV: complete, editable in a spreadsheet, and read back equal. Columns: "uid", then every field of
// Contact under its described name; how a cell holds a value or a list: core/exchange/tables/csv_cell.h. Circles are
// written by their names, the introducer by their uid. The trash is no part of it, nor are ids.
//
// A row whose uid is known is that contact as edited elsewhere: rules::mergeFromOwnFile(). The file carries no base to
// compare with, so an older file also sets back what was edited here since; the import can be taken back whole.

namespace cultivar {

/// What a header must have to be ours.
[[nodiscard]] const std::vector<ColumnNames> &ownCsvColumns();

/// How those a contact refers to are called outside.
struct OwnCsvNames
{
    std::function<QString(CircleId)> circle; ///< its name
    std::function<Uid(ContactId)> contact;   ///< asked for an introducer who is not among the contacts written
};

/// All contacts in their order, without those in the trash.
/// What is written when `watch` stops it is not whole.
[[nodiscard]] QByteArray writeOwnCsv(std::span<const Contact> contacts, const OwnCsvNames &names,
                                     const ReadingWatch &watch = {});

/// Contacts without ids, those of rows without uid without one. `circleNamed` is asked once for each name and may make
/// the circle; a name it has no id for is left out. The introducer is in ParsedContact::introducedBy. Columns may be
/// missing or in any order; each one that is not ours makes a custom field of its non-empty cells, called "Column 7"
/// where it has no name. Problems: NoName, the row is left out; BadValue (detail: the column and the value) for a cell
/// that does not say such a value, or not an allowed one, or a telephone number that a spreadsheet rounded: it counts
/// as not given, the row is taken; BadQuotes, once for a row, which is taken. Fails with UnknownFormat for anything
/// else.
[[nodiscard]] Result<Parsed> readOwnCsv(QByteArrayView bytes,
                                        const std::function<CircleId(const QString &)> &circleNamed,
                                        const ReadingWatch &watch = {});

} // namespace cultivar
