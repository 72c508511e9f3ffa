// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/export_job.h"

#include "core/exchange/tables/own_csv.h"
#include "core/exchange/vcard/vcard_reader.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

#include <QFile>

namespace cultivar {
namespace {

using ::testing::SizeIs;

class ExportTest : public WorkspaceTest
{
protected:
    Result<void> exportTo(const ExportRequest &request, const JobControl &control = {})
    {
        return query([&](const Records &records) { return exportToFile(records, request, control); });
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    void addMany(int count)
    {
        QByteArray many;
        for (int i = 0; i < count; ++i)
            many += card("uid-" + QByteArray::number(i), "Person " + QByteArray::number(i));
        importOne(u"many.vcf"_s, many);
    }
};

TEST_F(ExportTest, WritesEverybodyButTheTrash)
{
    addMany(1203);
    change(commands::trash({u"Person 7"_s}));
    const QString target = path(u"all.vcf"_s);
    JobControl control;
    std::vector<JobStep> steps;
    control.progress = [&](const JobStep &step) { steps.push_back(step); };
    expectDone(exportTo({target, ExportFormat::Vcard3, {}}, control));
    EXPECT_THAT(readVcards(contentOf(target)).contacts, SizeIs(1202));
    ASSERT_FALSE(steps.empty());
    EXPECT_EQ(steps.front().phase, JobPhase::Gathering);
    EXPECT_EQ(steps.back().phase, JobPhase::Writing);
    for (const JobStep &step : steps)
        EXPECT_LE(step.done, step.total);

    expectDone(exportTo({path(u"all.csv"_s), ExportFormat::Csv, {}}));
    const Result<Parsed> rows = readOwnCsv(contentOf(path(u"all.csv"_s)), [](const QString &) { return CircleId(); });
    EXPECT_THAT(expectValue(rows).contacts, SizeIs(1202));
    expectDone(exportTo({path(u"all.json"_s), ExportFormat::Json, {}}));
    EXPECT_EQ(contentOf(path(u"all.json"_s)), archive());
}

TEST_F(ExportTest, WritesOnePerson)
{
    addMany(3);
    const QString target = path(u"one.vcf"_s);
    expectDone(exportTo({target, ExportFormat::Vcard4, u"uid-1"_s}));
    EXPECT_THAT(readVcards(contentOf(target)).contacts, SizeIs(1));
    EXPECT_EQ(exportTo({target, ExportFormat::Json, u"uid-1"_s}).error().kind, ErrorKind::InvalidInput);
    EXPECT_EQ(exportTo({target, ExportFormat::Csv, u"nobody"_s}).error().kind, ErrorKind::NotFound);
}

TEST_F(ExportTest, StoppedItLeavesTheFileThatWasThere)
{
    addMany(600);
    for (const ExportFormat format :
         {ExportFormat::Vcard4, ExportFormat::Vcard3, ExportFormat::Csv, ExportFormat::Json}) {
        for (const JobPhase phase : {JobPhase::Gathering, JobPhase::Writing}) {
            const QString target = write(u"before"_s, "what was there");
            JobControl control;
            control.progress = [cancelled = control.cancelled, phase](const JobStep &step) {
                *cancelled = step.phase == phase;
            };
            const Result<void> done = exportTo({target, format, {}}, control);
            ASSERT_FALSE(done.has_value());
            EXPECT_EQ(done.error().kind, ErrorKind::Cancelled);
            EXPECT_EQ(contentOf(target), "what was there");
        }
    }
    // What was held while reading is let go.
    add(u"Ana Silva"_s);
    expectDone(exportTo({path(u"after.vcf"_s), ExportFormat::Vcard4, {}}));
}

} // namespace
} // namespace cultivar
