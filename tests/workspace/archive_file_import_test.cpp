// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/error_text.h"
#include "core/workspace/exchange/left_out.h"
#include "tests/support/zip_file.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

#include <QDir>
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

/// The same, unpacked, and more.
TEST_F(ArchiveFileImportTest, TakesAFolderAsOneImport)
{
    const QString folder = path(u"People"_s);
    for (const auto &inside : {u"LinkedIn"_s, u"cards/old"_s, u".hidden"_s})
        ASSERT_TRUE(QDir(folder).mkpath(inside));
    write(u"People/LinkedIn/messages.csv"_s, messagesHeader() + message(1, 1, true, "2026-10-01", "How are you?"));
    write(u"People/LinkedIn/Connections.csv"_s, connectionsHeader() + connection(1, "Harbour") + ",,,,,,05 Mar 2024\n");
    write(u"People/LinkedIn/Ad_Targeting.csv"_s, "Member Age,Interests\n35,maps\n");
    write(u"People/cards/old/a.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nEND:VCARD\n");
    write(u"People/cards/b.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Bo Chen\nEND:VCARD\n");
    write(u"People/cards/picture.jpg"_s, "\xff\xd8\xff");
    write(u"People/.hidden/c.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Cy Dee\nEND:VCARD\n");
    const ImportReport report = import({QDir::current().relativeFilePath(folder)});
    ASSERT_THAT(report.files, SizeIs(1));
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.format, FileFormat::Folder);
    EXPECT_THAT(file.parts, ElementsAre(u"LinkedIn/Connections.csv"_s, u"LinkedIn/messages.csv"_s, u"cards/b.vcf"_s,
                                        u"cards/old/a.vcf"_s));
    EXPECT_THAT(file.partsPassedOver, ElementsAre(u"LinkedIn/Ad_Targeting.csv"_s, u"cards/picture.jpg"_s));
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s, u"First1 Last1"_s}));
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
    ASSERT_THAT(file.problems, SizeIs(1));
    EXPECT_EQ(file.problems[0].part, u"LinkedIn/Connections.csv"_s);
    EXPECT_THAT(all<Batch>(), SizeIs(1));

    const QString target = path(u"left out.csv"_s);
    expectDone(saveLeftOut({file, target}));
    QFile saved(target);
    ASSERT_TRUE(saved.open(QFile::ReadOnly));
    EXPECT_TRUE(saved.readAll().endsWith(",,,,,,05 Mar 2024\n"));
    undo();
    EXPECT_THAT(names(), IsEmpty());
}

/// As if one had brought them one after the other.
TEST_F(ArchiveFileImportTest, OfTwoExportsInAFolderTheLaterGoesOn)
{
    ASSERT_TRUE(QDir(path(u"People"_s)).mkpath(u"2024"_s));
    ASSERT_TRUE(QDir(path(u"People"_s)).mkpath(u"2025"_s));
    const QByteArray header = "First Name,Last Name,E-mail Address,Company,Mobile Phone\n";
    write(u"People/2024/people.csv"_s, header + "Ana,Silva,ana@example.org,Harbour,\nBo,Chen,,Mill,+1 555 1\n");
    write(u"People/2025/people.csv"_s, header + "Ana,Silva,ana@example.org,Tide,\nBo,Chen,,Mill,+1 555 1\n");
    const QByteArray profile = "First Name,Last Name,Maiden Name,Headline,Summary\nRui,Marques,,";
    write(u"People/2024/Profile.csv"_s, profile + "Baker,I bake.\n");
    write(u"People/2025/Profile.csv"_s, profile + "Miller,I mill.\n");
    const ImportedFile file = import({path(u"People"_s)}).files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_THAT(file.keptEdits, IsEmpty());
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s}));
    EXPECT_EQ(contact(u"Ana Silva"_s).organization, u"Tide"_s);
    EXPECT_EQ(contact(u"Ana Silva"_s).sources.size(), 1U);
    ASSERT_THAT(all<Overview>(), SizeIs(1));
    EXPECT_TRUE(all<Overview>().front().text.contains(u"I mill."));
    EXPECT_FALSE(all<Overview>().front().text.contains(u"I bake."));
    undo();
    EXPECT_THAT(names(), IsEmpty());
}

TEST_F(ArchiveFileImportTest, AFileThatIsSpoiledTakesNothingFromTheOthers)
{
    ASSERT_TRUE(QDir(path(u"People"_s)).mkpath(u"."_s));
    add(u"Cy"_s);
    QByteArray whole = archive();
    write(u"People/network.json"_s, whole.first(whole.size() - 20));
    write(u"People/newer.json"_s, R"({"format":"cultivar","version":99,"records":{}})");
    write(u"People/a.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nEND:VCARD\n");
    write(u"People/own.csv"_s, "uid,name,given\n,Bo Chen,Bo\n,,\n");
    const ImportedFile file = import({path(u"People"_s)}).files.front();
    EXPECT_EQ(file.error, std::nullopt);
    ASSERT_THAT(file.problems, SizeIs(3));
    EXPECT_EQ(file.problems[0].kind, ProblemKind::UnreadableFile);
    EXPECT_EQ(file.problems[0].part, u"newer.json"_s);
    EXPECT_TRUE(file.problems[0].detail.startsWith(u"newer.json was written by a newer"))
        << file.problems[0].detail.toStdString();
    EXPECT_FALSE(file.problems[0].detail.endsWith(u'.'));
    EXPECT_EQ(file.problems[1].kind, ProblemKind::NoName);
    EXPECT_EQ(file.problems[1].part, u"own.csv"_s);
    EXPECT_EQ(file.problems[1].words, u",,"_s);
    EXPECT_EQ(file.problems[2].kind, ProblemKind::UnreadableFile);
    EXPECT_EQ(file.problems[2].part, u"network.json"_s);
    EXPECT_EQ(file.problems[2].line, whole.first(whole.size() - 20).count('\n') + 1);
    EXPECT_FALSE(file.problems[2].detail.isEmpty());
    EXPECT_EQ(file.failed, 3);
    EXPECT_EQ(file.added, 2);
}

TEST_F(ArchiveFileImportTest, SavesWhatWasLeftOutOfFilesOfOneName)
{
    for (const auto &year : {u"2024"_s, u"2025"_s}) {
        ASSERT_TRUE(QDir(path(u"People"_s)).mkpath(year));
        write(u"People/"_s + year + u"/Connections.csv"_s,
              connectionsHeader() + connection(1, "Harbour") + ",,,,," + year.toUtf8() + ",05 Mar 2024\n");
    }
    const ImportedFile file = import({path(u"People"_s)}).files.front();
    ASSERT_THAT(file.problems, SizeIs(2));
    EXPECT_FALSE(file.problems[0].words.isEmpty());
    expectDone(saveLeftOut({file, path(u"left out.csv"_s)}));
    for (const auto &year : {u"2024"_s, u"2025"_s}) {
        QFile saved(path(u"left out %1 Connections.csv"_s.arg(year)));
        ASSERT_TRUE(saved.open(QFile::ReadOnly)) << saved.fileName().toStdString();
        EXPECT_TRUE(saved.readAll().contains(",,,,," + year.toUtf8() + ","));
    }
}

TEST_F(ArchiveFileImportTest, MailBesideOtherFilesIsReadWithThem)
{
    for (const auto &inside : {u"Mail/cur"_s, u"Mail/new"_s, u"Mail/tmp"_s, u"Inbox.mbox"_s})
        ASSERT_TRUE(QDir(path(u"Backup"_s)).mkpath(inside));
    const auto mail = [](const QByteArray &id, const QByteArray &from) {
        return "From: " + from + "\nTo: me@example.org\nDate: Mon, 2 Nov 2026 12:00:00 +0000\nMessage-ID: <" + id +
               "@example.org>\nSubject: Tea\n\nHi\n";
    };
    set(u"my_email"_s, u"me@example.org"_s);
    write(u"Backup/Mail/cur/1:2,S"_s, mail("1", "ana@example.org"));
    write(u"Backup/Inbox.mbox/mbox"_s, "From - Mon Nov 02 12:00:00 2026\n" + mail("2", "ana@example.org") + "\n");
    write(u"Backup/people.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Silva\nEMAIL:ana@example.org\nEND:VCARD\n");
    const ImportedFile file = import({path(u"Backup"_s) + u'/'}).files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.format, FileFormat::Folder);
    EXPECT_EQ(names(), QStringList{u"Ana Silva"_s});
    EXPECT_THAT(all<Interaction>(), SizeIs(2));
    EXPECT_EQ(all<Batch>().front().fileName, u"Backup"_s);

    QFile::remove(path(u"Backup/people.vcf"_s));
    QFile::remove(path(u"Backup/Inbox.mbox/mbox"_s));
    EXPECT_EQ(import({path(u"Backup"_s)}).files.front().format, FileFormat::Maildir);
}

TEST_F(ArchiveFileImportTest, SaysThatAFolderBringsNothing)
{
    ASSERT_TRUE(QDir(path(u"Pictures"_s)).mkpath(u"2026"_s));
    write(u"Pictures/2026/a.jpg"_s, "\xff\xd8\xff");
    const ImportedFile file = import({path(u"Pictures"_s)}).files.front();
    ASSERT_TRUE(file.error.has_value());
    EXPECT_TRUE(wording::errorText(*file.error).contains(u"Nothing in the folder"_s));
}

TEST_F(ArchiveFileImportTest, TakesTheArchiveAsOneImport)
{
    const ImportReport report = import({write(u"linkedin.zip"_s, linkedIn())});
    ASSERT_THAT(report.files, SizeIs(1));
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_THAT(file.parts, ElementsAre(u"messages.csv"_s, u"Recommendations_Given.csv"_s, u"Connections.csv"_s,
                                        u"Profile.csv"_s, u"Positions.csv"_s));
    EXPECT_THAT(file.partsPassedOver, ElementsAre(u"Ad_Targeting.csv"_s));
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

TEST_F(ArchiveFileImportTest, PassesOverTheSettingsOfOtherPrograms)
{
    const ImportedFile file =
        import({write(u"takeout.zip"_s, zipOf({{u"a.vcf"_s, card("1", "Cy Dee")},
                                               {u"Takeout/Mail/Blocked Addresses.json"_s, "[1,2]"},
                                               {u"desktop.ini"_s, "[.ShellClassInfo]\n"},
                                               {u"other.json"_s, R"({"format": "other", "x": "cultivar"})"}}))})
            .files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.added, 1);
    EXPECT_THAT(file.parts, ElementsAre(u"a.vcf"_s));
    EXPECT_THAT(file.partsPassedOver,
                ElementsAre(u"Takeout/Mail/Blocked Addresses.json"_s, u"desktop.ini"_s, u"other.json"_s));
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

/// All messages are with one person, who writes more.
QByteArray threadWithOne()
{
    return messagesHeader() + message(1, 1, false, "2026-10-01", "Hello") +
           message(1, 1, false, "2026-10-02", "Are you there?") + message(1, 1, true, "2026-10-03", "Yes");
}

TEST_F(ArchiveFileImportTest, ItsProfileSaysWhoIAm)
{
    const QByteArray profile = "First Name,Last Name,Maiden Name,Headline,Summary\nMina,Example,,Baker,\n";
    add(u"First1 Last1"_s);
    const ImportedFile file =
        import({write(u"a.zip"_s, zipOf({{u"messages.csv"_s, threadWithOne()}, {u"Profile.csv"_s, profile}}))})
            .files.front();
    EXPECT_THAT(file.problems, IsEmpty());
    const auto talks = all<Interaction>();
    ASSERT_THAT(talks, SizeIs(3));
    EXPECT_EQ(talks[0].direction, Direction::Incoming);
    EXPECT_EQ(talks[2].direction, Direction::Outgoing);
}

TEST_F(ArchiveFileImportTest, ItsConnectionsSayWhoIsNotMe)
{
    const ImportedFile file =
        import({write(u"a.zip"_s, zipOf({{u"messages.csv"_s, threadWithOne()},
                                         {u"Connections.csv"_s, connectionsHeader() + connection(1, "Harbour")}}))})
            .files.front();
    EXPECT_EQ(file.failed, 0);
    ASSERT_THAT(all<Interaction>(), SizeIs(3));
    EXPECT_EQ(all<Interaction>().front().direction, Direction::Incoming);
}

TEST_F(ArchiveFileImportTest, FollowsTheProfileUntilItIsEditedHere)
{
    const auto archive = [](const QByteArray &headline, const QByteArray &position) {
        return zipOf({{u"Profile.csv"_s,
                       "First Name,Last Name,Maiden Name,Headline,Summary\nRui,Marques,," + headline + ",I bake.\n"},
                      {u"Positions.csv"_s, "Company Name,Title,Description,Location,Started On,Finished On\n" +
                                               position + ",,,Jan 2020,\n"}});
    };
    import({write(u"a.zip"_s, archive("Baker", "Mill,Baker"))});
    const ImportedFile newer = import({write(u"a.zip"_s, archive("Planner", "Harbour,Planner"))}).files.front();
    EXPECT_EQ(newer.updated, 1);
    ASSERT_THAT(all<Overview>(), SizeIs(1));
    EXPECT_EQ(all<Overview>().front().text, u"Planner\n\nI bake.\n\nPlanner, Harbour (Jan 2020–)"_s);
    EXPECT_EQ(import({write(u"a.zip"_s, archive("Planner", "Harbour,Planner"))}).files.front().unchanged, 1);

    change([](const Records &records) -> Result<Edit> {
        const Overview stored = records.all<Overview>().value().front();
        Overview mine = stored;
        mine.text = u"My own words"_s;
        Edit edit;
        edit.update(stored, mine);
        return edit;
    });
    const ImportedFile same = import({write(u"a.zip"_s, archive("Planner", "Harbour,Planner"))}).files.front();
    EXPECT_THAT(same.keptEdits, IsEmpty());
    const ImportedFile newest = import({write(u"a.zip"_s, archive("Mayor", "Harbour,Planner"))}).files.front();
    EXPECT_EQ(newest.updated, 0);
    EXPECT_THAT(newest.keptEdits, ElementsAre(KeptEdit{u"LinkedIn"_s, u"notes"_s, {}, {}}));
    EXPECT_EQ(all<Overview>().front().text, u"My own words"_s);
    expectSound();
}

TEST_F(ArchiveFileImportTest, ProfileAndPositionsAloneLoseNothing)
{
    import({write(u"Profile.csv"_s, "First Name,Last Name,Maiden Name,Headline,Summary\nRui,Marques,,Baker,I bake.\n"),
            write(u"Positions.csv"_s, "Company Name,Title,Description,Location,Started On,Finished On\n"
                                      "Harbour,Planner,,,Jan 2020,\n")});
    const auto overviews = all<Overview>();
    ASSERT_THAT(overviews, SizeIs(2));
    EXPECT_EQ(overviews[0].text, u"Baker\n\nI bake."_s);
    EXPECT_EQ(overviews[1].text, u"Planner, Harbour (Jan 2020–)"_s);
}

TEST_F(ArchiveFileImportTest, ARevisedRecommendationIsNoSecondOne)
{
    const Uid first = import({write(u"linkedin.zip"_s, linkedIn())}).files.front().batch;
    const ImportedFile revised = import({write(u"linkedin.zip"_s, linkedIn("Calm and clear, always."))}).files.front();
    EXPECT_EQ(revised.updated, 1);
    ASSERT_THAT(all<GoodwillEntry>(), SizeIs(1));
    EXPECT_EQ(all<GoodwillEntry>().front().note, u"Calm and clear, always."_s);
    undoImport(revised.batch);
    EXPECT_EQ(all<GoodwillEntry>().front().note, u"Calm, and clear."_s);
    undoImport(first);
    EXPECT_THAT(all<GoodwillEntry>(), IsEmpty());
}

TEST_F(ArchiveFileImportTest, ALaterEndorsementOfTheSameDayIsNotLost)
{
    const QByteArray given = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,"
                             "Endorsement Status\n2021/05/27 10:05:11 UTC,Bread,Ana,Silva,,ACCEPTED\n";
    add(u"Ana Silva"_s);
    import({write(u"Endorsement_Given_Info.csv"_s, given)});
    import({write(u"Endorsement_Given_Info.csv"_s, given + "2021/05/27 18:05:11 UTC,Salt,Ana,Silva,,ACCEPTED\n")});
    ASSERT_THAT(all<GoodwillEntry>(), SizeIs(1));
    EXPECT_EQ(all<GoodwillEntry>().front().note, u"Bread, Salt"_s);
}

TEST_F(ArchiveFileImportTest, SaysOfAWebPageWhatItIs)
{
    const ImportedFile file = importOne(u"people.csv"_s, "<!DOCTYPE html>\n<html><p>Sign in, please</p></html>\n");
    ASSERT_TRUE(file.error);
    EXPECT_TRUE(wording::errorText(*file.error).contains(u"is a page of the web"));
}

TEST_F(ArchiveFileImportTest, ReadsTwoFilesOfOneName)
{
    QByteArray bytes = zipOf({{u"a.vcf"_s, card("1", "Ana")}, {u"b.vcf"_s, card("2", "Bo")}});
    bytes.replace("b.vcf", "a.vcf");
    const ImportedFile file = importOne(u"twice.zip"_s, bytes);
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.partsOfSameName, 1);
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
