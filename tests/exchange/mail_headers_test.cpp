// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_headers.h"

#include "core/exchange/mail/mail_date.h"
#include "core/exchange/mail/mail_fields.h"
#include "core/exchange/mail/mail_message.h"
#include "tests/exchange/mail_printers.h"
#include "tests/support/printers.h"

#include <QStringDecoder>
#include <QTimeZone>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

namespace mail_headers_test {

std::vector<MailAddress> to(const QByteArray &value)
{
    return readMailHeaders("To: " + value + "\r\n\r\n").to;
}

MailAddress person(const QString &name, const QString &address)
{
    return {name, address};
}

QString subject(const QByteArray &value)
{
    return readMailHeaders("Subject: " + value + "\n\n").subject;
}

QStringList references(const QByteArray &value)
{
    return readMailHeaders("References: " + value + "\n\n").references;
}

bool isBulk(const QByteArray &field)
{
    return readMailHeaders("From: ana@silva.example\n" + field + "\n\n").bulk;
}

bool isBulkFrom(const QByteArray &address)
{
    return readMailHeaders("From: " + address + "\n\n").bulk;
}

TEST(MailHeadersTest, ReadsWhatAMailProgramWrites)
{
    const MailHeaders mail = readMailHeaders("Received: from a by b;\r\n\tTue, 1 Jan 2019 10:00:01 +0100\r\n"
                                             "From: Ana Silva <Ana@Silva.Example>\r\n"
                                             "TO : me@example.org,\r\n\t=?utf-8?q?Bo_=C3=98?= <bo@example.org>\r\n"
                                             "cc: Cy <cy@example.org>\r\n"
                                             "Bcc: di@example.org\r\n"
                                             "Date: Tue, 1 Jan 2019 10:00:00 +0100\r\n"
                                             "Subject: The\r\n\tharvest\r\n"
                                             "Message-ID: <3@silva.example>\r\n"
                                             "In-Reply-To: <2@example.org>\r\n"
                                             "References: <1@silva.example>\r\n <2@example.org>\r\n"
                                             "no field at all\r\n"
                                             "\r\n"
                                             "Subject: body\r\nList-Id: <body>\r\n");
    EXPECT_EQ(mail.line, 1);
    EXPECT_EQ(mail.offset, 0);
    EXPECT_THAT(mail.from, ElementsAre(person(u"Ana Silva"_s, u"Ana@silva.example"_s)));
    EXPECT_THAT(mail.to, ElementsAre(person({}, u"me@example.org"_s), person(u"Bo Ø"_s, u"bo@example.org"_s)));
    EXPECT_THAT(mail.cc, ElementsAre(person(u"Cy"_s, u"cy@example.org"_s)));
    EXPECT_THAT(mail.bcc, ElementsAre(person({}, u"di@example.org"_s)));
    EXPECT_EQ(mail.date, QDateTime(QDate(2019, 1, 1), QTime(9, 0), Qt::UTC));
    EXPECT_EQ(mail.date->timeSpec(), Qt::UTC);
    EXPECT_EQ(mail.subject, u"The harvest"_s);
    EXPECT_EQ(mail.messageId, u"3@silva.example"_s);
    EXPECT_THAT(mail.inReplyTo, ElementsAre(u"2@example.org"_s));
    EXPECT_THAT(mail.references, ElementsAre(u"1@silva.example"_s, u"2@example.org"_s));
    EXPECT_FALSE(mail.bulk);
}

TEST(MailHeadersTest, ReadsTheSameWithBareLineFeeds)
{
    const QByteArray mail = "\xEF\xBB\xBF"
                            "From: Ana\r\n <ana@silva.example>\r\nSubject: a\r\n b\r\nTo: x@y.example";
    EXPECT_EQ(readMailHeaders(mail), readMailHeaders(QByteArray(mail).replace("\r\n", "\n")));
    EXPECT_THAT(readMailHeaders(mail).from, ElementsAre(person(u"Ana"_s, u"ana@silva.example"_s)));
    EXPECT_EQ(readMailHeaders(mail).subject, u"a b"_s);
    EXPECT_THAT(readMailHeaders(mail).to, ElementsAre(person({}, u"x@y.example"_s)));
    EXPECT_THAT(readMailHeaders("To: x@y.example\nX-Copies: a@y.example,\n b@y.example\n\n").to, SizeIs(1));
    EXPECT_EQ(readMailHeaders({}), readMailHeaders("\n"));
}

TEST(MailHeadersTest, ReadsBelowEmptyLinesAndWithCarriageReturnsAlone)
{
    const QByteArray mail = "From: Ana <ana@silva.example>\nSubject: a\n b\n\nSubject: body\n";
    EXPECT_EQ(readMailHeaders("\n\r\n" + mail), readMailHeaders(mail));
    EXPECT_EQ(readMailHeaders(QByteArray(mail).replace('\n', '\r')), readMailHeaders(mail));
    EXPECT_EQ(readMailHeaders(mail).subject, u"a b"_s);
}

TEST(MailHeadersTest, ReadsBackWhatTheWriterWrites)
{
    MailMessage written;
    written.fromName = u"Me, \"Myself\" \\ (and) I"_s;
    written.fromAddress = u"me@example.org"_s;
    written.toName = u"Žofie Nováková-Łęcka 🌱 von und zu dem außerordentlich langen Namen"_s;
    written.toAddress = u"zofie@xn--bcher-kva.example"_s;
    written.subject = u"Grüße: "_s + u"🌱 fünf Minuten über Bäume "_s.repeated(9).trimmed();
    written.date = QDateTime(QDate(2026, 7, 1), QTime(10, 0, 7), QTimeZone("Europe/Berlin"));
    written.messageId = u"1234@cultivar.invalid"_s;
    written.body = u"Subject: no\n"_s;
    const MailHeaders mail = readMailHeaders(writeMailMessage(written));
    EXPECT_THAT(mail.from, ElementsAre(person(written.fromName, written.fromAddress)));
    EXPECT_THAT(mail.to, ElementsAre(person(written.toName, written.toAddress)));
    EXPECT_EQ(mail.subject, written.subject);
    EXPECT_EQ(mail.date, written.date.toUTC());
    EXPECT_EQ(mail.messageId, written.messageId);
    EXPECT_FALSE(mail.bulk);
}

TEST(MailHeadersTest, ReadsAddressesInAllTheirForms)
{
    const auto ana = person(u"Ana Silva"_s, u"ana@silva.example"_s);
    const auto nameless = person({}, u"ana@silva.example"_s);
    for (const QByteArray &form :
         {"Ana Silva <ana@silva.example>", "\"Ana Silva\" <ana@silva.example>", "\"Ana\" Silva<ana@silva.example>",
          "'Ana Silva' <ana@silva.example>", "Ana (the gardener) Silva <ana@silva.example>",
          "Ana\r\n\tSilva\r\n <ana@silva.example >", "ana@silva.example (Ana Silva)",
          "<ana@silva.example> (Ana \\S\\ilva)", "Ana Silva ana@silva.example", "ana@silva.example Ana Silva",
          "Ana Silva <@a.example,@b:ana@silva.example>", "Ana Silva <<ana@silva.example>>",
          "Ana Silva <mailto:ana@silva.example>", "Ana Silva <ana@SILVA.example.>",
          "\"Ana \\Silva\" <ana @ silva.example>", "=?utf-8?Q?=22Ana_Silva=22?= <ana@silva.example>",
          "Ana Silva <ana@silva.example", "Ana \"Silva <ana@silva.example>", "Ana (Silva <ana@silva.example>"})
        EXPECT_THAT(to(form), ElementsAre(form.contains("(Silva") ? person(u"Ana Silva"_s, ana.address) : ana))
            << form.toStdString();
    for (const QByteArray &form :
         {"ana@silva.example", "<ana@silva.example>", "\"ana@silva.example\" <ana@silva.example>",
          "'Ana@silva.example' <ana@silva.example>", "\"ana@silva.example\"", "'ana@silva.example'",
          "ana @silva.example", "ana@ silva.example", "mailto:ana@silva.example",
          "ana@silva.example <ana@silva.example>"})
        EXPECT_THAT(to(form), ElementsAre(nameless)) << form.toStdString();
}

TEST(MailHeadersTest, TellsPeopleOfAListApart)
{
    const auto a = person({}, u"a@x.example"_s);
    const auto b = person({}, u"b@y.example"_s);
    for (const QByteArray &list :
         {"a@x.example, b@y.example", "a@x.example,,\r\n\tb@y.example,", "a@x.example; b@y.example;",
          "Team: a@x.example, b@y.example;", "Team:a@x.example;, Rest: b@y.example;", "<a@x.example> <b@y.example>",
          "\"a@x.example\", \"b@y.example\"", "<a@x.example, <b@y.example>",
          "undisclosed-recipients:;, a@x.example,b@y.example", "local, a@x.example, <>, <local>, b@y.example"})
        EXPECT_THAT(to(list), ElementsAre(a, b)) << list.toStdString();
    EXPECT_THAT(to("undisclosed-recipients:;"), IsEmpty());
    EXPECT_THAT(to("Ana Silva"), IsEmpty());
    EXPECT_THAT(to("@, a@, @x, <>, <@x:>, \"\", (), : ; , ."), IsEmpty());
    const MailHeaders mail =
        readMailHeaders("From: Ana <a@x.example>, b@y.example\nTo: c@x.example\nTo: d@x.example\n\n");
    EXPECT_THAT(mail.from, ElementsAre(person(u"Ana"_s, a.address), b));
    EXPECT_THAT(mail.to, SizeIs(2));
}

TEST(MailHeadersTest, KeepsCommasInNames)
{
    const auto ana = person(u"Silva, Ana"_s, u"ana@silva.example"_s);
    const auto bo = person({}, u"bo@x.example"_s);
    EXPECT_THAT(to("Silva, Ana <ana@silva.example>, bo@x.example"), ElementsAre(ana, bo));
    EXPECT_THAT(to("bo@x.example, \"Silva, Ana\" <ana@silva.example>"), ElementsAre(bo, ana));
    EXPECT_THAT(to("<bo@x.example>, Silva, Ana <ana@silva.example>"), ElementsAre(bo, ana));
    EXPECT_THAT(to("=?utf-8?Q?Silva,_Ana?= <ana@silva.example>"), ElementsAre(ana));
    EXPECT_THAT(to("=?utf-8?B?U2lsdmEsIEFuYQ==?= <ana@silva.example>"), ElementsAre(ana));
    EXPECT_THAT(to("=?utf-8?Q?Silva, Ana?= <ana@silva.example>"), ElementsAre(ana));
    EXPECT_THAT(to("=?utf-8?Q?Ana; <Silva>@home?= <ana@silva.example>"),
                ElementsAre(person(u"Ana; <Silva>@home"_s, u"ana@silva.example"_s)));
    EXPECT_THAT(to("<bo@x.example> at home, Silva, Ana <ana@silva.example>"), ElementsAre(bo, ana));
    EXPECT_THAT(to("Silva, Ana, MD <ana@silva.example>"),
                ElementsAre(person(u"Silva, Ana, MD"_s, u"ana@silva.example"_s)));
    EXPECT_THAT(to("root, a, b, c, Ana <ana@silva.example>").back().address, ana.address);
}

TEST(MailHeadersTest, LeavesAddressesAsTheyAreWritten)
{
    EXPECT_THAT(to("\"ana b\"@X.example"), ElementsAre(person({}, u"\"ana b\"@x.example"_s)));
    EXPECT_THAT(to("<\"a<b,c>\"@x.example>"), ElementsAre(person({}, u"\"a<b,c>\"@x.example"_s)));
    EXPECT_THAT(to("ana@[IPv6:2001:DB8::1], b@y.example"),
                ElementsAre(person({}, u"ana@[ipv6:2001:db8::1]"_s), person({}, u"b@y.example"_s)));
    EXPECT_THAT(to("A.B+c=d@XN--Bcher-Kva.example"), ElementsAre(person({}, u"A.B+c=d@xn--bcher-kva.example"_s)));
    EXPECT_THAT(to("\xC3\xA9va@b\xC3\x9c"
                   "cher.example"),
                ElementsAre(person({}, u"éva@bücher.example"_s)));
    EXPECT_THAT(to(QByteArray("a\x01na@x.\x7f"
                              "example\0",
                              16)),
                ElementsAre(person({}, u"ana@x.example"_s)));
    EXPECT_THAT(to("a@b@x.example"), ElementsAre(person({}, u"a@b@x.example"_s)));
    EXPECT_THAT(to("O'Brien <o'b@x.example>"), ElementsAre(person(u"O'Brien"_s, u"o'b@x.example"_s)));
}

TEST(MailHeadersTest, EndsAddressesAtSpacesThatAreNotAscii)
{
    for (const QByteArray &value : {"ana@x.example\xC2\xA0",
                                    "<\xC2\xA0"
                                    "ana@x.example\xC2\xA0>",
                                    "ana@x.example\xA0(work)",
                                    "Lima\xE3\x80\x80"
                                    "ana@x.example",
                                    "ana@x.example.\xC2\xA0"})
        EXPECT_EQ(to(value).at(0).address, u"ana@x.example"_s) << value.toStdString();
    EXPECT_THAT(to("ana@\xC2\xA0"), IsEmpty());
    EXPECT_THAT(to("<ana@\x7f>"), IsEmpty());
    EXPECT_THAT(to("\"ana\xC2\xA0"
                   "b\"@x.example"),
                ElementsAre(person({}, u"\"ana\u00A0b\"@x.example"_s)));
}

TEST(MailHeadersTest, ForgetsTheQuotesOfARouteWithIt)
{
    EXPECT_THAT(to("<@a\":ana @x. example>"), ElementsAre(person({}, u"ana@x.example"_s)));
}

TEST(MailHeadersTest, CutsLongNamesBetweenCharacters)
{
    const QByteArray name(997, 'a');
    EXPECT_EQ(to(name + " b <ana@x.example>").at(0).name, QString::fromLatin1(name));
    EXPECT_EQ(to(name + "\xF0\x9F\x8C\xB1 <ana@x.example>").at(0).name, QString::fromLatin1(name));
}

TEST(MailHeadersTest, DecodesEncodedWords)
{
    EXPECT_EQ(subject("=?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus=5FK=C3=B6ln?="), u"Grüße aus_Köln"_s);
    EXPECT_EQ(subject("a =?utf-8?b?w7w=?= b"), u"a ü b"_s);
    EXPECT_EQ(subject("a=?utf-8*de?b?w7w=?=b"), u"aüb"_s);
    EXPECT_EQ(subject("=?utf-8?Q?a?= =?utf-8?Q?b?=\r\n =?utf-8?Q?_c?="), u"ab c"_s);
    EXPECT_EQ(subject("=?utf-8?Q?a=?= =?iso-8859-1?Q?=FC?="), u"a=ü"_s);
    EXPECT_EQ(subject("=?utf-8?Q?Who?_Me?\?="), u"Who? Me?"_s);
    EXPECT_EQ(subject("=?utf-8?Q?=0D=0AX:_y=00?="), u"X: y"_s);
    EXPECT_EQ(subject("=?us-ascii?Q?a=FCb?="), u"aüb"_s);
    EXPECT_EQ(subject("=?iso-8859-1?Q?=80_=93x=94?="), u"€ “x”"_s);
    EXPECT_EQ(to("\"=?utf-8?Q?Ana_S=C3=ADlva?=\" <a@x.example>"),
              std::vector{person(u"Ana Sílva"_s, u"a@x.example"_s)});
    EXPECT_EQ(to("\"Dr. =?utf-8?Q?S=C3=AD?= =?utf-8?Q?lva?=\" <a@x.example>"),
              std::vector{person(u"Dr. Sílva"_s, u"a@x.example"_s)});
    EXPECT_EQ(to("a@x.example (=?utf-8?Q?S=C3=AD?=)"), std::vector{person(u"Sí"_s, u"a@x.example"_s)});
}

TEST(MailHeadersTest, JoinsCharactersSplitBetweenWords)
{
    EXPECT_EQ(subject("=?UTF-8?B?w7zD?= =?utf-8?B?vMO8?="), u"üüü"_s);
    EXPECT_EQ(subject("=?UTF-8?Q?=C3?=\n\t=?utf-8?B?vA==?="), u"ü"_s);
    EXPECT_EQ(subject("=?UTF-8?Q?=F0=9F?= =?UTF-8?Q?=8C=B1?="), u"🌱"_s);
}

TEST(MailHeadersTest, DecodesWordByWordWhereThatIsLessWrong)
{
    if (!QStringDecoder("ISO-2022-JP").isValid())
        return;
    const QByteArray word = "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=";
    EXPECT_EQ(subject(word), u"日本"_s);
    EXPECT_EQ(subject(word + " " + word), u"日本日本"_s);
    EXPECT_EQ(subject(word + "\n " + word + " =?iso-2022-jp?Q?a?= " + word), u"日本日本a日本"_s);
}

TEST(MailHeadersTest, KeepsBrokenEncodedWordsReadable)
{
    for (const QByteArray &odd : {"=?x-nobody?Q?a=FC?= =?x-nobody?Q?b?=", "=?utf-8?Q?never ended", "=?utf-8?X?a?=",
                                  "=?utf-8?Q", "=?", "=??Q?a?=", "a =?utf-8 ?Q?a?= b", "=?=?=?=", "100 =? 3"})
        EXPECT_EQ(subject(odd), QString::fromLatin1(odd).simplified());
    EXPECT_EQ(subject("=?utf-8?Q?cut =?utf-8?Q?whole?="), u"=?utf-8?Q?cut whole"_s);
    EXPECT_EQ(subject("=?utf-8?B?w7zDvA?="), u"üü"_s) << "no padding";
    EXPECT_EQ(subject("=?utf-8?B?w7\tzD*vA=?="), u"üü"_s) << "rubbish in between";
    EXPECT_EQ(subject("=?utf-8?B?w7zD?= b"), u"ü\uFFFD b"_s);
    EXPECT_EQ(subject("=?utf-8?Q?a=ZZ=?="), u"a=ZZ="_s);
    EXPECT_EQ(subject("=?x-nobody?Q?a?= =?utf-8?Q?b?= =?utf-8?Q?c?="), u"=?x-nobody?Q?a?= bc"_s);
}

TEST(MailHeadersTest, KnowsTheCharsetsQtKnows)
{
    struct Word
    {
        const char *charset;
        const char *encoded;
        QString text;
    };

    for (const Word &word :
         {Word{"Shift_JIS", "=93=FA=96{=87@", u"日本①"_s}, Word{"ISO-2022-JP", "=1B$BF|K=5C=1B(B", u"日本"_s},
          Word{"GB18030", "=D6=D0=B9=FA", u"中国"_s}, Word{"gb2312", "=D6=D0=E9F", u"中镕"_s},
          Word{"KOI8-R", "=ED=C9=D2", u"Мир"_s}, Word{"windows-1251", "=CC=E8=F0", u"Мир"_s},
          Word{"windows-1250", "=8E=F5", u"Žő"_s}, Word{"ISO-8859-2", "=AE=F5", u"Žő"_s},
          Word{"iso-8859-15", "=A4", u"€"_s}, Word{"Big5", "=A4=A4", u"中"_s}, Word{"euc-kr", "=C7=D1", u"한"_s},
          Word{"utf-16be", "=00=FC", u"ü"_s}}) {
        if (!QStringDecoder(word.charset).isValid())
            continue;
        EXPECT_EQ(subject(QByteArray("=?") + word.charset + "?Q?" + word.encoded + "?="), word.text) << word.charset;
    }
    if (QStringDecoder("Shift_JIS").isValid()) {
        EXPECT_EQ(subject("=?Shift_JIS?Q?=93?= =?Shift_JIS?Q?=FA?="), u"日"_s);
    }
}

TEST(MailHeadersTest, GuessesTheCharsetOfRawBytes)
{
    EXPECT_EQ(subject("Gr\xC3\xBC\xC3\x9F"
                      "e"),
              u"Grüße"_s);
    EXPECT_EQ(subject("Gr\xFC\xDF"
                      "e \x80"),
              u"Grüße €"_s);
    EXPECT_EQ(subject("Gr\xFC =?utf-8?Q?=C3=BC?="), u"Grü ü"_s);
    EXPECT_EQ(to("\"S\xEDlva, Ana\" <a@x.example>"), std::vector{person(u"Sílva, Ana"_s, u"a@x.example"_s)});
    EXPECT_EQ(subject(QByteArray("a\0b\x1b[1m\tc  d\x7f", 13)), u"a b [1m c d"_s);
    EXPECT_EQ(subject("a\xE2\x80\xA8"
                      "b\xC2\x85"
                      "c"),
              u"a b c"_s);
}

TEST(MailHeadersTest, ReadsIds)
{
    EXPECT_THAT(references("<1@a><2@b>\n\t(why) <3@c>,<4@\n d>"), ElementsAre(u"1@a"_s, u"2@b"_s, u"3@c"_s, u"4@d"_s));
    EXPECT_THAT(references("1@a 2@b, nothing"), ElementsAre(u"1@a"_s, u"2@b"_s));
    EXPECT_THAT(references("<> < > <<1@a>> <2@b"), ElementsAre(u"1@a"_s));
    EXPECT_THAT(references('<' + QByteArray(5000, 'x') + "> <1@a>"), ElementsAre(u"1@a"_s));
    const MailHeaders reply = readMailHeaders("In-Reply-To: Your message of Tuesday\n <1@a> from ana@silva.example\n"
                                              "References: <1@a>\nReferences: <2@b>\n\n");
    EXPECT_THAT(reply.inReplyTo, ElementsAre(u"1@a"_s));
    EXPECT_THAT(reply.references, ElementsAre(u"1@a"_s, u"2@b"_s));
    const auto own = [](const QByteArray &value) { return readMailHeaders("message-id:" + value + "\n\n").messageId; };
    EXPECT_EQ(own("<1@a>"), u"1@a"_s);
    EXPECT_EQ(own(" 1@a "), u"1@a"_s);
    EXPECT_EQ(own("\n <1.\xC3\xBC@a> (added by hand)"), u"1.ü@a"_s);
    EXPECT_EQ(own("<1@a>\nMessage-ID: <2@a>"), u"1@a"_s);
    EXPECT_EQ(own("<>"), QString());
    EXPECT_EQ(own('<' + QByteArray(5000, 'x') + ">"), QString());
}

TEST(MailHeadersTest, KeepsTheLastHundredIds)
{
    QByteArray many;
    for (int i = 0; i < 1234; ++i)
        many += '<' + QByteArray::number(i) + "@a>\n ";
    const QStringList ids = references(many);
    EXPECT_THAT(ids, SizeIs(100));
    EXPECT_EQ(ids.front(), u"1134@a"_s);
    EXPECT_EQ(ids.back(), u"1233@a"_s);
}

TEST(MailHeadersTest, KnowsWhatIsNotPersonal)
{
    EXPECT_FALSE(isBulk("Subject: hello"));
    for (const QByteArray &field :
         {"List-Id: Gardeners <g.example>", "LIST-UNSUBSCRIBE: <mailto:x@y.example>", "List-Post: NO", "List-Help: x",
          "Precedence: bulk", "Precedence: List", "Precedence:\n junk", "Auto-Submitted: auto-replied",
          "Auto-Submitted: auto-generated; x=y", "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated",
          "Content-Type: multipart/report; report-type=delivery-status", "Content-Type: Multipart/Report"})
        EXPECT_TRUE(isBulk(field)) << field.toStdString();
    for (const QByteArray &field :
         {"Precedence: first-class", "Auto-Submitted: no", "Auto-Submitted: No (by hand)",
          "X-Auto-Response-Suppress: All", "Feedback-ID: 1:2:3", "Content-Type: multipart/mixed", "X-List-Id: x",
          "List-Idea: x", "X-Precedence: bulk"})
        EXPECT_FALSE(isBulk(field)) << field.toStdString();
}

TEST(MailHeadersTest, KnowsSendersNobodyReads)
{
    for (const QByteArray &sender : {"noreply@x.example",
                                     "No-Reply@x.example",
                                     "no_reply@x.example",
                                     "Shop <no.reply@x.example>",
                                     "noreply+7@x.example",
                                     "noreply-shop@x.example",
                                     "calendar-noreply@x.example",
                                     "donotreply@x.example",
                                     "do-not-reply@x.example",
                                     "notifications@x.example",
                                     "notification@x.example",
                                     "notifications+ab=c@x.example",
                                     "calendar-notification@google.com",
                                     "unknownorganizer@calendar.google.com",
                                     "ab12@group.calendar.google.com",
                                     "room@resource.Calendar.google.com",
                                     "MAILER-DAEMON@x.example",
                                     "bounce@x.example",
                                     "bounces+1@x.example",
                                     "bounces-12=ana=b@x.example",
                                     "postmaster@x.example"})
        EXPECT_TRUE(isBulkFrom(sender)) << sender.toStdString();
    for (const QByteArray &sender :
         {"ana@noreply.example", "bruno.reply@x.example", "reply@x.example", "jan.postmaster@x.example",
          "ana.bounce@x.example", "bouncer@x.example", "ana@google.com", "noreply <ana@x.example>"})
        EXPECT_FALSE(isBulkFrom(sender)) << sender.toStdString();
    EXPECT_FALSE(readMailHeaders("From: ana@x.example\nTo: noreply@x.example\n\n").bulk);
}

bool isUnwanted(const QByteArray &fields)
{
    return readMailHeaders("From: ana@silva.example\n" + fields + "\n\n").unwanted;
}

TEST(MailHeadersTest, KnowsDraftsAndJunk)
{
    for (const QByteArray &fields :
         {"X-Gmail-Labels: Drafts", "X-Gmail-Labels: Important,Spam", "X-Gmail-Labels: \"Trash\", Opened",
          "X-Gmail-Labels: =?UTF-8?Q?Wichtig,Entw=C3=BCrfe?=", "X-GMAIL-LABELS: Papierkorb",
          "X-Gmail-Labels: Brouillons", "X-Gmail-Labels: Corbeille,Ouvert", "X-Mozilla-Status: 0008",
          "X-Mozilla-Status: 0009", "X-Mozilla-Status2: 00200000", "X-Mozilla-Status2: 10200008", "X-Status: AD",
          "X-Status: T", "X-Unsent: 1", "X-Mozilla-Draft-Info: internal/draft; vcard=0; receipt=0"})
        EXPECT_TRUE(isUnwanted(fields)) << fields.toStdString();
    for (const QByteArray &fields :
         {"Subject: Drafts", "X-Gmail-Labels: Sent,Opened", "X-Gmail-Labels: Spam filters,Drafts of 2019",
          "X-Mozilla-Status: 0001", "X-Mozilla-Status: 0011", "X-Mozilla-Status: spam", "X-Mozilla-Status2: 00000008",
          "X-Status: ARF", "X-Unsent: 1\nReceived: from a by b; Tue, 1 Jan 2019 10:00:01 +0100",
          "Received: from a by b; Tue, 1 Jan 2019 10:00:01 +0100\nX-Mozilla-Draft-Info: internal/draft"})
        EXPECT_FALSE(isUnwanted(fields)) << fields.toStdString();
}

TEST(MailHeadersTest, ReadsWhenItWasReceivedLast)
{
    const MailHeaders mail = readMailHeaders("Received: from b by c (x; y); Tue, 1 Jan 2019 11:00:00 +0100\n"
                                             "Received: from a by b; Tue, 1 Jan 2019 09:00:00 +0000\n\n");
    EXPECT_EQ(readMailDate(mail.received), QDateTime(QDate(2019, 1, 1), QTime(10, 0), Qt::UTC));
    EXPECT_EQ(mail.date, std::nullopt);
}

/// What looks for the same end again and again would take minutes here.
TEST(MailHeadersTest, TakesTimeInProportion)
{
    for (const QByteArray &part : {"(", "\"", "\\\"", "<\"\\\"", "<", "<@a,", "<@a:", "=?", "=?utf-8?Q?",
                                   "=?utf-8?Q?a?", "=?a?b?c?=", "?=", "@", "@[", ":", "\\", "\r\n ", ">", "1 Jan ("}) {
        const QByteArray value = part.repeated(largestMailHead / 2 / part.size());
        EXPECT_THAT(readMailHeaders("From: " + value + "\n\n").from, IsEmpty());
        EXPECT_FALSE(subject(value).contains(u'\n'));
        EXPECT_EQ(readMailHeaders("Date: " + value + "\n\n").date, std::nullopt);
        EXPECT_THAT(references(value), IsEmpty());
    }
}

TEST(MailHeadersTest, LooksOnceForTheEndOfAQuotedAddress)
{
    EXPECT_THAT(to('<' + QByteArray("\\\"").repeated(largestMailHead / 4)), IsEmpty());
}

TEST(MailHeadersTest, TakesAsMuchAsThereIs)
{
    for (const QByteArray &part :
         {"a@b,", "a@b ", "\"a@b\",", "<a@b> ", "<a@b>(", "a@b (c", "a:b@c;", "((a)", ",", "a,", "a@", "\xFF", "<1@a>",
          "=?utf-8?Q?\xC3?= ", "=?Shift_JIS?B?a?=\n ", "=?x-nobody?Q?a?="}) {
        const QByteArray value = part.repeated(largestMailHead / 8 / part.size());
        const MailHeaders mail = readMailHeaders("From: " + value + "\nSubject: " + value + "\nReferences: " + value +
                                                 "\nTo: late@x.example\n\n");
        EXPECT_LE(mail.from.size(), static_cast<size_t>(value.size() / part.size()));
        EXPECT_LE(mail.references.size(), 100);
        EXPECT_THAT(mail.to, SizeIs(1));
    }
}

TEST(MailHeadersTest, CutsHugeHeadersToWhatIsWhole)
{
    const QByteArray before = "Subject: big\nTo: ";
    const QByteArray huge = before + QByteArray("ana@silva.example, ").repeated(100'000) + "\nCc: late@x.example\n\n";
    const MailHeaders mail = readMailHeaders(huge);
    EXPECT_EQ(mail.subject, u"big"_s);
    EXPECT_GT(mail.to.size(), 50'000U);
    EXPECT_THAT(mail.to, testing::Each(person({}, u"ana@silva.example"_s)));
    EXPECT_THAT(mail.cc, IsEmpty());
    EXPECT_EQ(readMailHeaders("Subject: " + QByteArray(2 * largestMailHead, 'x')).subject, QString());
}

} // namespace mail_headers_test
} // namespace cultivar
