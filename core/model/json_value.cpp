// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json_value.h"

namespace cultivar::json {

QJsonValue writeInstant(const QDateTime &instant)
{
    return QJsonValue(instant.toUTC().toString(Qt::ISODateWithMs));
}

std::optional<QDateTime> readInstant(const QJsonValue &value)
{
    constexpr int lastWrittenYear = 9999;
    const QDateTime instant = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    // At the ends of time another zone may have a year that this one has not.
    const int year = instant.date().year();
    return instant.isValid() && year >= 1 && year <= lastWrittenYear ? std::optional(instant) : std::nullopt;
}

std::optional<QDate> readDay(const QJsonValue &value)
{
    const QDate day = QDate::fromString(value.toString(), Qt::ISODate);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace cultivar::json
