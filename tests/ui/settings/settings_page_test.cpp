// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/section_list.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QComboBox>
#include <QLineEdit>

namespace cultivar::ui {
namespace {

class SettingsPageTest : public SettingsTest
{
protected:
    SectionList *sections() { return child<SectionList>(page.get(), u"settingSections"_s); }

    QString current() { return sections()->idAt(sections()->currentRow()); }
};

TEST_F(SettingsPageTest, SectionsGoByArrowsAndByPage)
{
    open(u"me"_s);
    press(sections(), Qt::Key_Down);
    EXPECT_EQ(current(), u"introduction"_s);
    press(sections(), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(current(), u"circles"_s);
    press(sections(), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(current(), u"introduction"_s);
    page->showSection(u"nothing"_s);
    EXPECT_EQ(current(), u"introduction"_s);
}

TEST_F(SettingsPageTest, ASettingIsFoundByWhatItSays)
{
    open(u"me"_s);
    auto *search = child<QLineEdit>(page.get(), u"findSetting"_s);
    press(sections(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(search->hasFocus());
    QTest::keyClicks(search, u"licence"_s);
    EXPECT_EQ(current(), u"about"_s);
    EXPECT_TRUE(page->stepBack());
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_FALSE(sections()->item(0)->isHidden());
    EXPECT_TRUE(page->stepBack());
    EXPECT_TRUE(sections()->hasFocus());
    EXPECT_FALSE(page->stepBack());
}

TEST_F(SettingsPageTest, SaysSoWhenNoSettingIsFound)
{
    open(u"me"_s);
    auto *search = child<QLineEdit>(page.get(), u"findSetting"_s);
    auto *nothing = child<QWidget>(page.get(), u"noSettingFound"_s);
    search->setText(u"zeppelin"_s);
    EXPECT_TRUE(nothing->isVisible());
    page->showSection(u"me"_s);
    EXPECT_FALSE(nothing->isVisible());
    search->setText(u"zeppelin"_s);
    search->clear();
    EXPECT_FALSE(nothing->isVisible());
    EXPECT_TRUE(child<QWidget>(page.get(), u"meSection"_s)->isVisible());
}

TEST_F(SettingsPageTest, WhatCanHaveTheFocusHasAName)
{
    fillWithSample();
    open(u"me"_s);
    for (const QWidget *widget : page->findChildren<QWidget *>()) {
        const bool acts = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
                          qobject_cast<const QAbstractSlider *>(widget) || qobject_cast<const QComboBox *>(widget);
        const bool ours = !widget->objectName().startsWith(u"qt_");
        if (!acts || !ours || widget->isHidden() || (widget->focusPolicy() & Qt::TabFocus) == 0)
            continue;
        EXPECT_FALSE(widget->accessibleName().isEmpty() && widget->property("text").toString().isEmpty())
            << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
    }
}

TEST_F(SettingsPageTest, WhatIsHalfTypedIsKeptWhenThePageIsLeft)
{
    open(u"me"_s);
    auto *name = in<QLineEdit>(u"my_name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Rosa"_s);
    page->leave();
    shown();
    EXPECT_EQ(preferences().myName, u"Rosa"_s);
}

} // namespace
} // namespace cultivar::ui
