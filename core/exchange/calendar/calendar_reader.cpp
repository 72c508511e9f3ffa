// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"

#include "core/exchange/calendar/calendar_series.h"

#include <utility>

namespace cultivar {

namespace {

/// An event that replaces an occurrence; its times can be understood only once all zones are known.
struct Replacement
{
    QString uid;
    CalendarText times; ///< DTSTART and RECURRENCE-ID alone
};

CalendarText timesOf(const CalendarText &text)
{
    CalendarText times;
    for (const CalendarProperty property : {CalendarProperty::Start, CalendarProperty::RecurrenceId})
        if (const CalendarLine *line = text.find(property))
            times.lines.push_back(*line);
    return times;
}

/// Takes the zones of the file and what replaces occurrences of series; false if it was stopped.
bool lookAhead(QByteArrayView bytes, const ReadingWatch &watch, CalendarReading &reading,
               std::vector<Replacement> &replacements)
{
    CalendarScanner scanner(bytes);
    while (const std::optional<CalendarText> text = scanner.next()) {
        if (!goesOn(watch, scanner.position(), 2 * scanner.size()))
            return false;
        if (text->kind == CalendarText::Kind::Zone)
            reading.zones.define(*text);
        else if (!text->problem && text->find(CalendarProperty::RecurrenceId))
            replacements.push_back({uidOf(*text), timesOf(*text)});
    }
    return true;
}

CalendarOverrides overridesOf(const std::vector<Replacement> &replacements, CalendarReading &reading)
{
    CalendarOverrides overrides;
    for (const Replacement &replacement : replacements) {
        const CalendarLine *line = replacement.times.find(CalendarProperty::RecurrenceId);
        if (const auto moment = recurrenceOf(*line, zoneOfEvent(replacement.times, reading), reading))
            overrides[replacement.uid].insert(occurrenceOf(*moment));
    }
    return overrides;
}

void take(const CalendarText &text, const CalendarOverrides &overrides, CalendarReading &reading,
          ParsedCalendar &parsed)
{
    const std::variant<CalendarDraft, RowProblem> read = draftOf(text, reading);
    if (const auto *problem = std::get_if<RowProblem>(&read)) {
        parsed.problems.push_back(*problem);
        return;
    }
    const auto &draft = std::get<CalendarDraft>(read);
    if (!draft.unknownZone.isEmpty())
        parsed.problems.push_back(calendarProblem(text, ProblemKind::BadValue, draft.unknownZone));
    if (draft.recurrence)
        addEvent(draft, draft.start, draft.length, occurrenceOf(*draft.recurrence), reading.window, parsed.events);
    else if (isSeries(text))
        addSeries(text, draft, overrides.value(draft.event.uid), reading, parsed);
    else
        addEvent(draft, draft.start, draft.length, {}, reading.window, parsed.events);
}

} // namespace

ParsedCalendar readCalendar(QByteArrayView bytes, const CalendarWindow &window, const ReadingWatch &watch)
{
    ParsedCalendar parsed;
    CalendarReading reading{window, CalendarZones(window.floating, window.until.addDays(1))};
    std::vector<Replacement> replacements;
    if (!lookAhead(bytes, watch, reading, replacements))
        return parsed;
    const CalendarOverrides overrides = overridesOf(std::exchange(replacements, {}), reading);
    CalendarScanner scanner(bytes);
    while (const std::optional<CalendarText> text = scanner.next()) {
        if (!goesOn(watch, scanner.size() + scanner.position(), 2 * scanner.size()))
            break;
        if (text->kind == CalendarText::Kind::Event)
            take(*text, overrides, reading, parsed);
    }
    return parsed;
}

} // namespace cultivar
