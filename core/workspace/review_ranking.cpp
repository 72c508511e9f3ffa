// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review_ranking.h"

#include <algorithm>

namespace cultivar {

namespace {

bool isPaidForwardTo(LifeStage stage)
{
    switch (stage) {
    case LifeStage::UpAndComing:
    case LifeStage::InTransition:
    case LifeStage::NewToTheField:
    case LifeStage::StretchAssignment:
        return true;
    case LifeStage::Unknown:
    case LifeStage::Established:
        return false;
    }
    Q_UNREACHABLE();
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
    const std::vector<const ContactRow *> rows = index.find(active);
    ranking->enoughForBridges = std::ssize(rows) >= index.constants().bridgeMinimumContacts;
    for (const ContactRow *row : rows)
        if (isPaidForwardTo(row->lifeStage))
            ranking->beginners.push_back(row->id);
    return ranking;
}

} // namespace cultivar
