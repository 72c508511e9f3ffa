// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/partial_date.h"

namespace cultivar::rules {

// Yearly dates need a month and a day, those kept once the full date. 29 February falls on the 28th in other years. A
// yearly date with a year does not occur before that year.

/// True if it falls within `window` days before or after `today`, both ends included, also over the turn of the year.
/// `window`: days, 0 to 180.
[[nodiscard]] bool isNear(const PartialDate &date, bool yearly, QDate today, int window);

/// True if it falls on one of the days from `today` to two weeks later.
[[nodiscard]] bool isAhead(const PartialDate &date, bool yearly, QDate today);

/// The first day on or after `today` it falls on; nothing if it has passed for good or cannot be known.
[[nodiscard]] std::optional<QDate> nextOccurrence(const PartialDate &date, bool yearly, QDate today);

/// The day closest to `today` it falls on, the later one of two equally close.
[[nodiscard]] std::optional<QDate> nearestOccurrence(const PartialDate &date, bool yearly, QDate today);

} // namespace cultivar::rules
