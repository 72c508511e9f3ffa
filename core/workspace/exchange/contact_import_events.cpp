// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/contact_import.h"

#include "core/model/as_brought.h"

// The events of a calendar: see CalendarFollow.
namespace cultivar {

namespace {

/// What is here of an event, as the file says it now.
template <RecordType R> R recordAfter(const R &stored, const R &brought)
{
    R after = brought;
    after.id = stored.id;
    after.uid = stored.uid;
    return after;
}

/// How it is prepared stays.
Meeting meetingAfter(const Meeting &stored, const Meeting &brought)
{
    Meeting after = stored;
    after.trashed = {};
    takePlan(after, brought);
    return after;
}

bool isPrepared(const Meeting &meeting)
{
    return asBrought(meeting) != meeting;
}

/// What was wrapped up is as it was.
bool isSettled(const Meeting &meeting)
{
    return meeting.wrappedUpOn || meeting.noShow;
}

bool isSettled(const Interaction & /*talk*/)
{
    return false;
}

/// It is over now, and is wrapped up by hand.
Meeting meetingAfter(const Meeting &stored, const Interaction &brought)
{
    Meeting after = stored;
    after.start = brought.at.value_or(stored.start);
    after.purpose = brought.notes;
    after.attendees = brought.contacts;
    return after;
}

} // namespace

Result<void> ContactImport::beginEvents(const Parsed &parsed)
{
    if (parsed.wholeEvents.isEmpty() && parsed.eventsOff.isEmpty() && parsed.meetings.empty())
        return {};
    if (const Result<void> done = flush(); !done)
        return passOn(done);
    return m_calendar.look(parsed);
}

template <class R> Result<void> ContactImport::addEvent(R brought)
{
    const bool isFirst = !m_events.contains(brought.origin);
    m_events.insert(brought.origin);
    const Result<std::optional<Meeting>> meeting = m_calendar.meeting(brought.origin);
    if (!meeting)
        return passOn(meeting);
    if (*meeting)
        return follow(**meeting, isFirst ? meetingAfter(**meeting, brought) : **meeting);
    const Result<std::optional<Interaction>> talk = m_calendar.conversation(brought.origin);
    if (!talk)
        return passOn(talk);
    if constexpr (std::is_same_v<R, Interaction>) {
        if (*talk)
            return follow(**talk, isFirst ? recordAfter(**talk, brought) : **talk);
    }
    if (*talk && isFirst)
        return postpone(**talk, std::move(brought));
    if (isFirst)
        return addBrought(std::move(brought));
    noteUnchanged(brought);
    return {};
}

/// What was taken for a talk, since its time was over, is to come after all.
template <class R> Result<void> ContactImport::postpone(const Interaction &talk, R brought)
{
    const Result<bool> untouched = m_calendar.isUntouched(talk);
    if (!untouched)
        return passOn(untouched);
    if (!*untouched) {
        noteUnchanged(brought);
        return {};
    }
    if (!talk.trashed) {
        Interaction after = talk;
        after.trashed = m_present.now;
        m_pending.update(talk, std::move(after));
    }
    return addBrought(std::move(brought));
}

template <RecordType R> Result<void> ContactImport::follow(const R &stored, R after)
{
    const bool isTheSame = after == stored || isSettled(stored);
    const Result<bool> untouched = isTheSame ? Result<bool>(false) : m_calendar.isUntouched(stored);
    if (!untouched)
        return passOn(untouched);
    if (!*untouched) {
        if constexpr (std::is_same_v<R, Meeting>)
            if (!isTheSame && !stored.origin.isEmpty() && !stored.trashed)
                m_report.keptEdits.push_back({stored.purpose, u"meeting"_s, {}, {}});
        noteUnchanged(stored);
        return {};
    }
    ++m_report.read;
    ++m_report.updated;
    m_tally.changed(after);
    m_pending.update(stored, std::move(after));
    return m_pending.changes().size() < changesPerEdit ? Result<void>() : flush();
}

Result<void> ContactImport::endEvents()
{
    const Result<std::vector<Meeting>> off = m_calendar.calledOff();
    if (!off)
        return passOn(off);
    for (const Meeting &meeting : *off) {
        // Another calendar of this import may have it still.
        if (m_events.contains(meeting.origin))
            continue;
        const bool stays = isPrepared(meeting);
        m_report.calledOff.push_back({meeting.purpose, meeting.start.toTimeZone(m_present.zone).date(), stays});
        if (stays)
            continue;
        Meeting after = meeting;
        after.trashed = m_present.now;
        if (Result<void> done = follow(meeting, std::move(after)); !done)
            return done;
    }
    return {};
}

template Result<void> ContactImport::addEvent(Interaction brought);
template Result<void> ContactImport::addEvent(Meeting brought);

} // namespace cultivar
