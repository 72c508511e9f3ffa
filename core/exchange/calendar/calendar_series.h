// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_draft.h"
#include "core/exchange/calendar/calendar_reader.h"

#include <QHash>
#include <QSet>

#include <map>

namespace cultivar {

/// What other events of a file change about a series.
struct SeriesChanges
{
    QSet<QString> replaced; ///< occurrences that are events of their own, as occurrenceOf() names them

    /// How it goes on from an occurrence (RANGE=THISANDFUTURE), by when that was to start, in UTC.
    std::map<QDateTime, CalendarDraft> onwards;
};

/// By the uid of the series.
using CalendarChanges = QHash<QString, SeriesChanges>;

[[nodiscard]] bool isSeries(const CalendarText &text);

/// Adds the event as it takes place at `start`; false if that does not touch the window.
bool addEvent(const CalendarDraft &draft, const CalendarMoment &start, const WrittenDuration &length,
              const QString &occurrence, const CalendarWindow &window, std::vector<CalendarEvent> &events);

/// Adds the occurrences of a series that nothing replaces, or its problem: then false.
bool addSeries(const CalendarText &text, const CalendarDraft &draft, const SeriesChanges &changes,
               CalendarReading &reading, ParsedCalendar &parsed);

} // namespace cultivar
