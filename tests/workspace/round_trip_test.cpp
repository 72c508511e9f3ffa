// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_archive.h"
#include "core/sample/sample_network.h"
#include "core/workspace/exchange/export_job.h"
#include "tests/workspace/workspace_fixture.h"

#include <QDir>
#include <QFile>

namespace cultivar {
namespace {

/// The first line that differs, of both; empty if none does.
QByteArray firstDifference(const QByteArray &expected, const QByteArray &actual)
{
    if (expected == actual)
        return {};
    const QList<QByteArray> wanted = expected.split('\n');
    const QList<QByteArray> got = actual.split('\n');
    qsizetype line = 0;
    while (line < wanted.size() && line < got.size() && wanted[line] == got[line])
        ++line;
    return "line " + QByteArray::number(line + 1) + "\n- " + wanted.value(line) + "\n+ " + got.value(line);
}

class RoundTripTest : public WorkspaceTest
{
protected:
    QByteArray exported(Workspace &from, ExportFormat format)
    {
        return expectValue(
            from.query([=](const Records &records) { return exportContacts(records, format, {}); }).result());
    }

    /// Another database, in which `bytes` were imported.
    std::unique_ptr<Workspace> emptyWith(const QString &name, const QByteArray &bytes)
    {
        std::unique_ptr<Workspace> other = workspaceAt(path(u"other-"_s + name + u".db"_s), today);
        expectDone(other->open().result());
        const ImportReport report =
            expectValue(other->import({{write(name, bytes)}, std::nullopt, {}, false}).result());
        EXPECT_FALSE(report.files.empty() || report.files.front().error);
        EXPECT_EQ(report.files.front().failed, 0);
        return other;
    }

    QByteArray sample() { return writeArchive(sampleNetwork(today, zone, 1)); }
};

TEST_F(RoundTripTest, AnArchiveThroughAnEmptyDatabaseIsTheSameBytes)
{
    const QByteArray bytes = sample();
    const ImportedFile file = importOne(u"sample.json"_s, bytes);
    EXPECT_EQ(file.read, file.added);
    EXPECT_GT(file.added, 100);
    EXPECT_EQ(firstDifference(bytes, archive()), QByteArray());
    expectSound();
    const std::unique_ptr<Workspace> other = emptyWith(u"again.json"_s, archive());
    EXPECT_EQ(firstDifference(bytes, exported(*other, ExportFormat::Json)), QByteArray());
}

TEST_F(RoundTripTest, WhatWasDoneByHandComesThroughAsWell)
{
    importOne(u"sample.json"_s, sample());
    const QString uid = all<Contact>().front().uid.text();
    change(commands::promise({uid, u"Send \"it\"\n\u2028…"_s, FollowUpKind::Article, today, true}));
    change(commands::trash({all<Contact>().back().uid.text()}));
    const QByteArray bytes = archive();
    const std::unique_ptr<Workspace> other = emptyWith(u"again.json"_s, bytes);
    EXPECT_EQ(firstDifference(bytes, exported(*other, ExportFormat::Json)), QByteArray());
    EXPECT_TRUE(expectValue(other->check().result()).findings.empty());
}

TEST_F(RoundTripTest, AnArchiveImportedTwiceChangesNothing)
{
    importOne(u"sample.json"_s, sample());
    const QByteArray before = archive();
    const ImportedFile again = importOne(u"sample.json"_s, sample());
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.updated, 0);
    EXPECT_TRUE(again.batch.isEmpty());
    EXPECT_EQ(firstDifference(before, archive()), QByteArray());
}

TEST_F(RoundTripTest, AnArchiveBesideOthersGivesOnlyWhatIsMissing)
{
    const QByteArray bytes = sample();
    const Network network = expectValue(readArchive(bytes));
    Contact mine;
    mine.uid = network.of<Contact>().front().uid;
    mine.name = u"My own name for them"_s;
    add(mine);
    const ImportedFile file = importOne(u"sample.json"_s, bytes);
    EXPECT_EQ(file.added, static_cast<int>(network.of<Contact>().size()) - 1);
    EXPECT_EQ(file.updated, 1);
    const Contact merged = contact(mine.uid.text());
    EXPECT_EQ(merged.name, mine.name);
    EXPECT_EQ(merged.emails, network.of<Contact>().front().emails);
    EXPECT_EQ(all<Interaction>().size(), network.of<Interaction>().size());
    expectSound();
}

TEST_F(RoundTripTest, OurCsvThroughAnEmptyDatabaseIsTheSameBytes)
{
    importOne(u"sample.json"_s, sample());
    const QByteArray bytes = exported(*workspace, ExportFormat::Csv);
    const std::unique_ptr<Workspace> other = emptyWith(u"contacts.csv"_s, bytes);
    EXPECT_EQ(firstDifference(bytes, exported(*other, ExportFormat::Csv)), QByteArray());
    const ImportedFile again = importOne(u"contacts.csv"_s, bytes);
    EXPECT_EQ(again.added + again.updated + again.failed, 0);
}

TEST_F(RoundTripTest, ANameThatIsOneWordIsNoNewsInATable)
{
    importOne(u"one.vcf"_s, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Madonna\r\nEMAIL:m@a.example\r\nEND:VCARD\r\n");
    const QByteArray bytes = exported(*workspace, ExportFormat::Csv);
    for (int i = 0; i < 2; ++i) {
        const ImportedFile again = importOne(u"contacts.csv"_s, bytes);
        EXPECT_EQ(again.added + again.updated + again.failed, 0);
        EXPECT_EQ(again.unchanged, 1);
    }
    // Parts say more than the whole.
    const ImportedFile parts = importOne(
        u"other.csv"_s, "First Name,Last Name,E-mail 1 - Value,File As\nMadonna,Ciccone,m@a.example,Madonna\n");
    EXPECT_EQ(parts.updated, 1);
}

TEST_F(RoundTripTest, CardsThroughAnEmptyDatabaseAreTheSameBytes)
{
    importOne(u"sample.json"_s, sample());
    for (const ExportFormat format : {ExportFormat::Vcard4, ExportFormat::Vcard3}) {
        const QByteArray bytes = exported(*workspace, format);
        const std::unique_ptr<Workspace> other = emptyWith(toWord(format) + u".vcf"_s, bytes);
        EXPECT_EQ(firstDifference(bytes, exported(*other, format)), QByteArray());
    }
}

TEST_F(RoundTripTest, OurOwnCardsAreNoNewsAndKeepWhatWasWrittenByHand)
{
    const QByteArray theirs =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u1\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nTITLE:A\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Chen;Bo\r\nEND:VCARD\r\n";
    importOne(u"theirs.vcf"_s, theirs);
    edit(u"Ann Lee"_s, [](Contact &ann) { ann.role = u"B by hand"_s; });
    for (const ExportFormat format : {ExportFormat::Vcard4, ExportFormat::Vcard3}) {
        const ImportedFile own = importOne(u"own.vcf"_s, exported(*workspace, format));
        EXPECT_EQ(own.unchanged, 2);
        EXPECT_TRUE(own.batch.isEmpty());
    }
    const ImportedFile again = importOne(u"theirs.vcf"_s, QByteArray(theirs).replace("TITLE:A", "TITLE:C"));
    EXPECT_THAT(again.keptEdits, ::testing::SizeIs(1));
    EXPECT_EQ(contact(u"Ann Lee"_s).role, u"B by hand"_s);
}

TEST_F(RoundTripTest, OneContactIsExportedByNameButNotAsAnArchive)
{
    add(u"Ana Silva"_s);
    add(u"Bo Chen"_s);
    const auto one = [this](ExportFormat format) {
        return query([=](const Records &records) { return exportContacts(records, format, u"Ana Silva"_s); });
    };
    const QByteArray card = expectValue(one(ExportFormat::Vcard4));
    EXPECT_EQ(card.count("BEGIN:VCARD"), 1);
    EXPECT_TRUE(card.contains("FN:Ana Silva"));
    EXPECT_FALSE(expectValue(one(ExportFormat::Csv)).contains("Bo Chen"));
    EXPECT_EQ(one(ExportFormat::Json).error().kind, ErrorKind::InvalidInput);
}

TEST_F(RoundTripTest, AFileIsWrittenPrivatelyAndWholeOrNotAtAll)
{
    const QString target = write(u"out.json"_s, "old");
    expectDone(writeFile(target, "new"));
    QFile file(target);
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    EXPECT_EQ(file.readAll(), "new");
    const Result<void> nowhere = writeFile(path(u"no/such/folder.json"_s), "new");
    EXPECT_FALSE(nowhere.has_value());
    ASSERT_TRUE(QDir().mkpath(path(u"folder"_s)));
    EXPECT_FALSE(writeFile(path(u"folder"_s), "new").has_value());
#ifdef Q_OS_UNIX
    expectDone(writeFile(path(u"fresh.json"_s), "new"));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFile::permissions(path(u"fresh.json"_s)) & others, QFile::Permissions());
#endif
}

} // namespace
} // namespace cultivar
