// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_reader.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

// What programs and people make of cards that no standard has.

namespace cultivar {

using namespace Qt::StringLiterals;

namespace vcard_oddities_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

QByteArray card(const QByteArray &lines)
{
    return "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n";
}

Contact only(const QByteArray &file)
{
    const Parsed parsed = readVcards(file);
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_THAT(parsed.contacts, SizeIs(1));
    return parsed.contacts.empty() ? Contact() : parsed.contacts.front().contact;
}

TEST(VcardOddities, FilesPutOneBehindTheOtherAreTwoPeople)
{
    const QByteArray ana = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEMAIL:ana@a.example\nEND:VCARD";
    const QByteArray bo = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nEND:VCARD\n";
    for (const QByteArray &between : {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray(" ")}) {
        const QByteArray file = ana + between + bo;
        const Parsed parsed = readVcards(file);
        EXPECT_THAT(parsed.problems, IsEmpty());
        ASSERT_THAT(parsed.contacts, SizeIs(2));
        EXPECT_EQ(parsed.contacts[0].contact.displayName(), u"Ana"_s);
        EXPECT_EQ(parsed.contacts[1].contact.displayName(), u"Bo"_s);
        EXPECT_EQ(parsed.contacts[1].line, 5);
        VcardReader reader(file);
        ASSERT_TRUE(reader.next().has_value());
        EXPECT_TRUE(reader.text().sliced(reader.position()).startsWith("BEGIN:VCARD"));
    }
    // A file that lacks its last line break may have carriage returns.
    EXPECT_THAT(readVcards(QByteArray(ana + bo).replace("\n", "\r\n")).contacts, SizeIs(2));
}

TEST(VcardOddities, ListsOfEvolutionAreGroups)
{
    const Parsed parsed = readVcards(card("FN:Crew\r\nX-EVOLUTION-LIST:TRUE\r\nEMAIL:Lou <lou@evo.example>\r\n"));
    EXPECT_THAT(parsed.contacts, IsEmpty());
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{1, ProblemKind::NotAPerson, u"Crew"_s}));
    EXPECT_EQ(only(card("FN:Lou\r\nX-EVOLUTION-LIST:FALSE\r\n")).name, u"Lou"_s);
}

TEST(VcardOddities, AnAddressMayStandBehindAName)
{
    const QByteArray lou = card("FN:Lou\r\nEMAIL;TYPE=WORK:Lou \\, at work <lou@evo.example>\r\n");
    const Contact contact = only(lou);
    EXPECT_THAT(contact.emails, ElementsAre(Reach{u"lou@evo.example"_s, u"work"_s}));
    EXPECT_EQ(writeVcard(contact, VcardVersion::V3).count("Lou \\, at work <lou@evo.example>"), 1);
    EXPECT_THAT(only(card("FN:Lou\r\nEMAIL:<nobody>\r\n")).emails, ElementsAre(Reach{u"<nobody>"_s, {}}));
}

TEST(VcardOddities, BirthdaysThatCanOnlyBeOneDayAreRead)
{
    for (const char *day : {"12.03.1985", "1985-3-12", "1985-03-12 00:00:00", "1985/03/12", "12.3.1985"}) {
        const Contact contact = only(card(QByteArray("FN:A\r\nBDAY:") + day + "\r\n"));
        ASSERT_THAT(contact.dates, SizeIs(1)) << day;
        EXPECT_EQ(contact.dates[0].date.toText(), u"1985-03-12"_s) << day;
        EXPECT_THAT(contact.customFields, IsEmpty()) << day;
    }
    EXPECT_EQ(only(card("FN:A\r\nBDAY:12/31/1985\r\n")).dates.at(0).date.toText(), u"1985-12-31"_s);
    EXPECT_EQ(only(card("FN:A\r\nBDAY:31/12/1985\r\n")).dates.at(0).date.toText(), u"1985-12-31"_s);
    EXPECT_EQ(only(card("FN:A\r\nBDAY:20.7.1604\r\n")).dates.at(0).date.toText(), u"--07-20"_s);
}

TEST(VcardOddities, BirthdaysInWordsAreFieldsAndStayAsTheyAre)
{
    for (const QByteArray &line : {QByteArray("BDAY;VALUE=text:circa 1800"), QByteArray("BDAY:12/03/1985")}) {
        Contact contact = only(card("FN:A\r\n" + line + "\r\n"));
        EXPECT_THAT(contact.dates, IsEmpty());
        const CustomField field{u"Birthday"_s, QString::fromLatin1(line.mid(line.indexOf(':') + 1))};
        EXPECT_THAT(contact.customFields, ElementsAre(field));
        const QByteArray untouched = writeVcard(contact, VcardVersion::V4);
        EXPECT_EQ(untouched.count(line), 1);
        EXPECT_FALSE(untouched.contains("X-CULTIVAR-FIELD"));
        // Another field beside it changes nothing of it, and reads back.
        contact.customFields.push_back({u"Boat"_s, u"Gull"_s});
        const QByteArray more = writeVcard(contact, VcardVersion::V4);
        EXPECT_EQ(more.count(line), 1);
        EXPECT_EQ(only(more).customFields, contact.customFields);
        contact.customFields.clear();
        EXPECT_FALSE(writeVcard(contact, VcardVersion::V4).contains("BDAY"));
    }
    EXPECT_THAT(only(card("FN:A\r\nBDAY:0000-00-00\r\n")).customFields, IsEmpty());
}

TEST(VcardOddities, BirthdaysMayBeWrittenInWords)
{
    EXPECT_EQ(only(card("FN:A\r\nBDAY:March 12, 1985\r\n")).dates.at(0).date.toText(), u"1985-03-12"_s);
    EXPECT_THAT(only(card("FN:A\r\nBDAY:12 March 85\r\n")).dates, IsEmpty());
}

TEST(VcardOddities, SignsThatSayNothingPartCards)
{
    for (const QByteArray &between : {QByteArray("\xef\xbb\xbf\xef\xbb\xbf"), QByteArray("\x1a"), QByteArray("\0\0", 2),
                                      QByteArray("\r\n\x1a\r\n"), QByteArray(" \r\n\xef\xbb\xbf\0", 7)}) {
        const QByteArray cards =
            "BEGIN:VCARD\r\nFN:A\r\nEND:VCARD" + between + "BEGIN:VCARD\r\nFN:B\r\nEND:VCARD" + between;
        const Parsed parsed = readVcards(cards);
        EXPECT_THAT(parsed.contacts, SizeIs(2)) << between.toHex().toStdString();
        EXPECT_THAT(parsed.problems, IsEmpty()) << between.toHex().toStdString();
    }
}

TEST(VcardOddities, TheCityIsThatOfTheFirstAddressWithOne)
{
    EXPECT_EQ(only(card("FN:A\r\nADR;TYPE=HOME:;;Rua 1;;;;\r\nADR;TYPE=WORK:;;;Porto;;;\r\nADR:;;;Faro;;;\r\n")).city,
              u"Porto"_s);
    EXPECT_EQ(only(card("FN:A\r\nADR:;;;Faro;;;\r\nADR;TYPE=PREF:;;;Porto;;;\r\n")).city, u"Porto"_s);
}

TEST(VcardOddities, ASoftBreakThatBreaksNothingEndsTheValue)
{
    const auto old = [](const QByteArray &lines) {
        return only("BEGIN:VCARD\r\nVERSION:2.1\r\nN:A\r\n" + lines + "END:VCARD\r\n");
    };
    const Contact ana = old("NOTE;ENCODING=QUOTED-PRINTABLE:last soft break=\r\nTEL;CELL:123\r\n");
    EXPECT_EQ(ana.notes, u"last soft break"_s);
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"123"_s, u"mobile"_s}));
    EXPECT_THAT(old("NOTE;ENCODING=QUOTED-PRINTABLE:x=\r\nX-FOO:1\r\nEMAIL:a@a.example\r\n").emails, SizeIs(1));
    // What is only text goes on.
    EXPECT_EQ(old("NOTE;ENCODING=QUOTED-PRINTABLE:call=\r\n me: TEL or\r\n").notes, u"call me: TEL or"_s);
    EXPECT_EQ(old("NOTE;ENCODING=QUOTED-PRINTABLE:call =\r\nnote: this\r\n").notes, u"call note: this"_s);
    const QByteArray full = "NOTE;ENCODING=QUOTED-PRINTABLE:" + QByteArray(45, 'x');
    EXPECT_EQ(old(full + "=\r\nTEL:123\r\n").notes, QString(45, u'x') + u"TEL:123"_s);
}

TEST(VcardOddities, ProfilesOnLinkedInMayBeNamesAlone)
{
    const Reach page{u"https://www.linkedin.com/in/ana-silva"_s, u"linkedin"_s};
    for (const QByteArray &line :
         {QByteArray("X-SOCIALPROFILE;TYPE=LINKEDIN:ana-silva"), QByteArray("X-SOCIALPROFILE;TYPE=linkedin:@ana-silva"),
          QByteArray("X-SOCIALPROFILE;type=linkedin;x-user=ana-silva:x-apple:ana-silva"),
          QByteArray("SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ana-silva"),
          QByteArray("SOCIALPROFILE;TYPE=work;SERVICE-TYPE=\"LinkedIn\";VALUE=text:ana-silva"),
          QByteArray("SOCIALPROFILE;SERVICE-TYPE=LinkedIn;USERNAME=ana-silva;VALUE=text:Ana Silva")}) {
        Contact contact = only(card("FN:A\r\n" + line + "\r\n"));
        EXPECT_THAT(contact.links, ElementsAre(page)) << line.toStdString();
        // Another field that changes leaves the line as it is.
        contact.nickname = u"An"_s;
        EXPECT_EQ(writeVcard(contact, VcardVersion::V4).count(line + "\r\n"), 1) << line.toStdString();
        contact.links[0].value = u"https://www.linkedin.com/in/ana"_s;
        const QByteArray edited = writeVcard(contact, VcardVersion::V4);
        EXPECT_FALSE(edited.contains("ana-silva")) << edited.toStdString();
        EXPECT_THAT(only(edited).links, ElementsAre(Reach{u"https://www.linkedin.com/in/ana"_s, u"linkedin"_s}));
    }
    EXPECT_THAT(
        only(card("FN:A\r\nX-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/company/tide\r\n"
                  "X-SOCIALPROFILE;TYPE=twitter:ana\r\n"))
            .links,
        ElementsAre(Reach{u"https://www.linkedin.com/company/tide"_s, u"linkedin"_s}, Reach{u"ana"_s, u"twitter"_s}));
}

TEST(VcardOddities, PeoplesOwnWordsForNumbersAreLabels)
{
    const QByteArray android = "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Silva;Ana\r\nTEL;X-Ferien:0123\r\n"
                               "TEL;X-EVOLUTION-CALLBACK:0124\r\nEND:VCARD\r\n";
    const Contact ana = only(android);
    EXPECT_THAT(ana.phones, ElementsAre(Reach{u"0123"_s, u"Ferien"_s}, Reach{u"0124"_s, u"x-evolution-callback"_s}));
    const QByteArray written = writeVcard(ana, VcardVersion::V3);
    EXPECT_EQ(written.count("\r\nTEL;TYPE=X-Ferien:0123\r\n"), 1) << written.toStdString();
    EXPECT_EQ(only(written).phones, ana.phones);
}

} // namespace vcard_oddities_test
} // namespace cultivar
