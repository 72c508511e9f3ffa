// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/workspace/workspace_fixture.h"

#include <QFile>

namespace cultivar {
namespace {

/// One filled database of each shipped version lies in tests/data/store as SQL text, beside it the archive that must
/// come out of it.
class ShippedVersionsTest : public WorkspaceTest, public ::testing::WithParamInterface<int>
{
protected:
    static QByteArray data(const QString &suffix)
    {
        QFile file(u"%1/store/v%2%3"_s.arg(QStringLiteral(CULTIVAR_TEST_DATA)).arg(GetParam()).arg(suffix));
        EXPECT_TRUE(file.open(QFile::ReadOnly)) << file.fileName().toStdString();
        return file.readAll();
    }

    void makeDatabase()
    {
        workspace.reset();
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(databasePath() + suffix);
        auto database = store::Database::open(databasePath(), store::Database::Mode::ReadWrite);
        ASSERT_TRUE(database.has_value());
        expectDone((*database)->execute(u"BEGIN"_s));
        for (const QString &statement : QString::fromUtf8(data(u".sql"_s)).split(u";\n\n"_s, Qt::SkipEmptyParts))
            expectDone((*database)->execute(statement));
        expectDone((*database)->execute(u"COMMIT"_s));
    }
};

TEST_P(ShippedVersionsTest, OpensIsSoundAndReadsBack)
{
    ASSERT_NO_FATAL_FAILURE(makeDatabase());
    open();
    expectSound();
    EXPECT_EQ(archive(), data(u".json"_s));
    const auto found = expectValue(query([](const Records &records) { return records.searchText(u"chess"_s, 9); }));
    EXPECT_EQ(found.size(), 1U);
    EXPECT_EQ(index()->row(contact(u"Odile Fenwick"_s).id)->clock.lastContact, today);
}

TEST_P(ShippedVersionsTest, ItsLogCanBeUndoneToTheBeginning)
{
    ASSERT_NO_FATAL_FAILURE(makeDatabase());
    open();
    for (const EditKind kind : {EditKind::Promise, EditKind::Log, EditKind::Import, EditKind::Import})
        EXPECT_EQ(undo().label.kind, kind);
    EXPECT_TRUE(all<Contact>().empty());
    for (int step = 0; step < 4; ++step)
        redo();
    EXPECT_EQ(archive(), data(u".json"_s));
    expectSound();
}

INSTANTIATE_TEST_SUITE_P(Versions, ShippedVersionsTest, ::testing::Range(1, store::currentSchemaVersion() + 1));

} // namespace
} // namespace cultivar
