// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/due.h"

#include <algorithm>
#include <cmath>

namespace cultivar::rules {

namespace {

int daysFrom(QDate day, QDate today)
{
    return static_cast<int>(std::max<qint64>(0, day.daysTo(today)));
}

/// The day the clock counts from.
QDate clockStart(QDate lastContact, const CadenceFacts &facts, QDate today)
{
    const bool pauseEnded = facts.pausedUntil && *facts.pausedUntil <= today;
    return pauseEnded ? std::max(lastContact, *facts.pausedUntil) : lastContact;
}

State stateOf(double x, QDate lastContact, QDate today, const RankingConstants &constants)
{
    // No span of calendar years is shorter: spares the calendar arithmetic for nearly everyone.
    constexpr int shortestYear = 365;
    if (x < constants.freshBelow)
        return State::Fresh;
    if (x < constants.soonBelow)
        return State::Soon;
    if (x >= constants.overdueBelow)
        return State::Dormant;
    if (lastContact.daysTo(today) >= qint64(constants.dormantYears) * shortestYear &&
        lastContact.addYears(constants.dormantYears) <= today)
        return State::Dormant;
    return x < constants.dueBelow ? State::Due : State::Overdue;
}

} // namespace

std::optional<int> clockDays(const CadenceFacts &facts, QDate today)
{
    if (!facts.lastContact)
        return std::nullopt;
    return daysFrom(clockStart(*facts.lastContact, facts, today), today);
}

Due dueOf(const CadenceFacts &facts, QDate today, const RankingConstants &constants)
{
    Due due;
    if (facts.lastContact)
        due.daysSince = daysFrom(*facts.lastContact, today);
    if (!facts.cadence || *facts.cadence < 1)
        return due;
    if (!facts.lastContact) {
        due.state = State::Never;
        return due;
    }
    const QDate start = clockStart(*facts.lastContact, facts, today);
    due.x = static_cast<double>(daysFrom(start, today)) / *facts.cadence;
    due.day = start.addDays(static_cast<qint64>(std::ceil(constants.soonBelow * *facts.cadence)));
    due.state = stateOf(due.x, *facts.lastContact, today, constants);
    return due;
}

std::optional<int> effectiveCadence(std::optional<int> own, std::span<const int> ofCircles)
{
    if (own || ofCircles.empty())
        return own;
    return std::ranges::min(ofCircles);
}

bool isOnDueList(State state)
{
    return state != State::Fresh;
}

} // namespace cultivar::rules
