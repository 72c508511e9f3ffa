// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"

#include <QLocale>

namespace cultivar::wording {

/// "today", "yesterday", "tomorrow", "5 days ago", "in 10 days", "14 weeks ago" (from two weeks), "in 7 months" (from
/// half a year), "3 years ago" (from two years). Whole units, rounded down.
[[nodiscard]] QString relativeDay(QDate day, QDate today);

/// The same, and "never" for none.
[[nodiscard]] QString lastContactText(const std::optional<QDate> &day, QDate today);

/// "3 December", with its year when it is not today's.
[[nodiscard]] QString dayText(QDate day, QDate today, const QLocale &locale = QLocale());

/// "Friday, 3 December, 15:00", in `zone`.
[[nodiscard]] QString momentText(const QDateTime &moment, const QTimeZone &zone, const QLocale &locale = QLocale());

/// The offered times for a letter, one a line: "- Tuesday, 7 July, 10:00 (Lisbon)". `locale`: that of the letter's
/// language. A zone nobody knows is taken for UTC.
[[nodiscard]] QString offeredTimesText(const std::vector<OfferedTime> &times, const QLocale &locale);

} // namespace cultivar::wording
