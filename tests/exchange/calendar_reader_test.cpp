// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"
#include "tests/exchange/calendar_support.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

namespace cultivar {
namespace calendar_reader_test {

using namespace Qt::StringLiterals;
using test::calendarOf;
using test::utcAt;
using test::years;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

ParsedCalendar read(const QByteArray &file)
{
    return readCalendar(file, years(2026, 2027));
}

/// The one event of a calendar with these lines.
CalendarEvent readOne(const QByteArray &lines)
{
    const ParsedCalendar parsed = read(calendarOf(lines));
    EXPECT_THAT(parsed.problems, IsEmpty());
    EXPECT_THAT(parsed.events, SizeIs(1));
    return parsed.events.empty() ? CalendarEvent() : parsed.events.front();
}

TEST(CalendarReader, readsAnEvent)
{
    const CalendarEvent event = readOne("UID:1@example.org\nDTSTART;TZID=Europe/Berlin:20260702T100000\n"
                                        "DTEND;TZID=Europe/Berlin:20260702T104500\n"
                                        "SUMMARY:Ana\\, data \\; and\\nmore\nDESCRIPTION:Long \n  words\\\\\n"
                                        "LOCATION:Café\nURL:https://example.org/a,b\nSTATUS:CONFIRMED\n"
                                        "BEGIN:VALARM\nSUMMARY:No\nDESCRIPTION:No\nDURATION:PT9H\nEND:VALARM\n");
    EXPECT_EQ(event.line, 3);
    EXPECT_EQ(event.uid, u"1@example.org"_s);
    EXPECT_EQ(event.occurrence, QString());
    EXPECT_EQ(event.start, utcAt(2026, 7, 2, 8));
    EXPECT_EQ(event.end, utcAt(2026, 7, 2, 8, 45));
    EXPECT_FALSE(event.allDay);
    EXPECT_EQ(event.day, QDate(2026, 7, 2));
    EXPECT_EQ(event.timeZone, u"Europe/Berlin"_s);
    EXPECT_EQ(event.summary, u"Ana, data ; and\nmore"_s);
    EXPECT_EQ(event.description, u"Long  words\\"_s);
    EXPECT_EQ(event.location, u"Café"_s);
    EXPECT_EQ(event.link, u"https://example.org/a,b"_s);
    EXPECT_FALSE(event.cancelled);
    EXPECT_TRUE(readOne("UID:1\nDTSTART:20260101T000000Z\nSTATUS:cancelled\n").cancelled);
}

TEST(CalendarReader, takesThePeopleButNoRooms)
{
    const CalendarEvent event =
        readOne("UID:1\nDTSTART:20260702T100000Z\n"
                "ORGANIZER;CN=\"Silva; Ana\":MAILTO:ana@example.org\n"
                "ATTENDEE;CN=Bo ^'B^';PARTSTAT=DECLINED:mailto:Bo%2Bx@example.org?subject=x\n"
                "ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room@example.org\n"
                "ATTENDEE;CUTYPE=resource:mailto:beamer@example.org\nATTENDEE;CUTYPE=GROUP:mailto:all@example.org\n"
                "ATTENDEE;CN=cem@example.org;CUTYPE=INDIVIDUAL:mailto:cem@example.org\n"
                "ATTENDEE;CN=Dan:invalid:nomail\nATTENDEE:invalid:nomail\n"
                "ATTENDEE;EMAIL=eve@example.org:urn:uuid:5\n"
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ANA@example.org\n");
    EXPECT_THAT(event.people, ElementsAre(CalendarPerson{u"Silva; Ana"_s, u"ana@example.org"_s, true, false},
                                          CalendarPerson{u"Bo \"B\""_s, u"Bo+x@example.org"_s, false, true},
                                          CalendarPerson{{}, u"cem@example.org"_s, false, false},
                                          CalendarPerson{u"Dan"_s, {}, false, false},
                                          CalendarPerson{{}, u"eve@example.org"_s, false, false}));
}

TEST(CalendarReader, findsWhereToMeet)
{
    const auto linkOf = [](const QByteArray &lines) { return readOne("DTSTART:20260702T100000Z\n" + lines).link; };
    EXPECT_EQ(linkOf("CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+49-1\nCONFERENCE;VALUE=URI:https://c.example/1\n"),
              u"https://c.example/1"_s);
    EXPECT_EQ(linkOf("X-GOOGLE-CONFERENCE:https://meet.google.com/abc\n"), u"https://meet.google.com/abc"_s);
    EXPECT_EQ(linkOf("X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1\n"),
              u"https://teams.microsoft.com/l/1"_s);
    EXPECT_EQ(linkOf("LOCATION:Zoom (https://acme.zoom.us/j/1?pwd=a_).\n"), u"https://acme.zoom.us/j/1?pwd=a_"_s);
    EXPECT_EQ(linkOf("DESCRIPTION:https://example.org/x\\nJoin: <https://TEAMS.live.com/meet/9>\n"),
              u"https://TEAMS.live.com/meet/9"_s);
    for (const QByteArray &address : {"https://whereby.com/r"_ba, "https://meet.jit.si/r"_ba,
                                      "https://meet.google.com/r"_ba, "https://jitsi.example.org/r"_ba})
        EXPECT_EQ(linkOf("DESCRIPTION:" + address + "\n"), QString::fromLatin1(address));
    EXPECT_EQ(linkOf("DESCRIPTION:https://notzoom.us/j/1 https://zoom.us.example.org/j http://zoom.us/j/1\n"),
              QString());
    EXPECT_EQ(linkOf("URL:file:///etc/passwd\n"), QString());
}

TEST(CalendarReader, twoWithoutUidAreTwoWhereOthersAreAsked)
{
    const auto lunch = [](const QByteArray &who) {
        return "BEGIN:VEVENT\nDTSTART:20260302T120000Z\nSUMMARY:Lunch\nATTENDEE:mailto:" + who +
               "@example.org\nEND:VEVENT\n";
    };
    const ParsedCalendar parsed = readCalendar(lunch("ana") + lunch("bo") + lunch("ana"), years(2026, 2027));
    ASSERT_THAT(parsed.events, SizeIs(3));
    EXPECT_NE(parsed.events[0].uid, parsed.events[1].uid);
    EXPECT_EQ(parsed.events[0].uid, parsed.events[2].uid);
}

TEST(CalendarReader, knowsAnEventWithoutUidAgain)
{
    const QByteArray one = "DTSTART:20260702T100000Z\nSUMMARY:A\n";
    const QString uid = readOne(one).uid;
    EXPECT_FALSE(uid.isEmpty());
    EXPECT_EQ(readOne("X-A:1\nSUMMARY:A\nLOCATION:B\nDTSTART:20260702T100000Z\n").uid, uid);
    EXPECT_NE(readOne("DTSTART:20260702T100000Z\nSUMMARY:B\n").uid, uid);
    EXPECT_NE(readOne("DTSTART:20260702T100001Z\nSUMMARY:A\n").uid, uid);
}

TEST(CalendarReader, readsWholeDays)
{
    CalendarEvent event = readOne("DTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260331\n");
    EXPECT_TRUE(event.allDay);
    EXPECT_EQ(event.day, QDate(2026, 3, 29));
    EXPECT_EQ(event.start, utcAt(2026, 3, 28, 23)) << "midnight in Berlin";
    EXPECT_EQ(event.end, utcAt(2026, 3, 30, 22)) << "an hour is lost in that night";
    EXPECT_EQ(event.timeZone, QString());
    event = readOne("DTSTART;VALUE=DATE:20260702\n");
    EXPECT_EQ(event.start.secsTo(event.end), 24 * 60 * 60);
    event = readOne("DTSTART;VALUE=DATE:20260702\nDURATION:P3D\n");
    EXPECT_EQ(event.start.secsTo(event.end), 3 * 24 * 60 * 60);
}

TEST(CalendarReader, knowsWhenItEnds)
{
    const QByteArray start = "DTSTART:20260702T100000Z\n";
    EXPECT_EQ(readOne(start).end, utcAt(2026, 7, 2, 10));
    EXPECT_EQ(readOne(start + "DURATION:PT1H30M\n").end, utcAt(2026, 7, 2, 11, 30));
    EXPECT_EQ(readOne(start + "DURATION:P1W\n").end, utcAt(2026, 7, 9, 10));
    EXPECT_EQ(readOne(start + "DTEND;TZID=America/New_York:20260702T070000\n").end, utcAt(2026, 7, 2, 11));
    EXPECT_EQ(readOne(start + "DTEND:20260702T090000Z\n").end, utcAt(2026, 7, 2, 10)) << "not before its start";
    EXPECT_EQ(readOne(start + "DURATION:-PT1H\n").end, utcAt(2026, 7, 2, 10));
    const CalendarEvent overnight = readOne("DTSTART;TZID=Europe/Berlin:20260328T120000\nDURATION:P1D\n");
    EXPECT_EQ(overnight.start.secsTo(overnight.end), 23 * 60 * 60) << "a day is a day, not 24 hours";
}

TEST(CalendarReader, takesTheZoneOfATime)
{
    const auto zoneOf = [](const QByteArray &parameter) {
        return readOne("DTSTART" + parameter + ":20260702T100000\n");
    };
    for (const QByteArray &id :
         {"Europe/Berlin"_ba, "\"Europe/Berlin\""_ba, "/freeassociation.sourceforge.net/Europe/Berlin"_ba,
          "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin"_ba, "/citadel.org/20210210_1/Europe/Berlin"_ba,
          "/mozilla.org/20050126_1/Europe/Berlin"_ba, "W. Europe Standard Time"_ba}) {
        const CalendarEvent event = zoneOf(";TZID=" + id);
        EXPECT_EQ(event.timeZone, u"Europe/Berlin"_s) << id.toStdString();
        EXPECT_EQ(event.start, utcAt(2026, 7, 2, 8)) << id.toStdString();
    }
    EXPECT_EQ(zoneOf(";TZID=/mozilla.org/1/America/Argentina/Ushuaia").timeZone, u"America/Argentina/Ushuaia"_s);
    EXPECT_EQ(zoneOf(";TZID=Eastern Standard Time").start, utcAt(2026, 7, 2, 14));
    EXPECT_EQ(zoneOf(";TZID=\"GMT+05:30\"").start, utcAt(2026, 7, 2, 4, 30));
    EXPECT_EQ(zoneOf(";TZID=UTC").start, utcAt(2026, 7, 2, 10));
    EXPECT_EQ(zoneOf("").start, utcAt(2026, 7, 2, 8)) << "floating: mine";
    EXPECT_EQ(zoneOf("").timeZone, QString());
}

TEST(CalendarReader, takesTheDayOfItsZone)
{
    EXPECT_EQ(readOne("DTSTART;TZID=Asia/Tokyo:20260702T010000\n").day, QDate(2026, 7, 2));
    EXPECT_EQ(readOne("DTSTART:20260701T223000Z\n").day, QDate(2026, 7, 2)) << "UTC says nothing of the place";
    EXPECT_EQ(readOne("DTSTART:20260701T223000\n").day, QDate(2026, 7, 1));
}

TEST(CalendarReader, takesTimesThatClocksSkipOrShowTwice)
{
    EXPECT_EQ(readOne("DTSTART;TZID=Europe/Berlin:20260329T023000\n").start, utcAt(2026, 3, 29, 1, 30));
    EXPECT_EQ(readOne("DTSTART;TZID=Europe/Berlin:20261025T023000\n").start, utcAt(2026, 10, 25, 0, 30));
    EXPECT_EQ(readOne("DTSTART;TZID=America/New_York:20260308T023000\n").start, utcAt(2026, 3, 8, 7, 30));
    EXPECT_EQ(readOne("DTSTART:20260308T023000Z\n").start, utcAt(2026, 3, 8, 2, 30));
}

const auto zone = "BEGIN:VTIMEZONE\nTZID:Office\n"
                  "BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0330\nTZOFFSETTO:+0230\n"
                  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
                  "BEGIN:DAYLIGHT\nDTSTART:00010101T020000\nTZOFFSETFROM:+0230\nTZOFFSETTO:+0330\n"
                  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n"_ba;

TEST(CalendarReader, takesADefinedZone)
{
    const auto startOf = [](const QByteArray &time) {
        const QByteArray event = "BEGIN:VEVENT\nDTSTART;TZID=Office:" + time + "\nEND:VEVENT\n";
        const ParsedCalendar parsed = read(event + zone);
        EXPECT_THAT(parsed.problems, IsEmpty());
        EXPECT_EQ(parsed.events.at(0).timeZone, QString());
        EXPECT_EQ(parsed.events.at(0).day, QDate::fromString(QString::fromLatin1(time.first(8)), u"yyyyMMdd"_s));
        return parsed.events.at(0).start;
    };
    EXPECT_EQ(startOf("20260115T003000"), utcAt(2026, 1, 14, 22));
    EXPECT_EQ(startOf("20260702T100000"), utcAt(2026, 7, 2, 6, 30));
    EXPECT_EQ(startOf("20260329T015959"), utcAt(2026, 3, 28, 23, 29, 59));
    EXPECT_EQ(startOf("20260329T030000"), utcAt(2026, 3, 28, 23, 30));
    EXPECT_EQ(startOf("20261025T030000"), utcAt(2026, 10, 25, 0, 30));
    const ParsedCalendar located =
        read(QByteArray(zone).replace("TZID:Office", "TZID:Office\nX-LIC-LOCATION:Asia/Tokyo") +
             "BEGIN:VEVENT\nDTSTART;TZID=Office:20260702T100000\nEND:VEVENT\n");
    EXPECT_EQ(located.events.at(0).timeZone, u"Asia/Tokyo"_s);
}

TEST(CalendarReader, knowsADefinedZoneHoweverItIsWritten)
{
    const auto startOf = [](const QByteArray &definition, const QByteArray &id) {
        const ParsedCalendar parsed =
            read(definition + "BEGIN:VEVENT\nDTSTART;TZID=" + id + ":20260702T100000\nEND:VEVENT\n");
        EXPECT_THAT(parsed.problems, IsEmpty());
        return parsed.events.at(0).start;
    };
    const QByteArray escaped = QByteArray(zone).replace("TZID:Office", "TZID:(UTC+01:00) Amsterdam\\, Berlin");
    EXPECT_EQ(startOf(escaped, "\"(UTC+01:00) Amsterdam, Berlin\""), utcAt(2026, 7, 2, 6, 30));
    EXPECT_EQ(startOf(QByteArray(zone).replace("TZID:Office", "TZID:\"Office\""), "OFFICE"), utcAt(2026, 7, 2, 6, 30));
    for (const QByteArray &name : {"EST"_ba, "MST"_ba, "HST"_ba})
        EXPECT_EQ(startOf(QByteArray(zone).replace("TZID:Office", "TZID:" + name), name), utcAt(2026, 7, 2, 6, 30));
    EXPECT_EQ(startOf({}, "EST"), utcAt(2026, 7, 2, 15));
    const QByteArray withoutStart = QByteArray(zone).replace("DTSTART:00010101T020000\n", "");
    EXPECT_EQ(startOf(withoutStart, "Office"), utcAt(2026, 7, 2, 6, 30));
}

TEST(CalendarReader, saysWhenNobodyKnowsAZone)
{
    for (const QByteArray &definition :
         {""_ba, "BEGIN:VTIMEZONE\nTZID:Moon\nEND:VTIMEZONE\n"_ba,
          "BEGIN:VTIMEZONE\nTZID:Moon\nBEGIN:STANDARD\nDTSTART:x\nTZOFFSETFROM:+9999\nEND:STANDARD\nEND:VTIMEZONE\n"_ba,
          QByteArray(zone)
              .replace("TZID:Office", "TZID:Moon")
              .replace("DTSTART:00010101T020000\n", "")
              .replace("BYMONTH=3", "BYHOUR=2"),
          "BEGIN:VTIMEZONE\nTZID:Moon\nX-LIC-LOCATION:../../../etc/passwd\n"_ba}) {
        const ParsedCalendar parsed =
            read(definition + "BEGIN:VEVENT\nDTSTART;TZID=Moon:20260702T100000\nEND:VEVENT\n");
        ASSERT_THAT(parsed.events, SizeIs(1));
        EXPECT_EQ(parsed.events[0].start, utcAt(2026, 7, 2, 8)) << "as if it floated";
        EXPECT_THAT(parsed.problems,
                    ElementsAre(RowProblem{parsed.events[0].line, ProblemKind::UnknownZone, u"Moon"_s, {}, {}, true}));
    }
}

TEST(CalendarReader, keepsToItsWindow)
{
    const auto seen = [](const QByteArray &lines) { return read(calendarOf(lines)).events.size(); };
    EXPECT_EQ(seen("DTSTART:20251231T235959Z\n"), 0U);
    EXPECT_EQ(seen("DTSTART:20251231T235959Z\nDURATION:PT1S\n"), 0U);
    EXPECT_EQ(seen("DTSTART:20251231T235959Z\nDURATION:PT2S\n"), 1U);
    EXPECT_EQ(seen("DTSTART:20260101T000000Z\n"), 1U);
    EXPECT_EQ(seen("DTSTART:20261231T235959Z\n"), 1U);
    EXPECT_EQ(seen("DTSTART:20270101T000000Z\n"), 0U);
    EXPECT_EQ(seen("DTSTART:20251215T100000Z\nDURATION:P1D\nRRULE:FREQ=DAILY;COUNT=18\n"), 2U);
}

TEST(CalendarReader, passesOverWhatIsNoMeeting)
{
    const ParsedCalendar parsed = read("BEGIN:VCALENDAR\nBEGIN:VTODO\nDTSTART:x\nUID:t\nEND:VTODO\n"
                                       "BEGIN:VJOURNAL\nDTSTART:x\nEND:VJOURNAL\nBEGIN:VFREEBUSY\nDTSTART:x\n"
                                       "END:VFREEBUSY\nEND:VCALENDAR\n");
    EXPECT_THAT(parsed.events, IsEmpty());
    EXPECT_THAT(parsed.problems, IsEmpty());
}

TEST(CalendarReader, reportsWhatItCannotTake)
{
    for (const QByteArray &value :
         {"20260230T100000Z"_ba, "20260702T256000Z"_ba, "2026"_ba, "tomorrow"_ba, "-0260702"_ba}) {
        const ParsedCalendar parsed = read("BEGIN:VEVENT\nUID:1\nDTSTART:" + value +
                                           "\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20260702T100000Z\nEND:VEVENT\n");
        EXPECT_THAT(parsed.events, SizeIs(1));
        EXPECT_THAT(parsed.problems, ElementsAre(RowProblem{1, ProblemKind::BadValue, QString::fromLatin1(value)}));
    }
    const auto problemOf = [](const QByteArray &lines) {
        const ParsedCalendar parsed = read(calendarOf(lines));
        EXPECT_THAT(parsed.events, IsEmpty());
        return parsed.problems.empty() ? QString() : parsed.problems.front().detail;
    };
    EXPECT_EQ(problemOf("UID:1\n"), u"DTSTART"_s);
    EXPECT_EQ(problemOf("DTSTART:20260702T100000Z\nDTEND:20260732T100000Z\n"), u"20260732T100000Z"_s);
    EXPECT_EQ(problemOf("DTSTART:20260702T100000Z\nDURATION:soon\n"), u"soon"_s);
    EXPECT_EQ(problemOf("DTSTART:20260702T100000Z\nDURATION:P9999999999W\n"), u"P9999999999W"_s);
    EXPECT_EQ(problemOf("DTSTART:20260702T100000Z\nRECURRENCE-ID:x\n"), u"x"_s);
    EXPECT_EQ(problemOf("DTSTART:20260702T100000Z\nRRULE:FREQ=OFTEN\n"), u"FREQ=OFTEN"_s);
}

TEST(CalendarReader, readsOnAfterBrokenComponents)
{
    const QByteArray good = "BEGIN:VEVENT\nUID:good\nDTSTART:20260702T100000Z\nEND:VEVENT\n";
    const ParsedCalendar parsed =
        read("rubbish\nEND:VEVENT\n:\n\n" + good +                                            // 5
             "BEGIN:VEVENT\nUID:a\nDTSTART:20260702T100000Z\n" +                              // 9
             good +                                                                           // 12
             "SUMMARY:stray\nBEGIN:VALARM\nTRIGGER:x\n" +                                     // 16
             good +                                                                           // 19
             "BEGIN:VEVENT\nUID:b\nBEGIN:VALARM\nDTSTART:20260702T100000Z\nEND:VCALENDAR\n" + // 23
             good +                                                                           // 28
             "BEGIN:VEVENT\nDTSTART:20260702T100000Z\nno line at all\n=\nEND:VEVENT\n" +      // 32
             "BEGIN:VEVENT\nDTSTART:20260702T100000Z");                                       // 37
    std::vector<int> lines;
    for (const CalendarEvent &event : parsed.events)
        lines.push_back(event.line);
    EXPECT_THAT(lines, ElementsAre(5, 12, 19, 28, 32));
    EXPECT_THAT(parsed.problems,
                ElementsAre(RowProblem{9, ProblemKind::MissingEnd, {}}, RowProblem{23, ProblemKind::MissingEnd, {}},
                            RowProblem{37, ProblemKind::MissingEnd, {}}));
}

TEST(CalendarReader, takesEveryEncodingAndLineEnd)
{
    const QByteArray plain =
        "BEGIN:VCALENDAR\nX:1\nBEGIN:VEVENT\nUID:1\nDTSTART:20260702T100000Z\nSUMMARY:Z\xc3\xb6\xc3\xab\n"
        "END:VEVENT\nEND:VCALENDAR\n";
    const QString text = QString::fromUtf8(plain);
    QByteArray utf16 = "\xff\xfe"_ba;
    for (const QChar c : text) {
        utf16 += static_cast<char>(c.unicode() & 0xffU);
        utf16 += static_cast<char>(c.unicode() >> 8U);
    }
    const QList<QByteArray> files = {plain,
                                     "\xef\xbb\xbf" + plain,
                                     utf16,
                                     text.toLatin1(),
                                     QByteArray(plain).replace("\n", "\r\n"),
                                     QByteArray(plain).replace("\n", "\r"),
                                     QByteArray(plain).replace("\n", "\r\r\n"),
                                     QByteArray(plain).replace("UMMARY:Z\xc3\xb6", "UMM\n ARY:\n\tZ\xc3\n \xb6")};
    for (const QByteArray &file : files) {
        const ParsedCalendar parsed = read(file);
        EXPECT_THAT(parsed.problems, IsEmpty());
        ASSERT_THAT(parsed.events, SizeIs(1)) << file.toStdString();
        EXPECT_EQ(parsed.events[0].line, 3);
        EXPECT_EQ(parsed.events[0].summary, u"Zöë"_s);
    }
}

TEST(CalendarReader, survivesWhateverItIsGiven)
{
    const QByteArray start = "BEGIN:VEVENT\nDTSTART:20260702T100000Z\n";
    const QByteArray nul("SUMMARY:a\0b\n", 12);
    EXPECT_EQ(read(start + nul + "END:VEVENT\n").events.at(0).summary, u"a\ufffdb"_s);
    EXPECT_THAT(read(QByteArray("BEGIN:VEVENT\nDTSTART:2026070\0", 29) + "2T100000Z\nEND:VEVENT\n").problems,
                SizeIs(1));
    EXPECT_THAT(read(start + "ATTACH:" + QByteArray(3'000'000, 'x') + "\nEND:VEVENT\n").events, SizeIs(1));
    EXPECT_THAT(read(start + "BEGIN:A\n" + QByteArray("BEGIN:B\n").repeated(100'000) + "END:VEVENT\n").events,
                SizeIs(1));
    for (const QByteArray &odd :
         {QByteArray(), "\n"_ba, ":"_ba, QByteArray(10, '\0'), QByteArray("BEGIN:").repeated(1000),
          QByteArray("BEGIN:VEVENT\n").repeated(50), QByteArray(100'000, '\r'), QByteArray(100'000, ' '),
          "BEGIN:VEVENT\n \n\n \nEND:VEVENT"_ba, "BEGIN:VEVENT\nDTSTART;TZID=:\nEND:VEVENT\n"_ba,
          "BEGIN:VTIMEZONE\nBEGIN:STANDARD\n"_ba, "\xff\xfe"_ba, "\xef\xbb\xbf"_ba})
        EXPECT_THAT(read(odd).events, IsEmpty());
}

TEST(CalendarReader, limitsWhatOneEventMayHold)
{
    const QByteArray start = "BEGIN:VEVENT\nDTSTART:20260702T100000Z\n";
    const ParsedCalendar longText =
        read(start + "DESCRIPTION:" + QByteArray("\xc3\xb6").repeated(100'000) + "\nSUMMARY:after\nEND:VEVENT\n");
    ASSERT_THAT(longText.events, SizeIs(1));
    EXPECT_GT(longText.events[0].description.size(), 30'000);
    EXPECT_LE(longText.events[0].description.size(), 32 * 1024);
    EXPECT_EQ(longText.events[0].description.count(u'ö'), longText.events[0].description.size());
    EXPECT_EQ(longText.events[0].summary, u"after"_s);
    EXPECT_THAT(read(start + "SUMMARY:" + QByteArray(100'000, 'x') + "\nEND:VEVENT\n").problems,
                ElementsAre(RowProblem{1, ProblemKind::TooLarge, u"SUMMARY"_s}));
    const QByteArray attendee = "ATTENDEE;CN=" + QByteArray(1000, 'x') + ":mailto:x@example.org\n";
    EXPECT_THAT(read(start + attendee.repeated(2000) + "END:VEVENT\n").problems,
                ElementsAre(RowProblem{1, ProblemKind::TooLarge, u"ATTENDEE"_s}));
}

TEST(CalendarReader, stopsWhenToldTo)
{
    const QByteArray file = calendarOf("DTSTART:20260702T100000Z\n").repeated(10);
    int asked = 0;
    const ParsedCalendar stopped = readCalendar(file, years(2026, 2027), [&](qint64 done, qint64 total) {
        EXPECT_LE(done, total);
        EXPECT_EQ(total, 2 * file.size());
        return ++asked < 15;
    });
    EXPECT_EQ(asked, 15);
    EXPECT_THAT(stopped.events, SizeIs(4));
}

} // namespace calendar_reader_test
} // namespace cultivar
