// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/free_slots.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <QSet>

#include <algorithm>
#include <random>

namespace cultivar::rules {
namespace free_slots_test {

using namespace Qt::StringLiterals;

const QTimeZone berlin("Europe/Berlin");
const QTimeZone newYork("America/New_York");

QDateTime utc(QDate day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), Qt::UTC);
}

BusyInterval busyIn(const QTimeZone &zone, QDate day, QTime from, QTime to)
{
    return {QDateTime(day, from, zone).toUTC(), QDateTime(day, to, zone).toUTC()};
}

SlotRequest requestIn(const QTimeZone &zone, int count = 2)
{
    SlotRequest request;
    request.mine = zone;
    request.count = count;
    return request;
}

WorkingHours sundays(QTime from, QTime to)
{
    return {from, to, {false, false, false, false, false, false, true}};
}

using Times = std::vector<QDateTime>;

TEST(FreeSlots, StartTomorrowAtHumaneHoursInTurn)
{
    // Monday; summer time, UTC+2.
    EXPECT_EQ(freeSlots(requestIn(berlin, 5), {2026, 7, 6}),
              (Times{utc({2026, 7, 7}, 8), utc({2026, 7, 8}, 12), utc({2026, 7, 9}, 9), utc({2026, 7, 10}, 13),
                     utc({2026, 7, 13}, 8)}));
}

TEST(FreeSlots, SkipTheWeekend)
{
    EXPECT_EQ(freeSlots(requestIn(berlin), {2026, 7, 3}), (Times{utc({2026, 7, 6}, 8), utc({2026, 7, 7}, 12)}));
}

TEST(FreeSlots, KeepTheLocalHourOverAClockChange)
{
    // Berlin leaves summer time on Sunday 2026-10-25, New York enters it on 2026-03-08.
    EXPECT_EQ(freeSlots(requestIn(berlin), {2026, 10, 22}), (Times{utc({2026, 10, 23}, 8), utc({2026, 10, 26}, 13)}));
    EXPECT_EQ(freeSlots(requestIn(newYork), {2026, 3, 5}), (Times{utc({2026, 3, 6}, 15), utc({2026, 3, 9}, 18)}));
}

TEST(FreeSlots, SkipHoursThatDoNotExist)
{
    SlotRequest request = requestIn(berlin, 1);
    request.hours = sundays({2, 0}, {3, 0});
    EXPECT_EQ(freeSlots(request, {2026, 3, 27}), Times{utc({2026, 4, 5}, 0)});

    request.mine = newYork;
    EXPECT_EQ(freeSlots(request, {2026, 3, 7}), Times{utc({2026, 3, 15}, 6)});
}

TEST(FreeSlots, DoNotMoveAnHourThatDoesNotExist)
{
    // Only 2:20 is left of that Sunday, which the clock skips; an hour later would be free.
    SlotRequest request = requestIn(berlin, 1);
    request.hours = sundays({2, 20}, {3, 45});
    request.marginMinutes = 0;
    request.busy = {busyIn(berlin, {2026, 3, 29}, {3, 0}, {3, 19})};
    EXPECT_EQ(freeSlots(request, {2026, 3, 27}), Times{utc({2026, 4, 5}, 1)});
}

TEST(FreeSlots, EndWithinTheHoursAlsoWhenTheClockJumps)
{
    // 1:45 to 2:15 would end at 3:15 on the clock of that Sunday.
    SlotRequest request = requestIn(berlin, 1);
    request.minutes = 30;
    request.hours = sundays({1, 45}, {2, 15});
    EXPECT_EQ(freeSlots(request, {2026, 3, 27}), Times{utc({2026, 4, 4}, 23, 45)});
}

TEST(FreeSlots, MeetTheOthersDay)
{
    // 10:00 in Berlin is 4:00 in New York: 14:00 (8:00) it is, then 14:00 and 15:00.
    SlotRequest request = requestIn(berlin, 3);
    request.theirs = newYork;
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}),
              (Times{utc({2026, 7, 6}, 12), utc({2026, 7, 7}, 12), utc({2026, 7, 8}, 13)}));

    // 14:00 in Berlin is 21:00 in Tokyo, 11:00 is 18:00.
    request = requestIn(berlin, 2);
    request.theirs = QTimeZone("Asia/Tokyo");
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}), (Times{utc({2026, 7, 6}, 8), utc({2026, 7, 7}, 9)}));
}

TEST(FreeSlots, FollowTheOthersClockWhenOnlyOneOfTheTwoHasChanged)
{
    // From 8 to 29 March New York is 5 hours behind Berlin, not 6: 13:00 in Berlin is 8:00 there.
    SlotRequest request = requestIn(berlin, 1);
    request.theirs = newYork;
    request.hours.from = QTime(9, 0);
    request.hours.to = QTime(13, 30);
    EXPECT_EQ(freeSlots(request, {2026, 3, 9}), Times{utc({2026, 3, 10}, 12)});
}

TEST(FreeSlots, ComeAsNearToTheOthersDayAsTheHoursAllow)
{
    // 16:30 in Berlin is 7:30 in Los Angeles; 16:45 would end too late.
    SlotRequest request = requestIn(berlin, 2);
    request.theirs = QTimeZone("America/Los_Angeles");
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}), (Times{utc({2026, 7, 6}, 14, 30), utc({2026, 7, 7}, 14, 30)}));
}

TEST(FreeSlots, ComeInOrderAlsoWhenTheConvenientOnesAreLate)
{
    // 14:00 to 17:00, New York's morning, is taken until the last day of the four weeks. 13:30 is 7:30 there.
    SlotRequest request = requestIn(berlin, 2);
    request.theirs = newYork;
    for (QDate day(2026, 7, 6); day < QDate(2026, 7, 31); day = day.addDays(1))
        request.busy.push_back(busyIn(berlin, day, {14, 0}, {17, 0}));
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}), (Times{utc({2026, 7, 6}, 11, 30), utc({2026, 7, 31}, 12)}));
}

TEST(FreeSlots, KeepTenMinutesFromAppointments)
{
    const QDate monday(2026, 7, 6);
    SlotRequest request = requestIn(berlin, 1);
    const auto first = [&](QTime from, QTime to) {
        request.busy = {busyIn(berlin, monday, from, to)};
        return freeSlots(request, {2026, 7, 3}).front();
    };
    EXPECT_EQ(first({9, 0}, {9, 50}), utc(monday, 8));
    EXPECT_EQ(first({9, 0}, {9, 51}), utc(monday, 12));
    EXPECT_EQ(first({10, 30}, {11, 0}), utc(monday, 8));
    EXPECT_EQ(first({10, 29}, {11, 0}), utc(monday, 12));
    EXPECT_EQ(first({0, 0}, {23, 0}), utc({2026, 7, 7}, 8));
    request.marginMinutes = 0;
    EXPECT_EQ(first({9, 0}, {10, 0}), utc(monday, 8));
}

TEST(FreeSlots, GoToOtherHoursAndQuartersWhenTheDayIsFull)
{
    const QDate monday(2026, 7, 6);
    SlotRequest request = requestIn(berlin, 1);
    request.marginMinutes = 0;
    request.busy = {busyIn(berlin, monday, {10, 0}, {16, 0})};
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}).front(), utc(monday, 7));
    request.busy = {busyIn(berlin, monday, {9, 0}, {9, 15}), busyIn(berlin, monday, {9, 35}, {17, 0})};
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}).front(), utc(monday, 7, 15));
}

TEST(FreeSlots, PreferTheMiddleOfALongDay)
{
    const QDate monday(2026, 7, 6);
    SlotRequest request = requestIn(berlin, 1);
    request.hours.from = QTime(6, 0);
    request.hours.to = QTime(22, 0);
    request.busy = {busyIn(berlin, monday, {10, 0}, {12, 0}), busyIn(berlin, monday, {14, 0}, {16, 0})};
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}).front(), utc(monday, 6));
    request.busy = {busyIn(berlin, monday, {8, 0}, {18, 0})};
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}).front(), utc(monday, 4));
}

TEST(FreeSlots, OwnHoursMayBeInTheEvening)
{
    SlotRequest request = requestIn(berlin, 1);
    request.hours = {QTime(19, 10), QTime(19, 40), {true, true, true, true, true, true, true}};
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}), Times{utc({2026, 7, 4}, 17, 15)});
    request.minutes = 30;
    EXPECT_EQ(freeSlots(request, {2026, 7, 3}), Times{utc({2026, 7, 4}, 17, 10)});
    request.minutes = 31;
    EXPECT_TRUE(freeSlots(request, {2026, 7, 3}).empty());
}

TEST(FreeSlots, LookFourWeeksAhead)
{
    SlotRequest request = requestIn(berlin, 1);
    const QDate today(2026, 7, 3);
    request.busy = {{utc(today, 0), utc(today.addDays(27), 23)}};
    EXPECT_EQ(freeSlots(request, today), Times{utc(today.addDays(28), 8)});
    request.busy = {{utc(today, 0), utc(today.addDays(28), 23)}};
    EXPECT_TRUE(freeSlots(request, today).empty());
}

TEST(FreeSlots, AreOneToFive)
{
    EXPECT_EQ(freeSlots(requestIn(berlin, 0), {2026, 7, 3}).size(), 1U);
    EXPECT_EQ(freeSlots(requestIn(berlin, 9), {2026, 7, 3}).size(), 5U);
}

TEST(FreeSlots, NeedUsableHours)
{
    SlotRequest request = requestIn(berlin);
    request.hours = {QTime(17, 0), QTime(9, 0)};
    EXPECT_TRUE(freeSlots(request, {2026, 7, 3}).empty());
    request.hours = {};
    request.hours.weekdays = {};
    EXPECT_TRUE(freeSlots(request, {2026, 7, 3}).empty());
    request.hours = {};
    request.minutes = 0;
    EXPECT_TRUE(freeSlots(request, {2026, 7, 3}).empty());
}

TEST(FreeSlots, KeepTheirPromisesForAnyCalendar)
{
    std::mt19937 random(23);
    const QTimeZone zones[] = {berlin, newYork, QTimeZone("Asia/Kolkata"), QTimeZone("Australia/Lord_Howe")};
    for (int round = 0; round < 60; ++round) {
        SlotRequest request = requestIn(zones[random() % 4], 1 + int(random() % 5));
        request.theirs = zones[random() % 4];
        request.minutes = 5 + int(random() % 115);
        const QDate today = QDate(2026, 1, 1).addDays(int(random() % 365));
        for (int i = 0; i < 30; ++i) {
            const QDateTime from = utc(today.addDays(int(random() % 14)), int(random() % 24));
            request.busy.push_back({from, from.addSecs(60 * int(random() % 300))});
        }
        QSet<QDate> days{today};
        const Times offered = freeSlots(request, today);
        EXPECT_EQ(offered.size(), size_t(request.count));
        EXPECT_TRUE(std::ranges::is_sorted(offered));
        for (const QDateTime &start : offered) {
            const QDateTime end = start.addSecs(request.minutes * 60);
            const QDateTime local = start.toTimeZone(request.mine);
            EXPECT_EQ(start.timeSpec(), Qt::UTC);
            EXPECT_FALSE(days.contains(local.date())) << "a day twice, or today";
            days.insert(local.date());
            EXPECT_LE(local.date().dayOfWeek(), 5);
            EXPECT_GE(local.time(), QTime(9, 0));
            EXPECT_LE(end.toTimeZone(request.mine).time(), QTime(17, 0));
            for (const BusyInterval &busy : request.busy)
                EXPECT_TRUE(busy.to.addSecs(600) <= start || end <= busy.from.addSecs(-600));
        }
        EXPECT_EQ(freeSlots(request, today), offered);
    }
}

} // namespace free_slots_test
} // namespace cultivar::rules
