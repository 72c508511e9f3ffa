// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/review.h"
#include "core/rules/ranking.h"

namespace cultivar::wording {

/// One proposed contact as it is told.
struct ProposalLine
{
    QString name;
    std::optional<Lane> lane;
    rules::Terms terms;
    QString reason; ///< see reasons.h
};

enum class Arithmetic
{
    Hidden,
    Shown
};

/// The week's three for the terminal, each with lane and reason on lines of their own; when there is nobody, it says
/// why: `due` is how many are on the due list. Ends in a line break. `week`: "2026-W48".
[[nodiscard]] QString reviewText(const QString &week, const std::vector<ProposalLine> &picks, int due,
                                 Arithmetic arithmetic = Arithmetic::Hidden);

/// "time 26.1 + importance 14.0 - attempts 15.0 = 25.1": the terms that count, in points; "0.0" when none does.
[[nodiscard]] QString arithmeticText(const rules::Terms &terms);

} // namespace cultivar::wording
