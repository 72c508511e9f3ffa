// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_csv.h"

#include "core/exchange/format_sniffer.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_contact.h"
#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

namespace cultivar {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

Contact only(const QByteArray &table)
{
    const Parsed parsed = readAddressBook(table);
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
}

ContactDate birthday(std::optional<int> year, int month, int day)
{
    return {DateKind::Birthday, {}, *PartialDate::of(year, month, day), true};
}

TEST(AddressBookCsvTest, ReadsGooglesTable)
{
    const Contact zoe = only(
        "First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Organization Title,"
        "Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,"
        "E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,"
        "Address 1 - City,Address 1 - Postal Code,Address 1 - Country,Website 1 - Label,Website 1 - Value,"
        "Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,"
        "Custom Field 1 - Value\r\n"
        "Zoe,M,Zufall,so-e,Zo,Paper Boats,Editor,Books,1985-03-12,\"Line one\nLine two\",https://example.org/zoe.png,"
        "* myContacts ::: Friends ::: Work,Home,zoe@home.example,* Work,zoe@work.example ::: z@work.example,"
        "Mobile,+1 555 0100,Home,\"1 Quay\nBergen\",1 Quay,Bergen,5003,Norway,Blog,https://example.org,"
        "Anniversary,2010-06-01,Spouse,Ola,Shoe size,39\r\n");
    EXPECT_EQ(zoe.displayName(), u"Zoe M Zufall"_s);
    EXPECT_EQ(zoe.given, u"Zoe"_s);
    EXPECT_EQ(zoe.nickname, u"Zo"_s);
    EXPECT_EQ(zoe.organization, u"Paper Boats"_s);
    EXPECT_EQ(zoe.role, u"Editor"_s);
    EXPECT_EQ(zoe.department, u"Books"_s);
    EXPECT_EQ(zoe.notes, u"Line one\nLine two"_s);
    EXPECT_EQ(zoe.tags, (QStringList{u"Friends"_s, u"Work"_s}));
    // The one with the star is the preferred one.
    EXPECT_THAT(zoe.emails, ElementsAre(Reach{u"zoe@work.example"_s, u"work"_s}, Reach{u"z@work.example"_s, u"work"_s},
                                        Reach{u"zoe@home.example"_s, u"home"_s}));
    EXPECT_THAT(zoe.phones, ElementsAre(Reach{u"+1 555 0100"_s, u"mobile"_s}));
    EXPECT_THAT(zoe.links, ElementsAre(Reach{u"https://example.org"_s, u"Blog"_s}));
    ASSERT_THAT(zoe.addresses, SizeIs(1));
    EXPECT_EQ(zoe.addresses[0], (Address{u"home"_s, {}, {}, u"1 Quay"_s, u"Bergen"_s, {}, u"5003"_s, u"Norway"_s}));
    EXPECT_EQ(zoe.city, u"Bergen"_s);
    EXPECT_THAT(zoe.dates, ElementsAre(birthday(1985, 3, 12),
                                       ContactDate{DateKind::Anniversary, {}, *PartialDate::of(2010, 6, 1), true}));
    EXPECT_THAT(zoe.customFields,
                ElementsAre(CustomField{u"Phonetic First Name"_s, u"so-e"_s}, CustomField{u"Shoe size"_s, u"39"_s},
                            CustomField{u"Spouse"_s, u"Ola"_s}));
}

TEST(AddressBookCsvTest, ReadsGooglesOlderTable)
{
    const Contact bo = only("Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
                            "Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\n"
                            "Bo Lund,Bo,Lund, --04-30,* My Contacts,* Other,bo@lund.example,,Harbour Works,Engineer\n");
    EXPECT_EQ(bo.name, QString());
    EXPECT_EQ(bo.displayName(), u"Bo Lund"_s);
    EXPECT_THAT(bo.tags, IsEmpty());
    EXPECT_THAT(bo.emails, ElementsAre(Reach{u"bo@lund.example"_s, u"other"_s}));
    EXPECT_EQ(bo.organization, u"Harbour Works"_s);
    EXPECT_EQ(bo.role, u"Engineer"_s);
    EXPECT_THAT(bo.dates, ElementsAre(birthday({}, 4, 30)));
}

TEST(AddressBookCsvTest, ReadsOutlooksTable)
{
    const Contact cy = only(
        "\"Title\",\"First Name\",\"Last Name\",\"Company\",\"Job Title\",\"Business Street\",\"Business Street 2\","
        "\"Business City\",\"Business Country/Region\",\"Home City\",\"Business Fax\",\"Mobile Phone\",\"Anniversary\","
        "\"Birthday\",\"Categories\",\"E-mail Address\",\"E-mail Type\",\"E-mail 2 Address\",\"Notes\",\"Priority\","
        "\"Private\",\"Referred By\",\"Web Page\"\r\n"
        "\"Dr.\",\"Cy\",\"Vale\",\"Tide, Inc.\",\"Pilot\",\"2 Pier\",\"Floor 3\",\"Oslo\",\"Norway\",\"Moss\","
        "\"+47 1\",\"+47 "
        "2\",\"0/0/00\",\"4/30/1971\",\"Friends;Work\",\"cy@tide.example\",\"SMTP\",\"cy@home.example\","
        "\"Met\r\nagain\",\"Normal\",\"False\",\"Ana\",\"http://tide.example\"\r\n");
    EXPECT_EQ(cy.prefix, u"Dr."_s);
    EXPECT_EQ(cy.role, u"Pilot"_s);
    EXPECT_EQ(cy.organization, u"Tide, Inc."_s);
    EXPECT_THAT(cy.phones, ElementsAre(Reach{u"+47 2"_s, u"mobile"_s}, Reach{u"+47 1"_s, u"work fax"_s}));
    EXPECT_THAT(cy.emails, ElementsAre(Reach{u"cy@tide.example"_s, {}}, Reach{u"cy@home.example"_s, {}}));
    EXPECT_THAT(cy.addresses,
                ElementsAre(Address{u"work"_s, {}, u"Floor 3"_s, u"2 Pier"_s, u"Oslo"_s, {}, {}, u"Norway"_s},
                            Address{u"home"_s, {}, {}, {}, u"Moss"_s, {}, {}, {}}));
    EXPECT_THAT(cy.dates, ElementsAre(birthday(1971, 4, 30)));
    EXPECT_EQ(cy.tags, (QStringList{u"Friends"_s, u"Work"_s}));
    EXPECT_EQ(cy.notes, u"Met\nagain"_s);
    EXPECT_THAT(cy.customFields, ElementsAre(CustomField{u"Referred By"_s, u"Ana"_s}));
}

TEST(AddressBookCsvTest, ReadsTheTableOfNewOutlook)
{
    const Contact di = only(
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 "
        "Address,"
        "E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,IMAddress,Job Title,Department,Company,Office "
        "Location,Manager's Name,Company Yomi,Business Street,Business City,Business Country/Region,Personal Web "
        "Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes\r\n"
        "Di,,Day,Dr.,,Dee,di,dei,di@day.example,,,,+44 1,+44 2,di@chat.example,Curator,Maps,Museum,3rd floor,Eva,,"
        "\"1 Row\r\nBack\",Leeds,England,https://di.example,Ola,,Kites,,https://museum.example,1980-05-06,,met\r\n");
    EXPECT_EQ(di.prefix, u"Dr."_s);
    EXPECT_EQ(di.nickname, u"Dee"_s);
    EXPECT_EQ(di.role, u"Curator"_s);
    EXPECT_EQ(di.department, u"Maps"_s);
    EXPECT_THAT(di.emails, ElementsAre(Reach{u"di@day.example"_s, {}}));
    EXPECT_THAT(di.phones, ElementsAre(Reach{u"+44 1"_s, u"work"_s}, Reach{u"+44 2"_s, u"mobile"_s}));
    EXPECT_THAT(di.links, ElementsAre(Reach{u"https://di.example"_s, {}}, Reach{u"https://museum.example"_s, {}}));
    EXPECT_EQ(di.addresses.at(0).street, u"1 Row\nBack"_s);
    EXPECT_THAT(di.dates, ElementsAre(birthday(1980, 5, 6)));
    EXPECT_THAT(di.customFields,
                ElementsAre(CustomField{u"Given Yomi"_s, u"di"_s}, CustomField{u"Hobby"_s, u"Kites"_s},
                            CustomField{u"IMAddress"_s, u"di@chat.example"_s},
                            CustomField{u"Manager's Name"_s, u"Eva"_s},
                            CustomField{u"Office Location"_s, u"3rd floor"_s}, CustomField{u"Spouse"_s, u"Ola"_s},
                            CustomField{u"Surname Yomi"_s, u"dei"_s}));
}

TEST(AddressBookCsvTest, ReadsOutlooksTableAsGoogleWritesIt)
{
    const Contact ed = only(
        "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,"
        "Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,Primary Phone,Home Phone,Home Address,Home Street,"
        "Home Street 2,Home Address PO Box,Home City,Home Postal Code,Home Country,Referred By,Company,Job "
        "Title,Profession,Business Address,Business Street,Business City,Categories\r\n"
        "Ed,,Fox,,Jr.,EF,,,,,,,,,ed@fox.example,,+1 1,+1 2,\"5 Elm\nOslo\",5 Elm,Door 2,,Oslo,0150,Norway,Ana,Acme,"
        "Baker,Cook,\"9 Oak\nBergen\",,,myContacts;starred\r\n");
    EXPECT_EQ(ed.suffix, u"Jr."_s);
    EXPECT_EQ(ed.role, u"Baker"_s);
    EXPECT_THAT(ed.phones, ElementsAre(Reach{u"+1 1"_s, {}}, Reach{u"+1 2"_s, u"home"_s}));
    EXPECT_THAT(ed.addresses,
                ElementsAre(Address{u"work"_s, {}, {}, u"9 Oak\nBergen"_s, {}, {}, {}, {}},
                            Address{u"home"_s, {}, u"Door 2"_s, u"5 Elm"_s, u"Oslo"_s, {}, u"0150"_s, u"Norway"_s}));
    EXPECT_EQ(ed.tags, QStringList{u"starred"_s});
}

TEST(AddressBookCsvTest, TwoColumnsOfOneMeaningAreBothKept)
{
    const Contact fay = only("Name,Display Name,E-mail Address,Email,Company,Organization,Role,Title,Notes,Comments,"
                             "Web Page,Personal Web Page\n"
                             "Fay Gray,Fay,fay@a.example,fay@b.example,Acme,Acme,Dean,Professor,one,two,a.example,"
                             "b.example\n");
    EXPECT_EQ(fay.displayName(), u"Fay"_s);
    EXPECT_EQ(fay.emails.size(), 2u);
    EXPECT_EQ(fay.links.size(), 2u);
    EXPECT_EQ(fay.organization, u"Acme"_s);
    EXPECT_EQ(fay.role, u"Professor"_s);
    EXPECT_EQ(fay.notes, u"two\n\none"_s);
    EXPECT_THAT(fay.customFields,
                ElementsAre(CustomField{u"Name"_s, u"Fay Gray"_s}, CustomField{u"Role"_s, u"Dean"_s}));
}

TEST(AddressBookCsvTest, ReadsOutlooksTableInGermanOfAnOlderEncoding)
{
    const Contact eva = only("Anrede;Vorname;Nachname;Firma;Position;Stra\xdf"
                             "e gesch\xe4"
                             "ftlich;Ort gesch\xe4"
                             "ftlich;Telefon gesch\xe4"
                             "ftlich;E-Mail-Adresse;Geburtstag\r\n"
                             "Frau;Eva;Gr\xfcn;Werft;Leiterin;Kai 1;Kiel;+49 1;eva@werft.example;30.4.1971\r\n");
    EXPECT_EQ(eva.family, u"Grün"_s);
    EXPECT_EQ(eva.role, u"Leiterin"_s);
    EXPECT_EQ(eva.addresses.at(0).street, u"Kai 1"_s);
    EXPECT_EQ(eva.city, u"Kiel"_s);
    EXPECT_THAT(eva.phones, ElementsAre(Reach{u"+49 1"_s, u"work"_s}));
    EXPECT_THAT(eva.dates, ElementsAre(birthday(1971, 4, 30)));
}

TEST(AddressBookCsvTest, ReadsThunderbirdsTable)
{
    const Contact dag =
        only("First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Mobile Number,"
             "Home Address,Home Address 2,Home City,Work ZipCode,Job Title,Organization,Web Page 1,Birth Year,"
             "Birth Month,Birth Day,Custom 1,Notes,\n"
             "Dag,Vetle,Captain Dag,,dag@vetle.example,d@v.example,+47 3,+47 4,Strand 1,Loft,Bodø,8001,Captain,Ferry,"
             "http://dag.example,1970,2,28,left-handed,Sails\n");
    EXPECT_EQ(dag.displayName(), u"Captain Dag"_s);
    EXPECT_EQ(dag.given, u"Dag"_s);
    EXPECT_THAT(dag.emails, ElementsAre(Reach{u"dag@vetle.example"_s, {}}, Reach{u"d@v.example"_s, {}}));
    EXPECT_THAT(dag.addresses, ElementsAre(Address{u"work"_s, {}, {}, {}, {}, {}, u"8001"_s, {}},
                                           Address{u"home"_s, {}, u"Loft"_s, u"Strand 1"_s, u"Bodø"_s, {}, {}, {}}));
    EXPECT_THAT(dag.dates, ElementsAre(birthday(1970, 2, 28)));
    EXPECT_THAT(dag.customFields, ElementsAre(CustomField{u"Custom 1"_s, u"left-handed"_s}));
    const Contact uwe =
        only("Vorname,Nachname,Anzeigename,Primäre E-Mail-Adresse,Tel. dienstlich,Geburtsjahr,"
             "Geburtsmonat,Geburtstag,Notizen,\nUwe,Wind,Uwe Wind,uwe@wind.example,+49 2,1969,12,3,See\n");
    EXPECT_THAT(uwe.dates, ElementsAre(birthday(1969, 12, 3)));
    EXPECT_EQ(uwe.notes, u"See"_s);
}

TEST(AddressBookCsvTest, KeepsPartsOfABirthdayThatAreNoDay)
{
    const QByteArray header = "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day\n";
    const Contact february = only(header + "Dag,Vetle,Dag Vetle,dag@vetle.example,1970,2,30\n");
    EXPECT_THAT(february.dates, IsEmpty());
    EXPECT_THAT(february.customFields,
                ElementsAre(CustomField{u"Birth Year"_s, u"1970"_s}, CustomField{u"Birth Month"_s, u"2"_s},
                            CustomField{u"Birth Day"_s, u"30"_s}));
    const Contact named = only(header + "Dag,Vetle,Dag Vetle,dag@vetle.example,1970,May,0\n");
    EXPECT_THAT(named.dates, ElementsAre(ContactDate{DateKind::Birthday, {}, *PartialDate::fromText(u"1970"), true}));
    EXPECT_THAT(named.customFields, ElementsAre(CustomField{u"Birth Month"_s, u"May"_s}));
}

TEST(AddressBookCsvTest, ReadsKAddressBooksTable)
{
    const Contact una = only("\"Formatted Name\",\"Given Name\",\"Family Name\",\"Birthday\",\"EMail (preferred)\","
                             "\"EMail (2)\",\"Home Address Street\",\"Home Address City\",\"Business Phone\",\"Title\","
                             "\"Organization\",\"Note\",\"Blog Feed\"\n"
                             "\"Una Ray\",\"Una\",\"Ray\",\"1990-01-02\",\"una@ray.example\",\"u@ray.example\","
                             "\"Hill 1\\nBack door\",\"Cork\",\"+353 1\",\"Weaver\",\"Loom\",\"one\\ntwo\","
                             "\"https://ray.example/feed\"\n");
    EXPECT_EQ(una.role, u"Weaver"_s);
    EXPECT_EQ(una.notes, u"one\ntwo"_s);
    EXPECT_EQ(una.addresses.at(0).street, u"Hill 1\nBack door"_s);
    EXPECT_THAT(una.links, ElementsAre(Reach{u"https://ray.example/feed"_s, u"blog"_s}));
}

TEST(AddressBookCsvTest, OnlyKAddressBookWritesLineBreaksAsTwoCharacters)
{
    const Contact una = only("\"Formatted Name\",\"Given Name\",\"Family Name\",\"EMail (preferred)\",\"Note\"\n"
                             "\"\",\"Una\",\"Ray\",\"una@ray.example\",\"one\\ntwo\"\n");
    EXPECT_EQ(una.notes, u"one\ntwo"_s);
    const Contact other = only("\"Formatted Name\",\"Given Name\",\"Family Name\",\"Email\",\"Note\"\n"
                               "\"Una Ray\",\"Una\",\"Ray\",\"una@ray.example\",\"C:\\new\"\n");
    EXPECT_EQ(other.notes, u"C:\\new"_s);
}

TEST(AddressBookCsvTest, DaysAreReadAsTheTableHasThem)
{
    const QByteArray header = "First Name,Last Name,E-mail Address,Birthday\n";
    const auto days = [&](const QByteArray &rows) {
        std::vector<QString> read;
        for (const ParsedContact &each : readAddressBook(header + rows).contacts)
            read.push_back(each.contact.dates.empty() ? QString() : each.contact.dates.front().date.toText());
        return read;
    };
    EXPECT_THAT(days("A,B,a@b.example,3/4/1980\nC,D,c@d.example,12/31/85\n"),
                ElementsAre(u"1980-03-04"_s, u"1985-12-31"_s));
    EXPECT_THAT(days("A,B,a@b.example,3/4/1980\nC,D,c@d.example,31/12/1985\n"),
                ElementsAre(u"1980-04-03"_s, u"1985-12-31"_s));
    EXPECT_THAT(days("A,B,a@b.example,3.4.1980\nC,D,c@d.example,--12-31\nE,F,e@f.example,0/0/00\n"),
                ElementsAre(u"1980-04-03"_s, u"--12-31"_s, QString()));
    // What is no day is kept as it is written.
    const Parsed odd = readAddressBook(header + "A,B,a@b.example,in spring\n");
    EXPECT_THAT(odd.contacts.at(0).contact.customFields, ElementsAre(CustomField{u"Birthday"_s, u"in spring"_s}));
}

TEST(AddressBookCsvTest, TellsRowsWithoutANameAndReadsOn)
{
    const Parsed parsed = readAddressBook("First Name,Last Name,Email,Notes\nA,B,a@b.example,\n,,,just a note\n"
                                          ",,only@mail.example,\n,,,\n");
    ASSERT_THAT(parsed.contacts, SizeIs(2));
    EXPECT_EQ(parsed.contacts[1].contact.displayName(), u"only@mail.example"_s);
    ASSERT_THAT(parsed.problems, SizeIs(1));
    EXPECT_EQ(parsed.problems[0], (RowProblem{3, ProblemKind::NoName, {}}));
}

TEST(AddressBookCsvTest, PassesOverEmptyRows)
{
    for (const char *header : {"Name;Vorname;E-Mail\n", "Nachname;Vorname;E-Mail\n"}) {
        const Parsed parsed = readAddressBook(header + QByteArray("Silva;Ana;a@a.example\n;;\n ; ;\n"));
        EXPECT_THAT(parsed.problems, IsEmpty()) << header;
        ASSERT_THAT(parsed.contacts, SizeIs(1)) << header;
        EXPECT_EQ(parsed.contacts[0].contact.displayName(), u"Ana Silva"_s);
    }
    // Nor is a cell made where there is none.
    const Parsed parsed = readAddressBook("Name;Vorname;E-Mail\nSilva;;a@a.example\n");
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_FALSE(parsed.contacts[0].contact.sources.at(0).content.contains(u"null"_s));
}

TEST(AddressBookCsvTest, TellsWhatASpreadsheetSpoiledOnceForARow)
{
    const auto bad = [](int line, const QString &cell) {
        return RowProblem{line, ProblemKind::SpoiledCell, cell, {}, {}, true};
    };
    const Parsed parsed = readAddressBook("Name;Phone;Mobile;Notes;Email\n"
                                          "Ana;#NAME?;4,93012E+11;#WERT!;a@a.example\n"
                                          "Bo;4.93012E+11;;;b@a.example\n"
                                          "Cy;+49 30 1;;4E+3;c@a.example\n"
                                          "Di;;;#BEZUG!;d@a.example\n"
                                          "Ed;#1;;#NAME? is an error;e@a.example\n");
    ASSERT_THAT(parsed.contacts, SizeIs(5));
    EXPECT_THAT(parsed.contacts[0].contact.phones,
                ElementsAre(Reach{u"#NAME?"_s, {}}, Reach{u"4,93012E+11"_s, u"mobile"_s}));
    EXPECT_THAT(parsed.problems,
                ElementsAre(bad(2, u"Phone: #NAME?"_s), bad(3, u"Phone: 4.93012E+11"_s), bad(5, u"Notes: #BEZUG!"_s)));
}

TEST(AddressBookCsvTest, TellsOnceForARowWhatIsNoDay)
{
    const Parsed parsed = readAddressBook("Name;Birthday;Anniversary;Email\n"
                                          "Ana;30.02.1990;soon;a@a.example\n"
                                          "Bo;00/00/00;;b@a.example\n"
                                          "Cy;31.12.1985;June;c@a.example\n");
    ASSERT_THAT(parsed.contacts, SizeIs(3));
    EXPECT_THAT(parsed.contacts[0].contact.dates, IsEmpty());
    EXPECT_THAT(
        parsed.contacts[0].contact.customFields,
        UnorderedElementsAre(CustomField{u"Birthday"_s, u"30.02.1990"_s}, CustomField{u"Anniversary"_s, u"soon"_s}));
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{2, ProblemKind::NoDay, u"Birthday: 30.02.1990"_s, {}, {}, true},
                                             RowProblem{4, ProblemKind::NoDay, u"Anniversary: June"_s, {}, {}, true}));
}

TEST(AddressBookCsvTest, TellsQuotesThatDoNotFit)
{
    const Parsed parsed = readAddressBook("Name,Notes,Email\nAna,\"broken note,a@a.example\nBo,\"x\",b@a.example\n"
                                          "Cy,\"He said \"no\" and \"never\"\",c@a.example\n"
                                          "Di,\"fine\" ,d@a.example\nEd,\"open,e@a.example\n");
    ASSERT_THAT(parsed.contacts, SizeIs(4));
    EXPECT_THAT(parsed.problems,
                ElementsAre(RowProblem{2, ProblemKind::BadQuotes, u"x\""_s, {}, {}, true},
                            RowProblem{4, ProblemKind::BadQuotes, u"no\" and \"never\"\""_s, {}, {}, true},
                            RowProblem{6, ProblemKind::BadQuotes, u"\"open"_s, {}, {}, true}));
}

TEST(AddressBookCsvTest, ColumnsOfOneNameAreAllKept)
{
    const Contact ana = only("First Name,Last Name,Email,Shoe,Shoe,Shoe (2)\nAna,Silva,a@b.example,38,39,40\n");
    EXPECT_THAT(ana.customFields, ElementsAre(CustomField{u"Shoe"_s, u"38"_s}, CustomField{u"Shoe (2)"_s, u"39"_s},
                                              CustomField{u"Shoe (2) (2)"_s, u"40"_s}));
}

/// The base of the comparison when a newer table comes.
TEST(AddressBookCsvTest, TheContentDescribesTheSameContact)
{
    const QByteArray table = "Title,First Name,Last Name,Job Title,Company,E-mail Address,Birthday,Hobby\n"
                             "Dr.,Cy,Vale,,Tide,CY@tide.example,31/12/1971,kites\n";
    Contact cy = only(table);
    ASSERT_THAT(cy.sources, SizeIs(1));
    EXPECT_EQ(cy.sources[0].source, tableSource(guessedMapping(table).header));
    EXPECT_EQ(cy.sources[0].key, u"cy@tide.example"_s);
    const std::optional<Contact> base = contactOfContent(cy.sources[0].content);
    cy.sources.clear();
    ASSERT_TRUE(base);
    EXPECT_EQ(*base, cy);
    EXPECT_EQ(base->prefix, u"Dr."_s);
    EXPECT_EQ(contactOfContent(u"no object"_s), std::nullopt);
}

TEST(AddressBookCsvTest, IsFoundBelowAPreambleAndNotWhereItIsNone)
{
    EXPECT_EQ(sniffFormat("My people\n\nGiven Name\tFamily Name\tE-mail 1 - Value\nA\tB\tc@d.example\n", u"x.txt"),
              FileFormat::AddressBook);
    EXPECT_EQ(sniffFormat("Date,Amount,Name,Account,Purpose\n2026-01-01,3,x,y,z\n", u"x.csv"), FileFormat::ForeignCsv);
    EXPECT_EQ(sniffFormat("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n", u"x.csv"),
              FileFormat::LinkedInConnections);
    EXPECT_FALSE(isAddressBookHeader({u"First Name"_s, u"Last Name"_s, u"Shoe size"_s}));
}

} // namespace
} // namespace cultivar
