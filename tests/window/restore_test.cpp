// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/application.h"
#include "core/workspace/commands.h"
#include "tests/support/printers.h"
#include "tests/window/window_fixture.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QLabel>
#include <QTest>

namespace cultivar::app {
namespace {

using namespace Qt::StringLiterals;
using ::testing::HasSubstr;

class RestoreTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        path = folder.filePath(u"network.db"_s);
        // Ana is in the backup; Bo came later.
        Workspace workspace({path, true, std::make_shared<SystemClock>(), QTimeZone::systemTimeZone(), true});
        ASSERT_TRUE(workspace.open().result().has_value());
        addPerson(workspace, u"Ana"_s);
        ASSERT_TRUE(workspace.backUp(folder.filePath(u"old.db"_s)).result().has_value());
        addPerson(workspace, u"Bo"_s);
    }

    static void addPerson(Workspace &workspace, const QString &name)
    {
        Contact contact;
        contact.name = name;
        ASSERT_TRUE(workspace.change(commands::addContact({contact, {}})).result().has_value());
    }

    static bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 5000); }

    static ui::MainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<ui::MainWindow *>(widget); found && found->isVisible())
                return found;
        return nullptr;
    }

    static ui::SettingsPage *settings()
    {
        return window() ? qobject_cast<ui::SettingsPage *>(window()->page(u"settings"_s)) : nullptr;
    }

    QTemporaryDir folder;
    QString path;
};

TEST_F(RestoreTest, ABackupTakesThePlaceOfTheDatabaseWhileTheProgramRuns)
{
    Application house({path, false, folder.filePath(u"look.ini"_s)});
    house.start();
    ASSERT_TRUE(until([] { return window() && window()->currentPage() && settings(); }));
    ASSERT_TRUE(until([&] { return house.contacts().isReady(); }));
    const QPointer<ui::MainWindow> before = window();
    Q_EMIT settings()->restoreWanted(folder.filePath(u"old.db"_s));
    ASSERT_TRUE(until([&] { return before.isNull() && window() != nullptr; }));
    EXPECT_EQ(storedNames(path), QStringList{u"Ana"_s});
    // One sees what happened, and where the other is.
    EXPECT_EQ(window()->currentPage()->info().id, u"settings"_s);
    const auto *words = settings()->findChild<QWidget *>(u"dataWords"_s);
    ASSERT_TRUE(words && words->isVisible());
    EXPECT_THAT(words->findChild<QLabel *>()->text().toStdString(), HasSubstr("before-restore"));
}

TEST_F(RestoreTest, WhatCannotBeRestoredLeavesAllAsItIs)
{
    Application house({path, false, folder.filePath(u"look.ini"_s)});
    house.start();
    ASSERT_TRUE(until([] { return window() && window()->currentPage() && settings(); }));
    const QPointer<ui::MainWindow> before = window();
    Q_EMIT settings()->restoreWanted(folder.filePath(u"nothing.db"_s));
    const auto *message = window()->findChild<QWidget *>(u"message"_s);
    ASSERT_TRUE(message);
    EXPECT_TRUE(until([&] { return message->isVisible(); }));
    EXPECT_EQ(window(), before.data());
    EXPECT_TRUE(window()->isEnabled());
    EXPECT_EQ(storedNames(path), (QStringList{u"Ana"_s, u"Bo"_s}));
}

} // namespace
} // namespace cultivar::app
