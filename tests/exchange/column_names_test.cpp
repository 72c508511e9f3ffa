// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/address_book_csv.h"
#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace column_names_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Contact only(const QByteArray &table)
{
    EXPECT_TRUE(isAddressBookHeader(guessedMapping(table).header));
    const Parsed parsed = readAddressBook(table);
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
}

CsvField meaning(const QStringList &header, qsizetype index)
{
    const std::vector<CsvColumn> columns = addressBookColumns(header);
    const CsvColumn column = columns.at(static_cast<size_t>(index));
    // It is kept under a name that means the same alone.
    EXPECT_EQ(keptColumn(keptName(header[index], column)).field, column.field) << header[index].toStdString();
    return column.field;
}

TEST(ColumnNamesTest, ANameBesideAGivenOneIsTheFamilys)
{
    EXPECT_EQ(meaning({u"Name"_s, u"Vorname"_s, u"Firma"_s}, 0), CsvField::Family);
    EXPECT_EQ(meaning({u"Prénom"_s, u"Nom"_s, u"Courriel"_s}, 1), CsvField::Family);
    EXPECT_EQ(meaning({u"NAAM"_s, u"Voornaam"_s}, 0), CsvField::Family);
    EXPECT_EQ(meaning({u"Nombre"_s, u"Apellidos"_s}, 0), CsvField::Given);
    EXPECT_EQ(meaning({u"Nombre"_s, u"Apellidos"_s}, 1), CsvField::Family);
    EXPECT_EQ(meaning({u"Cognome"_s, u"Nome"_s}, 1), CsvField::Given);
    EXPECT_EQ(meaning({u"Nome"_s, u"Sobrenome"_s}, 0), CsvField::Given);
    for (const QString &name : {u"Name"_s, u"Nom"_s, u"Naam"_s, u"Nombre"_s, u"Nome"_s})
        EXPECT_EQ(meaning({name, u"E-Mail"_s}, 0), CsvField::FullName) << name.toStdString();
    // Google has all of it, and the parts.
    EXPECT_EQ(meaning({u"Name"_s, u"Given Name"_s, u"Family Name"_s}, 0), CsvField::FullName);
}

TEST(ColumnNamesTest, ReadsWhatIsWrittenByHandInGerman)
{
    const Contact eva = only("Name;Vorname;Firma;Funktion;E-Mail;Mobil;Fax;Straße;PLZ;Ort;Bundesland;Land;Bemerkungen;"
                             "Homepage;Gruppen\n"
                             "Grün;Eva;Werft;Leiterin;eva@werft.example;+49 1;+49 2;Kai 1;24103;Kiel;SH;Deutschland;"
                             "segelt;https://werft.example;Hafen, Chor\n");
    EXPECT_EQ(eva.given, u"Eva"_s);
    EXPECT_EQ(eva.family, u"Grün"_s);
    EXPECT_EQ(eva.displayName(), u"Eva Grün"_s);
    EXPECT_EQ(eva.role, u"Leiterin"_s);
    EXPECT_THAT(eva.phones, ElementsAre(Reach{u"+49 1"_s, u"mobile"_s}, Reach{u"+49 2"_s, u"fax"_s}));
    EXPECT_THAT(eva.addresses,
                ElementsAre(Address{{}, {}, {}, u"Kai 1"_s, u"Kiel"_s, u"SH"_s, u"24103"_s, u"Deutschland"_s}));
    EXPECT_EQ(eva.city, u"Kiel"_s);
    EXPECT_EQ(eva.notes, u"segelt"_s);
    EXPECT_THAT(eva.links, ElementsAre(Reach{u"https://werft.example"_s, {}}));
    EXPECT_EQ(eva.tags, (QStringList{u"Hafen"_s, u"Chor"_s}));
    EXPECT_THAT(eva.customFields, IsEmpty());
}

TEST(ColumnNamesTest, ReadsOutlooksGermanAddresses)
{
    const Contact eva =
        only("Vorname,Nachname,Ort,E-Mail-Adresse,Straße geschäftlich,Straße geschäftlich 2,Ort geschäftlich,"
             "Bundesland/Kanton geschäftlich,Postfach geschäftlich,Straße privat 3,Bundesland/Kanton privat,"
             "Weitere Straße,Weiterer Ort,Weitere Postleitzahl,Telefon (privat 2),Mobiltelefon 2\n"
             "Eva,Grün,Zimmer 3,eva@werft.example,Kai 1,Hof,Kiel,SH,17,Tür 4,HH,Alm 9,Bad Tölz,83646,+49 3,+49 4\n");
    EXPECT_THAT(eva.addresses,
                ElementsAre(Address{u"work"_s, u"17"_s, u"Hof"_s, u"Kai 1"_s, u"Kiel"_s, u"SH"_s, {}, {}},
                            Address{u"home"_s, {}, u"Tür 4"_s, {}, {}, u"HH"_s, {}, {}},
                            Address{u"other"_s, {}, {}, u"Alm 9"_s, u"Bad Tölz"_s, {}, u"83646"_s, {}}));
    EXPECT_THAT(eva.phones, ElementsAre(Reach{u"+49 4"_s, u"mobile"_s}, Reach{u"+49 3"_s, u"home"_s}));
    // Beside the cities it is where they sit.
    EXPECT_THAT(eva.customFields, ElementsAre(CustomField{u"Ort"_s, u"Zimmer 3"_s}));
}

TEST(ColumnNamesTest, ReadsWhatIsWrittenByHandInFrenchSpanishAndItalian)
{
    const Contact luc = only("Prénom,Nom,Société,Fonction,Adresse e-mail,Téléphone,Portable,Adresse,Code postal,Ville,"
                             "Pays,Anniversaire,Remarques,Site web,Catégories\n"
                             "Luc,Roy,Quai,Chef,luc@quai.example,+33 1,+33 6,2 rue du Port,29200,Brest,France,"
                             "12/03/1985,voile,https://quai.example,Mer\n");
    EXPECT_EQ(luc.displayName(), u"Luc Roy"_s);
    EXPECT_EQ(luc.role, u"Chef"_s);
    EXPECT_THAT(luc.phones, ElementsAre(Reach{u"+33 1"_s, {}}, Reach{u"+33 6"_s, u"mobile"_s}));
    EXPECT_THAT(luc.addresses,
                ElementsAre(Address{{}, {}, {}, u"2 rue du Port"_s, u"Brest"_s, {}, u"29200"_s, u"France"_s}));
    ASSERT_THAT(luc.dates, SizeIs(1));
    EXPECT_EQ(luc.dates[0].kind, DateKind::Birthday);
    EXPECT_THAT(luc.customFields, IsEmpty());

    const Contact ines = only("Nombre;Apellidos;Empresa;Cargo;Correo electrónico;Teléfono;Móvil;Dirección;"
                              "Código postal;Ciudad;País;Fecha de nacimiento;Notas;Sitio web;Etiquetas\n"
                              "Inés;Gil Mar;Faro;Jefa;ines@faro.example;+34 9;+34 6;Calle 1;15001;Coruña;España;"
                              "1990-01-02;rema;https://faro.example;Costa\n");
    EXPECT_EQ(ines.given, u"Inés"_s);
    EXPECT_EQ(ines.family, u"Gil Mar"_s);
    EXPECT_EQ(ines.city, u"Coruña"_s);
    EXPECT_THAT(ines.customFields, IsEmpty());

    const Contact ugo = only("Nome,Cognome,Azienda,Telefono,Cellulare,Indirizzo,CAP,Città,Paese,Data di nascita,Note\n"
                             "Ugo,Neri,Molo,+39 0,+39 3,Via Mare 1,16121,Genova,Italia,1970-05-06,nuota\n");
    EXPECT_EQ(ugo.given, u"Ugo"_s);
    EXPECT_EQ(ugo.family, u"Neri"_s);
    EXPECT_EQ(ugo.city, u"Genova"_s);
    EXPECT_EQ(ugo.notes, u"nuota"_s);
    EXPECT_THAT(ugo.customFields, IsEmpty());
}

TEST(ColumnNamesTest, ReadsWhatIsWrittenByHandInEnglish)
{
    const Contact ana =
        only("Name,Email 1,Email 2,Work Email,Phone 1,Phone 2,Cell Phone,Phone (work),Twitter,LinkedIn Profile,"
             "Street Address,City,State,Zip Code,Country,Bio,Groups\n"
             "Ana Silva,a@a.example,b@a.example,w@a.example,+1 1,+1 2,+1 3,+1 4,@ana,linkedin.com/in/ana,1 Elm,Reno,NV,"
             "89501,USA,sails,Choir\n");
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"a@a.example"_s, {}}, Reach{u"b@a.example"_s, {}},
                                        Reach{u"w@a.example"_s, u"work"_s}));
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"+1 1"_s, {}}, Reach{u"+1 2"_s, {}}, Reach{u"+1 4"_s, u"work"_s},
                                        Reach{u"+1 3"_s, u"mobile"_s}));
    EXPECT_THAT(ana.links, ElementsAre(Reach{u"linkedin.com/in/ana"_s, u"linkedin"_s}, Reach{u"@ana"_s, u"twitter"_s}));
    EXPECT_EQ(ana.city, u"Reno"_s);
    EXPECT_EQ(ana.notes, u"sails"_s);
    EXPECT_EQ(ana.tags, QStringList{u"Choir"_s});
    EXPECT_THAT(ana.customFields, IsEmpty());
    // All of it in one cell.
    const Contact bo = only("Name,Email,Address\nBo,bo@a.example,\"1 Elm, Reno\"\n");
    EXPECT_THAT(bo.addresses, ElementsAre(Address{{}, {}, {}, u"1 Elm, Reno"_s, {}, {}, {}, {}}));
    const Contact cy = only("Name,Email,Location\nCy,cy@a.example,Reno\n");
    EXPECT_EQ(cy.city, u"Reno"_s);
}

TEST(ColumnNamesTest, PlacesHaveNamesAndAreNoPeople)
{
    EXPECT_FALSE(isAddressBookHeader({u"Name"_s, u"City"_s, u"State"_s, u"Country"_s}));
    EXPECT_FALSE(isAddressBookHeader({u"Stadt"_s, u"Bundesland"_s, u"Land"_s}));
    EXPECT_FALSE(isAddressBookHeader({u"City"_s, u"Phone"_s, u"Country"_s}));
    EXPECT_FALSE(isAddressBookHeader({u"Name"_s, u"Address"_s, u"Zip"_s, u"City"_s}));
    EXPECT_TRUE(isAddressBookHeader({u"Name"_s, u"Phone"_s, u"City"_s}));
}

TEST(ColumnNamesTest, EachKindOfTableIsASourceOfItsOwn)
{
    const QString google = tableSource({u"First Name"_s, u"Last Name"_s, u"E-mail 1 - Value"_s});
    EXPECT_EQ(google.size(), 12);
    EXPECT_TRUE(google.startsWith(u"csv/"_s));
    EXPECT_TRUE(isTableSource(google));
    EXPECT_TRUE(isTableSource(u"csv"));
    EXPECT_FALSE(isTableSource(u"vcard"));
    // As many addresses as somebody has, in whatever order, and a column without a name.
    EXPECT_EQ(tableSource({u" last name"_s, u"FIRST NAME"_s, u"E-mail 1 - Value"_s, u"E-mail 2 - Value"_s, QString()}),
              google);
    EXPECT_NE(tableSource({u"First Name"_s, u"Last Name"_s, u"Company"_s}), google);
    // Where there are only numbered names, they count.
    EXPECT_NE(tableSource({u"Column 1"_s, u"Column 2"_s}), tableSource({u"Column 1"_s}));
}

TEST(ColumnNamesTest, NamesMayHaveUnderscoresAndStandForSeveral)
{
    const Contact ana = only("first_name,last_name,job_title,title,company,emails,phones,birth_date\n"
                             "Ana,Silva,Editor,Dr.,Tide,\"a@a.example, b@a.example\",+1 555 0100; +1 555 0200,"
                             "1985-03-12\n");
    EXPECT_EQ(ana.given, u"Ana"_s);
    EXPECT_EQ(ana.family, u"Silva"_s);
    EXPECT_EQ(ana.role, u"Editor"_s);
    EXPECT_EQ(ana.prefix, u"Dr."_s);
    EXPECT_EQ(ana.organization, u"Tide"_s);
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"a@a.example"_s, {}}, Reach{u"b@a.example"_s, {}}));
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"+1 555 0100"_s, {}}, Reach{u"+1 555 0200"_s, {}}));
    EXPECT_THAT(ana.dates, SizeIs(1));
    EXPECT_THAT(ana.customFields, IsEmpty());
    EXPECT_EQ(meaning({u"EMAIL_WORK"_s}, 0), CsvField::Email);
    EXPECT_EQ(meaning({u"Phone Numbers"_s}, 0), CsvField::Phone);
    EXPECT_EQ(meaning({u"email_addresses"_s}, 0), CsvField::Email);
}

TEST(ColumnNamesTest, ReadsYahoosTable)
{
    const Contact ana = only("First,Middle,Last,Nickname,Email,Category,Home,Work,Pager,Fax,Mobile,Other,Yahoo Phone,"
                             "Primary,Alternate Email 1,Alternate Email 2,Personal Website,Business Website,Title,"
                             "Company,Work ZIP,Comments\n"
                             "Ana,M,Silva,An,a@a.example,Choir,+1 5,+1 2,,,+1 4,+1 7,,+1 1,b@a.example,c@a.example,"
                             "https://ana.example,https://tide.example,Editor,Tide,5003,sails\n");
    EXPECT_EQ(ana.displayName(), u"Ana M Silva"_s);
    EXPECT_THAT(ana.emails,
                ElementsAre(Reach{u"a@a.example"_s, {}}, Reach{u"b@a.example"_s, {}}, Reach{u"c@a.example"_s, {}}));
    EXPECT_THAT(ana.phones,
                ElementsAre(Reach{u"+1 1"_s, {}}, Reach{u"+1 2"_s, u"work"_s}, Reach{u"+1 4"_s, u"mobile"_s},
                            Reach{u"+1 5"_s, u"home"_s}, Reach{u"+1 7"_s, u"other"_s}));
    EXPECT_THAT(ana.links,
                ElementsAre(Reach{u"https://ana.example"_s, {}}, Reach{u"https://tide.example"_s, u"work"_s}));
    EXPECT_EQ(ana.role, u"Editor"_s);
    EXPECT_THAT(ana.customFields, IsEmpty());
    EXPECT_EQ(meaning({u"Home"_s, u"Yahoo Phone"_s}, 0), CsvField::Phone);
    EXPECT_EQ(meaning({u"Home"_s, u"Phone"_s}, 0), CsvField::Unknown);
}

} // namespace column_names_test
} // namespace cultivar
