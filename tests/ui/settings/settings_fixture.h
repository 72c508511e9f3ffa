// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/ui_fixture.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_section.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QTimeEdit>

namespace cultivar::ui {

using namespace Qt::StringLiterals;

/// The settings, shown at one section.
class SettingsTest : public UiTest
{
protected:
    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    /// Waits until the section shows what is stored.
    void open(const QString &id)
    {
        if (!page) {
            page = std::make_unique<SettingsPage>(desk());
            page->resize(1084, 744);
            page->show();
            page->enter();
            ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
        }
        page->showSection(id);
        section = child<QWidget>(page.get(), id + u"Section"_s);
        shown();
    }

    /// Waits until what is stored now has arrived in the page.
    void shown()
    {
        settle();
        // Asked after the page asked, and answered after it was.
        bool arrived = false;
        whenDone(workspace->query([](const Records &) { return true; }), page.get(), [&](bool) { arrived = true; });
        EXPECT_TRUE(until([&] { return arrived; }));
    }

    template <class Widget> Widget *in(const QString &name) { return child<Widget>(section, name); }

    /// Types over what stands in a field, and leaves it.
    void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QTest::keyClicks(field, text);
        // A list of completions has the keyboard while it is open.
        QWidget *popup = QApplication::activePopupWidget();
        if (popup)
            QTest::keyClick(popup, Qt::Key_Escape);
        QTest::keyClick(field, Qt::Key_Tab);
        shown();
    }

    void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        widget->setFocus();
        QTest::keyClick(widget, key, modifiers);
    }

    /// A time has two sections that Tab goes through.
    void leave(QTimeEdit *field)
    {
        press(field, Qt::Key_Tab);
        press(field, Qt::Key_Tab);
        shown();
    }

    void click(const QString &button)
    {
        QTest::mouseClick(in<QWidget>(button), Qt::LeftButton);
        shown();
    }

    void undo()
    {
        doer->undo();
        shown();
    }

    rules::Preferences preferences()
    {
        const auto found = query([](const Records &records) { return records.preferences(); });
        EXPECT_TRUE(found.has_value());
        return found.value_or(rules::Preferences());
    }

    std::unique_ptr<SettingsPage> page;
    QWidget *section = nullptr;
};

} // namespace cultivar::ui
