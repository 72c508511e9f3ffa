// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// Writes made-up vCards into `folder`, and gives the file.
[[nodiscard]] QString writeMadeUpCards(const QString &folder, int count);

/// With its journal and lock.
void removeDatabase(const QString &path);

/// Imports a file into a new database through the workspace; gives the CPU seconds of the import.
[[nodiscard]] Result<double> importInto(const QString &file, const QString &database);

/// The import of 100,000 vCards beside that of the plain driver of the peers folder (environment CULTIVAR_PEERS), in
/// turns, each a process of its own; and how its cost grows. `self` is this program.
void measureImport(const QString &self, const QString &folder, Report &report);

} // namespace cultivar::benchmarks
