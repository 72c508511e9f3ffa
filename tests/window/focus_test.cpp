// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/commands.h"
#include "tests/window/window_fixture.h"

#include <QLineEdit>

namespace cultivar::app {
namespace {

using namespace Qt::StringLiterals;

/// Where the keys go.
class FocusTest : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s}) {
            Contact contact;
            contact.name = name;
            change(commands::addContact({contact, {}}));
        }
        open();
        show(u"contacts"_s);
    }

    bool stored(const QStringList &names)
    {
        return until([&] { return storedNames(folder.filePath(u"network.db"_s)) == names; });
    }
};

TEST_F(FocusTest, UndoGoesPastAFieldNothingWasTypedInto)
{
    auto *search = window()->findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    QTest::keyClicks(search, u"b"_s);
    QTest::keySequence(search, QKeySequence::Undo);
    settle();
    EXPECT_EQ(search->text(), QString());
    EXPECT_TRUE(stored({u"Ana"_s, u"Bo"_s}));
    QTest::keySequence(search, QKeySequence::Undo);
    EXPECT_TRUE(stored({u"Ana"_s}));
    QTest::keySequence(search, QKeySequence::Undo);
    EXPECT_TRUE(stored({}));
}

TEST_F(FocusTest, StaysOnThePageWhenWhatHasItIsDeleted)
{
    auto *last = new QLineEdit(window()->currentPage());
    last->show();
    last->setFocus();
    ASSERT_TRUE(last->hasFocus());
    delete last;
    EXPECT_TRUE(until([this] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && window()->currentPage()->isAncestorOf(focus);
    }));
}

TEST_F(FocusTest, StaysOnThePageWhenWhatHasItGoesAway)
{
    // After the last of a window Tab comes to the side bar.
    auto *last = new QLineEdit(window()->currentPage());
    last->show();
    last->setFocus();
    ASSERT_TRUE(last->hasFocus());
    last->hide();
    EXPECT_TRUE(until([this] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && window()->currentPage()->isAncestorOf(focus);
    }));
}

} // namespace
} // namespace cultivar::app
