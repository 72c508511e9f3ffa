// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_index.h"
#include "core/workspace/records.h"

#include <QHash>

namespace cultivar {

/// What other cadences of circles would ask for, and what is done.
struct CadencePlan
{
    /// Of the people whose cadence is that of the circle: contacts a week.
    struct Share
    {
        CircleId circle;
        double asked = 0;    ///< as it is
        double wouldAsk = 0; ///< with the other cadences

        bool operator==(const Share &) const = default;
    };

    std::vector<Share> circles; ///< as the index has them
    double asked = 0;           ///< a week, by everybody's cadence in effect
    double wouldAsk = 0;
    double done = 0; ///< a week, of the last rules::budgetWeeks

    bool operator==(const CadencePlan &) const = default;
};

/// Cadences of circles in days; nothing: the circle has none. Circles that are not named keep theirs.
using CircleCadences = QHash<CircleId, std::optional<int>>;

/// On the reading thread, with an index that may be used there.
[[nodiscard]] Result<CadencePlan> cadencePlan(const Records &records, const ContactIndex &index,
                                              const CircleCadences &wanted);

} // namespace cultivar
