// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_columns.h"

#include "core/base/text.h"
#include "core/exchange/tables/column_names.h"

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

// Names, folded, that mean another thing in other company.

bool isTitle(const QString &name)
{
    return name == u"title" || name == u"titel";
}

/// Spanish, Italian and Portuguese: beside the family's the given one.
bool isGivenBesideFamily(const QString &name)
{
    return name == u"nombre" || name == u"nome";
}

bool isFamilyBesideGiven(const QString &name)
{
    return name == u"name" || name == u"nom" || name == u"naam";
}

/// Yahoo's columns for telephone numbers, which are called by their place alone; empty for any other.
QString phoneOfYahoo(const QString &name)
{
    return name == u"home"      ? u"Home Phone"_s
           : name == u"work"    ? u"Work Phone"_s
           : name == u"other"   ? u"Other Phone"_s
           : name == u"primary" ? u"Primary Phone"_s
                                : QString();
}

/// Where they live, or in which room they sit.
bool isPlace(const QString &name)
{
    return name == u"location" || name == u"ort" || name == u"standort";
}

bool isPlain(const CsvColumn &column, CsvField field)
{
    return column.field == field && column.number == plainAddress;
}

/// A header, each of whose columns is looked at beside the others.
class Company
{
public:
    explicit Company(const QStringList &header)
    {
        for (const QString &name : header)
            add(name.trimmed());
    }

    [[nodiscard]] std::vector<CsvColumn> columns() const
    {
        std::vector<CsvColumn> meant;
        meant.reserve(m_columns.size());
        for (size_t i = 0; i < m_columns.size(); ++i)
            meant.push_back(meaningOf(m_folded[static_cast<qsizetype>(i)], m_columns[i]));
        return meant;
    }

private:
    void add(const QString &name)
    {
        const QString folded = comparableColumn(name);
        CsvColumn column = keptColumn(name);
        m_hasRole = m_hasRole || folded == u"job title" || folded == u"organization title";
        m_hasRoleInGerman = m_hasRoleInGerman || folded == u"position" || folded == u"funktion";
        m_hasBirthYear = m_hasBirthYear || folded == u"geburtsjahr";
        m_hasHomeStreet = m_hasHomeStreet || folded == u"home street";
        m_hasPlace = m_hasPlace || isPlace(folded);
        m_isOfYahoo = m_isOfYahoo || folded == u"yahoo phone";
        m_isOfGoogle = m_isOfGoogle || folded == u"file as" || folded.endsWith(" - value"_L1);
        m_hasGiven = m_hasGiven || column.field == CsvField::Given;
        m_hasFamily = m_hasFamily || column.field == CsvField::Family;
        m_hasCity = m_hasCity || column.field == CsvField::AddressCity;
        m_hasStreet = m_hasStreet || isPlain(column, CsvField::AddressStreet);
        m_hasTown = m_hasTown || isPlain(column, CsvField::AddressCity) || isPlain(column, CsvField::AddressPostalCode);
        m_folded += folded;
        m_columns.push_back(std::move(column));
    }

    [[nodiscard]] CsvColumn meaningOf(const QString &name, const CsvColumn &column) const
    {
        if (isTitle(name))
            return {
                m_hasRole || (name == u"titel" && m_hasRoleInGerman) ? CsvField::Prefix : CsvField::Role, {}, 0, {}};
        if (name == u"geburtstag")
            return {m_hasBirthYear ? CsvField::BirthDay : CsvField::Birthday, {}, 0, {}};
        // Thunderbird's "Home Address" is a street, Google's, which has one as well, all of it.
        if (name == u"home address")
            return {m_hasHomeStreet ? CsvField::AddressWhole : CsvField::AddressStreet, u"home"_s, homeAddress, {}};
        if (const QString phone = phoneOfYahoo(name); m_isOfYahoo && !phone.isEmpty())
            return keptColumn(phone);
        if (name == u"labels" && !m_isOfGoogle)
            return keptColumn(u"Tags"_s);
        if (isFamilyBesideGiven(name) && m_hasGiven && !m_hasFamily)
            return {CsvField::Family, {}, 0, {}};
        if (isGivenBesideFamily(name) && m_hasFamily && !m_hasGiven)
            return {CsvField::Given, {}, 0, {}};
        if (isPlace(name) && !m_hasCity)
            return {CsvField::AddressCity, {}, plainAddress, {}};
        if (isPlain(column, CsvField::AddressWhole) && (m_hasTown || (m_hasPlace && !m_hasCity)) && !m_hasStreet)
            return {CsvField::AddressStreet, {}, plainAddress, {}};
        return column;
    }

    QStringList m_folded;
    std::vector<CsvColumn> m_columns; ///< each by its name alone
    bool m_hasRole = false;
    bool m_hasRoleInGerman = false;
    bool m_hasBirthYear = false;
    bool m_hasHomeStreet = false;
    bool m_hasPlace = false;
    bool m_isOfYahoo = false;
    bool m_isOfGoogle = false;
    bool m_hasGiven = false;
    bool m_hasFamily = false;
    bool m_hasCity = false;   ///< of any address
    bool m_hasStreet = false; ///< of the address that does not say where it is, as below
    bool m_hasTown = false;
};

bool isName(const CsvColumn &column)
{
    return column.field == CsvField::FullName || column.field == CsvField::Given || column.field == CsvField::Family;
}

/// A city alone is a way to nobody: cities have names as well.
bool isReach(const CsvColumn &column)
{
    return column.field == CsvField::Email || column.field == CsvField::Phone ||
           column.field == CsvField::Organization ||
           (column.field == CsvField::AddressCity && column.number != plainAddress);
}

} // namespace

CsvColumn keptColumn(const QString &name)
{
    return columnOfName(name);
}

QString keptName(const QString &name, const CsvColumn &column)
{
    const QString folded = comparableColumn(name);
    if (isTitle(folded))
        return column.field == CsvField::Prefix ? u"Name Prefix"_s : u"Job Title"_s;
    if (folded == u"geburtstag")
        return column.field == CsvField::BirthDay ? u"Birth Day"_s : u"Birthday"_s;
    if (folded == u"home address")
        return column.field == CsvField::AddressWhole ? u"Home Address Label"_s : u"Home Address Street"_s;
    if (folded == u"labels" && column.label != tagsOfGoogle)
        return u"Tags"_s;
    // Of the others the name alone says what it holds, unless it is in company that makes it another.
    if (keptColumn(name).field == column.field)
        return name;
    switch (column.field) {
    case CsvField::Family:
        return u"Last Name"_s;
    case CsvField::Given:
        return u"First Name"_s;
    case CsvField::Phone:
        return phoneOfYahoo(folded);
    case CsvField::AddressCity:
        return u"City"_s;
    case CsvField::AddressStreet:
        return u"Street"_s;
    default:
        return name;
    }
}

std::vector<CsvColumn> addressBookColumns(const QStringList &header)
{
    return Company(header).columns();
}

bool isAddressBookHeader(const QStringList &header)
{
    const std::vector<CsvColumn> columns = addressBookColumns(header);
    const auto known =
        std::ranges::count_if(columns, [](const CsvColumn &column) { return column.field != CsvField::Unknown; });
    const auto named = std::ranges::count_if(header, [](const QString &name) { return !name.trimmed().isEmpty(); });
    constexpr int fewest = 3;
    return known >= fewest && 2 * known >= named && std::ranges::any_of(columns, isName) &&
           std::ranges::any_of(columns, isReach);
}

} // namespace cultivar
