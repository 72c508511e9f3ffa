// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/ldif_reader.h"

#include "core/exchange/format_sniffer.h"
#include "core/exchange/source_records.h"
#include "core/exchange/tables/address_book_csv.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/named_cells.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/corpora.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace ldif_reader_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(LdifReaderTest, ReadsWhatThunderbirdWrites)
{
    const QByteArray file = "dn: cn=Dag Vetle,mail=dag@vetle.example\r\n"
                            "objectclass: top\r\nobjectclass: mozillaAbPersonAlpha\r\n"
                            "givenName: Dag\r\nsn: Vetle\r\ncn:: RGFnIFbDqXRsZQ==\r\n"
                            "mail: dag@vetle.example\r\nmail: d@vetle.example\r\nmozillaSecondEmail: dv@v.example\r\n"
                            "telephoneNumber: +47 1\r\nmobile: +47 2\r\n"
                            "mozillaHomeStreet: Strand 1\r\nmozillaHomeLocalityName: Bod\xc3\xb8\r\n"
                            "street: Quay 2\r\nl: Oslo\r\nc: Norway\r\n"
                            "title: Captain\r\nou: Deck\r\no: Ferry\r\nmozillaWorkUrl: https://ferry.example\r\n"
                            "birthyear: 1970\r\nbirthmonth: 2\r\nbirthday: 28\r\n"
                            "jpegPhoto:: /9j/4AAQ\r\n SkZJRg==\r\n"
                            "description: Likes \r\n long lines\r\nmodifytimestamp: 0\r\nhobby: kites\r\n";
    EXPECT_EQ(sniffFormat(file, u"x.txt"), FileFormat::Ldif);
    const Parsed parsed = readLdif(file);
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    const Contact &dag = parsed.contacts[0].contact;
    EXPECT_EQ(parsed.contacts[0].line, 1);
    EXPECT_EQ(dag.displayName(), u"Dag Vétle"_s);
    EXPECT_EQ(dag.given, u"Dag"_s);
    EXPECT_THAT(dag.emails, ElementsAre(Reach{u"dag@vetle.example"_s, {}}, Reach{u"d@vetle.example"_s, {}},
                                        Reach{u"dv@v.example"_s, {}}));
    EXPECT_THAT(dag.phones, ElementsAre(Reach{u"+47 1"_s, u"work"_s}, Reach{u"+47 2"_s, u"mobile"_s}));
    EXPECT_THAT(dag.addresses, ElementsAre(Address{u"work"_s, {}, {}, u"Quay 2"_s, u"Oslo"_s, {}, {}, u"Norway"_s},
                                           Address{u"home"_s, {}, {}, u"Strand 1"_s, u"Bodø"_s, {}, {}, {}}));
    EXPECT_EQ(dag.role, u"Captain"_s);
    EXPECT_EQ(dag.department, u"Deck"_s);
    EXPECT_EQ(dag.organization, u"Ferry"_s);
    EXPECT_EQ(dag.notes, u"Likes long lines"_s);
    ASSERT_THAT(dag.dates, SizeIs(1));
    EXPECT_EQ(dag.dates[0].date, *PartialDate::of(1970, 2, 28));
    EXPECT_THAT(dag.customFields, ElementsAre(CustomField{u"hobby"_s, u"kites"_s}));
    ASSERT_THAT(dag.sources, SizeIs(1));
    EXPECT_EQ(dag.sources[0].source, u"ldif"_s);
    Contact base = dag;
    base.sources.clear();
    EXPECT_EQ(contactOfContent(dag.sources[0].content), base);
}

TEST(LdifReaderTest, KeepsTheOrderOfNamesInAnyLetters)
{
    // U+10400 is of two units, both smaller than the one of U+FB01.
    const Parsed parsed = readLdif(u"dn: cn=A\ncn: A\n\uFB01: 1\n\U00010400: 2\n\U00010400b: 3\n"_s.toUtf8());
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    Contact contact = parsed.contacts[0].contact;
    EXPECT_THAT(contact.customFields,
                ElementsAre(CustomField{u"\U00010400"_s, u"2"_s}, CustomField{u"\U00010400b"_s, u"3"_s},
                            CustomField{u"\uFB01"_s, u"1"_s}));
    const QString content = contact.sources[0].content;
    contact.sources.clear();
    EXPECT_EQ(contactOfContent(content), contact);
}

/// A JSON object that was read does not find this name.
TEST(LdifReaderTest, FindsKeptValuesUnderAnyName)
{
    const Parsed parsed = readLdif("\x9d\xc3\x82\xc2\xa0"
                                   "BriptVaSCript:a\ncn:e\n");
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    const std::optional<QJsonObject> kept = cellsOfContent(parsed.contacts[0].contact.sources[0].content);
    ASSERT_TRUE(kept.has_value());
    for (const QString &name : kept->keys())
        EXPECT_FALSE(kept->value(name).toString().isEmpty()) << qPrintable(name);
}

TEST(LdifReaderTest, TellsWhatIsNoPersonAndReadsOn)
{
    const QByteArray file = "version: 1\n\n# a list\ndn: cn=crew\nobjectclass: groupOfNames\ncn: crew\n"
                            "member: cn=Dag\n\n"
                            "dn: cn=Una\ncn: Una\nsn:: %%%\n\n\n"
                            "dn: cn=gone\nchangetype: delete\n\n"
                            "dn: uid=7\nmodifytimestamp: 0\n\n"
                            "dn: cn=Bo\ncn: Bo";
    const Parsed parsed = readLdif(file);
    ASSERT_THAT(parsed.contacts, SizeIs(2));
    EXPECT_EQ(parsed.contacts[0].contact.displayName(), u"Una"_s);
    EXPECT_EQ(parsed.contacts[0].line, 9);
    EXPECT_EQ(parsed.contacts[1].contact.displayName(), u"Bo"_s);
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{4, ProblemKind::NotAPerson, u"crew"_s},
                                             RowProblem{9, ProblemKind::BadEncoding, u"sn"_s, {}, {}, true},
                                             RowProblem{14, ProblemKind::BadValue, u"changetype"_s},
                                             RowProblem{17, ProblemKind::NoName, {}}));
    const SourceRecords quoted = recordsAt(file, {FileFormat::Ldif}, {14, 17});
    ASSERT_THAT(quoted.records, SizeIs(2));
    EXPECT_EQ(wordsOf(quoted.records[0], 80), u"dn: cn=gone changetype: delete"_s);
}

TEST(LdifReaderTest, TellsWhatIsNoAttributeOrHasItsValueElsewhere)
{
    const QString text = u"dn: x\n;lang-de: a\n : b\n: c\ncn: Ana\n"_s;
    LdifReader reader(text);
    const std::optional<LdifEntry> entry = reader.next();
    ASSERT_TRUE(entry.has_value());
    EXPECT_THAT(entry->attributes, SizeIs(2));
    EXPECT_THAT(entry->strays, ElementsAre(u";lang-de: a: b"_s, u": c"_s));
    const Parsed parsed = readLdif("dn: cn=Ana\ncn: Ana\njpegPhoto:< file:///ana.jpg\nher mail is ana@a.example\n");
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_THAT(parsed.problems,
                ElementsAre(RowProblem{1, ProblemKind::BadValue, u"jpegPhoto"_s, {}, {}, true},
                            RowProblem{1, ProblemKind::BadValue, u"her mail is ana@a.example"_s, {}, {}, true}));
}

Contact only(const QByteArray &entry)
{
    const Parsed parsed = readLdif(entry);
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    if (parsed.contacts.empty())
        return {};
    Contact contact = parsed.contacts.front().contact;
    const QString content = contact.sources.at(0).content;
    contact.sources.clear();
    EXPECT_EQ(contactOfContent(content), contact);
    return contact;
}

TEST(LdifReaderTest, TakesOneOfWhatSomebodyHasOnce)
{
    const Contact anna = only("dn: CN=Anna Doe,OU=Sales,DC=a\ncn: Anna Doe\nsn: Doe\ngivenName: Anna\n"
                              "displayName: Anna Doe\nname: Anna Doe\ntitle;lang-de: Leiterin\ntitle: Head\n"
                              "o: Tide\no: tide\nou: Sales\nou: Export\nc: US\nco: United States\nl: Reno\n"
                              "description: one\ndescription: two\nmail: a@a.example\nmail: A@a.example\n");
    EXPECT_EQ(anna.displayName(), u"Anna Doe"_s);
    EXPECT_EQ(anna.role, u"Head"_s);
    EXPECT_EQ(anna.organization, u"Tide"_s);
    EXPECT_EQ(anna.department, u"Sales"_s);
    EXPECT_THAT(anna.addresses, ElementsAre(Address{u"work"_s, {}, {}, {}, u"Reno"_s, {}, {}, u"United States"_s}));
    EXPECT_EQ(anna.notes, u"one, two"_s);
    EXPECT_THAT(anna.emails, ElementsAre(Reach{u"a@a.example"_s, {}}));
    EXPECT_THAT(anna.customFields,
                ElementsAre(CustomField{u"ou"_s, u"Export"_s}, CustomField{u"title;lang-de"_s, u"Leiterin"_s}));

    const Contact other = only("dn: cn=x\ncn;lang-de: J\xc3\xbcrgen M\xc3\xbcller\ncn: Juergen Mueller\n"
                               "street: Kai 1\nstreet: Pier 2\nc: DE\nco: Dänemark\n");
    EXPECT_EQ(other.displayName(), u"Juergen Mueller"_s);
    EXPECT_THAT(other.addresses, ElementsAre(Address{u"work"_s, {}, {}, u"Kai 1"_s, {}, {}, {}, u"Dänemark"_s}));
    EXPECT_THAT(other.customFields,
                ElementsAre(CustomField{u"c"_s, u"DE"_s}, CustomField{u"cn;lang-de"_s, u"Jürgen Müller"_s},
                            CustomField{u"street (2)"_s, u"Pier 2"_s}));
}

TEST(LdifReaderTest, APageMayBeCalledSomething)
{
    const Contact ana = only("dn: cn=Ana\ncn: Ana\nlabeledURI: https://a.example Home page\n"
                             "labeledURI: https://b.example\nlabeledURI: https://c.example Boats\n");
    EXPECT_THAT(ana.links, ElementsAre(Reach{u"https://b.example"_s, {}}, Reach{u"https://a.example"_s, u"Home page"_s},
                                       Reach{u"https://c.example"_s, u"Boats"_s}));
}

TEST(LdifReaderTest, BytesThatAreNoTextStayInBase64)
{
    const Contact ana = only("dn: cn=Ana\ncn: Ana\nobjectGUID:: AAECAwQFBgcICQoLDA0ODw==\nsIDHistory:: /////w==\n"
                             "motto:: RsO8bmY=\nuserCertificate;binary:: MIIB\n");
    EXPECT_THAT(ana.customFields,
                ElementsAre(CustomField{u"motto"_s, u"Fünf"_s},
                            CustomField{u"objectGUID"_s, u"AAECAwQFBgcICQoLDA0ODw=="_s},
                            CustomField{u"sIDHistory"_s, u"/////w=="_s}, CustomField{u"userCertificate"_s, u"MIIB"_s}));
}

TEST(LdifReaderTest, AnEntryIsKnownByItsName)
{
    const Parsed parsed = readLdif("dn: CN=Ana,DC=a\ncn: Ana\nmail: ana@a.example\n\n"
                                   "cn: Bo\nmail: BO@a.example\n\n"
                                   "dn: cn = ana, dc=a \ncn: Cy\nmail: cy@a.example\n");
    ASSERT_THAT(parsed.contacts, SizeIs(3));
    EXPECT_EQ(parsed.contacts[0].contact.sources[0].key, u"cn=ana,dc=a"_s);
    EXPECT_EQ(parsed.contacts[1].contact.sources[0].key, u"bo@a.example"_s);
    EXPECT_EQ(parsed.contacts[2].contact.sources[0].key, u"cy@a.example"_s);
}

TEST(LdifReaderTest, TakesWhateverLooksLikeLdif)
{
    for (const QByteArray &odd : {QByteArray(), QByteArray(" a\n b\n"), QByteArray("dn:"), QByteArray(":\n:\n"),
                                  QByteArray("dn: x\ncn:< file:///etc/hostname\n"), QByteArray("#\n more\n"),
                                  QByteArray("dn: x\0y\ncn: \0\n", 14), QByteArray(100'000, ' ')}) {
        const Parsed parsed = readLdif(odd);
        EXPECT_THAT(parsed.contacts, testing::Each(testing::Field(&ParsedContact::line, testing::Gt(0))));
    }
    EXPECT_THAT(readLdif("dn: x\ncn:< file:///etc/hostname\n").contacts, IsEmpty());
}

struct CorpusBook
{
    const char *file;
    size_t people;
};

class AddressBookCorpora : public test::WithCorpora<::testing::TestWithParam<CorpusBook>>
{
};

/// Thunderbird's own test files.
TEST_P(AddressBookCorpora, everybodyIsTaken)
{
    const QString name = QString::fromLatin1(GetParam().file);
    const QByteArray bytes = test::sample(u"thunderbird/"_s + name);
    const bool isTable = name.endsWith(u".csv");
    EXPECT_EQ(sniffFormat(bytes, name), isTable ? FileFormat::AddressBook : FileFormat::Ldif);
    const Parsed parsed = isTable ? readAddressBook(bytes) : readLdif(bytes);
    EXPECT_EQ(parsed.contacts.size(), GetParam().people);
    for (const ParsedContact &each : parsed.contacts)
        EXPECT_FALSE(each.contact.emails.empty() && each.contact.organization.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, AddressBookCorpora,
                         ::testing::Values(CorpusBook{"basic_csv_addressbook.csv", 2},
                                           CorpusBook{"utf16_addressbook.csv", 1},
                                           CorpusBook{"shiftjis_addressbook.csv", 1}, CorpusBook{"export.csv", 2},
                                           CorpusBook{"csv_semicolon.csv", 2}, CorpusBook{"quote.csv", 1},
                                           CorpusBook{"basic_addressbook.csv", 1}, CorpusBook{"bug_263304.ldif", 1},
                                           CorpusBook{"export.ldif", 2}, CorpusBook{"basic_ldif_addressbook.ldif", 1}));

TEST(LdifReaderTest, TellsWhatElseADirectoryHolds)
{
    const Parsed parsed = readLdif("dn: OU=Sales,DC=a\nobjectClass: top\nobjectClass: organizationalUnit\nou: Sales\n\n"
                                   "dn: CN=PC1\nobjectClass: person\nobjectClass: user\nobjectClass: computer\n"
                                   "cn: PC1\n\n"
                                   "dn: CN=Crew\nobjectClass: group\ncn: Crew\n\n"
                                   "dn: CN=Users\nobjectClass: container\n\n"
                                   "dn: CN=Doe\\, Jane\nobjectClass: person\ncn: Doe, Jane\ndisplayName: Jane Doe\n"
                                   "name: Doe, Jane\nsn: Doe\ngivenName: Jane\n\n"
                                   "# search result\nsearch: 2\nresult: 0 Success\n\n"
                                   "# numResponses: 6\n# numEntries: 5\n");
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    const Contact &jane = parsed.contacts[0].contact;
    EXPECT_EQ(jane.name, QString());
    EXPECT_EQ(jane.displayName(), u"Jane Doe"_s);
    EXPECT_THAT(jane.customFields, IsEmpty());
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{1, ProblemKind::NotAPerson, u"Sales"_s},
                                             RowProblem{6, ProblemKind::NotAPerson, u"PC1"_s},
                                             RowProblem{12, ProblemKind::NotAPerson, u"Crew"_s},
                                             RowProblem{16, ProblemKind::NotAPerson, u"CN=Users"_s}));
}

TEST(LdifReaderTest, APostalAddressHasLines)
{
    const Contact ana = only("dn: cn=Ana\ncn: Ana\npostalAddress: 1 Quay $ Room \\241 \\5c24$Bergen\n"
                             "homePostalAddress: Strand 2\n");
    EXPECT_THAT(ana.addresses,
                ElementsAre(Address{u"work"_s, {}, {}, u"1 Quay\nRoom $1 \\24\nBergen"_s, {}, {}, {}, {}},
                            Address{u"home"_s, {}, {}, u"Strand 2"_s, {}, {}, {}, {}}));
    // A street is as it is written.
    const Contact bo = only("dn: cn=Bo\ncn: Bo\nstreet: 1 $ Quay\n");
    EXPECT_EQ(bo.addresses.at(0).street, u"1 $ Quay"_s);
}

} // namespace ldif_reader_test
} // namespace cultivar
