// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/token_index.h"

#include "core/base/text.h"
#include "core/workspace/index/text_order.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr quint32 noSlot = 0xffffffffU;

size_t setSize(quint32 slotCount)
{
    return (slotCount + 63) / 64;
}

TokenIndex::SlotSet allSlots(quint32 slotCount)
{
    TokenIndex::SlotSet all(setSize(slotCount), ~quint64(0));
    if (slotCount % 64 != 0)
        all.back() = (quint64(1) << (slotCount % 64)) - 1;
    return all;
}

} // namespace

void TokenIndex::Builder::add(quint32 slot, QStringView text)
{
    const QString folded = fold(text);
    for (const QString &word : words(folded))
        addWord(slot, word);
}

void TokenIndex::Builder::addWord(quint32 slot, QStringView word)
{
    const quint32 number = entryFor(word);
    Entry &entry = m_entries[number];
    if (entry.lastSlot == slot)
        return;
    entry.lastSlot = slot;
    ++entry.count;
    m_occurrences.emplace_back(number, slot);
}

quint32 TokenIndex::Builder::entryFor(QStringView word)
{
    if (m_entries.size() * 2 >= m_table.size())
        grow();
    const size_t hash = qHash(word);
    const size_t mask = m_table.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        if (m_table[at] == 0) {
            const auto number = static_cast<quint32>(m_entries.size());
            m_entries.push_back(
                {static_cast<quint32>(m_arena.size()), static_cast<quint32>(word.size()), noSlot, 0, hash});
            m_arena += word;
            m_table[at] = number + 1;
            return number;
        }
        const Entry &entry = m_entries[m_table[at] - 1];
        if (entry.hash == hash && QStringView(m_arena).mid(entry.begin, entry.length) == word)
            return m_table[at] - 1;
    }
}

void TokenIndex::Builder::grow()
{
    m_table.assign(std::max<size_t>(1024, m_table.size() * 2), 0);
    const size_t mask = m_table.size() - 1;
    for (size_t number = 0; number < m_entries.size(); ++number) {
        size_t at = m_entries[number].hash & mask;
        while (m_table[at] != 0)
            at = (at + 1) & mask;
        m_table[at] = static_cast<quint32>(number + 1);
    }
}

TokenIndex TokenIndex::Builder::build(quint32 slotCount) &&
{
    const QStringView arena(m_arena);
    const std::vector<quint32> order = sortedOrder(
        m_entries.size(), [&](quint32 number) { return arena.mid(m_entries[number].begin, m_entries[number].length); });

    TokenIndex index;
    index.m_slotCount = slotCount;
    index.m_arena.reserve(m_arena.size());
    index.m_begins.reserve(order.size() + 1);
    index.m_postingBegins.reserve(order.size() + 1);
    index.m_postings.resize(m_occurrences.size());
    std::vector<quint32> next(m_entries.size());
    quint32 postings = 0;
    for (const quint32 number : order) {
        const Entry &entry = m_entries[number];
        index.m_begins.push_back(static_cast<quint32>(index.m_arena.size()));
        index.m_arena += arena.mid(entry.begin, entry.length);
        index.m_postingBegins.push_back(postings);
        next[number] = postings;
        postings += entry.count;
    }
    index.m_begins.push_back(static_cast<quint32>(index.m_arena.size()));
    index.m_postingBegins.push_back(postings);
    for (const auto &[number, slot] : m_occurrences)
        index.m_postings[next[number]++] = slot;
    return index;
}

void TokenIndex::moveSlots(const std::vector<quint32> &slots)
{
    for (quint32 &slot : m_postings)
        slot = slots[slot];
}

TokenIndex::SlotSet TokenIndex::findOne(QStringView prefix) const
{
    SlotSet found(setSize(m_slotCount), 0);
    const QStringView arena(m_arena);
    const auto word = [&](quint32 number) {
        return arena.mid(m_begins[number], m_begins[number + 1] - m_begins[number]);
    };
    const auto wordCount = static_cast<quint32>(m_begins.empty() ? 0 : m_begins.size() - 1);
    quint32 low = 0;
    for (quint32 count = wordCount; count > 0;) {
        const quint32 half = count / 2;
        if (word(low + half) < prefix) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    quint32 high = low;
    for (quint32 count = wordCount - low; count > 0;) {
        const quint32 half = count / 2;
        if (word(high + half).startsWith(prefix)) {
            high += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    if (wordCount == 0)
        return found;
    for (quint32 i = m_postingBegins[low]; i < m_postingBegins[high]; ++i)
        found[m_postings[i] / 64] |= quint64(1) << (m_postings[i] % 64);
    return found;
}

TokenIndex::SlotSet TokenIndex::find(std::span<const QString> prefixes) const
{
    if (prefixes.empty())
        return allSlots(m_slotCount);
    SlotSet found = findOne(prefixes.front());
    for (const QString &prefix : prefixes.subspan(1)) {
        const SlotSet more = findOne(prefix);
        for (size_t i = 0; i < found.size(); ++i)
            found[i] &= more[i];
    }
    return found;
}

} // namespace cultivar
