// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/address_book_columns.h"
#include "core/model/contact.h"

#include <QSet>

#include <map>
#include <utility>
#include <vector>

namespace cultivar {

/// The postal addresses of a row, put together of their cells. Where cells hold several values, the n-th of each belong
/// together; one that holds fewer belongs to the first ones.
class CellAddresses
{
public:
    /// Of a column that holds a part of an address, or all of it, named `name`.
    void take(const CsvColumn &column, const QString &name, const QString &text);

    /// Of a column of its own, "Address 1 - Label".
    void takeLabel(int number, const QString &text);

    /// Into the contact, whose name is known: addresses, the city, and as custom fields what addresses cannot hold. An
    /// address given whole is the street where its parts are missing, and else stays if it says more than they and the
    /// name do.
    void finish(Contact &contact);

private:
    /// A column and the values of its cell.
    using Cell = std::pair<QString, QStringList>;

    struct Written
    {
        QString label;                  ///< by the name of the columns
        QStringList labels;             ///< of a column of their own
        std::vector<Address> addresses; ///< of parts
        std::vector<Cell> wholes;
    };

    void takePart(Written &written, CsvField field, const QString &name, const QStringList &values);
    void finish(Contact &contact, Written &written, const QSet<QString> &nameWords);

    std::map<int, Written> m_written;
    std::vector<CustomField> m_others;
};

} // namespace cultivar
