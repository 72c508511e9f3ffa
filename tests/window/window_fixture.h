// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/application.h"
#include "tests/support/printers.h"
#include "tests/ui/support/recorders.h"
#include "ui/shell/main_window.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

namespace cultivar::app {

/// Of all contacts in a database that another may have open.
[[nodiscard]] QStringList storedNames(const QString &database);

/// The program as main() builds it, over a file of its own, on Wednesday 2026-11-25, noon in Berlin. What would leave
/// the window is recorded.
class WindowTest : public ::testing::Test
{
protected:
    void SetUp() override;
    void TearDown() override;

    /// Puts the made-up network into the file. Before open().
    void fillWithSample();
    /// Runs `command` on the file. Before open().
    void change(Workspace::Command command);

    /// Starts the program and waits until it shows what is in the file.
    void open();
    /// Closes the window and ends the program.
    void close();

    [[nodiscard]] ui::MainWindow *window() const;
    [[nodiscard]] std::vector<ui::Page *> pages() const;

    /// Goes to a page and waits until nothing is read for it any more.
    void show(const QString &page);

    /// Events are done, and so is what was asked of the database in them.
    void settle() const;

    static bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 10'000); }

    QTemporaryDir folder;
    std::shared_ptr<const Clock> clock = std::make_shared<FixedClock>(QDate(2026, 11, 25), QTimeZone("Europe/Berlin"));
    ui::RecordingPrompter prompter;
    std::unique_ptr<Application> program;
};

} // namespace cultivar::app
