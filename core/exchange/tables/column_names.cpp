// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/column_names.h"

#include "core/base/text.h"
#include "core/exchange/tables/usual_cells.h"

#include <QHash>
#include <QRegularExpression>

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

constexpr Known knownNames[] = {
    {"name|full name|formatted name|display name|contact name|anzeigename|vollständiger name|nom|nom complet|"
     "nom d'affichage|nombre|nombre completo|nome|nome completo|naam|volledige naam",
     {},
     CsvField::FullName},
    {"prefix|name prefix|honorific prefixes|anrede|civilité|tratamiento|aanhef", {}, CsvField::Prefix},
    {"first name|firstname|first|given name|given names|forename|vorname|vornamen|prénom|prénoms|voornaam|"
     "nombre de pila|nombres",
     {},
     CsvField::Given},
    {"middle name|middle names|middle|additional name|additional names|weitere vornamen|deuxième prénom|segundo nombre|"
     "secondo nome|tussenvoegsel",
     {},
     CsvField::Additional},
    {"last name|lastname|last|family name|surname|nachname|familienname|nom de famille|apellidos|apellido|"
     "cognome|apelido|apelidos|sobrenome|achternaam",
     {},
     CsvField::Family},
    {"suffix|name suffix|honorific suffixes", {}, CsvField::Suffix},
    {"nickname|nick name|spitzname|surnom|apodo|soprannome|bijnaam", {}, CsvField::Nickname},
    {"company|organization|organisation|organization name|organisation name|company "
     "name|employer|firma|unternehmen|société|entreprise|"
     "empresa|organización|azienda|società|organizzazione|organização|bedrijf|organisatie",
     {},
     CsvField::Organization},
    {"department|organization department|abteilung|departamento|reparto|afdeling", {}, CsvField::Department},
    {"job title|organization title|role|position|arbeitstitel|funktion|berufsbezeichnung|fonction|poste|cargo|puesto|"
     "ruolo|qualifica|functie",
     {},
     CsvField::Role},

    {"e-mail address|email address|email|e-mail|mail|email (preferred)|primary email|e-mail-adresse|mailadresse|"
     "emails|e-mails|email addresses|e-mail addresses|e-mail-adressen|"
     "primäre e-mail-adresse|adresse e-mail|adresse email|adresse mail|adresse électronique|courriel|"
     "correo electrónico|correo|dirección de correo electrónico|indirizzo e-mail|indirizzo email|posta elettronica|"
     "endereço de e-mail|e-mailadres",
     {},
     CsvField::Email,
     1},
    {"e-mail 2 address|email (2)|secondary email|e-mail 2: adresse|sekundäre e-mail-adresse|alternate email|"
     "alternate email 1",
     {},
     CsvField::Email,
     2},
    {"e-mail 3 address|email (3)|e-mail 3: adresse|alternate email 2", {}, CsvField::Email, 3},
    {"email (4)", {}, CsvField::Email, 4},
    {"email work|work email|work e-mail|email (work)|e-mail (work)|business email|business e-mail|company email|"
     "e-mail geschäftlich|e-mail (geschäftlich)|e-mail dienstlich|e-mail professionnel|email professionnel",
     atWork, CsvField::Email, 5},
    {"email home|home email|home e-mail|email (home)|e-mail (home)|personal email|personal e-mail|private email|"
     "email (personal)|e-mail privat|e-mail (privat)|e-mail personnel|email personnel",
     atHome, CsvField::Email, 6},
    {"email other|other email|other e-mail|email (other)", elsewhere, CsvField::Email, 7},

    {"primary phone|phone|phone number|phones|phone numbers|telephone|telephone number|telephone "
     "numbers|tel|tel.|telefon|telefonnummer|telefonnr.|"
     "festnetz|haupttelefon|téléphone|numéro de téléphone|teléfono|número de teléfono|telefono|numero di telefono|"
     "telefone|telefoon|telefoonnummer",
     {},
     CsvField::Phone,
     1},
    {"business phone|work phone|phone work|phone (work)|office phone|tel. dienstlich|telefon geschäftlich|"
     "telefon (geschäftlich)|telefon dienstlich|téléphone professionnel|téléphone (bureau)|teléfono del trabajo|"
     "teléfono (trabajo)|telefono ufficio|telefono (ufficio)",
     atWork, CsvField::Phone, 2},
    {"business phone 2|telefon geschäftlich 2|telefon (geschäftlich 2)", atWork, CsvField::Phone, 3},
    {"mobile phone|mobile number|mobile|mobile phone number|phone mobile|phone (mobile)|cell|cell phone|cellphone|"
     "cell number|mobil-tel.-nr.|mobiltelefon|mobil|mobilnummer|mobiltelefonnummer|handy|handynummer|natel|"
     "telefon (mobil)|telefon mobil|portable|téléphone portable|téléphone mobile|tél. portable|móvil|"
     "teléfono móvil|celular|cellulare|telefono cellulare|telemóvel|mobiel|mobiele telefoon",
     "mobile"_L1, CsvField::Phone, 4},
    {"home phone|phone home|phone (home)|tel. privat|telefon (privat)|telefon privat|téléphone domicile|"
     "téléphone (domicile)|téléphone personnel|teléfono particular|teléfono (casa)|telefono casa|telefono (casa)",
     atHome, CsvField::Phone, 5},
    {"home phone 2|telefon (privat) 2|telefon (privat 2)|telefon privat 2", atHome, CsvField::Phone, 6},
    {"other phone|phone other|phone (other)|weiteres telefon", elsewhere, CsvField::Phone, 7},
    {"car phone|autotelefon", "car"_L1, CsvField::Phone, 8},
    {"company main phone|telefon firma", "company"_L1, CsvField::Phone, 9},
    {"assistant's phone|telefon assistent", "assistant"_L1, CsvField::Phone, 10},
    {"callback|rückmeldung", "callback"_L1, CsvField::Phone, 11},
    {"radio phone", "radio"_L1, CsvField::Phone, 12},
    {"isdn", "isdn"_L1, CsvField::Phone, 13},
    {"telex", "telex"_L1, CsvField::Phone, 14},
    {"tty/tdd phone|telefon für hörbehinderte", "tty"_L1, CsvField::Phone, 15},
    {"pager|pager number|pager-nummer", "pager"_L1, CsvField::Phone, 16},
    {"business fax|work fax|fax (work)|fax geschäftlich", "work fax"_L1, CsvField::Phone, 17},
    {"home fax|fax (home)|fax privat", "home fax"_L1, CsvField::Phone, 18},
    {"other fax|fax|fax number|fax-nummer|faxnummer|telefax|weiteres fax", "fax"_L1, CsvField::Phone, 19},

    {"address|full address|postal address|mailing address|adresse|anschrift|adresse postale|dirección|indirizzo|"
     "endereço|morada|adres",
     {},
     CsvField::AddressWhole,
     plainAddress},
    {"po box|postfach|boîte postale", {}, CsvField::AddressBox, plainAddress},
    {"street|street address|address line 1|straße|straße und hausnummer|straße, hausnummer|rue|calle|rua|straat",
     {},
     CsvField::AddressStreet,
     plainAddress},
    {"street 2|street 3|address line 2|address line 3|straße 2|adresszusatz|complément d'adresse",
     {},
     CsvField::AddressExtended,
     plainAddress},
    {"city|town|city/town|stadt|wohnort|ville|ciudad|localidad|città|cidade|localidade|stad|plaats|woonplaats",
     {},
     CsvField::AddressCity,
     plainAddress},
    {"state|province|region|county|state/province|state/region|bundesland|kanton|bundesland/kanton|département|"
     "région|provincia|regione|provincie",
     {},
     CsvField::AddressRegion,
     plainAddress},
    {"zip|zip code|zipcode|zip/postal code|postal code|postcode|post code|plz|postleitzahl|code postal|"
     "código postal|cap|codice postale",
     {},
     CsvField::AddressPostalCode,
     plainAddress},
    {"country|country/region|land|pays|país|paese", {}, CsvField::AddressCountry, plainAddress},

    {"business address|business address label", atWork, CsvField::AddressWhole, workAddress},
    {"business address po box|business address post office box|postfach geschäftlich", atWork, CsvField::AddressBox,
     workAddress},
    {"business street|business address street|work address|dienstlich: adresse|straße geschäftlich", atWork,
     CsvField::AddressStreet, workAddress},
    {"business street 2|business street 3|work address 2|dienstlich: adresse 2|straße geschäftlich 2|"
     "straße geschäftlich 3",
     atWork, CsvField::AddressExtended, workAddress},
    {"business city|business address city|work city|dienstlich: ort|ort geschäftlich", atWork, CsvField::AddressCity,
     workAddress},
    {"business state|business address state|work state|work county|dienstlich: bundesland|region geschäftlich|"
     "bundesland/kanton geschäftlich|bundesland geschäftlich",
     atWork, CsvField::AddressRegion, workAddress},
    {"business postal code|business address zip code|work zipcode|work zip|work post code|dienstlich: plz|"
     "postleitzahl geschäftlich",
     atWork, CsvField::AddressPostalCode, workAddress},
    {"business country|business country/region|business address country|work country|dienstlich: land|"
     "land/region geschäftlich|land geschäftlich",
     atWork, CsvField::AddressCountry, workAddress},
    {"home address label", atHome, CsvField::AddressWhole, homeAddress},
    {"home address po box|home address post office box|postfach privat", atHome, CsvField::AddressBox, homeAddress},
    {"home street|home address street|privat: adresse|straße privat", atHome, CsvField::AddressStreet, homeAddress},
    {"home street 2|home street 3|home address 2|privat: adresse 2|straße privat 2|straße privat 3", atHome,
     CsvField::AddressExtended, homeAddress},
    {"home city|home address city|privat: ort|ort privat", atHome, CsvField::AddressCity, homeAddress},
    {"home state|home address state|home county|privat: bundesland|region privat|bundesland/kanton privat|"
     "bundesland privat",
     atHome, CsvField::AddressRegion, homeAddress},
    {"home postal code|home address zip code|home zipcode|home zip|home post code|privat: plz|postleitzahl privat",
     atHome, CsvField::AddressPostalCode, homeAddress},
    {"home country|home country/region|home address country|privat: land|land/region privat|land privat", atHome,
     CsvField::AddressCountry, homeAddress},
    {"other address", elsewhere, CsvField::AddressWhole, otherAddress},
    {"other address po box|weiteres postfach", elsewhere, CsvField::AddressBox, otherAddress},
    {"other street|weitere straße", elsewhere, CsvField::AddressStreet, otherAddress},
    {"other street 2|other street 3|weitere straße 2|weitere straße 3", elsewhere, CsvField::AddressExtended,
     otherAddress},
    {"other city|weiterer ort", elsewhere, CsvField::AddressCity, otherAddress},
    {"other state|weiteres bundesland/kanton|weiteres/r bundesland/kanton|weitere region|weiteres bundesland",
     elsewhere, CsvField::AddressRegion, otherAddress},
    {"other postal code|weitere postleitzahl", elsewhere, CsvField::AddressPostalCode, otherAddress},
    {"other country|other country/region|weiteres land/region|weiteres/e land/region|weiteres land", elsewhere,
     CsvField::AddressCountry, otherAddress},

    {"web page|web page 1|web|website|web site|homepage|home page|url|personal web page|personal "
     "website|webseite|webseite 1|"
     "internetseite|site web|site internet|sitio web|página web|sito web|sito internet|paginaweb",
     {},
     CsvField::Link,
     1},
    {"web page 2|webseite 2", {}, CsvField::Link, 2},
    {"blog feed", "blog"_L1, CsvField::Link, 3},
    {"linkedin|linkedin url|linkedin profile|linkedin profile url|linkedin-profil", "linkedin"_L1, CsvField::Link, 4},
    {"twitter|twitter url|twitter handle", "twitter"_L1, CsvField::Link, 5},
    {"facebook|facebook url|facebook profile", "facebook"_L1, CsvField::Link, 6},
    {"instagram|instagram url", "instagram"_L1, CsvField::Link, 7},
    {"github|github url", "github"_L1, CsvField::Link, 8},
    {"xing|xing-profil", "xing"_L1, CsvField::Link, 9},
    {"mastodon", "mastodon"_L1, CsvField::Link, 10},
    {"blog", "blog"_L1, CsvField::Link, 11},
    {"business website|company website", atWork, CsvField::Link, 12},

    {"birthday|birth date|birthdate|date of birth|geburtsdatum|date de naissance|anniversaire|fecha de nacimiento|"
     "cumpleaños|data di nascita|compleanno|data de nascimento|aniversário|geboortedatum|verjaardag",
     {},
     CsvField::Birthday},
    {"birth year|geburtsjahr", {}, CsvField::BirthYear},
    {"birth month|geburtsmonat", {}, CsvField::BirthMonth},
    {"birth day", {}, CsvField::BirthDay},
    {"anniversary|wedding anniversary|jahrestag|hochzeitstag", {}, CsvField::Anniversary},
    {"notes|note|comment|comments|remarks|bio|notizen|notiz|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|"
     "remarque|remarques|commentaire|commentaires|notas|observaciones|comentarios|annotazioni|opmerkingen|notities",
     {},
     CsvField::Notes},
    {"photo|jpegphoto", {}, CsvField::Photo},
    {"labels|group membership", tagsOfGoogle, CsvField::Tags},
    {"group|groups|category|categories|tags|kategorie|kategorien|gruppe|gruppen|"
     "schlagwörter|catégorie|catégories|groupe|groupes|étiquettes|etiquetas|categoría|categorías|grupo|grupos|"
     "categoria|categorie|etichette|gruppo|gruppi|groep|groepen",
     {},
     CsvField::Tags},

    {"e-mail type|e-mail 2 type|e-mail 3 type|e-mail-typ|e-mail 2: typ|e-mail 3: typ", usualMailType, CsvField::Usual},
    {"sensitivity|priority|vertraulichkeit|priorität", usualNormal, CsvField::Usual},
    {"private|privat", usualFalse, CsvField::Usual},
    {"file as|e-mail display name|e-mail 2 display name|e-mail 3 display name|e-mail: angezeigter name|"
     "e-mail 2: angezeigter name|e-mail 3: angezeigter name|speichern unter",
     usualName, CsvField::Usual},
    {"initials|initialen", usualInitials, CsvField::Usual},
    {"directory server|internet free busy|mail client|usercertificate|verzeichnisserver|internet frei/gebucht",
     {},
     CsvField::Usual},
};

constexpr int mostOfOneKind = 10'000;

const QHash<QString, Known> &byName()
{
    static const QHash<QString, Known> table = [] {
        QHash<QString, Known> names;
        for (const Known &known : knownNames)
            for (const QString &name : QString::fromUtf8(known.names).split(u'|'))
                names.insert(comparableColumn(name), known);
        return names;
    }();
    return table;
}

bool isReach(CsvField field)
{
    return field == CsvField::Email || field == CsvField::Phone || field == CsvField::Link;
}

/// Those at some place come behind the numbered ones.
CsvColumn columnOf(const Known &known)
{
    const bool isBehind = isReach(known.field) && !known.label.isEmpty();
    return {known.field, known.label, known.number + (isBehind ? 2 * mostOfOneKind : 0), {}};
}

/// Google: "E-mail 2 - Value", "Address 1 - Postal Code", "Organization 1 - Title".
CsvColumn columnOfGoogle(const QString &name)
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

/// "Email 1", "Phone 2", "Mobile2": one of several that people may have.
CsvColumn columnOfSeveral(const QString &folded)
{
    constexpr qsizetype mostDigits = 4;
    qsizetype digits = 0;
    while (digits < folded.size() && folded[folded.size() - 1 - digits].isDigit())
        ++digits;
    if (digits == 0 || digits > mostDigits)
        return {};
    const auto known = byName().constFind(folded.chopped(digits).trimmed());
    if (known == byName().cend())
        return {};
    if (!isReach(known->field))
        return {};
    // Those at one place come one after another anyway.
    CsvColumn column = columnOf(*known);
    if (column.label.isEmpty())
        column.number = folded.last(digits).toInt();
    return column;
}

} // namespace

QString comparableColumn(const QString &name)
{
    return fold(name).replace(u'_', u' ');
}

CsvColumn columnOfName(const QString &name)
{
    const QString folded = comparableColumn(name);
    if (const auto known = byName().constFind(folded); known != byName().cend())
        return columnOf(*known);
    const CsvColumn several = columnOfSeveral(folded);
    return several.field == CsvField::Unknown ? columnOfGoogle(name) : several;
}

} // namespace cultivar
