// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/contact_clock.h"

#include <algorithm>
#include <vector>

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

bool isIncoming(const Touch &touch)
{
    return !touch.attempt && touch.direction == Direction::Incoming;
}

bool answers(const Touch &touch, QDate incoming)
{
    const qint64 daysBefore = incoming.daysTo(touch.day);
    return daysBefore >= 0 && daysBefore <= answerWindow;
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
    return !countsAsContact(touch) && std::ranges::none_of(all, [&](const Touch &other) {
        return isIncoming(other) && answers(touch, other.day);
    });
}

ContactClock contactClock(std::span<const Touch> touches, QDate today)
{
    ContactClock clock;
    std::optional<QDate> lastIncoming;
    std::vector<Touch> tries;
    for (const Touch &touch : touches) {
        if (touch.day > today)
            continue;
        if (!countsAsContact(touch))
            tries.push_back(touch);
        else if (!clock.lastContact || touch.day > *clock.lastContact)
            clock.lastContact = touch.day;
        if (isIncoming(touch) && (!lastIncoming || touch.day > *lastIncoming))
            lastIncoming = touch.day;
    }
    // Whatever is incoming is a contact too, so that only the newest of it can lie before a try that comes after the
    // last contact.
    std::erase_if(tries, [&](const Touch &touch) {
        return (clock.lastContact && touch.day <= *clock.lastContact) ||
               (lastIncoming && answers(touch, *lastIncoming));
    });
    std::ranges::sort(tries, {}, &Touch::day);

    std::optional<QDate> foldedFrom;
    for (const Touch &touch : tries) {
        clock.lastAttempt = touch.day;
        if (foldedFrom && foldedFrom->daysTo(touch.day) <= foldWindow)
            continue;
        foldedFrom = touch.day;
        ++clock.attempts;
    }
    return clock;
}

} // namespace cultivar::rules
