// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/linkedin_tables.h"

#include "core/exchange/format_sniffer.h"
#include "core/exchange/tables/linkedin_times.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace linkedin_tables_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const QTimeZone lisbon("Europe/Lisbon");

const auto invitations = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"_ba;
const auto recommendations = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"_ba;

Parsed read(const QByteArray &bytes, const QString &fileName)
{
    return readLinkedInTable(bytes, fileName, lisbon);
}

TEST(LinkedInTimes, areReadInEveryFormTheyAreWrittenIn)
{
    const QDateTime noon(QDate(2021, 7, 8), QTime(12, 0), Qt::UTC);
    for (const QString &text : {u"2021-07-08 12:00:00 UTC"_s, u"2021/07/08 12:00:00 UTC"_s, u"7/8/21, 1:00 PM"_s,
                                u"07/08/21, 01:00\u202fpm"_s, u"7/8/2021, 13:00"_s})
        EXPECT_EQ(linkedInInstant(text, lisbon), noon) << text.toStdString();
    EXPECT_EQ(linkedInInstant(u"1/2/21, 12:05 AM"_s, lisbon), QDateTime(QDate(2021, 1, 2), QTime(0, 5), Qt::UTC));
    for (const QString &text : {u""_s, u"yesterday"_s, u"13/1/21, 1:00 PM"_s, u"1/1/21, 13:00 PM"_s,
                                u"1/1/21, 0:10 AM"_s, u"2021-02-30 12:00:00 UTC"_s})
        EXPECT_EQ(linkedInInstant(text, lisbon), std::nullopt) << text.toStdString();
}

TEST(LinkedInTable, isKnownByItsHeader)
{
    const auto format = [](const QByteArray &bytes, const QString &name) { return sniffFormat(bytes, name); };
    EXPECT_EQ(format(invitations, u"x.csv"_s), FileFormat::LinkedInTable);
    EXPECT_EQ(format(recommendations, u"Recommendations_Given.csv"_s), FileFormat::LinkedInTable);
    EXPECT_EQ(format(recommendations, u"Recommendations Received.csv"_s), FileFormat::LinkedInTable);
    // Nothing says on which side these are.
    EXPECT_NE(format(recommendations, u"table.csv"_s), FileFormat::LinkedInTable);
    EXPECT_EQ(format("Company Name,Title,Description,Location,Started On,Finished On\n"_ba, u"x.csv"_s),
              FileFormat::LinkedInTable);
    EXPECT_EQ(format("First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry\n"_ba, u"x.csv"_s),
              FileFormat::LinkedInTable);
}

TEST(LinkedInTable, takesInvitationsThatSaySomething)
{
    const Parsed parsed =
        read(invitations + "Me,Ana Silva,\"7/8/26, 3:43 PM\",\"Hello, Ana\",OUTGOING,https://www.linkedin.com/in/me,"
                           "https://www.linkedin.com/in/ana/\n"
                           "Bo Chen,Me,\"7/9/26, 11:43 PM\",We met,INCOMING,https://www.linkedin.com/in/bo,\n"
                           "Cy,Me,\"7/9/26, 3:43 PM\",,INCOMING,,\n"
                           "Di,Me,some day,Hi,INCOMING,,\n",
             u"Invitations.csv"_s);
    ASSERT_THAT(parsed.interactions, SizeIs(2));
    const ParsedRecord<Interaction> &sent = parsed.interactions[0];
    EXPECT_EQ(sent.line, 2);
    EXPECT_EQ(sent.record.at, QDateTime(QDate(2026, 7, 8), QTime(14, 43), Qt::UTC));
    EXPECT_EQ(sent.record.direction, Direction::Outgoing);
    EXPECT_EQ(sent.record.channel, Channel::Message);
    EXPECT_EQ(sent.record.notes, u"Hello, Ana"_s);
    EXPECT_THAT(sent.people, ElementsAre(PersonHint{{}, {}, u"linkedin.com/in/ana"_s, u"Ana Silva"_s}));
    const ParsedRecord<Interaction> &received = parsed.interactions[1];
    EXPECT_EQ(received.record.day, QDate(2026, 7, 9));
    EXPECT_EQ(received.record.direction, Direction::Incoming);
    EXPECT_THAT(received.people, ElementsAre(PersonHint{{}, {}, u"linkedin.com/in/bo"_s, u"Bo Chen"_s}));
    EXPECT_NE(sent.record.origin, received.record.origin);
    EXPECT_TRUE(sent.record.origin.startsWith(invitationOrigin));
    EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{5, ProblemKind::BadValue, u"some day"_s}));
}

TEST(LinkedInTable, takesRecommendationsAsReferences)
{
    const QByteArray rows = recommendations +
                            "Ana,Silva,Harbour,Engineer,\"Calm, and clear.\",\"05/27/21, 05:30 PM\",VISIBLE\n"
                            "Bo,Chen,,,Not yet,\"05/28/21, 05:30 PM\",PENDING\n";
    const Parsed given = read(rows, u"Recommendations_Given.csv"_s);
    ASSERT_THAT(given.goodwill, SizeIs(1));
    EXPECT_EQ(given.goodwill[0].record.side, GoodwillSide::Gave);
    EXPECT_EQ(given.goodwill[0].record.kind, GoodwillKind::Reference);
    EXPECT_EQ(given.goodwill[0].record.day, QDate(2021, 5, 27));
    EXPECT_EQ(given.goodwill[0].record.note, u"Calm, and clear."_s);
    EXPECT_THAT(given.goodwill[0].people, ElementsAre(PersonHint{{}, {}, {}, u"Ana Silva"_s}));
    const Parsed received = read(rows, u"Recommendations_Received.csv"_s);
    ASSERT_THAT(received.goodwill, SizeIs(1));
    EXPECT_EQ(received.goodwill[0].record.side, GoodwillSide::Received);
    EXPECT_NE(received.goodwill[0].record.uid, given.goodwill[0].record.uid);
    EXPECT_EQ(read(rows, u"Recommendations_Given.csv"_s).goodwill[0].record.uid, given.goodwill[0].record.uid);
}

TEST(LinkedInTable, takesTheEndorsementsOfADayAsOne)
{
    const Parsed parsed = read(
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"
        "2021/05/27 10:05:11 UTC,Bread,Ana,Silva,www.linkedin.com/in/ana,ACCEPTED\n"
        "2021/05/27 10:05:12 UTC,Patience,Ana,Silva,www.linkedin.com/in/ana,ACCEPTED\n"
        "2021/05/27 10:05:12 UTC,Maps,Bo,Chen,,ACCEPTED\n"
        "2021/06/01 10:05:12 UTC,Salt,Ana,Silva,www.linkedin.com/in/ana,ACCEPTED\n"
        "2021/06/01 10:05:12 UTC,Nets,Ana,Silva,www.linkedin.com/in/ana,DECLINED\n"_ba,
        u"Endorsement_Received_Info.csv"_s);
    ASSERT_THAT(parsed.goodwill, SizeIs(3));
    EXPECT_EQ(parsed.goodwill[0].record.note, u"Bread, Patience"_s);
    EXPECT_EQ(parsed.goodwill[0].record.side, GoodwillSide::Received);
    EXPECT_EQ(parsed.goodwill[0].record.kind, GoodwillKind::Promotion);
    EXPECT_THAT(parsed.goodwill[0].people, ElementsAre(PersonHint{{}, {}, u"linkedin.com/in/ana"_s, u"Ana Silva"_s}));
    EXPECT_EQ(parsed.goodwill[1].record.note, u"Maps"_s);
    EXPECT_EQ(parsed.goodwill[2].record.note, u"Salt"_s);
    EXPECT_THAT(parsed.problems, IsEmpty());
}

TEST(LinkedInTable, tellsOfMe)
{
    const Parsed profile = read("First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry\n"
                                "Rui,Marques,,,,Baker of maps,\"I draw, and bake.\",\n"_ba,
                                u"Profile.csv"_s);
    EXPECT_EQ(profile.myName, u"Rui Marques"_s);
    ASSERT_THAT(profile.overviews, SizeIs(1));
    EXPECT_EQ(profile.overviews[0].record.text, u"Baker of maps\n\nI draw, and bake."_s);
    const Parsed positions = read("Company Name,Title,Description,Location,Started On,Finished On\n"
                                  "Harbour,Planner,,,Jan 2020,\n"
                                  "Mill,Baker,,,2015,Dec 2019\n"_ba,
                                  u"Positions.csv"_s);
    ASSERT_THAT(positions.overviews, SizeIs(1));
    EXPECT_EQ(positions.overviews[0].record.text, u"Planner, Harbour (Jan 2020–)\nBaker, Mill (2015–Dec 2019)"_s);
}

} // namespace linkedin_tables_test
} // namespace cultivar
