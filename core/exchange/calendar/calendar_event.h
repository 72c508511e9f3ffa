// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <variant>

namespace cultivar {

/// Who was asked to a meeting (RFC 5545, 3.8.4.1 and 3.8.4.3). Rooms, resources and groups are nobody.
struct CalendarPerson
{
    QString name;  ///< may be empty, as may the address, but never both
    QString email; ///< as written, without "mailto:"
    bool organizer = false;
    bool declined = false;

    bool operator==(const CalendarPerson &) const = default;
};

/// One meeting of a calendar (VEVENT; RFC 5545, 3.6.1): a single one, or one occurrence of a series.
struct CalendarEvent
{
    int line = 0; ///< 1-based physical line of its BEGIN:VEVENT; 0: from no file
    QString uid;  ///< of the whole series

    /// Empty for a single event. Of one in a series, when it was to start before anybody moved it: "20260305T090000Z",
    /// without Z if it floats, the day alone if it lasts whole days. The same from export to export.
    QString occurrence;

    QDateTime start; ///< UTC
    QDateTime end;   ///< UTC, exclusive; not before `start`
    bool allDay = false;
    QDate day;        ///< the first day, in its zone; in mine if that is unknown
    QString timeZone; ///< IANA zone it was agreed in; empty: floating, UTC or unknown
    QString summary;
    QString description;
    QString location;
    QString link; ///< http or https: where the meeting is, or is written about

    /// Of a list that its copies share: the occurrences of a series hold it once.
    QList<CalendarPerson> people;

    bool cancelled = false;

    bool operator==(const CalendarEvent &) const = default;
};

/// A promise as a calendar has it (VTODO; RFC 5545, 3.6.2).
struct CalendarTask
{
    QString uid;
    QString summary;
    QString description;
    std::optional<QDate> due;
    std::optional<QDateTime> completed; ///< UTC; none: it is still open

    bool operator==(const CalendarTask &) const = default;
};

using CalendarEntry = std::variant<CalendarEvent, CalendarTask>;

/// What is wanted of a calendar: what touches [from, until).
struct CalendarWindow
{
    QDateTime from;     ///< UTC
    QDateTime until;    ///< UTC; of series
    QTimeZone floating; ///< mine: of times that are said without a zone (RFC 5545, 3.3.5, form 1), and of whole days
    QDateTime untilOfSingle{}; ///< UTC; of what is no series; null: as `until`
};

} // namespace cultivar
