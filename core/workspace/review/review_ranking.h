// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_index.h"

#include <memory>
#include <mutex>

namespace cultivar {

/// What the weekly review needs to know of everybody, as a value that can go to another thread.
struct ReviewRanking
{
    rules::RankingConstants constants;
    std::vector<rules::Candidate> candidates; ///< in rank order
    std::vector<rules::Pick> three;           ///< whom opening a review today would freeze
    std::vector<ContactId> beginners;         ///< active contacts one pays forward to, by name
    std::vector<ContactId> withDatesAhead;    ///< active contacts with a day of theirs that is ahead, by name
    bool enoughForBridges = false;            ///< enough active contacts for bridges to be found

    /// Null if they are not ranked.
    [[nodiscard]] const rules::Candidate *candidate(ContactId contact) const;
};

[[nodiscard]] std::shared_ptr<const ReviewRanking> reviewRanking(const ContactIndex &index);

/// The ranking of the index as it is now, made when it is asked for first: by going through everybody, which the thread
/// of the window has no time for.
class RankingSource
{
public:
    /// On the thread of the index.
    explicit RankingSource(const ContactIndex &index);

    /// Any thread.
    [[nodiscard]] std::shared_ptr<const ReviewRanking> ranking() const;

private:
    struct Material
    {
        ContactRanking ranking;
        std::vector<quint32> byName;
    };

    mutable std::mutex m_making;
    mutable std::unique_ptr<Material> m_material; ///< until the ranking is made
    mutable std::shared_ptr<const ReviewRanking> m_ranking;
};

} // namespace cultivar
