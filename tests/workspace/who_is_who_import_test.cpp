// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Who of a file is whom.
class WhoIsWhoImportTest : public WorkspaceTest
{
protected:
    static QByteArray table(const QByteArray &rows)
    {
        return "First Name,Last Name,Company,E-mail Address,Phone\n" + rows;
    }

    /// Counts of a file, and that nothing changes when it comes again.
    void expectAdded(const QString &name, const QByteArray &bytes, int added, int updated = 0)
    {
        const ImportedFile file = importOne(name, bytes);
        EXPECT_EQ(file.added, added) << name.toStdString();
        EXPECT_EQ(file.updated, updated) << name.toStdString();
        const QByteArray before = archive();
        const ImportedFile again = importOne(name, bytes);
        EXPECT_EQ(again.unchanged, again.read) << name.toStdString();
        EXPECT_EQ(archive(), before) << name.toStdString();
    }

    QStringList phones()
    {
        QStringList found;
        for (const Contact &contact : all<Contact>())
            for (const Reach &phone : contact.phones)
                found += contact.displayName() + u' ' + phone.value;
        found.sort();
        return found;
    }
};

TEST_F(WhoIsWhoImportTest, TwoWhoShareAnAddressStayTwo)
{
    expectAdded(u"family.csv"_s,
                table("Karl,Huber,,huber@family.example,+49 30 111111\n"
                      "Erika,Huber,,huber@family.example,+49 30 222222\n"),
                2);
    EXPECT_EQ(phones(), (QStringList{u"Erika Huber +49 30 222222"_s, u"Karl Huber +49 30 111111"_s}));
    const ImportedFile newer = importOne(u"newer.csv"_s, table("Karl,Huber,,huber@family.example,+49 30 111111\n"
                                                               "Erika,Huber,,huber@family.example,+49 30 333333\n"));
    EXPECT_EQ(newer.updated, 1);
    EXPECT_EQ(newer.unchanged, 1);
    EXPECT_EQ(phones(), (QStringList{u"Erika Huber +49 30 333333"_s, u"Karl Huber +49 30 111111"_s}));
    expectSound();
}

TEST_F(WhoIsWhoImportTest, ManyMayShareAnAddress)
{
    QByteArray rows;
    for (int i = 0; i < 40; ++i)
        rows += "Person,Number" + QByteArray::number(i) + ",Acme,info@acme.example,\n";
    expectAdded(u"office.csv"_s, table(rows), 40);
}

TEST_F(WhoIsWhoImportTest, TwoOfOneNameInAFileStayTwo)
{
    expectAdded(u"hans.csv"_s, table("Hans,Meier,,,+49 30 111111\nHans,Meier,,,+49 89 222222\n"), 2);
    expectAdded(u"thomas.csv"_s, table("Thomas,Roth,Acme,t1@acme.example,\nThomas,Roth,Acme,t2@acme.example,\n"), 2);
    expectAdded(u"cards.vcf"_s,
                card({}, "Eva Stern", "ORG:Acme\nEMAIL:e1@x.example\nNOTE:one\n") +
                    card({}, "Eva Stern", "ORG:Acme\nEMAIL:e2@x.example\nNOTE:two\n"),
                2);
    expectAdded(u"company.csv"_s, table(",,Harbour,,+49 40 111111\n,,Harbour,,+49 40 222222\n"), 2);
    EXPECT_THAT(phones(), SizeIs(4));
}

TEST_F(WhoIsWhoImportTest, OneWhoStandsInAFileTwiceLosesNothing)
{
    expectAdded(u"twice.csv"_s,
                table("Anna,Doe,Acme,anna@x.example,+49 30 111111\n"
                      "Anna,Doe,Tide,anna@x.example,+49 30 222222\n"),
                1, 1);
    EXPECT_THAT(phones(), ElementsAre(u"Anna Doe +49 30 111111"_s, u"Anna Doe +49 30 222222"_s));
    EXPECT_EQ(contact(u"Anna Doe"_s).organization, u"Acme"_s);
    undo();
    const ImportedFile file = importOne(u"twice.csv"_s, table("Anna,Doe,Acme,anna@x.example,\n"
                                                              "Anna,Doe,Tide,anna@x.example,\n"));
    EXPECT_THAT(file.keptEdits, ElementsAre(KeptEdit{u"Anna Doe"_s, u"organization"_s, u"Acme"_s, u"Tide"_s, false}));
    // Each record goes on from what it said itself.
    importOne(u"newer.csv"_s, table("Anna,Doe,Acme,anna@x.example,+49 30 333333\n"
                                    "Anna,Doe,Tide,anna@x.example,+49 30 222222\n"));
    EXPECT_THAT(phones(), ElementsAre(u"Anna Doe +49 30 222222"_s, u"Anna Doe +49 30 333333"_s));
}

TEST_F(WhoIsWhoImportTest, AUidThatIsGivenTwiceMakesNobodyAnother)
{
    const QByteArray anna = card("1", "Anna Alt", "EMAIL:anna@x.example\nTEL:+49 30 111111\n");
    const QByteArray bert = card("1", "Bert Neu", "EMAIL:bert@y.example\n");
    expectAdded(u"both.vcf"_s, anna + bert, 2);
    undo();
    expectAdded(u"anna.vcf"_s, anna, 1);
    expectAdded(u"bert.vcf"_s, bert, 1);
    EXPECT_EQ(names(), (QStringList{u"Anna Alt"_s, u"Bert Neu"_s}));
    EXPECT_EQ(contact(u"Anna Alt"_s).preferredEmail(), u"anna@x.example"_s);
}

TEST_F(WhoIsWhoImportTest, ANumberAndANameAreEnoughToBeKnownAgain)
{
    expectAdded(u"hans.csv"_s, table("Hans,Meier,,,+49 1701 234567\nHans,Meier,,,+49 89 222222\n"), 2);
    const ImportedFile newer = importOne(u"newer.csv"_s, table("Hans,Meier,,hans@x.example,0049 1701 234567\n"));
    EXPECT_EQ(newer.updated, 1);
    EXPECT_THAT(all<Contact>(), SizeIs(2));
}

TEST_F(WhoIsWhoImportTest, AShortNumberIsANumber)
{
    expectAdded(u"hans.csv"_s, table("Hans,Meier,,,+49 1701\n"), 1);
    expectAdded(u"card.vcf"_s, card({}, "Hans Meier", "N:Meier;Hans;;;\nTEL:+49 1701\n"), 0, 1);
}

TEST_F(WhoIsWhoImportTest, TwoCompaniesMayShareAMailbox)
{
    expectAdded(u"companies.csv"_s, table(",,Acme,info@both.example,\n,,Beta,info@both.example,\n"), 2);
}

TEST_F(WhoIsWhoImportTest, ACompanyIsNoPerson)
{
    const QByteArray jane = "Jane,Roe,Acme,info@acme.example,\n";
    const QByteArray acme = ",,Acme,info@acme.example,\n";
    expectAdded(u"one.csv"_s, table(jane + acme), 2);
    expectAdded(u"other.csv"_s, table(acme + jane), 0);
    EXPECT_EQ(names(), (QStringList{u"Acme"_s, u"Jane Roe"_s}));
}

TEST_F(WhoIsWhoImportTest, FatherAndSonAndCouplesMayShareAnAddress)
{
    const auto smith = [](const QByteArray &uid, const QByteArray &suffix, const QByteArray &born) {
        return card(uid, "John Smith " + suffix,
                    "N:Smith;John;;;" + suffix + "\nEMAIL:smith@x.example\nBDAY:" + born + "\n")
            .replace("UID:" + uid + "\r\n", "");
    };
    expectAdded(u"two.vcf"_s, smith("a", "Sr.", "1950-01-01") + smith("b", "Jr.", "1980-01-01"), 2);
    // Also where a table knows them by their address alone.
    const auto row = [](const QByteArray &suffix, const QByteArray &born) {
        return "First Name,Last Name,Suffix,E-mail Address,Birthday\nJim,Poe," + suffix + ",poe@x.example," + born +
               "\n";
    };
    expectAdded(u"father.csv"_s, row("Sr.", "1950-01-01"), 1);
    EXPECT_EQ(importOne(u"son.csv"_s, row("Jr.", "1980-01-01")).added, 1);
    expectAdded(u"couple.csv"_s,
                table("Peter,Schmidt,,family@s.example,\nPeter und Petra,Schmidt,,family@s.example,\n"), 2);
}

TEST_F(WhoIsWhoImportTest, AUuidIsOneHoweverItIsWritten)
{
    const QByteArray uuid = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    importOne(u"a.vcf"_s, card(uuid, "Ana Silva", "EMAIL:ana@x.example\n"));
    for (const QByteArray &written : {"urn:uuid:" + uuid, uuid.toUpper(), "URN:UUID:" + uuid.toUpper()})
        EXPECT_EQ(importOne(u"b.vcf"_s, card(written, "Ana Silva", "EMAIL:ana@x.example\n")).added, 0)
            << written.toStdString();
}

TEST_F(WhoIsWhoImportTest, ANameMayBeTurnedAround)
{
    importOne(u"jane.vcf"_s, card("jane", "Doe\\, Jane", "N:Doe;Jane;;;\nORG:Acme\n"));
    importOne(u"bo.vcf"_s, card("bo", "Li\\, Bo", "ORG:Acme\n"));
    EXPECT_EQ(importOne(u"people.csv"_s, table("Jane,Doe,Acme,jane@x.example,\nBo,Li,Acme,bo@x.example,\n")).added, 0);
}

TEST_F(WhoIsWhoImportTest, WhatIsNoAddressOfTheInternetTellsAsWell)
{
    const QByteArray eva = table("Eva,Muster,,/o=EXCH/cn=eva,\n");
    expectAdded(u"eva.csv"_s, eva, 1);
    expectAdded(u"other.csv"_s, "Given Name,Family Name,E-mail Address\nEva,Muster,/o=EXCH/cn=eva\n", 0, 1);
}

TEST_F(WhoIsWhoImportTest, ADayGainsItsYearAndAnotherIsReported)
{
    importOne(u"ann.vcf"_s, card("ann", "Ann Lee", "EMAIL:ann@x.example\nBDAY:--03-01\n"));
    const auto born = [](const QByteArray &day) {
        return "Name,E-mail Address,Birthday,Company\nAnn Lee,ann@x.example," + day + ",\n";
    };
    EXPECT_EQ(importOne(u"year.csv"_s, born("1980-03-01")).updated, 1);
    EXPECT_EQ(contact(u"Ann Lee"_s).dates.at(0).date.toText(), u"1980-03-01"_s);
    importOne(u"other.vcf"_s, card("bo", "Bo Chen", "EMAIL:bo@x.example\nBDAY:1950-01-01\n"));
    const ImportedFile other = importOne(u"bo.csv"_s, born("1980-01-01").replace("Ann Lee,ann", "Bo Chen,bo"));
    ASSERT_THAT(other.keptEdits, SizeIs(1));
    EXPECT_EQ(other.keptEdits[0].field, u"dates"_s);
}

TEST_F(WhoIsWhoImportTest, WhatASourceLeftOutOnceGoesOnBeingItsOwn)
{
    const auto ann = [](const QByteArray &more) { return card("ann", "Ann Lee", "N:Lee;Ann;;;\n" + more); };
    importOne(u"1.vcf"_s, ann("TITLE:A\nNOTE:n1\nBDAY:1980-01-01\nTEL:111\n"));
    for (int i = 0; i < 2; ++i)
        EXPECT_THAT(importOne(u"2.vcf"_s, ann(i == 0 ? "" : "NICKNAME:Annie\n")).keptEdits, IsEmpty());
    EXPECT_EQ(contact(u"Ann Lee"_s).role, u"A"_s);
    const ImportedFile third = importOne(u"3.vcf"_s, ann("TITLE:B\nNOTE:n2\nBDAY:1980-01-02\nTEL:222\n"));
    EXPECT_THAT(third.keptEdits, IsEmpty());
    const Contact now = contact(u"Ann Lee"_s);
    EXPECT_EQ(now.role, u"B"_s);
    EXPECT_EQ(now.notes, u"n2"_s);
    EXPECT_EQ(now.dates.at(0).date.toText(), u"1980-01-02"_s);
    EXPECT_EQ(now.phones.size(), 1U);
    EXPECT_EQ(now.nickname, u"Annie"_s);
    // What was written by hand meanwhile is nobody's but mine.
    importOne(u"4.vcf"_s, ann(""));
    edit(u"Ann Lee"_s, [](Contact &contact) { contact.role = u"By hand"_s; });
    const ImportedFile fifth = importOne(u"5.vcf"_s, ann("TITLE:C\nNOTE:n3\n"));
    EXPECT_THAT(fifth.keptEdits, SizeIs(1));
    EXPECT_EQ(contact(u"Ann Lee"_s).role, u"By hand"_s);
    EXPECT_EQ(contact(u"Ann Lee"_s).notes, u"n3"_s);
    // The first file again says what it says.
    EXPECT_EQ(importOne(u"1.vcf"_s, ann("TITLE:A\nNOTE:n1\nBDAY:1980-01-01\nTEL:111\n")).updated, 1);
    EXPECT_EQ(contact(u"Ann Lee"_s).notes, u"n1"_s);
    expectSound();
}

TEST_F(WhoIsWhoImportTest, AWholeNameGoesWithItsParts)
{
    importOne(u"anna.vcf"_s,
              card("anna", "Anna Schmidt", "N:Schmidt;Anna;;;\nEMAIL:anna@x.example\nORG:Acme\\;Legal\n"));
    importOne(u"before.csv"_s, table("Anna,Schmidt,,anna@x.example,\n"));
    importOne(u"after.csv"_s, table("Anna,Neu,,anna@x.example,\n"));
    EXPECT_EQ(names(), QStringList{u"Anna Neu"_s});
}

TEST_F(WhoIsWhoImportTest, ADepartmentGoesWithItsCompany)
{
    importOne(u"a.vcf"_s, card("a", "Ana Silva", "ORG:Acme;Legal\n"));
    EXPECT_EQ(contact(u"Ana Silva"_s).department, u"Legal"_s);
    importOne(u"b.vcf"_s, card("a", "Ana Silva", "ORG:Beta\n"));
    EXPECT_EQ(contact(u"Ana Silva"_s).department, QString());
}

TEST_F(WhoIsWhoImportTest, AnAddressIsTheSameWithItsName)
{
    importOne(u"ana.vcf"_s, card("ana", "Ana Silva", "N:Silva;Ana;;;\nEMAIL:ana@example.org\n"));
    importOne(u"people.csv"_s, table("Ana,Silva,,Ana Silva <ana@example.org>,\nBo,Chen,,mailto:bo@example.org,\n"
                                     "Gi,One,,\"Gi One <g1@x.example>, Gi <g2@x.example>\",\n"));
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s, u"Gi One"_s}));
    EXPECT_EQ(contact(u"Bo Chen"_s).preferredEmail(), u"bo@example.org"_s);
    EXPECT_EQ(contact(u"Gi One"_s).emails.size(), 2U);
    const Contact two = [&] {
        importOne(u"two.vcf"_s, card("two", "An Bo", "EMAIL:Gi One <g1@x.org>\\, Gi Two <g2@x.org>\n"));
        return contact(u"An Bo"_s);
    }();
    EXPECT_TRUE(two.preferredEmail().contains(u"g1@x.org"));
}

TEST_F(WhoIsWhoImportTest, ANameThatHoldsTheGivenNameIsWhole)
{
    importOne(u"people.csv"_s, "Name,First Name,Email\nBo Li,Bo,b@x.example\nMeier,Hans,h@x.example\n");
    EXPECT_EQ(names(), (QStringList{u"Bo Li"_s, u"Hans Meier"_s}));
}

TEST_F(WhoIsWhoImportTest, WhatIsOnlyPartlyTakenIsNotCountedTwice)
{
    const ImportedFile file =
        importOne(u"a.ldif"_s, "dn: cn=Anna Doe\ncn: Anna Doe\nmail: a@x.example\ndescription:< file:///a\n");
    EXPECT_EQ(file.read, 1);
    EXPECT_EQ(file.failed, 0);
    EXPECT_THAT(file.problems, SizeIs(1));
}

TEST_F(WhoIsWhoImportTest, WhoMarriesIsKnownByAddressAndGivenName)
{
    expectAdded(u"before.csv"_s, table("Anna,Alt,,anna@x.example,\n"), 1);
    expectAdded(u"after.csv"_s, table("Anna,Neu,,anna@x.example,\n"), 0, 1);
    EXPECT_EQ(names(), QStringList{u"Anna Neu"_s});
}

TEST_F(WhoIsWhoImportTest, WhatAnotherSourceSaidFirstStaysAndIsNoEdit)
{
    importOne(u"people.csv"_s, table("Ana,Silva,Nordlicht,ana@example.org,\n"));
    const ImportedFile file =
        importOne(u"ana.vcf"_s, card("ana", "Ana Silva", "N:Silva;Ana;;;\nEMAIL:ana@example.org\nORG:Tide\n"));
    EXPECT_THAT(file.keptEdits,
                ElementsAre(KeptEdit{u"Ana Silva"_s, u"organization"_s, u"Nordlicht"_s, u"Tide"_s, false}));
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.organization = u"Harbour"_s; });
    const ImportedFile newer =
        importOne(u"newer.vcf"_s, card("ana", "Ana Silva", "N:Silva;Ana;;;\nEMAIL:ana@example.org\nORG:Wave\n"));
    EXPECT_THAT(newer.keptEdits,
                ElementsAre(KeptEdit{u"Ana Silva"_s, u"organization"_s, u"Harbour"_s, u"Wave"_s, true}));
    EXPECT_THAT(importOne(u"newer.vcf"_s, {}).keptEdits, IsEmpty());
}

} // namespace
} // namespace cultivar
