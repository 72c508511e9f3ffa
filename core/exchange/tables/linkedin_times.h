// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace cultivar {

/// The ways in which LinkedIn's tables write an instant: "2026-07-01 10:00:00 UTC", "2021/05/27 10:05:11 UTC",
/// "7/8/26, 3:43 PM" and "05/27/21, 05:30 PM" (the month first, in the zone of whoever reads). Gives UTC.
[[nodiscard]] std::optional<QDateTime> linkedInInstant(const QString &text, const QTimeZone &mine);

} // namespace cultivar
