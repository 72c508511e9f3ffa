// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contact_index.h"

#include "core/base/text.h"
#include "core/rules/near_dates.h"
#include "core/workspace/text_order.h"

#include <algorithm>
#include <future>

namespace cultivar {

namespace {

TokenIndex tokensOf(const std::vector<QString> &texts)
{
    TokenIndex::Builder tokens;
    for (quint32 slot = 0; slot < texts.size(); ++slot)
        tokens.add(slot, texts[slot]);
    return std::move(tokens).build(static_cast<quint32>(texts.size()));
}

} // namespace

ContactIndex::ContactIndex(std::vector<ContactRow> rows, std::vector<Circle> circles, rules::RankingConstants constants,
                           QDate today)
    : m_constants(constants)
    , m_today(today)
    , m_circles(std::move(circles))
{
    std::vector<QString> texts;
    texts.reserve(rows.size());
    for (ContactRow &row : rows)
        texts.push_back(std::exchange(row.searchText, {}));
    // Half of the work is done beside the other half: nothing else is shown until both are there.
    std::future<TokenIndex> tokens = std::async(std::launch::async, tokensOf, std::move(texts));
    m_slots.reserve(rows.size());
    m_slotOf.reserve(static_cast<qsizetype>(rows.size()));
    for (ContactRow &row : rows) {
        m_slotOf.insert(row.id, static_cast<quint32>(m_slots.size()));
        QString foldedName = fold(row.name);
        m_slots.push_back({std::move(row), std::move(foldedName)});
    }
    sortByName();
    resizeFacts();
    for (quint32 slot = 0; slot < m_slots.size(); ++slot)
        readFacts(slot);
    m_tokens = tokens.get();
}

void ContactIndex::sortByName()
{
    m_order = sortedOrder(m_slots.size(), [this](quint32 slot) { return QStringView(m_slots[slot].foldedName); });
    std::erase_if(m_order, [this](quint32 slot) { return m_slots[slot].row.trashed; });
    for (auto first = m_order.begin(); first != m_order.end();) {
        const auto last = std::find_if(
            first, m_order.end(), [&](quint32 slot) { return m_slots[slot].foldedName != m_slots[*first].foldedName; });
        std::sort(first, last, [this](quint32 a, quint32 b) { return nameOrder(a, b); });
        first = last;
    }
}

bool ContactIndex::nameOrder(quint32 a, quint32 b) const
{
    const Slot &first = m_slots[a];
    const Slot &second = m_slots[b];
    if (first.foldedName != second.foldedName)
        return first.foldedName < second.foldedName;
    if (first.row.name != second.row.name)
        return first.row.name < second.row.name;
    return first.row.uid < second.row.uid;
}

const Circle *ContactIndex::circle(CircleId id) const
{
    const auto found = std::ranges::find(m_circles, id, &Circle::id);
    return found == m_circles.end() ? nullptr : &*found;
}

const ContactRow *ContactIndex::row(ContactId contact) const
{
    const auto found = m_slotOf.constFind(contact);
    return found == m_slotOf.constEnd() ? nullptr : &m_slots[*found].row;
}

bool ContactIndex::matches(const ContactRow &row, const ContactFilter &filter) const
{
    if (filter.onlyActive && !row.active)
        return false;
    if (!filter.circle.isNull() && std::ranges::find(row.circles, filter.circle) == row.circles.end())
        return false;
    return !filter.state || due(row).state == filter.state;
}

std::vector<const ContactRow *> ContactIndex::find(const ContactFilter &filter) const
{
    const QStringList wanted = words(fold(filter.text));
    const TokenIndex::SlotSet found = m_tokens.find(std::span(wanted.constData(), static_cast<size_t>(wanted.size())));
    const auto matchesOverlay = [&](const QStringList &own) {
        return std::ranges::all_of(wanted, [&](const QString &prefix) {
            return std::ranges::any_of(own, [&](const QString &word) { return word.startsWith(prefix); });
        });
    };
    const bool unfiltered = !filter.onlyActive && filter.circle.isNull() && !filter.state;
    std::vector<const ContactRow *> rows;
    for (const quint32 slot : m_order) {
        if (filter.limit >= 0 && rows.size() >= static_cast<size_t>(filter.limit))
            break;
        if (!m_overlay.isEmpty()) {
            const auto overlaid = m_overlay.constFind(slot);
            if (overlaid != m_overlay.constEnd() ? !matchesOverlay(*overlaid) : !contains(found, slot))
                continue;
        } else if (!contains(found, slot)) {
            continue;
        }
        const ContactRow &row = m_slots[slot].row;
        if (unfiltered || matches(row, filter))
            rows.push_back(&row);
    }
    return rows;
}

std::optional<int> ContactIndex::cadence(const ContactRow &row) const
{
    std::vector<int> ofCircles;
    for (const CircleId id : row.circles)
        if (const Circle *in = circle(id); in && in->cadence)
            ofCircles.push_back(*in->cadence);
    return rules::effectiveCadence(row.cadence, ofCircles);
}

rules::Due ContactIndex::due(const ContactRow &row) const
{
    return rules::dueOf({cadence(row), row.clock.lastContact, row.pausedUntil}, m_today, m_constants);
}

bool ContactIndex::isInGetToKnow(const ContactRow &row) const
{
    return std::ranges::any_of(row.circles, [this](CircleId id) {
        const Circle *in = circle(id);
        return in && in->role == CircleRole::GetToKnow;
    });
}

/// One number for each organization, expertise and tag; the kinds are told apart, texts compared folded.
std::vector<int> ContactIndex::bridgeKeys(const ContactRow &row)
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
    add(0, row.organization);
    for (const QString &expertise : row.expertise)
        add(1, expertise);
    for (const QString &tag : row.tags)
        add(2, tag);
    return keys;
}

void ContactIndex::resizeFacts()
{
    m_facts.resize(m_slots.size());
    m_keys.resize(m_slots.size());
    m_bridges.resize(m_slots.size());
    m_bridgeFacts.resize(m_slots.size());
}

void ContactIndex::useConstants(const rules::RankingConstants &constants)
{
    if (constants == m_constants)
        return;
    m_constants = constants;
    for (quint32 slot = 0; slot < m_slots.size(); ++slot)
        readFacts(slot);
}

void ContactIndex::readFacts(quint32 slot)
{
    const ContactRow &row = m_slots[slot].row;
    const bool dateNear = std::ranges::any_of(row.dates, [this](const KeptDay &kept) {
        return rules::isNear(kept.date, kept.yearly, m_today, m_constants.dateWindow);
    });
    m_facts[slot] = {{cadence(row), row.clock.lastContact, row.pausedUntil},
                     row.snoozedUntil,
                     row.inPeaceUntil,
                     isInGetToKnow(row),
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
    m_factsFinished = false;
}

/// What one contact's facts say of the others, on the first question after a change.
void ContactIndex::finishFacts() const
{
    if (m_factsFinished)
        return;
    std::vector<bool> bridges = rules::findBridges(m_bridgeFacts, m_constants);
    for (size_t slot = 0; slot < bridges.size(); ++slot)
        if (bridges[slot] != m_bridges[slot])
            m_facts[slot].bridge = bridges[slot];
    m_bridges = std::move(bridges);
    m_factsFinished = true;
    if (m_placesKnown)
        return;
    m_places.assign(m_slots.size(), 0);
    for (size_t place = 0; place < m_order.size(); ++place)
        m_places[m_order[place]] = static_cast<int>(place);
    m_placesKnown = true;
}

std::vector<ContactIndex::Place> ContactIndex::rankOrder(int limit) const
{
    finishFacts();
    std::vector<Place> entries;
    entries.reserve(m_slots.size());
    for (quint32 slot = 0; slot < m_slots.size(); ++slot) {
        if (!m_bridgeFacts[slot].active)
            continue;
        if (const std::optional<rules::Rank> rank = rules::rank(m_facts[slot], m_today, m_constants))
            entries.push_back({rank->due.x, rank->terms.score(), *rank->due.state, slot});
    }
    // Places stand for rules::ranksBefore's name and uid: they were sorted by them.
    const auto before = [this](const Place &a, const Place &b) {
        if (a.score != b.score)
            return a.score > b.score;
        if (a.x != b.x)
            return a.x > b.x;
        return m_places[a.slot] < m_places[b.slot];
    };
    const size_t count = limit < 0 ? entries.size() : std::min(entries.size(), static_cast<size_t>(limit));
    std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(count), before);
    entries.resize(count);
    return entries;
}

std::vector<RankedContact> ContactIndex::ranked(int limit) const
{
    std::vector<RankedContact> ranked;
    for (const Place &place : rankOrder(limit))
        ranked.push_back(*rankedAt(place.slot));
    return ranked;
}

std::optional<RankedContact> ContactIndex::rankedAt(quint32 slot) const
{
    const std::optional<rules::Rank> rank = rules::rank(m_facts[slot], m_today, m_constants);
    if (!rank)
        return std::nullopt;
    return RankedContact{&m_slots[slot].row, *rank, m_facts[slot].bridge, m_facts[slot].inGetToKnow};
}

std::optional<RankedContact> ContactIndex::rankedContact(ContactId contact) const
{
    const auto slot = m_slotOf.constFind(contact);
    if (slot == m_slotOf.constEnd() || !m_slots[*slot].row.active)
        return std::nullopt;
    finishFacts();
    return rankedAt(*slot);
}

std::vector<rules::Candidate> ContactIndex::candidates() const
{
    std::vector<rules::Candidate> candidates;
    for (const Place &place : rankOrder(-1)) {
        const ContactRow &row = m_slots[place.slot].row;
        const rules::RankingFacts &facts = m_facts[place.slot];
        // Of the keys that bridges are found by, the organisation's is the first.
        const int organization = row.organization.isEmpty() ? 0 : m_keys[place.slot].front() + 1;
        const bool chosen = row.chosen && rules::wasChosenRecently(*row.chosen, m_today, m_constants);
        candidates.push_back(
            {row.id, place.state, place.x, place.score, facts.bridge, facts.inGetToKnow, chosen, organization});
    }
    return candidates;
}

std::vector<rules::Pick> ContactIndex::weeklyThree() const
{
    return rules::weeklyThree(candidates(), m_today, m_constants);
}

void ContactIndex::removeFromOrder(quint32 slot)
{
    m_placesKnown = false;
    if (const auto place = std::ranges::find(m_order, slot); place != m_order.end())
        m_order.erase(place);
}

void ContactIndex::put(ContactRow row)
{
    const QStringList own = words(fold(row.searchText));
    row.searchText.clear();
    row.searchText.squeeze();
    const auto known = m_slotOf.constFind(row.id);
    const bool isNew = known == m_slotOf.constEnd();
    const quint32 slot = isNew ? static_cast<quint32>(m_slots.size()) : *known;
    if (isNew) {
        m_slotOf.insert(row.id, slot);
        m_slots.emplace_back();
        resizeFacts();
    }
    m_overlay.insert(slot, own);
    const ContactRow &before = m_slots[slot].row;
    const bool moves = isNew || before.name != row.name || before.uid != row.uid || before.trashed != row.trashed;
    if (moves && !isNew)
        removeFromOrder(slot);
    m_slots[slot].foldedName = fold(row.name);
    m_slots[slot].row = std::move(row);
    readFacts(slot);
    if (moves)
        addToOrder(slot);
}

void ContactIndex::addToOrder(quint32 slot)
{
    m_placesKnown = false;
    if (m_slots[slot].row.trashed)
        return;
    const auto place =
        std::ranges::lower_bound(m_order, slot, [this](quint32 a, quint32 b) { return nameOrder(a, b); });
    m_order.insert(place, slot);
}

void ContactIndex::update(std::span<const ContactId> asked, std::vector<ContactRow> rows)
{
    QSet<ContactId> present;
    for (ContactRow &row : rows) {
        present.insert(row.id);
        put(std::move(row));
    }
    for (const ContactId contact : asked) {
        const auto slot = m_slotOf.constFind(contact);
        if (present.contains(contact) || slot == m_slotOf.constEnd())
            continue;
        removeFromOrder(*slot);
        m_slots[*slot].row = ContactRow{};
        m_slots[*slot].row.active = false;
        readFacts(*slot);
        m_slotOf.erase(slot);
    }
}

} // namespace cultivar
