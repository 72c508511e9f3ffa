// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_records.h"

#include "core/base/mail_address.h"
#include "core/exchange/calendar/meeting_link.h"
#include "core/exchange/mail/machine_addresses.h"

#include <algorithm>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr int yearsBack = 10;
constexpr int yearsAhead = 5;
constexpr size_t mostInATalk = 8;

bool isMe(const CalendarPerson &person, const CalendarReader &reader)
{
    return isAmongMailboxes(person.email, reader.myAddresses);
}

std::vector<PersonHint> othersOf(const CalendarEvent &event, const CalendarReader &reader)
{
    std::vector<PersonHint> others;
    for (const CalendarPerson &person : event.people)
        if (!person.declined && !isMe(person, reader) && !nobodyWritesFrom(person.email))
            others.push_back({.email = person.email, .name = person.name});
    return others;
}

bool didDecline(const CalendarEvent &event, const CalendarReader &reader)
{
    return std::ranges::any_of(event.people,
                               [&](const CalendarPerson &person) { return person.declined && isMe(person, reader); });
}

QString nameOf(const CalendarEvent &event)
{
    return originOf(event.uid, event.occurrence);
}

Channel channelOf(const CalendarEvent &event, size_t others)
{
    if (others > mostInATalk)
        return Channel::Event;
    // A page about it is no place to meet.
    const bool isOnline = !meetingLink(event.link).isEmpty() || (!event.link.isEmpty() && event.location.isEmpty());
    return isOnline ? Channel::Video : Channel::InPerson;
}

ParsedRecord<Interaction> conversationOf(const CalendarEvent &event, std::vector<PersonHint> others,
                                         const CalendarReader &reader)
{
    ParsedRecord<Interaction> found{event.line, {}};
    if (!event.allDay)
        found.record.at = event.start;
    found.record.day = event.allDay ? event.day : event.start.toTimeZone(reader.mine).date();
    found.record.channel = channelOf(event, others.size());
    found.record.direction = Direction::Both;
    found.record.notes = event.summary;
    found.record.origin = nameOf(event);
    found.people = std::move(others);
    found.proposes = true;
    return found;
}

ParsedRecord<Meeting> meetingOf(const CalendarEvent &event, std::vector<PersonHint> others)
{
    ParsedRecord<Meeting> found{event.line, {}};
    found.record.origin = nameOf(event);
    found.record.uid = Uid::ofName(found.record.origin);
    found.record.start = event.start;
    if (event.end > event.start)
        found.record.minutes =
            std::clamp(static_cast<int>(event.start.secsTo(event.end) / 60), 1, longestMeetingMinutes);
    found.record.timeZone = event.timeZone;
    found.record.place = event.location;
    found.record.link = event.link;
    found.record.purpose = event.summary;
    found.people = std::move(others);
    found.proposes = true;
    return found;
}

} // namespace

QString originOf(const QString &uid, const QString &occurrence)
{
    return calendarOrigin + uid + u'/' + occurrence;
}

QString uidInOrigin(const QString &origin)
{
    const qsizetype slash = origin.lastIndexOf(u'/');
    const qsizetype begin = calendarOrigin.size();
    return origin.startsWith(calendarOrigin) && slash >= begin ? origin.sliced(begin, slash - begin) : QString();
}

CalendarWindow windowOf(const CalendarReader &reader)
{
    return {reader.now.addYears(-yearsBack), reader.now.addDays(daysAheadOfSeries), reader.mine,
            reader.now.addYears(yearsAhead)};
}

Parsed recordsOfCalendar(const std::vector<CalendarEvent> &events, const CalendarReader &reader)
{
    Parsed parsed;
    for (const CalendarEvent &event : events) {
        std::vector<PersonHint> others = othersOf(event, reader);
        const bool isOver = event.end <= reader.now && event.start < reader.now;
        if (event.cancelled || didDecline(event, reader) || others.empty() || (event.allDay && !isOver)) {
            parsed.eventsOff += nameOf(event);
            ++parsed.eventsPassedOver;
        } else if (isOver) {
            parsed.interactions.push_back(conversationOf(event, std::move(others), reader));
        } else {
            parsed.meetings.push_back(meetingOf(event, std::move(others)));
        }
    }
    return parsed;
}

CalendarEvent calendarEvent(const Meeting &meeting, const PersonOf &personOf)
{
    CalendarEvent event;
    // The calendar that it comes from knows it again.
    event.uid = uidInOrigin(meeting.origin);
    if (event.uid.isEmpty())
        event.uid = meeting.uid.text();
    else
        event.occurrence = meeting.origin.sliced(meeting.origin.lastIndexOf(u'/') + 1);
    event.start = meeting.start;
    event.end = meeting.start.addSecs(60LL * meeting.minutes);
    event.timeZone = meeting.timeZone;
    event.location = meeting.place;
    event.link = meeting.link;
    QStringList names;
    for (const ContactId attendee : meeting.attendees) {
        const Contact person = personOf(attendee);
        names += person.displayName();
        event.people.push_back({person.displayName(), person.preferredEmail(), false, false});
    }
    event.summary = meeting.purpose.isEmpty() ? names.join(u", "_s) : meeting.purpose;
    return event;
}

CalendarTask calendarTask(const FollowUp &followUp, const PersonOf &personOf)
{
    CalendarTask task;
    task.uid = followUp.uid.text();
    const QString name = personOf(followUp.contact).displayName();
    task.summary = name.isEmpty() ? followUp.text : followUp.text + u" ("_s + name + u')';
    task.due = followUp.due;
    return task;
}

} // namespace cultivar
