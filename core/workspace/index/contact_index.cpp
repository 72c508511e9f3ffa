// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_index.h"

#include "core/base/text.h"
#include "core/base/text_hits.h"
#include "core/workspace/index/text_order.h"

#include <QSet>

#include <algorithm>

namespace cultivar {

ContactIndex::ContactIndex(std::vector<Circle> circles, rules::RankingConstants constants, QDate today)
    : m_circles(std::move(circles))
    , m_ranking(constants, today)
{
}

std::vector<quint32> ContactIndex::sortedByName(const std::vector<QString> &foldedNames) const
{
    std::vector<quint32> slots =
        sortedOrder(foldedNames.size(), [&](quint32 slot) { return QStringView(foldedNames[slot]); });
    for (auto first = slots.begin(); first != slots.end();) {
        const auto last =
            std::find_if(first, slots.end(), [&](quint32 slot) { return foldedNames[slot] != foldedNames[*first]; });
        if (last - first > 1)
            std::sort(first, last, [this](quint32 a, quint32 b) { return nameOrder(a, b); });
        first = last;
    }
    return slots;
}

std::vector<quint32> ContactIndex::arrange(const std::vector<QString> &foldedNames)
{
    const std::vector<quint32> order = sortedByName(foldedNames);
    m_rows.arrange(order);
    m_columns.arrange(order);
    m_ranking.arrange(order);
    std::vector<quint32> slots(order.size());
    std::vector<quint32> listed;
    listed.reserve(order.size());
    m_slotOf.reserve(static_cast<qsizetype>(order.size()));
    for (quint32 slot = 0; slot < order.size(); ++slot) {
        slots[order[slot]] = slot;
        m_slotOf.insert(m_rows.id(slot), slot);
        if (!m_rows.isTrashed(slot))
            listed.push_back(slot);
    }
    m_orders.reset(std::move(listed), m_columns, names());
    return slots;
}

ContactOrders::Names ContactIndex::names() const
{
    return {[this](quint32 a, quint32 b) { return nameOrder(a, b); },
            [this](quint32 slot) { return fold(m_rows.name(slot)).isEmpty(); }};
}

bool ContactIndex::nameOrder(quint32 a, quint32 b) const
{
    const QString first = m_rows.name(a);
    const QString second = m_rows.name(b);
    const QString foldedFirst = fold(first);
    const QString foldedSecond = fold(second);
    if (foldedFirst != foldedSecond)
        return foldedFirst < foldedSecond;
    return first != second ? first < second : m_rows.row(a).uid < m_rows.row(b).uid;
}

const Circle *ContactIndex::circle(CircleId id) const
{
    const auto found = std::ranges::find(m_circles, id, &Circle::id);
    return found == m_circles.end() ? nullptr : &*found;
}

std::optional<ContactRow> ContactIndex::row(ContactId contact) const
{
    const auto found = m_slotOf.constFind(contact);
    return found == m_slotOf.constEnd() ? std::nullopt : std::optional(m_rows.row(*found));
}

bool ContactIndex::holdsInMemory(quint32 slot, const QString &phrase) const
{
    const ContactRow row = m_rows.row(slot);
    const auto holds = [&](const QString &text) { return !hitsIn(text, {}, {phrase}).isEmpty(); };
    return holds(row.name) || holds(row.organization) || holds(row.role) || holds(row.city) || holds(row.email) ||
           std::ranges::any_of(row.tags, holds) || std::ranges::any_of(row.expertise, holds);
}

template <class Visit>
void ContactIndex::forEachFound(const TokenIndex::SlotSet &withWords, const ContactFilter &filter, ContactOrder order,
                                Visit visit) const
{
    const rules::SearchQuery &query = filter.query;
    const ContactTest test(filter, m_columns, m_circles, today());
    m_orders.forEach(order, m_columns, [&](quint32 slot) {
        if (!contains(withWords, slot) || !test(slot, m_rows) || (query.tag && !m_ranking.hasTag(slot, *query.tag)))
            return true;
        return visit(slot, std::ranges::all_of(query.phrases,
                                               [&](const QString &phrase) { return holdsInMemory(slot, phrase); }));
    });
}

FoundContacts ContactIndex::search(const ContactFilter &filter, ContactOrder order) const
{
    FoundContacts found;
    const TokenIndex::SlotSet withWords = m_words.slotsWith(filter.query.words);
    found.contacts.reserve(countOf(withWords));
    forEachFound(withWords, filter, order, [&](quint32 slot, bool sure) {
        (sure ? found.contacts : found.unsure).push_back(m_rows.id(slot));
        return true;
    });
    return found;
}

std::vector<ContactRow> ContactIndex::find(const ContactFilter &filter, int limit) const
{
    std::vector<ContactRow> rows;
    const auto isFull = [&] { return limit >= 0 && rows.size() >= static_cast<size_t>(limit); };
    if (isFull())
        return rows;
    forEachFound(m_words.slotsWith(filter.query.words), filter, {}, [&](quint32 slot, bool sure) {
        if (sure)
            rows.push_back(m_rows.row(slot));
        return !isFull();
    });
    return rows;
}

void ContactIndex::visit(const ContactFilter &filter, const std::function<void(const ContactFacts &)> &see) const
{
    forEachFound(m_words.slotsWith(filter.query.words), filter, {}, [&](quint32 slot, bool sure) {
        if (sure)
            see(m_rows.facts(slot));
        return true;
    });
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
    std::vector<TokenIndex::SlotSet> withWords;
    withWords.reserve(terms.size());
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
        if (all && !byFieldsAlone && test(slot, m_rows) &&
            (!filter.query.tag || m_ranking.hasTag(slot, *filter.query.tag)))
            found.push_back(slot);
    }
    return inOrder(found, order);
}

/// By going through all in that order: sorting many by name takes longer.
std::vector<ContactId> ContactIndex::inOrder(const std::vector<quint32> &slots, ContactOrder order) const
{
    std::vector<bool> wanted(m_rows.size());
    for (const quint32 slot : slots)
        wanted[slot] = true;
    std::vector<ContactId> contacts;
    contacts.reserve(slots.size());
    m_orders.forEach(order, m_columns, [&](quint32 slot) {
        if (wanted[slot])
            contacts.push_back(m_rows.id(slot));
        return contacts.size() < slots.size();
    });
    return contacts;
}

std::optional<int> ContactIndex::cadence(const ContactFacts &facts) const
{
    std::vector<int> ofCircles;
    for (const CircleId id : facts.circles)
        if (const Circle *in = circle(id); in && in->cadence)
            ofCircles.push_back(*in->cadence);
    return rules::effectiveCadence(facts.cadence, ofCircles);
}

rules::Due ContactIndex::due(const ContactFacts &facts) const
{
    return rules::dueOf({cadence(facts), facts.clock.lastContact, facts.pausedUntil}, today(), constants());
}

bool ContactIndex::isInGetToKnow(const ContactFacts &facts) const
{
    return std::ranges::any_of(facts.circles, [this](CircleId id) {
        const Circle *in = circle(id);
        return in && in->role == CircleRole::GetToKnow;
    });
}

void ContactIndex::reserve(size_t slots)
{
    m_rows.reserve(slots);
    m_columns.reserve(slots);
    m_ranking.reserve(slots);
}

void ContactIndex::resizeTo(size_t slots)
{
    m_rows.resize(slots);
    m_columns.resize(slots);
    m_ranking.resize(slots);
}

void ContactIndex::put(quint32 slot, const ContactRow &row)
{
    m_rows.set(slot, row);
    m_columns.setTexts(slot, row);
    m_ranking.setTexts(slot, row);
    putFacts(slot, row);
}

void ContactIndex::putFacts(quint32 slot, const ContactFacts &facts)
{
    m_columns.set(slot, facts, due(facts), m_circles, today());
    m_ranking.set(slot, facts, cadence(facts), isInGetToKnow(facts));
}

void ContactIndex::useConstants(const rules::RankingConstants &constants)
{
    if (constants == m_ranking.constants())
        return;
    m_ranking.setConstants(constants);
    for (quint32 slot = 0; slot < m_rows.size(); ++slot)
        putFacts(slot, m_rows.facts(slot));
}

RankedContact ContactIndex::rankedContact(const ContactRanking::Ranked &ranked) const
{
    return {m_rows.id(ranked.slot), ranked.rank, ranked.bridge, ranked.inGetToKnow};
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
    return m_ranking.candidates(m_orders.byName());
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
    const auto slot = static_cast<quint32>(m_rows.size());
    m_slotOf.insert(contact, slot);
    resizeTo(m_rows.size() + 1);
    return slot;
}

void ContactIndex::update(std::span<const ContactId> asked, const std::vector<ContactRow> &rows)
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

    std::vector<bool> touched(m_rows.size());
    for (const std::vector<quint32> *some : {&slots, &gone})
        for (const quint32 slot : *some)
            touched[slot] = true;
    m_orders.remove(touched);
    const auto replace = [this](quint32 slot, const ContactRow &row) {
        m_words.replace(slot, words(fold(row.searchText)));
        put(slot, row);
    };
    for (size_t i = 0; i < rows.size(); ++i)
        replace(slots[i], rows[i]);
    for (const quint32 slot : gone) {
        m_slotOf.remove(m_rows.id(slot));
        ContactRow nobody;
        nobody.active = false;
        replace(slot, nobody);
    }
    std::erase_if(slots, [this](quint32 slot) { return m_rows.isTrashed(slot); });
    m_orders.insert(std::move(slots), m_columns, names());
    m_ranking.forgetPlaces();
}

} // namespace cultivar
