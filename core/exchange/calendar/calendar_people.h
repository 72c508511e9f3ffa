// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar/calendar_event.h"
#include "core/exchange/calendar/calendar_scanner.h"

namespace cultivar {

/// The value of a parameter, without quotes and with the carets of RFC 6868 made plain; empty if there is none.
[[nodiscard]] QString calendarParameter(QStringView parameters, QLatin1StringView name);

/// Who organizes and attends, in the order of the lines, everybody once. Somebody who is known by nothing is left out.
[[nodiscard]] QList<CalendarPerson> peopleOf(const CalendarText &text);

} // namespace cultivar
