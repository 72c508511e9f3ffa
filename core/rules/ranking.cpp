// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ranking.h"

#include "core/base/text.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

int tenths(double points)
{
    // A half written in decimals (an importance of 0.1475) may lie just below it in binary.
    constexpr double half = 0.5 + 1e-9;
    return static_cast<int>(points * 10 + (points < 0 ? -half : half));
}

double timePoints(const RankingFacts &facts, QDate today, const RankingConstants &constants)
{
    const std::optional<int> days = clockDays(facts.cadence, today);
    if (!days)
        return facts.inGetToKnow ? constants.neverGetToKnowPoints : 0;
    const double cadence = *facts.cadence.cadence;
    const double points =
        constants.timePoints * (*days - constants.timeFrom * cadence) / (constants.timeSpan * cadence);
    return std::clamp(points, 0.0, constants.timePoints);
}

double importancePoints(double importance, const RankingConstants &constants)
{
    // Written so that what is not a number counts as nothing.
    return importance > 0 ? constants.importancePoints * std::min(importance, 1.0) : 0;
}

Terms termsOf(const RankingFacts &facts, QDate today, const RankingConstants &constants)
{
    Terms terms;
    terms.time = tenths(timePoints(facts, today, constants));
    terms.importance = tenths(importancePoints(facts.importance, constants));
    terms.followUp = facts.owesFollowUp ? tenths(constants.followUpPoints) : 0;
    terms.date = facts.dateNear ? tenths(constants.datePoints) : 0;
    terms.bridge = facts.bridge ? tenths(constants.bridgePoints) : 0;
    terms.balance = facts.received > facts.gave ? tenths(constants.balancePoints) : 0;
    terms.attempts = tenths(constants.attemptPoints * std::clamp(facts.attempts, 0, constants.attemptsAtMost));
    return terms;
}

bool isStillAhead(const std::optional<QDate> &day, QDate today)
{
    return day && today < *day;
}

} // namespace

bool isHidden(const RankingFacts &facts, QDate today)
{
    return isStillAhead(facts.cadence.pausedUntil, today) || isStillAhead(facts.snoozedUntil, today) ||
           isStillAhead(facts.inPeaceUntil, today);
}

std::optional<Rank> rank(const RankingFacts &facts, QDate today, const RankingConstants &constants)
{
    if (isHidden(facts, today))
        return std::nullopt;
    Rank ranked;
    ranked.due = dueOf(facts.cadence, today, constants);
    if (!ranked.due.state)
        return std::nullopt;
    ranked.terms = termsOf(facts, today, constants);
    return ranked;
}

bool ranksBefore(const RankKey &a, const RankKey &b)
{
    if (a.score != b.score)
        return a.score > b.score;
    if (a.x != b.x)
        return a.x > b.x;
    if (a.name != b.name)
        return sortsBefore(a.name, b.name);
    return a.uid < b.uid;
}

std::optional<Lane> laneOf(State state, bool inGetToKnow)
{
    switch (state) {
    case State::Due:
    case State::Overdue:
        return Lane::Overdue;
    case State::Dormant:
        return Lane::Dormant;
    case State::Never:
        return inGetToKnow ? std::optional(Lane::Reach) : std::nullopt;
    case State::Fresh:
    case State::Soon:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool suggestsLeavingInPeace(int attempts, const RankingConstants &constants)
{
    return attempts >= constants.leaveInPeaceAfterAttempts;
}

QDate leftInPeaceUntil(QDate today, const RankingConstants &constants)
{
    return today.addMonths(constants.leaveInPeaceMonths);
}

} // namespace cultivar::rules
