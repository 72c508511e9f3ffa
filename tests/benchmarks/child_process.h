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
    double peakMegabytes = 0;
};

/// Runs a program and waits for it, its output thrown away; nothing if it did not start or failed.
[[nodiscard]] std::optional<ProcessCost> runAndMeasure(const QString &program, const QStringList &arguments);

} // namespace cultivar::benchmarks
