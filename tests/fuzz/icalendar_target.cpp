// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"
#include "core/exchange/calendar/calendar_records.h"
#include "core/exchange/calendar/calendar_writer.h"
#include "tests/fuzz/promise.h"

using namespace cultivar;
using namespace Qt::StringLiterals;
using fuzz::promise;

namespace {

constexpr size_t mostWritten = 200; ///< events; a long series says no more than a short one

CalendarWindow window()
{
    static const QTimeZone mine("Europe/Lisbon");
    return {QDateTime({2015, 1, 1}, {0, 0}, Qt::UTC), QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC), mine};
}

/// What has no place in a text of a calendar, and what a text cannot keep at its ends.
QString plain(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == u'\x7f'; });
    return text.trimmed();
}

void promiseSound(const CalendarEvent &event)
{
    promise(event.line > 0, "an event has a line");
    promise(!event.uid.isEmpty(), "an event has a name");
    promise(event.start.isValid() && event.end.isValid() && event.start <= event.end, "an event does not end early",
            event.start.toString(Qt::ISODate));
    promise(event.start < window().until && (event.end > window().from || event.start >= window().from),
            "an event touches the window", event.start.toString(Qt::ISODate));
    promise(event.day.isValid(), "an event has a day");
    for (const CalendarPerson &person : event.people)
        promise(!person.name.isEmpty() || !person.email.isEmpty(), "somebody is known by something");
}

void promiseSame(const CalendarEvent &now, const CalendarEvent &before, const QByteArray &written)
{
    const QString file = QString::fromUtf8(written);
    promise(plain(now.uid) == plain(before.uid), "an event keeps its name", file);
    // libical writes no later year.
    const bool isWritten = before.occurrence.left(4) <= u"3000"_s;
    promise(!isWritten || now.occurrence == before.occurrence, "an event keeps its occurrence", file);
    promise(now.start == before.start, "an event keeps its start", file);
    promise(now.allDay == before.allDay, "an event keeps that it lasts whole days", file);
    promise(now.cancelled == before.cancelled, "an event keeps that it was called off", file);
    promise(plain(now.summary) == plain(before.summary), "an event keeps its title", file);
}

void writeAndRead(const std::vector<CalendarEvent> &events)
{
    const std::vector<CalendarEntry> entries(events.begin(), events.end());
    const QByteArray written = writeCalendar(entries, window().from);
    // What is written of a whole day in another zone may stand a day off, at the edge of the window.
    const CalendarWindow wider{window().from.addDays(-2), window().until.addDays(2), window().floating};
    const ParsedCalendar again = readCalendar(written, wider);
    promise(again.events.size() == events.size(), "as many events are read as were written",
            QString::fromUtf8(written));
    for (size_t i = 0; i < events.size(); ++i)
        promiseSame(again.events[i], events[i], written);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    const QByteArrayView file = fuzz::viewOf(bytes, size);
    ParsedCalendar parsed = readCalendar(file, window());
    for (const CalendarEvent &event : parsed.events)
        promiseSound(event);
    for (const RowProblem &problem : parsed.problems)
        promise(problem.line > 0, "a problem has a line", problem.detail);
    const CalendarReader reader{QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC), window().floating, {u"me@example.org"_s}};
    (void)recordsOfCalendar(parsed.events, reader);
    if (parsed.events.size() > mostWritten)
        parsed.events.resize(mostWritten);
    writeAndRead(parsed.events);
    return 0;
}
