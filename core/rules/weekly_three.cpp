// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/weekly_three.h"

#include <algorithm>
#include <unordered_set>

namespace cultivar::rules {

namespace {

constexpr std::array ownLanes = {Lane::Overdue, Lane::Reach, Lane::Dormant};
constexpr std::array lanesByPreference = {Lane::Overdue, Lane::Reach, Lane::Dormant, Lane::Soon};

bool belongsTo(const Candidate &candidate, Lane lane, const RankingConstants &constants)
{
    switch (lane) {
    case Lane::Overdue:
        return candidate.state == State::Due || candidate.state == State::Overdue;
    case Lane::Reach:
        if (candidate.state == State::Never)
            return candidate.inGetToKnow;
        return candidate.bridge && candidate.x >= constants.soonBelow;
    case Lane::Dormant:
        return candidate.state == State::Dormant;
    case Lane::Soon:
        return candidate.state == State::Soon;
    }
    Q_UNREACHABLE();
}

/// The candidates that are still to be had, by rank.
class Pool
{
public:
    Pool(std::span<const Candidate> inRankOrder, const RankingConstants &constants)
        : m_candidates(inRankOrder)
        , m_constants(constants)
    {
        std::unordered_set<int> organizations;
        for (size_t i = 0; i < inRankOrder.size(); ++i) {
            const Candidate &candidate = inRankOrder[i];
            if (candidate.chosenRecently || !hasLane(candidate))
                continue;
            if (candidate.organization == 0 || organizations.insert(candidate.organization).second)
                m_left.push_back(i);
        }
    }

    void drop(ContactId contact)
    {
        std::erase_if(m_left, [&](size_t i) { return m_candidates[i].contact == contact; });
    }

    /// The best `atMost` of a lane.
    [[nodiscard]] std::vector<size_t> best(Lane lane, int atMost) const
    {
        std::vector<size_t> found;
        for (const size_t i : m_left) {
            if (std::ssize(found) == atMost)
                break;
            if (belongsTo(m_candidates[i], lane, m_constants))
                found.push_back(i);
        }
        return found;
    }

    std::optional<Pick> take(Lane lane)
    {
        const std::vector<size_t> found = best(lane, 1);
        return found.empty() ? std::nullopt : std::optional(take(lane, found.front()));
    }

    Pick take(Lane lane, size_t candidate)
    {
        const Pick pick{m_candidates[candidate].contact, lane, candidate};
        drop(pick.contact);
        return pick;
    }

    std::optional<Pick> takeAny()
    {
        for (const Lane lane : lanesByPreference)
            if (const std::optional<Pick> pick = take(lane))
                return pick;
        return std::nullopt;
    }

private:
    [[nodiscard]] bool hasLane(const Candidate &candidate) const
    {
        return std::ranges::any_of(lanesByPreference,
                                   [&](Lane lane) { return belongsTo(candidate, lane, m_constants); });
    }

    std::span<const Candidate> m_candidates;
    const RankingConstants &m_constants;
    std::vector<size_t> m_left;
};

/// The best few dormant take turns, week by week, so that the same one does not stand there all year.
std::optional<Pick> takeDormant(Pool &pool, QDate today, const RankingConstants &constants)
{
    const std::vector<size_t> dormant = pool.best(Lane::Dormant, constants.dormantChoice);
    if (dormant.empty())
        return std::nullopt;
    const qint64 count = std::ssize(dormant);
    const qint64 turn = ((weekNumberSinceEpoch(today) % count) + count) % count;
    return pool.take(Lane::Dormant, dormant[static_cast<size_t>(turn)]);
}

} // namespace

std::vector<Pick> weeklyThree(std::span<const Candidate> inRankOrder, QDate today, const RankingConstants &constants)
{
    Pool pool(inRankOrder, constants);
    std::vector<Pick> picks;
    for (const Lane lane : ownLanes) {
        const std::optional<Pick> pick = lane == Lane::Dormant ? takeDormant(pool, today, constants) : pool.take(lane);
        if (pick)
            picks.push_back(*pick);
    }
    while (picks.size() < ownLanes.size()) {
        const std::optional<Pick> pick = pool.takeAny();
        if (!pick)
            break;
        picks.push_back(*pick);
    }
    std::ranges::sort(picks, {}, [](const Pick &pick) { return std::pair(pick.lane, pick.candidate); });
    return picks;
}

std::optional<Pick> nextBest(std::span<const Candidate> inRankOrder, Lane lane, std::span<const ContactId> taken,
                             const RankingConstants &constants)
{
    Pool pool(inRankOrder, constants);
    for (const ContactId contact : taken)
        pool.drop(contact);
    const std::optional<Pick> pick = pool.take(lane);
    return pick ? pick : pool.takeAny();
}

bool wasChosenRecently(QDate chosen, QDate today, const RankingConstants &constants)
{
    const qint64 days = chosen.daysTo(today);
    return days >= 0 && days <= constants.chosenWindow;
}

} // namespace cultivar::rules
