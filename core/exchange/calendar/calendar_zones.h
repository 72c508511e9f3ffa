// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_scanner.h"
#include "core/exchange/calendar/calendar_zone.h"
#include "core/exchange/calendar/ical_adapter.h"

#include <QHash>

#include <optional>

namespace cultivar {

/// The zones that a file speaks of.
class CalendarZones
{
public:
    /// Definitions are followed up to `until`; `mine` is the zone of times that are said without one.
    CalendarZones(const QTimeZone &mine, const QDateTime &until);

    /// Takes a VTIMEZONE; of several with the same name the first counts.
    void define(const CalendarText &zone);

    [[nodiscard]] const CalendarZone &floating() const { return m_floating; }

    /// By a TZID, escaped or not, in any letters where the file defines it: an IANA name, alone or after the path of a
    /// program ("/citadel.org/20210210_1/Europe/Berlin"), a Windows name, an offset ("GMT+05:30"), else as the file
    /// defines it, which comes first for a name without a place ("EST"). Nothing for a name that nobody knows.
    [[nodiscard]] std::optional<CalendarZone> zoneOf(const QString &id, RecurrenceBudget &budget);

private:
    [[nodiscard]] std::optional<CalendarZone> found(const QString &id, RecurrenceBudget &budget) const;

    CalendarZone m_floating;
    QDateTime m_until;
    QHash<QString, CalendarText> m_definitions;
    QHash<QString, std::optional<CalendarZone>> m_known;
};

} // namespace cultivar
