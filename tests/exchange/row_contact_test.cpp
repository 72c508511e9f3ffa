// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/cell_contact.h"
#include "tests/exchange/parsed_printers.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace row_contact_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Contact only(const QByteArray &table)
{
    const Parsed parsed = readTable(table, guessedMapping(table), QDate(2026, 3, 14));
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    if (parsed.contacts.empty())
        return {};
    Contact contact = parsed.contacts.front().contact;
    const QString content = contact.sources.at(0).content;
    contact.sources.clear();
    EXPECT_EQ(contactOfContent(content), contact);
    return contact;
}

ContactDate day(DateKind kind, const QString &label, const QString &text)
{
    return {kind, label, *PartialDate::fromText(text), true};
}

TEST(RowContactTest, KeepsCellsThatStandUnderNoName)
{
    const QByteArray table = "First Name,,Last Name,Email,\nAna,alto,Silva,a@a.example,,three,\nBo,,Chen,b@a.example\n";
    EXPECT_EQ(guessedMapping(table).header,
              (QStringList{u"First Name"_s, u"Column 2"_s, u"Last Name"_s, u"Email"_s, QString()}));
    const Parsed parsed = readAddressBook(table);
    ASSERT_THAT(parsed.contacts, SizeIs(2));
    EXPECT_THAT(parsed.contacts[0].contact.customFields,
                ElementsAre(CustomField{u"Column 2"_s, u"alto"_s}, CustomField{u"Column 6"_s, u"three"_s}));
    EXPECT_THAT(parsed.contacts[1].contact.customFields, IsEmpty());
}

TEST(RowContactTest, KeepsVeryManyCellsBeyondTheHeaderAsOne)
{
    const Contact ana =
        only("First Name,Last Name,Email\nAna,Silva,a@a.example" + QByteArray(",x").repeated(1002) + "\n");
    ASSERT_THAT(ana.customFields, SizeIs(1001));
    EXPECT_THAT(ana.customFields, ::testing::Contains(CustomField{u"Column 1004"_s, u"x, x"_s}));
}

TEST(RowContactTest, KeepsCellsUnderNoNameThatComeLate)
{
    QByteArray table = "First Name,Last Name,Email,\n";
    for (int i = 0; i < 40; ++i)
        table += "Ana,Silva,a" + QByteArray::number(i) + "@a.example,\n";
    table += "Bo,Chen,b@a.example,bass\n";
    const Parsed parsed = readAddressBook(table);
    EXPECT_EQ(guessedMapping(table).header.back(), QString());
    EXPECT_THAT(parsed.contacts.back().contact.customFields, ElementsAre(CustomField{u"Column 4"_s, u"bass"_s}));
    // What is to be left out by name stays out.
    TableMapping mapping = guessedMapping(table);
    mapping.targets[1].clear();
    EXPECT_EQ(readTable(table, mapping).contacts.back().contact.family, QString());
}

TEST(RowContactTest, AMappingIsKnownAgainWhetherOrNotAColumnWithoutANameHasCells)
{
    EXPECT_EQ(mappingKey({u"Who"_s, u"Column 2"_s}), mappingKey({u"Who"_s, QString()}));
    EXPECT_NE(mappingKey({u"Column 1"_s, u"Column 2"_s}), mappingKey({QString(), QString()}));
}

TEST(RowContactTest, KeepsWhatIsNotAsUsual)
{
    const QByteArray header = "First Name,Last Name,Company,E-mail Address,E-mail Type,E-mail Display Name,File As,"
                              "Initials,Sensitivity,Priority,Private,Mail Client\n";
    const Contact usual = only(header + "Ana,Silva,Tide,ana@tide.example,smtp,Ana Silva (ana@tide.example),"
                                        "\"Silva, Ana\",A.S.,normal,Normal,FALSE,\n");
    EXPECT_THAT(usual.customFields, IsEmpty());
    const Contact odd = only(header + "Ana,Silva,Tide,ana@tide.example,FAX,The Captain,Harbour,X.,Private,High,True,"
                                      "KMail\n");
    EXPECT_THAT(odd.customFields,
                ElementsAre(CustomField{u"E-mail Display Name"_s, u"The Captain"_s},
                            CustomField{u"E-mail Type"_s, u"FAX"_s}, CustomField{u"File As"_s, u"Harbour"_s},
                            CustomField{u"Initials"_s, u"X."_s}, CustomField{u"Mail Client"_s, u"KMail"_s},
                            CustomField{u"Priority"_s, u"High"_s}, CustomField{u"Private"_s, u"True"_s},
                            CustomField{u"Sensitivity"_s, u"Private"_s}));
    const Contact german = only("Vorname;Nachname;E-Mail-Adresse;E-Mail: Angezeigter Name;Initialen;Priorität;Privat\n"
                                "Eva;Grün;eva@werft.example;Eva Grün;E.G.;Normal;Falsch\n");
    EXPECT_THAT(german.customFields, IsEmpty());
}

TEST(RowContactTest, KeepsAWholeAddressThatSaysMoreThanItsParts)
{
    const QByteArray header = "First Name,Last Name,E-mail 1 - Value,Address 1 - Formatted,Address 1 - Street,"
                              "Address 1 - City\n";
    EXPECT_THAT(only(header + "Ana,Silva,a@a.example,\"1 Quay\nBergen\",1 Quay,Bergen\n").customFields, IsEmpty());
    const Contact more = only(header + "Ana,Silva,a@a.example,\"1 Quay\nNorway\",,Bergen\n");
    EXPECT_THAT(more.addresses, ElementsAre(Address{{}, {}, {}, {}, u"Bergen"_s, {}, {}, {}}));
    EXPECT_THAT(more.customFields, ElementsAre(CustomField{u"Address 1 - Formatted"_s, u"1 Quay\nNorway"_s}));
}

TEST(RowContactTest, ReadsSeveralAddressesOfPeopleInOneCell)
{
    const QByteArray header = "Name,Email,Phone\n";
    const Contact ana =
        only(header + "Ana,\"ana@a.example, ana@b.example;\nana@c.example\",+1 555 0100 / +1 555 0101\n");
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"ana@a.example"_s, {}}, Reach{u"ana@b.example"_s, {}},
                                        Reach{u"ana@c.example"_s, {}}));
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"+1 555 0100"_s, {}}, Reach{u"+1 555 0101"_s, {}}));
    // What is not one each is left together.
    const Contact bo = only(header + "Bo,\"Bo, bo@a.example\",030 123456 / 12\n");
    EXPECT_THAT(bo.emails, ElementsAre(Reach{u"Bo, bo@a.example"_s, {}}));
    EXPECT_THAT(bo.phones, ElementsAre(Reach{u"030 123456 / 12"_s, {}}));
}

TEST(RowContactTest, ReadsSeveralOfGoogleInOneCell)
{
    const Contact ana =
        only("First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,"
             "Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Event 1 - Label,"
             "Event 1 - Value\n"
             "Ana,Silva,Tide ::: Loom,Pilot ::: Weaver,Home ::: Work,a@a.example ::: a@b.example,Home ::: Work,"
             "1 Quay ::: 2 Pier,::: Oslo,5003,Anniversary ::: Ship,6/1/2010 ::: 12/31/2012\n");
    EXPECT_EQ(ana.organization, u"Tide"_s);
    EXPECT_EQ(ana.role, u"Pilot"_s);
    EXPECT_THAT(ana.customFields, ElementsAre(CustomField{u"Organization Name"_s, u"Loom"_s},
                                              CustomField{u"Organization Title"_s, u"Weaver"_s}));
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"a@a.example"_s, u"home"_s}, Reach{u"a@b.example"_s, u"work"_s}));
    EXPECT_THAT(ana.addresses, ElementsAre(Address{u"home"_s, {}, {}, u"1 Quay"_s, {}, {}, u"5003"_s, {}},
                                           Address{u"work"_s, {}, {}, u"2 Pier"_s, u"Oslo"_s, {}, {}, {}}));
    EXPECT_EQ(ana.city, u"Oslo"_s);
    EXPECT_THAT(ana.dates, ElementsAre(day(DateKind::Anniversary, {}, u"2010-06-01"_s),
                                       day(DateKind::Other, u"Ship"_s, u"2012-12-31"_s)));
}

TEST(RowContactTest, AStarAloneIsNoLabel)
{
    const Contact ana =
        only("First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value\n"
             "Ana,Silva,Home,a@a.example,* ,a@b.example\n");
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"a@b.example"_s, {}}, Reach{u"a@a.example"_s, u"home"_s}));
}

TEST(RowContactTest, AYearThatStandsForNoneIsNone)
{
    EXPECT_THAT(only("Name,Email,Birthday\nAna,a@a.example,1604-07-20\n").dates,
                ElementsAre(day(DateKind::Birthday, {}, u"--07-20"_s)));
    EXPECT_THAT(only("First Name,Last Name,Email,Birth Year,Birth Month,Birth Day\nA,B,a@a.example,1604,7,20\n").dates,
                ElementsAre(day(DateKind::Birthday, {}, u"--07-20"_s)));
}

TEST(RowContactTest, NobodyIsBornInTheFuture)
{
    const auto birthday = [](const QByteArray &text) {
        return only("Name,Email,Birthday\nAna,a@a.example," + text + "\n").dates.at(0).date.toText();
    };
    EXPECT_EQ(birthday("13.3.26"), u"2026-03-13"_s);
    EXPECT_EQ(birthday("15.3.26"), u"1926-03-15"_s);
    EXPECT_EQ(birthday("1.1.85"), u"1985-01-01"_s);
    const QByteArray table = "Name,Email,Birthday\nAna,a@a.example,1.1.26\n";
    EXPECT_EQ(readAddressBook(table).contacts.at(0).contact.dates.at(0).date.toText(), u"1926-01-01"_s);
}

TEST(RowContactTest, DaysMayBeWrittenInWords)
{
    const auto birthday = [](const QByteArray &text) {
        const Contact ana = only("Name;Email;Birthday\nAna;a@a.example;" + text + "\n");
        return ana.dates.empty() ? QString() : ana.dates.front().date.toText();
    };
    for (const char *text : {"12 March 1985", "March 12, 1985", "Mar 12th, 1985", "Tuesday, 12 March 1985", "12-Mar-85",
                             "12. M\xc3\xa4rz 1985", "12 de marzo de 1985", "12 mars 1985", "di. 12 mrt. 1985",
                             "1985 Mar 12", "12/03/1985 00:00:00", "1985-03-12T00:00:00.000Z", "1985-03-12 00:00"})
        EXPECT_EQ(birthday(text), QByteArrayView(text).startsWith("12/03") ? u"1985-12-03"_s : u"1985-03-12"_s) << text;
    EXPECT_EQ(birthday("29 February"), u"--02-29"_s);
    EXPECT_EQ(birthday("March 1985"), u"1985-03"_s);
    for (const char *text :
         {"31 April 1985", "12 juin-juillet 1985", "ju 12 1985", "March 12 or 13, 1985", "in March", "12 1985"})
        EXPECT_EQ(birthday(text), QString()) << text;
}

TEST(RowContactTest, WhatIsSaidTwiceIsTakenOnce)
{
    const Contact ana = only("First Name,Birthday,Event 1 - Label,Event 1 - Value,E-mail 1 - Value,E-mail 2 - Value\n"
                             "Ana,1985-03-12,Birthday,1985-03-12,a@a.example,a@a.example\n");
    EXPECT_THAT(ana.dates, ElementsAre(day(DateKind::Birthday, {}, u"1985-03-12"_s)));
    EXPECT_THAT(ana.emails, ElementsAre(Reach{u"a@a.example"_s, {}}));
}

TEST(RowContactTest, TagsMayStandInQuotes)
{
    const Contact ana = only("Name,Email,Tags\nAna,a@a.example,\"\"\"Lead\"\",\"\"Paris, France\"\" , Choir;\"\"x\"\n");
    EXPECT_EQ(ana.tags, (QStringList{u"Lead"_s, u"Paris, France"_s, u"Choir"_s, u"\"x"_s}));
}

TEST(RowContactTest, OfTwoCellsForOnePlaceBothAreKept)
{
    const Contact ana = only("Name,Email,City,Town,E-mail 1 - Label,E-mail 1 - Type,Street,Street 2,Street 3\n"
                             "Ana,a@a.example,Reno,Oslo,Home,Odd,1 Elm,Door 2,Left\n");
    EXPECT_THAT(ana.addresses, ElementsAre(Address{{}, {}, u"Door 2, Left"_s, u"1 Elm"_s, u"Reno"_s, {}, {}, {}}));
    EXPECT_THAT(ana.customFields,
                ElementsAre(CustomField{u"E-mail 1 - Type"_s, u"Odd"_s}, CustomField{u"Town"_s, u"Oslo"_s}));
}

TEST(RowContactTest, OnlyGooglesOwnGroupsAreNoTags)
{
    const Contact ana = only("First Name,Last Name,Labels,E-mail 1 - Value\n"
                             "Ana,Silva,\"Freunde, nah ::: * myContacts ::: \"\"Choir\"\" ::: * Work ::: * starred\","
                             "a@a.example\n");
    EXPECT_EQ(ana.tags, (QStringList{u"Freunde, nah"_s, u"\"Choir\""_s, u"* Work"_s}));
    const Contact bo = only("Given Name,Family Name,Group Membership,E-mail 1 - Value\n"
                            "Bo,Lund,* My Contacts ::: * Friends ::: * Starred in Android ::: a; b,b@a.example\n");
    EXPECT_EQ(bo.tags, QStringList{u"a; b"_s});
    const Contact di = only("First Name,Last Name,Labels,Email\nDi,Moe,\"a, b\",d@a.example\n");
    EXPECT_EQ(di.tags, (QStringList{u"a"_s, u"b"_s}));
    const Contact cy = only("First Name,Last Name,Categories,Email\nCy,Vale,myContacts;a,c@a.example\n");
    EXPECT_EQ(cy.tags, QStringList{u"a"_s});
}

TEST(RowContactTest, AMonthThatHasNotBegunIsOfTheLastCentury)
{
    const auto birthday = [](const QByteArray &text) {
        return only("Name,Email,Birthday\nAna,a@a.example," + text + "\n").dates.at(0).date.toText();
    };
    EXPECT_EQ(birthday("Dez 70"), u"1970-12"_s);
    EXPECT_EQ(birthday("Apr 00"), u"2000-04"_s);
    EXPECT_EQ(birthday("Apr 49"), u"1949-04"_s);
}

TEST(RowContactTest, ADayThatStandsForNoneIsNone)
{
    for (const char *text : {"1/1/4501", "01.01.4501", "1/1/4501 0:00", "4501-01-01"}) {
        const Contact ana =
            only("Name,Email,Birthday,Anniversary\nAna,a@a.example," + QByteArray(text) + "," + text + "\n");
        EXPECT_THAT(ana.dates, IsEmpty()) << text;
        EXPECT_THAT(ana.customFields, IsEmpty()) << text;
    }
}

TEST(RowContactTest, AWholeNameWithTheFamilysFirstSaysWhatItsPartsSay)
{
    const QByteArray header = "Full Name,First Name,Middle Name,Last Name,Email\n";
    EXPECT_EQ(only(header + "\"Doe, Jane\",Jane,,Doe,j@a.example\n").displayName(), u"Jane Doe"_s);
    EXPECT_EQ(only(header + "\"DOE, Jane M.\",Jane,M.,Doe,j@a.example\n").displayName(), u"Jane M. Doe"_s);
    EXPECT_EQ(only(header + "\"Doe, Janet\",Jane,,Doe,j@a.example\n").name, u"Doe, Janet"_s);
    EXPECT_EQ(only(header + "\"Doe, Jane (Sales)\",Jane,,Doe,j@a.example\n").name, u"Doe, Jane (Sales)"_s);
}

TEST(RowContactTest, NumbersMayHaveCommasBetween)
{
    const Contact ana = only("Name,Email,Phones\nAna,a@a.example,\"+1 555 010, +1 555 020\"\n");
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"+1 555 010"_s, {}}, Reach{u"+1 555 020"_s, {}}));
    const Contact bo = only("Name,Email,Phone\nBo,b@a.example,\"+1 555 010,,123456#\"\n");
    EXPECT_THAT(bo.phones, ElementsAre(Reach{u"+1 555 010,,123456#"_s, {}}));
}

} // namespace row_contact_test
} // namespace cultivar
