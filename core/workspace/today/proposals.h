// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/ranking.h"
#include "core/workspace/index/contact_index.h"
#include "core/workspace/records.h"

namespace cultivar {

/// A contact the program proposes to write to, with what speaks for it in words and in points.
struct Proposal
{
    ContactId contact;
    Uid uid;
    QString name;
    std::optional<Lane> lane;
    rules::Rank rank;
    QString reason;
};

/// Who is due (soon and beyond, and never), best first; `limit` negative: all. On the reading thread.
[[nodiscard]] Result<std::vector<Proposal>> dueProposals(const Records &records, const ContactIndex &index, int limit);

/// The three of this week: the frozen ones if the review was opened, else those that opening it would freeze. Changes
/// nothing.
[[nodiscard]] Result<std::vector<Proposal>> weeklyProposals(const Records &records, const ContactIndex &index);

/// Why somebody comes to mind, in words, from everything that is known of them.
[[nodiscard]] Result<QString> proposalReason(const Records &records, const ContactIndex &index, const ContactRow &row,
                                             const rules::Rank &rank, std::optional<Lane> lane, bool bridge);

} // namespace cultivar
