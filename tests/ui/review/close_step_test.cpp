// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/review_page_fixture.h"

#include "core/workspace/contacts/follow_up_commands.h"
#include "ui/widgets/growing_text_edit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/wrapped_text.h"

#include <QLineEdit>

namespace cultivar::ui {
namespace {

class CloseStepTest : public ReviewPageTest
{
protected:
    void keepPromiseTo(const QString &name)
    {
        commands::Promise promise;
        promise.contact = name;
        promise.text = u"the paper on map tiles"_s;
        change(commands::promise(promise));
        change(commands::finishFollowUp(all<FollowUp>().back().uid));
    }

    void open()
    {
        openAt(ReviewStep::Close);
        ASSERT_TRUE(untilShown(u"closeStep"_s));
        ASSERT_TRUE(until([this] { return page->focusWidget() == line(); }));
    }

    QLineEdit *line() { return child<QLineEdit>(page.get(), u"weekLine"_s); }
};

TEST_F(CloseStepTest, SuggestsTheWeekInOneLineAndCloses)
{
    keepPromiseTo(u"Ana"_s);
    open();
    EXPECT_EQ(line()->text(), u"Kept a promise."_s);
    EXPECT_EQ(line()->selectedText(), line()->text());
    QTest::keyClicks(line(), u"Good talks"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(untilShown(u"reviewDone"_s));
    EXPECT_EQ(review().summary, u"Good talks"_s);
    EXPECT_TRUE(review().finished.has_value());
    EXPECT_GE(review().secondsSpent, 400);
    EXPECT_EQ(child<WrappedText>(page.get(), u"lineOfWeek"_s)->text(), u"Good talks"_s);
    EXPECT_TRUE(child<QLabel>(page.get(), u"nextReview"_s)->text().contains(u"Friday, 4 December, 16:00"_s));
    EXPECT_EQ(waiting->last().front().toInt(), 0);

    doer->undo();
    ASSERT_TRUE(untilShown(u"closeStep"_s));
    EXPECT_FALSE(review().finished.has_value());
    doer->undo();
    EXPECT_TRUE(untilShown(u"reviewStart"_s));
}

TEST_F(CloseStepTest, AClosedWeekIsOpenedAgainWithItsLine)
{
    open();
    QTest::keyClicks(line(), u"Good talks"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(untilShown(u"reviewDone"_s));
    add(u"Gil"_s);
    child<QPushButton>(page.get(), u"reopenReview"_s)->click();
    ASSERT_TRUE(untilShown(u"closeStep"_s));
    EXPECT_TRUE(until([this] { return line()->text() == u"Good talks"_s; }));
    EXPECT_FALSE(review().finished.has_value());
}

TEST_F(CloseStepTest, KeepsWhatWasTypedUntilItIsClosed)
{
    open();
    QTest::keyClicks(line(), u"Half a li"_s);
    page->leave();
    page.reset();
    UiTest::TearDown();
    UiTest::SetUp();
    openPage();
    ASSERT_TRUE(untilShown(u"closeStep"_s));
    EXPECT_TRUE(until([this] { return line()->text() == u"Half a li"_s; }));
}

TEST_F(CloseStepTest, ASuggestionFollowsWhatIsDoneButTypedWordsStay)
{
    open();
    EXPECT_EQ(line()->text(), QString());
    keepPromiseTo(u"Ana"_s);
    ASSERT_TRUE(until([this] { return line()->text() == u"Kept a promise."_s; }));
    line()->selectAll();
    QTest::keyClicks(line(), u"Mine"_s);
    keepPromiseTo(u"Bo"_s);
    auto *step = child<QWidget>(page.get(), u"closeStep"_s);
    ASSERT_TRUE(until([step] {
        const auto labels = child<QWidget>(step, u"weekDone"_s)->findChildren<Label *>();
        return std::ranges::any_of(labels, [](const Label *label) { return label->text() == u"Two promises kept"_s; });
    }));
    EXPECT_EQ(line()->text(), u"Mine"_s);
}

TEST_F(CloseStepTest, PaysForwardInTwoLines)
{
    Contact nils;
    nils.name = u"Nils Brandt"_s;
    nils.emails = {{u"nils@example.org"_s, {}}};
    nils.lifeStage = LifeStage::InTransition;
    nils.asks = {u"who is hiring now"_s};
    const ContactId id = add(nils);
    open();
    ASSERT_TRUE(untilShown(u"payForwardCard"_s));
    EXPECT_EQ(child<ElidedLabel>(page.get(), u"payForwardName"_s)->text(), u"Nils Brandt"_s);
    child<QPushButton>(page.get(), u"payForward"_s)->setFocus();
    press(Qt::Key_F);
    auto *body = child<GrowingTextEdit>(page.get(), u"forwardBody"_s);
    ASSERT_TRUE(until([&] { return body->isVisible(); }));
    EXPECT_TRUE(page->stepBack());
    EXPECT_FALSE(body->isVisible());

    press(Qt::Key_F);
    ASSERT_TRUE(until([&] { return body->isVisible(); }));
    body->setPlainText(u"Harbour Transit is hiring."_s);
    child<QPushButton>(page.get(), u"mailForward"_s)->click();
    ASSERT_TRUE(untilShown(u"paidForward"_s));
    ASSERT_EQ(prompter.opened.size(), 1);
    EXPECT_EQ(prompter.opened.front().scheme(), u"mailto"_s);
    EXPECT_EQ(prompter.opened.front().path(), u"nils@example.org"_s);
    EXPECT_TRUE(prompter.opened.front().query(QUrl::FullyDecoded).contains(u"Harbour Transit is hiring."_s));
    ASSERT_EQ(all<ReachOut>().size(), 1U);
    EXPECT_EQ(all<ReachOut>().front().contact, id);
    EXPECT_EQ(all<ReachOut>().front().body, u"Harbour Transit is hiring."_s);
    EXPECT_TRUE(all<GoodwillEntry>().front().paidForward);

    doer->undo();
    EXPECT_TRUE(untilShown(u"payForwardCard"_s));
    child<QPushButton>(page.get(), u"notThisWeek"_s)->click();
    EXPECT_TRUE(until([this] { return !shows(u"payForwardCard"_s); }));
}

TEST_F(CloseStepTest, EscLeavesItOpen)
{
    open();
    EXPECT_TRUE(page->stepBack());
    EXPECT_EQ(navigator.went.last(), u"page today"_s);
    EXPECT_FALSE(review().finished.has_value());
}

} // namespace
} // namespace cultivar::ui
