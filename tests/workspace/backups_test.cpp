// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/workspace_fixture.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

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

TEST_F(BackupsTest, ARestoreWhileItIsOpenKeepsWhatWasThere)
{
    add(u"Ana"_s);
    expectDone(workspace->backUpNow().result());
    const QString backup = backups().front().path;
    add(u"Bo"_s);
    // Asked before, between and after: queries wait, and none comes upon a closed database.
    QFuture<Result<QString>> restored = workspace->restoreHere(backup);
    const auto during = workspace->query([](const Records &records) { return records.all<Contact>(); });
    const QString kept = expectValue(restored.result());
    EXPECT_TRUE(during.result().has_value());
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
    const std::vector<Backup> found = backups();
    const auto before = std::ranges::find(found, kept, &Backup::path);
    ASSERT_NE(before, found.end());
    EXPECT_EQ(before->cause, BackupCause::BeforeRestore);
    // It is open for writing, and the way back is the same way.
    add(u"Cy"_s);
    expectValue(workspace->restoreHere(kept).result());
    EXPECT_EQ(names(), (QStringList{u"Ana"_s, u"Bo"_s}));
    expectSound();
}

TEST_F(BackupsTest, ARestoreTellsThatEverythingChanged)
{
    add(u"Ana"_s);
    expectDone(workspace->backUpNow().result());
    bool everything = false;
    QObject::connect(workspace.get(), &Workspace::changed, workspace.get(),
                     [&](const ChangeSet &changes) { everything = everything || changes.everything; });
    expectValue(workspace->restoreHere(backups().front().path).result());
    QCoreApplication::sendPostedEvents(workspace.get());
    EXPECT_TRUE(everything);
}

TEST_F(BackupsTest, WhatIsNoBackupRestoresNothing)
{
    add(u"Ana"_s);
    const Result<QString> restored = workspace->restoreHere(write(u"letter.txt"_s, "Dear Ana")).result();
    ASSERT_FALSE(restored.has_value());
    EXPECT_EQ(restored.error().kind, ErrorKind::ForeignFile);
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
    add(u"Bo"_s);
    EXPECT_EQ(names().size(), 2);
    const auto reader = workspaceAt(databasePath(), today, false);
    expectDone(reader->open().result());
    EXPECT_EQ(reader->restoreHere(databasePath()).result().error().kind, ErrorKind::NoPermission);
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
