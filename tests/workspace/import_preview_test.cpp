// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_tally.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using wording::FieldDifference;

class ImportPreviewTest : public WorkspaceTest
{
protected:
    ImportReport look(const QStringList &files) { return import(files, {}, true); }

    static std::vector<PreviewRow> ofKind(const ImportReport &report, PreviewKind kind)
    {
        std::vector<PreviewRow> rows = report.preview;
        std::erase_if(rows, [kind](const PreviewRow &row) { return row.kind != kind; });
        return rows;
    }

    static QStringList namesOf(const std::vector<PreviewRow> &rows)
    {
        QStringList names;
        for (const PreviewRow &row : rows)
            names += row.name;
        return names;
    }
};

TEST_F(ImportPreviewTest, AsksWhetherSomebodyNewIsADuplicate)
{
    importOne(u"people.vcf"_s, card("ben", "Ben Carrow", "EMAIL:ben@example.org\n") + card("d0", "Di Day"));
    const ImportReport report =
        look({write(u"newer.vcf"_s, card("b2", "Benjamin Carrow", "EMAIL:ben@example.org\n") + card("cy", "Cy Coe") +
                                        card("d1", "Di Day", "EMAIL:di@a.example\n") +
                                        card("d2", "Di Day", "EMAIL:di@b.example\n"))});
    const std::vector<PreviewRow> duplicates = ofKind(report, PreviewKind::Duplicate);
    EXPECT_THAT(namesOf(duplicates), ElementsAre(u"Benjamin Carrow"_s, u"Di Day"_s, u"Di Day"_s));
    EXPECT_EQ(duplicates.front().perhaps, u"Ben Carrow"_s);
    EXPECT_THAT(namesOf(ofKind(report, PreviewKind::New)), ElementsAre(u"Cy Coe"_s));
    EXPECT_EQ(report.people.added, 4);
    EXPECT_EQ(report.people.duplicates, 3);
    EXPECT_EQ(names().size(), 2);
}

TEST_F(ImportPreviewTest, TellsProblemsThenChangesThenWhoIsNewThenWhoStays)
{
    importOne(u"people.vcf"_s, card("ana", "Ana Silva", "TITLE:Engineer\n") + card("bo", "Bo Chen"));
    const QString file =
        write(u"newer.vcf"_s, card("bo", "Bo Chen") + card("cy", "Cy Adams", "EMAIL:cy@cais.example\nORG:Cais\n") +
                                  card("ana", "Ana Silva", "TITLE:Architect\nEMAIL:ana@cais.example\n") +
                                  "BEGIN:VCARD\nVERSION:4.0\nTITLE:Nobody\nEND:VCARD\n");
    const ImportReport report = look({file});
    ASSERT_THAT(report.preview, SizeIs(4));
    const PreviewRow &problem = report.preview[0];
    EXPECT_EQ(problem.kind, PreviewKind::Problem);
    EXPECT_EQ(problem.line, 20);
    EXPECT_EQ(problem.problem.kind, ProblemKind::NoName);
    EXPECT_EQ(problem.problem.words, u"BEGIN:VCARD VERSION:4.0 TITLE:Nobody END:VCARD"_s);
    const PreviewRow &update = report.preview[1];
    EXPECT_EQ(update.kind, PreviewKind::Update);
    EXPECT_EQ(update.name, u"Ana Silva"_s);
    EXPECT_EQ(update.uid, Uid(u"ana"_s));
    EXPECT_EQ(update.line, 13);
    EXPECT_THAT(update.fields, ElementsAre(FieldDifference{u"role"_s, u"Engineer"_s, u"Architect"_s},
                                           FieldDifference{u"emails"_s, {}, u"ana@cais.example"_s},
                                           FieldDifference{u"sources"_s, {}, {}}));
    const PreviewRow &added = report.preview[2];
    EXPECT_EQ(added.kind, PreviewKind::New);
    EXPECT_EQ(added.organization, u"Cais"_s);
    EXPECT_THAT(added.fields, ElementsAre(FieldDifference{u"emails"_s, {}, u"cy@cais.example"_s}));
    EXPECT_EQ(report.preview[3].kind, PreviewKind::Same);
    EXPECT_EQ(report.preview[3].name, u"Bo Chen"_s);
    EXPECT_EQ(report.people.added, 1);
    EXPECT_EQ(report.people.updated, 1);
    EXPECT_EQ(report.people.unchanged, 1);
}

TEST_F(ImportPreviewTest, SaysExactlyWhatTheImportThenDoes)
{
    importOne(u"older.vcf"_s, card("ana", "Ana Silva") + card("bo", "Bo Chen"));
    const QStringList files = {
        write(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                     message(1, 1, true, "2026-10-03", "Tea?") +
                                     message(2, 9, false, "2026-10-03", "Who am I?") +
                                     message(3, 2, true, "2026-10-05", "Hi")),
        write(u"Connections.csv"_s, connectionsHeader() + connection(1, "A") + connection(2, "B") + connection(3, "C")),
        write(u"people.vcf"_s, card("ana", "Ana Silva", "NICKNAME:Nita\n") + card("bo", "Bo Chen"))};
    const ImportReport looked = look(files);
    const ImportReport done = import(files);
    for (const PeopleCount &people : {looked.people, done.people}) {
        EXPECT_EQ(people.added, 3);
        EXPECT_EQ(people.updated, 1);
        EXPECT_EQ(people.unchanged, 1);
        EXPECT_EQ(people.heardFrom, 1);
        EXPECT_EQ(people.messages, 3);
        EXPECT_EQ(people.knownMessages, 0);
    }
    EXPECT_THAT(done.preview, IsEmpty());
    EXPECT_EQ(all<Contact>().size(), 5U);
    EXPECT_EQ(all<Interaction>().size(), 3U);

    const ImportReport again = look(files);
    EXPECT_EQ(again.people.written(), 0);
    EXPECT_EQ(again.people.unchanged, 5);
    EXPECT_EQ(again.people.messages, 0);
    EXPECT_EQ(again.people.knownMessages, 3);
}

TEST_F(ImportPreviewTest, SomebodyInSeveralFilesIsOneRowThatNamesThem)
{
    const QStringList files = {write(u"Connections.csv"_s, connectionsHeader() + connection(1, "A")),
                               write(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                                            message(1, 1, true, "2026-10-04", "Tea?")),
                               write(u"people.vcf"_s, card({}, "First1 Last1", "ORG:A\nNICKNAME:One\n"))};
    const ImportReport report = look(files);
    ASSERT_THAT(report.preview, SizeIs(1));
    const PreviewRow &row = report.preview.front();
    EXPECT_EQ(row.kind, PreviewKind::New);
    EXPECT_THAT(row.files, ElementsAre(0U, 2U, 1U));
    EXPECT_EQ(row.messages, 2);
    EXPECT_EQ(row.lastMessage, QDate(2026, 10, 4));
    EXPECT_THAT(row.fields, ::testing::Contains(FieldDifference{u"nickname"_s, {}, u"One"_s}));
    EXPECT_EQ(report.people.all(), 1);
}

TEST_F(ImportPreviewTest, SomebodyWhoIsOnlyWrittenToIsUpdated)
{
    importOne(u"Connections.csv"_s, connectionsHeader() + connection(1, "A") + connection(2, "B"));
    const ImportReport report =
        look({write(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                           message(1, 1, true, "2026-10-02", "Hi") +
                                           message(2, 9, true, "2026-10-02", "Anybody?")),
              write(u"Connections.csv"_s, connectionsHeader() + connection(2, "B"))});
    ASSERT_THAT(report.preview, SizeIs(3));
    EXPECT_EQ(report.preview[0].kind, PreviewKind::Problem);
    EXPECT_EQ(report.preview[1].kind, PreviewKind::Update);
    EXPECT_EQ(report.preview[1].name, u"First1 Last1"_s);
    EXPECT_EQ(report.preview[1].organization, u"A"_s);
    EXPECT_EQ(report.preview[1].messages, 2);
    EXPECT_THAT(report.preview[1].files, ElementsAre(0U));
    EXPECT_EQ(report.preview[2].kind, PreviewKind::Same);
}

TEST_F(ImportPreviewTest, KeepsTheFirstRowsOfEachKindAndCountsTheRest)
{
    QByteArray many;
    for (int i = 0; i < 300; ++i)
        many += card("uid-" + QByteArray::number(i), "Person " + QByteArray::number(i));
    for (int i = 0; i < 250; ++i)
        many += "BEGIN:VCARD\nVERSION:4.0\nTITLE:Nobody\nEND:VCARD\n";
    const QString file = write(u"many.vcf"_s, many);
    const ImportReport report = look({file});
    EXPECT_THAT(ofKind(report, PreviewKind::New), SizeIs(ImportTally::rowsKept));
    EXPECT_THAT(ofKind(report, PreviewKind::Problem), SizeIs(ImportTally::rowsKept));
    EXPECT_EQ(ofKind(report, PreviewKind::New).front().name, u"Person 0"_s);
    EXPECT_EQ(report.people.added, 300);
    EXPECT_EQ(report.files.front().failed, 250);
}

TEST_F(ImportPreviewTest, AFileThatCannotBeTakenCountsForNothing)
{
    const ImportReport report = look({write(u"other.json"_s, "{\"hello\": 1}"), path(u"missing.vcf"_s),
                                      write(u"people.vcf"_s, card("ana", "Ana Silva"))});
    EXPECT_EQ(namesOf(report.preview), QStringList{u"Ana Silva"_s});
    EXPECT_THAT(report.preview.front().files, ElementsAre(2U));
    EXPECT_EQ(report.people.all(), 1);
}

TEST_F(ImportPreviewTest, IsStoppedWhileAFileIsBeingUnderstood)
{
    QByteArray table = messagesHeader();
    for (int i = 0; i < 500; ++i)
        table += message(i, i, false, "2026-10-02", "Hello");
    const QString file = write(u"messages.csv"_s, table);
    for (const bool dryRun : {true, false}) {
        JobControl control;
        std::vector<JobStep> steps;
        control.progress = [&, cancelled = control.cancelled](const JobStep &step) {
            steps.push_back(step);
            *cancelled = step.phase == JobPhase::Reading && step.total > 0 && 3 * step.done > step.total;
        };
        const auto report = workspace->import({{file}, std::nullopt, {}, dryRun}, control).result();
        ASSERT_FALSE(report.has_value());
        EXPECT_EQ(report.error().kind, ErrorKind::Cancelled);
        EXPECT_EQ(steps.back().phase, JobPhase::Reading);
        EXPECT_EQ(steps.back().what, u"messages.csv"_s);
        EXPECT_LT(2 * steps.back().done, steps.back().total);
    }
    EXPECT_THAT(all<Interaction>(), IsEmpty());
    expectSound();
}

TEST_F(ImportPreviewTest, IsStoppedWhileDerivedValuesAreMade)
{
    const QStringList files = {write(u"Connections.csv"_s, connectionsHeader() + connection(1, "A")),
                               write(u"messages.csv"_s, messagesHeader() + message(1, 1, false, "2026-10-02", "Hello") +
                                                            message(1, 1, true, "2026-10-03", "Tea?") +
                                                            message(2, 9, true, "2026-10-03", "Anybody?"))};
    JobControl control;
    control.progress = [cancelled = control.cancelled](const JobStep &step) {
        *cancelled = step.phase == JobPhase::Finishing && step.what.endsWith(u"messages.csv"_s);
    };
    const auto report = workspace->import({files, std::nullopt, {}, false}, control).result();
    ASSERT_TRUE(report.has_value());
    EXPECT_FALSE(report->files[0].error.has_value());
    EXPECT_EQ(report->files[1].error.value_or(Error()).kind, ErrorKind::Cancelled);
    EXPECT_EQ(report->people.added, 1);
    EXPECT_EQ(report->people.messages, 0);
    EXPECT_THAT(all<Interaction>(), IsEmpty());
    expectSound();
}

} // namespace
} // namespace cultivar
