// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_event.h"
#include "core/exchange/calendar/calendar_scanner.h"
#include "core/exchange/calendar/calendar_zones.h"

#include <optional>
#include <variant>
#include <vector>

namespace cultivar {

/// A time in the zone it is said in.
struct CalendarMoment
{
    QDateTime wall; ///< see CalendarZone
    bool wholeDay = false;
    CalendarZone zone;

    [[nodiscard]] QDateTime utc() const { return zone.toUtc(wall); }
};

/// What the times of a file are read with.
struct CalendarReading
{
    CalendarWindow window;
    CalendarZones zones;
    RecurrenceBudget budget{};
};

/// What a VEVENT says, before it is known when it takes place.
struct CalendarDraft
{
    CalendarEvent event; ///< without its times and its occurrence
    CalendarMoment start;
    WrittenDuration length;
    std::optional<CalendarMoment> recurrence; ///< RECURRENCE-ID
    QString unknownZone;                      ///< a TZID nobody knows
};

/// That of an event, with no more of what it says than can be shown.
[[nodiscard]] RowProblem calendarProblem(const CalendarText &text, ProblemKind kind, QStringView detail);

[[nodiscard]] bool hasUid(const CalendarText &text);

/// The UID, or one made of the start and summary, which is the same each time.
[[nodiscard]] QString uidOf(const CalendarText &text);

/// The TZID of a line, without quotes; empty if it has none.
[[nodiscard]] QString zoneIdOf(const CalendarLine &line);

/// A value of a line (there may be several) in the zone of the line. A time without one is in that of `event`, if there
/// is one, for it is about an event: DTEND, EXDATE and RDATE. Nothing for what is no time.
[[nodiscard]] std::optional<CalendarMoment> momentOf(QStringView value, const CalendarLine &line,
                                                     CalendarReading &reading, const CalendarZone *event = nullptr);

/// The zone of an event, by its DTSTART.
[[nodiscard]] CalendarZone zoneOfEvent(const CalendarText &text, CalendarReading &reading);

/// RECURRENCE-ID of an event in that zone. One without a zone floats unless the event is somewhere: UTC is how programs
/// write the times of all events alike.
[[nodiscard]] std::optional<CalendarMoment> recurrenceOf(const CalendarLine &line, const CalendarZone &event,
                                                         CalendarReading &reading);

/// What names an occurrence: see CalendarEvent::occurrence.
[[nodiscard]] QString occurrenceOf(const CalendarMoment &original);

/// Reads an event; a problem if it cannot be taken.
[[nodiscard]] std::variant<CalendarDraft, RowProblem> draftOf(const CalendarText &text, CalendarReading &reading);

} // namespace cultivar
