// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/overview_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace cultivar::ui {
namespace {

class IntroductionSectionTest : public SettingsTest
{
protected:
    std::vector<OverviewCard *> cards()
    {
        std::vector<OverviewCard *> shown;
        for (OverviewCard *card : section->findChildren<OverviewCard *>())
            if (card->isVisible())
                shown.push_back(card);
        return shown;
    }

    void addOne()
    {
        const size_t count = cards().size();
        QTest::keyClick(page.get(), Qt::Key_N, Qt::AltModifier);
        shown();
        ASSERT_TRUE(until([&] { return cards().size() == count + 1; }));
    }

    std::vector<Overview> versions()
    {
        std::vector<Overview> kept = all<Overview>();
        std::erase_if(kept, [](const Overview &overview) { return overview.trashed.has_value(); });
        return kept;
    }
};

TEST_F(IntroductionSectionTest, TheFirstIsTypedAtOnceAndUsed)
{
    open(u"introduction"_s);
    addOne();
    auto *text = child<QPlainTextEdit>(cards().front(), u"versionText"_s);
    ASSERT_TRUE(until([&] { return text->hasFocus(); }));
    QTest::keyClicks(text, u"I build tools for people who read maps."_s);
    EXPECT_TRUE(child<QLabel>(cards().front(), u"versionSpoken"_s)->text().startsWith(u"8 words"));
    QTest::keyClick(text, Qt::Key_Tab);
    shown();
    ASSERT_EQ(versions().size(), 1U);
    EXPECT_EQ(versions().front().text, u"I build tools for people who read maps."_s);
    EXPECT_EQ(preferences().overview, versions().front().uid.text());
    undo();
    EXPECT_EQ(text->toPlainText(), QString());
}

TEST_F(IntroductionSectionTest, AnotherIsRenamedUsedAndDeleted)
{
    open(u"introduction"_s);
    addOne();
    addOne();
    ASSERT_EQ(versions().size(), 2U);
    OverviewCard *second = cards().back();
    type(child<QLineEdit>(second, u"versionName"_s), u"For founders"_s);
    EXPECT_EQ(versions().back().name, u"For founders"_s);
    press(child<QWidget>(second, u"useOverview"_s), Qt::Key_Space);
    shown();
    EXPECT_EQ(preferences().overview, versions().back().uid.text());
    press(child<QWidget>(second, u"removeOverview"_s), Qt::Key_Space);
    ASSERT_TRUE(until([this] { return cards().size() == 1; }));
    EXPECT_EQ(preferences().overview, QString());
    undo();
    EXPECT_EQ(cards().size(), 2U);
}

TEST_F(IntroductionSectionTest, ANameOfAnotherIsRefusedBesideTheField)
{
    open(u"introduction"_s);
    addOne();
    addOne();
    type(child<QLineEdit>(cards().back(), u"versionName"_s), u"MY INTRODUCTION"_s);
    EXPECT_TRUE(until([this] { return child<QLabel>(cards().back(), u"versionError"_s)->isVisible(); }));
    EXPECT_EQ(versions().back().name, u"Version 2"_s);
}

} // namespace
} // namespace cultivar::ui
