// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/model/record.h"

namespace cultivar {

/// A record without what only its user gives it: what is left is what a source can say.
template <class R> [[nodiscard]] const R &asBrought(const R &record)
{
    return record;
}

/// When, where and with whom, which is what a calendar says of a meeting.
inline void takePlan(Meeting &meeting, const Meeting &from)
{
    meeting.start = from.start;
    meeting.minutes = from.minutes;
    meeting.timeZone = from.timeZone;
    meeting.place = from.place;
    meeting.link = from.link;
    meeting.attendees = from.attendees;
    meeting.purpose = from.purpose;
    meeting.origin = from.origin;
}

/// Preparing a talk and wrapping it up is mine.
[[nodiscard]] inline Meeting asBrought(const Meeting &meeting)
{
    Meeting brought;
    brought.id = meeting.id;
    brought.uid = meeting.uid;
    brought.trashed = meeting.trashed;
    takePlan(brought, meeting);
    return brought;
}

} // namespace cultivar
