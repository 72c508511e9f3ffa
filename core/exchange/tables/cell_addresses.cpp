// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/cell_addresses.h"

#include "core/base/text.h"
#include "core/exchange/tables/cell_values.h"

#include <algorithm>
#include <iterator>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

QString Address::*partFor(CsvField field)
{
    switch (field) {
    case CsvField::AddressBox:
        return &Address::postOfficeBox;
    case CsvField::AddressExtended:
        return &Address::extended;
    case CsvField::AddressStreet:
        return &Address::street;
    case CsvField::AddressCity:
        return &Address::city;
    case CsvField::AddressRegion:
        return &Address::region;
    case CsvField::AddressPostalCode:
        return &Address::postalCode;
    case CsvField::AddressCountry:
        return &Address::country;
    default:
        return nullptr;
    }
}

QStringList textsOf(const Address &address)
{
    return {address.postOfficeBox, address.extended,   address.street, address.city,
            address.region,        address.postalCode, address.country};
}

bool hasNoParts(const Address &address)
{
    const QStringList texts = textsOf(address);
    return std::ranges::all_of(texts, &QString::isEmpty);
}

bool saysMore(const QString &whole, const Address &address, const QSet<QString> &nameWords)
{
    const QSet<QString> said = wordsOf(textsOf(address));
    const QSet<QString> all = wordsOf({whole});
    return std::ranges::any_of(all,
                               [&](const QString &word) { return !said.contains(word) && !nameWords.contains(word); });
}

} // namespace

void CellAddresses::take(const CsvColumn &column, const QString &name, const QString &text)
{
    Written &written = m_written[column.number];
    written.label = column.label;
    if (column.field == CsvField::AddressWhole)
        written.wholes.emplace_back(name, valuesIn(text));
    else
        takePart(written, column.field, name, valuesIn(text));
}

void CellAddresses::takePart(Written &written, CsvField field, const QString &name, const QStringList &values)
{
    QString Address::*const part = partFor(field);
    if (!part)
        return;
    if (written.addresses.size() < static_cast<size_t>(values.size()))
        written.addresses.resize(static_cast<size_t>(values.size()));
    // "Street 2" and "Street 3" go on where the first ended; nobody lives in two cities at one address.
    const bool goesOn = field == CsvField::AddressStreet || field == CsvField::AddressExtended;
    for (qsizetype i = 0; i < values.size(); ++i) {
        QString &text = written.addresses[static_cast<size_t>(i)].*part;
        if (text.isEmpty())
            text = values[i];
        else if (goesOn && !values[i].isEmpty())
            text += u", "_s + values[i];
        else if (!values[i].isEmpty() && fold(text) != fold(values[i]))
            m_others.push_back({name, values[i]});
    }
}

void CellAddresses::takeLabel(int number, const QString &text)
{
    m_written[number].labels = valuesIn(text);
}

void CellAddresses::finish(Contact &contact)
{
    const auto isGivenWhole = [](const auto &numbered) { return !numbered.second.wholes.empty(); };
    QSet<QString> nameWords;
    if (std::ranges::any_of(m_written, isGivenWhole))
        nameWords = wordsOf({contact.displayName(), contact.organization});
    for (auto &[number, written] : m_written)
        finish(contact, written, nameWords);
    std::ranges::move(m_others, std::back_inserter(contact.customFields));
}

void CellAddresses::finish(Contact &contact, Written &written, const QSet<QString> &nameWords)
{
    size_t count = written.addresses.size();
    for (const Cell &whole : written.wholes)
        count = std::max(count, static_cast<size_t>(whole.second.size()));
    written.addresses.resize(count);
    for (size_t i = 0; i < count; ++i) {
        Address &address = written.addresses[i];
        const auto n = static_cast<qsizetype>(i);
        for (const auto &[name, values] : written.wholes) {
            if (hasNoParts(address))
                address.street = values.value(n);
            else if (saysMore(values.value(n), address, nameWords))
                m_others.push_back({name, values[n]});
        }
        if (hasNoParts(address))
            continue;
        const QString label = cleanLabel(labelAt(written.labels, n));
        address.label = label.isEmpty() ? written.label : label;
        if (contact.city.isEmpty())
            contact.city = address.city;
        contact.addresses.push_back(std::move(address));
    }
}

} // namespace cultivar
