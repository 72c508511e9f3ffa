// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"

#include "core/exchange/calendar/calendar_people.h"
#include "core/exchange/calendar/calendar_series.h"
#include "core/exchange/vcard/content_line.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace cultivar {

namespace {

/// An event that changes a series; its times can be understood only once all zones are known.
struct Replacement
{
    QString uid;
    CalendarText text; ///< DTSTART and RECURRENCE-ID alone, unless the series goes on like it
    bool isOnwards = false;
    qint64 place = 0;
};

bool isOnwards(const CalendarText &text)
{
    const CalendarLine *line = text.find(CalendarProperty::RecurrenceId);
    return sameWord(QStringView(calendarParameter(line->parameters, "RANGE"_L1)), "THISANDFUTURE"_L1);
}

CalendarText timesOf(const CalendarText &text)
{
    CalendarText times;
    for (const CalendarProperty property : {CalendarProperty::Start, CalendarProperty::RecurrenceId})
        if (const CalendarLine *line = text.find(property))
            times.lines.push_back(*line);
    return times;
}

/// Which of several versions of an event is the newest: that at `place`, counted through the file.
struct Version
{
    int sequence = 0;
    qint64 place = 0;
};

/// By nameOf(); only where there is more than a first version.
using Versions = QHash<QString, Version>;

QString nameOf(const CalendarText &text)
{
    return uidOf(text) + u'\n' + text.value(CalendarProperty::RecurrenceId).trimmed().toString();
}

void noteVersion(const CalendarText &text, qint64 place, Versions &newest)
{
    const int sequence = text.value(CalendarProperty::Sequence).trimmed().toInt();
    if (sequence <= 0)
        return;
    Version &known = newest[nameOf(text)];
    if (sequence > known.sequence)
        known = {sequence, place};
}

bool isOlder(const CalendarText &text, qint64 place, const Versions &newest)
{
    const auto known = newest.isEmpty() ? newest.constEnd() : newest.constFind(nameOf(text));
    return known != newest.constEnd() && known->place != place;
}

/// Takes the zones of the file, what replaces occurrences of series, and which version of an event counts; false if it
/// was stopped.
bool lookAhead(QByteArrayView bytes, const ReadingWatch &watch, CalendarReading &reading,
               std::vector<Replacement> &replacements, Versions &newest)
{
    CalendarScanner scanner(bytes);
    for (qint64 place = 0; const std::optional<CalendarText> text = scanner.next(); ++place) {
        if (!goesOn(watch, scanner.position(), 2 * scanner.size()))
            return false;
        if (text->kind == CalendarText::Kind::Event && !text->problem && !text->isReply)
            noteVersion(*text, place, newest);
        if (text->kind == CalendarText::Kind::Zone)
            reading.zones.define(*text);
        else if (!text->problem && text->find(CalendarProperty::RecurrenceId))
            replacements.push_back({uidOf(*text), isOnwards(*text) ? *text : timesOf(*text), isOnwards(*text), place});
    }
    return true;
}

CalendarChanges changesOf(const std::vector<Replacement> &replacements, const Versions &newest,
                          CalendarReading &reading)
{
    CalendarChanges changes;
    for (const Replacement &replacement : replacements) {
        const CalendarLine *line = replacement.text.find(CalendarProperty::RecurrenceId);
        const auto moment = recurrenceOf(*line, zoneOfEvent(replacement.text, reading), reading);
        if (!moment)
            continue;
        SeriesChanges &series = changes[replacement.uid];
        series.replaced.insert(occurrenceOf(*moment));
        if (!replacement.isOnwards || isOlder(replacement.text, replacement.place, newest))
            continue;
        const std::variant<CalendarDraft, RowProblem> draft = draftOf(replacement.text, reading);
        if (const auto *read = std::get_if<CalendarDraft>(&draft))
            series.onwards.insert_or_assign(moment->utc(), *read);
    }
    return changes;
}

/// Of events without one: two that start together under one title are two where others are asked to the second.
class MadeUids
{
public:
    [[nodiscard]] QString uidFor(const CalendarEvent &event)
    {
        size_t people = 0;
        for (const CalendarPerson &person : event.people)
            people ^= qHashMulti(0, person.email.toLower(), person.name);
        QHash<size_t, qsizetype> &numbers = m_numbers[event.uid];
        const auto known = numbers.constFind(people);
        const qsizetype number = known == numbers.constEnd() ? numbers.size() + 1 : *known;
        numbers.insert(people, number);
        return number == 1 ? event.uid : event.uid + u'#' + QString::number(number);
    }

private:
    QHash<QString, QHash<size_t, qsizetype>> m_numbers; ///< of the made uid, by who is asked
};

void take(const CalendarText &text, const CalendarChanges &changes, MadeUids &made, CalendarReading &reading,
          ParsedCalendar &parsed)
{
    std::variant<CalendarDraft, RowProblem> read = draftOf(text, reading);
    if (const auto *problem = std::get_if<RowProblem>(&read)) {
        parsed.problems.push_back(*problem);
        return;
    }
    auto &draft = std::get<CalendarDraft>(read);
    if (!hasUid(text) && !draft.recurrence)
        draft.event.uid = made.uidFor(draft.event);
    if (!draft.unknownZone.isEmpty()) {
        parsed.problems.push_back(calendarProblem(text, ProblemKind::UnknownZone, draft.unknownZone));
        parsed.problems.back().isPartOfTaken = true;
    }
    if (isSeries(text) && !draft.recurrence) {
        static const SeriesChanges nothing;
        const auto changed = changes.constFind(draft.event.uid);
        const size_t before = parsed.events.size();
        if (addSeries(text, draft, changed == changes.constEnd() ? nothing : *changed, reading, parsed)) {
            parsed.whole += draft.event.uid;
            parsed.beyond += parsed.events.size() == before ? 1 : 0;
        }
        return;
    }
    if (!draft.recurrence)
        parsed.whole += draft.event.uid;
    CalendarWindow window = reading.window;
    if (!draft.recurrence && window.untilOfSingle.isValid())
        window.until = window.untilOfSingle;
    const QString occurrence = draft.recurrence ? occurrenceOf(*draft.recurrence) : QString();
    if (!addEvent(draft, draft.start, draft.length, occurrence, window, parsed.events) && !draft.recurrence)
        ++parsed.beyond;
}

} // namespace

ParsedCalendar readCalendar(QByteArrayView bytes, const CalendarWindow &window, const ReadingWatch &watch)
{
    ParsedCalendar parsed;
    const QDateTime last = window.untilOfSingle.isValid() ? std::max(window.until, window.untilOfSingle) : window.until;
    CalendarReading reading{window, CalendarZones(window.floating, last.addDays(1))};
    std::vector<Replacement> replacements;
    Versions newest;
    if (!lookAhead(bytes, watch, reading, replacements, newest))
        return parsed;
    const CalendarChanges changes = changesOf(std::exchange(replacements, {}), newest, reading);
    MadeUids made;
    CalendarScanner scanner(bytes);
    for (qint64 place = 0; const std::optional<CalendarText> text = scanner.next(); ++place) {
        if (!goesOn(watch, scanner.size() + scanner.position(), 2 * scanner.size()))
            break;
        if (text->isReply)
            ++parsed.beyond;
        else if (text->kind == CalendarText::Kind::Event && !isOlder(*text, place, newest))
            take(*text, changes, made, reading, parsed);
    }
    return parsed;
}

} // namespace cultivar
