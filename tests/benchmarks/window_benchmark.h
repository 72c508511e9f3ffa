// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"
#include "tests/benchmarks/window_program.h"

namespace cultivar::benchmarks {

/// The window over 100,000 contacts with 1,000,000 interactions beside the drivers in CULTIVAR_PEERS: typing,
/// scrolling, first paint, memory, and how long it ever stands still. `self` is this program.
void measureWindow(WatchedApplication &application, const QString &self, const QString &folder, Report &report);

/// Writes the same network into a new database, and says why if it cannot. The exit code.
int writeNetworkTo(const QString &database);

} // namespace cultivar::benchmarks
