// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window_program.h"

#include "tests/benchmarks/child_process.h"
#include "tests/benchmarks/stopwatch.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <unistd.h>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

const QDate networkDay(2026, 11, 23);

/// Ends the program when the window was painted.
class FirstPaint : public QObject
{
public:
    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest && qobject_cast<ui::MainWindow *>(receiver)) {
            receiver->removeEventFilter(this);
            static_cast<QObject *>(receiver)->event(event);
            std::printf("%f\n", threadSeconds());
            std::fflush(stdout);
            _exit(0);
        }
        return QObject::eventFilter(receiver, event);
    }
};

} // namespace

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    // Objects of other threads are told by way of the application, too.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const double before = wallSeconds();
    QString name = QString::fromLatin1(receiver->metaObject()->className());
    if (receiver->parent())
        name += u" of "_s + QString::fromLatin1(receiver->parent()->metaObject()->className());
    const QEvent::Type type = event->type();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    if (const double took = wallSeconds() - before; m_depth == 0 && took > m_longest) {
        m_longest = took;
        m_longestOf = u"%1, event %2"_s.arg(name).arg(type);
    }
    return done;
}

void WatchedApplication::forget()
{
    m_longest = 0;
    m_longestOf.clear();
}

std::unique_ptr<app::Application> openProgram(const QString &database, const QString &folder)
{
    app::ApplicationOptions options;
    options.database = database;
    options.lookFile = folder + u"/look.ini"_s;
    options.clock = std::make_shared<FixedClock>(networkDay, QTimeZone::utc());
    auto program = std::make_unique<app::Application>(std::move(options));
    program->start();
    return program;
}

void handleEvents()
{
    QCoreApplication::processEvents();
}

bool waitFor(const std::function<bool()> &condition)
{
    constexpr int longest = 120'000;
    constexpr int step = 20;
    QElapsedTimer time;
    time.start();
    while (!condition()) {
        if (time.elapsed() > longest)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, step);
    }
    return true;
}

ui::MainWindow *windowOfProgram()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<ui::MainWindow *>(widget))
            return found;
    return nullptr;
}

int paintOnce(int argc, char **argv, const QString &database)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto program = openProgram(database, folder.path());
    FirstPaint firstPaint;
    windowOfProgram()->installEventFilter(&firstPaint);
    return QApplication::exec();
}

int rest(int argc, char **argv, const QString &database)
{
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto program = openProgram(database, folder.path());
    QTimer tick; // so that waiting goes on
    tick.start(20);
    if (!waitFor([&] { return program->contacts().isReady(); }))
        return 1;
    windowOfProgram()->showPage(u"contacts"_s);
    QElapsedTimer time;
    time.start();
    constexpr int settling = 2000;
    waitFor([&] { return time.elapsed() > settling; });
    std::printf("%f\n", residentMegabytes().value_or(0));
    // As it stands: a profiler then names what is in use.
    std::fflush(stdout);
    _exit(0);
}

} // namespace cultivar::benchmarks
