// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_event.h"
#include "core/exchange/parsed.h"

#include <QStringList>

#include <functional>

namespace cultivar {

/// The origin of a conversation begins so.
inline constexpr auto calendarOrigin = "ical:"_L1;

/// As of when and for whom a calendar is read.
struct CalendarReader
{
    QDateTime now;           ///< UTC
    QTimeZone mine;          ///< days of conversations are in it
    QStringList myAddresses; ///< e-mail addresses, lower case; nobody is a contact of their own
};

/// What an event is known by when it comes again; of a series each occurrence.
[[nodiscard]] QString originOf(const QString &uid, const QString &occurrence);
/// The uid in such an origin; empty if it is none.
[[nodiscard]] QString uidInOrigin(const QString &origin);

/// Of series no more than this is planned.
inline constexpr int daysAheadOfSeries = 60;

/// How much of a calendar is of use: talks of the last ten years, single meetings of the next five, and of series what
/// is to come in the next sixty days, so that one without an end is not planned for years.
[[nodiscard]] CalendarWindow windowOf(const CalendarReader &reader);

/// What a calendar tells about people. A meeting that is over was a conversation, by video where it has a link, an
/// event where more than eight were asked, else in person; one that is to come is a Meeting. Left out are those that
/// were called off, that I declined, and that nobody else was asked to. Who declined was not there. People who are no
/// contacts are proposed. Interactions and meetings have the origin "ical:<uid>/<occurrence>", meetings the uid made of
/// it. What is left out is counted, and named where it may have been there before.
[[nodiscard]] Parsed recordsOfCalendar(const std::vector<CalendarEvent> &events, const CalendarReader &reader);

/// Who a contact is.
using PersonOf = std::function<Contact(ContactId)>;

/// A meeting for a calendar, with those it is with. Agenda and questions stay mine: they are not written.
[[nodiscard]] CalendarEvent calendarEvent(const Meeting &meeting, const PersonOf &personOf);

/// A promise of mine for a list of tasks, with whom it was given in its text.
[[nodiscard]] CalendarTask calendarTask(const FollowUp &followUp, const PersonOf &personOf);

} // namespace cultivar
