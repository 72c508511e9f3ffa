// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QTimeZone>

namespace cultivar::wording {

/// "Tue 1 Dec".
[[nodiscard]] QString weekdayAndDay(QDate day, const QLocale &locale = QLocale());

/// "9:00".
[[nodiscard]] QString clockTime(QTime time, const QLocale &locale = QLocale());

/// "Toronto is 6 hours behind you", on the day of `moment`; "The same time as yours" without a difference.
[[nodiscard]] QString zoneDifference(const QTimeZone &theirs, const QTimeZone &mine, const QDateTime &moment);

} // namespace cultivar::wording
