// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/review_choice.h"

#include "core/rules/near_dates.h"
#include "core/rules/review_session.h"
#include "core/workspace/review/contact_reason.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr auto ownLanes = std::to_array({Lane::Overdue, Lane::Reach, Lane::Dormant});
constexpr auto allLanes = std::to_array({Lane::Overdue, Lane::Reach, Lane::Dormant, Lane::Soon});

/// One contact as ranking sees it.
struct Ranked
{
    ContactRow row;
    std::optional<int> cadence;
    bool inGetToKnow = false;
    bool bridge = false;
    rules::Due due;
    std::optional<rules::Rank> rank;
};

void takeCircles(Ranked &ranked, const std::vector<Circle> &circles)
{
    std::vector<int> cadences;
    for (const CircleId id : ranked.row.circles) {
        const auto circle = std::ranges::find(circles, id, &Circle::id);
        if (circle == circles.end() || circle->trashed)
            continue;
        ranked.inGetToKnow = ranked.inGetToKnow || circle->role == CircleRole::GetToKnow;
        if (circle->cadence)
            cadences.push_back(*circle->cadence);
    }
    ranked.cadence = rules::effectiveCadence(ranked.row.cadence, cadences);
}

class Choosing
{
public:
    Choosing(const Records &records, const ReviewRanking &ranking, std::vector<Circle> circles)
        : m_records(records)
        , m_ranking(ranking)
        , m_circles(std::move(circles))
        , m_people(records)
    {
    }

    [[nodiscard]] Result<std::optional<Ranked>> ranked(ContactId contact) const;
    [[nodiscard]] Result<std::optional<PickCard>> card(const ReviewPick &pick);
    [[nodiscard]] Result<std::optional<SwapCandidate>> candidate(const rules::Pick &pick);

private:
    [[nodiscard]] QDate today() const { return m_records.present().today; }

    [[nodiscard]] Result<wording::ReasonFacts> facts(const Ranked &ranked, Lane lane) const;
    [[nodiscard]] PickArithmetic arithmetic(const Ranked &ranked, const wording::ReasonFacts &facts) const;
    [[nodiscard]] Result<QString> door(const Ranked &ranked);

    const Records &m_records;
    const ReviewRanking &m_ranking;
    std::vector<Circle> m_circles;
    PersonLines m_people;
};

Result<std::optional<Ranked>> Choosing::ranked(ContactId contact) const
{
    Result<std::vector<ContactRow>> rows = m_records.rows({contact});
    if (!rows)
        return passOn(rows);
    if (rows->empty() || rows->front().trashed)
        return std::optional<Ranked>();
    Ranked found;
    found.row = std::move(rows->front());
    takeCircles(found, m_circles);
    const rules::Candidate *candidate = m_ranking.candidate(contact);
    found.bridge = candidate && candidate->bridge;
    const rules::CadenceFacts cadence{found.cadence, found.row.clock.lastContact, found.row.pausedUntil};
    found.due = rules::dueOf(cadence, today(), m_ranking.constants);
    const bool dateNear = std::ranges::any_of(found.row.dates, [&](const KeptDay &kept) {
        return rules::isNear(kept.date, kept.yearly, today(), m_ranking.constants.dateWindow);
    });
    const rules::RankingFacts facts{cadence,           found.row.snoozedUntil,  found.row.inPeaceUntil,
                                    found.inGetToKnow, found.row.owesFollowUp,  dateNear,
                                    found.bridge,      found.row.importance,    found.row.received,
                                    found.row.gave,    found.row.clock.attempts};
    if (found.row.active)
        found.rank = rules::rank(facts, today(), m_ranking.constants);
    return std::optional(std::move(found));
}

Result<wording::ReasonFacts> Choosing::facts(const Ranked &ranked, Lane lane) const
{
    rules::Rank rank = ranked.rank.value_or(rules::Rank{ranked.due, {}});
    return reasonFactsOf(m_records, {ranked.row, rank, lane, ranked.bridge}, m_circles, m_ranking.constants.dateWindow);
}

PickArithmetic Choosing::arithmetic(const Ranked &ranked, const wording::ReasonFacts &facts) const
{
    const rules::CadenceFacts cadence{ranked.cadence, ranked.row.clock.lastContact, ranked.row.pausedUntil};
    wording::TermFacts terms;
    terms.terms = ranked.rank->terms;
    terms.days = rules::clockDays(cadence, today());
    terms.afterPause = terms.days && terms.days != ranked.due.daysSince;
    terms.cadence = ranked.cadence.value_or(0);
    terms.inGetToKnow = ranked.inGetToKnow;
    terms.importance = ranked.row.importance;
    terms.owed = static_cast<int>(facts.owed.size());
    terms.date = facts.date;
    terms.bridgeMarked = ranked.row.bridgeMark;
    terms.enoughForBridges = m_ranking.enoughForBridges;
    terms.received = ranked.row.received;
    terms.gave = ranked.row.gave;
    terms.attempts = ranked.row.clock.attempts;
    return {wording::termLines(terms, m_ranking.constants, today()), terms.terms.score(),
            wording::whatWouldChange(terms)};
}

/// Who could open the door: whoever introduced them, else who named them to me.
Result<QString> Choosing::door(const Ranked &ranked)
{
    const Result<std::optional<Contact>> contact = m_records.find(ranked.row.id);
    if (!contact)
        return passOn(contact);
    ContactId through = *contact ? (*contact)->introducedBy : ContactId();
    if (through.isNull()) {
        const Result<std::vector<Referral>> referrals = m_records.ofContact<Referral>(ranked.row.id);
        if (!referrals)
            return passOn(referrals);
        for (const Referral &referral : *referrals)
            if (referral.named == ranked.row.id)
                through = referral.giver;
    }
    if (through.isNull())
        return QString();
    const Result<std::optional<PersonLine>> person = m_people.find(through);
    if (!person)
        return passOn(person);
    return *person ? (*person)->name : QString();
}

Result<std::optional<PickCard>> Choosing::card(const ReviewPick &pick)
{
    const Result<std::optional<PersonLine>> person = m_people.find(pick.contact);
    const Result<std::optional<Ranked>> found = ranked(pick.contact);
    if (!person || !found)
        return !person ? passOn(person) : passOn(found);
    if (!*person || !*found)
        return std::optional<PickCard>();
    const Ranked &ranked = **found;
    const Result<wording::ReasonFacts> reason = facts(ranked, pick.lane);
    Result<QString> through = door(ranked);
    if (!reason || !through)
        return !reason ? passOn(reason) : passOn(through);
    PickCard card;
    card.person = **person;
    card.pick = pick;
    card.state = ranked.due.state;
    card.share = ranked.due.x;
    card.reason = wording::reasonText(*reason, today());
    if (ranked.rank)
        card.why = arithmetic(ranked, *reason);
    card.bridge = ranked.bridge;
    card.received = ranked.row.received;
    card.gave = ranked.row.gave;
    card.door = std::move(*through);
    card.attempts = ranked.row.clock.attempts;
    card.suggestsPeace = rules::suggestsLeavingInPeace(card.attempts, m_ranking.constants);
    return std::optional(std::move(card));
}

Result<std::optional<SwapCandidate>> Choosing::candidate(const rules::Pick &pick)
{
    const Result<std::optional<PersonLine>> person = m_people.find(pick.contact);
    const Result<std::optional<Ranked>> found = ranked(pick.contact);
    if (!person || !found)
        return !person ? passOn(person) : passOn(found);
    if (!*person || !*found)
        return std::optional<SwapCandidate>();
    const Result<wording::ReasonFacts> reason = facts(**found, pick.lane);
    if (!reason)
        return passOn(reason);
    return std::optional(SwapCandidate{**person, pick, wording::shortReasonText(*reason, today())});
}

Result<Choosing> choosing(const Records &records, const ReviewRanking &ranking)
{
    Result<std::vector<Circle>> circles = records.all<Circle>();
    if (!circles)
        return passOn(circles);
    return Choosing(records, ranking, std::move(*circles));
}

/// The lane each of the opened three stood in for, by its place: the first of a lane stands for itself.
std::vector<std::optional<Lane>> filledLanes(const Review &review)
{
    std::vector<Lane> missing;
    const auto opened = std::span(review.picks).first(std::min(review.picks.size(), ownLanes.size()));
    for (const Lane lane : ownLanes)
        if (std::ranges::find(opened, lane, &ReviewPick::lane) == opened.end())
            missing.push_back(lane);
    std::vector<std::optional<Lane>> filled(review.picks.size());
    std::vector<Lane> seen;
    size_t next = 0;
    for (size_t i = 0; i < opened.size(); ++i) {
        const bool isFirst = std::ranges::find(seen, opened[i].lane) == seen.end();
        seen.push_back(opened[i].lane);
        if ((!isFirst || opened[i].lane == Lane::Soon) && next < missing.size())
            filled[i] = missing[next++];
    }
    return filled;
}

std::vector<ContactId> takenIn(const Review &review)
{
    std::vector<ContactId> taken;
    for (const ReviewPick &pick : review.picks)
        taken.push_back(pick.contact);
    return taken;
}

} // namespace

Result<std::vector<PickCard>> pickCards(const Records &records, const ReviewRanking &ranking, const Review &review)
{
    Result<Choosing> choice = choosing(records, ranking);
    if (!choice)
        return passOn(choice);
    const std::vector<std::optional<Lane>> filled = filledLanes(review);
    std::vector<PickCard> cards;
    for (size_t i = 0; i < review.picks.size(); ++i) {
        if (!rules::stands(review.picks[i].state))
            continue;
        Result<std::optional<PickCard>> card = choice->card(review.picks[i]);
        if (!card)
            return passOn(card);
        if (!*card)
            continue;
        (*card)->filledFor = filled[i];
        cards.push_back(std::move(**card));
    }
    return cards;
}

Result<std::vector<SwapCandidate>> swapCandidates(const Records &records, const ReviewRanking &ranking,
                                                  const Review &review, Lane lane)
{
    constexpr int mostOfLane = 5;
    constexpr int mostOfAnother = 2;
    Result<Choosing> choice = choosing(records, ranking);
    if (!choice)
        return passOn(choice);
    std::vector<ContactId> taken = takenIn(review);
    std::vector<SwapCandidate> candidates;
    std::vector<Lane> lanes{lane};
    std::ranges::copy_if(allLanes, std::back_inserter(lanes), [&](Lane other) { return other != lane; });
    for (const Lane from : lanes) {
        for (int count = 0; count < (from == lane ? mostOfLane : mostOfAnother);) {
            const auto next = rules::nextBest(ranking.candidates, from, taken, ranking.constants);
            if (!next || next->lane != from)
                break;
            taken.push_back(next->contact);
            Result<std::optional<SwapCandidate>> candidate = choice->candidate(*next);
            if (!candidate)
                return passOn(candidate);
            if (!*candidate)
                continue;
            candidates.push_back(std::move(**candidate));
            ++count;
        }
    }
    return candidates;
}

std::optional<rules::Pick> replacementFor(const ReviewRanking &ranking, const Review &review, Lane lane)
{
    return rules::nextBest(ranking.candidates, lane, takenIn(review), ranking.constants);
}

Lane laneOfChosen(const ReviewRanking &ranking, ContactId contact)
{
    const rules::Candidate *candidate = ranking.candidate(contact);
    if (!candidate)
        return Lane::Soon;
    if (candidate->bridge && candidate->x >= ranking.constants.soonBelow)
        return Lane::Reach;
    return rules::laneOf(candidate->state, candidate->inGetToKnow).value_or(Lane::Soon);
}

} // namespace cultivar
