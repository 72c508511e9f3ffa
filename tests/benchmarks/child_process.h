// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace cultivar::benchmarks {

/// What a program cost from its start to its end.
struct ProcessCost
{
    double cpuSeconds = 0; ///< user and system
    QByteArray output;
};

/// The most memory this process had since it began, in megabytes; nothing where the system does not say. What wait4()
/// tells of a child is no answer: it counts what its parent had.
[[nodiscard]] std::optional<double> peakMegabytes();

/// The memory this process has now.
[[nodiscard]] std::optional<double> residentMegabytes();

/// Runs a program and waits for it; nothing if it did not start or failed.
[[nodiscard]] std::optional<ProcessCost> runAndMeasure(const QString &program, const QStringList &arguments);

} // namespace cultivar::benchmarks
