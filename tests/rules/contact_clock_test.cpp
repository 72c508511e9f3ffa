// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/contact_clock.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace cultivar::rules {

namespace contact_clock_test {

const QDate today(2026, 11, 23);

QDate ago(int days)
{
    return today.addDays(-days);
}

Touch sent(int daysAgo)
{
    return {ago(daysAgo), Channel::Email, Direction::Outgoing};
}

Touch received(int daysAgo)
{
    return {ago(daysAgo), Channel::Email, Direction::Incoming};
}

Touch call(int daysAgo)
{
    return {ago(daysAgo), Channel::Call, Direction::Both};
}

Touch triedToCall(int daysAgo)
{
    return {ago(daysAgo), Channel::Call, Direction::Both, true};
}

ContactClock clockOf(std::vector<Touch> touches)
{
    return contactClock(touches, today);
}

TEST(ContactClock, IsRestartedByWhatIsLiveIncomingOrTwoWay)
{
    for (const Channel channel : {Channel::InPerson, Channel::Call, Channel::Video, Channel::Event})
        for (const Direction direction : {Direction::Both, Direction::Incoming, Direction::Outgoing})
            EXPECT_TRUE(countsAsContact({today, channel, direction})) << toWord(channel).toStdString();
    for (const Channel channel : {Channel::Email, Channel::Message, Channel::Letter}) {
        EXPECT_TRUE(countsAsContact({today, channel, Direction::Both})) << toWord(channel).toStdString();
        EXPECT_TRUE(countsAsContact({today, channel, Direction::Incoming})) << toWord(channel).toStdString();
        EXPECT_FALSE(countsAsContact({today, channel, Direction::Outgoing})) << toWord(channel).toStdString();
    }
    EXPECT_FALSE(countsAsContact(triedToCall(0)));
}

TEST(ContactClock, StandsAtTheNewestContactInAnyOrder)
{
    EXPECT_EQ(clockOf({call(200), call(94), received(120)}).lastContact, ago(94));
    EXPECT_EQ(clockOf({sent(3), call(94), sent(1)}).lastContact, ago(94));
    EXPECT_EQ(clockOf({}), ContactClock());
}

TEST(ContactClock, DoesNotLookAhead)
{
    const ContactClock clock = clockOf({call(94), call(-1), sent(-2), received(0)});
    EXPECT_EQ(clock.lastContact, today);
    EXPECT_EQ(clock.attempts, 0);
    EXPECT_EQ(clockOf({call(-1)}), ContactClock());
}

TEST(ContactClock, CountsAttemptsAfterTheLastContact)
{
    const ContactClock clock = clockOf({call(94), sent(20), sent(5)});
    EXPECT_EQ(clock.attempts, 2);
    EXPECT_EQ(clock.lastAttempt, ago(5));
    EXPECT_EQ(clockOf({sent(120), call(94)}).attempts, 0);
    EXPECT_EQ(clockOf({sent(20)}).attempts, 1) << "never in contact";
}

TEST(ContactClock, CountsALoggedAttemptOnAnyChannel)
{
    const ContactClock clock = clockOf({call(94), triedToCall(5)});
    EXPECT_EQ(clock.lastContact, ago(94));
    EXPECT_EQ(clock.attempts, 1);
}

TEST(ContactClock, FoldsAttemptsWithinAWeek)
{
    EXPECT_EQ(clockOf({sent(20), sent(20)}).attempts, 1);
    EXPECT_EQ(clockOf({sent(20), sent(13)}).attempts, 1);
    EXPECT_EQ(clockOf({sent(20), sent(12)}).attempts, 2);
    EXPECT_EQ(clockOf({sent(20), sent(16), sent(13)}).attempts, 1);
    EXPECT_EQ(clockOf({sent(20), sent(15), sent(10)}).attempts, 2) << "the week is that of the first";
    EXPECT_EQ(clockOf({sent(13), sent(20)}).lastAttempt, ago(13)) << "the folded one is still the last";
}

TEST(ContactClock, LetsTheContactWinOnItsDay)
{
    EXPECT_EQ(clockOf({sent(5), call(5)}).attempts, 0);
    EXPECT_EQ(clockOf({call(5), sent(5)}).attempts, 0);
    EXPECT_EQ(clockOf({call(5), sent(4)}).attempts, 1);
}

TEST(ContactClock, TakesAnAnswerWithin30DaysForNoAttempt)
{
    EXPECT_EQ(clockOf({received(40), sent(10)}).attempts, 0);
    EXPECT_EQ(clockOf({received(40), sent(9)}).attempts, 1);
    EXPECT_EQ(clockOf({received(40), sent(10), sent(1)}).attempts, 1);
    EXPECT_EQ(clockOf({received(40), sent(10), sent(1)}).lastAttempt, ago(1));
    EXPECT_EQ(clockOf({received(60), call(40), sent(35)}).attempts, 0);
}

TEST(ContactClock, AttemptIsOneWhetherOrNotAContactFollowed)
{
    const std::vector<Touch> touches = {received(100), sent(80), sent(60), call(50), received(20), sent(20)};
    EXPECT_FALSE(isAttempt(touches[0], touches));
    EXPECT_FALSE(isAttempt(touches[1], touches)) << "an answer";
    EXPECT_TRUE(isAttempt(touches[2], touches));
    EXPECT_FALSE(isAttempt(touches[3], touches));
    EXPECT_FALSE(isAttempt(touches[5], touches)) << "an answer on the same day";
}

TEST(ContactClock, LeapDayIsADay)
{
    const std::vector<Touch> touches = {{QDate(2028, 2, 25), Channel::Email, Direction::Outgoing},
                                        {QDate(2028, 3, 4), Channel::Email, Direction::Outgoing}};
    EXPECT_EQ(contactClock(touches, QDate(2028, 3, 10)).attempts, 2) << "eight days, with the 29th";
}

/// The rule as its definition reads, one touch at a time.
ContactClock spelledOut(const std::vector<Touch> &touches)
{
    ContactClock clock;
    std::vector<Touch> past;
    for (const Touch &touch : touches)
        if (touch.day <= today)
            past.push_back(touch);
    std::ranges::stable_sort(past, {}, &Touch::day);
    for (const Touch &touch : past)
        if (countsAsContact(touch))
            clock.lastContact = touch.day;
    std::optional<QDate> week;
    for (const Touch &touch : past) {
        if (!isAttempt(touch, past) || (clock.lastContact && touch.day <= *clock.lastContact))
            continue;
        clock.lastAttempt = touch.day;
        if (!week || week->addDays(7) < touch.day) {
            week = touch.day;
            ++clock.attempts;
        }
    }
    return clock;
}

TEST(ContactClock, AgreesWithTheRuleSpelledOut)
{
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        std::vector<Touch> touches(random() % 8);
        for (Touch &touch : touches)
            touch = {ago(int(random() % 90) - 5), static_cast<Channel>(random() % 7),
                     static_cast<Direction>(random() % 3), random() % 4 == 0};
        EXPECT_EQ(clockOf(touches), spelledOut(touches)) << "round " << round;
    }
}

} // namespace contact_clock_test
} // namespace cultivar::rules
