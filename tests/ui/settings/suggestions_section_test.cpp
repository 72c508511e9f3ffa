// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ranking_constants.h"
#include "core/workspace/contacts/circle_commands.h"
#include "tests/ui/settings/settings_fixture.h"
#include "ui/settings/budget_row.h"
#include "ui/settings/constant_words.h"
#include "ui/settings/step_slider.h"
#include "ui/settings/suggested_list.h"
#include "ui/widgets/label.h"

#include <QPushButton>

namespace cultivar::ui {
namespace {

using ::testing::HasSubstr;

class SuggestionsSectionTest : public SettingsTest
{
protected:
    void openFilled()
    {
        fillWithSample();
        open(u"suggestions"_s);
        ASSERT_TRUE(until([this] { return three()->model()->rowCount() > 0; }));
    }

    SuggestedList *three() { return in<SuggestedList>(u"suggestedThree"_s); }

    QString firstOfThree() { return three()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); }

    StepSlider *slider(const QString &name) { return in<StepSlider>(name); }

    QString figure(const QString &name) { return in<QLabel>(name + u"_figure"_s)->text(); }

    bool isOffered() { return child<QPushButton>(page.get(), u"applyNumbers"_s)->isVisible(); }
};

TEST_F(SuggestionsSectionTest, EveryNumberOfTheRankingIsThere)
{
    open(u"suggestions"_s);
    for (const rules::RankingConstant &constant : rules::rankingConstants) {
        EXPECT_TRUE(section->findChild<StepSlider *>(constant.name)) << constant.name.data();
        EXPECT_EQ(figure(constant.name), figureText(rules::valueOf({}, constant))) << constant.name.data();
        EXPECT_FALSE(slider(constant.name)->accessibleName().isEmpty());
    }
    EXPECT_FALSE(isOffered());
}

TEST_F(SuggestionsSectionTest, KeysMoveASlider)
{
    open(u"suggestions"_s);
    StepSlider *time = slider(u"time_points"_s);
    press(time, Qt::Key_Right);
    EXPECT_EQ(figure(u"time_points"_s), u"41"_s);
    press(time, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_EQ(figure(u"time_points"_s), u"36"_s);
    press(time, Qt::Key_Home);
    EXPECT_EQ(figure(u"time_points"_s), u"0"_s);
    press(time, Qt::Key_End);
    EXPECT_EQ(figure(u"time_points"_s), u"100"_s);
    press(time, Qt::Key_Backspace);
    EXPECT_EQ(figure(u"time_points"_s), u"40"_s);
    // What takes points away grows to the right.
    press(slider(u"attempt_points"_s), Qt::Key_Right);
    EXPECT_EQ(figure(u"attempt_points"_s), u"−16"_s);
    press(slider(u"fresh_below"_s), Qt::Key_Right);
    EXPECT_EQ(figure(u"fresh_below"_s), u"0.8"_s);
}

TEST_F(SuggestionsSectionTest, NothingIsStoredUntilItIsApplied)
{
    openFilled();
    const QString before = firstOfThree();
    EXPECT_THAT(before.toStdString(), HasSubstr("same"));
    press(slider(u"time_points"_s), Qt::Key_Home);
    ASSERT_TRUE(until([&] { return firstOfThree() != before; }));
    EXPECT_FALSE(firstOfThree().endsWith(u"same")) << firstOfThree().toStdString();
    EXPECT_EQ(preferences().ranking, rules::RankingConstants());
    EXPECT_EQ(in<ElidedLabel>(u"numberRemark"_s)->text(), u"Time was 40."_s);
    ASSERT_TRUE(isOffered());
    press(slider(u"date_points"_s), Qt::Key_Right);
    press(slider(u"date_points"_s), Qt::Key_Return, Qt::ControlModifier);
    shown();
    EXPECT_EQ(preferences().ranking.timePoints, 0);
    EXPECT_EQ(preferences().ranking.datePoints, 16);
    ASSERT_TRUE(until([&] { return !isOffered(); }));
    EXPECT_TRUE(until([&] { return firstOfThree().endsWith(u"same"); })) << firstOfThree().toStdString();
    // Both were one step.
    undo();
    EXPECT_EQ(preferences().ranking, rules::RankingConstants());
    EXPECT_TRUE(until([&] { return figure(u"time_points"_s) == u"40"; }));
}

TEST_F(SuggestionsSectionTest, AllIsPutBackAndTheDefaultsAreNotAppliedEither)
{
    change(commands::changeSetting(u"ranking.time_points"_s, u"55"_s));
    open(u"suggestions"_s);
    EXPECT_EQ(figure(u"time_points"_s), u"55"_s);
    press(slider(u"time_points"_s), Qt::Key_Right);
    ASSERT_TRUE(isOffered());
    QTest::mouseClick(child<QWidget>(page.get(), u"putBackAll"_s), Qt::LeftButton);
    EXPECT_EQ(figure(u"time_points"_s), u"55"_s);
    EXPECT_FALSE(child<QWidget>(page.get(), u"applyNumbers"_s)->isVisible());
    QTest::mouseClick(in<QWidget>(u"defaultNumbers"_s), Qt::LeftButton);
    EXPECT_EQ(figure(u"time_points"_s), u"40"_s);
    EXPECT_EQ(preferences().ranking.timePoints, 55);
    QTest::mouseClick(child<QWidget>(page.get(), u"applyNumbers"_s), Qt::LeftButton);
    shown();
    EXPECT_EQ(preferences().ranking, rules::RankingConstants());
    EXPECT_TRUE(all<Setting>().empty());
}

TEST_F(SuggestionsSectionTest, OneNumberIsPutBackByItsLink)
{
    open(u"suggestions"_s);
    press(slider(u"bridge_points"_s), Qt::Key_Right);
    EXPECT_EQ(in<ElidedLabel>(u"numberRemark"_s)->text(), u"Bridge was 10."_s);
    QTest::mouseClick(in<QWidget>(u"putBackOne"_s), Qt::LeftButton);
    EXPECT_EQ(figure(u"bridge_points"_s), u"10"_s);
    EXPECT_FALSE(in<QWidget>(u"putBackOne"_s)->isVisible());
}

TEST_F(SuggestionsSectionTest, AChangeFromElsewhereLeavesWhatWasMoved)
{
    open(u"suggestions"_s);
    press(slider(u"time_points"_s), Qt::Key_Right);
    change(commands::changeSetting(u"ranking.date_points"_s, u"9"_s));
    shown();
    EXPECT_EQ(figure(u"date_points"_s), u"9"_s);
    EXPECT_EQ(figure(u"time_points"_s), u"41"_s);
}

TEST_F(SuggestionsSectionTest, TheFirstTwentyAreShownOnDemand)
{
    openFilled();
    auto *first = in<SuggestedList>(u"suggestedFirst"_s);
    EXPECT_FALSE(first->isVisible());
    click(u"showFirst"_s);
    EXPECT_TRUE(first->isVisible());
    EXPECT_GT(first->model()->rowCount(), 3);
    press(first, Qt::Key_Return);
    EXPECT_EQ(navigator.went.size(), 1);
    EXPECT_TRUE(navigator.went.front().startsWith(u"contact "));
}

TEST_F(SuggestionsSectionTest, WithFewPeopleTheBridgeSaysFromWhenItCounts)
{
    add(u"Ana"_s, {u"Stay in touch"_s});
    open(u"suggestions"_s);
    const auto says = [this] {
        for (const ElidedLabel *label : section->findChildren<ElidedLabel *>())
            if (label->text() == u"counts from 20 people on")
                return true;
        return false;
    };
    EXPECT_TRUE(until(says));
}

TEST_F(SuggestionsSectionTest, TheBudgetSaysWhatOtherRhythmsAskForAndAppliesThemAtOnce)
{
    for (const auto &name : {u"Ana"_s, u"Bo"_s})
        add(name, {u"Get to know"_s});
    open(u"suggestions"_s);
    const auto *sentence = in<QLabel>(u"budgetSentence"_s);
    const auto says = [&](const QString &words) { return until([&] { return sentence->text().contains(words); }); };
    EXPECT_TRUE(says(u"ask for 0.5 contacts a week, you do 0.0."_s)) << sentence->text().toStdString();
    EXPECT_FALSE(in<QWidget>(u"applyCadences"_s)->isVisible());
    BudgetRow *row = nullptr;
    for (BudgetRow *each : section->findChildren<BudgetRow *>())
        if (each->use().circle.name == u"Get to know")
            row = each;
    ASSERT_TRUE(row);
    auto *days = child<StepSlider>(row, u"budgetDays"_s);
    press(days, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(child<QLabel>(row, u"budgetDaysFigure"_s)->text(), u"35 days"_s);
    press(days, Qt::Key_End);
    EXPECT_TRUE(says(u"would ask for 0.0."_s)) << sentence->text().toStdString();
    EXPECT_EQ(in<QPushButton>(u"applyCadences"_s)->text(), u"Apply to 2 people"_s);
    press(days, Qt::Key_Backspace);
    EXPECT_FALSE(in<QWidget>(u"applyCadences"_s)->isVisible());
    press(days, Qt::Key_End);
    click(u"applyCadences"_s);
    EXPECT_EQ(row->use().circle.cadence, 365);
    EXPECT_FALSE(in<QWidget>(u"applyCadences"_s)->isVisible());
    undo();
    EXPECT_EQ(row->use().circle.cadence, 30);
}

TEST_F(SuggestionsSectionTest, ACircleWithoutARhythmIsLeftWithout)
{
    add(u"Ana"_s, {u"Get to know"_s});
    for (const Circle &circle : all<Circle>())
        change(cultivar::commands::changeCircle(circle.uid,
                                                [](cultivar::commands::CircleText &text) { text.cadence.reset(); }));
    open(u"suggestions"_s);
    EXPECT_FALSE(in<QWidget>(u"applyCadences"_s)->isVisible());
    for (const BudgetRow *row : section->findChildren<BudgetRow *>())
        EXPECT_EQ(row->use().circle.cadence, std::nullopt);
}

TEST_F(SuggestionsSectionTest, NarrowThePreviewIsBelowTheTable)
{
    open(u"suggestions"_s);
    const auto *panel = in<QWidget>(u"suggestionsPanel"_s);
    EXPECT_GT(panel->x(), 300);
    page->resize(900, 600);
    EXPECT_TRUE(until([&] { return panel->x() < 100 && panel->y() > 300; }));
}

} // namespace
} // namespace cultivar::ui
