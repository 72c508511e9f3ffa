// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace cultivar {

using namespace Qt::StringLiterals;

enum class DayOrder
{
    ByLooking, ///< the day first if one of the table's days can only mean that, else the month
    DayFirst,
    MonthFirst
};

template <> struct EnumWords<DayOrder>
{
    static constexpr std::array words = {"by_looking"_L1, "day_first"_L1, "month_first"_L1};
};

/// How a table of people is to be read. Everything of it is found by looking and can be said otherwise.
struct TableMapping
{
    QByteArray charset; ///< IANA name, see readableCharsets()
    QChar delimiter;    ///< one of tableDelimiters
    int headerRow = 1;  ///< which record of the table names the columns, from 1; 0: none does
    /// The columns as they are called there. One without a name that has cells is called by its columnName().
    QStringList header;
    /// For each column the name under which address_book_columns.h knows what it holds; its own name: it is kept as a
    /// custom field; empty: it is left out.
    QStringList targets;
    DayOrder dayOrder = DayOrder::ByLooking;

    bool operator==(const TableMapping &) const = default;

    /// Somebody can be called by what is in it, so that there is something to import.
    [[nodiscard]] bool namesPeople() const;
};

/// What the user may say a column holds, in the order in which they are offered: names of address_book_columns.h.
[[nodiscard]] const QStringList &mappingTargets();

/// Whether a target is more than a name of the user's own.
[[nodiscard]] bool isKnownColumn(const QString &target);

/// What is said of tables before they are seen; the rest is found by looking.
struct TableHints
{
    QByteArray charset; ///< empty: not said
    std::optional<QChar> delimiter;
    std::optional<int> headerRow;
    std::optional<DayOrder> dayOrder;
    QHash<QString, QString> targets; ///< by name of a column; see TableMapping

    /// How the table is written is said, and so that it is one.
    [[nodiscard]] bool sayShape() const { return delimiter || headerRow; }

    bool operator==(const TableHints &) const = default;
};

/// By looking at the beginning: what columns are called as in other programs is theirs, the rest is kept as it is. Of
/// the hints the encoding, the delimiter and the header row help to look.
[[nodiscard]] TableMapping guessedMapping(QByteArrayView bytes, const TableHints &hints = {});

/// `mapping` but for what is said otherwise: its shape, which must go with its header, and its targets.
[[nodiscard]] TableMapping withHints(TableMapping mapping, const TableHints &hints);

/// The same table with another encoding, delimiter or header: what these say is read anew, columns of the same name
/// keep their target.
[[nodiscard]] TableMapping withShape(QByteArrayView bytes, const TableMapping &mapping);

/// Whether this is a table at all: two columns or more, the same number in most of the first rows, under a header.
[[nodiscard]] bool looksLikeTable(const QString &text);

/// The first records below the header that are not empty, at most `count`, for whoever is to say what the columns hold.
/// Nothing if there are none in the whole table.
[[nodiscard]] std::vector<QStringList> firstRows(QByteArrayView bytes, const TableMapping &mapping, int count);

/// What a table with these columns is known by when one comes again.
[[nodiscard]] QString mappingKey(const QStringList &header);

/// The source that a table with these columns is (BroughtBySource::source): "csv/" and eight hexadecimal digits that
/// stand for the names of its columns, folded and in any order. Names in which there are numbers do not count, unless
/// there are no others, since a table has as many numbered columns as somebody in it has numbers and addresses.
[[nodiscard]] QString tableSource(const QStringList &header);

/// One JSON object, to be stored.
[[nodiscard]] QString mappingText(const TableMapping &mapping);
/// Nothing if it is no such text, or says what cannot be.
[[nodiscard]] std::optional<TableMapping> mappingFrom(const QString &text);

} // namespace cultivar
