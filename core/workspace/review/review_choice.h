// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/arithmetic.h"
#include "core/workspace/contacts/person_line.h"
#include "core/workspace/review/review_ranking.h"

namespace cultivar {

/// The arithmetic of one pick.
struct PickArithmetic
{
    std::vector<wording::TermLine> terms; ///< all seven
    int sum = 0;                          ///< tenths of a point
    QString change;                       ///< what would change it
};

/// One of the three as its card shows it.
struct PickCard
{
    PersonLine person;
    ReviewPick pick;
    std::optional<rules::State> state; ///< nothing without a cadence
    double share = 0;                  ///< of the cadence elapsed
    QString reason;                    ///< one or two sentences
    std::optional<PickArithmetic> why; ///< nothing if they are not ranked now
    std::optional<Lane> filledFor;     ///< the lane that was empty, so that the next best took its place
    bool bridge = false;
    int received = 0; ///< kindnesses
    int gave = 0;
    QString door; ///< who introduced or named them to me; empty: nobody
    int attempts = 0;
    bool suggestsPeace = false;
};

/// Those who stand, in the order they were picked.
[[nodiscard]] Result<std::vector<PickCard>> pickCards(const Records &records, const ReviewRanking &ranking,
                                                      const Review &review);

/// Somebody who could take the place of a pick.
struct SwapCandidate
{
    PersonLine person;
    rules::Pick pick;
    QString reason; ///< half a sentence
};

/// The next five of the lane, then two of each other.
[[nodiscard]] Result<std::vector<SwapCandidate>> swapCandidates(const Records &records, const ReviewRanking &ranking,
                                                                const Review &review, Lane lane);

/// Who takes the place of a pick that is set aside; nothing if nobody is left.
[[nodiscard]] std::optional<rules::Pick> replacementFor(const ReviewRanking &ranking, const Review &review, Lane lane);

/// The lane somebody chosen by hand comes from.
[[nodiscard]] Lane laneOfChosen(const ReviewRanking &ranking, ContactId contact);

} // namespace cultivar
