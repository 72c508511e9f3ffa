// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/job_control.h"

#include <algorithm>

namespace cultivar {

/// Says through a JobControl how far the work is, but not at every row. On the job's thread.
class JobProgress
{
public:
    JobProgress(const JobControl &control, QString what)
        : m_control(control)
    {
        m_step.what = std::move(what);
    }

    void setWhat(QString what) { m_step.what = std::move(what); }

    /// `counts`: what reached() tells are records, not shares of a file.
    void begin(JobPhase phase, bool counts)
    {
        m_step.phase = phase;
        m_step.counts = counts;
        m_next = 0;
    }

    /// False once the work is to stop.
    [[nodiscard]] bool reached(qint64 done, qint64 total)
    {
        if (*m_control.cancelled)
            return false;
        if (m_control.progress && done >= m_next) {
            m_step.done = done;
            m_step.total = total;
            m_control.progress(m_step);
            m_next = done + std::max<qint64>(1, total / steps);
        }
        return true;
    }

    /// To be asked before what cannot be stopped any more.
    [[nodiscard]] bool isCancelled() const { return *m_control.cancelled; }

private:
    static constexpr qint64 steps = 200;

    const JobControl &m_control;
    JobStep m_step;
    qint64 m_next = 0;
};

} // namespace cultivar
