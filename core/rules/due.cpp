// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/due.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

// Julian days and not addDays() and daysTo(): ranking comes here for every contact, and those are calls.
int daysFrom(QDate day, QDate today)
{
    return static_cast<int>(std::max<qint64>(0, today.toJulianDay() - day.toJulianDay()));
}

/// The first whole day by which the share of the cadence at which a contact is due has passed.
QDate dueDay(QDate start, int cadence, const RankingConstants &constants)
{
    const double share = constants.soonBelow * cadence;
    const auto days = static_cast<int>(share);
    return QDate::fromJulianDay(start.toJulianDay() + days + (days < share ? 1 : 0));
}

/// The day the clock counts from.
QDate clockStart(QDate lastContact, const CadenceFacts &facts, QDate today)
{
    const bool pauseEnded = facts.pausedUntil && *facts.pausedUntil <= today;
    return pauseEnded ? std::max(lastContact, *facts.pausedUntil) : lastContact;
}

/// The states from Fresh to Dormant follow each other as the shares do, so that counting the shares passed needs no
/// branches.
State stateByShare(double x, const RankingConstants &constants)
{
    return static_cast<State>(int(x >= constants.freshBelow) + int(x >= constants.soonBelow) +
                              int(x >= constants.dueBelow) + int(x >= constants.overdueBelow));
}

bool isAsleepForYears(QDate lastContact, QDate today, const RankingConstants &constants)
{
    // No span of calendar years is shorter: spares the calendar arithmetic for nearly everyone.
    constexpr int shortestYear = 365;
    return daysFrom(lastContact, today) >= constants.dormantYears * shortestYear &&
           lastContact.addYears(constants.dormantYears) <= today;
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
    due.day = dueDay(start, *facts.cadence, constants);
    due.state = stateByShare(due.x, constants);
    if (due.x >= constants.soonBelow && isAsleepForYears(*facts.lastContact, today, constants))
        due.state = State::Dormant;
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
