// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_draft.h"
#include "core/exchange/calendar/calendar_reader.h"

#include <QHash>
#include <QSet>

namespace cultivar {

/// Which occurrences of a series (by uid) another event replaces, as occurrenceOf() names them.
using CalendarOverrides = QHash<QString, QSet<QString>>;

[[nodiscard]] bool isSeries(const CalendarText &text);

/// Adds the event as it takes place at `start`; false if that does not touch the window.
bool addEvent(const CalendarDraft &draft, const CalendarMoment &start, const WrittenDuration &length,
              const QString &occurrence, const CalendarWindow &window, std::vector<CalendarEvent> &events);

/// Adds the occurrences of a series that nothing replaces, or its problem: then false.
bool addSeries(const CalendarText &text, const CalendarDraft &draft, const QSet<QString> &replaced,
               CalendarReading &reading, ParsedCalendar &parsed);

} // namespace cultivar
