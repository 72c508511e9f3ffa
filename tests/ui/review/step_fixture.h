// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/ui_fixture.h"
#include "ui/review/list_step.h"

#include <gmock/gmock.h>

#include <QLabel>

namespace cultivar::ui {

/// A step of lists on its own, read again whenever something changes.
class ListStepTest : public UiTest
{
protected:
    void SetUp() override
    {
        UiTest::SetUp();
        live = std::make_unique<LiveReview>(desk());
        QObject::connect(workspace.get(), &Workspace::changed, live.get(), &LiveReview::read);
        ana = person(u"Ana Silva"_s);
    }

    void TearDown() override
    {
        step.reset();
        foot.reset();
        live.reset();
        UiTest::TearDown();
    }

    ContactId person(const QString &name)
    {
        Contact contact;
        contact.name = name;
        contact.given = name.section(u' ', 0, 0);
        contact.emails = {{name.section(u' ', 0, 0).toLower() + u"@example.org"_s, {}}};
        return add(contact, {u"Get to know"_s});
    }

    /// Gives its uid.
    template <RecordType R> Uid store(const R &record)
    {
        const ChangeSet changes = change([record](const Records &) -> Result<Edit> {
            Edit edit;
            edit.add(record);
            return edit;
        });
        return changes.addedUids.empty() ? Uid() : changes.addedUids.front();
    }

    template <class Step> Step *open()
    {
        live->read();
        EXPECT_TRUE(until([this] { return live->isReady(); }));
        auto made = std::make_unique<Step>(desk(), *live);
        Step *opened = made.get();
        step = std::move(made);
        // As the page does, which owns the foot.
        const StepFoot parts = step->foot();
        foot = std::make_unique<QWidget>();
        for (const std::vector<QWidget *> &side : {parts.left, parts.right})
            for (QWidget *part : side)
                part->setParent(foot.get());
        QObject::connect(live.get(), &LiveReview::updated, opened, &ReviewStepView::refresh);
        step->resize(1084, 640);
        step->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(step.get()));
        step->enter();
        EXPECT_TRUE(until([this] { return step->isAncestorOf(QApplication::focusWidget()); }));
        return opened;
    }

    std::vector<StepLineView *> views()
    {
        std::vector<StepLineView *> shown;
        for (auto *view : step->findChildren<StepLineView *>())
            if (view->isVisible())
                shown.push_back(view);
        return shown;
    }

    /// What stands in the lines, in their order.
    QStringList words()
    {
        QStringList words;
        for (const StepLineView *view : views())
            words += view->line().words;
        return words;
    }

    StepLineView *view(const QString &words)
    {
        for (StepLineView *each : views())
            if (each->line().words == words)
                return each;
        return nullptr;
    }

    bool isDone(const QString &words)
    {
        const StepLineView *found = view(words);
        return found && found->line().isDone;
    }

    /// Waits until the line can be undone, that is, until it was done.
    bool canBeUndone(const QString &words)
    {
        return until([&] {
            const StepLineView *found = view(words);
            return found && found->line().isDone && !found->line().actions.empty();
        });
    }

    void go(const QString &words)
    {
        ASSERT_NE(view(words), nullptr) << words.toStdString();
        view(words)->setFocus();
    }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ASSERT_NE(QApplication::focusWidget(), nullptr);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QString focused()
    {
        const auto *found = qobject_cast<StepLineView *>(QApplication::focusWidget());
        return found ? found->line().words : QString();
    }

    QString remark() { return child<QLabel>(step.get(), u"stepRemark"_s)->text(); }

    template <RecordType R> R stored(const Uid &uid)
    {
        for (R &record : all<R>())
            if (record.uid == uid)
                return record;
        ADD_FAILURE() << "nothing of that uid is stored";
        return R();
    }

    void expectNamesEverywhere()
    {
        for (const QSize size : {QSize(1084, 640), QSize(744, 504)}) {
            step->resize(size);
            for (auto *widget : step->findChildren<QWidget *>())
                if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()) {
                    EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
                    EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
                }
        }
    }

    ContactId ana;
    std::unique_ptr<LiveReview> live;
    std::unique_ptr<ListStep> step;
    std::unique_ptr<QWidget> foot; ///< what the step puts into it
};

} // namespace cultivar::ui
