// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/contact_clock.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

constexpr int answerWindow = 30; ///< days in which an outgoing message is a reply to an incoming one
constexpr int foldWindow = 7;    ///< days in which several attempts are one

bool isLive(Channel channel)
{
    switch (channel) {
    case Channel::InPerson:
    case Channel::Call:
    case Channel::Video:
    case Channel::Event:
        return true;
    case Channel::Email:
    case Channel::Message:
    case Channel::Letter:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

bool countsAsContact(const Touch &touch)
{
    if (touch.attempt)
        return false;
    return isLive(touch.channel) || touch.direction != Direction::Outgoing;
}

bool isAttempt(const Touch &touch, std::span<const Touch> all)
{
    if (countsAsContact(touch))
        return false;
    return std::ranges::none_of(all, [&](const Touch &other) {
        const qint64 daysBefore = other.day.daysTo(touch.day);
        return !other.attempt && other.direction == Direction::Incoming && daysBefore >= 0 && daysBefore <= answerWindow;
    });
}

ContactClock contactClock(std::span<const Touch> touches, QDate today)
{
    ContactClock clock;
    std::vector<Touch> past;
    past.reserve(touches.size());
    for (const Touch &touch : touches) {
        if (touch.day > today)
            continue;
        past.push_back(touch);
        if (countsAsContact(touch) && (!clock.lastContact || touch.day > *clock.lastContact))
            clock.lastContact = touch.day;
    }
    std::ranges::sort(past, {}, &Touch::day);

    std::optional<QDate> foldedFrom;
    for (const Touch &touch : past) {
        if (clock.lastContact && touch.day <= *clock.lastContact)
            continue;
        if (!isAttempt(touch, past))
            continue;
        clock.lastAttempt = touch.day;
        if (foldedFrom && foldedFrom->daysTo(touch.day) <= foldWindow)
            continue;
        foldedFrom = touch.day;
        ++clock.attempts;
    }
    return clock;
}

} // namespace cultivar::rules
