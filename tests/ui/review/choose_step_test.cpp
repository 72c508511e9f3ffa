// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/review/review_page_fixture.h"

#include "ui/review/pick_card_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/person_field.h"

#include <QListView>
#include <QMenu>

namespace cultivar::ui {
namespace {

class ChooseStepTest : public ReviewPageTest
{
protected:
    void SetUp() override
    {
        ReviewPageTest::SetUp();
        openAt(ReviewStep::ChooseThree);
        ASSERT_TRUE(untilShown(u"chooseStep"_s));
        ASSERT_TRUE(untilShown(u"pick3"_s));
    }

    PickCardView *card(int number) { return child<PickCardView>(page.get(), u"pick%1"_s.arg(number)); }

    QString name(int number) { return card(number)->card().person.name; }

    [[nodiscard]] int standing()
    {
        const auto picks = review().picks;
        return static_cast<int>(std::ranges::count_if(picks, [](const ReviewPick &pick) {
            return pick.state == PickState::Proposed || pick.state == PickState::Kept ||
                   pick.state == PickState::Written;
        }));
    }
};

TEST_F(ChooseStepTest, KeysGoFromCardToCardAndOpenWhy)
{
    EXPECT_TRUE(card(1)->isAncestorOf(page->focusWidget()));
    press(Qt::Key_Right);
    EXPECT_TRUE(card(2)->isAncestorOf(page->focusWidget()));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    EXPECT_TRUE(card(1)->isAncestorOf(page->focusWidget()));

    press(Qt::Key_Return);
    auto *why = child<QWidget>(card(1), u"whyTable"_s);
    EXPECT_TRUE(why->isVisible());
    EXPECT_EQ(why->findChildren<Label *>().size(), 3 * 7 + 2 + 1);
    EXPECT_FALSE(child<QWidget>(card(2), u"whyTable"_s)->isVisible());
    EXPECT_TRUE(
        until([&] { return card(1)->height() == card(2)->height() && card(1)->rect().contains(why->geometry()); }));
    // It stays open when something changes.
    const auto told = waiting->count();
    add(u"Gil"_s);
    ASSERT_TRUE(until([&] { return waiting->count() > told; }));
    EXPECT_TRUE(why->isVisible());
    card(1)->whyButton()->setFocus();
    press(Qt::Key_Left);
    EXPECT_FALSE(why->isVisible());
}

TEST_F(ChooseStepTest, TabGoesThroughTheCardsInTheirOrder)
{
    child<QPushButton>(page.get(), u"enough"_s)->setFocus();
    QStringList way;
    for (int i = 0; i < 6 && way.size() < 5; ++i) {
        press(Qt::Key_Tab);
        // Is there where a reason is too long for its card.
        if (const QString name = page->focusWidget()->objectName(); name != u"moreReason")
            way += name;
    }
    EXPECT_EQ(way, (QStringList{u"why"_s, u"swap"_s, u"snooze"_s, u"more"_s, u"why"_s}));
    EXPECT_TRUE(card(2)->isAncestorOf(page->focusWidget()));
}

TEST_F(ChooseStepTest, SwapsInTheCardsPlace)
{
    const QString first = name(1);
    const QString second = name(2);
    press(Qt::Key_S);
    auto *list = child<QListView>(page.get(), u"swapList"_s);
    ASSERT_TRUE(until([&] { return list->isVisible() && list->model()->rowCount() > 0; }));
    EXPECT_FALSE(card(1)->isVisible());
    EXPECT_TRUE(page->stepBack());
    EXPECT_TRUE(card(1)->isVisible());
    EXPECT_EQ(name(1), first);

    press(Qt::Key_S);
    ASSERT_TRUE(until([&] { return list->isVisible() && list->model()->rowCount() > 0; }));
    const QString instead = list->currentIndex().data().toString();
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(until([&] { return name(1) == instead; }));
    EXPECT_EQ(name(2), second);
    EXPECT_EQ(stateOf(first), PickState::Swapped);
    EXPECT_EQ(standing(), 3);
    EXPECT_TRUE(card(1)->isAncestorOf(page->focusWidget()));
    doer->undo();
    EXPECT_TRUE(until([&] { return name(1) == first; }));
}

TEST_F(ChooseStepTest, SnoozesAndTheNextBestComesIn)
{
    const QString first = name(1);
    press(Qt::Key_Z);
    ASSERT_TRUE(until([&] { return name(1) != first; }));
    EXPECT_EQ(stateOf(first), PickState::Snoozed);
    EXPECT_EQ(contact(people[first]).snoozedUntil, today.addDays(7));
    EXPECT_EQ(standing(), 3);
    doer->undo();
    ASSERT_TRUE(until([&] { return name(1) == first; }));
    EXPECT_FALSE(contact(people[first]).snoozedUntil.has_value());
}

TEST_F(ChooseStepTest, TwoAreEnough)
{
    const QString last = name(3);
    auto *enough = child<QPushButton>(page.get(), u"enough"_s);
    EXPECT_EQ(enough->text(), u"Two are enough"_s);
    press(Qt::Key_E);
    ASSERT_TRUE(until([this] { return !card(3)->isVisible(); }));
    EXPECT_EQ(stateOf(last), PickState::NotNow);
    EXPECT_EQ(standing(), 2);
    EXPECT_EQ(child<QLabel>(page.get(), u"chooseTitle"_s)->text(), u"Two people to write to"_s);
    EXPECT_EQ(child<QPushButton>(page.get(), u"onwards"_s)->text(), u"Write to these two"_s);
}

TEST_F(ChooseStepTest, TheMenuHoldsWhatIsDoneMoreSeldom)
{
    const QString first = name(1);
    press(Qt::Key_M);
    auto *menu = child<QMenu>(page.get(), u"pickMenu"_s);
    ASSERT_NE(menu, nullptr);
    child<QAction>(menu, u"alreadyDone"_s)->trigger();
    menu->close();
    ASSERT_TRUE(until([this] { return page->findChildren<QMenu *>(u"pickMenu"_s).isEmpty(); }));
    ASSERT_TRUE(until([this] { return card(1)->card().pick.state == PickState::Written; }));
    EXPECT_EQ(name(1), first);
    EXPECT_TRUE(child<QLabel>(card(1), u"writtenTo"_s)->isVisible());
    EXPECT_FALSE(child<QPushButton>(card(1), u"swap"_s)->isVisible());
    EXPECT_EQ(waiting->last().front().toInt(), 2);

    const QString second = name(2);
    card(2)->moreButton()->click();
    ASSERT_TRUE(until([this] { return page->findChildren<QMenu *>(u"pickMenu"_s).size() == 1; }));
    child<QAction>(child<QMenu>(page.get(), u"pickMenu"_s), u"pause3"_s)->trigger();
    ASSERT_TRUE(until([&] { return name(2) != second; }));
    EXPECT_EQ(contact(people[second]).pausedUntil, today.addMonths(3));
}

TEST_F(ChooseStepTest, SomebodyIsChosenByHand)
{
    const ContactId gil = add(u"Gil"_s);
    press(Qt::Key_A);
    auto *field = child<PersonField>(page.get(), u"somebody"_s);
    ASSERT_TRUE(field->isVisible());
    field->setContact(gil);
    ASSERT_TRUE(untilShown(u"pick4"_s));
    EXPECT_EQ(name(4), u"Gil"_s);
    EXPECT_FALSE(field->isVisible());
    EXPECT_EQ(child<QPushButton>(page.get(), u"onwards"_s)->text(), u"Write to these four"_s);

    QSignalSpy said(doer.get(), &Doer::said);
    press(Qt::Key_A);
    field->setContact(gil);
    EXPECT_EQ(said.last().front().toString(), u"Gil is among them already."_s);
    EXPECT_EQ(review().picks.size(), 4U);
}

TEST_F(ChooseStepTest, StandsInOneColumnWhereThereIsNoRoom)
{
    EXPECT_TRUE(until([this] { return card(1)->x() < card(2)->x() && card(1)->y() == card(2)->y(); }));
    page->resize(800, 600);
    EXPECT_TRUE(until([this] { return card(1)->x() == card(2)->x() && card(1)->y() < card(2)->y(); }));
}

} // namespace
} // namespace cultivar::ui
