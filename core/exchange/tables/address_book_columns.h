// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// What the columns of the tables are called that address books write: Google Contacts (both forms), Outlook (all three,
// in English and German), Thunderbird, KAddressBook and those that copy them; and what people call them who make a
// table by hand, in English, German, French, Spanish, Italian, and less of it in Portuguese and Dutch.

namespace cultivar {

using namespace Qt::StringLiterals;

/// What a column holds.
enum class CsvField
{
    Unknown, ///< kept under its own name
    Usual,   ///< kept under its own name unless it says what is usual: how the other program sorts or sends
    FullName,
    Prefix,
    Given,
    Additional,
    Family,
    Suffix,
    Nickname,
    Organization,
    Department,
    Role,
    Email,
    Phone,
    Link,
    AddressWhole, ///< all of it in one cell; its parts come before it
    AddressBox,
    AddressExtended,
    AddressStreet,
    AddressCity,
    AddressRegion,
    AddressPostalCode,
    AddressCountry,
    Birthday,
    BirthYear,
    BirthMonth,
    BirthDay,
    Anniversary,
    Event,  ///< a day with a word before it
    Custom, ///< a value with a word before it
    Notes,
    Tags,
    Photo,  ///< where it is, or in LDIF the bytes in base64
    LabelOf ///< the word before the value of the same number
};

/// The label of a column of tags that stand between " ::: " alone.
inline constexpr auto tagsOfGoogle = QLatin1StringView("google");

struct CsvColumn
{
    CsvField field = CsvField::Unknown;
    QString label;                       ///< the word before the value: "work"; for Usual what is usual; tagsOfGoogle
    int number = 0;                      ///< which of several: "E-mail 2 - Value"
    CsvField labels = CsvField::Unknown; ///< LabelOf: of what
};

/// What each column of a header holds. Names mean different things in different company: "Title" is the role unless
/// there is a "Job Title", "Geburtstag" the day of the month beside a "Geburtsjahr", "Name" the family's beside a given
/// one, "Nombre" the given one beside the family's, "Address" the street beside a "City", and "Location" a room beside
/// one. "Labels" are those of Google in a table of Google's.
[[nodiscard]] std::vector<CsvColumn> addressBookColumns(const QStringList &header);

/// The name under which such a column is kept: it means the same in any company.
[[nodiscard]] QString keptName(const QString &name, const CsvColumn &column);
/// What a column kept under that name holds.
[[nodiscard]] CsvColumn keptColumn(const QString &name);

/// Whether a header is that of an address book: it names people, says how to reach them or where they work, and at
/// least half of its columns are known. "City" and "Country" alone are no way to anybody, so that a table of cities is
/// none.
[[nodiscard]] bool isAddressBookHeader(const QStringList &header);

} // namespace cultivar
