// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/export_job.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

#include <QDir>
#include <QFile>

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ImportTest : public WorkspaceTest
{
protected:
    void expectCounts(const ImportedFile &file, int added, int updated, int unchanged, int failed = 0)
    {
        EXPECT_EQ(file.added, added) << file.file.toStdString();
        EXPECT_EQ(file.updated, updated);
        EXPECT_EQ(file.unchanged, unchanged);
        EXPECT_EQ(file.failed, failed);
        EXPECT_EQ(file.read, added + updated + unchanged + failed);
        EXPECT_FALSE(file.error.has_value()) << ::testing::PrintToString(file.error.value_or(Error()));
        EXPECT_EQ(file.batch.isEmpty(), added + updated == 0);
    }

    QByteArray twoCards = card("ana", "Ana Silva", "EMAIL:ana@example.org\nTITLE:Engineer\n") +
                          card("bo", "Bo Chen", "ORG:Harbour Works\n");
};

TEST_F(ImportTest, TakesCardsInAndNotesTheBatch)
{
    const ImportedFile file = importOne(u"people.vcf"_s, twoCards);
    expectCounts(file, 2, 0, 0);
    EXPECT_EQ(file.format, FileFormat::Vcard);
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s}));
    const Contact ana = contact(u"Ana Silva"_s);
    EXPECT_EQ(ana.uid, Uid(u"ana"_s));
    EXPECT_EQ(ana.added, workspace->present().now);
    const std::vector<Batch> batches = all<Batch>();
    ASSERT_EQ(batches.size(), 1U);
    EXPECT_EQ(batches[0].uid, file.batch);
    EXPECT_EQ(batches[0].fileName, u"people.vcf"_s);
    EXPECT_EQ(batches[0].format, u"vcard"_s);
    EXPECT_EQ(batches[0].added, 2);
    EXPECT_EQ(batches[0].at, workspace->present().now);
    expectSound();
}

TEST_F(ImportTest, ChangesNothingTheSecondTimeAndMakesNoBatch)
{
    importOne(u"people.vcf"_s, twoCards);
    const QByteArray before = archive();
    expectCounts(importOne(u"people.vcf"_s, twoCards), 0, 0, 2);
    EXPECT_EQ(all<Batch>().size(), 1U);
    EXPECT_EQ(archive(), before);
}

TEST_F(ImportTest, ChangesNothingTheSecondTimeForCardsWithoutUid)
{
    const QByteArray cards = card({}, "Ana Silva") + card({}, "Ana Silva", "NOTE:another one\n");
    expectCounts(importOne(u"people.vcf"_s, cards), 2, 0, 0);
    expectCounts(importOne(u"people.vcf"_s, cards), 0, 0, 2);
}

TEST_F(ImportTest, ReportsABadCardWithItsLineAndTakesTheRest)
{
    const ImportedFile file =
        importOne(u"people.vcf"_s, twoCards + "BEGIN:VCARD\nVERSION:4.0\nTITLE:Nobody\nEND:VCARD\n" + card("c", "Cy"));
    expectCounts(file, 3, 0, 0, 1);
    EXPECT_THAT(file.problems, ElementsAre(RowProblem{
                                   14, ProblemKind::NoName, {}, u"BEGIN:VCARD VERSION:4.0 TITLE:Nobody END:VCARD"_s}));
}

TEST_F(ImportTest, FollowsTheSourceInWhatTheUserDidNotTouchAndKeepsWhatTheyDid)
{
    importOne(u"people.vcf"_s, twoCards);
    edit(u"Ana Silva"_s, [](Contact &ana) {
        ana.role = u"Head of Engineering"_s;
        ana.importance = 0.9;
    });
    const ImportedFile file =
        importOne(u"newer.vcf"_s, card("ana", "Ana Silva", "EMAIL:ana@new.example\nTITLE:Architect\nNICKNAME:Nita\n"));
    expectCounts(file, 0, 1, 0);
    EXPECT_THAT(file.keptEdits,
                ElementsAre(KeptEdit{u"Ana Silva"_s, u"role"_s, u"Head of Engineering"_s, u"Architect"_s}));
    const Contact ana = contact(u"Ana Silva"_s);
    EXPECT_EQ(ana.role, u"Head of Engineering"_s);
    EXPECT_EQ(ana.nickname, u"Nita"_s);
    EXPECT_EQ(ana.preferredEmail(), u"ana@new.example"_s);
    EXPECT_EQ(ana.importance, 0.9);
}

TEST_F(ImportTest, WhoReferredSomebodyNewIntroducedThem)
{
    const QByteArray header = "First Name,Last Name,E-mail Address,Job Title,Referred By\n";
    const QByteArray bo = "Bo,Chen,bo@example.org,,Cy Coe\n";
    importOne(u"contacts.csv"_s, header + "Ana,Silva,ana@example.org,Engineer,Bo Chen\n" + bo);
    EXPECT_EQ(contact(u"Ana Silva"_s).introducedBy, contact(u"Bo Chen"_s).id);
    EXPECT_TRUE(contact(u"Bo Chen"_s).introducedBy.isNull());
    EXPECT_THAT(contact(u"Bo Chen"_s).customFields, ElementsAre(CustomField{u"Referred By"_s, u"Cy Coe"_s}));
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.introducedBy = {}; });
    expectCounts(importOne(u"newer.csv"_s, header + "Ana,Silva,ana@example.org,Architect,Bo Chen\n" + bo), 0, 1, 1);
    EXPECT_EQ(contact(u"Ana Silva"_s).role, u"Architect"_s);
    EXPECT_TRUE(contact(u"Ana Silva"_s).introducedBy.isNull());
}

TEST_F(ImportTest, TheDatabaseItselfIsNeitherReadNorWrittenByHand)
{
    const Result<void> written = writeFile(databasePath(), "x");
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().detail, u"the_database_itself"_s);
    const ImportReport report = import({databasePath()});
    EXPECT_EQ(report.files.front().error, (Error{ErrorKind::InvalidInput, u"network.db"_s, u"the_database_itself"_s}));
}

TEST_F(ImportTest, NobodyIsIntroducedByThemselvesOrByOneOfTwo)
{
    const QByteArray header = "Name,Email,Company,referred by\n";
    importOne(u"contacts.csv"_s, header + "Bo Chen,bo@acme.example,Acme,\n");
    importOne(u"more.csv"_s, header + "Ana Silva,ana@example.org,,Bo Chen\nBo Chen,bo@mill.example,Mill,\n"
                                      "Cy Coe,cy@example.org,,Cy Coe\nDi Day,di@example.org,,Cy Coe\n");
    EXPECT_TRUE(contact(u"Ana Silva"_s).introducedBy.isNull());
    EXPECT_TRUE(contact(u"Cy Coe"_s).introducedBy.isNull());
    EXPECT_EQ(contact(u"Di Day"_s).introducedBy, contact(u"Cy Coe"_s).id);
}

TEST_F(ImportTest, AnEmptyValueNeverOverwrites)
{
    importOne(u"people.vcf"_s, twoCards);
    importOne(u"newer.vcf"_s, card("ana", "Ana Silva"));
    const Contact ana = contact(u"Ana Silva"_s);
    EXPECT_EQ(ana.role, u"Engineer"_s);
    EXPECT_EQ(ana.preferredEmail(), u"ana@example.org"_s);
}

TEST_F(ImportTest, TwoWhoShareAnEmailButNoNameStayTwo)
{
    importOne(u"people.vcf"_s, card({}, "Ana Silva", "EMAIL:office@example.org\n"));
    expectCounts(importOne(u"more.vcf"_s, card({}, "Bo Chen", "EMAIL:office@example.org\n")), 1, 0, 0);
    EXPECT_EQ(names().size(), 2);
}

TEST_F(ImportTest, TwoWithDifferentUidsStayTwo)
{
    importOne(u"people.vcf"_s, card("one", "Ana Silva", "EMAIL:ana@example.org\n"));
    expectCounts(importOne(u"more.vcf"_s, card("two", "Ana Silva", "EMAIL:ana@example.org\n")), 1, 0, 0);
    EXPECT_EQ(names().size(), 2);
}

TEST_F(ImportTest, TwoWithDifferentLinkedInAddressesStayTwo)
{
    const QByteArray rest = "EMAIL:ana@example.org\nORG:Harbour Works\n";
    importOne(u"people.vcf"_s, card({}, "Ana Silva", "URL:https://www.linkedin.com/in/ana-one\n" + rest));
    const QByteArray other = card({}, "Ana Silva", "URL:https://www.linkedin.com/in/ana-two\n" + rest);
    expectCounts(importOne(u"more.vcf"_s, other), 1, 0, 0);
    expectCounts(importOne(u"lookalike.vcf"_s, card({}, "Bo Chen", "URL:https://notlinkedin.com/in/ana-one\n")), 1, 0,
                 0);
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Ana Silva"_s, u"Bo Chen"_s}));
}

TEST_F(ImportTest, MatchesByUidBeforeLinkedInAddressBeforeEmailBeforeNameAndOrganization)
{
    const QByteArray link = "URL:https://www.linkedin.com/in/ana-silva\n";
    importOne(u"people.vcf"_s, card("uid", "By Uid") + card({}, "By Link", link) +
                                   card({}, "Ana Silva", "EMAIL:ana@example.org\n") +
                                   card({}, "Ana Silva", "ORG:Harbour Works\n"));
    const QByteArray rest = "EMAIL:ana@example.org\nORG:Harbour Works\nNOTE:seen\n";
    const auto noted = [this] {
        QStringList found;
        for (const Contact &contact : all<Contact>())
            if (contact.notes == u"seen")
                found += contact.name + u'/' + contact.organization;
        return found;
    };
    importOne(u"more.vcf"_s, card("uid", "Ana Silva", link + rest));
    EXPECT_EQ(noted(), QStringList{u"Ana Silva/Harbour Works"_s});
    EXPECT_EQ(contact(u"uid"_s).notes, u"seen"_s);
    undo();
    importOne(u"more.vcf"_s, card({}, "Ana Silva", link + rest));
    EXPECT_EQ(contact(u"uid"_s).notes, QString());
    EXPECT_EQ(noted().size(), 1);
    EXPECT_EQ(all<Contact>()[1].notes, u"seen"_s);
    undo();
    importOne(u"more.vcf"_s, card({}, "Ana Silva", rest));
    EXPECT_EQ(all<Contact>()[2].notes, u"seen"_s);
    undo();
    importOne(u"more.vcf"_s, card({}, "Ana Silva", "ORG:Harbour Works\nNOTE:seen\n"));
    EXPECT_EQ(all<Contact>()[3].notes, u"seen"_s);
    EXPECT_EQ(names().size(), 4);
}

TEST_F(ImportTest, SomebodyInTheTrashComesAnewAndTheTrashStaysAsItIs)
{
    importOne(u"people.vcf"_s, twoCards);
    change(commands::trash({u"Ana Silva"_s}));
    expectCounts(importOne(u"people.vcf"_s, twoCards), 1, 0, 1);
    expectCounts(importOne(u"people.vcf"_s, twoCards), 0, 0, 2);
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s}));
    EXPECT_TRUE(all<Contact>().front().trashed.has_value());
    expectSound();
}

TEST_F(ImportTest, PutsEverybodyIntoTheCircleAlsoThoseWhoAreThereAlready)
{
    importOne(u"people.vcf"_s, card("ana", "Ana Silva"));
    const QString file = write(u"people.vcf"_s, twoCards);
    const ImportReport report = import({file}, u"get to know"_s);
    expectCounts(report.files.front(), 1, 1, 0);
    for (const Contact &contact : all<Contact>())
        EXPECT_EQ(contact.circles.size(), 1U) << contact.name.toStdString();
    expectCounts(import({file}, u"Get to know"_s).files.front(), 0, 0, 2);
}

TEST_F(ImportTest, FailsWholeForACircleNobodyHas)
{
    const QString file = write(u"people.vcf"_s, twoCards);
    const auto report = workspace->import({{file}, std::nullopt, u"Nowhere"_s, false}).result();
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().kind, ErrorKind::NotFound);
    EXPECT_THAT(all<Contact>(), IsEmpty());
}

TEST_F(ImportTest, ADryRunCountsAndWritesNothing)
{
    importOne(u"people.vcf"_s, card("ana", "Ana Silva"));
    const QByteArray before = archive();
    const QString file = write(u"more.vcf"_s, twoCards);
    const ImportReport report = import({file}, {}, true);
    EXPECT_EQ(report.files.front().added, 1);
    EXPECT_EQ(report.files.front().updated, 1);
    EXPECT_TRUE(report.files.front().batch.isEmpty());
    EXPECT_TRUE(report.changes.isEmpty());
    EXPECT_EQ(archive(), before);
    EXPECT_EQ(all<Batch>().size(), 1U);
    expectCounts(import({file}).files.front(), 1, 1, 0);
    expectSound();
}

TEST_F(ImportTest, ACancelledImportLeavesNothing)
{
    QByteArray many;
    for (int i = 0; i < 1000; ++i)
        many += card("uid-" + QByteArray::number(i), "Person " + QByteArray::number(i));
    const QString file = write(u"many.vcf"_s, many);
    JobControl control;
    control.progress = [cancelled = control.cancelled](const JobStep &step) {
        *cancelled = step.phase == JobPhase::Taking && step.done > step.total / 2;
    };
    const auto report = workspace->import({{file}, std::nullopt, {}, false}, control).result();
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().kind, ErrorKind::Cancelled);
    EXPECT_THAT(all<Contact>(), IsEmpty());
    EXPECT_THAT(all<Batch>(), IsEmpty());
    expectCounts(import({file}).files.front(), 1000, 0, 0);
    expectSound();
}

TEST_F(ImportTest, SaysOfEachFileWhyItCannotBeReadAndTakesTheOthers)
{
    ASSERT_TRUE(QDir().mkpath(path(u"folder.vcf"_s)));
    const ImportReport report =
        import({path(u"missing.vcf"_s), path(u"folder.vcf"_s),
                write(u"noise.bin"_s, QByteArray("\x01\x02\x7f\x00\xff\xfe", 6)),
                write(u"accounts.csv"_s, "Date,Amount,Purpose\n2026-01-05,3,seeds\n"),
                write(u"other.json"_s, "{\"hello\": 1}"),
                write(u"newer.json"_s, "{\"format\":\"cultivar\",\"version\":99,\"records\":{}}"),
                write(u"people.vcf"_s, twoCards)});
    ASSERT_EQ(report.files.size(), 7U);
    const auto kind = [&](size_t file) { return report.files[file].error.value_or(Error()).kind; };
    EXPECT_EQ(kind(0), ErrorKind::MissingFile);
    EXPECT_EQ(kind(1), ErrorKind::UnknownFormat);
    EXPECT_EQ(kind(2), ErrorKind::UnknownFormat);
    EXPECT_EQ(kind(3), ErrorKind::UnknownColumns);
    EXPECT_EQ(kind(4), ErrorKind::UnknownFormat);
    EXPECT_EQ(kind(5), ErrorKind::NewerFile);
    expectCounts(report.files[6], 2, 0, 0);
    for (const size_t file : {0U, 1U, 2U, 3U, 4U, 5U})
        EXPECT_EQ(report.files[file].read, 0);
    EXPECT_EQ(all<Batch>().size(), 1U);
}

TEST_F(ImportTest, StopsAtTheFileInWorkAndStillTellsOfThoseBefore)
{
    const QString first = write(u"first.vcf"_s, twoCards);
    const QString second = write(u"second.vcf"_s, card("c", "Cy") + card("d", "Di"));
    const QString third = write(u"third.vcf"_s, card("e", "Ed"));
    JobControl control;
    control.progress = [cancelled = control.cancelled](const JobStep &step) {
        *cancelled = step.what == u"second.vcf";
    };
    const auto report = workspace->import({{first, second, third}, std::nullopt, {}, false}, control).result();
    ASSERT_TRUE(report.has_value());
    expectCounts(report->files[0], 2, 0, 0);
    EXPECT_EQ(report->files[1].error, (Error{ErrorKind::Cancelled, {}, {}}));
    EXPECT_EQ(report->files[1].read, 0);
    EXPECT_EQ(report->files[1].added, 0);
    EXPECT_TRUE(report->files[1].batch.isEmpty());
    EXPECT_FALSE(report->files[1].notReached);
    EXPECT_TRUE(report->files[2].notReached);
    EXPECT_EQ(report->changes.contacts.size(), 2U);
    EXPECT_EQ(names(), (QStringList{u"Ana Silva"_s, u"Bo Chen"_s}));
    undoImport(report->files[0].batch);
    EXPECT_THAT(names(), IsEmpty());
    expectSound();
}

TEST_F(ImportTest, AnArchiveJoinsTheCircleAndSaysHowFarItIs)
{
    importOne(u"people.vcf"_s, twoCards);
    const QString file = write(u"network.json"_s, archive());
    const auto other = workspaceAt(path(u"other.db"_s), today);
    expectDone(other->open().result());
    JobControl control;
    std::vector<JobStep> steps;
    control.progress = [&](const JobStep &step) {
        if (step.phase == JobPhase::Taking)
            steps.push_back(step);
    };
    const auto report = other->import({{file}, std::nullopt, u"Get to know"_s, false}, control).result();
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->files[0].added, 2);
    ASSERT_FALSE(steps.empty());
    EXPECT_EQ(steps.front().done, 0);
    EXPECT_GT(steps.front().total, 2);
    const auto contacts = other->query([](const Records &stored) { return stored.all<Contact>(); }).result();
    ASSERT_TRUE(contacts.has_value());
    for (const Contact &contact : *contacts)
        EXPECT_EQ(contact.circles.size(), 1U) << contact.name.toStdString();
}

TEST_F(ImportTest, ACancelledArchiveLeavesNothing)
{
    importOne(u"people.vcf"_s, twoCards);
    const QString file = write(u"network.json"_s, archive());
    const auto other = workspaceAt(path(u"other.db"_s), today);
    expectDone(other->open().result());
    JobControl control;
    control.progress = [cancelled = control.cancelled](const JobStep &) { *cancelled = true; };
    const auto report = other->import({{file}, std::nullopt, {}, false}, control).result();
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().kind, ErrorKind::Cancelled);
}

TEST_F(ImportTest, TellsOnceThatAnEditWasKept)
{
    importOne(u"people.vcf"_s, twoCards);
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.role = u"Head of Engineering"_s; });
    const QByteArray newer = card("ana", "Ana Silva", "TITLE:Architect\n");
    EXPECT_THAT(importOne(u"newer.vcf"_s, newer).keptEdits, SizeIs(1));
    const ImportedFile again = importOne(u"newer.vcf"_s, newer);
    expectCounts(again, 0, 0, 1);
    EXPECT_THAT(again.keptEdits, IsEmpty());
}

TEST_F(ImportTest, OurOwnCsvEditedInASpreadsheetChangesWhatItSays)
{
    importOne(u"people.vcf"_s, twoCards);
    edit(u"Ana Silva"_s, [](Contact &ana) {
        ana.notes = u"Likes tea"_s;
        ana.importance = 0.9;
    });
    expectCounts(importOne(u"edited.csv"_s, "uid,name,role,notes,importance,bridge,tags,Shoe size\n"
                                            "ana,Ana Sousa,Architect,,0.5,true,chess,\n"
                                            "bo,Bo Chen,,,,,,\n"),
                 0, 1, 1);
    const Contact ana = contact(u"ana"_s);
    EXPECT_EQ(ana.name, u"Ana Sousa"_s);
    EXPECT_EQ(ana.role, u"Architect"_s);
    EXPECT_EQ(ana.notes, u"Likes tea"_s);
    EXPECT_EQ(ana.importance, 0.5);
    EXPECT_TRUE(ana.bridge);
    EXPECT_EQ(ana.tags, QStringList{u"chess"_s});
    EXPECT_EQ(ana.preferredEmail(), u"ana@example.org"_s);
    EXPECT_EQ(ana.sources.size(), 1U);
}

TEST_F(ImportTest, BacksUpBeforeWhenThereIsSomebody)
{
    importOne(u"people.vcf"_s, card("ana", "Ana Silva"));
    EXPECT_FALSE(QDir(path(u"network-backups"_s)).exists());
    importOne(u"more.vcf"_s, twoCards);
    EXPECT_EQ(QDir(path(u"network-backups"_s)).entryList({u"*-before-import.db"_s}).size(), 1);
}

} // namespace
} // namespace cultivar
