// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// Reads files that mean harm, each in two sizes: twice the file may take hardly more than twice the time. Only those
/// in whose name or title there is `wanted`.
void measureHostile(const QString &wanted, Report &report);

} // namespace cultivar::benchmarks
