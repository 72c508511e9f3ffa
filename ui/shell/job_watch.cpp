// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job_watch.h"

#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto tick = 100ms;
constexpr qint64 tooSoonToTell = 1000; ///< milliseconds
constexpr double tooLittleToTell = 0.02;
constexpr double perSecond = 1000; ///< milliseconds

} // namespace

JobWatch::JobWatch(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &JobWatch::look);
}

JobWatch::~JobWatch()
{
    stop();
}

JobControl JobWatch::begin()
{
    m_control = JobControl();
    m_said = std::make_shared<Said>();
    m_control.progress = [said = m_said](const JobStep &step) {
        const QMutexLocker locker(&said->mutex);
        said->step = step;
    };
    m_shown = JobStep();
    m_taken.reset();
    m_whole.start();
    m_phase.start();
    m_tick.start();
    return m_control;
}

void JobWatch::end()
{
    m_tick.stop();
    m_taken = m_whole.elapsed();
}

void JobWatch::stop()
{
    *m_control.cancelled = true;
}

void JobWatch::letGo()
{
    m_tick.stop();
    m_control = JobControl();
}

void JobWatch::look()
{
    std::optional<JobStep> step;
    {
        const QMutexLocker locker(&m_said->mutex);
        step = m_said->step;
    }
    if (!step)
        step = JobStep();
    if (step->phase != m_shown.phase || step->what != m_shown.what)
        m_phase.start();
    m_shown = *step;
    JobMoment moment{*step, std::nullopt};
    const double share = step->total > 0 ? static_cast<double>(step->done) / static_cast<double>(step->total) : 0;
    if (share > tooLittleToTell && m_phase.elapsed() > tooSoonToTell)
        moment.secondsLeft = static_cast<int>(static_cast<double>(m_phase.elapsed()) * (1 - share) / share / perSecond);
    Q_EMIT moved(moment);
}

} // namespace cultivar::ui
