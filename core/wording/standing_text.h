// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/due.h"

#include <QLocale>
#include <QTimeZone>

// Where a contact stands, in few words. Days are in my zone.
namespace cultivar::wording {

/// "in 6 weeks", "today", "since 24 Oct", "asleep", "never talked", "no rhythm" without a cadence.
[[nodiscard]] QString standingText(const rules::Due &due, QDate today, const QLocale &locale = QLocale());

/// "every 6 weeks" where it is whole weeks, "every 90 days", "every day". `days`: at least 1.
[[nodiscard]] QString cadenceText(int days);

/// "24 Oct", with its year when it is not today's.
[[nodiscard]] QString shortDayText(QDate day, QDate today, const QLocale &locale = QLocale());

/// "12:35 there, one hour behind you"; "13:35 there, as here" where the clocks agree. `now`: an instant.
[[nodiscard]] QString timeThereText(const QDateTime &now, const QTimeZone &theirs, const QTimeZone &mine,
                                    const QLocale &locale = QLocale());

/// "Europe/Lisbon" is told as Lisbon.
[[nodiscard]] QString placeOfZone(const QTimeZone &zone);

} // namespace cultivar::wording
