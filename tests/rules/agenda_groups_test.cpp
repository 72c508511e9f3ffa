// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/agenda_groups.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::rules {

void PrintTo(AgendaGroup group, std::ostream *out)
{
    *out << toWord(group).toStdString();
}

namespace agenda_groups_test {

const QTimeZone berlin("Europe/Berlin");
const QDateTime now(QDate(2026, 11, 25), QTime(13, 35), berlin); // a Wednesday

Meeting at(const QDateTime &start, int minutes = 20)
{
    Meeting meeting;
    meeting.start = start.toUTC();
    meeting.minutes = minutes;
    return meeting;
}

AgendaGroup groupAt(QDate day, QTime time)
{
    return agendaGroup(at(QDateTime(day, time, berlin)), now, berlin);
}

TEST(AgendaGroups, FollowTheDayAndTheWeekInMyZone)
{
    EXPECT_EQ(groupAt(QDate(2026, 11, 25), QTime(14, 0)), AgendaGroup::Today);
    EXPECT_EQ(groupAt(QDate(2026, 11, 25), QTime(23, 59)), AgendaGroup::Today);
    EXPECT_EQ(groupAt(QDate(2026, 11, 26), QTime(0, 10)), AgendaGroup::ThisWeek);
    EXPECT_EQ(groupAt(QDate(2026, 11, 29), QTime(23, 0)), AgendaGroup::ThisWeek);
    EXPECT_EQ(groupAt(QDate(2026, 11, 30), QTime(0, 0)), AgendaGroup::NextWeek);
    EXPECT_EQ(groupAt(QDate(2026, 12, 6), QTime(12, 0)), AgendaGroup::NextWeek);
    EXPECT_EQ(groupAt(QDate(2026, 12, 7), QTime(0, 0)), AgendaGroup::Later);
}

TEST(AgendaGroups, ATalkThatRunsIsTodaysUntilItEnds)
{
    EXPECT_EQ(groupAt(QDate(2026, 11, 25), QTime(13, 16)), AgendaGroup::Today);
    EXPECT_EQ(groupAt(QDate(2026, 11, 25), QTime(13, 15)), AgendaGroup::Waiting);
    const Meeting night = at(now.addDays(-1), 1440);
    EXPECT_EQ(agendaGroup(night, now.addSecs(-60), berlin), AgendaGroup::Today);
    EXPECT_EQ(agendaGroup(night, now, berlin), AgendaGroup::Waiting);
}

TEST(AgendaGroups, WhatIsSettledIsPast)
{
    Meeting meeting = at(now.addDays(-3));
    EXPECT_EQ(agendaGroup(meeting, now, berlin), AgendaGroup::Waiting);
    meeting.noShow = true;
    EXPECT_EQ(agendaGroup(meeting, now, berlin), AgendaGroup::Past);
    meeting.noShow = false;
    meeting.wrappedUpOn = QDate(2026, 11, 24);
    EXPECT_EQ(agendaGroup(meeting, now, berlin), AgendaGroup::Past);
    meeting.wrappedUpOn.reset();
    meeting.interaction = InteractionId(4);
    EXPECT_EQ(agendaGroup(meeting, now, berlin), AgendaGroup::Past);
}

} // namespace agenda_groups_test
} // namespace cultivar::rules
