// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/agenda_groups.h"

#include "core/rules/weeks.h"

namespace cultivar::rules {

QDateTime endOf(const Meeting &meeting)
{
    return meeting.start.addSecs(qint64(meeting.minutes) * 60);
}

bool isSettled(const Meeting &meeting)
{
    return meeting.wrappedUpOn.has_value() || meeting.noShow || !meeting.interaction.isNull();
}

AgendaGroup agendaGroup(const Meeting &meeting, const QDateTime &now, const QTimeZone &mine)
{
    if (isSettled(meeting))
        return AgendaGroup::Past;
    if (endOf(meeting) <= now)
        return AgendaGroup::Waiting;
    return agendaGroupOfComing(meeting.start, now, mine);
}

AgendaGroup agendaGroupOfComing(const QDateTime &start, const QDateTime &now, const QTimeZone &mine)
{
    const QDate today = now.toTimeZone(mine).date();
    const QDate day = start.toTimeZone(mine).date();
    // One that began yesterday and runs on is today's.
    if (day <= today)
        return AgendaGroup::Today;
    if (day <= sundayOf(today))
        return AgendaGroup::ThisWeek;
    return day <= sundayOf(today).addDays(7) ? AgendaGroup::NextWeek : AgendaGroup::Later;
}

} // namespace cultivar::rules
