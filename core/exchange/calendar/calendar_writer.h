// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_event.h"

#include <QByteArray>

#include <vector>

namespace cultivar {

/// A calendar (RFC 5545) of meetings and tasks: UTF-8, CR LF, folded at 75 octets. It has no METHOD, so that whoever
/// reads it takes it as a copy and answers nobody.
///
/// Times are written in UTC, whole days as dates; one of a series with its RECURRENCE-ID. Control characters are left
/// out of texts, carets out of names, and whatever no address can hold out of addresses. `stamp` is the moment of
/// writing, UTC.
[[nodiscard]] QByteArray writeCalendar(const std::vector<CalendarEntry> &entries, const QDateTime &stamp);

} // namespace cultivar
