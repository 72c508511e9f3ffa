// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_writer.h"
#include "tests/exchange/calendar_support.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {
namespace calendar_writer_test {

using namespace Qt::StringLiterals;
using test::utcAt;
using test::years;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const QDateTime stamp = utcAt(2026, 7, 1, 12);

CalendarEvent talk()
{
    CalendarEvent event;
    event.uid = u"1@cultivar"_s;
    event.start = utcAt(2026, 7, 2, 8);
    event.end = utcAt(2026, 7, 2, 8, 20);
    event.day = QDate(2026, 7, 2);
    event.summary = u"Ana, Bo; and \\ \"more\""_s;
    event.description = u"One\nTwo"_s;
    event.location = u"Café, 2nd floor"_s;
    event.link = u"https://meet.example/a;b,c"_s;
    event.people = {{u"Silva, Ana \"A\""_s, u"ana@example.org"_s, true, false},
                    {u"Bo"_s, u"bo@example.org"_s, false, true},
                    {u"Cem"_s, {}, false, false}};
    return event;
}

QByteArrayList linesOf(const QByteArray &calendar)
{
    QByteArray unfolded = calendar;
    return unfolded.replace("\r\n ", "").split('\n');
}

TEST(CalendarWriter, writesAMeeting)
{
    const QByteArray calendar = writeCalendar({talk()}, stamp);
    EXPECT_TRUE(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Cultivar//Cultivar "));
    EXPECT_TRUE(calendar.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    EXPECT_FALSE(calendar.contains("METHOD"));
    const QByteArrayList lines = linesOf(calendar);
    for (const QByteArray &line :
         {"BEGIN:VEVENT"_ba, "UID:1@cultivar"_ba, "DTSTAMP:20260701T120000Z"_ba, "DTSTART:20260702T080000Z"_ba,
          "DTEND:20260702T082000Z"_ba, "SUMMARY:Ana\\, Bo\\; and \\\\ \"more\""_ba, "DESCRIPTION:One\\nTwo"_ba,
          "LOCATION:Caf\xc3\xa9\\, 2nd floor"_ba, "URL:https://meet.example/a;b,c"_ba,
          "ORGANIZER;CN=\"Silva, Ana ^'A^'\":mailto:ana@example.org"_ba,
          "ATTENDEE;CN=Bo;PARTSTAT=DECLINED:mailto:bo@example.org"_ba, "ATTENDEE;CN=Cem:invalid:nomail"_ba})
        EXPECT_TRUE(lines.contains(line + '\r')) << line.toStdString() << '\n' << calendar.toStdString();
    EXPECT_FALSE(calendar.contains("RECURRENCE-ID"));
    EXPECT_FALSE(calendar.contains("STATUS"));
}

TEST(CalendarWriter, writesTasks)
{
    const CalendarTask open{u"2"_s, u"Send the article"_s, {}, QDate(2026, 7, 9), {}};
    const CalendarTask done{u"3"_s, u"Thank"_s, u"By letter"_s, {}, utcAt(2026, 7, 3, 10)};
    const QByteArrayList lines = linesOf(writeCalendar({open, done}, stamp));
    for (const QByteArray &line :
         {"BEGIN:VTODO"_ba, "UID:2"_ba, "DTSTAMP:20260701T120000Z"_ba, "DUE;VALUE=DATE:20260709"_ba,
          "STATUS:NEEDS-ACTION"_ba, "STATUS:COMPLETED"_ba, "COMPLETED:20260703T100000Z"_ba, "DESCRIPTION:By letter"_ba})
        EXPECT_EQ(lines.count(line + '\r'), line.startsWith("BEGIN") || line.startsWith("DTSTAMP") ? 2 : 1)
            << line.toStdString();
}

TEST(CalendarWriter, foldsBetweenLetters)
{
    CalendarEvent event = talk();
    event.summary = u"ö"_s.repeated(300);
    event.description = u"word "_s.repeated(100) + u"漢字"_s.repeated(100) + u"x"_s.repeated(500);
    const QByteArray calendar = writeCalendar({event}, stamp);
    for (const QByteArray &line : calendar.split('\n')) {
        EXPECT_LE(line.size(), 76) << "75 octets and CR";
        EXPECT_TRUE(QString::fromUtf8(line).toUtf8() == line) << "half a letter";
    }
    EXPECT_EQ(readCalendar(calendar, years(2026, 2027)).events.at(0).description, event.description);
}

TEST(CalendarWriter, letsNothingBeginALineOfItsOwn)
{
    CalendarEvent event = talk();
    event.uid = u"1\r\nX-EVIL:1"_s;
    event.summary = u"a\r\nX-EVIL:2\rX-EVIL:3\x01\0"_s;
    event.location = u"b\nEND:VEVENT"_s;
    event.link = u"https://x.example/\r\nX-EVIL:4"_s;
    event.people = {{u"N\r\nX-EVIL:5"_s, u"a@b.example\r\nX-EVIL:6"_s, false, false}};
    const QByteArray calendar = writeCalendar({event}, stamp);
    for (const QByteArray &line : linesOf(calendar)) {
        EXPECT_FALSE(line.startsWith("X-EVIL")) << line.toStdString();
        EXPECT_EQ(line.count('\r'), line.isEmpty() ? 0 : 1) << line.toStdString();
    }
    EXPECT_EQ(calendar.count("\r\nEND:VEVENT\r"), 1) << calendar.toStdString();
    EXPECT_EQ(readCalendar(calendar, years(2026, 2027)).events.at(0).summary, u"a\nX-EVIL:2\nX-EVIL:3"_s);
}

TEST(CalendarWriter, isReadAsItWas)
{
    CalendarEvent moved = talk();
    moved.occurrence = u"20260630T080000Z"_s;
    moved.cancelled = true;
    CalendarEvent days = talk();
    days.uid = u"days"_s;
    days.allDay = true;
    days.day = QDate(2026, 3, 28);
    days.start = utcAt(2026, 3, 27, 23);
    days.end = utcAt(2026, 3, 29, 22);
    const CalendarTask task{u"2"_s, u"Task"_s, {}, {}, {}};
    const ParsedCalendar parsed = readCalendar(writeCalendar({talk(), moved, task, days}, stamp), years(2026, 2027));
    EXPECT_THAT(parsed.problems, IsEmpty());
    ASSERT_THAT(parsed.events, SizeIs(3));
    const std::vector<CalendarEvent> expected = {talk(), moved, days};
    for (size_t i = 0; i < expected.size(); ++i) {
        CalendarEvent event = parsed.events[i];
        event.line = 0;
        EXPECT_THAT(event.people, ::testing::ContainerEq(expected[i].people));
        EXPECT_EQ(event, expected[i]) << i;
    }
}

TEST(CalendarWriter, endsInTheLastYearThatCanBeWritten)
{
    CalendarEvent endless = talk();
    endless.occurrence = u"99990101T000000Z"_s;
    endless.end = utcAt(9999, 12, 31);
    const QByteArray written = writeCalendar({endless}, stamp);
    EXPECT_TRUE(written.contains("\r\nDTEND:30001231T235959Z\r\n"));
    EXPECT_FALSE(written.contains("RECURRENCE-ID"));
}

TEST(CalendarWriter, writesAnEmptyCalendar)
{
    const QByteArray calendar = writeCalendar({}, stamp);
    EXPECT_TRUE(calendar.endsWith("END:VCALENDAR\r\n"));
    EXPECT_THAT(readCalendar(calendar, years(2026, 2027)).events, IsEmpty());
}

} // namespace calendar_writer_test
} // namespace cultivar
