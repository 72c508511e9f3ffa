// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/standing_text.h"

#include "core/wording/words.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::wording;
using namespace Qt::StringLiterals;
using rules::State;

namespace standing_text_test {

const QDate today(2026, 11, 27);

QString told(std::optional<State> state, std::optional<QDate> day = {})
{
    return standingText({state, 0, day, {}}, today, QLocale::c());
}

TEST(StandingText, TellsWhenAndSinceWhen)
{
    EXPECT_EQ(told(State::Fresh, today.addDays(42)), u"in 6 weeks"_s);
    EXPECT_EQ(told(State::Soon, today.addDays(1)), u"tomorrow"_s);
    EXPECT_EQ(told(State::Due, today), u"today"_s);
    EXPECT_EQ(told(State::Due, QDate(2026, 11, 24)), u"since 24 Nov"_s);
    EXPECT_EQ(told(State::Overdue, QDate(2025, 10, 24)), u"since 24 Oct 2025"_s);
    EXPECT_EQ(told(State::Dormant, QDate(2020, 1, 1)), u"asleep"_s);
    EXPECT_EQ(told(State::Never), u"never talked"_s);
    EXPECT_EQ(told(std::nullopt), u"no rhythm"_s);
}

TEST(CadenceText, CountsWeeksWhereTheyAreWhole)
{
    EXPECT_EQ(cadenceText(1), u"every day"_s);
    EXPECT_EQ(cadenceText(7), u"every week"_s);
    EXPECT_EQ(cadenceText(42), u"every 6 weeks"_s);
    EXPECT_EQ(cadenceText(90), u"every 90 days"_s);
}

TEST(TimeThere, SaysTheClockAndTheDifference)
{
    const QDateTime now(QDate(2026, 11, 27), QTime(12, 35), Qt::UTC);
    const QTimeZone berlin("Europe/Berlin");
    const QLocale german(QLocale::German);
    EXPECT_EQ(timeThereText(now, QTimeZone("Europe/Lisbon"), berlin, german), u"12:35 there, one hour behind you"_s);
    EXPECT_EQ(timeThereText(now, QTimeZone("Asia/Kolkata"), berlin, german), u"18:05 there, 4,5 hours ahead of you"_s);
    EXPECT_EQ(timeThereText(now, QTimeZone("Europe/Madrid"), berlin, german), u"13:35 there, as here"_s);
    EXPECT_EQ(timeThereText(now, QTimeZone("America/New_York"), berlin, german), u"07:35 there, 6 hours behind you"_s);
}

TEST(TimeThere, NamesThePlaceOfAZone)
{
    EXPECT_EQ(placeOfZone(QTimeZone("America/Argentina/Buenos_Aires")), u"Buenos Aires"_s);
}

} // namespace standing_text_test
