// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/commands.h"
#include "tests/window/window_fixture.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>

namespace cultivar::app {
namespace {

using namespace Qt::StringLiterals;

/// What is half typed when the window is closed.
class QuitTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        Contact ana;
        ana.name = u"Ana"_s;
        change(commands::addContact({ana, {}}));
        open();
        show(u"contacts"_s);
    }

    template <class Widget> Widget *child(const QString &name) const
    {
        Widget *found = window()->findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << name.toStdString();
        return found;
    }
};

TEST_F(QuitTest, AFieldThatIsBeingEditedIsStored)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    settle();
    auto *editor = child<QLineEdit>(u"nameEditor"_s);
    QTest::keySequence(editor, QKeySequence::SelectAll);
    QTest::keyClicks(editor, u"Anna"_s);
    window()->close();
    EXPECT_TRUE(until([this] { return storedNames(folder.filePath(u"network.db"_s)) == QStringList{u"Anna"_s}; }));
    close();
}

TEST_F(QuitTest, AConversationThatIsBeingLoggedComesBack)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    settle();
    QTest::keyClicks(child<QPlainTextEdit>(u"logText"_s), u"half a sentence"_s);
    close();
    open();
    show(u"contacts"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_L, Qt::ControlModifier);
    auto *text = child<QPlainTextEdit>(u"logText"_s);
    EXPECT_TRUE(until([text] { return text->toPlainText() == u"half a sentence"; }));
}

TEST_F(QuitTest, WhatIsBeingUndoneStaysInSightUntilItIsDone)
{
    QPointer<ui::MainWindow> main = window();
    QSemaphore goOn;
    const auto held = program->workspace().change([&goOn](const Records &) -> Result<Edit> {
        goOn.acquire();
        return Edit();
    });
    QTest::keyClick(main, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(main->close());
    EXPECT_TRUE(main->isVisible());
    auto *stop = child<QPushButton>(u"toastStop"_s);
    EXPECT_TRUE(until([stop] { return stop->isVisible(); }));
    goOn.release();
    EXPECT_TRUE(until([&main] { return !main || !main->isVisible(); })) << "it closes by itself";
    EXPECT_EQ(storedNames(folder.filePath(u"network.db"_s)), QStringList());
    program.reset();
}

TEST_F(QuitTest, EscapeStopsWhatIsBeingUndone)
{
    QSemaphore goOn;
    const auto held = program->workspace().change([&goOn](const Records &) -> Result<Edit> {
        goOn.acquire();
        return Edit();
    });
    QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier);
    auto *stop = child<QPushButton>(u"toastStop"_s);
    ASSERT_TRUE(until([stop] { return stop->isVisible(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    goOn.release();
    EXPECT_TRUE(until([stop] { return !stop->isVisible(); }));
    EXPECT_EQ(window()->currentPage()->info().id, u"contacts"_s);
    EXPECT_EQ(storedNames(folder.filePath(u"network.db"_s)), QStringList{u"Ana"_s});
    close();
}

} // namespace
} // namespace cultivar::app
