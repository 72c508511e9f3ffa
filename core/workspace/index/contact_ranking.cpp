// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_ranking.h"

#include "core/base/text.h"
#include "core/model/beginning.h"
#include "core/rules/near_dates.h"
#include "core/workspace/index/arranged.h"

#include <algorithm>

namespace cultivar {

namespace {

// Kinds of what makes a bridge.
constexpr int organizationKey = 0;
constexpr int expertiseKey = 1;
constexpr int tagKey = 2;

} // namespace

void ContactRanking::reserve(size_t slots)
{
    m_table->facts.reserve(slots);
}

void ContactRanking::resize(size_t slots)
{
    m_table->facts.resize(slots);
}

/// One number for each organization, expertise and tag; the kinds are told apart, texts compared folded.
std::vector<int> ContactRanking::bridgeKeys(const ContactRow &row, Table &table)
{
    std::vector<int> keys;
    const auto add = [&](int kind, const QString &text) {
        if (text.isEmpty())
            return;
        const std::pair key(kind, fold(text));
        auto found = table.keyNumbers.constFind(key);
        if (found == table.keyNumbers.constEnd())
            found = table.keyNumbers.insert(key, static_cast<int>(table.keyNumbers.size()));
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
    const auto number = m_table->keyNumbers.constFind({tagKey, folded});
    const std::span<const int> held = keys(*m_table, slot);
    return number != m_table->keyNumbers.constEnd() && std::ranges::find(held, *number) != held.end();
}

void ContactRanking::set(quint32 slot, const ContactFacts &facts, std::optional<int> cadence, bool inGetToKnow)
{
    const auto any = [&](const auto &counts) { return std::ranges::any_of(facts.dates, counts); };
    Table &table = *m_table;
    Facts packed;
    packed.id = facts.id;
    packed.chosen = PackedDay(facts.chosen);
    packed.stage = facts.lifeStage;
    packed.organization = table.facts[slot].organization;
    packed.importance = facts.importance;
    packed.lastContact = PackedDay(facts.clock.lastContact);
    packed.pausedUntil = PackedDay(facts.pausedUntil);
    packed.snoozedUntil = PackedDay(facts.snoozedUntil);
    packed.inPeaceUntil = PackedDay(facts.inPeaceUntil);
    packed.cadence = cadence.value_or(noCadence);
    packed.received = facts.received;
    packed.gave = facts.gave;
    packed.attempts = facts.clock.attempts;
    packed.active = facts.active;
    packed.inGetToKnow = inGetToKnow;
    packed.owesFollowUp = facts.owesFollowUp;
    packed.dateNear = any(
        [this](const KeptDay &kept) { return rules::isNear(kept.date, kept.yearly, m_today, m_constants.dateWindow); });
    packed.dateAhead = any([this](const KeptDay &kept) { return rules::isAhead(kept.date, kept.yearly, m_today); });
    packed.keys = table.facts[slot].keys;
    packed.recentContact = rules::isRecentContact(facts.clock.lastContact, m_today, m_constants);
    packed.bridgeMark = facts.bridgeMark;
    table.bridges.remove(bridgeFacts(table, slot));
    table.facts[slot] = packed;
    table.bridges.add(bridgeFacts(table, slot));
}

void ContactRanking::setTexts(quint32 slot, const ContactRow &row)
{
    Table &table = *m_table;
    table.bridges.remove(bridgeFacts(table, slot));
    const std::vector<int> keys = bridgeKeys(row, table);
    Facts &facts = table.facts[slot];
    // The first key, for whoever has one, is that of the organization.
    facts.organization = row.organization.isEmpty() ? 0 : static_cast<quint32>(keys.front()) + 1;
    facts.keys = keys.empty() ? 0 : static_cast<quint32>(table.keys.size());
    if (!keys.empty()) {
        table.keys.push_back(static_cast<int>(keys.size()));
        table.keys.insert(table.keys.end(), keys.begin(), keys.end());
    }
    table.bridges.add(bridgeFacts(table, slot));
}

std::vector<rules::Candidate> ContactRanking::candidates(const std::vector<quint32> &byName) const
{
    std::vector<rules::Candidate> candidates;
    for (const Ranked &each : ranked(-1, byName)) {
        const Facts &facts = m_table->facts[each.slot];
        const std::optional<QDate> chosen = facts.chosen.day();
        candidates.push_back({facts.id, *each.rank.due.state, each.rank.due.x, each.rank.terms.score(), each.bridge,
                              each.inGetToKnow, chosen && rules::wasChosenRecently(*chosen, m_today, m_constants),
                              static_cast<int>(facts.organization)});
    }
    return candidates;
}

std::vector<ContactId> ContactRanking::beginners(const std::vector<quint32> &byName) const
{
    std::vector<ContactId> beginners;
    for (const quint32 slot : byName)
        if (const Facts &facts = m_table->facts[slot]; facts.active && isBeginning(facts.stage))
            beginners.push_back(facts.id);
    return beginners;
}

std::vector<ContactId> ContactRanking::withDatesAhead(const std::vector<quint32> &byName) const
{
    std::vector<ContactId> contacts;
    for (const quint32 slot : byName)
        if (const Facts &facts = m_table->facts[slot]; facts.active && facts.dateAhead)
            contacts.push_back(facts.id);
    return contacts;
}

int ContactRanking::activeContacts() const
{
    return static_cast<int>(std::ranges::count_if(m_table->facts, [](const Facts &facts) { return facts.active; }));
}

void ContactRanking::arrange(const std::vector<quint32> &order)
{
    Table &table = *m_table;
    table.facts = arranged(table.facts, order);
    std::vector<int> arrangedKeys{0};
    arrangedKeys.reserve(table.keys.size());
    for (Facts &facts : table.facts) {
        if (facts.keys == 0)
            continue;
        const auto first = table.keys.begin() + facts.keys;
        facts.keys = static_cast<quint32>(arrangedKeys.size());
        arrangedKeys.insert(arrangedKeys.end(), first, first + 1 + *first);
    }
    table.keys = std::move(arrangedKeys);
    m_placesKnown = false;
}

std::span<const int> ContactRanking::keys(const Table &table, quint32 slot)
{
    const auto at = table.keys.begin() + table.facts[slot].keys;
    return {at + 1, static_cast<size_t>(*at)};
}

rules::RankingFacts ContactRanking::factsOf(quint32 slot) const
{
    const Facts &facts = m_table->facts[slot];
    const std::optional<int> cadence = facts.cadence == noCadence ? std::nullopt : std::optional<int>(facts.cadence);
    return {{cadence, facts.lastContact.day(), facts.pausedUntil.day()},
            facts.snoozedUntil.day(),
            facts.inPeaceUntil.day(),
            facts.inGetToKnow,
            facts.owesFollowUp,
            facts.dateNear,
            isBridge(slot),
            facts.importance,
            facts.received,
            facts.gave,
            facts.attempts};
}

rules::BridgeFacts ContactRanking::bridgeFacts(const Table &table, quint32 slot)
{
    const Facts &facts = table.facts[slot];
    return {keys(table, slot), facts.active, facts.recentContact, facts.bridgeMark};
}

bool ContactRanking::isBridge(quint32 slot) const
{
    return m_table->bridges.isBridge(bridgeFacts(*m_table, slot), m_constants);
}

void ContactRanking::findPlaces(const std::vector<quint32> &byName) const
{
    if (m_placesKnown)
        return;
    m_places.assign(m_table->facts.size(), 0);
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

    findPlaces(byName);
    const std::vector<Facts> &facts = m_table->facts;
    std::vector<Entry> entries;
    entries.reserve(facts.size());
    for (quint32 slot = 0; slot < facts.size(); ++slot) {
        if (!facts[slot].active)
            continue;
        if (const std::optional<rules::Rank> rank = rules::rank(factsOf(slot), m_today, m_constants))
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
    if (count == entries.size())
        std::ranges::sort(entries, before);
    else
        std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(count), before);
    // Ranked again, since the terms of all would take more room than time.
    std::vector<Ranked> ranked;
    ranked.reserve(count);
    for (size_t i = 0; i < count; ++i)
        ranked.push_back(*ranking(entries[i].slot));
    return ranked;
}

std::optional<ContactRanking::Ranked> ContactRanking::ranking(quint32 slot) const
{
    const std::optional<rules::Rank> rank = rules::rank(factsOf(slot), m_today, m_constants);
    if (!rank)
        return std::nullopt;
    return Ranked{slot, *rank, isBridge(slot), m_table->facts[slot].inGetToKnow};
}

std::optional<ContactRanking::Ranked> ContactRanking::rankedAt(quint32 slot) const
{
    if (!m_table->facts[slot].active)
        return std::nullopt;
    return ranking(slot);
}

} // namespace cultivar
