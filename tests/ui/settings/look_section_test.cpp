// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>

namespace cultivar::ui {
namespace {

using ::testing::HasSubstr;

class LookSectionTest : public SettingsTest
{
protected:
    bool isOn(const QString &name) { return in<QAbstractButton>(name)->isChecked(); }
};

TEST_F(LookSectionTest, ArrowKeysChooseTheColours)
{
    open(u"look"_s);
    EXPECT_TRUE(isOn(u"themeLight"_s));
    press(in<QWidget>(u"themeLight"_s), Qt::Key_Right);
    QTest::keyClick(page->focusWidget(), Qt::Key_Space);
    EXPECT_EQ(look.theme, ThemeChoice::Dark);
    look.chooseTheme(ThemeChoice::System);
    EXPECT_TRUE(isOn(u"themeSystem"_s));
}

TEST_F(LookSectionTest, RowsAndMovementAreChosen)
{
    open(u"look"_s);
    QTest::mouseClick(in<QWidget>(u"compact"_s), Qt::LeftButton);
    EXPECT_EQ(look.dense, Density::Compact);
    EXPECT_TRUE(isOn(u"still"_s));
    press(in<QWidget>(u"still"_s), Qt::Key_Space);
    EXPECT_FALSE(look.still);
}

class AboutSectionTest : public SettingsTest
{
};

TEST_F(AboutSectionTest, SaysWhatItIsMadeOf)
{
    open(u"about"_s);
    const std::string versions = in<QLabel>(u"versions"_s)->text().toStdString();
    EXPECT_THAT(versions, HasSubstr(CULTIVAR_VERSION));
    EXPECT_THAT(versions, HasSubstr(qVersion()));
    EXPECT_THAT(versions, HasSubstr("SQLite 3."));
}

TEST_F(AboutSectionTest, TheLicenceIsThereToRead)
{
    open(u"about"_s);
    auto *text = in<QPlainTextEdit>(u"licenceText"_s);
    EXPECT_FALSE(text->isVisible());
    press(in<QWidget>(u"showLicence"_s), Qt::Key_Space);
    ASSERT_TRUE(text->isVisible());
    EXPECT_THAT(text->toPlainText().toStdString(), HasSubstr("GNU GENERAL PUBLIC LICENSE"));
    EXPECT_THAT(text->toPlainText().toStdString(), HasSubstr("END OF TERMS AND CONDITIONS"));
}

} // namespace
} // namespace cultivar::ui
