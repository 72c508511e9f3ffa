// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_reader.h"

#include <ostream>

namespace cultivar {

inline void PrintTo(const CalendarPerson &person, std::ostream *out)
{
    *out << person.name.toStdString() << " <" << person.email.toStdString() << '>'
         << (person.organizer ? " organizer" : "") << (person.declined ? " declined" : "");
}

namespace test {

inline QDateTime utcAt(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
}

/// The years from the first to before the last, in Berlin.
inline CalendarWindow years(int first, int last)
{
    return {utcAt(first, 1, 1), utcAt(last, 1, 1), QTimeZone("Europe/Berlin")};
}

/// An event of these lines, each ended by LF, in a calendar.
inline QByteArray calendarOf(const QByteArray &lines)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + QByteArray(lines).replace("\n", "\r\n") +
           "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

} // namespace test
} // namespace cultivar
