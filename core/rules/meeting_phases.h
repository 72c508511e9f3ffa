// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"

#include <QLatin1StringView>

namespace cultivar::rules {

enum class Phase
{
    FirstImpression,
    Overview,
    Discussion,
    Ending
};

inline constexpr size_t phaseCount = 4;

/// One number for each phase, in their order.
using PerPhase = std::array<int, phaseCount>;

/// Minutes of each phase in a meeting of twenty.
inline constexpr PerPhase defaultPhaseShares = {3, 1, 14, 2};

/// Seconds of each phase, in the proportion of `shares`: whole, adding up to the meeting, and each at least 30 where
/// the meeting is long enough for that. A share of 0 leaves its phase out; a negative one is 0; none at all gives the
/// default shares. `meetingSeconds`: 0 to a day.
[[nodiscard]] PerPhase phaseSeconds(int meetingSeconds, const PerPhase &shares = defaultPhaseShares);

/// Where a meeting stands.
struct MeetingMoment
{
    Phase phase = Phase::FirstImpression;
    int secondsLeftInPhase = 0; ///< not negative
    int secondsLeft = 0;        ///< of the meeting; negative: over time by so much
    bool lastTwoMinutes = false;
    bool overTime = false;

    bool operator==(const MeetingMoment &) const = default;
};

/// `elapsed`: seconds since the start; before it (negative) the meeting stands at its start. At and after the end it is
/// in Ending, and over time once nothing is left.
[[nodiscard]] MeetingMoment momentAt(const PerPhase &phases, int elapsed);

} // namespace cultivar::rules

template <> struct cultivar::EnumWords<cultivar::rules::Phase>
{
    static constexpr std::array words = {
        QLatin1StringView("first_impression"),
        QLatin1StringView("overview"),
        QLatin1StringView("discussion"),
        QLatin1StringView("ending"),
    };
};
