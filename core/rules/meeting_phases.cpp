// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/meeting_phases.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace cultivar::rules {

namespace {

constexpr int shortestPhase = 30;   ///< seconds
constexpr int lastMinutes = 2 * 60; ///< seconds before the end at which to think of it

PerPhase usableShares(PerPhase shares)
{
    for (int &share : shares)
        share = std::max(share, 0);
    return shares == PerPhase{} ? defaultPhaseShares : shares;
}

/// Whole seconds in the proportion of the shares; what rounding down leaves over goes to the largest remainders.
PerPhase divide(int seconds, const PerPhase &shares)
{
    const qint64 sum = std::accumulate(shares.begin(), shares.end(), qint64(0));
    PerPhase parts{};
    if (sum == 0)
        return parts;
    std::array<qint64, phaseCount> remainders{};
    for (size_t i = 0; i < phaseCount; ++i) {
        parts[i] = static_cast<int>(qint64(seconds) * shares[i] / sum);
        remainders[i] = qint64(seconds) * shares[i] % sum;
    }
    for (int left = seconds - std::accumulate(parts.begin(), parts.end(), 0); left > 0; --left) {
        const auto largest = std::ranges::max_element(remainders);
        ++parts[static_cast<size_t>(largest - remainders.begin())];
        *largest = -1;
    }
    return parts;
}

} // namespace

PerPhase phaseSeconds(int meetingSeconds, const PerPhase &shares)
{
    const int seconds = std::max(meetingSeconds, 0);
    PerPhase open = usableShares(shares);
    const PerPhase proportional = divide(seconds, open);
    if (seconds < shortestPhase * std::ranges::count_if(
                                      open, [](int share) { return share > 0; }))
        return proportional;

    // Those that come out too short get the least and leave the division, which may make others too short in turn.
    PerPhase fixed{};
    PerPhase parts = proportional;
    int left = seconds;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < phaseCount; ++i) {
            if (open[i] == 0 || parts[i] >= shortestPhase)
                continue;
            fixed[i] = shortestPhase;
            left -= shortestPhase;
            open[i] = 0;
            changed = true;
        }
        parts = divide(left, open);
    }
    std::ranges::transform(parts, fixed, parts.begin(), std::plus{});
    return parts;
}

MeetingMoment momentAt(const PerPhase &phases, int elapsed)
{
    const int total = std::accumulate(phases.begin(), phases.end(), 0);
    const int passed = std::max(elapsed, 0);
    MeetingMoment moment;
    moment.phase = Phase::Ending;
    moment.secondsLeft = total - passed;
    moment.lastTwoMinutes = moment.secondsLeft <= lastMinutes;
    moment.overTime = moment.secondsLeft < 0;
    int end = 0;
    for (size_t i = 0; i < phaseCount; ++i) {
        end += phases[i];
        if (passed < end) {
            moment.phase = static_cast<Phase>(i);
            moment.secondsLeftInPhase = end - passed;
            break;
        }
    }
    return moment;
}

} // namespace cultivar::rules
