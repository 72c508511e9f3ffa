// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/contacts_page.h"

#include "core/workspace/contacts/contact_commands.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/contacts/contact_list_pane.h"
#include "ui/contacts/contact_list_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/search_field.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace cultivar;
using namespace cultivar::ui;
using ::testing::ElementsAre;

namespace {

class ContactsPageTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        ana = add(u"Ana Silva"_s);
        bruno = add(u"Bruno Costa"_s);
        carla = add(u"Carla Dias"_s);
        page = std::make_unique<ContactsPage>(desk());
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
        page->enter();
        EXPECT_TRUE(until([&] { return listed().size() == 3; }));
    }

    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    ContactListPane *pane() { return child<ContactListPane>(page.get(), u"contactListPane"_s); }

    ContactListView *list() { return child<ContactListView>(page.get(), u"contactList"_s); }

    SearchField *search() { return child<SearchField>(page.get(), u"search"_s); }

    std::vector<ContactId> listed() { return pane()->model().contacts(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(list(), key, modifiers); }

    bool focusIsIn(const QString &name)
    {
        const auto *part = page->findChild<QWidget *>(name);
        return part && page->focusWidget() && (part == page->focusWidget() || part->isAncestorOf(page->focusWidget()));
    }

    bool detailShows(const QString &name)
    {
        const auto *label = page->findChild<ElidedLabel *>(u"contactName"_s);
        return label && label->text() == name;
    }

    ContactId ana;
    ContactId bruno;
    ContactId carla;
    std::unique_ptr<ContactsPage> page;
};

TEST_F(ContactsPageTest, ListsByNameAndShowsWhomOneRestsOn)
{
    EXPECT_THAT(listed(), ElementsAre(ana, bruno, carla));
    list()->setCurrentContact(ana);
    press(Qt::Key_Down);
    EXPECT_EQ(list()->currentContact(), bruno);
    EXPECT_TRUE(until([&] { return detailShows(u"Bruno Costa"_s); }));
    EXPECT_EQ(page->focusWidget(), list());
}

TEST_F(ContactsPageTest, ThoseNotKeptUpWithAreListedOnlyWhenAskedFor)
{
    change(commands::archive({contact(bruno).uid.text()}));
    EXPECT_TRUE(until([&] { return listed() == std::vector{ana, carla}; }));
    QTest::mouseClick(child<QWidget>(page.get(), u"addFilter"_s), Qt::LeftButton);
    auto *archived = page->findChild<QAction *>(u"filter_archived"_s);
    ASSERT_NE(archived, nullptr);
    archived->trigger();
    EXPECT_TRUE(until([&] { return listed() == std::vector{bruno}; }));
}

TEST_F(ContactsPageTest, TypingFindsAndEscBringsAllBack)
{
    press(Qt::Key_Slash);
    EXPECT_TRUE(until([&] { return focusIsIn(u"search"_s); }));
    QTest::keyClicks(page->focusWidget(), u"carl"_s);
    EXPECT_TRUE(until([&] { return listed() == std::vector{carla}; }));
    QTest::keyClick(page->focusWidget(), Qt::Key_Down);
    EXPECT_TRUE(until([&] { return list()->currentContact() == carla; }));
    EXPECT_TRUE(page->stepBack());
    EXPECT_TRUE(until([&] { return listed().size() == 3; }));
}

TEST_F(ContactsPageTest, ReturnGoesIntoTheDetailOnceItIsThere)
{
    list()->setCurrentContact(carla);
    press(Qt::Key_Return);
    EXPECT_TRUE(until([&] { return detailShows(u"Carla Dias"_s) && focusIsIn(u"contactDetail"_s); }));
}

TEST_F(ContactsPageTest, ReturnOpensWhomOnlyANoteFinds)
{
    change(commands::editContact(contact(carla).uid, [](const Records &, Contact &contact) {
        contact.notes = u"Keeps bees on the roof"_s;
        return Result<void>();
    }));
    press(Qt::Key_Slash);
    QTest::keyClicks(page->focusWidget(), u"bees"_s);
    ASSERT_TRUE(until([&] { return listed() == std::vector{carla}; }));
    QTest::keyClick(page->focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(until([&] { return detailShows(u"Carla Dias"_s) && focusIsIn(u"contactDetail"_s); }));
}

TEST_F(ContactsPageTest, LogsWithWhomOneRestsOn)
{
    list()->setCurrentContact(bruno);
    press(Qt::Key_L);
    EXPECT_TRUE(until([&] { return focusIsIn(u"logForm"_s); }));
    EXPECT_TRUE(detailShows(u"Bruno Costa"_s));
}

TEST_F(ContactsPageTest, LoggingWithNobodyAsksWhom)
{
    const QSignalSpy said(doer.get(), &Doer::said);
    page->logContact({});
    EXPECT_TRUE(focusIsIn(u"search"_s));
    EXPECT_EQ(said.size(), 1);
    EXPECT_FALSE(page->findChild<QWidget *>(u"logForm"_s)->isVisibleTo(page.get()));
}

TEST_F(ContactsPageTest, ShiftChoosesAndGivesBack)
{
    list()->setCurrentContact(ana);
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_THAT(pane()->model().chosen(), ElementsAre(ana, bruno));
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(pane()->model().chosenCount(), 1);
    press(Qt::Key_Escape);
    EXPECT_EQ(pane()->model().chosenCount(), 0);
    // Begun anew, it does not take from where it was begun before.
    list()->setCurrentContact(carla);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_THAT(pane()->model().chosen(), ElementsAre(bruno, carla));
}

TEST_F(ContactsPageTest, DeleteMovesToTheTrashAndUndoBringsBack)
{
    list()->setCurrentContact(bruno);
    press(Qt::Key_Delete);
    EXPECT_TRUE(until([&] { return listed() == std::vector{ana, carla}; }));
    doer->undo();
    EXPECT_TRUE(until([&] { return listed().size() == 3; }));
}

TEST_F(ContactsPageTest, ShowsWhoComesBackToAnEmptyList)
{
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    EXPECT_TRUE(until([&] { return listed().empty(); }));
    settle();
    EXPECT_TRUE(until([&] { return !child<QWidget>(page.get(), u"contactName"_s)->isVisible(); }));
    doer->undo();
    EXPECT_TRUE(until([&] { return listed().size() == 3; }));
    EXPECT_TRUE(until([&] { return child<QWidget>(page.get(), u"contactName"_s)->isVisible(); }));
}

TEST_F(ContactsPageTest, EscLeadsFromTheContactToTheList)
{
    list()->setCurrentContact(bruno);
    press(Qt::Key_Return);
    EXPECT_TRUE(until([&] { return focusIsIn(u"contactDetail"_s); }));
    EXPECT_TRUE(page->stepBack());
    EXPECT_TRUE(list()->hasFocus());
}

} // namespace
