// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/choose/choose_page.h"

#include "core/workspace/choose/choose_queue.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/choose/choose_session.h"
#include "ui/widgets/wrapped_text.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ChoosePageTest : public UiTest
{
protected:
    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    /// People called "Person 01" and so on, in the order in which they are asked about.
    void addPeople(int count)
    {
        Edit edit;
        for (int i = 1; i <= count; ++i) {
            Contact contact;
            contact.name = u"Person %1"_s.arg(i, 2, 10, QLatin1Char('0'));
            edit.add(contact);
        }
        change([edit](const Records &) -> Result<Edit> { return edit; });
    }

    void open()
    {
        page = std::make_unique<ChoosePage>(desk());
        page->resize(1280, 740);
        page->show();
        page->enter();
    }

    void openAndWait()
    {
        open();
        ASSERT_TRUE(until([this] { return !shown().isEmpty(); }));
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }

    QString shown()
    {
        const auto *name = page->findChild<WrappedText *>(u"chooseName"_s);
        return name && name->isVisible() ? name->text() : QString();
    }

    QString remark() { return child<QLabel>(page.get(), u"chooseRemark"_s)->text(); }

    bool isAtTheEnd() { return child<QPushButton>(page.get(), u"closeChoosing"_s)->isVisible(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page->focusWidget() ? page->focusWidget() : page.get(), key, modifiers);
    }

    std::vector<QString> circlesOf(const QString &name)
    {
        std::vector<QString> names;
        for (const Contact &each : all<Contact>())
            if (each.name == name)
                for (const Circle &circle : all<Circle>())
                    if (std::ranges::find(each.circles, circle.id) != each.circles.end())
                        names.push_back(circle.name);
        return names;
    }

    int undecided()
    {
        const auto queue = query([](const Records &records) { return chooseQueue(records); });
        return queue ? static_cast<int>(queue->people.size()) : -1;
    }

    std::unique_ptr<ChoosePage> page;
};

TEST_F(ChoosePageTest, TwentyPeopleByKeys)
{
    addPeople(20);
    openAndWait();
    EXPECT_EQ(shown(), u"Person 01"_s);
    for (int i = 0; i < 20; ++i)
        press(std::array{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_0}[static_cast<size_t>(i % 4)]);
    ASSERT_TRUE(until([this] { return isAtTheEnd(); }));
    settle();
    EXPECT_EQ(undecided(), 0);
    EXPECT_THAT(circlesOf(u"Person 01"_s), ElementsAre(u"Stay in touch"_s));
    EXPECT_THAT(circlesOf(u"Person 18"_s), ElementsAre(u"Get to know"_s));
    EXPECT_THAT(circlesOf(u"Person 19"_s), ElementsAre(u"Collaborated with"_s));
    EXPECT_THAT(circlesOf(u"Person 20"_s), IsEmpty());
    EXPECT_EQ(all<Setting>().size(), 5U);
    // Each answer is one step of the history.
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(workspace->undo().result().has_value());
    EXPECT_EQ(undecided(), 20);
}

TEST_F(ChoosePageTest, KeysPressedBeforeAnybodyIsKnownAreNotLost)
{
    addPeople(12);
    QSemaphore gate;
    const auto busy = workspace->query([&gate](const Records &) {
        gate.acquire();
        return true;
    });
    open();
    ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    ASSERT_EQ(shown(), QString());
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_0, Qt::Key_Backspace, Qt::Key_2, Qt::Key_3})
        press(key);
    gate.release();
    ASSERT_TRUE(until([this] { return shown() == u"Person 04"_s; })) << shown().toStdString();
    settle();
    EXPECT_THAT(circlesOf(u"Person 01"_s), ElementsAre(u"Stay in touch"_s));
    EXPECT_THAT(circlesOf(u"Person 02"_s), ElementsAre(u"Get to know"_s));
    EXPECT_THAT(circlesOf(u"Person 03"_s), ElementsAre(u"Collaborated with"_s));
    EXPECT_EQ(undecided(), 9);
}

TEST_F(ChoosePageTest, BackspaceGoesBackAnyNumberOfTimesAndShowsWhatWasChosen)
{
    addPeople(5);
    openAndWait();
    press(Qt::Key_1);
    press(Qt::Key_0);
    press(Qt::Key_2);
    EXPECT_EQ(shown(), u"Person 04"_s);
    press(Qt::Key_Backspace);
    EXPECT_EQ(shown(), u"Person 03"_s);
    EXPECT_TRUE(remark().contains(u"Get to know"_s));
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    EXPECT_EQ(shown(), u"Person 01"_s);
    settle();
    EXPECT_EQ(undecided(), 5);
    EXPECT_THAT(circlesOf(u"Person 03"_s), IsEmpty());
}

TEST_F(ChoosePageTest, UndoElsewhereBringsThePersonBackAndRedoTakesThemAway)
{
    addPeople(3);
    openAndWait();
    press(Qt::Key_1);
    press(Qt::Key_0);
    EXPECT_EQ(shown(), u"Person 03"_s);
    settle();
    ASSERT_TRUE(workspace->undo().result().has_value());
    EXPECT_TRUE(until([this] { return shown() == u"Person 02"_s; }));
    ASSERT_TRUE(workspace->undo().result().has_value());
    EXPECT_TRUE(until([this] { return shown() == u"Person 01"_s; }));
    ASSERT_TRUE(workspace->redo().result().has_value());
    EXPECT_TRUE(until([this] { return shown() == u"Person 02"_s; }));
}

TEST_F(ChoosePageTest, ShiftAddsACircleAndStays)
{
    addPeople(2);
    openAndWait();
    press(Qt::Key_2, Qt::ShiftModifier);
    EXPECT_EQ(shown(), u"Person 01"_s);
    press(Qt::Key_1);
    EXPECT_EQ(shown(), u"Person 02"_s);
    settle();
    EXPECT_THAT(circlesOf(u"Person 01"_s), ElementsAre(u"Stay in touch"_s, u"Get to know"_s));
}

TEST_F(ChoosePageTest, ACircleThatWasAddedIsRememberedWhenOneGoesBackMeanwhile)
{
    addPeople(2);
    openAndWait();
    press(Qt::Key_1);
    press(Qt::Key_2, Qt::ShiftModifier);
    press(Qt::Key_Backspace);
    EXPECT_EQ(shown(), u"Person 01"_s);
    press(Qt::Key_0);
    EXPECT_EQ(shown(), u"Person 02"_s);
    EXPECT_TRUE(remark().contains(u"Get to know"_s));
    press(Qt::Key_Space);
    settle();
    EXPECT_EQ(undecided(), 0);
    EXPECT_THAT(circlesOf(u"Person 02"_s), ElementsAre(u"Get to know"_s));
}

TEST_F(ChoosePageTest, WhoIsSkippedComesAgainAtTheEnd)
{
    addPeople(3);
    openAndWait();
    press(Qt::Key_Space);
    EXPECT_EQ(shown(), u"Person 02"_s);
    press(Qt::Key_1);
    press(Qt::Key_1);
    EXPECT_EQ(shown(), u"Person 01"_s);
    settle();
    EXPECT_EQ(undecided(), 1);
}

TEST_F(ChoosePageTest, BackspaceAfterASkipGoesToWhoWasSkipped)
{
    addPeople(4);
    openAndWait();
    press(Qt::Key_1);
    press(Qt::Key_Space);
    ASSERT_TRUE(until([this] { return shown() == u"Person 03"_s; }));
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return shown() == u"Person 04"_s; }));
    press(Qt::Key_Backspace);
    ASSERT_TRUE(until([this] { return shown() == u"Person 03"_s; }));
    press(Qt::Key_Backspace);
    ASSERT_TRUE(until([this] { return shown() == u"Person 02"_s; }));
    settle();
    EXPECT_THAT(circlesOf(u"Person 01"_s), ElementsAre(u"Stay in touch"_s));
    press(Qt::Key_Backspace);
    ASSERT_TRUE(until([this] { return shown() == u"Person 01"_s; }));
    EXPECT_TRUE(until([this] { return circlesOf(u"Person 01"_s).empty(); }));
}

TEST_F(ChoosePageTest, BackGoesInTheOrderThingsWereDoneAlsoAfterAnEarlierAnswerWasTakenBack)
{
    addPeople(5);
    openAndWait();
    press(Qt::Key_1);
    press(Qt::Key_1);
    press(Qt::Key_Space);
    press(Qt::Key_1);
    ASSERT_TRUE(until([this] { return shown() == u"Person 05"_s; }));
    page->findChild<ChooseSession *>()->takeBack(2);
    ASSERT_TRUE(until([this] { return shown() == u"Person 01"_s; }));
    press(Qt::Key_1);
    for (const auto &name : {u"Person 01"_s, u"Person 04"_s, u"Person 03"_s, u"Person 02"_s}) {
        press(Qt::Key_Backspace);
        ASSERT_TRUE(until([&] { return shown() == name; })) << shown().toStdString();
    }
}

TEST_F(ChoosePageTest, WritesWhyAndDigitsInItAreNoAnswers)
{
    addPeople(2);
    openAndWait();
    press(Qt::Key_W);
    auto *why = child<QLineEdit>(page.get(), u"whyEdit"_s);
    ASSERT_TRUE(why->hasFocus());
    QTest::keyClicks(why, u"Knows 1 or 2 harbours b"_s);
    QTest::keyClick(why, Qt::Key_Return);
    EXPECT_EQ(shown(), u"Person 01"_s);
    EXPECT_FALSE(why->hasFocus());
    press(Qt::Key_B);
    press(Qt::Key_3);
    settle();
    for (const Contact &each : all<Contact>()) {
        EXPECT_EQ(each.why, each.name == u"Person 01" ? u"Knows 1 or 2 harbours b"_s : QString());
        EXPECT_EQ(each.bridge, each.name == u"Person 01");
    }
    EXPECT_THAT(circlesOf(u"Person 01"_s), ElementsAre(u"Collaborated with"_s));
}

TEST_F(ChoosePageTest, OpensThePersonAndStops)
{
    addPeople(2);
    openAndWait();
    press(Qt::Key_Return);
    ASSERT_EQ(navigator.went.size(), 1);
    EXPECT_TRUE(navigator.went.front().startsWith(u"contact "_s));
    press(Qt::Key_1);
    EXPECT_TRUE(page->stepBack());
    EXPECT_EQ(navigator.went.back(), u"page contacts"_s);
}

TEST_F(ChoosePageTest, SaysWhenThereIsNobodyToAskAbout)
{
    add(u"Ana Silva"_s, {u"Get to know"_s});
    open();
    EXPECT_TRUE(until([this] { return isAtTheEnd(); }));
}

TEST_F(ChoosePageTest, TellsWhatTheChoicesAskFor)
{
    addPeople(3);
    openAndWait();
    press(Qt::Key_2);
    press(Qt::Key_2);
    // Twice every 30 days.
    EXPECT_TRUE(child<QLabel>(page.get(), u"chooseBudget"_s)->text().contains(QLocale().toString(0.5, 'f', 1)));
}

TEST_F(ChoosePageTest, EveryControlHasANameAndFitsNarrowWindows)
{
    addPeople(3);
    openAndWait();
    press(Qt::Key_1);
    for (const QSize size : {QSize(1224, 744), QSize(744, 504)}) {
        page->resize(size);
        for (auto *widget : page->findChildren<QWidget *>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
                EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
                EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
            }
    }
    EXPECT_TRUE(child<QPushButton>(page.get(), u"lastChoice"_s)->isVisible());
}

} // namespace
} // namespace cultivar::ui
