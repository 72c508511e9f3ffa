// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/review_page_fixture.h"

#include "ui/widgets/label.h"

namespace cultivar::ui {
namespace {

TEST_F(ReviewPageTest, StartsWithWhomItWouldPropose)
{
    openPage();
    ASSERT_TRUE(untilShown(u"reviewStart"_s));
    QStringList names;
    for (const auto *name : page->findChildren<ElidedLabel *>(u"proposedName"_s))
        names += name->text();
    EXPECT_EQ(names.size(), 3);
    EXPECT_TRUE(names.contains(u"Ed"_s));
    EXPECT_EQ(child<QLabel>(page.get(), u"reviewDue"_s)->text(), u"Due on Friday at 16:00"_s);
    EXPECT_TRUE(all<Review>().empty());
    // It is Wednesday.
    EXPECT_EQ(waiting->last().front().toInt(), 0);

    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(untilShown(u"reviewWizard"_s));
    EXPECT_EQ(review().picks.size(), 3U);
    EXPECT_EQ(waiting->last().front().toInt(), 3);
    EXPECT_FALSE(shows(u"reviewStart"_s));

    doer->undo();
    ASSERT_TRUE(untilShown(u"reviewStart"_s));
    EXPECT_TRUE(all<Review>().empty());
    EXPECT_EQ(waiting->last().front().toInt(), 0);
    doer->redo();
    EXPECT_TRUE(untilShown(u"reviewWizard"_s));
}

TEST_F(ReviewPageTest, SaysItWaitsOnItsDay)
{
    change(commands::changeSetting(u"review_weekday"_s, u"3"_s));
    openPage();
    ASSERT_TRUE(untilShown(u"reviewStart"_s));
    EXPECT_EQ(waiting->last().front().toInt(), 3);
    EXPECT_EQ(child<QLabel>(page.get(), u"reviewDue"_s)->text(), u"Due today at 16:00"_s);
    EXPECT_EQ(child<ElidedLabel>(page.get(), u"title"_s)->text(), u"Wednesday review"_s);
}

TEST_F(ReviewPageTest, GoesOnWhereItWasLeftAfterARestart)
{
    openAt(ReviewStep::ChooseThree);
    ASSERT_TRUE(untilShown(u"chooseStep"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return !shows(u"chooseStep"_s); }));
    for (const ReviewPick &pick : review().picks)
        EXPECT_EQ(pick.state, PickState::Kept);
    page->leave();
    page.reset();
    UiTest::TearDown();
    UiTest::SetUp();

    openPage();
    ASSERT_TRUE(untilShown(u"reviewWizard"_s));
    EXPECT_FALSE(shows(u"chooseStep"_s));
    EXPECT_EQ(child<QLabel>(page.get(), u"reviewMinute"_s)->text(), u"minute 7 of 15"_s);
    child<QPushButton>(page.get(), u"backStep"_s)->click();
    EXPECT_TRUE(untilShown(u"chooseStep"_s));
}

TEST_F(ReviewPageTest, TheTimeStandsStillWhenAskedTo)
{
    openAt(ReviewStep::ChooseThree);
    ASSERT_TRUE(untilShown(u"chooseStep"_s));
    auto *pause = child<QPushButton>(page.get(), u"pauseReview"_s);
    EXPECT_EQ(pause->text(), u"Pause"_s);
    press(Qt::Key_P);
    EXPECT_EQ(pause->text(), u"Go on"_s);
    pause->click();
    EXPECT_EQ(pause->text(), u"Pause"_s);
    page->leave();
    EXPECT_EQ(pause->text(), u"Go on"_s);
}

TEST_F(ReviewPageTest, OnlyWaitsForLettersToThoseWhoStand)
{
    openPage();
    ASSERT_TRUE(untilShown(u"reviewStart"_s));
    EXPECT_TRUE(page->proposes(people[u"Ed"_s]));
    EXPECT_FALSE(page->proposes(people[u"Flo"_s]));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(untilShown(u"reviewWizard"_s));
    EXPECT_FALSE(page->proposes(people[u"Ed"_s]));
    EXPECT_FALSE(page->awaitsLetterTo(people[u"Flo"_s]));
}

class ReviewOfNobodyTest : public UiTest
{
};

TEST_F(ReviewOfNobodyTest, LeadsToChoosingWhoMatters)
{
    add(u"Ana"_s);
    ReviewPage page(desk());
    page.show();
    page.enter();
    ASSERT_TRUE(until([&] { return child<QWidget>(&page, u"nobodyRanked"_s)->isVisible(); }));
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(page.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_TRUE(all<Review>().empty());
    child<QPushButton>(&page, u"chooseWhoMatters"_s)->click();
    child<QPushButton>(&page, u"bringPeople"_s)->click();
    EXPECT_EQ(navigator.went, (QStringList{u"choose"_s, u"import "_s}));
}

} // namespace
} // namespace cultivar::ui
