// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace cultivar::rules {

/// The week of a day after ISO 8601: "2026-W48". The year is the week's, which near its turn is not the day's.
[[nodiscard]] QString isoWeek(QDate day);

/// Monday of its ISO week.
[[nodiscard]] QDate mondayOf(QDate day);

/// Sunday of its ISO week.
[[nodiscard]] QDate sundayOf(QDate day);

/// Whole weeks from Monday 1970-01-05 to the Monday of its week; negative before.
[[nodiscard]] qint64 weekNumberSinceEpoch(QDate day);

} // namespace cultivar::rules
