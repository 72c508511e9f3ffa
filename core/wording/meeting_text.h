// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/meeting_phases.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

// A talk in few words. Moments are instants; `mine` is my time zone.
namespace cultivar::wording {

/// "14:00 to 14:20"; of several days "14:00 to Thu 10 Dec, 16:00".
[[nodiscard]] QString timeSpanText(const QDateTime &start, int minutes, const QTimeZone &mine,
                                   const QLocale &locale = QLocale());

/// What their clock says then: "13:00 in Lisbon", "Sat 01:00 in Tokyo" where it is another day. Empty where the clocks
/// agree. `city`: where they are; empty: the zone says it.
[[nodiscard]] QString theirTimeText(const QDateTime &start, const QTimeZone &theirs, const QString &city,
                                    const QTimeZone &mine, const QLocale &locale = QLocale());

/// How far it is: "in 25 minutes", "in 3 hours", "now, 12 minutes left", "10 minutes ago", and from day to day as
/// relativeDay(); of several days "now, until Thu 10 Dec".
[[nodiscard]] QString untilText(const QDateTime &start, int minutes, const QDateTime &now, const QTimeZone &mine,
                                const QLocale &locale = QLocale());

/// "20 min", "a day", "3 days": days that are begun count whole.
[[nodiscard]] QString lengthText(int minutes);

/// "First impression 3 · overview 1 · discussion 14 · ending 2 = 20 minutes"; phases that are left out are not told.
[[nodiscard]] QString phasesText(const rules::PerPhase &seconds);
/// "discussion".
[[nodiscard]] QString nameOf(rules::Phase phase);
/// Of a phase: "14", "4½", "6:45".
[[nodiscard]] QString phaseMinutesText(int seconds);

/// "three insights, one name, two promises"; empty for none at all.
[[nodiscard]] QString cameOfItText(int insights, int names, int promises);

/// "three times offered on 18 November, no answer yet".
[[nodiscard]] QString offeredText(int times, QDate sent, QDate today, const QLocale &locale = QLocale());

/// "Lunch, Tue 1 Dec"; the day alone where `purpose` is empty.
[[nodiscard]] QString dayedText(const QString &purpose, QDate day, const QLocale &locale = QLocale());

/// "Ana Silva, Keiko Arai +2": the first `most` by name. `most`: at least 1.
[[nodiscard]] QString namesText(const QStringList &names, qsizetype most);

/// "three" up to ten, then figures.
[[nodiscard]] QString numberWord(int number);

} // namespace cultivar::wording
