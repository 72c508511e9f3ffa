// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/setting_lines.h"

#include <QLineEdit>
#include <QPushButton>

namespace cultivar::ui {
namespace {

class ChecklistSectionTest : public SettingsTest
{
protected:
    SettingLinesView *list() { return in<SettingLinesView>(u"checklistItems"_s); }

    QStringList items() { return preferences().checklist; }

    void choose(int row) { list()->setCurrentIndex(list()->model()->index(row, 0)); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        SettingsTest::press(list(), key, modifiers);
        shown();
    }

    void addItem(const QString &text)
    {
        auto *field = in<QLineEdit>(u"checklistField"_s);
        field->setFocus();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        shown();
    }
};

TEST_F(ChecklistSectionTest, ItemsAreSwitchedOffAndOnBySpace)
{
    open(u"checklist"_s);
    EXPECT_EQ(list()->lineCount(), 9);
    choose(2);
    press(Qt::Key_Space);
    EXPECT_EQ(items().size(), 8);
    EXPECT_FALSE(items().contains(rules::checklist::overviewRehearsed));
    // It goes below those that are on, and stays the current one.
    EXPECT_EQ(list()->lineCount(), 9);
    EXPECT_EQ(list()->currentIndex().row(), 8);
    press(Qt::Key_Space);
    EXPECT_EQ(items().size(), 9);
    EXPECT_EQ(items().back(), rules::checklist::overviewRehearsed);
}

TEST_F(ChecklistSectionTest, ItemsMoveWithAlt)
{
    open(u"checklist"_s);
    choose(1);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(items().front(), rules::checklist::purposeWritten);
    EXPECT_EQ(list()->currentIndex().row(), 0);
    EXPECT_FALSE(in<QPushButton>(u"itemUp"_s)->isEnabled());
    press(Qt::Key_Down, Qt::AltModifier);
    // As it comes is no setting of its own.
    EXPECT_EQ(items(), rules::defaultChecklist());
    EXPECT_TRUE(all<Setting>().empty());
    undo();
    EXPECT_EQ(items().front(), rules::checklist::purposeWritten);
}

TEST_F(ChecklistSectionTest, OwnItemsAreAddedRenamedAndRemoved)
{
    open(u"checklist"_s);
    addItem(u"Water on the desk"_s);
    EXPECT_EQ(items().back(), u"Water on the desk"_s);
    EXPECT_EQ(list()->current()->title, u"Water on the desk"_s);
    press(Qt::Key_F2);
    auto *field = in<QLineEdit>(u"checklistField"_s);
    ASSERT_TRUE(field->hasFocus());
    QTest::keyClicks(field, u"Tea"_s);
    QTest::keyClick(field, Qt::Key_Return);
    shown();
    EXPECT_EQ(items().back(), u"Tea"_s);
    EXPECT_EQ(items().size(), 10);
    choose(0);
    press(Qt::Key_Delete);
    EXPECT_EQ(items().size(), 10);
    choose(9);
    press(Qt::Key_Delete);
    EXPECT_EQ(items(), rules::defaultChecklist());
    undo();
    EXPECT_EQ(items().back(), u"Tea"_s);
}

TEST_F(ChecklistSectionTest, ARenamedItemThatIsOffStaysOff)
{
    open(u"checklist"_s);
    addItem(u"Water"_s);
    press(Qt::Key_Space);
    EXPECT_EQ(items().size(), 9);
    press(Qt::Key_F2);
    addItem(u"Tea"_s);
    EXPECT_EQ(items(), rules::defaultChecklist());
    EXPECT_EQ(list()->current()->title, u"Tea"_s);
    EXPECT_EQ(list()->lineCount(), 10);
}

TEST_F(ChecklistSectionTest, RenamingIsGivenUpByEscapeAndByAnotherLine)
{
    open(u"checklist"_s);
    addItem(u"Water"_s);
    auto *field = in<QLineEdit>(u"checklistField"_s);
    press(Qt::Key_F2);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(field->text(), QString());
    press(Qt::Key_F2);
    choose(0);
    EXPECT_EQ(field->text(), QString());
    addItem(u"Tea"_s);
    EXPECT_TRUE(items().contains(u"Water"_s));
    EXPECT_TRUE(items().contains(u"Tea"_s));
}

TEST_F(ChecklistSectionTest, OneItemStays)
{
    change(commands::changeSetting(u"checklist"_s, u"thanks_planned"_s));
    open(u"checklist"_s);
    choose(0);
    const QSignalSpy said(doer.get(), &Doer::said);
    press(Qt::Key_Space);
    EXPECT_EQ(items(), QStringList{rules::checklist::thanksPlanned});
    EXPECT_EQ(said.size(), 1);
    click(u"builtInChecklist"_s);
    EXPECT_EQ(items(), rules::defaultChecklist());
    EXPECT_FALSE(in<QWidget>(u"builtInChecklist"_s)->isVisible());
}

} // namespace
} // namespace cultivar::ui
