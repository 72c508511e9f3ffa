// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class AddressBookImportTest : public WorkspaceTest
{
protected:
    static QByteArray table(const QByteArray &rows)
    {
        return "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Organization Name,Organization Title\n" + rows;
    }
};

TEST_F(AddressBookImportTest, ANewerTableFollowsWhatWasNotEdited)
{
    const ImportedFile first = importOne(u"contacts.csv"_s, table("Ana,Silva,Home,ana@example.org,Nordlicht,Editor\n"
                                                                  ",,,,Nordlicht,\n,,,,,Editor\n"));
    EXPECT_EQ(first.added, 2);
    ASSERT_THAT(first.problems, SizeIs(1));
    EXPECT_EQ(first.problems[0].line, 4);
    EXPECT_EQ(first.problems[0].words, u",,,,,Editor"_s);
    edit(u"Ana Silva"_s, [](Contact &contact) { contact.role = u"My own words"_s; });
    const QByteArray newer = table("Ana,Silva,Work,ana@example.org,Tide,Head of books\n");
    const ImportedFile second = importOne(u"newer.csv"_s, newer);
    EXPECT_EQ(second.updated, 1);
    EXPECT_EQ(contact(u"Ana Silva"_s).organization, u"Tide"_s);
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"My own words"_s);
    EXPECT_THAT(contact(u"Ana Silva"_s).emails, ElementsAre(Reach{u"ana@example.org"_s, u"work"_s}));
    const ImportedFile again = importOne(u"newer.csv"_s, newer);
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_TRUE(again.batch.isEmpty());
    expectSound();
}

/// It is no newer export of the first, so what it does not say is not gone.
TEST_F(AddressBookImportTest, AnotherProgramsTableTakesNothingAway)
{
    importOne(u"contacts.csv"_s, table("Ana,Silva,Home,ana@example.org,Nordlicht,Editor\n"));
    const ImportedFile file = importOne(u"clients.csv"_s, "Name,Email,Phone,Company,Notes\n"
                                                          "Ana Silva,ana@example.org,+351 21 000 0001,Tide,sails\n");
    EXPECT_EQ(file.updated, 1);
    const Contact ana = contact(u"Ana Silva"_s);
    EXPECT_EQ(ana.organization, u"Nordlicht"_s);
    EXPECT_EQ(ana.role, u"Editor"_s);
    EXPECT_EQ(ana.notes, u"sails"_s);
    EXPECT_THAT(ana.phones, SizeIs(1));
    EXPECT_THAT(ana.sources, SizeIs(2));
    ASSERT_THAT(file.keptEdits, SizeIs(1));
    EXPECT_EQ(file.keptEdits[0].field, u"organization"_s);
    // A newer one of the first is known again, though somebody has one more address in it.
    const ImportedFile newer = importOne(u"contacts.csv"_s, "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,"
                                                            "E-mail 2 - Value,Organization Name,Organization Title\n"
                                                            "Ana,Silva,Home,ana@example.org,,Nordlicht,\n");
    EXPECT_EQ(newer.updated, 1);
    // What it leaves out stays and goes on being its own, so that its words are kept.
    EXPECT_EQ(contact(u"Ana Silva"_s).sources.size(), 3U);
    const ImportedFile role = importOne(u"contacts.csv"_s, table("Ana,Silva,Home,ana@example.org,Nordlicht,Chief\n"));
    EXPECT_THAT(role.keptEdits, SizeIs(0));
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Chief"_s);
    EXPECT_EQ(contact(u"Ana Silva"_s).sources.size(), 2U);
    expectSound();
}

TEST_F(AddressBookImportTest, AnEntryOfADirectoryIsKnownAgainThoughItsAddressChanged)
{
    importOne(u"people.ldif"_s, "dn: cn=Ana,dc=example\ncn: Ana Silva\nmail: ana@example.org\n");
    const ImportedFile file =
        importOne(u"people.ldif"_s, "dn: CN=Ana,DC=example\ncn: Ana Silva-Chen\nmail: ana@example.com\n");
    EXPECT_EQ(file.added, 0);
    EXPECT_EQ(file.updated, 1);
    EXPECT_EQ(contact(u"Ana Silva-Chen"_s).preferredEmail(), u"ana@example.com"_s);
    expectSound();
}

TEST_F(AddressBookImportTest, MeetsWhomACardBrought)
{
    importOne(u"ana.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana Silva\r\nN:Silva;Ana;;;\r\n"
                            "EMAIL:ana@example.org\r\nUID:urn:uuid:3b7c9f4e-0000-4000-8000-000000000001\r\n"
                            "END:VCARD\r\n");
    const ImportedFile file = importOne(u"contacts.csv"_s, table("Ana,Silva,,ana@example.org,Nordlicht,Editor\n"));
    EXPECT_EQ(file.added, 0);
    EXPECT_EQ(file.updated, 1);
    EXPECT_THAT(all<Contact>(), SizeIs(1));
    EXPECT_EQ(contact(u"Ana Silva"_s).organization, u"Nordlicht"_s);
}

} // namespace
} // namespace cultivar
