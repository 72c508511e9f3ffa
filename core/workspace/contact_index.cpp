// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contact_index.h"

#include "core/base/text.h"
#include "core/base/text_hits.h"
#include "core/workspace/text_order.h"

#include <QSet>

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
    : m_circles(std::move(circles))
    , m_ranking(constants, today)
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
    resizeTo(m_slots.size());
    for (quint32 slot = 0; slot < m_slots.size(); ++slot)
        readSlot(slot);
    m_orders.reset(sortedByName(), m_columns, names());
    m_words = ContactWords(tokens.get());
}

std::vector<quint32> ContactIndex::sortedByName() const
{
    std::vector<quint32> slots =
        sortedOrder(m_slots.size(), [this](quint32 slot) { return QStringView(m_slots[slot].foldedName); });
    std::erase_if(slots, [this](quint32 slot) { return m_slots[slot].row.trashed; });
    for (auto first = slots.begin(); first != slots.end();) {
        const auto last = std::find_if(
            first, slots.end(), [&](quint32 slot) { return m_slots[slot].foldedName != m_slots[*first].foldedName; });
        std::sort(first, last, [this](quint32 a, quint32 b) { return nameOrder(a, b); });
        first = last;
    }
    return slots;
}

ContactOrders::Names ContactIndex::names() const
{
    return {[this](quint32 a, quint32 b) { return nameOrder(a, b); },
            [this](quint32 slot) { return m_slots[slot].foldedName.isEmpty(); }};
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

bool ContactIndex::holdsInMemory(quint32 slot, const QString &phrase) const
{
    const ContactRow &row = m_slots[slot].row;
    const auto holds = [&](const QString &text) { return !hitsIn(text, {}, {phrase}).isEmpty(); };
    return holds(row.name) || holds(row.organization) || holds(row.role) || holds(row.city) || holds(row.email) ||
           std::ranges::any_of(row.tags, holds) || std::ranges::any_of(row.expertise, holds);
}

template <class Visit>
void ContactIndex::forEachFound(const ContactFilter &filter, ContactOrder order, Visit visit) const
{
    const rules::SearchQuery &query = filter.query;
    const TokenIndex::SlotSet found = m_words.slotsWith(query.words);
    const ContactTest test(filter, m_columns, m_circles, today());
    const auto rowOf = [this](quint32 slot) -> const ContactRow & { return m_slots[slot].row; };
    m_orders.forEach(order, m_columns, [&](quint32 slot) {
        if (!contains(found, slot) || !test(slot, rowOf) || (query.tag && !m_ranking.hasTag(slot, *query.tag)))
            return true;
        return visit(slot, std::ranges::all_of(query.phrases,
                                               [&](const QString &phrase) { return holdsInMemory(slot, phrase); }));
    });
}

FoundContacts ContactIndex::search(const ContactFilter &filter, ContactOrder order) const
{
    FoundContacts found;
    forEachFound(filter, order, [&](quint32 slot, bool sure) {
        (sure ? found.contacts : found.unsure).push_back(m_columns.id(slot));
        return true;
    });
    return found;
}

std::vector<const ContactRow *> ContactIndex::find(const ContactFilter &filter, int limit) const
{
    std::vector<const ContactRow *> rows;
    const auto isFull = [&] { return limit >= 0 && rows.size() >= static_cast<size_t>(limit); };
    if (isFull())
        return rows;
    forEachFound(filter, {}, [&](quint32 slot, bool sure) {
        if (sure)
            rows.push_back(&m_slots[slot].row);
        return !isFull();
    });
    return rows;
}

/// With a bit for each term that notes hold.
QHash<quint32, quint64> ContactIndex::slotsInNotes(const NoteHits &hits) const
{
    QHash<quint32, quint64> slotBits;
    const auto note = [&](const std::vector<ContactId> &contacts, quint64 bits) {
        for (const ContactId contact : contacts)
            if (const auto slot = m_slotOf.constFind(contact); slot != m_slotOf.constEnd())
                slotBits[*slot] |= bits;
    };
    note(hits.together, ~quint64(0));
    for (size_t term = 0; term < std::min(hits.apart.size(), NoteQuestion::mostTerms); ++term)
        note(hits.apart[term], quint64(1) << term);
    return slotBits;
}

std::vector<ContactId> ContactIndex::searchWithNotes(const ContactFilter &filter, ContactOrder order,
                                                     const NoteHits &hits) const
{
    const std::vector<rules::SearchTerm> terms = rules::termsOf(filter.query);
    const ContactTest test(filter, m_columns, m_circles, today());
    const auto rowOf = [this](quint32 slot) -> const ContactRow & { return m_slots[slot].row; };
    std::vector<TokenIndex::SlotSet> withWords;
    for (const rules::SearchTerm &term : terms)
        withWords.push_back(m_words.slotsWith(term.words));

    std::vector<quint32> found;
    const QHash<quint32, quint64> inNotes = slotsInNotes(hits);
    for (auto held = inNotes.constBegin(); held != inNotes.constEnd(); ++held) {
        const quint32 slot = held.key();
        bool all = true;
        bool byFieldsAlone = true;
        for (size_t term = 0; term < terms.size() && all; ++term) {
            const QString &phrase = terms[term].phrase;
            const bool inField = contains(withWords[term], slot) && (phrase.isEmpty() || holdsInMemory(slot, phrase));
            byFieldsAlone = byFieldsAlone && inField;
            all = inField || (term < NoteQuestion::mostTerms && ((*held >> term) & 1U) != 0);
        }
        if (all && !byFieldsAlone && test(slot, rowOf) &&
            (!filter.query.tag || m_ranking.hasTag(slot, *filter.query.tag)))
            found.push_back(slot);
    }
    return inOrder(std::move(found), order);
}

std::vector<ContactId> ContactIndex::inOrder(std::vector<quint32> slots, ContactOrder order) const
{
    ContactOrders few;
    few.insert(std::move(slots), m_columns, names());
    std::vector<ContactId> contacts;
    few.forEach(order, m_columns, [&](quint32 slot) {
        contacts.push_back(m_columns.id(slot));
        return true;
    });
    return contacts;
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
    return rules::dueOf({cadence(row), row.clock.lastContact, row.pausedUntil}, today(), constants());
}

bool ContactIndex::isInGetToKnow(const ContactRow &row) const
{
    return std::ranges::any_of(row.circles, [this](CircleId id) {
        const Circle *in = circle(id);
        return in && in->role == CircleRole::GetToKnow;
    });
}

void ContactIndex::resizeTo(size_t slots)
{
    m_columns.resize(slots);
    m_ranking.resize(slots);
}

void ContactIndex::readSlot(quint32 slot)
{
    const ContactRow &row = m_slots[slot].row;
    m_columns.set(slot, row, due(row), m_circles, today());
    m_ranking.set(slot, row, cadence(row), isInGetToKnow(row));
}

void ContactIndex::useConstants(const rules::RankingConstants &constants)
{
    if (constants == m_ranking.constants())
        return;
    m_ranking.setConstants(constants);
    for (quint32 slot = 0; slot < m_slots.size(); ++slot)
        readSlot(slot);
}

RankedContact ContactIndex::rankedContact(const ContactRanking::Ranked &ranked) const
{
    return {&m_slots[ranked.slot].row, ranked.rank, ranked.bridge, ranked.inGetToKnow};
}

std::vector<RankedContact> ContactIndex::ranked(int limit) const
{
    std::vector<RankedContact> ranked;
    for (const ContactRanking::Ranked &each : m_ranking.ranked(limit, m_orders.byName()))
        ranked.push_back(rankedContact(each));
    return ranked;
}

std::optional<RankedContact> ContactIndex::rankedContact(ContactId contact) const
{
    const auto slot = m_slotOf.constFind(contact);
    const auto ranked = slot == m_slotOf.constEnd() ? std::nullopt : m_ranking.rankedAt(*slot);
    return ranked ? std::optional(rankedContact(*ranked)) : std::nullopt;
}

std::vector<rules::Candidate> ContactIndex::candidates() const
{
    QHash<QString, int> organizations;
    std::vector<rules::Candidate> candidates;
    for (const RankedContact &entry : ranked(-1)) {
        int organization = 0;
        if (!entry.row->organization.isEmpty()) {
            const QString folded = fold(entry.row->organization);
            organization = organizations.value(folded, static_cast<int>(organizations.size()) + 1);
            organizations.insert(folded, organization);
        }
        const bool chosen = entry.row->chosen && rules::wasChosenRecently(*entry.row->chosen, today(), constants());
        candidates.push_back({entry.row->id, *entry.rank.due.state, entry.rank.due.x, entry.rank.terms.score(),
                              entry.bridge, entry.inGetToKnow, chosen, organization});
    }
    return candidates;
}

std::vector<rules::Pick> ContactIndex::weeklyThree() const
{
    return rules::weeklyThree(candidates(), today(), constants());
}

quint32 ContactIndex::slotFor(ContactId contact)
{
    const auto known = m_slotOf.constFind(contact);
    if (known != m_slotOf.constEnd())
        return *known;
    const auto slot = static_cast<quint32>(m_slots.size());
    m_slotOf.insert(contact, slot);
    m_slots.emplace_back();
    resizeTo(m_slots.size());
    return slot;
}

void ContactIndex::put(quint32 slot, ContactRow row)
{
    m_words.replace(slot, words(fold(row.searchText)));
    row.searchText.clear();
    row.searchText.squeeze();
    m_slots[slot].foldedName = fold(row.name);
    m_slots[slot].row = std::move(row);
    readSlot(slot);
}

void ContactIndex::update(std::span<const ContactId> asked, std::vector<ContactRow> rows)
{
    QSet<ContactId> present;
    std::vector<quint32> slots;
    for (const ContactRow &row : rows) {
        present.insert(row.id);
        slots.push_back(slotFor(row.id));
    }
    std::vector<quint32> gone;
    for (const ContactId contact : asked)
        if (const auto slot = m_slotOf.constFind(contact); slot != m_slotOf.constEnd() && !present.contains(contact))
            gone.push_back(*slot);

    std::vector<bool> touched(m_slots.size());
    for (const std::vector<quint32> *some : {&slots, &gone})
        for (const quint32 slot : *some)
            touched[slot] = true;
    m_orders.remove(touched);
    for (size_t i = 0; i < rows.size(); ++i)
        put(slots[i], std::move(rows[i]));
    for (const quint32 slot : gone) {
        m_slotOf.remove(m_slots[slot].row.id);
        ContactRow nobody;
        nobody.active = false;
        put(slot, std::move(nobody));
    }
    std::erase_if(slots, [this](quint32 slot) { return m_slots[slot].row.trashed; });
    m_orders.insert(std::move(slots), m_columns, names());
    m_ranking.forgetPlaces();
}

} // namespace cultivar
