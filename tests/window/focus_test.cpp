// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/commands.h"
#include "tests/window/window_fixture.h"
#include "ui/settings/settings_page.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

namespace cultivar::app {
namespace {

using namespace Qt::StringLiterals;

/// Where the keys go.
class FocusTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s}) {
            Contact contact;
            contact.name = name;
            change(commands::addContact({contact, {}}));
        }
        open();
        show(u"contacts"_s);
    }

    bool stored(const QStringList &names)
    {
        return until([&] { return storedNames(folder.filePath(u"network.db"_s)) == names; });
    }
};

TEST_F(FocusTest, UndoGoesPastAFieldNothingWasTypedInto)
{
    auto *search = window()->findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    QTest::keySequence(search, QKeySequence::Undo);
    EXPECT_TRUE(stored({u"Ana"_s}));
    // One step too many in what was typed is not one into what was stored.
    auto *note = new QLineEdit(window()->currentPage());
    note->show();
    note->setFocus();
    QTest::keyClicks(note, u"b"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keySequence(note, QKeySequence::Undo);
    settle();
    EXPECT_EQ(note->text(), QString());
    EXPECT_TRUE(stored({u"Ana"_s}));
    // Nothing is made by looking for it.
    search->setFocus();
    QTest::keyClicks(search, u"b"_s);
    QTest::keySequence(search, QKeySequence::Undo);
    EXPECT_EQ(search->text(), QString());
    QTest::keySequence(search, QKeySequence::Undo);
    EXPECT_TRUE(stored({}));
}

TEST_F(FocusTest, ThePaneOneComesBackToHasTheFocusWhereItHadIt)
{
    auto *list = window()->findChild<QWidget *>(u"contactList"_s);
    ASSERT_NE(list, nullptr);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_FALSE(list->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    EXPECT_TRUE(list->hasFocus());
}

TEST_F(FocusTest, MenusComeWithTheirKeyAndGoWithTheFocus)
{
    auto *menus = window()->menuBar();
    ASSERT_FALSE(menus->isVisible());
    QAction *key = window()->findChild<QAction *>(u"menus"_s);
    ASSERT_NE(key, nullptr);
    EXPECT_EQ(key->shortcut(), QKeySequence(u"F10"_s));
    key->trigger();
    EXPECT_TRUE(menus->isVisible());
    ASSERT_EQ(menus->actions().size(), 4);
    for (const QAction *menu : menus->actions())
        EXPECT_GT(menu->menu()->actions().size(), 0);
    window()->currentPage()->setFocus();
    EXPECT_FALSE(menus->isVisible());
    auto *search = window()->findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    key->trigger();
    ASSERT_TRUE(menus->hasFocus());
    QTest::keyClick(menus, Qt::Key_Escape);
    EXPECT_FALSE(menus->isVisible());
    EXPECT_TRUE(search->hasFocus());
    key->trigger();
    window()->findChild<QAction *>(u"undo"_s)->trigger();
    Q_EMIT menus->actions().at(1)->menu()->triggered(window()->findChild<QAction *>(u"undo"_s));
    EXPECT_TRUE(until([&] { return !menus->isVisible() && search->hasFocus(); }));
}

TEST_F(FocusTest, EscPutsAComplaintAwayAndSoDoesAnotherPage)
{
    const auto *message = window()->findChild<QWidget *>(u"message"_s);
    ASSERT_NE(message, nullptr);
    const auto complain = [&] {
        // What is no backup cannot be restored.
        auto *settings = qobject_cast<ui::SettingsPage *>(window()->page(u"settings"_s));
        Q_EMIT settings->restoreWanted(folder.filePath(u"nothing.db"_s));
        return until([&] { return message->isVisible(); });
    };
    ASSERT_TRUE(complain());
    QTest::keyClick(window(), Qt::Key_Escape);
    EXPECT_FALSE(message->isVisible());
    ASSERT_TRUE(complain());
    show(u"meetings"_s);
    EXPECT_FALSE(message->isVisible());
    // What is true of all pages stays.
    window()->tell(u"The file is of a newer program."_s);
    QTest::keyClick(window(), Qt::Key_Escape);
    show(u"contacts"_s);
    EXPECT_TRUE(message->isVisible());
}

/// Also by undo.
TEST_F(FocusTest, TheFirstPersonLeadsFromTheWelcomeToTheListAndTheLastOneBack)
{
    const auto undo = [this](const QString &name) { window()->findChild<QAction *>(name)->trigger(); };
    undo(u"undo"_s);
    undo(u"undo"_s);
    EXPECT_TRUE(until([this] { return window()->currentPage()->info().id == u"welcome"; }));
    undo(u"redo"_s);
    EXPECT_TRUE(until([this] { return window()->currentPage()->info().id == u"contacts"; }));
}

TEST_F(FocusTest, StaysOnThePageWhenWhatHasItIsDeleted)
{
    auto *last = new QLineEdit(window()->currentPage());
    last->show();
    last->setFocus();
    ASSERT_TRUE(last->hasFocus());
    delete last;
    EXPECT_TRUE(until([this] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && window()->currentPage()->isAncestorOf(focus);
    }));
}

TEST_F(FocusTest, StaysOnThePageWhenWhatHasItGoesAway)
{
    // After the last of a window Tab comes to the side bar.
    auto *last = new QLineEdit(window()->currentPage());
    last->show();
    last->setFocus();
    ASSERT_TRUE(last->hasFocus());
    last->hide();
    EXPECT_TRUE(until([this] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && window()->currentPage()->isAncestorOf(focus);
    }));
}

} // namespace
} // namespace cultivar::app
