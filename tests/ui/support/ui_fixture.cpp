// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/ui_fixture.h"

#include "app/demo.h"

namespace cultivar::ui {

using namespace Qt::StringLiterals;

void UiTest::SetUp()
{
    ASSERT_TRUE(folder.isValid());
    workspace = std::make_unique<Workspace>(WorkspaceOptions{folder.filePath(u"network.db"_s), true,
                                                             std::make_shared<FixedClock>(today, zone), zone, true});
    const Result<void> opened = workspace->open().result();
    ASSERT_TRUE(opened.has_value()) << ::testing::PrintToString(opened.error());
    contacts = std::make_unique<LiveIndex>(*workspace);
    doer = std::make_unique<Doer>(*workspace);
    contacts->build();
    ASSERT_TRUE(until([this] { return contacts->isReady(); }));
}

void UiTest::TearDown()
{
    doer.reset();
    contacts.reset();
    workspace.reset();
}

void UiTest::fillWithSample()
{
    const Result<ImportReport> filled = app::fillWithSample(*workspace, folder.path()).result();
    ASSERT_TRUE(filled.has_value()) << ::testing::PrintToString(filled.error());
    ASSERT_TRUE(until([this] { return contacts->index().size() > 0; }));
    settle();
}

void UiTest::settle()
{
    // What was asked on the writing thread is done before this; what it changed then arrives as events.
    workspace->change([](const Records &) -> Result<Edit> { return Edit(); }).waitForFinished();
    bool arrived = false;
    whenDone(workspace->query([](const Records &) { return true; }), contacts.get(), [&](bool) { arrived = true; });
    EXPECT_TRUE(until([&] { return arrived && contacts->isSettled(); }));
}

ChangeSet UiTest::change(Workspace::Command command)
{
    const Result<ChangeSet> changes = workspace->change(std::move(command)).result();
    EXPECT_TRUE(changes.has_value()) << ::testing::PrintToString(changes.error());
    settle();
    return changes.value_or(ChangeSet());
}

ContactId UiTest::add(const Contact &contact, const QStringList &circles)
{
    const ChangeSet changes = change(commands::addContact({contact, circles}));
    return changes.added.empty() ? ContactId() : ContactId(changes.added.front().id);
}

ContactId UiTest::add(const QString &name, const QStringList &circles)
{
    Contact contact;
    contact.name = name;
    return add(contact, circles);
}

Contact UiTest::contact(ContactId id)
{
    const auto found = query([id](const Records &records) { return records.find(id); });
    EXPECT_TRUE(found.has_value() && found->has_value());
    return found && *found ? **found : Contact();
}

} // namespace cultivar::ui
