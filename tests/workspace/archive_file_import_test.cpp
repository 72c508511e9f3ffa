// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/error_text.h"
#include "core/workspace/exchange/left_out.h"
#include "tests/support/zip_file.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

#include <QFile>

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// What LinkedIn sends, in small.
class ArchiveFileImportTest : public WorkspaceTest
{
protected:
    static QByteArray linkedIn(const QByteArray &recommendation = "Calm, and clear.")
    {
        const QByteArray given = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
                                 "First1,Last1,,,\"" +
                                 recommendation + "\",\"05/27/21, 05:30 PM\",VISIBLE\n";
        return zipOf(
            {{u"messages.csv"_s, messagesHeader() + message(1, 1, true, "2026-10-01", "How are you?") +
                                     message(2, 2, false, "2026-10-02", "Tea?")},
             {u"Recommendations_Given.csv"_s, given},
             {u"Connections.csv"_s,
              connectionsHeader() + connection(1, "Harbour") + connection(2, "Mill") + ",,,,,,05 Mar 2024\n"},
             {u"Profile.csv"_s, "First Name,Last Name,Maiden Name,Headline,Summary\nRui,Marques,,Baker,I bake.\n"},
             {u"Positions.csv"_s, "Company Name,Title,Description,Location,Started On,Finished On\n"
                                  "Harbour,Planner,,,Jan 2020,\n"},
             {u"Ad_Targeting.csv"_s, "Member Age,Interests\n35,maps\n"}});
    }

    QString setting(const QString &key)
    {
        return query([&](const Records &records) {
            return rules::preferenceText(records.preferences().value(), key).value_or(QString());
        });
    }
};

TEST_F(ArchiveFileImportTest, TakesTheArchiveAsOneImport)
{
    const ImportReport report = import({write(u"linkedin.zip"_s, linkedIn())});
    ASSERT_THAT(report.files, SizeIs(1));
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_THAT(file.parts, ElementsAre(u"messages.csv"_s, u"Connections.csv"_s, u"Recommendations_Given.csv"_s,
                                        u"Profile.csv"_s, u"Positions.csv"_s));
    EXPECT_EQ(file.partsPassedOver, 1);
    EXPECT_TRUE(file.bringsLinkedIn());
    EXPECT_EQ(report.people.added, 2);
    EXPECT_EQ(report.people.messages, 2);
    EXPECT_EQ(report.people.goodwill, 1);
    EXPECT_EQ(report.people.overviews, 1);
    ASSERT_THAT(file.problems, SizeIs(1));
    EXPECT_EQ(file.problems.front().part, u"Connections.csv"_s);
    EXPECT_EQ(file.problems.front().kind, ProblemKind::NoName);
    EXPECT_EQ(file.problems.front().words, u",,,,,,05 Mar 2024"_s);

    const auto goodwill = all<GoodwillEntry>();
    ASSERT_THAT(goodwill, SizeIs(1));
    EXPECT_EQ(goodwill.front().contact, contact(u"First1 Last1"_s).id);
    const auto overviews = all<Overview>();
    ASSERT_THAT(overviews, SizeIs(1));
    EXPECT_EQ(overviews.front().text, u"Baker\n\nI bake.\n\nPlanner, Harbour (Jan 2020–)"_s);
    EXPECT_EQ(setting(u"my_name"_s), u"Rui Marques"_s);
}

TEST_F(ArchiveFileImportTest, BringsNothingTwiceAndCanBeTakenBackWhole)
{
    const QString path = write(u"linkedin.zip"_s, linkedIn());
    const Uid batch = import({path}).files.front().batch;
    const ImportedFile again = import({path}).files.front();
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.updated, 0);
    EXPECT_TRUE(again.batch.isEmpty());
    undoImport(batch);
    EXPECT_THAT(all<GoodwillEntry>(), IsEmpty());
    EXPECT_THAT(all<Overview>(), IsEmpty());
    EXPECT_THAT(all<Interaction>(), IsEmpty());
    EXPECT_THAT(all<Contact>(), IsEmpty());
    EXPECT_EQ(setting(u"my_name"_s), QString());
}

TEST_F(ArchiveFileImportTest, KeepsTheNameIGaveMyself)
{
    set(u"my_name"_s, u"R. Marques"_s);
    import({write(u"linkedin.zip"_s, linkedIn())});
    EXPECT_EQ(setting(u"my_name"_s), u"R. Marques"_s);
}

TEST_F(ArchiveFileImportTest, TheWordsOfAnInvitationAreNoSecondMessage)
{
    const QByteArray invitations =
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
        "Me,First1 Last1,\"10/1/26, 1:00 PM\",How are you?,OUTGOING,,https://www.linkedin.com/in/person-1\n"
        "Me,First2 Last2,\"10/1/26, 1:00 PM\",Shall we talk?,OUTGOING,,https://www.linkedin.com/in/person-2\n";
    import({write(u"linkedin.zip"_s,
                  zipOf({{u"Invitations.csv"_s, invitations},
                         {u"Connections.csv"_s, connectionsHeader() + connection(1, "Harbour") + connection(2, "Mill")},
                         { u"messages.csv"_s,
                           messagesHeader() + message(1, 1, true, "2026-10-01", "How are you?") }}))});
    EXPECT_THAT(all<Interaction>(), SizeIs(2));
}

TEST_F(ArchiveFileImportTest, SavesWhatWasLeftOutOfAMember)
{
    const ImportedFile report = import({write(u"linkedin.zip"_s, linkedIn())}).files.front();
    const QString target = path(u"left out.csv"_s);
    expectDone(saveLeftOut({report, target}));
    QFile file(target);
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    EXPECT_EQ(file.readAll(), connectionsHeader() + ",,,,,,05 Mar 2024\n");
}

TEST_F(ArchiveFileImportTest, RefusesWhatIsNoHonestArchiveAndSaysWhy)
{
    const auto refusal = [this](const QByteArray &bytes) {
        const ImportReport report = import({write(u"evil.zip"_s, bytes), write(u"a.vcf"_s, card("1", "Ana"))});
        EXPECT_EQ(report.files[1].added + report.files[1].unchanged, 1);
        return report.files[0].error ? wording::errorText(*report.files[0].error) : QString();
    };
    EXPECT_EQ(refusal(zipOf({{u"a.vcf"_s, card("2", "Bo")}, {u"../evil.vcf"_s, card("3", "Cy")}})),
              u"evil.zip: ../evil.vcf is not valid: it would be written outside of its folder, as no honest file is. "
              u"Correct it and try again."_s);
    EXPECT_TRUE(refusal(zipOf({{u"a.vcf"_s, card("2", "Bo")}}).chopped(20)).contains(u"could not be read"));
    EXPECT_TRUE(refusal(zipOf({{u"a.jpg"_s, "\xff\xd8"}})).contains(u"could not be told"));
    EXPECT_THAT(all<Contact>(), SizeIs(1));
}

} // namespace
} // namespace cultivar
