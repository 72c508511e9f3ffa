// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/promise_step.h"

#include "core/workspace/review/review_commands.h"
#include "tests/ui/review/step_fixture.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/growing_text_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace cultivar::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PromiseStepTest : public ListStepTest
{
protected:
    Uid promise(const QString &text, int due, bool mine = true, FollowUpKind kind = FollowUpKind::Other)
    {
        FollowUp promised;
        promised.contact = ana;
        promised.text = text;
        promised.mine = mine;
        promised.kind = kind;
        promised.made = today.addDays(-30);
        promised.due = today.addDays(due);
        return store(promised);
    }

    QString counts()
    {
        auto *label = static_cast<QLabel *>(step->foot().right.front());
        return label->text();
    }

    QString movesOf(const Uid &uid)
    {
        return query([uid](const Records &records) { return records.draft(movesOfPromiseKey(uid)); }).value();
    }

    GrowingTextEdit *letter() { return child<GrowingTextEdit>(step.get(), u"letterBody"_s); }
};

TEST_F(PromiseStepTest, MineStandBeforeTheirsWithTheDayTheyWere)
{
    promise(u"Shares her rubric"_s, 3, false);
    promise(u"Write a reference"_s, 0);
    promise(u"Tell what came of it"_s, -1);
    promise(u"Not before long"_s, 40);
    const PromiseStep *opened = open<PromiseStep>();
    EXPECT_EQ(words(), (QStringList{u"Tell what came of it"_s, u"Write a reference"_s, u"Shares her rubric"_s}));
    EXPECT_EQ(view(u"Tell what came of it"_s)->line().day, u"was Tuesday"_s);
    EXPECT_EQ(view(u"Write a reference"_s)->line().day, u"today"_s);
    EXPECT_EQ(view(u"Write a reference"_s)->line().second, u"Ana Silva · promised on 26 October"_s);
    EXPECT_EQ(view(u"Shares her rubric"_s)->line().second, u"Ana Silva · said on 26 October"_s);
    EXPECT_EQ(remark(), u"3 due until next Friday"_s);
    EXPECT_EQ(counts(), u"3 open"_s);
    EXPECT_EQ(opened->onwards(), u"Choose three"_s);
    EXPECT_EQ(focused(), u"Tell what came of it"_s);
    expectNamesEverywhere();
}

TEST_F(PromiseStepTest, DoneMovedAndTheirsByKeys)
{
    const Uid reference = promise(u"Write a reference"_s, -1);
    const Uid tell = promise(u"Tell what came of it"_s, 0);
    const Uid rubric = promise(u"Shares her rubric"_s, 1, false);
    const Uid names = promise(u"Looks for names"_s, 2, false);
    open<PromiseStep>();
    ASSERT_EQ(focused(), u"Write a reference"_s);
    press(Qt::Key_D);
    ASSERT_TRUE(canBeUndone(u"Write a reference"_s));
    EXPECT_EQ(stored<FollowUp>(reference).done, today);
    ASSERT_EQ(focused(), u"Tell what came of it"_s);
    press(Qt::Key_M);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    EXPECT_EQ(stored<FollowUp>(tell).due, QDate(2026, 12, 4));
    EXPECT_EQ(movesOf(tell), u"1"_s);
    ASSERT_EQ(focused(), u"Shares her rubric"_s);
    press(Qt::Key_C);
    ASSERT_TRUE(canBeUndone(u"Shares her rubric"_s));
    EXPECT_EQ(stored<FollowUp>(rubric).done, today);
    press(Qt::Key_G);
    ASSERT_TRUE(canBeUndone(u"Looks for names"_s));
    EXPECT_EQ(stored<FollowUp>(names).dropped, today);
    EXPECT_EQ(counts(), u"3 done, 1 moved, 0 open"_s);
}

TEST_F(PromiseStepTest, WhatWasMovedWithinTheWeekStaysDoneUntilItIsTakenBack)
{
    const Uid tell = promise(u"Tell what came of it"_s, 0);
    open<PromiseStep>();
    press(Qt::Key_M);
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    EXPECT_EQ(stored<FollowUp>(tell).due, today.addDays(1));
    EXPECT_EQ(movesOf(tell), u"1"_s);
    step->refresh();
    settle();
    EXPECT_TRUE(isDone(u"Tell what came of it"_s));
    press(Qt::Key_U);
    ASSERT_TRUE(until([this] { return !isDone(u"Tell what came of it"_s); }));
    settle();
    EXPECT_EQ(stored<FollowUp>(tell).due, today);
    EXPECT_EQ(movesOf(tell), QString());
}

TEST_F(PromiseStepTest, OffersTheDayAfterATalkAndDaysInWords)
{
    commands::PlannedMeeting talk;
    talk.contact = u"Ana Silva"_s;
    talk.start = QDateTime(today.addDays(6), QTime(10, 0), zone);
    change(commands::meet(talk));
    const Uid tell = promise(u"Tell what came of it"_s, 0);
    open<PromiseStep>();
    press(Qt::Key_M);
    auto *after = child<Chip>(step.get(), u"afterTalk"_s);
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->text(), u"after I met Ana"_s);
    press(Qt::Key_Escape);
    EXPECT_EQ(focused(), u"Tell what came of it"_s);
    EXPECT_FALSE(view(u"Tell what came of it"_s)->isOpened());
    press(Qt::Key_M);
    child<Chip>(step.get(), u"afterTalk"_s)->click();
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    EXPECT_EQ(stored<FollowUp>(tell).due, today.addDays(7));
    press(Qt::Key_U);
    ASSERT_TRUE(until([this] { return !isDone(u"Tell what came of it"_s); }));
    press(Qt::Key_M);
    auto *field = child<QLineEdit>(step.get(), u"otherDay"_s);
    field->setFocus();
    QTest::keyClicks(field, u"in 3 weeks"_s);
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    EXPECT_EQ(stored<FollowUp>(tell).due, today.addDays(21));
}

TEST_F(PromiseStepTest, TheThirdMoveAsksWhetherToDropIt)
{
    const Uid tell = promise(u"Tell what came of it"_s, 0);
    workspace->keepDraft(movesOfPromiseKey(tell), u"2"_s).waitForFinished();
    open<PromiseStep>();
    press(Qt::Key_M);
    auto *question = child<QWidget>(step.get(), u"chipQuestion"_s);
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(question->accessibleName(), u"Drop it, or keep it without a date?"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    EXPECT_EQ(stored<FollowUp>(tell).due, std::nullopt);
    EXPECT_TRUE(stored<FollowUp>(tell).isOpen());
}

TEST_F(PromiseStepTest, DropsWithTheLetterThatSaysSoOrWithoutIt)
{
    const Uid first = promise(u"Write a reference"_s, -1);
    const Uid second = promise(u"Tell what came of it"_s, 0);
    open<PromiseStep>();
    press(Qt::Key_X);
    ASSERT_TRUE(until([this] { return letter()->hasFocus(); }));
    EXPECT_TRUE(letter()->toPlainText().contains(u"Write a reference"_s));
    EXPECT_FALSE(stored<FollowUp>(first).dropped);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(canBeUndone(u"Write a reference"_s));
    EXPECT_THAT(prompter.opened, SizeIs(1));
    EXPECT_EQ(stored<FollowUp>(first).dropped, today);
    EXPECT_THAT(all<ReachOut>(), SizeIs(1));
    ASSERT_EQ(focused(), u"Tell what came of it"_s);
    press(Qt::Key_X);
    ASSERT_TRUE(until([this] { return letter()->hasFocus(); }));
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    EXPECT_EQ(stored<FollowUp>(second).dropped, today);
    EXPECT_THAT(all<ReachOut>(), SizeIs(1));
    EXPECT_THAT(prompter.opened, SizeIs(1));
}

TEST_F(PromiseStepTest, AnArticleIsSentWithTwoLinesOrWasSentAlready)
{
    const Uid paper = promise(u"The paper on tiles"_s, 0, true, FollowUpKind::Article);
    open<PromiseStep>();
    press(Qt::Key_D);
    ASSERT_TRUE(until([this] { return letter()->hasFocus(); }));
    EXPECT_FALSE(stored<FollowUp>(paper).done);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(canBeUndone(u"The paper on tiles"_s));
    EXPECT_EQ(stored<FollowUp>(paper).done, today);
    EXPECT_THAT(all<ReachOut>(), SizeIs(1));
    press(Qt::Key_U);
    ASSERT_TRUE(until([this] { return !isDone(u"The paper on tiles"_s); }));
    settle();
    EXPECT_FALSE(stored<FollowUp>(paper).done);
    press(Qt::Key_D);
    ASSERT_TRUE(until([this] { return letter()->hasFocus(); }));
    child<QPushButton>(step.get(), u"withoutLetter"_s)->click();
    ASSERT_TRUE(canBeUndone(u"The paper on tiles"_s));
    EXPECT_EQ(stored<FollowUp>(paper).done, today);
    EXPECT_THAT(prompter.opened, SizeIs(1));
}

TEST_F(PromiseStepTest, WhoIsAskedKindlyStillOwesIt)
{
    const Uid rubric = promise(u"Shares her rubric"_s, 0, false);
    open<PromiseStep>();
    press(Qt::Key_K);
    ASSERT_TRUE(until([this] { return letter()->hasFocus(); }));
    EXPECT_FALSE(child<QPushButton>(step.get(), u"withoutLetter"_s)->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(canBeUndone(u"Shares her rubric"_s));
    settle();
    EXPECT_TRUE(isDone(u"Shares her rubric"_s));
    EXPECT_TRUE(stored<FollowUp>(rubric).isOpen());
    doer->undo();
    EXPECT_TRUE(until([this] { return !isDone(u"Shares her rubric"_s); }));
}

TEST_F(PromiseStepTest, OnlyOfTheThreeItGoesIntoTheLetter)
{
    promise(u"Write a reference"_s, 0);
    change(commands::openReview(std::vector<rules::Pick>{{ana, Lane::Reach, 0}}));
    PromiseStep *opened = open<PromiseStep>();
    const QSignalSpy wanted(opened, &PromiseStep::letterWanted);
    ASSERT_TRUE(until([this] { return view(u"Write a reference"_s)->line().actions.size() == 4U; }));
    press(Qt::Key_L);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front()[0].value<Uid>(), all<Contact>().front().uid);
    EXPECT_EQ(wanted.front()[1].value<FollowUpId>(), all<FollowUp>().front().id);
    EXPECT_EQ(wanted.front()[2], true);
    EXPECT_TRUE(isDone(u"Write a reference"_s));
    press(Qt::Key_U);
    EXPECT_FALSE(isDone(u"Write a reference"_s));
    ASSERT_EQ(wanted.size(), 2);
    EXPECT_EQ(wanted.back()[2], false);
}

TEST_F(PromiseStepTest, WhatWasChangedElsewhereSinceIsNotUndoneFromItsLine)
{
    const Uid tell = promise(u"Tell what came of it"_s, 0);
    open<PromiseStep>();
    press(Qt::Key_M);
    press(Qt::Key_Return);
    ASSERT_TRUE(canBeUndone(u"Tell what came of it"_s));
    // The same record, but another step.
    const FollowUp before = stored<FollowUp>(tell);
    change([before](const Records &) -> Result<Edit> {
        FollowUp after = before;
        after.text = u"Tell her what came of it"_s;
        Edit edit;
        edit.update(before, after);
        return edit;
    });
    ASSERT_TRUE(until([this] {
        const auto lines = views();
        return lines.size() == 1 && lines.front()->line().actions.empty();
    }));
    press(Qt::Key_U);
    settle();
    EXPECT_EQ(stored<FollowUp>(tell).text, u"Tell her what came of it"_s);
}

TEST_F(PromiseStepTest, TheNextComesUpWhenOneOfManyIsDone)
{
    for (int i = 0; i < 10; ++i)
        promise(u"Promise %1"_s.arg(i), -1);
    open<PromiseStep>();
    EXPECT_EQ(views().size(), 8U);
    press(Qt::Key_D);
    ASSERT_TRUE(until([this] { return views().size() == 9U; }));
    EXPECT_TRUE(view(u"Promise 8"_s));
    // Another week forgets what was done.
    step->forget();
    step->refresh();
    EXPECT_TRUE(until([this] { return views().size() == 8U && !isDone(views().front()->line().words); }));
}

TEST_F(PromiseStepTest, WithoutBeingChosenLDoesNothing)
{
    promise(u"Write a reference"_s, 0);
    PromiseStep *opened = open<PromiseStep>();
    const QSignalSpy wanted(opened, &PromiseStep::letterWanted);
    press(Qt::Key_L);
    EXPECT_THAT(wanted, IsEmpty());
    EXPECT_FALSE(isDone(u"Write a reference"_s));
}

TEST_F(PromiseStepTest, NothingDueGoesOnByAKey)
{
    open<PromiseStep>();
    const QSignalSpy finished(step.get(), &ReviewStepView::finished);
    auto *nothing = child<QWidget>(step.get(), u"nothingOpen"_s);
    EXPECT_EQ(nothing->accessibleName(), u"No promise is due until next Friday."_s);
    EXPECT_TRUE(nothing->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(finished.size(), 1);
}

} // namespace
} // namespace cultivar::ui
