// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/import_job.h"

#include <algorithm>

namespace cultivar {

/// Says through a JobControl how far the work is, but not at every row. On the job's thread.
class JobProgress
{
public:
    JobProgress(const JobControl &control, QString what)
        : m_control(control)
        , m_what(std::move(what))
    {
    }

    /// False once the work is to stop.
    [[nodiscard]] bool reached(qint64 done, qint64 total)
    {
        if (*m_control.cancelled)
            return false;
        if (m_control.progress && done >= m_next) {
            m_control.progress(m_what, done, total);
            m_next = done + std::max<qint64>(1, total / steps);
        }
        return true;
    }

private:
    static constexpr qint64 steps = 200;

    const JobControl &m_control;
    QString m_what;
    qint64 m_next = 0;
};

} // namespace cultivar
