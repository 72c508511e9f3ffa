// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/workspace_fixture.h"

#include "core/workspace/exchange/export_job.h"

#include <QFile>

namespace cultivar {

void WorkspaceTest::SetUp()
{
    ASSERT_TRUE(folder.isValid());
    open();
}

std::unique_ptr<Workspace> WorkspaceTest::workspaceAt(const QString &database, QDate day, bool writes) const
{
    WorkspaceOptions options;
    options.path = database;
    options.writes = writes;
    options.clock = std::make_shared<FixedClock>(day, zone);
    options.systemZone = zone;
    return std::make_unique<Workspace>(std::move(options));
}

void WorkspaceTest::open(QDate day)
{
    workspace.reset();
    workspace = workspaceAt(databasePath(), day);
    const Result<void> opened = workspace->open().result();
    ASSERT_TRUE(opened.has_value()) << ::testing::PrintToString(opened.error());
}

QString WorkspaceTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(path(name));
    EXPECT_TRUE(file.open(QFile::WriteOnly));
    EXPECT_EQ(file.write(bytes), bytes.size());
    return file.fileName();
}

ChangeSet WorkspaceTest::change(Workspace::Command command)
{
    return expectValue(workspace->change(std::move(command)).result());
}

ImportReport WorkspaceTest::import(const QStringList &files, const QString &circle, bool dryRun)
{
    return expectValue(workspace->import({files, std::nullopt, circle, dryRun}).result());
}

ImportedFile WorkspaceTest::importOne(const QString &name, const QByteArray &bytes)
{
    ImportReport report = import({write(name, bytes)});
    EXPECT_EQ(report.files.size(), 1U);
    return report.files.empty() ? ImportedFile() : report.files.front();
}

HistoryStep WorkspaceTest::undo()
{
    return expectValue(workspace->undo().result());
}

HistoryStep WorkspaceTest::redo()
{
    return expectValue(workspace->redo().result());
}

HistoryStep WorkspaceTest::undoImport(const Uid &batch)
{
    return expectValue(workspace->undoImport(batch).result());
}

std::shared_ptr<ContactIndex> WorkspaceTest::index()
{
    return expectValue(workspace->buildIndex().result());
}

QByteArray WorkspaceTest::archive()
{
    return expectValue(query([](const Records &records) { return exportContacts(records, ExportFormat::Json, {}); }));
}

void WorkspaceTest::expectSound()
{
    EXPECT_TRUE(expectValue(workspace->check().result()).findings.empty());
}

Uid WorkspaceTest::add(const Contact &contact, const QStringList &circles)
{
    const ChangeSet changes = change(commands::addContact({contact, circles}));
    return changes.addedUids.empty() ? Uid() : changes.addedUids.front();
}

Uid WorkspaceTest::add(const QString &name, const QStringList &circles)
{
    Contact contact;
    contact.name = name;
    return add(contact, circles);
}

Uid WorkspaceTest::addWithAddress(const QString &name, const QString &address)
{
    Contact contact;
    contact.name = name;
    contact.emails = {{address, {}}};
    return add(contact);
}

void WorkspaceTest::set(const QString &key, const QString &value)
{
    Setting setting;
    setting.uid = Uid(key);
    setting.value = value;
    Edit edit({EditKind::Settings, key, 1});
    edit.add(setting);
    expectValue(workspace->apply(std::move(edit)).result());
}

void WorkspaceTest::log(const QString &name, QDate day, bool attempt)
{
    change(commands::log({{name}, attempt ? Channel::Email : Channel::Call, day, {}, attempt}));
}

void WorkspaceTest::edit(const QString &name, const std::function<void(Contact &)> &change)
{
    const Contact before = contact(name);
    Contact after = before;
    change(after);
    Edit edit({EditKind::EditContact, name, 1});
    edit.update(before, after);
    expectValue(workspace->apply(std::move(edit)).result());
}

Contact WorkspaceTest::contact(const QString &nameOrUid)
{
    return expectValue(query([=](const Records &records) { return commands::contactNamed(records, nameOrUid); }));
}

QStringList WorkspaceTest::names()
{
    QStringList names;
    for (const Contact &contact : all<Contact>())
        if (!contact.trashed)
            names += contact.displayName();
    names.sort();
    return names;
}

} // namespace cultivar
