// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/rules/ranking_constants.h"

#include <QDate>

#include <optional>
#include <span>

namespace cultivar::rules {

/// Where a contact stands by the share of its cadence that has passed. In the order in which time leads through them,
/// but for `Never`.
enum class State
{
    Fresh,
    Soon,
    Due,
    Overdue,
    Dormant,
    Never
};

/// What the state of a contact follows from. All days in my time zone.
struct CadenceFacts
{
    std::optional<int> cadence; ///< days, at least 1; the effective one
    std::optional<QDate> lastContact;
    std::optional<QDate> pausedUntil;

    bool operator==(const CadenceFacts &) const = default;
};

struct Due
{
    std::optional<State> state;   ///< nothing without a cadence
    double x = 0;                 ///< share of the cadence that has passed; 0 for never and without a cadence
    std::optional<QDate> day;     ///< the first day they are due; nothing for never and without a cadence
    std::optional<int> daysSince; ///< since the last contact, whatever the pauses; at least 0

    bool operator==(const Due &) const = default;
};

/// A pause that has ended (`pausedUntil` on or before `today`) starts the clock anew: `x` and `day` count from the
/// later of the last contact and that day. One that still runs changes nothing here. A last contact after `today`
/// counts as today's.
[[nodiscard]] Due dueOf(const CadenceFacts &facts, QDate today, const RankingConstants &constants);

/// Days the clock shows: since the last contact, or since the end of a later pause; at least 0. Nothing if never in
/// contact.
[[nodiscard]] std::optional<int> clockDays(const CadenceFacts &facts, QDate today);

/// The contact's own cadence, else the shortest of its circles; nothing if none has one.
[[nodiscard]] std::optional<int> effectiveCadence(std::optional<int> own, std::span<const int> ofCircles);

/// Soon and beyond, and never.
[[nodiscard]] bool isOnDueList(State state);

} // namespace cultivar::rules

template <> struct cultivar::EnumWords<cultivar::rules::State>
{
    static constexpr std::array words = {
        QLatin1StringView("fresh"),   QLatin1StringView("soon"),    QLatin1StringView("due"),
        QLatin1StringView("overdue"), QLatin1StringView("dormant"), QLatin1StringView("never"),
    };
};
