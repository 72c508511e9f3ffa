// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_ranking.h"

#include "core/base/freed_memory.h"

#include <algorithm>

namespace cultivar {

namespace {

std::shared_ptr<const ReviewRanking> rankingOf(const ContactRanking &contacts, const std::vector<quint32> &byName)
{
    auto ranking = std::make_shared<ReviewRanking>();
    ranking->constants = contacts.constants();
    ranking->candidates = contacts.candidates(byName);
    ranking->three = rules::weeklyThree(ranking->candidates, contacts.today(), contacts.constants());
    ranking->beginners = contacts.beginners(byName);
    ranking->withDatesAhead = contacts.withDatesAhead(byName);
    ranking->enoughForBridges = contacts.activeContacts() >= contacts.constants().bridgeMinimumContacts;
    return ranking;
}

} // namespace

const rules::Candidate *ReviewRanking::candidate(ContactId contact) const
{
    const auto found = std::ranges::find(candidates, contact, &rules::Candidate::contact);
    return found == candidates.end() ? nullptr : &*found;
}

std::shared_ptr<const ReviewRanking> reviewRanking(const ContactIndex &index)
{
    return rankingOf(index.ranking(), index.slotsByName());
}

RankingSource::RankingSource(const ContactIndex &index)
    : m_material(std::make_unique<Material>(Material{index.ranking(), index.slotsByName()}))
{
}

std::shared_ptr<const ReviewRanking> RankingSource::ranking() const
{
    const std::lock_guard making(m_making);
    if (!m_ranking) {
        m_ranking = rankingOf(m_material->ranking, m_material->byName);
        m_material.reset();
        giveBackFreedMemory();
    }
    return m_ranking;
}

} // namespace cultivar
