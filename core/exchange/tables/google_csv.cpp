// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/google_csv.h"

#include "core/base/text.h"
#include "core/exchange/tables/cell_values.h"
#include "core/exchange/tables/csv.h"

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// How many numbered columns of each kind the table has.
struct Widths
{
    size_t emails = 1;
    size_t phones = 1;
    size_t addresses = 0;
    size_t links = 0;
    size_t events = 0;
    size_t customFields = 0;
};

std::vector<ContactDate> eventsOf(const Contact &contact)
{
    std::vector<ContactDate> events;
    bool hasBirthday = false;
    for (const ContactDate &date : contact.dates) {
        if (date.kind != DateKind::Birthday || hasBirthday)
            events.push_back(date);
        hasBirthday = hasBirthday || date.kind == DateKind::Birthday;
    }
    return events;
}

QString birthdayOf(const Contact &contact)
{
    const auto found = std::ranges::find(contact.dates, DateKind::Birthday, &ContactDate::kind);
    return found == contact.dates.end() ? QString() : found->date.toText();
}

QString labelOf(const ContactDate &date)
{
    return date.kind == DateKind::Anniversary ? u"Anniversary"_s
           : date.kind == DateKind::Birthday  ? u"Birthday"_s
                                              : date.label;
}

Widths widthsOf(std::span<const Contact> contacts)
{
    Widths widths;
    for (const Contact &contact : contacts) {
        widths.emails = std::max(widths.emails, contact.emails.size());
        widths.phones = std::max(widths.phones, contact.phones.size());
        widths.addresses = std::max(widths.addresses, contact.addresses.size());
        widths.links = std::max(widths.links, contact.links.size());
        widths.events = std::max(widths.events, eventsOf(contact).size());
        widths.customFields = std::max(widths.customFields, contact.customFields.size());
    }
    return widths;
}

void addNumbered(QStringList &header, const QString &what, size_t count, const QStringList &parts)
{
    for (size_t i = 1; i <= count; ++i)
        for (const QString &part : parts)
            header += u"%1 %2 - %3"_s.arg(what).arg(i).arg(part);
}

QStringList headerOf(const Widths &widths)
{
    const QStringList pair{u"Label"_s, u"Value"_s};
    QStringList header{u"First Name"_s,
                       u"Middle Name"_s,
                       u"Last Name"_s,
                       u"Name Prefix"_s,
                       u"Name Suffix"_s,
                       u"Nickname"_s,
                       u"File As"_s,
                       u"Organization Name"_s,
                       u"Organization Title"_s,
                       u"Organization Department"_s,
                       u"Birthday"_s,
                       u"Notes"_s,
                       u"Labels"_s};
    addNumbered(header, u"E-mail"_s, widths.emails, pair);
    addNumbered(header, u"Phone"_s, widths.phones, pair);
    addNumbered(header, u"Address"_s, widths.addresses,
                {u"Label"_s, u"Street"_s, u"City"_s, u"PO Box"_s, u"Region"_s, u"Postal Code"_s, u"Country"_s,
                 u"Extended Address"_s});
    addNumbered(header, u"Website"_s, widths.links, pair);
    addNumbered(header, u"Event"_s, widths.events, pair);
    addNumbered(header, u"Custom Field"_s, widths.customFields, pair);
    return header;
}

/// Whether what somebody is called by is no name of a person.
bool isCalledByOther(const Contact &contact)
{
    const auto isName = [&](const Reach &reach) { return reach.value == contact.name; };
    return fold(contact.name) == fold(contact.organization) || std::ranges::any_of(contact.emails, isName) ||
           std::ranges::any_of(contact.phones, isName);
}

/// Google shows the parts only, so what of a name is not the family's is the first name.
QString firstNameOf(const Contact &contact)
{
    if (!contact.given.isEmpty() || contact.name.isEmpty())
        return contact.given;
    if (contact.family.isEmpty() && isCalledByOther(contact))
        return {};
    const bool endsWithFamily = contact.name.endsWith(u' ' + contact.family);
    if (contact.family.isEmpty() || (!endsWithFamily && contact.name != contact.family))
        return contact.family.isEmpty() ? contact.name : QString();
    return contact.name.chopped(contact.family.size()).trimmed();
}

template <class List, class Cells>
void addCells(QStringList &row, const List &list, size_t count, qsizetype width, Cells &&cellsOf)
{
    for (size_t i = 0; i < count; ++i) {
        if (i < list.size())
            row += cellsOf(list[i]);
        else
            for (qsizetype cell = 0; cell < width; ++cell)
                row += QString();
    }
}

QStringList rowOf(const Contact &contact, const Widths &widths)
{
    QStringList row{firstNameOf(contact),
                    contact.additional,
                    contact.family,
                    contact.prefix,
                    contact.suffix,
                    contact.nickname,
                    contact.displayName(),
                    contact.organization,
                    contact.role,
                    contact.department,
                    birthdayOf(contact),
                    contact.notes,
                    contact.tags.join(QString(betweenValues))};
    const auto reach = [](const Reach &each) { return QStringList{each.label, each.value}; };
    addCells(row, contact.emails, widths.emails, 2, reach);
    addCells(row, contact.phones, widths.phones, 2, reach);
    addCells(row, contact.addresses, widths.addresses, 8, [](const Address &each) {
        return QStringList{each.label,  each.street,     each.city,    each.postOfficeBox,
                           each.region, each.postalCode, each.country, each.extended};
    });
    addCells(row, contact.links, widths.links, 2, reach);
    addCells(row, eventsOf(contact), widths.events, 2, [](const ContactDate &each) {
        return QStringList{labelOf(each), each.date.toText()};
    });
    addCells(row, contact.customFields, widths.customFields, 2, [](const CustomField &each) {
        return QStringList{each.label, each.value};
    });
    return row;
}

} // namespace

QByteArray writeGoogleCsv(std::span<const Contact> contacts, const ReadingWatch &watch)
{
    const Widths widths = widthsOf(contacts);
    CsvWriter writer;
    writer.addRow(headerOf(widths));
    qint64 written = 0;
    for (const Contact &contact : contacts) {
        if (!goesOn(watch, written++, std::ssize(contacts)))
            break;
        if (!contact.trashed)
            writer.addRow(rowOf(contact, widths));
    }
    return writer.bytes();
}

} // namespace cultivar
