// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLatin1StringView>

#include <array>
#include <variant>

namespace cultivar::rules {

using namespace Qt::StringLiterals;

/// Every number the review ranks by. Shares are of the cadence; points are points (not tenths); windows are days.
struct RankingConstants
{
    double freshBelow = 0.75;
    double soonBelow = 1; ///< from this share on a contact is due
    double dueBelow = 1.5;
    double overdueBelow = 3;
    int dormantYears = 3; ///< calendar years after which a due contact is dormant, however long its cadence

    double timePoints = 40;
    double timeFrom = 0.75; ///< the share at which time begins to count
    double timeSpan = 1.25; ///< how much further it counts in full
    double neverGetToKnowPoints = 20;
    double importancePoints = 20;
    double followUpPoints = 20;
    double datePoints = 15;
    int dateWindow = 14; ///< before and after today, both included
    double bridgePoints = 10;
    int bridgeMinimumContacts = 20; ///< active contacts below which nobody is found to be a bridge
    int bridgeYears = 1;            ///< how recent a contact keeps its field from being a new one
    double balancePoints = 5;
    double attemptPoints = -15;
    int attemptsAtMost = 2;

    int chosenWindow = 28; ///< days after which a chosen contact may be proposed again
    int dormantChoice = 5; ///< how many of the best dormant take turns, week by week
    int leaveInPeaceMonths = 3;
    int leaveInPeaceAfterAttempts = 2;

    bool operator==(const RankingConstants &) const = default;
};

/// One of them by name, with the range a setting may give it (both ends included). The ranges of the four shares do not
/// overlap but at their ends, so that no choice can put them in a wrong order.
struct RankingConstant
{
    QLatin1StringView name;
    std::variant<double RankingConstants::*, int RankingConstants::*> member;
    double lowest = 0;
    double highest = 0;
};

inline constexpr auto rankingConstants = std::to_array<RankingConstant>({
    {"fresh_below"_L1, &RankingConstants::freshBelow, 0.05, 1},
    {"soon_below"_L1, &RankingConstants::soonBelow, 1, 1.25},
    {"due_below"_L1, &RankingConstants::dueBelow, 1.25, 2.5},
    {"overdue_below"_L1, &RankingConstants::overdueBelow, 2.5, 100},
    {"dormant_years"_L1, &RankingConstants::dormantYears, 1, 100},
    {"time_points"_L1, &RankingConstants::timePoints, 0, 100},
    {"time_from"_L1, &RankingConstants::timeFrom, 0, 100},
    {"time_span"_L1, &RankingConstants::timeSpan, 0.05, 100},
    {"never_get_to_know_points"_L1, &RankingConstants::neverGetToKnowPoints, 0, 100},
    {"importance_points"_L1, &RankingConstants::importancePoints, 0, 100},
    {"follow_up_points"_L1, &RankingConstants::followUpPoints, 0, 100},
    {"date_points"_L1, &RankingConstants::datePoints, 0, 100},
    {"date_window"_L1, &RankingConstants::dateWindow, 0, 180},
    {"bridge_points"_L1, &RankingConstants::bridgePoints, 0, 100},
    {"bridge_minimum_contacts"_L1, &RankingConstants::bridgeMinimumContacts, 1, 100000},
    {"bridge_years"_L1, &RankingConstants::bridgeYears, 1, 100},
    {"balance_points"_L1, &RankingConstants::balancePoints, 0, 100},
    {"attempt_points"_L1, &RankingConstants::attemptPoints, -100, 0},
    {"attempts_at_most"_L1, &RankingConstants::attemptsAtMost, 0, 100},
    {"chosen_window"_L1, &RankingConstants::chosenWindow, 0, 3650},
    {"dormant_choice"_L1, &RankingConstants::dormantChoice, 1, 100},
    {"leave_in_peace_months"_L1, &RankingConstants::leaveInPeaceMonths, 1, 120},
    {"leave_in_peace_after_attempts"_L1, &RankingConstants::leaveInPeaceAfterAttempts, 1, 100},
});

[[nodiscard]] double valueOf(const RankingConstants &constants, const RankingConstant &which);

/// The same with one of them changed. InvalidInput (subject: the name; detail: "unknown", "out_of_range" or
/// "whole_number") if that cannot be.
[[nodiscard]] Result<RankingConstants> withConstant(RankingConstants constants, QStringView name, double value);

} // namespace cultivar::rules
