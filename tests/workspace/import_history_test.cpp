// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_history.h"
#include "core/workspace/exchange/import_reports.h"

#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ImportHistoryTest : public WorkspaceTest
{
protected:
    Result<TakeBackPreview> look(const Uid &batch)
    {
        return query([&](const Records &records) { return takeBackPreview(records, {batch}); });
    }
};

TEST_F(ImportHistoryTest, ListsImportsNewestFirstWithWhatBecameOfThem)
{
    importOne(u"first.vcf"_s, card("ana", "Ana Silva"));
    const ImportedFile second = importOne(u"second.vcf"_s, card("bo", "Bo Chen"));
    undoImport(second.batch);
    const std::vector<Batch> batches = expectValue(query([](const Records &records) { return imports(records); }));
    ASSERT_EQ(batches.size(), 2U);
    EXPECT_EQ(batches[0].fileName, u"second.vcf"_s);
    EXPECT_TRUE(batches[0].takenBack.has_value());
    EXPECT_EQ(batches[1].fileName, u"first.vcf"_s);
    EXPECT_EQ(batches[1].added, 1);
    EXPECT_FALSE(batches[1].takenBack.has_value());
}

TEST_F(ImportHistoryTest, SaysWhatTakingBackThenDoes)
{
    importOne(u"older.vcf"_s, card("ana", "Ana Silva", "TITLE:Engineer\n") + card("di", "Di Fox", "TITLE:Baker\n"));
    const Uid batch =
        importOne(u"newer.vcf"_s, card("ana", "Ana Silva", "TITLE:Architect\nNICKNAME:Nita\n") + card("bo", "Bo Chen") +
                                      card("cy", "Cy Adams") + card("di", "Di Fox", "TITLE:Cook\n"))
            .batch;
    edit(u"Ana Silva"_s, [](Contact &ana) { ana.role = u"Founder"_s; });
    log(u"Bo Chen"_s, today);
    const QByteArray before = archive();
    const TakeBackPreview preview = expectValue(look(batch));
    EXPECT_EQ(preview.batches.front().fileName, u"newer.vcf"_s);
    EXPECT_EQ(preview.peopleRemoved, 1);
    EXPECT_EQ(preview.peopleReverted, 2);
    EXPECT_THAT(preview.kept, ElementsAre(u"Bo Chen"_s));
    EXPECT_THAT(preview.keptEdits, ElementsAre(u"Ana Silva"_s));
    EXPECT_FALSE(preview.changesNothing());
    EXPECT_EQ(archive(), before);

    const HistoryStep step = undoImport(batch);
    EXPECT_EQ(step.removed, preview.peopleRemoved);
    EXPECT_EQ(step.reverted, preview.peopleReverted);
    EXPECT_EQ(step.kept, preview.kept);
    EXPECT_EQ(look(batch).error().kind, ErrorKind::NothingToUndo);
    EXPECT_EQ(look(Uid(u"nobody"_s)).error().kind, ErrorKind::NotFound);
}

TEST_F(ImportHistoryTest, CountsConversationsAndCallsThoseThatStayByTheirPeople)
{
    importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "A"));
    const Uid batch = importOne(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                                       message(1, 1, true, "2026-10-03", "Tea?") +
                                                       message(2, 9, true, "2026-10-03", "Anybody?"))
                          .batch;
    EXPECT_EQ(expectValue(look(batch)).conversationsRemoved, 2);
    Interaction first = all<Interaction>().front();
    Interaction noted = first;
    noted.notes = u"My own words"_s;
    Edit edit;
    edit.update(first, noted);
    change([edit](const Records &) -> Result<Edit> { return edit; });
    const TakeBackPreview preview = expectValue(look(batch));
    EXPECT_EQ(preview.conversationsRemoved, 1);
    EXPECT_EQ(preview.peopleRemoved, 0);
    EXPECT_THAT(preview.kept, ElementsAre(u"First1 Last1"_s));
}

TEST_F(ImportHistoryTest, FilesThatCameTogetherGoTogether)
{
    const QByteArray before = archive();
    const ImportReport report =
        import({write(u"Connections.csv"_s, connectionsHeader() + connection(1, "A") + connection(2, "B")),
                write(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                             message(1, 1, true, "2026-10-03", "Tea?") +
                                             message(2, 9, true, "2026-10-03", "Anybody?"))});
    const std::vector<Uid> batches = {report.files[0].batch, report.files[1].batch};
    const TakeBackPreview preview =
        expectValue(query([&](const Records &records) { return takeBackPreview(records, batches); }));
    EXPECT_EQ(preview.peopleRemoved, 2);
    EXPECT_EQ(preview.conversationsRemoved, 2);
    EXPECT_THAT(preview.kept, IsEmpty());
    const Result<HistoryStep> step = workspace->undoImports(batches).result();
    ASSERT_TRUE(step.has_value());
    EXPECT_EQ(step->removed, 4);
    EXPECT_EQ(archive(), before);
    EXPECT_EQ(undo().label.kind, EditKind::TakeBackImport);
    EXPECT_THAT(all<Interaction>(), ::testing::SizeIs(2));
    expectSound();
}

TEST_F(ImportHistoryTest, WhatIsLeftCanBeTakenBackWhenOneFileWasUndone)
{
    const ImportReport report =
        import({write(u"one.vcf"_s, card("ana", "Ana Silva")), write(u"two.vcf"_s, card("bo", "Bo Chen"))});
    const std::vector<Uid> batches = {report.files[0].batch, report.files[1].batch};
    undo();
    const TakeBackPreview preview =
        expectValue(query([&](const Records &records) { return takeBackPreview(records, batches); }));
    ASSERT_THAT(preview.batches, ::testing::SizeIs(1));
    EXPECT_EQ(preview.batches.front().uid, batches.front());
    EXPECT_EQ(preview.peopleRemoved, 1);
    undo();
    const auto nothing = query([&](const Records &records) { return takeBackPreview(records, batches); });
    ASSERT_FALSE(nothing.has_value());
    EXPECT_EQ(nothing.error().kind, ErrorKind::NotFound);
}

TEST_F(ImportHistoryTest, CanBeStopped)
{
    const Uid batch = importOne(u"people.vcf"_s, card("ana", "Ana Silva")).batch;
    JobControl control;
    *control.cancelled = true;
    const auto preview = query([&](const Records &records) { return takeBackPreview(records, {batch}, control); });
    ASSERT_FALSE(preview.has_value());
    EXPECT_EQ(preview.error().kind, ErrorKind::Cancelled);
}

class ImportReportsTest : public WorkspaceTest
{
};

TEST_F(ImportReportsTest, WhatWasLeftOutIsKeptBesideTheImport)
{
    const QByteArray cards = "BEGIN:VCARD\nVERSION:4.0\nUID:ana\nFN:Ana Silva\nEND:VCARD\n"
                             "BEGIN:VCARD\nVERSION:4.0\nTITLE:Nobody\nEND:VCARD\n";
    const ImportedFile report = importOne(u"people.vcf"_s, cards);
    ASSERT_EQ(report.problems.size(), 1U);
    const auto kept = [&](const Uid &batch) {
        return expectValue(query([&](const Records &records) { return importReport(records, batch); }));
    };
    EXPECT_EQ(kept(report.batch).problems, report.problems);
    EXPECT_EQ(kept(report.batch).file, report.file);
    undoImport(report.batch);
    EXPECT_EQ(kept(report.batch).problems, report.problems);
    EXPECT_TRUE(kept(Uid(u"another"_s)).problems.empty());
}

TEST_F(ImportReportsTest, WhatWasTakenAllTheSameIsNotCountedAsLeftOut)
{
    const ImportedFile report =
        importOne(u"people.csv"_s, "First Name,E-mail Address,Birthday\nAna,a@a.example,30.2.1990\n,,1.2.1990\n");
    ASSERT_EQ(report.problems.size(), 2U);
    const ImportedFile kept =
        expectValue(query([&](const Records &records) { return importReport(records, report.batch); }));
    EXPECT_EQ(kept.problems, report.problems);
    EXPECT_EQ(kept.failed, 1);
}

TEST_F(ImportReportsTest, ARehearsalKeepsNone)
{
    const QString file = write(u"people.vcf"_s, "BEGIN:VCARD\nVERSION:4.0\nTITLE:Nobody\nEND:VCARD\n");
    EXPECT_TRUE(import({file}, {}, true).files.front().batch.isEmpty());
}

} // namespace
} // namespace cultivar
