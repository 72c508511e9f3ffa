// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// Builds the index of the database at `path` once, as a program does that starts: for its peak memory.
[[nodiscard]] Result<void> buildIndexOnce(const QString &path);

/// Building, searching and ranking 100,000 contacts with 1,000,000 interactions, and how building grows. `self` is this
/// program.
void measureIndex(const QString &self, const QString &folder, Report &report);

} // namespace cultivar::benchmarks
