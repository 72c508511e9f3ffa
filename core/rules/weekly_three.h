// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/rules/due.h"
#include "core/rules/weeks.h"

#include <span>
#include <vector>

namespace cultivar::rules {

/// A ranked contact as the choice of the three sees it.
struct Candidate
{
    ContactId contact;
    State state = State::Fresh;
    double x = 0;
    int score = 0; ///< tenths of a point
    bool bridge = false;
    bool inGetToKnow = false;
    bool chosenRecently = false;
    int organization = 0; ///< interned; 0: none
};

struct Pick
{
    ContactId contact;
    Lane lane = Lane::Overdue;
    size_t candidate = 0; ///< its place among the candidates

    bool operator==(const Pick &) const = default;
};

/// The three of the week of `today`, by lane and within a lane by rank; fewer if nobody is left.
///
/// First those are left out who could never be picked (fresh, and never without Get to know), who were chosen recently,
/// and who come second, by rank, of one organisation. Then overdue, reach and dormant take one each, in that order,
/// from who is left; and at last each lane that stayed empty takes the best left of overdue, reach, dormant, soon,
/// named by where it came from.
[[nodiscard]] std::vector<Pick> weeklyThree(std::span<const Candidate> inRankOrder, QDate today,
                                            const RankingConstants &constants);

/// Who takes the place of a pick that was swapped or set aside: the best of its lane, else of overdue, reach, dormant,
/// soon, leaving out the same people as above and `taken`.
[[nodiscard]] std::optional<Pick> nextBest(std::span<const Candidate> inRankOrder, Lane lane,
                                           std::span<const ContactId> taken, const RankingConstants &constants);

/// True on the day they were chosen and for the four weeks after it, the last day included.
[[nodiscard]] bool wasChosenRecently(QDate chosen, QDate today, const RankingConstants &constants);

} // namespace cultivar::rules
