// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/duplicates_page.h"

#include "tests/ui/support/ui_fixture.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTableView>

namespace cultivar::ui {
namespace {

using namespace Qt::StringLiterals;
using ::testing::Contains;
using ::testing::SizeIs;

class DuplicatesPageTest : public UiTest
{
protected:
    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    ContactId addWith(const QString &name, const QString &email)
    {
        Contact contact;
        contact.name = name;
        contact.emails = {{email, {}}};
        return add(contact);
    }

    void addTwoPairs()
    {
        addWith(u"Ben Carrow"_s, u"ben@plainspoken.example"_s);
        addWith(u"Benjamin Carrow"_s, u"ben@plainspoken.example"_s);
        addWith(u"Nils Brandt"_s, u"nils@brandt.example"_s);
        addWith(u"N. Brandt"_s, u"nils@brandt.example"_s);
    }

    void open(int width = 1280)
    {
        page = std::make_unique<DuplicatesPage>(desk());
        page->resize(width, 740);
        page->show();
        page->enter();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }

    bool isShown(const QString &name)
    {
        const auto *widget = page->findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }

    QTableView *table() { return child<QTableView>(page.get(), u"mergeTable"_s); }

    QListView *list() { return child<QListView>(page.get(), u"pairList"_s); }

    bool waitForPair(const QString &name)
    {
        return until([&] { return table()->model()->index(0, 1).data().toString() == name; });
    }

    int active()
    {
        return static_cast<int>(
            std::ranges::count_if(all<Contact>(), [](const Contact &each) { return !each.trashed; }));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page.get(), key, modifiers);
    }

    std::unique_ptr<DuplicatesPage> page;
};

TEST_F(DuplicatesPageTest, SaysSoWhereThereAreNone)
{
    add(u"Ana"_s);
    open();
    ASSERT_TRUE(until([this] { return isShown(u"noDuplicates"_s); }));
    EXPECT_FALSE(isShown(u"onePerson"_s));
    EXPECT_TRUE(child<QPushButton>(page.get(), u"backToContacts"_s)->hasFocus());
    press(Qt::Key_N);
    press(Qt::Key_Return, Qt::ControlModifier);
    settle();
    EXPECT_EQ(active(), 1);
}

TEST_F(DuplicatesPageTest, KeysMakeTwoOneAndGoToTheNext)
{
    addTwoPairs();
    open();
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    EXPECT_TRUE(list()->hasFocus());
    press(Qt::Key_Tab);
    ASSERT_TRUE(table()->hasFocus());
    press(Qt::Key_Left);
    EXPECT_TRUE(child<QLabel>(page.get(), u"mergeResult"_s)->text().startsWith(u"Ben Carrow"));
    QSignalSpy said(doer.get(), &Doer::said);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitForPair(u"Nils Brandt"_s));
    ASSERT_THAT(said, SizeIs(1));
    EXPECT_EQ(said[0][0].toString(), u"Ben Carrow is one person now"_s);
    EXPECT_EQ(said[0][1].value<Saying>(), Saying::Undoable);
    EXPECT_TRUE(table()->hasFocus());
    EXPECT_EQ(active(), 3);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(until([this] { return isShown(u"noDuplicates"_s); }));
    EXPECT_EQ(active(), 2);
    doer->undo();
    ASSERT_TRUE(waitForPair(u"Nils Brandt"_s));
    EXPECT_EQ(active(), 3);
}

TEST_F(DuplicatesPageTest, TwoPeopleAreRemembered)
{
    addTwoPairs();
    open();
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    press(Qt::Key_N);
    ASSERT_TRUE(waitForPair(u"Nils Brandt"_s));
    EXPECT_EQ(list()->model()->rowCount(), 1);
    EXPECT_EQ(active(), 4);
    EXPECT_THAT(all<DistinctPair>(), SizeIs(1));
    doer->undo();
    ASSERT_TRUE(until([this] { return list()->model()->rowCount() == 2; }));
}

TEST_F(DuplicatesPageTest, TabGoesFromThePairsThroughTheTableToTheAnswers)
{
    addTwoPairs();
    open();
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    for (const QString &name : {u"pairList"_s, u"mergeTable"_s, u"laterPair"_s, u"twoPeople"_s, u"onePerson"_s}) {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        EXPECT_EQ(QApplication::focusWidget()->objectName(), name);
        EXPECT_FALSE(QApplication::focusWidget()->accessibleName().isEmpty()) << name.toStdString();
        press(Qt::Key_Tab);
    }
}

TEST_F(DuplicatesPageTest, LaterAsksAboutTheNextAndChangesNothing)
{
    addTwoPairs();
    open();
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    child<QPushButton>(page.get(), u"laterPair"_s)->click();
    ASSERT_TRUE(waitForPair(u"Nils Brandt"_s));
    EXPECT_EQ(list()->currentIndex().row(), 1);
    child<QPushButton>(page.get(), u"laterPair"_s)->click();
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    EXPECT_EQ(active(), 4);
}

TEST_F(DuplicatesPageTest, ThePairsAreAChoiceWhereThereIsLittleRoom)
{
    addTwoPairs();
    open(820);
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    EXPECT_FALSE(isShown(u"pairList"_s));
    auto *pairs = child<QComboBox>(page.get(), u"pairChoice"_s);
    ASSERT_TRUE(pairs->isVisible());
    EXPECT_EQ(pairs->currentIndex(), 0);
    EXPECT_TRUE(table()->hasFocus());
    pairs->setCurrentIndex(1);
    Q_EMIT pairs->activated(1);
    EXPECT_TRUE(waitForPair(u"Nils Brandt"_s));
}

TEST_F(DuplicatesPageTest, EscGoesBack)
{
    open();
    EXPECT_TRUE(page->stepBack());
    EXPECT_THAT(navigator.went, Contains(u"page contacts"_s));
}

TEST_F(DuplicatesPageTest, WhatWasChosenStaysWhenSomethingElseChanges)
{
    addTwoPairs();
    open();
    ASSERT_TRUE(waitForPair(u"Ben Carrow"_s));
    table()->setFocus();
    press(Qt::Key_Left);
    const QString chosen = child<QLabel>(page.get(), u"mergeResult"_s)->text();
    add(u"Zoe"_s);
    settle();
    EXPECT_EQ(child<QLabel>(page.get(), u"mergeResult"_s)->text(), chosen);
}

} // namespace
} // namespace cultivar::ui
