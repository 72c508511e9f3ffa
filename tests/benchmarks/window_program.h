// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/application.h"

#include <QApplication>

namespace cultivar::benchmarks {

/// Notes how long each turn of the event loop held the thread of the window: nothing else is done meanwhile.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Begins anew.
    void forget();

    /// Seconds on the clock; what it was spent on.
    [[nodiscard]] double longest() const { return m_longest; }

    [[nodiscard]] const QString &longestOf() const { return m_longestOf; }

private:
    int m_depth = 0;
    double m_longest = 0;
    QString m_longestOf;
};

/// The program over `database`, on the day the made-up network is of. Nothing leaves it.
[[nodiscard]] std::unique_ptr<app::Application> openProgram(const QString &database, const QString &folder);

/// Handles what has arrived by now.
void handleEvents();

/// Lets events come until `condition` holds; false after two minutes.
bool waitFor(const std::function<bool()> &condition);

[[nodiscard]] ui::MainWindow *windowOfProgram();

/// Starts the program as main() does, prints the CPU seconds of the window's thread when it was painted first, and
/// ends at once.
int paintOnce(int argc, char **argv, const QString &database);

/// Starts the program, shows the contacts, waits until it rests, and prints the megabytes it has then.
int rest(int argc, char **argv, const QString &database);

} // namespace cultivar::benchmarks
