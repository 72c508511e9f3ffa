// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"

#include "core/store/backup.h"
#include "tests/workspace/workspace_fixture.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace cultivar {
namespace {

class WorkspaceDoorTest : public WorkspaceTest
{
protected:
    ErrorKind refusal(const QString &file, bool writes)
    {
        const Result<void> opened = workspaceAt(file, today, writes)->open().result();
        EXPECT_FALSE(opened.has_value());
        return opened ? ErrorKind::Database : opened.error().kind;
    }
};

TEST_F(WorkspaceDoorTest, OneWritesAndOthersReadBeside)
{
    add(u"Ana"_s);
    EXPECT_EQ(refusal(databasePath(), true), ErrorKind::Locked);
    const auto reader = workspaceAt(databasePath(), today, false);
    ASSERT_TRUE(reader->open().result().has_value());
    const auto seen = [&] {
        return expectValue(reader->query([](const Records &records) { return records.all<Contact>(); }).result())
            .size();
    };
    EXPECT_EQ(seen(), 1U);
    add(u"Bo"_s);
    EXPECT_EQ(seen(), 2U);
    workspace.reset();
    open();
    EXPECT_EQ(names().size(), 2);
}

TEST_F(WorkspaceDoorTest, ClosesWhileAnIndexIsBuilt)
{
    add(u"Ana"_s);
    for (int i = 0; i < 3; ++i)
        static_cast<void>(workspace->buildIndex());
    workspace.reset();
    open();
    EXPECT_EQ(names().size(), 1);
}

TEST_F(WorkspaceDoorTest, AReaderMakesNoDatabase)
{
    EXPECT_EQ(refusal(path(u"none.db"_s), false), ErrorKind::MissingFile);
    EXPECT_FALSE(QFile::exists(path(u"none.db"_s)));
}

TEST_F(WorkspaceDoorTest, AForeignFileIsRefusedUntouched)
{
    const QString letter = write(u"letter.txt"_s, "Dear Ana");
    EXPECT_EQ(refusal(letter, true), ErrorKind::ForeignFile);
    EXPECT_EQ(refusal(letter, false), ErrorKind::ForeignFile);
    QFile file(letter);
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    EXPECT_EQ(file.readAll(), "Dear Ana");
}

TEST_F(WorkspaceDoorTest, SaysWhatChangedOnTheThreadThatMadeIt)
{
    std::vector<ChangeSet> heard;
    QObject::connect(workspace.get(), &Workspace::changed, workspace.get(),
                     [&](const ChangeSet &changes) { heard.push_back(changes); });
    EXPECT_FALSE(workspace->change(commands::addContact({{}, {}})).result().has_value());
    add(u"Ana"_s);
    undo();
    QCoreApplication::processEvents();
    ASSERT_EQ(heard.size(), 2U);
    EXPECT_EQ(heard[0].added.size(), 1U);
    EXPECT_EQ(heard[1].contacts, heard[0].contacts);
}

TEST_F(WorkspaceDoorTest, BacksUpOncePerDayWhenThereIsSomebody)
{
    const auto daily = [this] { return QDir(store::backupFolder(databasePath())).entryList({u"*-daily.db"_s}).size(); };
    open();
    EXPECT_EQ(daily(), 0);
    add(u"Ana"_s);
    open();
    open();
    EXPECT_EQ(daily(), 1);
    open(today.addDays(1));
    EXPECT_EQ(daily(), 2);
}

TEST_F(WorkspaceDoorTest, EmptiesTheTrashAfterThirtyDaysAndStaysSound)
{
    add(u"Ana"_s);
    add(u"Bo"_s);
    log(u"Ana"_s, today);
    change(commands::trash({u"Ana"_s}));
    open(today.addDays(30));
    EXPECT_EQ(all<Contact>().size(), 2U);
    open(today.addDays(31));
    EXPECT_EQ(all<Contact>().size(), 1U);
    EXPECT_TRUE(all<Interaction>().empty());
    expectSound();
}

TEST_F(WorkspaceDoorTest, ABackupIsRestoredWhenNobodyWrites)
{
    add(u"Ana"_s);
    const QString copy = path(u"copy.db"_s);
    expectDone(workspace->backUp(copy).result());
    add(u"Bo"_s);
    const QDateTime now = workspace->present().now;
    EXPECT_EQ(Workspace::restore(copy, databasePath(), now).error().kind, ErrorKind::Locked);
    workspace.reset();
    const Result<QString> kept = Workspace::restore(copy, databasePath(), now);
    ASSERT_TRUE(kept.has_value());
    EXPECT_TRUE(QFile::exists(*kept));
    open();
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
    expectSound();
}

#ifdef Q_OS_UNIX
TEST_F(WorkspaceDoorTest, ALinkIsTheFileItLeadsTo)
{
    add(u"Ana"_s);
    const QString copy = path(u"copy.db"_s);
    expectDone(workspace->backUp(copy).result());
    add(u"Bo"_s);
    const QDateTime now = workspace->present().now;
    const QString link = path(u"link.db"_s);
    ASSERT_TRUE(QFile::link(databasePath(), link));
    EXPECT_EQ(refusal(link, true), ErrorKind::Locked);
    EXPECT_EQ(Workspace::restore(copy, link, now).error().kind, ErrorKind::Locked);
    workspace.reset();
    expectValue(Workspace::restore(copy, link, now));
    EXPECT_TRUE(QFileInfo(link).isSymLink());
    open();
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
}
#endif

TEST_F(WorkspaceDoorTest, CheckSeesABrokenSearchIndexWritingAndReading)
{
    Contact ana;
    ana.name = u"Ana"_s;
    ana.notes = u"Paints boats in the harbour"_s;
    add(ana);
    workspace.reset();
    {
        const auto database = store::Database::open(databasePath(), store::Database::Mode::ReadWrite);
        ASSERT_TRUE(database.has_value());
        expectDone((*database)->execute(u"DELETE FROM text_search_data WHERE id > 10"_s));
    }
    for (const bool writes : {true, false}) {
        const auto broken = workspaceAt(databasePath(), today, writes);
        expectDone(broken->open().result());
        const std::vector<CheckFinding> findings = expectValue(broken->check().result()).findings;
        ASSERT_EQ(findings.size(), 1U) << "writes: " << writes;
        EXPECT_EQ(findings.front().kind, u"search_index"_s);
    }
}

TEST_F(WorkspaceDoorTest, AReadersCheckOfASoundDatabaseFindsNothingAndChangesNothing)
{
    Contact ana;
    ana.name = u"Ana"_s;
    ana.notes = u"Paints boats in the harbour"_s;
    add(ana);
    const auto reader = workspaceAt(databasePath(), today, false);
    expectDone(reader->open().result());
    EXPECT_TRUE(expectValue(reader->check().result()).findings.empty());
    EXPECT_EQ(names(), QStringList{u"Ana"_s});
}

TEST_F(WorkspaceDoorTest, AChangeMadeOnAnOldStateIsAConflictAndLeavesNothing)
{
    add(u"Ana"_s);
    const Contact old = contact(u"Ana"_s);
    edit(u"Ana"_s, [](Contact &ana) { ana.city = u"Porto"_s; });
    Contact changed = old;
    changed.city = u"Lisbon"_s;
    Edit late;
    late.update(old, changed);
    EXPECT_EQ(workspace->apply(late).result().error().kind, ErrorKind::Conflict);
    EXPECT_EQ(contact(u"Ana"_s).city, u"Porto"_s);
}

} // namespace
} // namespace cultivar
