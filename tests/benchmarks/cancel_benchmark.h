// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// How soon an import of 100,000 vCards into a database with people ends once it is told to, in each of its phases, and
/// that it leaves nothing. It is told from another thread than the job's, as a window does.
void measureCancelling(const QString &folder, Report &report);

} // namespace cultivar::benchmarks
