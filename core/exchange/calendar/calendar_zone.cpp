// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_zone.h"

#include <algorithm>
#include <utility>

namespace cultivar {

CalendarZone CalendarZone::utc()
{
    return {};
}

CalendarZone CalendarZone::named(const QTimeZone &zone)
{
    CalendarZone named;
    named.m_kind = Kind::Named;
    named.m_zone = zone;
    return named;
}

CalendarZone CalendarZone::floating(const QTimeZone &mine)
{
    CalendarZone floating = named(mine);
    floating.m_kind = Kind::Floating;
    return floating;
}

CalendarZone CalendarZone::defined(int offset, std::vector<ZoneTransition> transitions)
{
    CalendarZone defined;
    defined.m_kind = Kind::Defined;
    defined.m_offset = offset;
    defined.m_transitions = std::make_shared<const std::vector<ZoneTransition>>(std::move(transitions));
    return defined;
}

QString CalendarZone::name() const
{
    return m_kind == Kind::Named ? QString::fromLatin1(m_zone.id()) : QString();
}

int CalendarZone::offsetAt(qint64 seconds) const
{
    switch (m_kind) {
    case Kind::Utc:
        return 0;
    case Kind::Named:
    case Kind::Floating:
        return m_zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
    case Kind::Defined:
        break;
    }
    const auto after = std::upper_bound(m_transitions->begin(), m_transitions->end(), seconds,
                                        [](qint64 at, const ZoneTransition &each) { return at < each.at; });
    return after == m_transitions->begin() ? m_offset : std::prev(after)->offset;
}

QDateTime CalendarZone::toUtc(const QDateTime &wall) const
{
    // No zone is farther from UTC than a day, and none changes twice within two.
    const qint64 face = wall.toSecsSinceEpoch();
    const int before = offsetAt(face - daySeconds);
    const int after = offsetAt(face + daySeconds);
    const bool hasChanged = offsetAt(face - before) != before && offsetAt(face - after) == after;
    return QDateTime::fromSecsSinceEpoch(face - (hasChanged ? after : before), Qt::UTC);
}

QDateTime CalendarZone::toWall(const QDateTime &utc) const
{
    const qint64 seconds = utc.toSecsSinceEpoch();
    return QDateTime::fromSecsSinceEpoch(seconds + offsetAt(seconds), Qt::UTC);
}

} // namespace cultivar
