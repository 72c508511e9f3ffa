// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_series.h"

#include <algorithm>
#include <iterator>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// Starts by the clock of the event, and how long each takes.
using Occurrences = std::map<QDateTime, WrittenDuration>;

QDateTime endOf(const CalendarMoment &start, const WrittenDuration &length)
{
    return start.zone.toUtc(start.wall.addDays(length.days)).addSecs(length.seconds);
}

bool touches(const QDateTime &start, const QDateTime &end, const CalendarWindow &window)
{
    return start < window.until && (end > window.from || start >= window.from);
}

/// DTSTART of a whole-day event has no zone; its days are those of mine.
RuleSpan spanOf(const CalendarDraft &draft, const CalendarWindow &window)
{
    // A day more at both ends: what touches the window is looked at closely later.
    const QDateTime from =
        draft.start.zone.toWall(window.from).addDays(-draft.length.days - 1).addSecs(-draft.length.seconds);
    return {draft.start.wall, draft.start.wholeDay, from, draft.start.zone.toWall(window.until).addDays(1)};
}

/// RDATE: a time, a day, or a period with an end or a length of its own (RFC 5545, 3.8.5.2).
void addDate(QStringView value, const CalendarLine &line, const CalendarDraft &draft, CalendarReading &reading,
             Occurrences &occurrences)
{
    const qsizetype slash = value.indexOf(u'/');
    const auto start = momentOf(slash < 0 ? value : value.first(slash), line, reading, &draft.start.zone);
    if (!start)
        return;
    WrittenDuration length = draft.length;
    if (slash >= 0) {
        const QStringView rest = value.sliced(slash + 1);
        if (const auto end = momentOf(rest, line, reading, &draft.start.zone))
            length = {0, std::max<qint64>(0, start->utc().secsTo(end->utc()))};
        else if (const auto said = writtenDuration(rest); said && said->days >= 0 && said->seconds >= 0)
            length = *said;
    }
    const bool isPlain = start->wholeDay || draft.start.wholeDay;
    QDateTime wall = isPlain ? start->wall : draft.start.zone.toWall(start->utc());
    if (isPlain) // a day alone is the same time of that day
        wall.setTime(draft.start.wall.time());
    occurrences.insert_or_assign(wall, isPlain ? draft.length : length);
}

QSet<QString> exceptionsOf(const CalendarText &text, const CalendarDraft &draft, CalendarReading &reading)
{
    QSet<QString> exceptions;
    for (const CalendarLine &line : text.lines)
        if (line.property == CalendarProperty::Exceptions)
            for (const QStringView value : QStringView(line.value).split(u','))
                if (const auto moment = momentOf(value, line, reading, &draft.start.zone))
                    exceptions.insert(occurrenceOf(*moment));
    return exceptions;
}

/// EXRULE. One that cannot be followed leaves nothing out.
void leaveOutByRules(const CalendarText &text, const RuleSpan &span, const CalendarDraft &draft,
                     CalendarReading &reading, Occurrences &occurrences, ParsedCalendar &parsed)
{
    for (const CalendarLine &line : text.lines) {
        if (line.property != CalendarProperty::ExceptionRule)
            continue;
        const RuleStarts found = ruleStarts(line.value, span, draft.start.zone, reading.budget);
        if (found.problem) {
            RowProblem problem = calendarProblem(text, *found.problem, line.value);
            problem.isPartOfTaken = true;
            parsed.problems.push_back(std::move(problem));
        }
        for (const QDateTime &wall : found.starts)
            occurrences.erase(wall);
    }
}

/// When an occurrence starts that is moved as `change` moved its own.
CalendarMoment movedAs(const CalendarDraft &change, const CalendarMoment &original)
{
    const CalendarZone &zone = change.start.zone;
    const auto wallOf = [&](const CalendarMoment &moment) {
        return moment.wholeDay || change.start.wholeDay ? moment.wall : zone.toWall(moment.utc());
    };
    const qint64 seconds = wallOf(*change.recurrence).secsTo(change.start.wall);
    return {wallOf(original).addSecs(seconds), change.start.wholeDay, zone};
}

/// By its start, or by its day alone, as some programs write.
bool names(const QSet<QString> &occurrences, const QString &occurrence, const QDateTime &wall)
{
    return !occurrences.isEmpty() &&
           (occurrences.contains(occurrence) || occurrences.contains(wall.toString(u"yyyyMMdd")));
}

} // namespace

bool isSeries(const CalendarText &text)
{
    return text.find(CalendarProperty::Rule) || text.find(CalendarProperty::MoreDates);
}

bool addEvent(const CalendarDraft &draft, const CalendarMoment &start, const WrittenDuration &length,
              const QString &occurrence, const CalendarWindow &window, std::vector<CalendarEvent> &events)
{
    const QDateTime begin = start.utc();
    const QDateTime end = std::max(begin, endOf(start, length));
    if (!touches(begin, end, window))
        return false;
    CalendarEvent event = draft.event;
    event.occurrence = occurrence;
    event.start = begin;
    event.end = end;
    const bool hasDay = start.wholeDay || start.zone.isPlace();
    event.day = (hasDay ? start.wall : CalendarZone::floating(window.floating).toWall(begin)).date();
    events.push_back(std::move(event));
    return true;
}

bool addSeries(const CalendarText &text, const CalendarDraft &draft, const SeriesChanges &changes,
               CalendarReading &reading, ParsedCalendar &parsed)
{
    const RuleSpan span = spanOf(draft, reading.window);
    Occurrences occurrences{{draft.start.wall, draft.length}};
    for (const CalendarLine &line : text.lines) {
        if (line.property == CalendarProperty::MoreDates) {
            for (const QStringView value : QStringView(line.value).split(u','))
                addDate(value, line, draft, reading, occurrences);
        } else if (line.property == CalendarProperty::Rule) {
            const RuleStarts found = ruleStarts(line.value, span, draft.start.zone, reading.budget);
            if (found.problem) {
                parsed.problems.push_back(calendarProblem(text, *found.problem, line.value));
                return false;
            }
            for (const QDateTime &wall : found.starts)
                occurrences.try_emplace(wall, draft.length);
        }
    }
    leaveOutByRules(text, span, draft, reading, occurrences, parsed);
    const QSet<QString> exceptions = exceptionsOf(text, draft, reading);
    for (const auto &[wall, length] : occurrences) {
        const CalendarMoment start{wall, draft.start.wholeDay, draft.start.zone};
        const QString occurrence = occurrenceOf(start);
        if (names(exceptions, occurrence, wall) || names(changes.replaced, occurrence, wall))
            continue;
        const auto later = changes.onwards.empty() ? changes.onwards.end() : changes.onwards.upper_bound(start.utc());
        if (later == changes.onwards.begin() || changes.onwards.empty()) {
            addEvent(draft, start, length, occurrence, reading.window, parsed.events);
        } else {
            const CalendarDraft &onwards = std::prev(later)->second;
            addEvent(onwards, movedAs(onwards, start), onwards.length, occurrence, reading.window, parsed.events);
        }
    }
    return true;
}

} // namespace cultivar
