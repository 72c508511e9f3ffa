// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contact_index.h"

#include <memory>

namespace cultivar {

/// What the weekly review needs to know of everybody, as a value that can go to another thread.
struct ReviewRanking
{
    rules::RankingConstants constants;
    std::vector<rules::Candidate> candidates; ///< in rank order
    std::vector<rules::Pick> three;           ///< whom opening a review today would freeze
    std::vector<ContactId> beginners;         ///< active contacts one pays forward to, by name
    bool enoughForBridges = false;            ///< enough active contacts for bridges to be found

    /// Null if they are not ranked.
    [[nodiscard]] const rules::Candidate *candidate(ContactId contact) const;
};

/// On the thread of the index.
[[nodiscard]] std::shared_ptr<const ReviewRanking> reviewRanking(const ContactIndex &index);

} // namespace cultivar
