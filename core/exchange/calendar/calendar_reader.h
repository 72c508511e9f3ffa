// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_event.h"
#include "core/exchange/parsed.h"
#include "core/exchange/reading_watch.h"

#include <QByteArrayView>

#include <vector>

namespace cultivar {

struct ParsedCalendar
{
    std::vector<CalendarEvent> events; ///< in the order of the file, those of one series by their start
    std::vector<RowProblem> problems;
    QStringList whole; ///< uids of the events and series of which the file says all there is
    int beyond = 0;    ///< events that do not touch the window, or are one guest's reply
};

/// Reads iCalendar (RFC 5545): the meetings that touch the window, each occurrence of a series by itself. Tasks,
/// journals and free-busy times are passed over.
///
/// Of an event that stands in the file more than once that of the highest SEQUENCE is taken.
///
/// Series are those of RRULE, RDATE and EXDATE; DTSTART is always the first. What was moved or called off
/// (RECURRENCE-ID) replaces its occurrence, and is taken without the series too; it stands for itself only, also
/// where it says THISANDFUTURE. A rule that is not Gregorian (RFC 7529) is a BadValue.
///
/// Zones are known by their IANA name, with whatever path before it, by their Windows name, by their offset, and else
/// by their definition in the file (VTIMEZONE; the first of each name). An event in a zone that nobody knows is taken
/// as if it floated, and is a BadValue besides; every other event with a problem is left out, and the rest read on.
///
/// The work is bounded, whatever the file says: TooLarge is an event of more than 1 MiB, or with a line of more than
/// 64 KiB (a description is cut there), a series of more than 10,000 occurrences in the window, or one whose rule
/// takes more than 100,000 steps to follow or begins before the year 1583; and every further series of a file once all
/// of them took 1,000,000 steps or 200,000 occurrences.
///
/// May be called in any thread; the library underneath keeps its errors by thread.
[[nodiscard]] ParsedCalendar readCalendar(QByteArrayView bytes, const CalendarWindow &window,
                                          const ReadingWatch &watch = {});

} // namespace cultivar
