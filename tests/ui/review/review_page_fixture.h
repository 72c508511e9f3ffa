// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_commands.h"
#include "core/workspace/review/review_desk.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/review/review_page.h"

#include <QLabel>
#include <QPushButton>

namespace cultivar::ui {

/// The review page over six people to get to know, of whom four were talked to more than a month ago.
class ReviewPageTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s, u"Ed"_s, u"Flo"_s})
            people[name] = add(name, {u"Get to know"_s});
        int days = 40;
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s}) {
            commands::LoggedInteraction talk;
            talk.contacts = {name};
            talk.day = today.addDays(-days++);
            change(commands::log(talk));
        }
    }

    void TearDown() override
    {
        page.reset();
        UiTest::TearDown();
    }

    void openPage()
    {
        page = std::make_unique<ReviewPage>(desk());
        waiting = std::make_unique<QSignalSpy>(page.get(), &Page::waitingChanged);
        page->resize(1084, 800);
        page->show();
        page->enter();
        ASSERT_TRUE(QTest::qWaitForWindowActive(page.get()));
    }

    /// With this week's review opened, and the wizard left at that step.
    void openAt(ReviewStep step)
    {
        change(commands::openReview(reviewRanking(contacts->index())->three));
        const QString position = uR"({"step":"%1","seconds_spent":400})"_s.arg(toWord(step));
        ASSERT_TRUE(workspace->keepDraft(reviewPositionKey(review().uid), position).result().has_value());
        openPage();
    }

    Review review()
    {
        const auto found = query([](const Records &records) { return reviewOfWeek(records); });
        return found && *found ? **found : Review();
    }

    [[nodiscard]] bool shows(const QString &name) const
    {
        const auto *widget = page->findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }

    bool untilShown(const QString &name)
    {
        return until([this, name] { return shows(name); });
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(page->focusWidget() ? page->focusWidget() : page.get(), key, modifiers);
    }

    PickState stateOf(const QString &name)
    {
        for (const ReviewPick &pick : review().picks)
            if (pick.contact == people[name])
                return pick.state;
        ADD_FAILURE() << name.toStdString() << " is no pick";
        return PickState::Proposed;
    }

    QHash<QString, ContactId> people;
    std::unique_ptr<ReviewPage> page;
    std::unique_ptr<QSignalSpy> waiting;
};

} // namespace cultivar::ui
