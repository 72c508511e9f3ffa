// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <optional>

namespace cultivar {

/// The moment a Date field or the separator line of an mbox names, in UTC: RFC 5322, 3.3 with the obsolete forms of 4.3
/// (years of two or three digits, zones by name, comments), the order of asctime(), and ISO 8601, which some write by
/// mistake. Weekdays are not compared with the day. A zone that is not said or not known is UTC, as 4.3 has it; so are
/// the letters of the military, of which nobody can say which sign was meant. Nothing for a day or a time that does not
/// exist, for months in another language than English or as digits, and for a day without a time.
[[nodiscard]] std::optional<QDateTime> readMailDate(QByteArrayView text);

} // namespace cultivar
