// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/commands.h"
#include "tests/support/printers.h"
#include "tests/ui/support/recorders.h"
#include "ui/shell/desk.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace cultivar::ui {

/// A desk over a real workspace on a fresh file, on Wednesday 2026-11-25, noon in Berlin. Whatever leaves the window is
/// recorded instead of done.
class UiTest : public ::testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    /// Brings in the made-up network of that day.
    void fillWithSample();

    /// Each expects that it works, and that the contacts in memory have followed.
    ChangeSet change(Workspace::Command command);
    ContactId add(const Contact &contact, const QStringList &circles = {});
    ContactId add(const QString &name, const QStringList &circles = {});

    /// Waits until `condition` holds, for some seconds; false if it never does. Lets events and results arrive.
    static bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 5000); }

    /// Waits until the workspace has done what it was asked and the contacts in memory have followed.
    void settle();

    template <class Query> auto query(Query query) { return workspace->query(std::move(query)).result(); }

    template <RecordType R> std::vector<R> all()
    {
        const Result<std::vector<R>> records = query([](const Records &stored) { return stored.all<R>(); });
        EXPECT_TRUE(records.has_value());
        return records.value_or(std::vector<R>());
    }

    Contact contact(ContactId id);

    [[nodiscard]] Desk desk() { return {*workspace, *contacts, *doer, navigator, prompter, look}; }

    QDate today{2026, 11, 25};
    QTimeZone zone{"Europe/Berlin"};
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<LiveIndex> contacts;
    std::unique_ptr<Doer> doer;
    RecordingNavigator navigator;
    RecordingPrompter prompter;
    RecordingLook look;
};

/// The child of that objectName, or a failed test.
template <class Widget> Widget *child(QWidget *of, const QString &name)
{
    auto *found = of->findChild<Widget *>(name);
    if (!found)
        ADD_FAILURE() << "no widget is called " << name.toStdString();
    return found;
}

} // namespace cultivar::ui
