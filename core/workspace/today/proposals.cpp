// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/today/proposals.h"

#include "core/rules/review_session.h"
#include "core/rules/weeks.h"
#include "core/wording/reasons.h"
#include "core/workspace/review/contact_reason.h"

namespace cultivar {

namespace {

Result<Proposal> propose(const Records &records, const ContactIndex &index, const RankedContact &ranked,
                         std::optional<Lane> lane)
{
    const std::optional<ContactRow> row = index.row(ranked.contact);
    Result<QString> reason = proposalReason(records, index, *row, ranked.rank, lane, ranked.bridge);
    if (!reason)
        return passOn(reason);
    return Proposal{row->id, row->uid, row->name, lane, ranked.rank, std::move(*reason)};
}

Result<std::optional<std::vector<ReviewPick>>> frozenThisWeek(const Records &records)
{
    const Result<std::vector<Review>> reviews = records.all<Review>();
    if (!reviews)
        return passOn(reviews);
    for (const Review &review : *reviews)
        if (!review.trashed && review.week == rules::isoWeek(records.present().today))
            return rules::frozenPicks(review, records.present().today);
    return std::optional<std::vector<ReviewPick>>();
}

} // namespace

Result<QString> proposalReason(const Records &records, const ContactIndex &index, const ContactRow &row,
                               const rules::Rank &rank, std::optional<Lane> lane, bool bridge)
{
    const Result<wording::ReasonFacts> facts =
        reasonFactsOf(records, {row, rank, lane, bridge}, index.circles(), index.constants().dateWindow);
    if (!facts)
        return passOn(facts);
    return wording::reasonText(*facts, index.today());
}

Result<std::vector<Proposal>> dueProposals(const Records &records, const ContactIndex &index, int limit)
{
    std::vector<Proposal> proposals;
    for (const RankedContact &ranked : index.ranked(-1)) {
        if (limit >= 0 && proposals.size() >= static_cast<size_t>(limit))
            break;
        if (!rules::isOnDueList(*ranked.rank.due.state))
            continue;
        Result<Proposal> proposal =
            propose(records, index, ranked, rules::laneOf(*ranked.rank.due.state, ranked.inGetToKnow));
        if (!proposal)
            return passOn(proposal);
        proposals.push_back(std::move(*proposal));
    }
    return proposals;
}

Result<std::vector<Proposal>> weeklyProposals(const Records &records, const ContactIndex &index)
{
    const Result<std::optional<std::vector<ReviewPick>>> frozen = frozenThisWeek(records);
    if (!frozen)
        return passOn(frozen);
    std::vector<std::pair<ContactId, Lane>> chosen;
    if (*frozen)
        for (const ReviewPick &pick : **frozen)
            chosen.emplace_back(pick.contact, pick.lane);
    else
        for (const rules::Pick &pick : index.weeklyThree())
            chosen.emplace_back(pick.contact, pick.lane);

    std::vector<Proposal> proposals;
    for (const auto &[contact, lane] : chosen) {
        // Somebody frozen may have been paused or archived since, and is then no longer ranked.
        const std::optional<RankedContact> ranked = index.rankedContact(contact);
        if (!ranked)
            continue;
        Result<Proposal> proposal = propose(records, index, *ranked, lane);
        if (!proposal)
            return passOn(proposal);
        proposals.push_back(std::move(*proposal));
    }
    return proposals;
}

} // namespace cultivar
