// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/job_control.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <optional>

namespace cultivar::ui {

/// How far a job is, as the window shows it.
struct JobMoment
{
    JobStep step;
    std::optional<int> secondsLeft; ///< of this phase, once it can be told
};

/// Watches long work from the window: ten times a second, whatever the work says. Until it says something it waits.
class JobWatch : public QObject
{
    Q_OBJECT

public:
    explicit JobWatch(QObject *parent = nullptr);
    /// Whatever runs is stopped.
    ~JobWatch() override;

    /// For the next job; the one before is no longer watched.
    [[nodiscard]] JobControl begin();
    /// The job is done.
    void end();
    /// Asks it to stop.
    void stop();
    /// Whatever runs goes on to its end, unwatched.
    void letGo();

    [[nodiscard]] bool isStopping() const { return *m_control.cancelled; }

    /// Since begin(), until end().
    [[nodiscard]] qint64 milliseconds() const { return m_taken.value_or(m_whole.elapsed()); }

Q_SIGNALS:
    void moved(const cultivar::ui::JobMoment &moment);

private:
    /// Written by the job's thread.
    struct Said
    {
        QMutex mutex;
        std::optional<JobStep> step;
    };

    void look();

    JobControl m_control;
    std::shared_ptr<Said> m_said;
    QTimer m_tick;
    QElapsedTimer m_whole;
    QElapsedTimer m_phase;
    std::optional<qint64> m_taken;
    JobStep m_shown;
};

} // namespace cultivar::ui
