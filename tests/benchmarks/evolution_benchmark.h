// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// The import of 100,000 vCards beside that of evolution-data-server through its own library, in turns. Each of theirs
/// has a bus and a home of its own; it costs what client and server used, user only. Ours costs all of its process.
void measureBesideEvolution(const QString &self, const QString &folder, Report &report);

} // namespace cultivar::benchmarks
