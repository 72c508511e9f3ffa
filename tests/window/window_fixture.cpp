// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"

#include "app/demo.h"
#include "core/workspace/when_done.h"

#include <QApplication>

namespace cultivar::app {

using namespace Qt::StringLiterals;

namespace {

QString databaseIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"network.db"_s);
}

} // namespace

QStringList storedNames(const QString &database)
{
    Workspace reader({database, false, std::make_shared<SystemClock>(), QTimeZone::systemTimeZone(), false});
    EXPECT_TRUE(reader.open().result().has_value());
    const Result<std::vector<Contact>> contacts =
        reader.query([](const Records &records) { return records.all<Contact>(); }).result();
    QStringList names;
    for (const Contact &contact : contacts.value_or(std::vector<Contact>()))
        names += contact.name;
    return names;
}

void WindowTest::SetUp()
{
    ASSERT_TRUE(folder.isValid());
}

void WindowTest::TearDown()
{
    program.reset();
}

void WindowTest::fillWithSample()
{
    Workspace workspace({databaseIn(folder), true, clock, QTimeZone("Europe/Berlin"), true});
    ASSERT_TRUE(workspace.open().result().has_value());
    ASSERT_TRUE(app::fillWithSample(workspace, folder.path()).result().has_value());
}

void WindowTest::change(Workspace::Command command)
{
    Workspace workspace({databaseIn(folder), true, clock, QTimeZone("Europe/Berlin"), true});
    ASSERT_TRUE(workspace.open().result().has_value());
    const Result<ChangeSet> changes = workspace.change(std::move(command)).result();
    ASSERT_TRUE(changes.has_value()) << ::testing::PrintToString(changes.error());
}

void WindowTest::open()
{
    program = std::make_unique<Application>(
        ApplicationOptions{databaseIn(folder), false, folder.filePath(u"look.ini"_s), clock, &prompter});
    program->start();
    ASSERT_TRUE(until([this] { return window() && program->contacts().isReady(); }));
    settle();
}

void WindowTest::close()
{
    program->close();
    program.reset();
}

ui::MainWindow *WindowTest::window() const
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<ui::MainWindow *>(widget); found && found->isVisible())
            return found;
    return nullptr;
}

std::vector<ui::Page *> WindowTest::pages() const
{
    std::vector<ui::Page *> pages;
    for (const ui::PageInfo &info : window()->pages())
        pages.push_back(window()->page(info.id));
    return pages;
}

void WindowTest::show(const QString &page)
{
    window()->showPage(page);
    ASSERT_EQ(window()->currentPage()->info().id, page);
    settle();
}

void WindowTest::settle() const
{
    // Each answer may ask the next question; three rounds are more than any page needs.
    for (int round = 0; round < 3; ++round) {
        bool arrived = false;
        whenDone(program->workspace().query([](const Records &) { return true; }), program.get(),
                 [&](bool) { arrived = true; });
        EXPECT_TRUE(until([&] { return arrived; }));
    }
}

} // namespace cultivar::app
