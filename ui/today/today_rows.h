// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/today/today_view.h"
#include "ui/today/today_row.h"

// What waits, as rows with their words. `now` decides only what is said ("in 25 minutes", "9 days ago").
namespace cultivar::ui {

/// The talks that are over and were not told about, and those to come; without `first`, which has a card.
[[nodiscard]] std::vector<TodayRow> talkRows(const TodayView &view, const AgendaRow *first);
[[nodiscard]] std::vector<TodayRow> promiseRows(const TodayView &view);
[[nodiscard]] std::vector<TodayRow> reachOutRows(const TodayView &view);
[[nodiscard]] std::vector<TodayRow> dateRows(const TodayView &view);
[[nodiscard]] std::vector<TodayRow> nameRows(const TodayView &view);
[[nodiscard]] std::vector<TodayRow> goalRows(const TodayView &view);

/// The next talk that is not over; null if none is planned.
[[nodiscard]] const AgendaRow *nextTalk(const TodayView &view, const QDateTime &now);
/// Talks of this week that are not over.
[[nodiscard]] int talksThisWeek(const TodayView &view);

/// How many things wait today: talks, what is to be told about them, promises of mine, the review.
[[nodiscard]] int waitingToday(const TodayView &view, const QDateTime &now);

/// "Head of Data, Nordlicht"; empty if neither is known.
[[nodiscard]] QString placeInLife(const PersonLine &person);

} // namespace cultivar::ui
