// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cultivar::benchmarks {

/// Prints figures, one a line, as they come, and remembers whether a limit was missed.
class Report
{
public:
    void section(const QString &title);
    void figure(const QString &what, double value, const QString &unit);
    /// A figure that must not be above `limit`.
    void limited(const QString &what, double value, double limit, const QString &unit);
    /// One that must not be below it.
    void atLeast(const QString &what, double value, double limit, const QString &unit);
    void note(const QString &text);
    /// What could not be measured counts as missed.
    void missed(const QString &text);

    [[nodiscard]] bool isWithinLimits() const { return m_withinLimits; }

private:
    void judged(const QString &row, const QString &limit, bool isWithin);

    bool m_withinLimits = true;
};

} // namespace cultivar::benchmarks
