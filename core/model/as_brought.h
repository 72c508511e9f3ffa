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

/// When, where and with whom; preparing a talk and wrapping it up is mine.
[[nodiscard]] inline Meeting asBrought(const Meeting &meeting)
{
    Meeting brought;
    brought.id = meeting.id;
    brought.uid = meeting.uid;
    brought.trashed = meeting.trashed;
    brought.start = meeting.start;
    brought.minutes = meeting.minutes;
    brought.timeZone = meeting.timeZone;
    brought.place = meeting.place;
    brought.link = meeting.link;
    brought.attendees = meeting.attendees;
    brought.purpose = meeting.purpose;
    brought.origin = meeting.origin;
    return brought;
}

} // namespace cultivar
