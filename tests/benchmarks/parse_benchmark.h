// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/benchmarks/report.h"

namespace cultivar::benchmarks {

/// Reading 10,000 made-up vCards 3.0 beside KContacts and libebook-contacts, in turns, in user CPU seconds as their
/// drivers print them. Theirs are given the bytes in memory, and so are we. Of libebook-contacts it is the mode that
/// asks for name, addresses and numbers, for it puts off the work until somebody asks; we read every field.
void measureParsing(const QString &folder, Report &report);

} // namespace cultivar::benchmarks
