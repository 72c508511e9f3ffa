// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar/calendar_reader.h"
#include "tests/exchange/calendar_support.h"
#include "tests/exchange/parsed_printers.h"
#include "tests/support/printers.h"

#include <QElapsedTimer>

#include <gmock/gmock.h>

#include <algorithm>

namespace cultivar {
namespace calendar_series_test {

using namespace Qt::StringLiterals;
using test::calendarOf;
using test::utcAt;
using test::years;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The starts of a series in 2026, "MM-ddTHH:mm" in UTC.
QStringList startsOf(const QByteArray &lines, const CalendarWindow &window = years(2026, 2027))
{
    const ParsedCalendar parsed = readCalendar(calendarOf(lines), window);
    EXPECT_THAT(parsed.problems, IsEmpty());
    QStringList starts;
    for (const CalendarEvent &event : parsed.events)
        starts.append(event.start.toString(u"MM-dd'T'HH:mm"_s));
    return starts;
}

TEST(CalendarSeries, keepsTheClockOfItsZone)
{
    const ParsedCalendar parsed = readCalendar(
        calendarOf(
            "UID:1\nSUMMARY:Lunch\nDTSTART;TZID=Europe/Berlin:20260322T120000\n"
            "DTEND;TZID=Europe/Berlin:20260322T123000\nRRULE:FREQ=WEEKLY;COUNT=3\nATTENDEE:mailto:a@b.example\n"),
        years(2026, 2027));
    ASSERT_THAT(parsed.events, SizeIs(3));
    EXPECT_EQ(parsed.events[0].start, utcAt(2026, 3, 22, 11));
    EXPECT_EQ(parsed.events[1].start, utcAt(2026, 3, 29, 10)) << "summer time";
    EXPECT_EQ(parsed.events[1].end, utcAt(2026, 3, 29, 10, 30));
    EXPECT_EQ(parsed.events[1].day, QDate(2026, 3, 29));
    EXPECT_EQ(parsed.events[1].occurrence, u"20260329T100000Z"_s);
    EXPECT_THAT(parsed.events, Each(AllOf(Field(&CalendarEvent::uid, u"1"_s), Field(&CalendarEvent::line, 3),
                                          Field(&CalendarEvent::people, SizeIs(1)))));
}

TEST(CalendarSeries, followsRules)
{
    const QByteArray start = "DTSTART:20260105T090000Z\n"; // a Monday
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260112T090000Z\n"),
                ElementsAre(u"01-05T09:00"_s, u"01-07T09:00"_s, u"01-12T09:00"_s));
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1;COUNT=2\n"),
                ElementsAre(u"01-05T09:00"_s, u"01-26T09:00"_s, u"02-23T09:00"_s))
        << "the start is always the first";
    EXPECT_THAT(startsOf("DTSTART:20260131T090000Z\nRRULE:FREQ=MONTHLY;COUNT=3\n"),
                ElementsAre(u"01-31T09:00"_s, u"03-31T09:00"_s, u"05-31T09:00"_s));
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20261231\n"),
                ElementsAre(u"01-05T09:00"_s, u"02-28T09:00"_s));
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=3\n"),
                ElementsAre(u"01-05T09:00"_s, u"01-05T15:00"_s, u"01-06T09:00"_s));
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=HOURLY;INTERVAL=5;COUNT=3;\n"),
                ElementsAre(u"01-05T09:00"_s, u"01-05T14:00"_s, u"01-05T19:00"_s));
    EXPECT_THAT(startsOf("DTSTART;VALUE=DATE:20260105\nRRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20260108;BYHOUR=5\n"),
                ElementsAre(u"01-04T23:00"_s, u"01-06T23:00"_s));
}

TEST(CalendarSeries, takesItsLastTimeInItsZone)
{
    const QByteArray start = "DTSTART;TZID=Asia/Tokyo:20260105T080000\nRRULE:FREQ=DAILY;UNTIL=";
    EXPECT_THAT(startsOf(start + "20260105T230000Z\n"), SizeIs(2)) << "08:00 of the 6th in Tokyo";
    EXPECT_THAT(startsOf(start + "20260105T225959Z\n"), SizeIs(1));
    EXPECT_THAT(startsOf(start + "20260107\n"), SizeIs(3)) << "the whole of that day";
    EXPECT_THAT(startsOf(start + "20260106T080000\n"), SizeIs(2));
}

TEST(CalendarSeries, addsAndLeavesOutDates)
{
    const QByteArray start = "DTSTART;TZID=Europe/Berlin:20260105T090000\nDURATION:PT1H\n";
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=DAILY;COUNT=5\nEXDATE;TZID=Europe/Berlin:20260106T090000,20260107T090000\n"
                                 "EXDATE:20260108T080000Z\nEXDATE:20260109T090000\n"),
                ElementsAre(u"01-05T08:00"_s));
    EXPECT_THAT(startsOf(start + "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260105,20260106\n"),
                ElementsAre(u"01-07T08:00"_s));
    EXPECT_THAT(
        startsOf(start + "RDATE:20260201T100000Z,20260105T080000Z\nRDATE;TZID=America/New_York:20260301T050000\n"),
        ElementsAre(u"01-05T08:00"_s, u"02-01T10:00"_s, u"03-01T10:00"_s));
    const ParsedCalendar periods =
        readCalendar(calendarOf(start + "RDATE;VALUE=PERIOD:20260201T100000Z/20260201T130000Z,20260202T100000Z/PT5M\n"
                                        "RDATE;VALUE=DATE:20260203\n"),
                     years(2026, 2027));
    ASSERT_THAT(periods.events, SizeIs(4));
    EXPECT_EQ(periods.events[1].end, utcAt(2026, 2, 1, 13));
    EXPECT_EQ(periods.events[2].end, utcAt(2026, 2, 2, 10, 5));
    EXPECT_EQ(periods.events[3].start, utcAt(2026, 2, 3, 8));
    EXPECT_EQ(periods.events[3].end, utcAt(2026, 2, 3, 9));
}

const auto series = "BEGIN:VEVENT\nUID:s\nSUMMARY:Plan\nDTSTART;TZID=Europe/Berlin:20260105T090000\n"
                    "RRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\n"_ba;

QByteArray changed(const QByteArray &lines)
{
    return "BEGIN:VEVENT\nUID:s\n" + lines + "END:VEVENT\n";
}

TEST(CalendarSeries, takesWhatWasMovedOrCalledOff)
{
    const QByteArray moved = changed("SUMMARY:Moved\nRECURRENCE-ID;TZID=Europe/Berlin:20260112T090000\n"
                                     "DTSTART;TZID=Europe/Berlin:20260113T150000\n");
    const QByteArray off = changed("STATUS:CANCELLED\nRECURRENCE-ID:20260119T080000Z\nDTSTART:20260119T080000Z\n");
    for (const QByteArray &file : {series + moved + off, off + moved + series}) {
        ParsedCalendar parsed = readCalendar(file, years(2026, 2027));
        EXPECT_THAT(parsed.problems, IsEmpty());
        ASSERT_THAT(parsed.events, SizeIs(3));
        std::sort(parsed.events.begin(), parsed.events.end(),
                  [](const CalendarEvent &a, const CalendarEvent &b) { return a.occurrence < b.occurrence; });
        EXPECT_EQ(parsed.events[0].summary, u"Plan"_s);
        EXPECT_EQ(parsed.events[1].summary, u"Moved"_s);
        EXPECT_EQ(parsed.events[1].occurrence, u"20260112T080000Z"_s);
        EXPECT_EQ(parsed.events[1].start, utcAt(2026, 1, 13, 14));
        EXPECT_FALSE(parsed.events[1].cancelled);
        EXPECT_EQ(parsed.events[2].occurrence, u"20260119T080000Z"_s);
        EXPECT_TRUE(parsed.events[2].cancelled);
    }
}

TEST(CalendarSeries, goesOnAsItWasChanged)
{
    const QByteArray whole =
        "BEGIN:VEVENT\nUID:s\nSUMMARY:Plan\nDTSTART;TZID=Europe/Berlin:20260302T090000\nDURATION:PT1H\n"
        "RRULE:FREQ=WEEKLY;COUNT=6\nEXDATE:20260323T080000Z\nEND:VEVENT\n";
    // A day and an hour later from the third on, over the change of clocks; the fifth is an event of its own.
    const QByteArray onwards = changed("SUMMARY:Later\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260316T080000Z\n"
                                       "DTSTART;TZID=Europe/Berlin:20260317T100000\nDURATION:PT2H\n");
    const QByteArray own = changed("SUMMARY:Own\nRECURRENCE-ID:20260330T070000Z\nDTSTART:20260401T120000Z\n");
    for (const QByteArray &file : {whole + onwards + own, own + onwards + whole}) {
        ParsedCalendar parsed = readCalendar(file, years(2026, 2027));
        EXPECT_THAT(parsed.problems, IsEmpty());
        std::sort(parsed.events.begin(), parsed.events.end(),
                  [](const CalendarEvent &a, const CalendarEvent &b) { return a.occurrence < b.occurrence; });
        ASSERT_THAT(parsed.events, SizeIs(5));
        EXPECT_EQ(parsed.events[1].start, utcAt(2026, 3, 9, 8));
        EXPECT_EQ(parsed.events[2].start, utcAt(2026, 3, 17, 9));
        EXPECT_EQ(parsed.events[3].summary, u"Own"_s);
        EXPECT_EQ(parsed.events[4].summary, u"Later"_s);
        EXPECT_EQ(parsed.events[4].occurrence, u"20260406T070000Z"_s);
        EXPECT_EQ(parsed.events[4].start, utcAt(2026, 4, 7, 8));
        EXPECT_EQ(parsed.events[4].end, utcAt(2026, 4, 7, 10));
    }
    const ParsedCalendar off = readCalendar(
        whole +
            changed("STATUS:CANCELLED\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260316T080000Z\nDTSTART:20260316T080000Z\n"),
        years(2026, 2027));
    EXPECT_EQ(std::ranges::count(off.events, true, &CalendarEvent::cancelled), 3);
    EXPECT_THAT(off.events, SizeIs(5));
}

TEST(CalendarSeries, leavesOutWhatARuleSays)
{
    const QByteArray start = "DTSTART;TZID=Europe/Berlin:20260105T090000\nRRULE:FREQ=DAILY;COUNT=7\n";
    EXPECT_THAT(startsOf(start + "EXRULE:FREQ=DAILY;INTERVAL=2\n"),
                ElementsAre(u"01-06T08:00"_s, u"01-08T08:00"_s, u"01-10T08:00"_s));
    const ParsedCalendar odd = readCalendar(calendarOf(start + "EXRULE:FREQ=SOMETIMES\n"), years(2026, 2027));
    EXPECT_THAT(odd.events, SizeIs(7));
    ASSERT_THAT(odd.problems, SizeIs(1));
    EXPECT_TRUE(odd.problems[0].isPartOfTaken);
}

TEST(CalendarSeries, knowsAnOccurrenceHoweverItIsNamed)
{
    for (const QByteArray &id :
         {"RECURRENCE-ID:20260112T080000Z"_ba, "RECURRENCE-ID;VALUE=DATE:20260112"_ba,
          "RECURRENCE-ID;TZID=America/New_York:20260112T030000"_ba, "RECURRENCE-ID:20260112T090000"_ba}) {
        const QByteArray moved = changed(id + "\nDTSTART;TZID=Europe/Berlin:20260601T090000\n");
        const ParsedCalendar parsed = readCalendar(series + moved, years(2026, 2027));
        ASSERT_THAT(parsed.events, SizeIs(3)) << id.toStdString();
        EXPECT_EQ(parsed.events[1].occurrence, u"20260119T080000Z"_s) << id.toStdString();
    }
}

TEST(CalendarSeries, takesAChangeWithoutItsSeries)
{
    const ParsedCalendar parsed =
        readCalendar(changed("RECURRENCE-ID;VALUE=DATE:20251231\nDTSTART;VALUE=DATE:20260105\n"), years(2026, 2027));
    ASSERT_THAT(parsed.events, SizeIs(1));
    EXPECT_EQ(parsed.events[0].occurrence, u"20251231"_s);
    EXPECT_EQ(parsed.events[0].day, QDate(2026, 1, 5));
    const ParsedCalendar away =
        readCalendar(series + changed("RECURRENCE-ID:20260112T080000Z\nDTSTART:20270112T080000Z\n"), years(2026, 2027));
    EXPECT_THAT(away.events, SizeIs(2)) << "moved out of the window";
}

TEST(CalendarSeries, namesOccurrencesTheSameWhateverTheWindow)
{
    const QByteArray endless =
        calendarOf("DTSTART:19900101T090000\nRRULE:FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,TU,FR;WKST=SU\n");
    std::vector<CalendarEvent> wide = readCalendar(endless, years(1985, 2030)).events;
    const std::vector<CalendarEvent> narrow = readCalendar(endless, years(2026, 2027)).events;
    std::erase_if(wide, [](const CalendarEvent &event) { return event.start.date().year() != 2026; });
    EXPECT_GT(narrow.size(), 50U);
    EXPECT_EQ(wide, narrow);
    EXPECT_TRUE(narrow[0].occurrence.endsWith(u"T090000")) << "it floats";
}

/// A series that is not counted begins near the window; the result must be that of following it from its start.
class NearerStart : public ::testing::TestWithParam<const char *>
{
};

TEST_P(NearerStart, givesTheSame)
{
    for (const QByteArray &start : {"19960229T233000Z"_ba, "20011231T000000Z"_ba, "20150815T120000Z"_ba}) {
        const QByteArray file = calendarOf("DTSTART:" + start + "\nRRULE:" + GetParam() + "\n");
        std::vector<CalendarEvent> wide = readCalendar(file, years(1990, 2029)).events;
        const std::vector<CalendarEvent> narrow = readCalendar(file, years(2026, 2029)).events;
        std::erase_if(wide, [](const CalendarEvent &event) { return event.start.date().year() < 2026; });
        EXPECT_EQ(wide, narrow) << start.toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(
    Rules, NearerStart,
    ::testing::Values("FREQ=DAILY;INTERVAL=7", "FREQ=DAILY;INTERVAL=3;BYMONTH=2,6", "FREQ=WEEKLY;INTERVAL=2",
                      "FREQ=WEEKLY;INTERVAL=5;BYDAY=MO,SU;WKST=SU", "FREQ=WEEKLY;BYDAY=TU,TH;BYMONTH=3", "FREQ=MONTHLY",
                      "FREQ=MONTHLY;INTERVAL=7;BYDAY=2TU,-1FR", "FREQ=MONTHLY;BYMONTHDAY=31,-2;INTERVAL=5",
                      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY", "FREQ=YEARLY;INTERVAL=3",
                      "FREQ=YEARLY;BYDAY=1SU;BYMONTH=5", "FREQ=YEARLY;BYYEARDAY=1,-1;INTERVAL=2",
                      "FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=HOURLY;INTERVAL=1000",
                      "FREQ=MINUTELY;INTERVAL=10007"));

TEST(CalendarSeries, refusesRulesThatNeverEnd)
{
    const auto problemOf = [](const QByteArray &rule, const QByteArray &start = "20260105T090000Z") {
        const ParsedCalendar parsed =
            readCalendar(calendarOf("DTSTART:" + start + "\nRRULE:" + rule + "\n"), years(2000, 2040));
        EXPECT_THAT(parsed.events, IsEmpty());
        EXPECT_THAT(parsed.problems, SizeIs(1));
        return parsed.problems.empty() ? ProblemKind::MissingBegin : parsed.problems.front().kind;
    };
    for (const QByteArray &rule :
         {"FREQ=SECONDLY"_ba, "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"_ba, "FREQ=MINUTELY;BYHOUR=3;BYYEARDAY=366"_ba,
          "FREQ=SECONDLY;COUNT=1000000000"_ba, "FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4;BYSECOND=1,2"_ba,
          "FREQ=DAILY;COUNT=1000000000;BYHOUR=1,2"_ba, "FREQ=HOURLY"_ba})
        EXPECT_EQ(problemOf(rule), ProblemKind::TooLarge) << rule.toStdString();
    for (const QByteArray &rule : {"FREQ=DAILY"_ba, "FREQ=YEARLY"_ba, "FREQ=YEARLY;COUNT=3"_ba})
        EXPECT_EQ(problemOf(rule, "00010101T000000Z"), ProblemKind::TooLarge) << rule.toStdString();
    for (const QByteArray &rule :
         {"FREQ=DAILY;INTERVAL=0"_ba, "FREQ=DAILY;INTERVAL=-1"_ba, "FREQ=DAILY;INTERVAL=99999999999999999999"_ba,
          "FREQ=DAILY;COUNT=0"_ba, "FREQ=DAILY;COUNT=99999999999999999999"_ba, "FREQ=DAILY;UNTIL=20260230"_ba,
          "FREQ=YEARLY;BYYEARDAY=366;INTERVAL=4"_ba, "FREQ=YEARLY;INTERVAL=32767;BYMONTH=2;BYMONTHDAY=29"_ba,
          "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"_ba, "FREQ=DAILY;BYDAY=XX"_ba, ""_ba, ";;=;"_ba, "COUNT=3"_ba,
          "RSCALE=CHINESE;FREQ=YEARLY"_ba, "FREQ=DAILY;FREQ=DAILY"_ba})
        EXPECT_EQ(problemOf(rule), ProblemKind::BadValue) << rule.toStdString();
    EXPECT_EQ(problemOf("FREQ=YEARLY;BYSETPOS=1" + QByteArray(",1").repeated(385)), ProblemKind::BadValue)
        << "more values than there are days";
    EXPECT_THAT(startsOf("DTSTART:20260105T090000Z\nRRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30\n"), SizeIs(1));
}

TEST(CalendarSeries, doesNotLookForDaysThatNoMonthHas)
{
    EXPECT_THAT(startsOf("DTSTART:20260105T090000Z\nRRULE:FREQ=MONTHLY;COUNT=2;BYDAY=6MO,1MO\n"), SizeIs(2));
    EXPECT_THAT(startsOf("DTSTART:20260131T090000Z\nRRULE:FREQ=MONTHLY;COUNT=2;BYMONTH=1,2;BYMONTHDAY=31,28\n"),
                SizeIs(2));

    const QByteArray never = calendarOf("DTSTART:20260105T090000Z\nRRULE:FREQ=MONTHLY;BYDAY=6MO,-7TU\n");
    const QByteArray once = calendarOf("DTSTART:20260105T090000Z\nRRULE:FREQ=MONTHLY;BYMONTH=2,4;BYMONTHDAY=31\n");
    QElapsedTimer timer;
    timer.start();
    EXPECT_THAT(readCalendar(once.repeated(20), years(2026, 2027)).events, SizeIs(20));
    EXPECT_THAT(readCalendar(never.repeated(20), years(2026, 2027)).problems,
                AllOf(SizeIs(20), Each(Field(&RowProblem::kind, ProblemKind::BadValue))));
    EXPECT_LT(timer.elapsed(), 2000);
}

TEST(CalendarSeries, limitsTheWorkOfAFile)
{
    const QByteArray daily = calendarOf("DTSTART:20000101T090000Z\nRRULE:FREQ=DAILY\n");
    const ParsedCalendar parsed = readCalendar(daily.repeated(30), years(2000, 2020));
    EXPECT_GT(parsed.events.size(), 195'000U);
    EXPECT_LT(parsed.events.size(), 210'000U);
    EXPECT_GT(parsed.problems.size(), 0U);
    EXPECT_THAT(parsed.problems, Each(Field(&RowProblem::kind, ProblemKind::TooLarge)));
    const ParsedCalendar lost = readCalendar(
        calendarOf("DTSTART:20260201T090000Z\nRRULE:FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30\n").repeated(25),
        years(2026, 2027));
    EXPECT_EQ(lost.problems.front().kind, ProblemKind::BadValue);
    EXPECT_EQ(lost.problems.back().kind, ProblemKind::TooLarge) << "looking for nothing costs, too";
}

TEST(CalendarSeries, followsADefinedZoneOnlySoFar)
{
    const QByteArray zone = "BEGIN:VTIMEZONE\nTZID:Hostile\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
                            "TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n";
    const ParsedCalendar parsed =
        readCalendar(zone + "BEGIN:VEVENT\nDTSTART;TZID=Hostile:20260105T090000\nEND:VEVENT\n", years(2026, 2027));
    ASSERT_THAT(parsed.events, SizeIs(1));
    EXPECT_EQ(parsed.events[0].start, utcAt(2026, 1, 5, 7));
}

} // namespace calendar_series_test
} // namespace cultivar
