// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

// Moments as programs of the web write them: "2021-03-04T10:00:00.000000Z", "2021-03-04T10:00:00+01:00" (RFC 3339),
// "2021-03-04 10:00:00" (UTC), "2021-03-04" (its midnight, UTC). The years are 1 to 9999, in UTC as well.

namespace cultivar {

/// The instant (UTC), without parts of seconds. Nothing if it is none of these.
[[nodiscard]] std::optional<QDateTime> writtenInstant(QStringView text);

/// The day that stands there, in whatever zone that is.
[[nodiscard]] std::optional<QDate> writtenDay(QStringView text);

} // namespace cultivar
