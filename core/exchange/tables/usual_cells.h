// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact.h"

#include <QSet>

namespace cultivar {

// What some columns say in nearly every row, and what is then of no use to anybody. These are the labels of columns
// that hold CsvField::Usual; one without a label has nothing that is usual.
inline constexpr auto usualMailType = QLatin1StringView("mail type");
inline constexpr auto usualNormal = QLatin1StringView("normal");
inline constexpr auto usualFalse = QLatin1StringView("false");
inline constexpr auto usualName = QLatin1StringView("name");
inline constexpr auto usualInitials = QLatin1StringView("initials");

/// Tells what is usual in the row of one contact.
class UsualCells
{
public:
    /// All but such cells is in the contact, which must outlive this.
    explicit UsualCells(const Contact &contact);

    /// Whether a cell of such a column says what all of them say, or repeats what the contact says anyway: a "File As"
    /// or a display name of an address the name and the addresses, "Initials" the first letters of the names.
    [[nodiscard]] bool has(QStringView usual, const QString &text) const;

private:
    [[nodiscard]] bool areInitials(const QString &text) const;

    QSet<QString> m_words;
    QStringList m_initials;
};

} // namespace cultivar
