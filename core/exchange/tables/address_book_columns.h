// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// What the columns of the tables are called that address books write, in English and German: Google Contacts (both
// forms), Outlook (all three), Thunderbird, KAddressBook and those that copy them.

namespace cultivar {

using namespace Qt::StringLiterals;

/// What stands between several values in one cell.
inline constexpr auto betweenValues = " ::: "_L1;

/// What a column holds.
enum class CsvField
{
    Unknown, ///< kept under its own name
    Noise,   ///< of no use to a reader: how the other program sorts or sends
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
    AddressWhole, ///< all of it in one cell; counts only where its parts are missing
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

struct CsvColumn
{
    CsvField field = CsvField::Unknown;
    QString label;                       ///< the word before the value: "work"; for Custom its name
    int number = 0;                      ///< which of several: "E-mail 2 - Value"
    CsvField labels = CsvField::Unknown; ///< LabelOf: of what
};

/// What each column of a header holds. Names mean different things in different company: "Title" is the role unless
/// there is a "Job Title", and "Geburtstag" the day of the month beside a "Geburtsjahr".
[[nodiscard]] std::vector<CsvColumn> addressBookColumns(const QStringList &header);

/// The name under which such a column is kept: it means the same in any company.
[[nodiscard]] QString keptName(const QString &name, const CsvColumn &column);
/// What a column kept under that name holds.
[[nodiscard]] CsvColumn keptColumn(const QString &name);

/// Whether a header is that of an address book: it names people, says how to reach them or where they work, and most of
/// its columns are known.
[[nodiscard]] bool isAddressBookHeader(const QStringList &header);

} // namespace cultivar
