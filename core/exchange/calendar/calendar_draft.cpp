// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_draft.h"

#include "core/exchange/calendar/calendar_people.h"
#include "core/exchange/calendar/meeting_link.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const CalendarText &text, CalendarProperty property)
{
    return unescaped(text.value(property)).trimmed();
}

QString linkOf(const CalendarText &text)
{
    for (const CalendarProperty property : {CalendarProperty::Url, CalendarProperty::Conference,
                                            CalendarProperty::GoogleConference, CalendarProperty::TeamsMeeting})
        for (const CalendarLine &line : text.lines)
            if (const QString link = unescaped(line.value).trimmed(); line.property == property && isWebAddress(link))
                return link;
    const QString link = meetingLink(textOf(text, CalendarProperty::Location));
    return link.isEmpty() ? meetingLink(textOf(text, CalendarProperty::Description)) : link;
}

/// By DTEND, else DURATION, else nothing or a day (RFC 5545, 3.6.1); an end before the start is that start. No value if
/// what is said cannot be understood; `detail` is then what it says.
std::optional<WrittenDuration> lengthOf(const CalendarText &text, const CalendarMoment &start, CalendarReading &reading,
                                        QStringView &detail)
{
    WrittenDuration length{start.wholeDay ? 1 : 0, 0};
    if (const CalendarLine *line = text.find(CalendarProperty::End); line && !line->value.trimmed().isEmpty()) {
        detail = line->value;
        const std::optional<CalendarMoment> end = momentOf(line->value, *line, reading, &start.zone);
        if (!end)
            return std::nullopt;
        if (start.wholeDay)
            length.days = start.wall.date().daysTo(end->wall.date());
        else
            length.seconds = start.utc().secsTo(end->utc());
    } else if (line = text.find(CalendarProperty::Duration); line && !line->value.trimmed().isEmpty()) {
        detail = line->value;
        const std::optional<WrittenDuration> said = writtenDuration(line->value);
        if (!said)
            return std::nullopt;
        length = *said;
        if (start.wholeDay)
            length = {said->days + said->seconds / daySeconds, 0};
    }
    length.days = std::max<qint64>(length.days, start.wholeDay ? 1 : 0);
    length.seconds = std::max<qint64>(length.seconds, 0);
    return length;
}

} // namespace

RowProblem calendarProblem(const CalendarText &text, ProblemKind kind, QStringView detail)
{
    constexpr qsizetype longest = 200;
    return {text.line, kind, detail.left(longest).toString()};
}

bool hasUid(const CalendarText &text)
{
    return !text.value(CalendarProperty::Uid).trimmed().isEmpty();
}

QString uidOf(const CalendarText &text)
{
    const QString uid = textOf(text, CalendarProperty::Uid);
    if (!uid.isEmpty())
        return uid;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(text.value(CalendarProperty::Start).trimmed().toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(textOf(text, CalendarProperty::Summary).toUtf8());
    return u"calendar:"_s + QString::fromLatin1(hash.result().toHex());
}

QString zoneIdOf(const CalendarLine &line)
{
    return calendarParameter(line.parameters, "TZID"_L1).trimmed();
}

std::optional<CalendarMoment> momentOf(QStringView value, const CalendarLine &line, CalendarReading &reading,
                                       const CalendarZone *event)
{
    const std::optional<WrittenTime> time = writtenTime(value);
    if (!time)
        return std::nullopt;
    CalendarMoment moment{time->wall, time->wholeDay, reading.zones.floating()};
    if (!moment.wholeDay && sameWord(calendarParameter(line.parameters, "VALUE"_L1), "DATE"_L1)) {
        moment.wholeDay = true;
        moment.wall.setTime(QTime(0, 0));
    }
    if (moment.wholeDay)
        return moment;
    const QString id = zoneIdOf(line);
    if (time->utc)
        moment.zone = CalendarZone::utc();
    else if (!id.isEmpty())
        moment.zone = reading.zones.zoneOf(id, reading.budget).value_or(moment.zone);
    else if (event)
        moment.zone = *event;
    return moment;
}

CalendarZone zoneOfEvent(const CalendarText &text, CalendarReading &reading)
{
    const CalendarLine *line = text.find(CalendarProperty::Start);
    const std::optional<CalendarMoment> start = line ? momentOf(line->value, *line, reading) : std::nullopt;
    return start ? start->zone : reading.zones.floating();
}

std::optional<CalendarMoment> recurrenceOf(const CalendarLine &line, const CalendarZone &event,
                                           CalendarReading &reading)
{
    return momentOf(line.value, line, reading, event.isPlace() ? &event : nullptr);
}

QString occurrenceOf(const CalendarMoment &original)
{
    if (original.wholeDay)
        return original.wall.toString(u"yyyyMMdd");
    if (original.zone.isFloating())
        return original.wall.toString(u"yyyyMMdd'T'HHmmss");
    return original.utc().toString(u"yyyyMMdd'T'HHmmss'Z'");
}

std::variant<CalendarDraft, RowProblem> draftOf(const CalendarText &text, CalendarReading &reading)
{
    if (text.problem)
        return calendarProblem(text, *text.problem, text.detail);
    const CalendarLine *begin = text.find(CalendarProperty::Start);
    const std::optional<CalendarMoment> start = begin ? momentOf(begin->value, *begin, reading) : std::nullopt;
    if (!start)
        return calendarProblem(text, ProblemKind::BadValue, begin ? QStringView(begin->value) : u"DTSTART");
    CalendarDraft draft;
    draft.start = *start;
    QStringView detail;
    const std::optional<WrittenDuration> length = lengthOf(text, *start, reading, detail);
    if (!length)
        return calendarProblem(text, ProblemKind::BadValue, detail);
    draft.length = *length;
    if (const CalendarLine *line = text.find(CalendarProperty::RecurrenceId)) {
        draft.recurrence = recurrenceOf(*line, start->zone, reading);
        if (!draft.recurrence)
            return calendarProblem(text, ProblemKind::BadValue, line->value);
    }
    if (const QString id = zoneIdOf(*begin); !id.isEmpty() && start->zone.isFloating() && !start->wholeDay)
        draft.unknownZone = id;
    draft.event.line = text.line;
    draft.event.uid = uidOf(text);
    draft.event.allDay = start->wholeDay;
    draft.event.timeZone = start->wholeDay ? QString() : start->zone.name();
    draft.event.summary = textOf(text, CalendarProperty::Summary);
    draft.event.description = textOf(text, CalendarProperty::Description);
    draft.event.location = textOf(text, CalendarProperty::Location);
    draft.event.link = linkOf(text);
    draft.event.people = peopleOf(text);
    const QStringView status = text.value(CalendarProperty::Status).trimmed();
    draft.event.cancelled = text.callsOff || sameWord(status, "CANCELLED"_L1) || sameWord(status, "CANCELED"_L1);
    return draft;
}

} // namespace cultivar
