// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wording/reasons.h"
#include "core/workspace/records.h"

namespace cultivar {

/// What ranking found out about one contact.
struct RankedRow
{
    const ContactRow &row;
    const rules::Rank &rank;
    std::optional<Lane> lane;
    bool bridge = false;
};

/// What speaks for somebody, from everything that is known of them. `circles`: all there are.
[[nodiscard]] Result<wording::ReasonFacts> reasonFactsOf(const Records &records, const RankedRow &ranked,
                                                         const std::vector<Circle> &circles, int dateWindow);

} // namespace cultivar
