// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/meeting_text.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::wording;
using namespace Qt::StringLiterals;

namespace meeting_text_test {

const QTimeZone berlin("Europe/Berlin");
const QTimeZone lisbon("Europe/Lisbon");
const QTimeZone tokyo("Asia/Tokyo");
const QDateTime now(QDate(2026, 11, 27), QTime(13, 35), berlin);

QDateTime at(QDate day, int hour, int minute)
{
    return QDateTime(day, QTime(hour, minute), berlin).toUTC();
}

QString until(const QDateTime &start)
{
    return untilText(start, 20, now, berlin);
}

TEST(MeetingText, SaysFromWhenToWhenByMyClock)
{
    EXPECT_EQ(timeSpanText(at(now.date(), 14, 0), 20, berlin, QLocale::c()), u"14:00 to 14:20"_s);
    EXPECT_EQ(timeSpanText(at(now.date(), 23, 50), 20, berlin, QLocale::c()), u"23:50 to 00:10"_s);
    EXPECT_EQ(timeSpanText(at(QDate(2026, 12, 1), 9, 0), (2 * 24 + 8) * 60, berlin, QLocale::c()),
              u"09:00 to Thu 3 Dec, 17:00"_s);
}

TEST(MeetingText, SaysHowLongItIs)
{
    EXPECT_EQ(lengthText(20), u"20 min"_s);
    EXPECT_EQ(lengthText(1439), u"1439 min"_s);
    EXPECT_EQ(lengthText(1440), u"a day"_s);
    EXPECT_EQ(lengthText(1441), u"2 days"_s);
    const QDateTime start = at(QDate(2026, 12, 1), 9, 0);
    EXPECT_EQ(untilText(start, 3 * 1440, start.addSecs(60), berlin, QLocale::c()), u"now, until Fri 4 Dec"_s);
    EXPECT_EQ(untilText(start, 3 * 1440, start.addDays(3).addSecs(-120), berlin), u"now, 2 minutes left"_s);
}

TEST(MeetingText, SaysWhatTheirClockSays)
{
    const QDateTime start = at(now.date(), 14, 0);
    EXPECT_EQ(theirTimeText(start, lisbon, {}, berlin, QLocale::c()), u"13:00 in Lisbon"_s);
    EXPECT_EQ(theirTimeText(start, lisbon, u"Porto"_s, berlin, QLocale::c()), u"13:00 in Porto"_s);
    EXPECT_EQ(theirTimeText(at(now.date(), 17, 0), tokyo, {}, berlin, QLocale::c()), u"Sat 01:00 in Tokyo"_s);
    EXPECT_EQ(theirTimeText(start, QTimeZone("Europe/Paris"), {}, berlin), QString());
    EXPECT_EQ(theirTimeText(start, QTimeZone("America/New_York"), {}, berlin, QLocale::c()), u"08:00 in New York"_s);
}

TEST(MeetingText, SaysHowFarItIs)
{
    const QDate today = now.date();
    EXPECT_EQ(until(at(today, 14, 0)), u"in 25 minutes"_s);
    EXPECT_EQ(until(now.addSecs(30)), u"in a minute"_s);
    EXPECT_EQ(until(at(today, 14, 40)), u"in an hour"_s);
    EXPECT_EQ(until(at(today, 17, 0)), u"in 3 hours"_s);
    EXPECT_EQ(until(at(today.addDays(1), 9, 0)), u"tomorrow"_s);
    EXPECT_EQ(until(now), u"now, 20 minutes left"_s);
    EXPECT_EQ(until(at(today, 13, 16)), u"now, a minute left"_s);
    EXPECT_EQ(until(at(today, 13, 15)), u"just over"_s);
    EXPECT_EQ(until(at(today, 13, 5)), u"10 minutes ago"_s);
    EXPECT_EQ(until(at(today, 10, 0)), u"3 hours ago"_s);
    EXPECT_EQ(until(at(today.addDays(-1), 23, 0)), u"yesterday"_s);
}

TEST(MeetingText, AddsThePartsUp)
{
    EXPECT_EQ(phasesText({180, 60, 840, 120}),
              u"First impression 3 · overview 1 · discussion 14 · ending 2 = 20 minutes"_s);
    EXPECT_EQ(phasesText({270, 90, 1260, 180}),
              u"First impression 4½ · overview 1½ · discussion 21 · ending 3 = 30 minutes"_s);
    EXPECT_EQ(phasesText({0, 30, 405, 165}), u"Overview ½ · discussion 6:45 · ending 2:45 = 10 minutes"_s);
    EXPECT_EQ(phasesText({}), QString());
}

TEST(MeetingText, SaysWhatCameOfIt)
{
    EXPECT_EQ(cameOfItText(0, 0, 0), QString());
    EXPECT_EQ(cameOfItText(3, 1, 0), u"three insights, one name"_s);
    EXPECT_EQ(cameOfItText(1, 12, 2), u"one insight, 12 names, two promises"_s);
}

TEST(MeetingText, SaysWhatWasOffered)
{
    const QDate sent(2026, 11, 18);
    EXPECT_EQ(offeredText(3, sent, now.date(), QLocale::c()), u"three times offered on 18 November, no answer yet"_s);
    EXPECT_EQ(offeredText(1, sent, now.date(), QLocale::c()), u"one time offered on 18 November, no answer yet"_s);
}

TEST(MeetingText, SaysWhatIsOnADay)
{
    EXPECT_EQ(dayedText(u"Lunch"_s, QDate(2026, 12, 1), QLocale::c()), u"Lunch, Tue 1 Dec"_s);
    EXPECT_EQ(dayedText({}, QDate(2026, 12, 1), QLocale::c()), u"Tue 1 Dec"_s);
}

TEST(MeetingText, NamesTheFirstFew)
{
    const QStringList names{u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s};
    EXPECT_EQ(namesText({}, 3), QString());
    EXPECT_EQ(namesText(names, 4), u"Ana, Bo, Cy, Di"_s);
    EXPECT_EQ(namesText(names, 3), u"Ana, Bo, Cy +1"_s);
}

} // namespace meeting_text_test
