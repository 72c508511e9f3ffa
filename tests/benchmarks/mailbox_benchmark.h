// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// Reads the headers of one mbox file; gives the CPU seconds.
[[nodiscard]] Result<double> readMailboxOnce(const QString &file);

/// Mailboxes of long and of short messages, read beside a plain scan of their lines, in turns; and the memory it takes,
/// which a process of its own tells. `self` is this program.
void measureMailbox(const QString &self, const QString &folder, Report &report);

} // namespace cultivar::benchmarks
