// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

namespace cultivar {

QDate Clock::today(const QTimeZone &zone) const
{
    return now().toTimeZone(zone).date();
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(QDateTime instant)
    : m_instant(instant.toUTC())
{
}

FixedClock::FixedClock(QDate day, const QTimeZone &zone)
    : m_instant(QDateTime(day, QTime(12, 0), zone).toUTC())
{
}

} // namespace cultivar
