// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_columns.h"

#include "core/base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr auto atWork = "work"_L1;
constexpr auto atHome = "home"_L1;
constexpr auto elsewhere = "other"_L1;

struct Known
{
    const char *names; ///< with "|" between
    QLatin1StringView label;
    CsvField field = CsvField::Unknown;
    int number = 0;
};

// Addresses have the numbers 101 to 103, so that those of Google, which begin at 1, stay apart.
constexpr int workAddress = 101;
constexpr int homeAddress = 102;
constexpr int otherAddress = 103;

constexpr Known knownNames[] = {
    {"name|full name|formatted name|display name|anzeigename|vollständiger name", {}, CsvField::FullName},
    {"prefix|name prefix|honorific prefixes|anrede", {}, CsvField::Prefix},
    {"first name|firstname|first_name|given name|vorname|prénom", {}, CsvField::Given},
    {"middle name|additional name|additional names|weitere vornamen", {}, CsvField::Additional},
    {"last name|lastname|last_name|family name|surname|nachname", {}, CsvField::Family},
    {"suffix|name suffix|honorific suffixes", {}, CsvField::Suffix},
    {"nickname|nick name|spitzname", {}, CsvField::Nickname},
    {"company|organization|organisation|organization name|company name|firma|unternehmen", {}, CsvField::Organization},
    {"department|organization department|abteilung", {}, CsvField::Department},
    {"job title|organization title|role|arbeitstitel|position", {}, CsvField::Role},

    {"e-mail address|email address|email|e-mail|mail|email (preferred)|primary email|e-mail-adresse|"
     "primäre e-mail-adresse",
     {},
     CsvField::Email,
     1},
    {"e-mail 2 address|email (2)|secondary email|e-mail 2: adresse|sekundäre e-mail-adresse", {}, CsvField::Email, 2},
    {"e-mail 3 address|email (3)|e-mail 3: adresse", {}, CsvField::Email, 3},
    {"email (4)", {}, CsvField::Email, 4},
    {"email_work", atWork, CsvField::Email, 5},
    {"email_home", atHome, CsvField::Email, 6},
    {"email_other", elsewhere, CsvField::Email, 7},

    {"primary phone|phone|telephone|telefon|haupttelefon", {}, CsvField::Phone, 1},
    {"business phone|work phone|phone_work|tel. dienstlich|telefon geschäftlich", atWork, CsvField::Phone, 2},
    {"business phone 2|telefon geschäftlich 2", atWork, CsvField::Phone, 3},
    {"mobile phone|mobile number|mobil-tel.-nr.|mobiltelefon", "mobile"_L1, CsvField::Phone, 4},
    {"home phone|phone_home|tel. privat|telefon (privat)|telefon privat", atHome, CsvField::Phone, 5},
    {"home phone 2|telefon (privat) 2|telefon privat 2", atHome, CsvField::Phone, 6},
    {"other phone|phone_other|weiteres telefon", elsewhere, CsvField::Phone, 7},
    {"car phone|autotelefon", "car"_L1, CsvField::Phone, 8},
    {"company main phone|telefon firma", "company"_L1, CsvField::Phone, 9},
    {"assistant's phone|telefon assistent", "assistant"_L1, CsvField::Phone, 10},
    {"callback|rückmeldung", "callback"_L1, CsvField::Phone, 11},
    {"radio phone", "radio"_L1, CsvField::Phone, 12},
    {"isdn", "isdn"_L1, CsvField::Phone, 13},
    {"telex", "telex"_L1, CsvField::Phone, 14},
    {"tty/tdd phone", "tty"_L1, CsvField::Phone, 15},
    {"pager|pager number|pager-nummer", "pager"_L1, CsvField::Phone, 16},
    {"business fax|fax geschäftlich", "work fax"_L1, CsvField::Phone, 17},
    {"home fax|fax privat", "home fax"_L1, CsvField::Phone, 18},
    {"other fax|fax number|fax-nummer|weiteres fax", "fax"_L1, CsvField::Phone, 19},

    {"business address|business address label", atWork, CsvField::AddressWhole, workAddress},
    {"business address po box|business address post office box", atWork, CsvField::AddressBox, workAddress},
    {"business street|business address street|work address|dienstlich: adresse|straße geschäftlich", atWork,
     CsvField::AddressStreet, workAddress},
    {"business street 2|business street 3|work address 2|dienstlich: adresse 2", atWork, CsvField::AddressExtended,
     workAddress},
    {"business city|business address city|work city|dienstlich: ort|ort geschäftlich", atWork, CsvField::AddressCity,
     workAddress},
    {"business state|business address state|work state|work county|dienstlich: bundesland|region geschäftlich", atWork,
     CsvField::AddressRegion, workAddress},
    {"business postal code|business address zip code|work zipcode|work post code|dienstlich: plz|"
     "postleitzahl geschäftlich",
     atWork, CsvField::AddressPostalCode, workAddress},
    {"business country|business country/region|business address country|work country|dienstlich: land|"
     "land/region geschäftlich|land geschäftlich",
     atWork, CsvField::AddressCountry, workAddress},
    {"home address label", atHome, CsvField::AddressWhole, homeAddress},
    {"home address po box|home address post office box", atHome, CsvField::AddressBox, homeAddress},
    {"home street|home address street|privat: adresse|straße privat", atHome, CsvField::AddressStreet, homeAddress},
    {"home street 2|home street 3|home address 2|privat: adresse 2", atHome, CsvField::AddressExtended, homeAddress},
    {"home city|home address city|privat: ort|ort privat", atHome, CsvField::AddressCity, homeAddress},
    {"home state|home address state|home county|privat: bundesland|region privat", atHome, CsvField::AddressRegion,
     homeAddress},
    {"home postal code|home address zip code|home zipcode|home post code|privat: plz|postleitzahl privat", atHome,
     CsvField::AddressPostalCode, homeAddress},
    {"home country|home country/region|home address country|privat: land|land/region privat|land privat", atHome,
     CsvField::AddressCountry, homeAddress},
    {"other address", elsewhere, CsvField::AddressWhole, otherAddress},
    {"other address po box", elsewhere, CsvField::AddressBox, otherAddress},
    {"other street", elsewhere, CsvField::AddressStreet, otherAddress},
    {"other street 2|other street 3", elsewhere, CsvField::AddressExtended, otherAddress},
    {"other city", elsewhere, CsvField::AddressCity, otherAddress},
    {"other state", elsewhere, CsvField::AddressRegion, otherAddress},
    {"other postal code", elsewhere, CsvField::AddressPostalCode, otherAddress},
    {"other country|other country/region", elsewhere, CsvField::AddressCountry, otherAddress},

    {"web page|web page 1|website|homepage|personal web page|webseite|webseite 1", {}, CsvField::Link, 1},
    {"web page 2|webseite 2", {}, CsvField::Link, 2},
    {"blog feed", "blog"_L1, CsvField::Link, 3},
    {"linkedin_url|linkedin|linkedin url", "linkedin"_L1, CsvField::Link, 4},

    {"birthday|date of birth|geburtsdatum", {}, CsvField::Birthday},
    {"birth year|geburtsjahr", {}, CsvField::BirthYear},
    {"birth month|geburtsmonat", {}, CsvField::BirthMonth},
    {"birth day", {}, CsvField::BirthDay},
    {"anniversary|jahrestag", {}, CsvField::Anniversary},
    {"notes|note|comment|comments|notizen", {}, CsvField::Notes},
    {"photo|jpegphoto", {}, CsvField::Photo},
    {"labels|group membership|categories|tags|kategorien", {}, CsvField::Tags},

    {"e-mail type|e-mail 2 type|e-mail 3 type|e-mail display name|e-mail 2 display name|e-mail 3 display name|"
     "e-mail-typ|sensitivity|priority|private|directory server|internet free busy|mail client|file as|initials|"
     "vertraulichkeit|priorität|privat|usercertificate",
     {},
     CsvField::Noise},
};

constexpr int mostOfOneKind = 10'000;

const QHash<QString, Known> &byName()
{
    static const QHash<QString, Known> table = [] {
        QHash<QString, Known> names;
        for (const Known &known : knownNames)
            for (const QString &name : QString::fromUtf8(known.names).split(u'|'))
                names.insert(fold(name), known);
        return names;
    }();
    return table;
}

/// Google: "E-mail 2 - Value", "Address 1 - Postal Code", "Organization 1 - Title".
CsvColumn numberedColumn(const QString &name)
{
    static const QRegularExpression shape(u"^(.+?)\\s+(\\d{1,4})\\s*-\\s*(.+)$"_s);
    const QRegularExpressionMatch match =
        shape.match(name.simplified()); // in a long run of spaces it would search again from each
    if (!match.hasMatch())
        return {};
    const QString what = fold(match.captured(1));
    const int number = match.captured(2).toInt();
    const QString part = fold(match.captured(3));
    const bool isLabel = part == u"label" || part == u"type";
    const auto valueOf = [&](CsvField field, int from = 0) {
        if (isLabel)
            return CsvColumn{CsvField::LabelOf, {}, from + number, field};
        return part == u"value" ? CsvColumn{field, {}, from + number, {}} : CsvColumn();
    };
    if (what == u"e-mail")
        return valueOf(CsvField::Email);
    if (what == u"phone")
        return valueOf(CsvField::Phone);
    if (what == u"website")
        return valueOf(CsvField::Link);
    if (what == u"event")
        return valueOf(CsvField::Event);
    // Their numbers stay apart: there is a first of each.
    if (what == u"custom field")
        return valueOf(CsvField::Custom, 0);
    if (what == u"relation")
        return valueOf(CsvField::Custom, mostOfOneKind);
    if (what == u"im")
        return valueOf(CsvField::Custom, 2 * mostOfOneKind);
    if (what == u"organization") {
        // The first is where they are now.
        if (isLabel || number > 1)
            return {};
        return part == u"name"         ? CsvColumn{CsvField::Organization, {}, 0, {}}
               : part == u"title"      ? CsvColumn{CsvField::Role, {}, 0, {}}
               : part == u"department" ? CsvColumn{CsvField::Department, {}, 0, {}}
                                       : CsvColumn();
    }
    if (what != u"address")
        return {};
    if (isLabel)
        return {CsvField::LabelOf, {}, number, CsvField::AddressStreet};
    static const QHash<QString, CsvField> parts{
        {u"formatted"_s, CsvField::AddressWhole}, {u"street"_s, CsvField::AddressStreet},
        {u"city"_s, CsvField::AddressCity},       {u"po box"_s, CsvField::AddressBox},
        {u"region"_s, CsvField::AddressRegion},   {u"postal code"_s, CsvField::AddressPostalCode},
        {u"country"_s, CsvField::AddressCountry}, {u"extended address"_s, CsvField::AddressExtended}};
    return {parts.value(part, CsvField::Unknown), {}, number, {}};
}

bool isReach(CsvField field)
{
    return field == CsvField::Email || field == CsvField::Phone || field == CsvField::Organization ||
           field == CsvField::AddressCity;
}

} // namespace

CsvColumn keptColumn(const QString &name)
{
    if (const auto known = byName().constFind(fold(name)); known != byName().cend())
        return {known->field, known->label, known->number, {}};
    return numberedColumn(name);
}

QString keptName(const QString &name, const CsvColumn &column)
{
    const QString folded = fold(name);
    if (folded == u"title" || folded == u"titel")
        return column.field == CsvField::Prefix ? u"Name Prefix"_s : u"Job Title"_s;
    if (folded == u"geburtstag")
        return column.field == CsvField::BirthDay ? u"Birth Day"_s : u"Birthday"_s;
    if (folded == u"home address")
        return column.field == CsvField::AddressWhole ? u"Home Address Label"_s : u"Home Address Street"_s;
    return name;
}

std::vector<CsvColumn> addressBookColumns(const QStringList &header)
{
    QStringList folded;
    for (const QString &name : header)
        folded += fold(name.trimmed());
    const bool hasRole = folded.contains(u"job title"_s) || folded.contains(u"organization title"_s);
    const bool hasBirthYear = folded.contains(u"geburtsjahr"_s);
    // Thunderbird's "Home Address" is a street, Google's, which has one as well, all of it.
    const bool hasStreet = folded.contains(u"home street"_s);
    std::vector<CsvColumn> columns;
    columns.reserve(static_cast<size_t>(header.size()));
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString &name = folded[i];
        if (name == u"title" || name == u"titel")
            columns.push_back({hasRole ? CsvField::Prefix : CsvField::Role, {}, 0, {}});
        else if (name == u"geburtstag")
            columns.push_back({hasBirthYear ? CsvField::BirthDay : CsvField::Birthday, {}, 0, {}});
        else if (name == u"home address")
            columns.push_back({hasStreet ? CsvField::AddressWhole : CsvField::AddressStreet, atHome, homeAddress, {}});
        else
            columns.push_back(keptColumn(header[i].trimmed()));
    }
    return columns;
}

bool isAddressBookHeader(const QStringList &header)
{
    const std::vector<CsvColumn> columns = addressBookColumns(header);
    const auto has = [&](auto isWanted) {
        return std::ranges::any_of(columns, [&](const CsvColumn &column) { return isWanted(column.field); });
    };
    const auto known =
        std::ranges::count_if(columns, [](const CsvColumn &column) { return column.field != CsvField::Unknown; });
    const auto named = std::ranges::count_if(header, [](const QString &name) { return !name.trimmed().isEmpty(); });
    const bool names = has([](CsvField field) {
        return field == CsvField::FullName || field == CsvField::Given || field == CsvField::Family;
    });
    constexpr int fewest = 3;
    return known >= fewest && 2 * known >= named && names && has(isReach);
}

} // namespace cultivar
