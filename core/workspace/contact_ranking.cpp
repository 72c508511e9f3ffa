// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contact_ranking.h"

#include "core/base/text.h"
#include "core/rules/near_dates.h"

#include <algorithm>

namespace cultivar {

namespace {

// Kinds of what makes a bridge.
constexpr int organizationKey = 0;
constexpr int expertiseKey = 1;
constexpr int tagKey = 2;

} // namespace

void ContactRanking::resize(size_t slots)
{
    m_facts.resize(slots);
    m_keys.resize(slots);
    m_bridges.resize(slots);
    m_bridgeFacts.resize(slots);
}

/// One number for each organization, expertise and tag; the kinds are told apart, texts compared folded.
std::vector<int> ContactRanking::bridgeKeys(const ContactRow &row)
{
    std::vector<int> keys;
    const auto add = [&](int kind, const QString &text) {
        if (text.isEmpty())
            return;
        const std::pair key(kind, fold(text));
        auto found = m_keyNumbers.constFind(key);
        if (found == m_keyNumbers.constEnd())
            found = m_keyNumbers.insert(key, static_cast<int>(m_keyNumbers.size()));
        keys.push_back(*found);
    };
    add(organizationKey, row.organization);
    for (const QString &expertise : row.expertise)
        add(expertiseKey, expertise);
    for (const QString &tag : row.tags)
        add(tagKey, tag);
    return keys;
}

bool ContactRanking::hasTag(quint32 slot, const QString &folded) const
{
    const auto number = m_keyNumbers.constFind({tagKey, folded});
    return number != m_keyNumbers.constEnd() && std::ranges::find(m_keys[slot], *number) != m_keys[slot].end();
}

void ContactRanking::set(quint32 slot, const ContactRow &row, std::optional<int> cadence, bool inGetToKnow)
{
    const bool dateNear = std::ranges::any_of(row.dates, [this](const KeptDay &kept) {
        return rules::isNear(kept.date, kept.yearly, m_today, m_constants.dateWindow);
    });
    m_facts[slot] = {{cadence, row.clock.lastContact, row.pausedUntil},
                     row.snoozedUntil,
                     row.inPeaceUntil,
                     inGetToKnow,
                     row.owesFollowUp,
                     dateNear,
                     false,
                     row.importance,
                     row.received,
                     row.gave,
                     row.clock.attempts};
    m_bridges[slot] = false;
    m_keys[slot] = bridgeKeys(row);
    m_bridgeFacts[slot] = {m_keys[slot], row.active,
                           rules::isRecentContact(row.clock.lastContact, m_today, m_constants), row.bridgeMark};
    m_bridgesKnown = false;
}

/// What one contact's facts say of the others, on the first question after a change.
void ContactRanking::findBridges() const
{
    if (m_bridgesKnown)
        return;
    std::vector<bool> bridges = rules::findBridges(m_bridgeFacts, m_constants);
    for (size_t slot = 0; slot < bridges.size(); ++slot)
        if (bridges[slot] != m_bridges[slot])
            m_facts[slot].bridge = bridges[slot];
    m_bridges = std::move(bridges);
    m_bridgesKnown = true;
}

void ContactRanking::findPlaces(const std::vector<quint32> &byName) const
{
    if (m_placesKnown)
        return;
    m_places.assign(m_facts.size(), 0);
    for (size_t place = 0; place < byName.size(); ++place)
        m_places[byName[place]] = static_cast<int>(place);
    m_placesKnown = true;
}

std::vector<ContactRanking::Ranked> ContactRanking::ranked(int limit, const std::vector<quint32> &byName) const
{
    struct Entry
    {
        double x;
        int score;
        quint32 slot;
    };

    findBridges();
    findPlaces(byName);
    std::vector<Entry> entries;
    entries.reserve(m_facts.size());
    for (quint32 slot = 0; slot < m_facts.size(); ++slot) {
        if (!m_bridgeFacts[slot].active)
            continue;
        if (const std::optional<rules::Rank> rank = rules::rank(m_facts[slot], m_today, m_constants))
            entries.push_back({rank->due.x, rank->terms.score(), slot});
    }
    // Places stand for rules::ranksBefore's name and uid: they were sorted by them.
    const auto before = [this](const Entry &a, const Entry &b) {
        if (a.score != b.score)
            return a.score > b.score;
        if (a.x != b.x)
            return a.x > b.x;
        return m_places[a.slot] < m_places[b.slot];
    };
    const size_t count = limit < 0 ? entries.size() : std::min(entries.size(), static_cast<size_t>(limit));
    std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(count), before);
    std::vector<Ranked> ranked;
    ranked.reserve(count);
    for (size_t i = 0; i < count; ++i)
        ranked.push_back(*ranking(entries[i].slot));
    return ranked;
}

std::optional<ContactRanking::Ranked> ContactRanking::ranking(quint32 slot) const
{
    const std::optional<rules::Rank> rank = rules::rank(m_facts[slot], m_today, m_constants);
    if (!rank)
        return std::nullopt;
    return Ranked{slot, *rank, m_facts[slot].bridge, m_facts[slot].inGetToKnow};
}

std::optional<ContactRanking::Ranked> ContactRanking::rankedAt(quint32 slot) const
{
    if (!m_bridgeFacts[slot].active)
        return std::nullopt;
    findBridges();
    return ranking(slot);
}

} // namespace cultivar
