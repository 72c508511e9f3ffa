// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"

#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <QStringEncoder>

#include <ctime>

namespace cultivar {
namespace vcard_reader_test {

QByteArray card(QByteArrayView lines)
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines.toByteArray() + "END:VCARD\r\n";
}

Contact onlyContact(const QByteArray &file)
{
    Parsed parsed = readVcards(file);
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_EQ(parsed.contacts.size(), 1u);
    return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
}

QString contentOf(const Contact &contact)
{
    return contact.sources.empty() ? QString() : contact.sources.front().content;
}

QStringList valuesOf(const std::vector<Reach> &reaches)
{
    QStringList list;
    for (const Reach &reach : reaches)
        list += reach.value + u'|' + reach.label;
    return list;
}

std::vector<RowProblem> problemsOf(QByteArrayView file)
{
    return readVcards(file).problems;
}

TEST(VcardReader, ReadsEveryFieldTheModelHas)
{
    const Contact ana =
        onlyContact(card("FN:Ana Lima\r\nN:Lima;Ana;Rosa;Dr.;Jr.\r\nNICKNAME:Nita\r\n"
                         "ORG:Acme\\, Ltd.;Research;Lab 2\r\nTITLE:Engineer\r\nROLE:Lead\r\n"
                         "EMAIL;TYPE=WORK:ana@acme.example\r\nTEL;TYPE=CELL:+351 1\r\nURL:https://ana.example\r\n"
                         "ADR;TYPE=HOME:1;2;Rua A\\, 3;Lisboa;LX;1000;Portugal\r\nBDAY:1985-12-03\r\n"
                         "ANNIVERSARY:20100605\r\nNOTE:likes\\ntea\r\nCATEGORIES:friends,lis\\,bon\r\n"
                         "TZ:Europe/Lisbon\r\nLANG:pt\r\nUID:urn:uuid:A-1\r\n"));
    EXPECT_EQ(ana.name, u"Ana Lima");
    EXPECT_EQ(ana.family + ana.given + ana.additional + ana.prefix + ana.suffix, u"LimaAnaRosaDr.Jr.");
    EXPECT_EQ(ana.nickname, u"Nita");
    EXPECT_EQ(ana.organization, u"Acme, Ltd.");
    EXPECT_EQ(ana.department, u"Research, Lab 2");
    EXPECT_EQ(ana.role, u"Engineer");
    EXPECT_EQ(valuesOf(ana.emails), QStringList{u"ana@acme.example|work"_s});
    EXPECT_EQ(valuesOf(ana.phones), QStringList{u"+351 1|mobile"_s});
    EXPECT_EQ(valuesOf(ana.links), QStringList{u"https://ana.example|"_s});
    const Address home{u"home"_s, u"1"_s, u"2"_s, u"Rua A, 3"_s, u"Lisboa"_s, u"LX"_s, u"1000"_s, u"Portugal"_s};
    EXPECT_EQ(ana.addresses, std::vector{home});
    EXPECT_EQ(ana.city, u"Lisboa");
    ASSERT_EQ(ana.dates.size(), 2u);
    EXPECT_EQ(ana.dates[0].kind, DateKind::Birthday);
    EXPECT_EQ(ana.dates[0].date, PartialDate(QDate(1985, 12, 3)));
    EXPECT_EQ(ana.dates[1].kind, DateKind::Anniversary);
    EXPECT_EQ(ana.dates[1].date, PartialDate(QDate(2010, 6, 5)));
    EXPECT_EQ(ana.notes, u"likes\ntea");
    EXPECT_EQ(ana.tags, (QStringList{u"friends"_s, u"lis,bon"_s}));
    EXPECT_EQ(ana.timeZone, u"Europe/Lisbon");
    EXPECT_EQ(ana.language, u"pt");
    EXPECT_EQ(ana.uid.text(), u"urn:uuid:A-1");
}

TEST(VcardReader, KeepsTheCardWordForWord)
{
    const Contact contact = onlyContact(card("X-A;P=\"q;r\":  b \\, c\r\nFN:A\r\nitem1.x-foo:1\r\n 2\r\nUID:u1\r\n"));
    ASSERT_EQ(contact.sources.size(), 1u);
    EXPECT_EQ(contact.sources[0].source, u"vcard");
    EXPECT_EQ(contact.sources[0].key, u"u1");
    EXPECT_EQ(contact.sources[0].content, u"VERSION:3.0\nX-A;P=\"q;r\":  b \\, c\nFN:A\nitem1.x-foo:12\nUID:u1");
}

TEST(VcardReader, LeavesTheUidEmptyWhenThereIsNone)
{
    EXPECT_TRUE(onlyContact(card("FN:A\r\n")).uid.isEmpty());
    EXPECT_TRUE(onlyContact(card("FN:A\r\nUID:\r\n")).uid.isEmpty());
}

TEST(VcardReader, TakesRoleWhereThereIsNoTitle)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nTITLE:\r\nROLE:Lead\r\n")).role, u"Lead");
}

TEST(VcardReader, NamesThePersonByWhatThereIs)
{
    EXPECT_EQ(onlyContact(card("N:Lima;Ana;;;\r\n")).displayName(), u"Ana Lima");
    EXPECT_TRUE(onlyContact(card("N:Lima;Ana;;;\r\n")).name.isEmpty());
    EXPECT_EQ(onlyContact(card("EMAIL:a@b.example\r\n")).displayName(), u"a@b.example");
}

TEST(VcardReader, PutsThePreferredFirst)
{
    const auto emails = [](QByteArrayView lines) { return valuesOf(onlyContact(card(lines)).emails); };
    EXPECT_EQ(emails("EMAIL:a@x\r\nEMAIL;TYPE=home,pref:b@x\r\nEMAIL:c@x\r\n"),
              (QStringList{u"b@x|home"_s, u"a@x|"_s, u"c@x|"_s}));
    EXPECT_EQ(emails("EMAIL;PREF=9:a@x\r\nEMAIL;PREF=\"2\":b@x\r\nEMAIL:c@x\r\n"),
              (QStringList{u"b@x|"_s, u"a@x|"_s, u"c@x|"_s}));
    EXPECT_EQ(emails("EMAIL;INTERNET:a@x\r\nEMAIL;WORK;PREF:b@x\r\n"), (QStringList{u"b@x|work"_s, u"a@x|"_s}));
}

TEST(VcardReader, MakesLabelsOfTypes)
{
    const Contact contact =
        onlyContact(card("TEL;TYPE=\"voice,home\":1\r\nTEL;TYPE=WORK;TYPE=FAX:2\r\nTEL;type=iPhone;type=CELL:3\r\n"
                         "TEL;TYPE=VOICE,MSG:4\r\nTEL;TYPE=X-Boat:5\r\nTEL;PAGER:6\r\n"));
    EXPECT_EQ(valuesOf(contact.phones),
              (QStringList{u"1|home"_s, u"2|work fax"_s, u"3|mobile"_s, u"4|"_s, u"5|Boat"_s, u"6|pager"_s}));
}

TEST(VcardReader, ReadsNumbersAndAddressesGivenAsUri)
{
    const Contact contact = onlyContact(card("TEL;VALUE=uri:tel:+44-5;ext=7\r\nEMAIL:mailto:a@b.example\r\n"));
    EXPECT_EQ(contact.phones[0].value, u"+44-5;ext=7");
    EXPECT_EQ(contact.emails[0].value, u"a@b.example");
}

// Apple

TEST(VcardReader, AppleItemGroupsNameTheirLines)
{
    const Contact contact =
        onlyContact(card("FN:A\r\nitem1.URL;type=pref:http://a.example\r\nitem1.X-ABLabel:_$!<HomePage>!$_\r\n"
                         "item2.TEL:1\r\nitem2.X-ABLabel:Boat house\r\nitem3.ADR;type=HOME:;;S;C;;;\r\n"
                         "item3.X-ABADR:pt\r\nitem4.X-ABRELATEDNAMES:B\r\nitem4.X-ABLabel:_$!<Spouse>!$_\r\n"));
    EXPECT_EQ(valuesOf(contact.links), QStringList{u"http://a.example|homepage"_s});
    EXPECT_EQ(valuesOf(contact.phones), QStringList{u"1|Boat house"_s});
    EXPECT_EQ(contact.addresses[0].label, u"home");
    EXPECT_TRUE(contentOf(contact).contains(u"item4.X-ABRELATEDNAMES:B\nitem4.X-ABLabel:_$!<Spouse>!$_"));
}

TEST(VcardReader, AppleDatesHaveLabels)
{
    const Contact contact =
        onlyContact(card("FN:A\r\nBDAY;value=date:1970-02-03\r\nitem1.X-ABDATE;type=pref:2001-05-06\r\n"
                         "item1.X-ABLabel:_$!<Anniversary>!$_\r\nitem2.X-ABDATE:1604-07-08\r\n"
                         "item2.X-ABLabel:First talk\r\n"));
    ASSERT_EQ(contact.dates.size(), 3u);
    EXPECT_EQ(contact.dates[0].date.toText(), u"1970-02-03");
    EXPECT_EQ(contact.dates[1].kind, DateKind::Anniversary);
    EXPECT_EQ(contact.dates[2].kind, DateKind::Other);
    EXPECT_EQ(contact.dates[2].label, u"First talk");
    EXPECT_EQ(contact.dates[2].date.toText(), u"--07-08");
}

TEST(VcardReader, NeverInventsAYear)
{
    for (const char *line : {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-07-20", "BDAY;X-APPLE-OMIT-YEAR=\"1604\":1604-07-20",
                             "BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:16040720", "BDAY:16040720", "BDAY:--07-20",
                             "BDAY:--0720", "BDAY;X-APPLE-OMIT-YEAR=1900:1900-07-20"}) {
        const Contact contact = onlyContact(card(QByteArray("FN:A\r\n") + line + "\r\n"));
        ASSERT_EQ(contact.dates.size(), 1u) << line;
        EXPECT_EQ(contact.dates[0].date.toText(), u"--07-20") << line;
    }
    EXPECT_TRUE(onlyContact(card("FN:A\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1904-02-29\r\n")).dates[0].date.year());
}

TEST(VcardReader, AppleEmptyTrailingUnitIsNoDepartment)
{
    const Contact contact = onlyContact(card("ORG:ACME;\r\nX-ABShowAs:COMPANY\r\n"));
    EXPECT_EQ(contact.organization, u"ACME");
    EXPECT_TRUE(contact.department.isEmpty());
}

TEST(VcardReader, SocialProfilesAreLinks)
{
    const Contact contact = onlyContact(card("FN:A\r\nX-SOCIALPROFILE;type=linkedin:https://www.linkedin.com/in/a\r\n"
                                             "X-SOCIALPROFILE;TYPE=TWITTER:https://t.example/a\r\n"
                                             "URL:https://linkedin.com/in/b\r\n"));
    EXPECT_EQ(valuesOf(contact.links),
              (QStringList{u"https://www.linkedin.com/in/a|linkedin"_s, u"https://t.example/a|twitter"_s,
                           u"https://linkedin.com/in/b|linkedin"_s}));
}

// Google

TEST(VcardReader, GoogleKeepsSeveralProfilesAndEscapedColons)
{
    const Contact contact =
        onlyContact(card("FN:A\r\nitem1.URL:http\\://www.linkedin.com/in/a\r\nitem1.X-ABLabel:PROFILE\r\n"
                         "item2.URL:http\\://b.example\r\nitem2.X-ABLabel:PROFILE\r\nCATEGORIES:myContacts\r\n"
                         "ADR:;;Street 1\\nTown 5;;;;\r\nPHOTO:https://x.exam\r\n ple/p.jpg\r\n"));
    EXPECT_EQ(valuesOf(contact.links),
              (QStringList{u"http://www.linkedin.com/in/a|PROFILE"_s, u"http://b.example|PROFILE"_s}));
    EXPECT_TRUE(contact.tags.isEmpty());
    EXPECT_EQ(contact.addresses[0].street, u"Street 1\nTown 5");
    EXPECT_TRUE(contentOf(contact).contains(u"\nPHOTO:https://x.example/p.jpg"));
    EXPECT_TRUE(contentOf(contact).contains(u"\nCATEGORIES:myContacts"));
}

// Nextcloud

TEST(VcardReader, GroupsAreNoPeople)
{
    const auto problems =
        problemsOf(card("FN:Team\r\nX-ADDRESSBOOKSERVER-KIND:group\r\n") + card("KIND:Group\r\nFN:Club\r\n"));
    EXPECT_EQ(problems, (std::vector<RowProblem>{{1, ProblemKind::NotAPerson, u"Team"_s},
                                                 {6, ProblemKind::NotAPerson, u"Club"_s}}));
    EXPECT_EQ(onlyContact(card("KIND:individual\r\nFN:A\r\n")).name, u"A");
}

TEST(VcardReader, TheDeadAreKnownToBe)
{
    EXPECT_TRUE(onlyContact(card("FN:A\r\nDEATHDATE:20200101\r\n")).deceased);
}

TEST(VcardReader, TimeZonesAreTakenByNameOnly)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nTZ;VALUE=text:Asia/Kolkata\r\n")).timeZone, u"Asia/Kolkata");
    for (const char *zone : {"-05:00", "London/Europe", "-05:00; EST; Raleigh/North America", "/etc/passwd"})
        EXPECT_TRUE(onlyContact(card(QByteArray("FN:A\r\nTZ:") + zone + "\r\n")).timeZone.isEmpty()) << zone;
}

TEST(VcardReader, ThePreferredLanguageIsTaken)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nLANG;PREF=2:en\r\nLANG;PREF=1:fr\r\nLANG:de\r\n")).language, u"fr");
}

// Android

TEST(VcardReader, AndroidQuotedPrintableIsDecoded)
{
    const Contact contact =
        onlyContact("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=\r\nller;J=\r\n=C3=B6rg;;;\r\n"
                    "TEL;CELL;PREF:123\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:one=0D=0Atwo\r\n"
                    "END:VCARD\r\n");
    EXPECT_EQ(contact.family, u"Müller");
    EXPECT_EQ(contact.given, u"Jörg");
    EXPECT_EQ(valuesOf(contact.phones), QStringList{u"123|mobile"_s});
    EXPECT_EQ(contact.notes, u"one\ntwo");
    EXPECT_EQ(contentOf(contact), u"VERSION:2.1\nN:Müller;Jörg;;;\nTEL;CELL;PREF:123\nNOTE:one\\ntwo");
}

TEST(VcardReader, QuotedPrintableThatNeverEndsStopsAtTheCard)
{
    const Parsed parsed = readVcards(card("FN:A\r\nNOTE;QUOTED-PRINTABLE:x=\r\n") + card("FN:B\r\n"));
    ASSERT_EQ(parsed.contacts.size(), 2u);
    EXPECT_EQ(parsed.contacts[0].contact.notes, u"x");
}

// Outlook

TEST(VcardReader, OutlookOf2003IsRead)
{
    const Contact contact =
        onlyContact("BEGIN:VCARD\nVERSION:2.1\nFN:A\nADR;WORK:;3.10;Street;Town;;1;Land\n"
                    "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Street=0D=0ATown=\n=0D=0ALand\n"
                    "BDAY:19800322\nX-MS-ANNIVERSARY;VALUE=DATE:20050607\nX-MS-MANAGER:Boss\n"
                    "PHOTO;TYPE=JPEG;ENCODING=BASE64:\n /9j/4AAQ\n SkZJRg==\n\nX-MS-OL-DESIGN;CHARSET=utf-8:<card/>\n"
                    "REV:20200101T000000Z\nEND:VCARD\n");
    EXPECT_EQ(contact.dates.size(), 2u);
    EXPECT_EQ(contact.city, u"Town");
    EXPECT_TRUE(contentOf(contact).contains(u"\nPHOTO;TYPE=JPEG;ENCODING=BASE64:sha256:"));
    EXPECT_TRUE(contentOf(contact).contains(u"\nX-MS-OL-DESIGN:<card/>\nREV:"));
    EXPECT_TRUE(contentOf(contact).contains(u"\nLABEL;WORK:Street\\nTown\\nLand\n"));
}

TEST(VcardReader, Base64WithoutIndentEndsAtTheNextProperty)
{
    const Contact contact = onlyContact("BEGIN:VCARD\nPHOTO;BASE64:\nAAAA\nBBBB\nFN:A\nEND:VCARD\n");
    EXPECT_EQ(contentOf(contact), u"PHOTO;BASE64:AAAABBBB\nFN:A");
}

// Evolution

TEST(VcardReader, EvolutionAnniversaryIsOneDayUnderTwoNames)
{
    const Contact contact = onlyContact(card("FN:A\r\nX-EVOLUTION-ANNIVERSARY:2001-02-03\r\nANNIVERSARY:20010203\r\n"
                                             "EMAIL;X-EVOLUTION-UI-SLOT=1;TYPE=OTHER:a@x\r\n"));
    EXPECT_EQ(contact.dates.size(), 1u);
    EXPECT_EQ(valuesOf(contact.emails), QStringList{u"a@x|other"_s});
}

TEST(VcardReader, BirthdaysLoseTheTimeOfDay)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nBDAY:1955-07-19T00:00:00Z\r\n")).dates[0].date.toText(), u"1955-07-19");
    EXPECT_EQ(onlyContact(card("FN:A\r\nBDAY:1985\r\n")).dates[0].date.toText(), u"1985");
}

// Lines and bytes

TEST(VcardReader, LinesMayEndAnyWay)
{
    for (const char *end : {"\n", "\r\n", "\r", "\r\r\n"}) {
        QByteArray file = "BEGIN:VCARD|VERSION:3.0|FN:A|NOTE:b| c|END:VCARD|";
        file.replace("|", end);
        EXPECT_EQ(contentOf(onlyContact(file)), u"VERSION:3.0\nFN:A\nNOTE:bc");
    }
    EXPECT_EQ(contentOf(onlyContact("BEGIN:VCARD\nFN:A\rNOTE:b\r\nEND:VCARD\n")), u"FN:A\nNOTE:b");
}

TEST(VcardReader, CarriageReturnWithinAValueIsALineBreak)
{
    EXPECT_EQ(contentOf(onlyContact("BEGIN:VCARD\r\nFN:A\r\nX-C:one\rtwo\r\nEND:VCARD\r\n")), u"FN:A\nX-C:one\\ntwo");
}

TEST(VcardReader, EncodingIsFoundOut)
{
    const QString text = u"BEGIN:VCARD\r\nFN:Zoë 渡辺\r\nEND:VCARD\r\n"_s;
    EXPECT_EQ(onlyContact("\xEF\xBB\xBF" + text.toUtf8()).name, u"Zoë 渡辺");
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder plain(encoding);
        EXPECT_EQ(onlyContact(plain.encode(text)).name, u"Zoë 渡辺");
        QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
        EXPECT_EQ(onlyContact(marked.encode(text)).name, u"Zoë 渡辺");
    }
}

TEST(VcardReader, BytesThatAreNoUtf8AreWindows1252LineByLine)
{
    const Contact contact =
        onlyContact(card("FN:Bl\xFCmchen \x80\r\nNOTE:\xC3\xBC\r\nNICKNAME;ENCODING=QUOTED-PRINTABLE:Krak=F3w\r\n"));
    EXPECT_EQ(contact.name, u"Blümchen €");
    EXPECT_EQ(contact.notes, u"ü");
    EXPECT_EQ(contact.nickname, u"Kraków");
}

TEST(VcardReader, CharsetIsObeyed)
{
    const Contact contact = onlyContact(card("FN;CHARSET=ISO-8859-1:\xC3\xBC\r\nNOTE;CHARSET=no-such:\xC3\xBC\r\n"));
    EXPECT_EQ(contact.name, u"Ã¼");
    EXPECT_EQ(contact.notes, u"ü");
}

TEST(VcardReader, CharacterCutByAFoldIsWhole)
{
    EXPECT_EQ(onlyContact(card("FN:\xC3\r\n \xBC\r\n")).name, u"ü");
}

TEST(VcardReader, ParametersMayBeFolded)
{
    const Contact contact =
        onlyContact(card("TEL;TYPE=VOICE,H\r\n\tOME:1\r\nNOTE;ENCODING=QUOTED-\r\n PRINTABLE:=41\r\n"));
    EXPECT_EQ(valuesOf(contact.phones), QStringList{u"1|home"_s});
    EXPECT_EQ(contact.notes, u"A");
}

TEST(VcardReader, BadlyFoldedLinesContinueTheOneBefore)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nNOTE:first\r\nsecond\r\n")).notes, u"first\nsecond");
    const QByteArray full = "NOTE:" + QByteArray(70, 'x');
    EXPECT_EQ(onlyContact(card("FN:A\r\n" + full + "\r\ny\r\n")).notes, QString(u"x"_s.repeated(70) + u'y'));
}

TEST(VcardReader, HeadsWithoutAColonLoseTheirEncoding)
{
    const Parsed parsed =
        readVcards("BEGIN:VCARD\nFN:A\nN;CHARSET=UTF-8;X=1\nTITLE;CHARSET=UTF-8;X=1\n ;Y=2\nEND:VCARD\n");
    ASSERT_EQ(parsed.contacts.size(), 1u);
    EXPECT_EQ(parsed.contacts.front().contact.sources.front().content, u"FN:A\nN;X=1:\nTITLE;X=1;Y=2:"_s);
}

TEST(VcardReader, HeadsMayBeVeryLong)
{
    const QByteArray type = QByteArray(70, 'a') + (QByteArray("\n ") + QByteArray(70, 'a')).repeated(200);
    const Parsed parsed = readVcards("BEGIN:VCARD\nFN:A\nEMAIL;TYPE=" + type + ":a@b.example\nEND:VCARD\n");
    ASSERT_EQ(parsed.contacts.size(), 1u);
    EXPECT_EQ(parsed.contacts.front().contact.preferredEmail(), u"a@b.example"_s);
}

/// The first physical line reads as if its value began within the quotes.
TEST(VcardReader, EncodingsBehindAFoldedQuoteAreObeyed)
{
    const Parsed parsed =
        readVcards("BEGIN:VCARD\nFN:A\nNOTE;X=\"a:b\n c\";ENCODING=QUOTED-PRINTABLE:=41\nEND:VCARD\n");
    ASSERT_EQ(parsed.contacts.size(), 1u);
    EXPECT_EQ(parsed.contacts.front().contact.notes, u"A"_s);
    EXPECT_EQ(parsed.contacts.front().contact.sources.front().content, u"FN:A\nNOTE;X=\"a:bc\":A"_s);
}

TEST(VcardReader, FoldsOfSpacesAreKept)
{
    const Parsed parsed =
        readVcards("BEGIN:VCARD\n \nFN:A\nNOTE:x\n   \n y\nPHOTO;ENCODING=b:AA\n  \n \nTEL:1\nEND:VCARD\n");
    ASSERT_EQ(parsed.contacts.size(), 1u);
    EXPECT_EQ(parsed.contacts.front().contact.sources.front().content,
              u"FN:A\nNOTE:x  y\nPHOTO;ENCODING=b:AA\nTEL:1"_s);
}

TEST(VcardReader, LoneNamesAreEmpty)
{
    EXPECT_EQ(contentOf(onlyContact("BEGIN:VCARD\nFN\nORG:B\nEND:VCARD\n")), u"FN:\nORG:B");
}

TEST(VcardReader, CaseAndSpaceDoNotMatter)
{
    const Contact contact = onlyContact("begin:vcard \nfn:A\nemail;internet:a@x\nend:vCard\t\n");
    EXPECT_EQ(contact.name, u"A");
    EXPECT_EQ(valuesOf(contact.emails), QStringList{u"a@x|"_s});
}

TEST(VcardReader, NestedAgentStaysWithItsCard)
{
    const Parsed parsed =
        readVcards("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B;c\nTEL:\nNOTE:\nEND:VCARD\nNOTE:x\nEND:VCARD\n" +
                   card("FN:C\r\n"));
    ASSERT_EQ(parsed.contacts.size(), 2u);
    EXPECT_EQ(contentOf(parsed.contacts[0].contact),
              u"FN:A\nAGENT:BEGIN:VCARD\\nFN:B\\;c\\nTEL:\\nNOTE:\\nEND:VCARD\nNOTE:x");
    EXPECT_EQ(parsed.contacts[0].contact.name, u"A");
    EXPECT_TRUE(parsed.problems.empty());
}

// Broken cards

/// Lines that need one care or another, none of which may shift what is known of the others.
TEST(VcardReader, LinesAreKnownFromTheBytes)
{
    const QByteArray around = "FN;X-A=\"\xC3\xA9;\xF0\x9F\x8C\xB1:\":\xC3\xA9\r\n.X-DOT:1\r\nitem1.TEL;;:2\r\n";
    for (const QByteArray &line :
         {QByteArray(), QByteArray("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:a=C3=A9=\r\nb"),
          QByteArray("NOTE;ENCODING=QUOTED-PRINTABLE:=00=0A"), QByteArray("NOTE:a\r\n b\xC3\xA9"),
          QByteArray("NOTE:\xE9"), QByteArray("NOTE:a\rb"), QByteArray("NOTE:a\rTEL:1"),
          QByteArray("NOTE:a\r\r\nTEL:1"), QByteArray("NOTE"), QByteArray("X-\xC3\xA9:1"),
          QByteArray("TEL;TYPE=\r\n HOME:3"), QByteArray("X-A;B=\"\r\n c:d"),
          QByteArray("AGENT:\r\nBEGIN:VCARD\r\nFN:x\r\nEND:VCARD"),
          QByteArray("AGENT;X=\":\r\nBEGIN:VCARD\r\nX:\"x:\r\nEND:VCARD"), QByteArray("X:a\0b", 5),
          QByteArray("PHOTO;ENCODING=b:AA\r\n AA\r\n\r\nBB"), QByteArray("TEL;TYPE=\xC3\xA9:4"),
          QByteArray("ADR;X=\"geo:1\";LABEL=\"a,\r\n b\":;;c")}) {
        const QByteArray card = "BEGIN:VCARD\r\n" + around + line + "\r\n" + around + "END:VCARD\r\n";
        VcardScanner scanner(card);
        const auto scanned = scanner.next();
        ASSERT_TRUE(scanned && std::holds_alternative<CardText>(*scanned)) << line.toStdString();
        const std::vector<VcardLine> lines = scanner.takeLines();
        EXPECT_EQ(lines, linesOfCard(std::get<CardText>(*scanned).content)) << line.toStdString();
        EXPECT_GE(lines.size(), 6U) << line.toStdString();
    }
}

TEST(VcardReader, ManyTagsStandOnceEachInTheirOrder)
{
    QStringList expected;
    for (int i = 0; i < 40; ++i)
        expected += u"tag %1"_s.arg(i * 7 % 40);
    const QByteArray line = "CATEGORIES:" + expected.join(u',').toUtf8() + "\r\n";
    EXPECT_EQ(onlyContact(card("FN:A\r\n" + line + line)).tags, expected);
    EXPECT_EQ(onlyContact(card("FN:A\r\nCATEGORIES:b,a,b,a\r\n")).tags, (QStringList{u"b"_s, u"a"_s}));
}

TEST(VcardReader, BrokenCardsAreReportedAndTheRestIsRead)
{
    const Parsed parsed = readVcards("\nhello\nBEGIN:VCARD\nFN:Lost\n"
                                     "BEGIN:VCARD\nFN:A\nEND:VCARD\n"
                                     "BEGIN:VCARD\nno line at all\nFN:B\nEND:VCARD\n"
                                     "BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\nFN:stray\nEND:VCARD\n"
                                     "BEGIN:VCARD\nFN:C\nEND:VCARD\nBEGIN:VCARD\nFN:Cut");
    EXPECT_EQ(parsed.problems, (std::vector<RowProblem>{{2, ProblemKind::MissingBegin, u"hello"_s},
                                                        {3, ProblemKind::MissingEnd, {}},
                                                        {8, ProblemKind::MissingColon, u"no line at all"_s},
                                                        {12, ProblemKind::NoName, {}},
                                                        {15, ProblemKind::MissingBegin, u"FN:stray"_s},
                                                        {20, ProblemKind::MissingEnd, {}}}));
    ASSERT_EQ(parsed.contacts.size(), 2u);
    EXPECT_EQ(parsed.contacts[0].line, 5);
    EXPECT_EQ(parsed.contacts[0].contact.name, u"A");
    EXPECT_EQ(parsed.contacts[1].line, 17);
    EXPECT_EQ(parsed.contacts[1].contact.name, u"C");
}

TEST(VcardReader, NothingIsNoProblem)
{
    EXPECT_TRUE(problemsOf("").empty());
    EXPECT_TRUE(problemsOf("\r\n \r\n").empty());
}

TEST(VcardReader, ReadsOneCardAtATime)
{
    const QByteArray file = card("FN:A\r\n") + card("NOTE:x\r\n");
    VcardReader reader(file);
    const auto first = reader.next();
    ASSERT_TRUE(first);
    EXPECT_TRUE(std::holds_alternative<ParsedContact>(*first));
    EXPECT_EQ(reader.position(), card("FN:A\r\n").size());
    EXPECT_EQ(reader.size(), file.size());
    const auto second = reader.next();
    ASSERT_TRUE(second);
    EXPECT_TRUE(std::holds_alternative<RowProblem>(*second));
    EXPECT_FALSE(reader.next());
    EXPECT_FALSE(reader.next());
}

// Hostile files: none may crash, and none may take much longer than its size explains.

class HostileVcard : public testing::Test
{
protected:
    // Time of this process, so that a busy machine is no failure.
    void TearDown() override { EXPECT_LT((std::clock() - m_start) / CLOCKS_PER_SEC, 20) << "not linear"; }

    static QByteArray repeated(const char *text, qsizetype times) { return QByteArray(text).repeated(times); }

private:
    std::clock_t m_start = std::clock();
};

TEST_F(HostileVcard, ManyProperties)
{
    const Contact contact =
        onlyContact(card("FN:A\r\n" + repeated("EMAIL;TYPE=PREF:a@x\r\nBDAY:1990-01-01\r\n", 50000)));
    EXPECT_EQ(contact.emails.size(), 50000u);
}

TEST_F(HostileVcard, ManyItemGroups)
{
    QByteArray lines = "FN:A\r\n";
    for (int i = 0; i < 100000; ++i)
        lines += "item" + QByteArray::number(i) + ".TEL:1\r\nitem" + QByteArray::number(i) + ".X-ABLabel:b\r\n";
    EXPECT_EQ(onlyContact(card(lines)).phones.back().label, u"b");
}

TEST_F(HostileVcard, ManyDatesAndTags)
{
    QByteArray lines = "FN:A\r\nN:" + repeated("a,", 200000) + "\r\nCATEGORIES:" + repeated("t,", 200000) + "\r\n";
    for (int i = 0; i < 100000; ++i)
        lines += "ANNIVERSARY:" + QByteArray::number(1000 + i % 9000) + "\r\n";
    EXPECT_EQ(onlyContact(card(lines)).tags, QStringList{u"t"_s});
}

TEST_F(HostileVcard, HugeLine)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nNOTE:" + QByteArray(20'000'000, 'x') + "\r\n")).notes.size(), 20'000'000);
    EXPECT_EQ(onlyContact(card("FN:A\r\nNOTE:" + repeated("x\r\n ", 2'000'000) + "\r\n")).notes.size(), 2'000'000);
}

TEST_F(HostileVcard, CardTooLargeToKeepIsReported)
{
    const QByteArray file = card("FN:A\r\nNOTE:" + QByteArray(70'000'000, 'x') + "\r\n") + card("FN:B\r\n");
    const Parsed parsed = readVcards(file);
    EXPECT_EQ(parsed.problems, (std::vector<RowProblem>{{1, ProblemKind::TooLarge, {}}}));
    ASSERT_EQ(parsed.contacts.size(), 1u);
    EXPECT_EQ(parsed.contacts[0].contact.name, u"B");
}

TEST_F(HostileVcard, ManyCarriageReturns)
{
    EXPECT_FALSE(contentOf(onlyContact("BEGIN:VCARD\nFN:A" + repeated("\rX:a", 200000) + QByteArray(200000, '\r') +
                                       "\nEND:VCARD\n"))
                     .isEmpty());
    EXPECT_FALSE(
        contentOf(onlyContact("BEGIN:VCARD\nFN:A\nNOTE:" + repeated("a\r", 500000) + "b\nEND:VCARD\n")).isEmpty());
}

TEST_F(HostileVcard, ManySoftBreaksAndFoldedQuotes)
{
    EXPECT_EQ(onlyContact(card("FN:A\r\nNOTE;QUOTED-PRINTABLE:" + repeated("=\r\n", 500000) + "x\r\n")).notes, u"x");
    EXPECT_FALSE(contentOf(onlyContact(card("FN:A\r\nX-Q;A=" + repeated("\r\n \":\"", 200000) + ":x\r\n"))).isEmpty());
}

TEST_F(HostileVcard, DeeplyNestedAgents)
{
    const QByteArray open = repeated("BEGIN:VCARD\nFN:A\nAGENT:\n", 50000);
    EXPECT_EQ(problemsOf(open).size(), 1u);
    EXPECT_EQ(readVcards(open + "BEGIN:VCARD\nFN:Z\nEND:VCARD\n" + repeated("END:VCARD\n", 50000)).contacts.size(), 1u);
}

TEST_F(HostileVcard, ManyBegins)
{
    EXPECT_EQ(problemsOf(repeated("BEGIN:VCARD\n", 100000)).size(), 100000u);
}

TEST_F(HostileVcard, NulBytes)
{
    const Contact contact =
        onlyContact(card(QByteArray("FN:A@B\r\nNOTE;QUOTED-PRINTABLE:x=00y\r\n").replace('@', '\0')));
    EXPECT_EQ(contact.name, u"A\uFFFDB");
    EXPECT_EQ(contact.notes, u"x\uFFFDy");
    EXPECT_TRUE(readVcards(QByteArray(100000, '\0')).contacts.empty());
}

TEST_F(HostileVcard, EveryTruncation)
{
    const QByteArray file =
        "\xEF\xBB\xBF" + card("item1.N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=\r\n=BC;\\;\r\n"
                              "PHOTO;BASE64:\r\n AAAA\r\n\r\nAGENT:\r\nBEGIN:VCARD\r\nEND:VCARD\r\nFN:\xFF\r\n");
    for (qsizetype length = 0; length < file.size(); ++length)
        EXPECT_LE(readVcards(file.first(length)).contacts.size(), 1u);
    EXPECT_EQ(readVcards(file).contacts.size(), 1u);
}

} // namespace vcard_reader_test
} // namespace cultivar
