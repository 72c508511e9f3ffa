// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/window_fixture.h"

#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>

#include <algorithm>

using namespace cultivar;
using namespace cultivar::app;
using ::testing::IsEmpty;

namespace {

using namespace Qt::StringLiterals;

QString described(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                : at->objectName());
    return path.join(u'/');
}

bool takesFocusByTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy();
}

std::vector<QWidget *> focusableOf(const QWidget *part)
{
    std::vector<QWidget *> found;
    for (QWidget *widget : part->findChildren<QWidget *>())
        if (widget->isVisible() && takesFocusByTab(widget))
            found.push_back(widget);
    return found;
}

class EveryPage : public WindowTest
{
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        fillWithSample();
        open();
        window()->resize(1280, 800);
    }
};

TEST_F(EveryPage, NamesWhateverTakesTheFocus)
{
    ASSERT_GE(pages().size(), 8U);
    for (const ui::Page *page : pages()) {
        show(page->info().id);
        // Also what another tab shows; what is hidden by itself has its words when it is shown.
        for (QWidget *widget : page->findChildren<QWidget *>()) {
            if (!takesFocusByTab(widget) || widget->isHidden() || widget->inherits("QComboBoxListView"))
                continue;
            // Buttons that say something else each time have their words when they are shown.
            if (const auto *button = qobject_cast<QAbstractButton *>(widget);
                button && button->text().isEmpty() && !button->isVisible())
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(interface, nullptr);
            EXPECT_FALSE(interface->text(QAccessible::Name).trimmed().isEmpty()) << described(widget).toStdString();
            // On Linux the name of a combo box is its value; what it is about is said by its label.
            if (widget->inherits("QComboBox") && widget->isVisible()) {
                const auto labels = interface->relations(QAccessible::Label);
                ASSERT_FALSE(labels.isEmpty()) << described(widget).toStdString();
                EXPECT_FALSE(labels.front().first->text(QAccessible::Name).isEmpty())
                    << described(widget).toStdString();
            }
        }
    }
}

/// From wherever the page puts the focus, Tab comes by everything that can be seen once, and back.
TEST_F(EveryPage, IsWalkedThroughByTab)
{
    for (const ui::Page *page : pages()) {
        show(page->info().id);
        const std::vector<QWidget *> focusable = focusableOf(window());
        ASSERT_THAT(focusable, Not(IsEmpty()));
        QWidget *first = QApplication::focusWidget();
        ASSERT_NE(first, nullptr) << page->info().id.toStdString();
        // A page that waits for what it shows keeps the focus itself until then.
        if (first == page) {
            QTest::keyClick(first, Qt::Key_Tab);
            first = QApplication::focusWidget();
        }
        std::vector<QWidget *> walked;
        QWidget *at = first;
        size_t presses = 0;
        do {
            ++presses;
            // A field of sections keeps the focus for each of them.
            if (walked.empty() || walked.back() != at)
                walked.push_back(at);
            QTest::keyClick(at, Qt::Key_Tab);
            at = QApplication::focusWidget();
            ASSERT_NE(at, nullptr) << page->info().id.toStdString();
        } while ((at != first || walked.size() == 1) && presses <= 2 * focusable.size());
        EXPECT_EQ(at, first) << "Tab is caught on " << page->info().id.toStdString() << " at "
                             << described(at).toStdString();
        for (QWidget *widget : focusable)
            EXPECT_TRUE(std::ranges::count(walked, widget) == 1 || widget->isAncestorOf(first))
                << "Tab does not reach " << described(widget).toStdString();
    }
}

TEST_F(EveryPage, IsLeftForTheSideBarAndComeBackToByPanes)
{
    const auto isInPage = [this] {
        const QWidget *focus = QApplication::focusWidget();
        return focus && window()->currentPage()->isAncestorOf(focus);
    };
    for (const ui::Page *page : pages()) {
        show(page->info().id);
        bool left = false;
        bool cameBack = false;
        for (int presses = 0; presses < 8; ++presses) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            left = left || !isInPage();
            cameBack = cameBack || (left && isInPage());
        }
        EXPECT_TRUE(left && cameBack) << page->info().id.toStdString();
    }
}

TEST_F(EveryPage, StandsBelowWhatIsSaid)
{
    auto *toast = window()->findChild<QWidget *>(u"toast"_s);
    ASSERT_NE(toast, nullptr);
    QTest::keyClick(window(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(until([toast] { return toast->isVisible(); }));
    for (const QString &page : {u"contacts"_s, u"settings"_s, u"today"_s}) {
        show(page);
        EXPECT_EQ(toast->parentWidget()->children().last(), toast) << page.toStdString();
    }
}

TEST_F(EveryPage, FitsIntoTheSmallestWindow)
{
    window()->resize(1000, 640);
    for (const ui::Page *page : pages()) {
        show(page->info().id);
        EXPECT_LE(window()->width(), 1000) << page->info().id.toStdString();
        EXPECT_LE(window()->height(), 640) << page->info().id.toStdString();
    }
}

} // namespace
