// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/linkedin_archive.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace linkedin_archive_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const auto preamble = "Notes:\n"
                      "\"When exporting your data, you may notice, that some addresses are missing.\"\n"
                      "\n"_ba;
const auto header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"_ba;

QJsonObject contentOf(const Contact &contact)
{
    return QJsonDocument::fromJson(contact.sources.at(0).content.toUtf8()).object();
}

TEST(NormalizedLinkedInAddress, hasOneFormForAll)
{
    const QString expected = u"linkedin.com/in/ana-silva-é1"_s;
    for (const QString &address :
         {u"https://www.linkedin.com/in/ana-silva-%C3%A91"_s, u"http://linkedin.com/in/Ana-Silva-%c3%a91/"_s,
          u"www.linkedin.com/in/ana-silva-é1?trk=people"_s, u"linkedin.com/in/ANA-SILVA-É1/#top"_s,
          u" https://pt.linkedin.com/in/ana-silva-%65%CC%811/en "_s})
        EXPECT_EQ(normalizedLinkedInAddress(address), expected) << address.toStdString();
    EXPECT_EQ(normalizedLinkedInAddress(expected), expected);
}

TEST(NormalizedLinkedInAddress, isEmptyForAnythingElse)
{
    for (const QString &address :
         {QString(), u"https://example.org/in/ana"_s, u"https://www.linkedin.com/company/acme"_s, u"ana"_s,
          u"https://notlinkedin.com/in/ana"_s, u"https://www.linkedin.com/in/"_s,
          u"https://linkedin.com.example.org/in/a"_s})
        EXPECT_EQ(normalizedLinkedInAddress(address), QString()) << address.toStdString();
}

TEST(NormalizedLinkedInAddress, decodesNothingThatWouldMeanAnotherPage)
{
    for (const QString &slug : {u"a%2fb"_s, u"a%3fb"_s, u"a%2541"_s, u"a%ff"_s, u"a%0d%0ab"_s}) {
        const QString once = normalizedLinkedInAddress(u"linkedin.com/in/"_s + slug);
        EXPECT_EQ(once, u"linkedin.com/in/"_s + slug);
        EXPECT_EQ(normalizedLinkedInAddress(once), once);
    }
}

TEST(LinkedInConnections, readsARow)
{
    const Parsed parsed = readLinkedInConnections(
        preamble + header +
        "Ana,Silva,https://www.linkedin.com/in/Ana-Silva/,ana@example.org,\"Acme, Inc.\",Head of Data,05 Mar 2024\n");
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_EQ(parsed.contacts[0].line, 5);
    const Contact &contact = parsed.contacts[0].contact;
    EXPECT_EQ(contact.displayName(), u"Ana Silva"_s);
    EXPECT_EQ(contact.given, u"Ana"_s);
    EXPECT_EQ(contact.family, u"Silva"_s);
    EXPECT_EQ(contact.organization, u"Acme, Inc."_s);
    EXPECT_EQ(contact.role, u"Head of Data"_s);
    EXPECT_EQ(contact.emails, std::vector({Reach{u"ana@example.org"_s, QString()}}));
    EXPECT_EQ(contact.links, std::vector({Reach{u"https://www.linkedin.com/in/ana-silva"_s, u"linkedin"_s}}));
    EXPECT_EQ(contact.customFields, std::vector({CustomField{u"Connected on"_s, u"2024-03-05"_s}}));
    EXPECT_THAT(contact.dates, IsEmpty());
    EXPECT_THAT(parsed.interactions, IsEmpty());
    ASSERT_THAT(contact.sources, SizeIs(1));
    EXPECT_EQ(contact.sources[0].source, u"linkedin"_s);
    EXPECT_EQ(contact.sources[0].key, u"linkedin.com/in/ana-silva"_s);
    const QJsonObject expected{{u"First Name"_s, u"Ana"_s},
                               {u"Last Name"_s, u"Silva"_s},
                               {u"URL"_s, u"https://www.linkedin.com/in/Ana-Silva/"_s},
                               {u"Email Address"_s, u"ana@example.org"_s},
                               {u"Company"_s, u"Acme, Inc."_s},
                               {u"Position"_s, u"Head of Data"_s},
                               {u"Connected On"_s, u"05 Mar 2024"_s}};
    EXPECT_EQ(contentOf(contact), expected);
}

TEST(LinkedInConnections, itsContentGivesTheSameContact)
{
    const Parsed parsed = readLinkedInConnections(
        header + "Ana,Silva,https://www.linkedin.com/in/ana,a@example.org,Acme,Lead,7-Feb-22\n");
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    Contact expected = parsed.contacts[0].contact;
    const std::optional<Contact> again = linkedInContact(expected.sources[0].content);
    expected.sources.clear();
    EXPECT_EQ(again, expected);
    EXPECT_FALSE(linkedInContact(u"no json"_s));
}

TEST(LinkedInConnections, takesAnyPreambleAndHeader)
{
    const auto row = "Ana,Silva,,,Acme,Lead,7-Feb-22\r\n"_ba;
    const QList<QByteArray> files = {
        header + row,
        preamble + header + row,
        "\xef\xbb\xbfNotes:\r\n\"x\"\r\n"_ba + header + row,
        "\"Notes:\"\n\"a \"\"b\"\"\"\nmore\n\n\n"_ba + header + row,
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\n"_ba + row,
        "First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Silva,,Acme,Lead,7-Feb-22"_ba,
        "Connected On;Position;Company;Last Name;First Name\n7-Feb-22;Lead;Acme;Silva;Ana\n"_ba};
    for (const QByteArray &file : files) {
        const Parsed parsed = readLinkedInConnections(file);
        ASSERT_THAT(parsed.contacts, SizeIs(1)) << file.toStdString();
        const Contact &contact = parsed.contacts[0].contact;
        EXPECT_EQ(contact.displayName(), u"Ana Silva"_s);
        EXPECT_EQ(contact.organization, u"Acme"_s);
        EXPECT_EQ(contact.role, u"Lead"_s);
        EXPECT_EQ(contact.customFields, std::vector({CustomField{u"Connected on"_s, u"2022-02-07"_s}}));
        EXPECT_EQ(contact.sources[0].key, u"ana silva, acme"_s);
        EXPECT_EQ(contentOf(contact)[u"First Name"_s], u"Ana"_s);
    }
}

TEST(LinkedInConnections, isKnownByMailWithoutAddress)
{
    const Parsed parsed = readLinkedInConnections(header + "Ana,Silva,,Ana@Example.org,Acme,,\n");
    ASSERT_THAT(parsed.contacts, SizeIs(1));
    EXPECT_EQ(parsed.contacts[0].contact.sources[0].key, u"ana@example.org"_s);
    EXPECT_EQ(parsed.contacts[0].contact.emails[0].value, u"Ana@Example.org"_s);
    EXPECT_THAT(parsed.contacts[0].contact.customFields, IsEmpty());
}

TEST(LinkedInConnections, readsItsDates)
{
    const std::vector<std::pair<QByteArray, QString>> dates = {
        {"05 Mar 2024", u"2024-03-05"_s},  {"7-Feb-22", u"2022-02-07"_s},
        {"29 Feb 2024", u"2024-02-29"_s},  {"31 Dec 2019", u"2019-12-31"_s},
        {"12. Mai 2023", u"2023-05-12"_s}, {"2021-10-03", u"2021-10-03"_s},
        {"30 Feb 2024", u"30 Feb 2024"_s}, {"soon", u"soon"_s}};
    for (const auto &[text, expected] : dates) {
        const Parsed parsed = readLinkedInConnections(header + "Ana,Silva,,,,," + text + '\n');
        ASSERT_THAT(parsed.contacts, SizeIs(1));
        EXPECT_EQ(parsed.contacts[0].contact.customFields.at(0).value, expected);
    }
}

TEST(LinkedInConnections, reportsRowsWithoutNameByTheirLine)
{
    const Parsed parsed = readLinkedInConnections(preamble + header +
                                                  "Ana,Silva,,,,,05 Mar 2024\n"
                                                  ",,,,,,05 Mar 2024\n"
                                                  "Bo,,,,\"two\nlines\",,05 Mar 2024\n"
                                                  ",,,,,,\n"
                                                  " , ,,x@example.org,,,\n");
    EXPECT_THAT(parsed.contacts, SizeIs(2));
    EXPECT_THAT(parsed.problems,
                ElementsAre(RowProblem{6, ProblemKind::NoName, {}}, RowProblem{10, ProblemKind::NoName, {}}));
}

TEST(LinkedInConnections, saysWhenThereIsNoHeader)
{
    const Parsed parsed = readLinkedInConnections("Name,Mail\nAna,a@example.org\n");
    EXPECT_THAT(parsed.contacts, IsEmpty());
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{1, ProblemKind::MissingColumn, u"First Name"_s}));
}

TEST(LinkedInConnections, readsThousands)
{
    constexpr int count = 5000;
    QByteArray file = preamble + header;
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        if (i % 100 == 7)
            file += ",,,,,,05 Mar 2024\n";
        else
            file += "Given" + n + ",Family" + n + ",https://www.linkedin.com/in/person-" + n + ",,\"Company " + n +
                    ", Ltd\",Role,05 Mar 2024\n";
    }
    const Parsed parsed = readLinkedInConnections(file);
    EXPECT_EQ(parsed.contacts.size(), 4950U);
    ASSERT_EQ(parsed.problems.size(), 50U);
    EXPECT_EQ(parsed.problems[1].line, 4 + 108);
    QSet<QString> keys;
    for (const ParsedContact &found : parsed.contacts)
        keys.insert(found.contact.sources.at(0).key);
    EXPECT_EQ(keys.size(), 4950);
}

const auto messageHeader =
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,"
    "ATTACHMENTS,IS MESSAGE DRAFT\n"_ba;
const auto mine = "https://www.linkedin.com/in/me"_ba;

QByteArray page(const QByteArray &slug)
{
    return "https://www.linkedin.com/in/" + slug;
}

/// A row of messages.csv: from and to are slugs, several recipients with a comma.
QByteArray message(const QByteArray &conversation, const QByteArray &from, const QByteArray &to, const QByteArray &date,
                   const QByteArray &content = "Hello", const QByteArray &draft = "No")
{
    QByteArrayList pages;
    for (const QByteArray &slug : to.split(','))
        pages.append(page(slug));
    return conversation + ",," + from.toUpper() + ',' + page(from) + ",\"" + to.toUpper() + "\",\"" + pages.join(',') +
           "\"," + date + ",,\"" + content + "\",INBOX,," + draft + '\n';
}

Parsed read(const QByteArray &file, const LinkedInSelf &me = {})
{
    return readLinkedInMessages(file, QTimeZone("Europe/Berlin"), {}, me);
}

std::vector<Direction> directions(const Parsed &parsed)
{
    std::vector<Direction> found;
    for (const ParsedRecord<Interaction> &each : parsed.interactions)
        found.push_back(each.record.direction);
    return found;
}

TEST(LinkedInMessages, givesDirectionsAndDays)
{
    const Parsed parsed = read(messageHeader + message("1", "me", "ana", "2026-06-30 21:59:59 UTC") +
                               message("1", "ana", "me", "2026-06-30 22:00:00 UTC", "Hi\nyou") +
                               message("2", "me", "bo", "2026-07-02 10:00:00 UTC"));
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.interactions, SizeIs(3));
    const ParsedRecord<Interaction> &sent = parsed.interactions[0];
    EXPECT_EQ(sent.line, 2);
    EXPECT_EQ(sent.record.channel, Channel::Message);
    EXPECT_EQ(sent.record.direction, Direction::Outgoing);
    EXPECT_EQ(sent.record.at, QDateTime(QDate(2026, 6, 30), QTime(21, 59, 59), Qt::UTC));
    EXPECT_EQ(sent.record.day, QDate(2026, 6, 30));
    EXPECT_EQ(sent.people.front().linkedIn, u"linkedin.com/in/ana"_s);
    EXPECT_EQ(sent.people.front().name, u"ANA"_s);
    const ParsedRecord<Interaction> &received = parsed.interactions[1];
    EXPECT_EQ(received.record.direction, Direction::Incoming);
    EXPECT_EQ(received.record.day, QDate(2026, 7, 1)) << "midnight has passed in Berlin";
    EXPECT_EQ(received.record.notes, u"Hi\nyou"_s);
    EXPECT_EQ(received.people.front().linkedIn, u"linkedin.com/in/ana"_s);
    EXPECT_EQ(received.people.front().name, u"ANA"_s);
    EXPECT_THAT(received.record.contacts, IsEmpty());
    EXPECT_EQ(parsed.interactions[2].line, 5);
}

TEST(LinkedInMessages, readsInstantsThatDoNotExistHere)
{
    // 02:30 on these days was skipped in New York, Berlin and elsewhere; in UTC it was not.
    for (const QByteArray &day : {"2026-03-08"_ba, "2026-03-29"_ba}) {
        const Parsed parsed = read(messageHeader + message("1", "me", "ana", day + " 02:30:00 UTC"));
        ASSERT_THAT(parsed.interactions, SizeIs(1));
        EXPECT_EQ(parsed.interactions[0].record.at->toString(Qt::ISODate), QString::fromLatin1(day) + u"T02:30:00Z"_s);
    }
}

TEST(LinkedInMessages, leavesGroupThreadsOut)
{
    const Parsed parsed = read(messageHeader + message("1", "me", "ana", "2026-07-01 10:00:00 UTC") +
                               message("group", "me", "ana,bo", "2026-07-02 10:00:00 UTC") +
                               message("group", "ana", "me", "2026-07-03 10:00:00 UTC") +
                               message("joined", "me", "cem", "2026-07-04 10:00:00 UTC") +
                               message("joined", "dan", "me", "2026-07-05 10:00:00 UTC"));
    ASSERT_THAT(parsed.interactions, SizeIs(1));
    EXPECT_EQ(parsed.interactions[0].line, 2);
    EXPECT_THAT(parsed.problems, IsEmpty());
}

TEST(LinkedInMessages, findsMeByConversationsThenBySending)
{
    // ana writes most, but I am in every conversation.
    QByteArray file = messageHeader;
    for (int i = 0; i < 5; ++i)
        file += message("1", "ana", "me", "2026-07-01 10:00:0" + QByteArray::number(i) + " UTC");
    file += message("2", "bo", "me", "2026-07-02 10:00:00 UTC");
    for (const ParsedRecord<Interaction> &found : read(file).interactions)
        EXPECT_EQ(found.record.direction, Direction::Incoming);

    const Parsed single = read(messageHeader + message("1", "me", "ana", "2026-07-01 10:00:00 UTC") +
                               message("1", "ana", "me", "2026-07-01 11:00:00 UTC") +
                               message("1", "me", "ana", "2026-07-01 12:00:00 UTC"));
    ASSERT_THAT(single.interactions, SizeIs(3));
    EXPECT_EQ(single.interactions[0].record.direction, Direction::Outgoing);
    EXPECT_EQ(single.interactions[1].record.direction, Direction::Incoming);
}

/// Two threads with one other, who writes more.
QByteArray threadsWithAna()
{
    return messageHeader + message("1", "ana", "me", "2026-07-01 10:00:00 UTC") +
           message("1", "ana", "me", "2026-07-01 11:00:00 UTC") + message("2", "me", "ana", "2026-07-02 10:00:00 UTC");
}

TEST(LinkedInMessages, findsMeByMyName)
{
    using enum Direction;
    EXPECT_THAT(directions(read(threadsWithAna(), {u"Me"_s, {}})), ElementsAre(Incoming, Incoming, Outgoing));
    EXPECT_THAT(directions(read(threadsWithAna(), {u"Ana"_s, {}})), ElementsAre(Outgoing, Outgoing, Incoming));
    const QByteArray titled =
        QByteArray(threadsWithAna()).replace("ME,", "\"Robin Ashby, PhD\",").replace("\"ME\"", "\"Robin Ashby, PhD\"");
    const Parsed found = read(titled, {u"robin  ashby"_s, {}});
    EXPECT_THAT(directions(found), ElementsAre(Incoming, Incoming, Outgoing));
    EXPECT_EQ(found.interactions[2].people.front().linkedIn, u"linkedin.com/in/ana"_s);
}

TEST(LinkedInMessages, noConnectionIsMe)
{
    using enum Direction;
    Contact ana;
    ana.name = u"Ana"_s;
    ana.links = {{u"https://www.linkedin.com/in/ANA/"_s, u"linkedin"_s}};
    LinkedInSelf me;
    addConnection(ana, me);
    EXPECT_THAT(directions(read(threadsWithAna(), me)), ElementsAre(Incoming, Incoming, Outgoing));
    // Also where she bears my name, or her page is missing.
    me.name = u"Ana"_s;
    EXPECT_THAT(directions(read(threadsWithAna(), me)), ElementsAre(Incoming, Incoming, Outgoing));
    me.name.clear();
    const QByteArray pageless = QByteArray(threadsWithAna()).replace(page("ana"), "");
    EXPECT_THAT(directions(read(pageless, me)), ElementsAre(Incoming, Incoming, Outgoing));
}

TEST(LinkedInMessages, areInPlainText)
{
    const auto notesOf = [](const QByteArray &content) {
        return read(messageHeader + message("1", "me", "ana", "2026-07-01 10:00:00 UTC", content) +
                    message("2", "me", "bo", "2026-07-01 10:00:00 UTC"))
            .interactions.at(0)
            .record.notes;
    };
    EXPECT_EQ(notesOf("<p class=\"\"spinmail-quill-editor__spin-break\"\">Yes &amp; happy</p>"), u"Yes & happy"_s);
    EXPECT_EQ(notesOf("<p>a<br>b <b>c</b></p><p>&lt;d&gt; &#39;&#x1F331;&nbsp;&unknown; & e</p>"),
              u"a\nb c\n<d> '🌱 &unknown; & e"_s);
    EXPECT_EQ(notesOf("<ul><li>L&rsquo;&eacute;t&eacute; &ndash; na&iuml;ve</li><li>&Aring;&quml;</li></ul>"),
              u"- L\u2019\u00e9t\u00e9 \u2013 na\u00efve\n- \u00c5&quml;"_s);
    for (const QString &text : {u"a < b > c &amp; d"_s, u"<p> is a tag"_s, u"Use <br> & </p>"_s, u"<3 you"_s})
        EXPECT_EQ(notesOf(text.toUtf8()), text);
    const QByteArray hostile = "<p>" + QByteArray("<").repeated(300'000) + QByteArray("&#").repeated(300'000) + "</p>";
    EXPECT_FALSE(notesOf(hostile).isEmpty());
}

TEST(LinkedInMessages, skipsDraftsAndReportsBadDates)
{
    const Parsed parsed =
        read(messageHeader + message("1", "me", "ana", "2026-07-01 10:00:00 UTC", "x", "Yes") +
             message("1", "me", "ana", "yesterday") + message("1", "me", "ana", "2026-02-30 10:00:00 UTC") +
             message("1", "me", "ana", "2026-07-01 10:00:00 UTC"));
    ASSERT_THAT(parsed.interactions, SizeIs(1));
    EXPECT_EQ(parsed.interactions[0].line, 5);
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{3, ProblemKind::BadValue, u"yesterday"_s},
                                             RowProblem{4, ProblemKind::BadValue, u"2026-02-30 10:00:00 UTC"_s}));
}

TEST(LinkedInMessages, joinsSubjectAndText)
{
    const auto row = [](const QByteArray &subject, const QByteArray &content) {
        return "1,,Me," + mine + ",Ana," + page("ana") + ",2026-07-01 10:00:00 UTC," + subject + ',' + content +
               ",INBOX,,No\n";
    };
    const Parsed parsed = read(messageHeader + row("Data", "Hi") + row("Data", "") + row("", "Hi") + row("", ""));
    ASSERT_THAT(parsed.interactions, SizeIs(4));
    EXPECT_EQ(parsed.interactions[0].record.notes, u"Data\n\nHi"_s);
    EXPECT_EQ(parsed.interactions[1].record.notes, u"Data"_s);
    EXPECT_EQ(parsed.interactions[2].record.notes, u"Hi"_s);
    EXPECT_EQ(parsed.interactions[3].record.notes, QString());
}

TEST(LinkedInMessages, knowsAMessageAgain)
{
    const QByteArray first = message("1", "me", "ana", "2026-07-01 10:00:00 UTC");
    const Parsed once = read(messageHeader + first);
    const Parsed later =
        read("\xef\xbb\xbf"_ba + messageHeader + message("1", "ana", "me", "2026-07-03 10:00:00 UTC") + first);
    ASSERT_THAT(later.interactions, SizeIs(2));
    EXPECT_EQ(once.interactions.at(0).record.origin, later.interactions[1].record.origin);
    EXPECT_TRUE(once.interactions.at(0).record.origin.startsWith(u"linkedin:"));
    EXPECT_NE(later.interactions[0].record.origin, later.interactions[1].record.origin);
    const Parsed other = read(messageHeader + message("1", "me", "ana", "2026-07-01 10:00:00 UTC", "Other words"));
    EXPECT_NE(once.interactions.at(0).record.origin, other.interactions.at(0).record.origin);
}

TEST(LinkedInMessages, knowsAMessageThatIsWrittenOtherwise)
{
    const auto originsOf = [](const Parsed &parsed) {
        QStringList origins;
        for (const ParsedRecord<Interaction> &each : parsed.interactions)
            origins += each.record.origin;
        return origins;
    };
    const QByteArray plain = message("1", "ana", "me", "2026-07-01 10:00:00 UTC", "Tea & cake?") +
                             message("1", "me", "ana", "2026-07-01 10:00:01 UTC", "Tea & cake?");
    const QByteArray html = message("1", "ana-silva-4b", "me", "2026-07-01 10:00:00 UTC", "<p>Tea &amp;  cake?</p>") +
                            message("1", "me", "ana-silva-4b", "2026-07-01 10:00:01 UTC", "<p>Tea &amp; cake?</p>");
    const QStringList origins = originsOf(read(messageHeader + plain));
    ASSERT_THAT(origins, SizeIs(2));
    EXPECT_NE(origins[0], origins[1]);
    EXPECT_EQ(originsOf(read(messageHeader + html)), origins);
    EXPECT_NE(originsOf(read(messageHeader + message("2", "ana", "me", "2026-07-01 10:00:00 UTC", "Tea & cake?"))),
              origins.mid(0, 1));
}

TEST(LinkedInMessages, twoMaySayTheSameInOneMinute)
{
    const QByteArray both = message("1", "ana", "me", "2026-07-01 10:00:00 UTC", "Thanks!") +
                            message("1", "me", "ana", "2026-07-01 10:00:00 UTC", "Thanks!");
    const Parsed parsed = read(messageHeader + both + message("1", "me", "ana", "2026-07-01 10:00:00 UTC", "Thanks!"));
    ASSERT_THAT(parsed.interactions, SizeIs(3));
    EXPECT_NE(parsed.interactions[0].record.origin, parsed.interactions[1].record.origin);
    EXPECT_EQ(parsed.interactions[1].record.origin, parsed.interactions[2].record.origin);
}

TEST(LinkedInMessages, readsFilesWithoutTheNewerColumnsAndAddresses)
{
    const Parsed parsed = read("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
                               "URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
                               "1,,Me," +
                               mine +
                               ",Ana Silva,,2026-07-01 10:00:00 UTC,,Hello,INBOX\n"
                               "1,,Ana Silva,,Me," +
                               mine +
                               "/,2026-07-01 11:00:00 UTC,,Hi,INBOX\n"
                               "2,,Me,,Bo," +
                               page("bo") +
                               ",2026-07-01 12:00:00 UTC,,Hello,INBOX\n"
                               "2,,Me," +
                               mine + ",Bo," + page("bo") + ",2026-07-01 13:00:00 UTC,,Hello,INBOX\n");
    ASSERT_THAT(parsed.interactions, SizeIs(4));
    EXPECT_EQ(parsed.interactions[0].people.front().linkedIn, QString());
    EXPECT_EQ(parsed.interactions[0].people.front().name, u"Ana Silva"_s);
    EXPECT_EQ(parsed.interactions[1].record.direction, Direction::Incoming);
    EXPECT_EQ(parsed.interactions[2].record.direction, Direction::Outgoing);
    EXPECT_EQ(parsed.interactions[2].people.front().linkedIn, u"linkedin.com/in/bo"_s);
}

TEST(LinkedInMessages, readsAHundredThousand)
{
    QByteArray file = messageHeader;
    for (int i = 0; i < 100'000; ++i) {
        const QByteArray other = "p" + QByteArray::number(i % 5000);
        const QByteArray date = QDateTime::fromSecsSinceEpoch(1'600'000'000 + i * 60LL, Qt::UTC)
                                    .toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s)
                                    .toLatin1();
        file += i % 3 == 0 ? message(other, other, "me", date) : message(other, "me", other, date);
    }
    QElapsedTimer timer;
    timer.start();
    const Parsed parsed = read(file);
    EXPECT_EQ(parsed.interactions.size(), 100'000U);
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_LT(timer.elapsed(), 60'000) << "more than linear";
}

} // namespace linkedin_archive_test
} // namespace cultivar
