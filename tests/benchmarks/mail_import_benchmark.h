// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// The import of a mailbox of `count` messages into a database of 5,000 contacts, beside a plain scan of its lines and
/// plain inserts of the same rows, each a process of its own; its memory, also that of a tenth of the mailbox.
void measureMailImport(int count, const QString &self, const QString &folder, Report &report);

/// As the limits are meant: 1,000,000 messages, 1 GB.
constexpr int messagesOfLargeMailbox = 1'000'000;

} // namespace cultivar::benchmarks
