// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_writer.h"

#include "core/exchange/vcard/vcard_reader.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include <QRegularExpression>

namespace cultivar {
namespace vcard_writer_test {

Contact fromCard(const QByteArray &lines)
{
    Parsed parsed = readVcards("BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n");
    EXPECT_TRUE(parsed.problems.empty());
    EXPECT_EQ(parsed.contacts.size(), 1u);
    return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
}

Contact readBack(const QByteArray &card)
{
    Parsed parsed = readVcards(card);
    EXPECT_EQ(parsed.contacts.size(), 1u) << card.toStdString();
    return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
}

/// The lines between VERSION and END, unfolded.
QString linesOf(const Contact &contact, VcardVersion version = VcardVersion::V3)
{
    const QByteArray card = writeVcard(contact, version);
    const QString content = readBack(card).sources.front().content;
    return content.mid(content.indexOf(u'\n') + 1);
}

/// Without the empty N that vCard 3.0 wants of a card that has none.
QString linesWithoutMadeName(const Contact &contact)
{
    return linesOf(contact).split(u'\n').filter(QRegularExpression(u"^(?!N:;;;;$)"_s)).join(u'\n');
}

Contact fullContact()
{
    Contact contact;
    contact.uid = Uid(u"11111111-2222-4333-8444-555555555555"_s);
    contact.name = u"Dr. Ana Lima"_s;
    contact.prefix = u"Dr."_s;
    contact.given = u"Ana"_s;
    contact.additional = u"Rosa, Maria"_s;
    contact.family = u"Lima; Costa"_s;
    contact.nickname = u"Nita"_s;
    contact.organization = u"Acme, Ltd."_s;
    contact.department = u"Research; Lab"_s;
    contact.role = u"Engineer"_s;
    contact.emails = {{u"ana@acme.example"_s, u"work"_s}, {u"ana@home.example"_s, u"Boat"_s}};
    contact.phones = {{u"+351 1"_s, u"mobile"_s}, {u"+351 2"_s, u"work fax"_s}};
    contact.links = {{u"https://www.linkedin.com/in/ana"_s, u"linkedin"_s},
                     {u"https://ana.example/a;b,c"_s, u"Blog"_s}};
    contact.addresses = {{u"home"_s, {}, {}, u"Rua A, 3"_s, u"Lisboa"_s, {}, u"1000"_s, u"Portugal"_s}};
    contact.city = u"Lisboa"_s;
    contact.dates = {{DateKind::Birthday, {}, *PartialDate::fromText(u"--12-03"), true},
                     {DateKind::Anniversary, {}, *PartialDate::fromText(u"2010-06-05"), true},
                     {DateKind::Other, u"First talk"_s, *PartialDate::fromText(u"2012-01"), true}};
    contact.tags = {u"friends"_s, u"lis,bon"_s};
    contact.notes = u"# Tea\nC:\\new, \"quoted\""_s;
    contact.timeZone = u"Europe/Lisbon"_s;
    contact.language = u"pt"_s;
    return contact;
}

TEST(VcardWriter, WritesACleanCardOfVersion3)
{
    Contact contact = fullContact();
    contact.notes = u"Tea"_s;
    EXPECT_EQ(
        QString::fromUtf8(writeVcard(contact, VcardVersion::V3)),
        u"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Ana Lima\r\nN:Lima\\; Costa;Ana;Rosa\\, Maria;Dr.;\r\nNICKNAME:Nita\r\n"
        "ORG:Acme\\, Ltd.;Research\\; Lab\r\nTITLE:Engineer\r\nEMAIL;TYPE=WORK:ana@acme.example\r\n"
        "item1.EMAIL:ana@home.example\r\nitem1.X-ABLabel:Boat\r\nTEL;TYPE=CELL:+351 1\r\nTEL;TYPE=WORK,FAX:+351 2\r\n"
        "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ana\r\nitem2.URL:https://ana.example/a;b,c\r\n"
        "item2.X-ABLabel:Blog\r\nADR;TYPE=HOME:;;Rua A\\, 3;Lisboa;;1000;Portugal\r\nBDAY:--12-03\r\n"
        "X-ANNIVERSARY:2010-06-05\r\nitem3.X-ABDATE:2012-01\r\nitem3.X-ABLabel:First talk\r\n"
        "CATEGORIES:friends,lis\\,bon\r\nNOTE:Tea\r\nTZ:Europe/Lisbon\r\n"
        "UID:11111111-2222-4333-8444-555555555555\r\nEND:VCARD\r\n"_s);
}

TEST(VcardWriter, WritesACleanCardOfVersion4)
{
    const QString lines = linesOf(fullContact(), VcardVersion::V4);
    EXPECT_TRUE(lines.contains(u"\nBDAY:--1203\nANNIVERSARY:20100605\n"));
    EXPECT_TRUE(lines.contains(u"\nLANG:pt\n"));
    EXPECT_TRUE(writeVcard(fullContact(), VcardVersion::V4).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"));
}

TEST(VcardWriter, WhatIsWrittenReadsTheSame)
{
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        Contact contact = fullContact();
        Contact again = readBack(writeVcard(contact, version));
        again.sources.clear();
        if (version == VcardVersion::V3)
            contact.language.clear(); // has no property there
        EXPECT_EQ(again, contact);
    }
}

TEST(VcardWriter, FormattedNameIsMadeWhereThereIsNone)
{
    Contact contact;
    contact.emails = {{u"a@x.example"_s, {}}};
    EXPECT_EQ(linesOf(contact), u"FN:a@x.example\nN:;;;;\nEMAIL:a@x.example");
    EXPECT_EQ(linesOf(fromCard("N:Lima;Ana;;;\r\n")), u"N:Lima;Ana;;;\nFN:Ana Lima");
    EXPECT_EQ(linesOf(fromCard("FN:\r\nN:Lima;Ana;;;\r\n")), u"FN:Ana Lima\nN:Lima;Ana;;;");
}

TEST(VcardWriter, UidIsAddedAndNeverReplacedByNothing)
{
    Contact contact = fromCard("FN:A\r\n");
    contact.uid = Uid(u"new"_s);
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nUID:new");
    contact = fromCard("FN:A\r\nUID:urn:uuid:1\r\n");
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nUID:urn:uuid:1");
    contact.uid = Uid();
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nUID:urn:uuid:1");
}

TEST(VcardWriter, UntouchedCardIsWrittenLineByLine)
{
    const QByteArray lines =
        "PRODID:-//X//Y//EN\r\nitem7.X-Odd;P=\"a:b\";Q=^n:  v \\, w;x\r\nFN:A\r\nN:a\\,b;c,d;;;\r\n"
        "EMAIL;TYPE=home;X-EVOLUTION-UI-SLOT=1:a@x\r\nEMAIL;TYPE=pref:b@x\r\nTITLE:T\r\nROLE:R\r\n"
        "NOTE:one\r\nNOTE:two\r\nORG:O;;U\\;1\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-07-20\r\nTZ:-05:00\r\n"
        "ADR:;;a,b;c;;;\r\nCATEGORIES:x\r\nCATEGORIES:y,x\r\nLANG;PREF=2:en\r\nLANG;PREF=1:de\r\nUID:u\r\n";
    EXPECT_EQ(writeVcard(fromCard(lines), VcardVersion::V3),
              "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n");
    EXPECT_EQ(writeVcard(fromCard(lines), VcardVersion::V4),
              "BEGIN:VCARD\r\nVERSION:4.0\r\n" + lines + "END:VCARD\r\n");
}

TEST(VcardWriter, ATypeThatEndsInABackslashStandsAlone)
{
    const Contact contact = fromCard("FN:A\r\nTEL;CEL\\;HOME:1\r\n");
    EXPECT_EQ(contact.phones.front().label, u"home"_s);
    EXPECT_EQ(readBack(writeVcard(contact, VcardVersion::V3)).phones, contact.phones);
}

TEST(VcardWriter, FieldsOfOnesOwnAreWrittenAndReadAgain)
{
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        Contact contact = fullContact();
        contact.customFields = {{u"Shoe size"_s, u"39"_s}, {u"Tea; or, coffee"_s, u"a;b,c\\n\nd"_s}, {u"Boat"_s, {}}};
        Contact again = readBack(writeVcard(contact, version));
        EXPECT_EQ(again.customFields, contact.customFields);
        again.customFields = {{u"Shoe size"_s, u"40"_s}};
        EXPECT_EQ(readBack(writeVcard(again, version)).customFields, again.customFields);
        EXPECT_EQ(linesOf(again, version).count(u"X-CULTIVAR-FIELD"), 1);
    }
}

TEST(VcardWriter, APictureOfTheFourthVersionIsWrittenAsTheThirdHasIt)
{
    const QByteArray base64 = QByteArray("\xFF\xD8\xFFpicture").toBase64();
    const Parsed parsed = readVcards("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nPHOTO:data:image/jpeg;base64," + base64 +
                                     "\r\nEND:VCARD\r\n");
    ASSERT_TRUE(parsed.contacts.front().photo);
    const Photo &photo = *parsed.contacts.front().photo;
    EXPECT_TRUE(writeVcard(parsed.contacts.front().contact, VcardVersion::V3, &photo)
                    .contains("\r\nPHOTO;ENCODING=b;TYPE=JPEG:" + base64 + "\r\n"));
    EXPECT_TRUE(writeVcard(parsed.contacts.front().contact, VcardVersion::V4, &photo)
                    .contains("\r\nPHOTO:data:image/jpeg;base64," + base64 + "\r\n"));
}

TEST(VcardWriter, ACardOfTheThirdVersionHasANameInParts)
{
    EXPECT_EQ(linesOf(fromCard("FN:A\r\n")), u"FN:A\nN:;;;;");
    EXPECT_EQ(linesOf(fromCard("FN:A\r\n"), VcardVersion::V4), u"FN:A");
    EXPECT_EQ(linesOf(fromCard("FN:A\r\nN:\r\n")), u"FN:A\nN:");
}

TEST(VcardWriter, OldFormsAreMadeLawful)
{
    EXPECT_EQ(linesWithoutMadeName(
                  fromCard("FN:A\r\nTEL;CELL;X-A=1;PREF:1\r\nPHOTO;BASE64:AAAA\r\nLOGO;JPEG;ENCODING=BASE64:BBBB\r\n"
                           "KEY;URL:http://x\r\nNOTE;;A=1:x\r\n")),
              u"FN:A\nTEL;TYPE=CELL,PREF;X-A=1:1\nPHOTO;ENCODING=b:AAAA\nLOGO;TYPE=JPEG;ENCODING=b:BBBB\n"
              "KEY;VALUE=URL:http://x\nNOTE;A=1:x");
}

TEST(VcardWriter, TextThatIsOnlySaidToBeBase64KeepsItsSpaces)
{
    const QString text = u"a:"_s + u" b"_s.repeated(40) + u" "_s.repeated(160) + u"c"_s;
    const Contact contact = fromCard(
        "FN:A\r\nPHOTO;ENCODING=b:AA AA\r\n  BB\tBB \r\n \r\n  CC==\r\nKEY;ENCODING=b:" + text.toUtf8() + "\r\n");
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nPHOTO;ENCODING=b:AAAABBBBCC==\nKEY;ENCODING=b:"_s + text);
}

TEST(VcardWriter, Base64IsToldFromTextAlsoBehindAnEmptyLineAndInACharset)
{
    const Contact contact =
        fromCard("FN:A\r\nPHOTO;ENCODING=b:AAAA\r\n\r\n BBB C\r\nKEY;CHARSET=UTF-16LE;ENCODING=b:AAA A\r\n"
                 "NOTE;ENCODING=b;ENCODING=QUOTED-PRINTABLE:two=20words\r\n");
    EXPECT_EQ(contact.notes, u"two words");
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nPHOTO;ENCODING=b:AAAABBBC\nKEY;ENCODING=b:AAAA\nNOTE:two words");
}

TEST(VcardWriter, NewLabelsStandInGroupsThatTheCardDoesNotHave)
{
    Contact contact = fromCard("FN:A\r\nITEM1.X-A:1\r\nitem2147483647.TEL:2\r\nitem2147483647.X-ABLabel:Boat\r\n"
                               "TEL:3\r\nTEL:4\r\n");
    contact.phones[1].label = u"Car"_s;
    contact.phones[2].label = u"Train"_s;
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nITEM1.X-A:1\nitem2147483647.TEL:2\nitem2147483647.X-ABLabel:Boat\n"
                                             "item2.TEL:3\nitem3.TEL:4\nitem2.X-ABLabel:Car\nitem3.X-ABLabel:Train");
}

TEST(VcardWriter, LinesAreFoldedBetweenCharacters)
{
    Contact contact;
    contact.uid = Uid(u"u"_s);
    contact.name = u"渡"_s.repeated(100) + u"x"_s.repeated(200);
    const QByteArray card = writeVcard(contact, VcardVersion::V4);
    for (const QByteArray &line : card.split('\n')) {
        EXPECT_LE(line.size(), 76) << line.toStdString();
        EXPECT_NE(static_cast<uchar>(line.trimmed().isEmpty() ? 0 : line.trimmed()[0]) & 0xC0, 0x80);
    }
    EXPECT_EQ(readBack(card).name, contact.name);
    contact.name = u"x"_s.repeated(72);
    EXPECT_TRUE(writeVcard(contact, VcardVersion::V4).contains("\r\nFN:" + QByteArray(72, 'x') + "\r\n"));
}

// Edited contacts

QByteArray richCard()
{
    return "X-FIRST:1\r\nFN:Ana Lima\r\nN:Lima;Ana;;Dr.,Prof.;\r\nORG:Acme;Lab;Sub\r\nTITLE:Engineer\r\n"
           "EMAIL;TYPE=WORK;X-SLOT=1:ana@acme.example\r\nEMAIL;TYPE=HOME:ana@home.example\r\n"
           "item1.TEL:1\r\nitem1.X-ABLabel:Boat\r\nTEL;TYPE=CELL,VOICE:2\r\nX-MIDDLE;A=b:2\r\n"
           "ADR;TYPE=HOME;LABEL=\"old\":;;a\\,b;Lisboa;;;\r\nBDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-07-20\r\n"
           "URL:http://a.example\r\nX-SOCIALPROFILE;TYPE=linkedin;X-U=1:https://linkedin.com/in/ana\r\n"
           "CATEGORIES:myContacts,old\r\nUID:u\r\nX-LAST:3\r\n";
}

QStringList changedLines(const Contact &edited, VcardVersion version = VcardVersion::V3)
{
    const QStringList before = linesOf(fromCard(richCard()), version).split(u'\n');
    const QStringList after = linesOf(edited, version).split(u'\n');
    QStringList changes;
    for (const QString &line : before)
        if (!after.contains(line))
            changes += u'-' + line;
    for (const QString &line : after)
        if (!before.contains(line))
            changes += u'+' + line;
    return changes;
}

TEST(VcardWriter, EditedContactKeepsWhatItDidNotTouch)
{
    Contact ana = fromCard(richCard());
    ana.emails[0].value = u"ana@new.example"_s;
    ana.phones.erase(ana.phones.begin());
    ana.notes = u"Likes tea"_s;
    EXPECT_EQ(changedLines(ana), (QStringList{u"-EMAIL;TYPE=WORK;X-SLOT=1:ana@acme.example"_s, u"-item1.TEL:1"_s,
                                              u"-item1.X-ABLabel:Boat"_s,
                                              u"+EMAIL;TYPE=WORK;X-SLOT=1:ana@new.example"_s, u"+NOTE:Likes tea"_s}));
    EXPECT_TRUE(linesOf(ana).startsWith(u"X-FIRST:1\nFN:Ana Lima\n"));
}

TEST(VcardWriter, EachEditReadsBack)
{
    const std::vector<std::function<void(Contact &)>> edits = {
        [](Contact &c) { c.name = u"Ana Costa"_s; },
        [](Contact &c) { c.family = u"Costa"_s; },
        [](Contact &c) { c.prefix.clear(); },
        [](Contact &c) { c.nickname = u"Nita"_s; },
        [](Contact &c) { c.organization = u"Other"_s; },
        [](Contact &c) { c.organization.clear(); },
        [](Contact &c) { c.department = u"Elsewhere"_s; },
        [](Contact &c) { c.organization.clear(), c.department.clear(); },
        [](Contact &c) { c.role.clear(); },
        [](Contact &c) { c.role = u"Head"_s; },
        [](Contact &c) { std::swap(c.emails[0], c.emails[1]); },
        [](Contact &c) {
            c.emails.insert(c.emails.begin(), {u"first@x.example"_s, u"home"_s});
        },
        [](Contact &c) {
            c.emails.push_back({u"last@x.example"_s, u"Own word"_s});
        },
        [](Contact &c) { c.emails.clear(); },
        [](Contact &c) { c.emails[1].label = u"Other"_s; },
        [](Contact &c) { c.phones[0].label = u"work"_s; },
        [](Contact &c) { c.phones[0].label = u"Ship"_s; },
        [](Contact &c) { c.phones[1].label.clear(); },
        [](Contact &c) { c.phones[1].label = u"work fax"_s; },
        [](Contact &c) {
            c.phones = {{u"9"_s, u"pager"_s}};
        },
        [](Contact &c) { c.links[0].label = u"github"_s, c.links.erase(c.links.begin() + 1); },
        [](Contact &c) { c.links[1].value = u"https://linkedin.com/in/lima"_s; },
        [](Contact &c) { c.addresses[0].street = u"c, d; e"_s; },
        [](Contact &c) { c.addresses[0].label = u"work"_s; },
        [](Contact &c) {
            c.addresses.push_back({u"work"_s, {}, {}, u"f"_s, {}, {}, {}, {}});
        },
        [](Contact &c) { c.addresses.clear(), c.city.clear(); },
        [](Contact &c) { c.dates[0].date = *PartialDate::fromText(u"1990-07-20"); },
        [](Contact &c) {
            c.dates.push_back({DateKind::Anniversary, {}, *PartialDate::fromText(u"--05-06"), true});
        },
        [](Contact &c) { c.dates.clear(); },
        [](Contact &c) {
            c.tags = {u"new"_s, u"tags; here"_s};
        },
        [](Contact &c) { c.tags.clear(); },
        [](Contact &c) { c.notes = u"one\n\ntwo"_s; },
        [](Contact &c) { c.timeZone = u"Asia/Kolkata"_s; },
        [](Contact &c) { c.uid = Uid(u"other"_s); },
    };
    for (const VcardVersion version : {VcardVersion::V3, VcardVersion::V4}) {
        for (size_t i = 0; i < edits.size(); ++i) {
            Contact edited = fromCard(richCard());
            edits[i](edited);
            const QByteArray card = writeVcard(edited, version);
            Contact again = readBack(card);
            if (edited.addresses.size() != 1)
                again.city = edited.city;
            again.sources = edited.sources;
            EXPECT_TRUE(again == edited) << "edit " << i << '\n' << card.toStdString();
            for (const char *kept : {"\r\nX-FIRST:1\r\n", "\r\nX-MIDDLE;A=b:2\r\n", "\r\nX-LAST:3\r\n"})
                EXPECT_TRUE(card.contains(kept)) << "edit " << i << '\n' << card.toStdString();
        }
    }
}

TEST(VcardWriter, UnchangedPartsOfAValueStayAsWritten)
{
    Contact ana = fromCard(richCard());
    ana.given = u"Anna"_s;
    ana.organization = u"Acme Two"_s;
    ana.addresses[0].city = u"Porto"_s;
    ana.tags = {u"new"_s};
    EXPECT_EQ(changedLines(ana),
              (QStringList{u"-N:Lima;Ana;;Dr.,Prof.;"_s, u"-ORG:Acme;Lab;Sub"_s,
                           u"-ADR;TYPE=HOME;LABEL=\"old\":;;a\\,b;Lisboa;;;"_s, u"-CATEGORIES:myContacts,old"_s,
                           u"+N:Lima;Anna;;Dr.,Prof.;"_s, u"+ORG:Acme Two;Lab;Sub"_s,
                           u"+ADR;TYPE=HOME:;;a\\,b;Porto;;;"_s, u"+CATEGORIES:myContacts,new"_s}));
}

TEST(VcardWriter, AnotherFirstAddressIsThePreferredOne)
{
    Contact contact = fromCard("FN:A\r\nEMAIL;TYPE=WORK,PREF:a@x\r\nX-A:1\r\nEMAIL:b@x\r\nUID:u\r\n");
    std::swap(contact.emails[0], contact.emails[1]);
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nEMAIL;TYPE=PREF:b@x\nX-A:1\nEMAIL;TYPE=WORK:a@x\nUID:u");
    EXPECT_EQ(linesOf(contact, VcardVersion::V4), u"FN:A\nEMAIL;PREF=1:b@x\nX-A:1\nEMAIL;TYPE=WORK:a@x\nUID:u");
}

TEST(VcardWriter, NumbersGivenAsUriStayUris)
{
    Contact contact = fromCard("FN:A\r\nTEL;VALUE=uri;TYPE=cell:tel:+1\r\nUID:u\r\n");
    contact.phones[0].value = u"+2"_s;
    EXPECT_EQ(linesOf(contact, VcardVersion::V4), u"FN:A\nTEL;VALUE=uri;TYPE=cell:tel:+2\nUID:u");
}

TEST(VcardWriter, BirthdayWithItsYearNoLongerOmitsOne)
{
    Contact contact = fromCard("FN:A\r\nBDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604;X-A=1:1604-07-20\r\nUID:u\r\n");
    contact.dates[0].date = *PartialDate::fromText(u"1990-07-20");
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nBDAY;X-A=1:1990-07-20\nUID:u");
    EXPECT_EQ(linesOf(contact, VcardVersion::V4), u"FN:A\nBDAY;X-A=1:19900720\nUID:u");
}

TEST(VcardWriter, WhoIsKnownToLiveHasNoDayOfDeath)
{
    Contact contact = fromCard("FN:A\r\nDEATHDATE:20200101\r\nUID:u\r\n");
    contact.deceased = false;
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nUID:u");
}

TEST(VcardWriter, CityWithoutAddressIsWritten)
{
    Contact contact;
    contact.name = u"A"_s;
    contact.city = u"Porto, PT"_s;
    EXPECT_EQ(readBack(writeVcard(contact, VcardVersion::V4)).city, u"Porto, PT");
}

TEST(VcardWriter, WritesFromTheCardThatBearsItsUid)
{
    Contact contact = fromCard("FN:A\r\nUID:two\r\nX-B:2\r\n");
    contact.sources.insert(contact.sources.begin(), {u"vcard"_s, u"one"_s, u"FN:A\nUID:one\nX-B:1"_s});
    EXPECT_EQ(linesWithoutMadeName(contact), u"FN:A\nUID:two\nX-B:2");
}

TEST(VcardWriter, HostileSourceCannotEndTheCard)
{
    Contact contact;
    contact.name = u"A"_s;
    contact.sources = {{u"vcard"_s, {}, u"FN:A\nEND:VCARD\nBEGIN:VCARD\nno colon\nVERSION:9\nX-A:1"_s}};
    EXPECT_EQ(writeVcard(contact, VcardVersion::V3),
              "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nX-A:1\r\nN:;;;;\r\nEND:VCARD\r\n");
}

} // namespace vcard_writer_test
} // namespace cultivar
