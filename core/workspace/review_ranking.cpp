// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review_ranking.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <iterator>

namespace cultivar {

namespace {

constexpr std::array beginnings{LifeStage::UpAndComing, LifeStage::InTransition, LifeStage::NewToTheField,
                                LifeStage::StretchAssignment};

/// Those of `contacts`, in their order.
std::vector<ContactId> beginnersAmong(const std::vector<ContactId> &contacts, const ContactIndex &index)
{
    QSet<ContactId> beginners;
    for (const LifeStage stage : beginnings) {
        ContactFilter filter;
        filter.kept = Kept::Active;
        filter.query.stage = stage;
        for (const ContactId contact : index.search(filter).contacts)
            beginners.insert(contact);
    }
    std::vector<ContactId> among;
    std::ranges::copy_if(contacts, std::back_inserter(among),
                         [&](ContactId contact) { return beginners.contains(contact); });
    return among;
}

} // namespace

const rules::Candidate *ReviewRanking::candidate(ContactId contact) const
{
    const auto found = std::ranges::find(candidates, contact, &rules::Candidate::contact);
    return found == candidates.end() ? nullptr : &*found;
}

std::shared_ptr<const ReviewRanking> reviewRanking(const ContactIndex &index)
{
    auto ranking = std::make_shared<ReviewRanking>();
    ranking->constants = index.constants();
    ranking->candidates = index.candidates();
    ranking->three = rules::weeklyThree(ranking->candidates, index.today(), index.constants());
    ContactFilter active;
    active.kept = Kept::Active;
    const std::vector<ContactId> contacts = index.search(active).contacts;
    ranking->enoughForBridges = std::ssize(contacts) >= index.constants().bridgeMinimumContacts;
    ranking->beginners = beginnersAmong(contacts, index);
    return ranking;
}

} // namespace cultivar
