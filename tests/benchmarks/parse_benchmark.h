// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"

#include <QByteArray>

#include <optional>

namespace cultivar::benchmarks {

/// Reading 10,000 made-up vCards 3.0 beside KContacts and libebook-contacts, in turns, in user CPU seconds. Each turn
/// is a process of its own on both sides, since where a process lies in memory makes it half again as slow or not. All
/// are given the bytes in memory. Of libebook-contacts it is the mode that asks for name, addresses and numbers, for it
/// puts off the work until somebody asks; we read every field.
void measureParsing(const QString &self, const QString &folder, Report &report);

/// The median of some runs, for the process of a turn; nothing if not every card is a contact.
[[nodiscard]] std::optional<double> secondsOfReading(const QByteArray &cards, int runs);

} // namespace cultivar::benchmarks
