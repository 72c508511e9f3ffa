// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"
#include "core/exchange/calendar/calendar_records.h"
#include "core/exchange/calendar/calendar_writer.h"
#include "tests/benchmarks/hostile_kinds.h"

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype million = 1'000'000;
constexpr qsizetype longLine = 100'000'000; // bytes
constexpr auto start = "UID:1\nDTSTART:20200305T090000Z\nSUMMARY:x\n";

CalendarReader reader()
{
    return {QDateTime({2021, 1, 1}, {0, 0}, Qt::UTC), QTimeZone("Europe/Lisbon"), {u"me@example.org"_s}};
}

void read(const QByteArray &file)
{
    ParsedCalendar parsed = readCalendar(file, windowOf(reader()));
    (void)recordsOfCalendar(parsed.events, reader());
}

void write(const QByteArray &file)
{
    const ParsedCalendar parsed = readCalendar(file, windowOf(reader()));
    (void)writeCalendar({parsed.events.begin(), parsed.events.end()}, reader().now);
}

QByteArray event(const QByteArray &lines)
{
    return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
}

/// One event with so many of these lines.
std::function<QByteArray(qsizetype)> lines(const QByteArray &before, const QByteArray &behind)
{
    return [=](qsizetype count) {
        return event(start + numbered(count, [&](const QByteArray &number) { return before + number + behind; }));
    };
}

std::function<QByteArray(qsizetype)> many(const QByteArray &head, const QByteArray &text, const QByteArray &tail = {})
{
    return [=](qsizetype count) { return "BEGIN:VCALENDAR\n" + head + text.repeated(count) + tail; };
}

/// So many events.
std::function<QByteArray(qsizetype)> events(const QByteArray &head, const QByteArray &before, const QByteArray &behind)
{
    return [=](qsizetype count) {
        return head + numbered(count, [&](const QByteArray &number) { return event(before + number + behind); });
    };
}

} // namespace

std::vector<HostileKind> hostileCalendars()
{
    const QByteArray open = "BEGIN:VEVENT\n"_ba + start;
    const QByteArray end = "\nEND:VEVENT\n";
    return {
        {u"people of one event"_s, million, lines("ATTENDEE;CN=a:mailto:a", "@x\n"), read},
        {u"people within the largest event"_s, million / 25, lines("ATTENDEE:mailto:a", "@x\n"), read},
        {u"people of one event, written"_s, million / 50, lines("ATTENDEE:mailto:a", "@x\n"), write},
        {u"people of a long series"_s, 10'000,
         [](qsizetype count) {
             return event(start +
                          numbered(count, [](const QByteArray &n) { return "ATTENDEE:mailto:a" + n + "@x\n"; }) +
                          "RRULE:FREQ=DAILY;COUNT=500\n");
         },
         read},
        {u"unknown lines of one event"_s, million, lines("X-A", ":1\n"), read},
        {u"parameters of one line"_s, longLine / 10, many(open + "ATTENDEE", ";CN=a", ":mailto:a@x" + end), read},
        {u"folds"_s, longLine / 10, many(open + "DESCRIPTION:", "\n x", end), read},
        {u"one line"_s, longLine, many(open + "DESCRIPTION:", "x", end), read},
        {u"one line outside of events"_s, longLine, many("", "x"), read},
        {u"events in one another"_s, million, many("", "BEGIN:VEVENT\n"), read},
        {u"alarms in one another"_s, million, many(open, "BEGIN:VALARM\n", end), read},
        {u"endings"_s, million, many("", "END:VEVENT\n"), read},
        {u"events"_s, million / 4, events({}, "DTSTART:20200305T090000Z\nUID:", "\n"), read},
        {u"events of one name"_s, million / 4, events({}, "UID:1\nDTSTART:20200305T090000Z\nSUMMARY:", "\n"), read},
        {u"events in zones nobody knows"_s, million / 4, events({}, "UID:1\nDTSTART;TZID=z", ":20200305T090000\n"),
         read},
        {u"events without a start"_s, million / 4, events({}, "UID:", "\n"), read},
        {u"series without an end"_s, million / 100,
         events({}, "DTSTART:20200305T090000Z\nRRULE:FREQ=DAILY\nUID:", "\n"), read},
        {u"series that never take place"_s, million / 100,
         events({}, "DTSTART:20200305T090000Z\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\nUID:", "\n"), read},
        {u"rules of one event"_s, million / 25, lines("RRULE:FREQ=DAILY;COUNT=2;INTERVAL=1", "\n"), read},
        {u"exceptions of one series"_s, million / 25, lines("RRULE:FREQ=DAILY;COUNT=9\nEXDATE:2020030", "T090000Z\n"),
         read},
        {u"exceptions on one line"_s, million / 100,
         many(open + "RRULE:FREQ=DAILY\nEXDATE:20200305T090000Z", ",20200306T090000Z", end), read},
        {u"dates on one line"_s, million / 200, many(open + "RDATE:20200305T090000Z", ",20200306T090000Z", end), read},
        {u"moved occurrences of one series"_s, million / 4,
         events(event("UID:1\nDTSTART:20200305T090000Z\nRRULE:FREQ=DAILY\n"),
                "UID:1\nDTSTART:20200305T100000Z\nRECURRENCE-ID:20200305T090000Z\nSUMMARY:", "\n"),
         read},
        {u"changes of one series and all that follows"_s, million / 20,
         [](qsizetype count) {
             const QDateTime first(QDate(2020, 3, 5), QTime(9, 0), Qt::UTC);
             QByteArray file = event("UID:1\nDTSTART:20200305T090000Z\nRRULE:FREQ=DAILY\n");
             for (qsizetype i = 0; i < count; ++i)
                 file += event("UID:1\nSUMMARY:x\nDTSTART:20200305T100000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:" +
                               first.addSecs(i).toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1() + '\n');
             return file;
         },
         read},
        {u"series of one name, each with a change"_s, million / 200,
         events({},
                "UID:1\nDTSTART:20200305T100000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20200305T090000Z\nEND:VEVENT\n"
                "BEGIN:VEVENT\nUID:1\nRRULE:FREQ=DAILY;COUNT=3\nDTSTART:20200305T090000Z\nSUMMARY:",
                "\n"),
         read},
        {u"rules of exception"_s, million / 25, lines("RRULE:FREQ=DAILY;COUNT=2\nEXRULE:FREQ=DAILY;COUNT=1", "\n"),
         read},
        {u"events without a name"_s, million / 4,
         events({}, "DTSTART:20200305T090000Z\nSUMMARY:x\nATTENDEE:mailto:a", "@x\n"), read},
        {u"zones"_s, million / 4,
         [](qsizetype count) {
             return numbered(count, [](const QByteArray &n) {
                 return "BEGIN:VTIMEZONE\nTZID:z" + n +
                        "\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n"
                        "END:STANDARD\nEND:VTIMEZONE\n";
             });
         },
         read},
        {u"observances of one zone"_s, million / 100,
         [](qsizetype count) {
             return "BEGIN:VTIMEZONE\nTZID:z\n" +
                    QByteArray("BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n"
                               "RRULE:FREQ=YEARLY\nEND:STANDARD\n")
                        .repeated(count) +
                    "END:VTIMEZONE\n" + event("UID:1\nDTSTART;TZID=z:20200305T090000\n");
         },
         read},
        {u"escapes of one line"_s, longLine / 10, many(open + "SUMMARY:", "\\", end), read},
        {u"quotes of one line"_s, longLine / 10, many(open + "ATTENDEE;CN=", "\"", ":mailto:a@x" + end), read},
        {u"NUL"_s, longLine / 10, many(open + "SUMMARY:", QByteArray("\0\n", 2), end), read},
        {u"carriage returns"_s, longLine / 10, many(open + "SUMMARY:", "\r", end), read},
        {u"halves of surrogate pairs"_s, longLine / 10,
         [](qsizetype count) { return inUtf16(u"BEGIN:VEVENT\nUID:1\nSUMMARY:"_s, count, u"\nEND:VEVENT\n"_s); }, read},
    };
}

} // namespace cultivar::benchmarks
