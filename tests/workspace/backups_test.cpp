// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/workspace_fixture.h"

#include <QDir>

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class BackupsTest : public WorkspaceTest
{
protected:
    std::vector<Backup> backups() { return expectValue(workspace->backups().result()); }
};

TEST_F(BackupsTest, AreListedNewestFirstWithTheirCause)
{
    EXPECT_THAT(backups(), IsEmpty());
    add(u"Ana"_s);
    open(today);
    expectDone(workspace->backUpNow().result());
    const auto found = backups();
    std::vector<BackupCause> causes;
    for (const Backup &backup : found) {
        causes.push_back(backup.cause);
        EXPECT_GT(backup.bytes, 0);
        EXPECT_EQ(backup.made, workspace->present().now);
    }
    EXPECT_THAT(causes, UnorderedElementsAre(BackupCause::ByHand, BackupCause::Daily));
    workspace.reset();
    expectValue(Workspace::restore(found[0].path, databasePath(), FixedClock(today.addDays(1), zone).now()));
    open(today);
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
    EXPECT_EQ(backups().front().cause, BackupCause::BeforeRestore);
    EXPECT_GT(backups().front().made, backups().back().made);
}

TEST_F(BackupsTest, AsManyByHandAreKeptAsThePreferencesSay)
{
    add(u"Ana"_s);
    change(commands::changeSetting(u"backups_kept"_s, u"2"_s));
    for (int i = 0; i < 4; ++i)
        expectDone(workspace->backUpNow().result());
    EXPECT_EQ(backups().size(), 2U);
}

TEST_F(BackupsTest, OtherFilesThereAreNotListed)
{
    add(u"Ana"_s);
    expectDone(workspace->backUpNow().result());
    const QFileInfo made(backups().front().path);
    for (const auto &name : {u"holiday.db"_s, u"20261125T110000000Z-because.db"_s, u"20261325T110000000Z-daily.db"_s})
        QFile::copy(made.filePath(), made.dir().filePath(name));
    EXPECT_EQ(backups().size(), 1U);
}

} // namespace
} // namespace cultivar
