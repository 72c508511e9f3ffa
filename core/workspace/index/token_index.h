// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <bit>
#include <span>
#include <vector>

namespace cultivar {

/// Which slots (dense numbers from 0) contain a word that begins with a given prefix. Built once, then only asked:
/// distinct words sorted in one arena, for each the slots it occurs in. Not thread-safe while being built; any thread
/// may ask.
class TokenIndex
{
public:
    /// A set of slots, one bit each.
    using SlotSet = std::vector<quint64>;

    /// Collects words; `slot` must not go down from call to call.
    class Builder
    {
    public:
        /// Folds `text` and adds its words.
        void add(quint32 slot, QStringView text);
        [[nodiscard]] TokenIndex build(quint32 slotCount) &&;

    private:
        struct Entry
        {
            quint32 begin = 0;
            quint32 length = 0;
            quint32 lastSlot = 0;
            quint32 count = 0;
            size_t hash = 0;
        };

        void addWord(quint32 slot, QStringView word);
        [[nodiscard]] quint32 entryFor(QStringView word);
        void grow();

        QString m_arena;
        std::vector<Entry> m_entries;
        std::vector<quint32> m_table;                           ///< open addressing: entry number + 1
        std::vector<std::pair<quint32, quint32>> m_occurrences; ///< entry, slot
    };

    /// Slots that hold, for every one of `prefixes` (already folded), a word that begins with it. No prefixes: all
    /// slots.
    [[nodiscard]] SlotSet find(std::span<const QString> prefixes) const;

    /// Gives every slot another number: `slots` says which. For whoever builds it, before anybody asks.
    void moveSlots(const std::vector<quint32> &slots);

    [[nodiscard]] quint32 slotCount() const { return m_slotCount; }

private:
    [[nodiscard]] SlotSet findOne(QStringView prefix) const;

    QString m_arena;
    std::vector<quint32> m_begins;   ///< into the arena, one more than words, in order
    std::vector<quint32> m_postings; ///< slots, grouped by word
    std::vector<quint32> m_postingBegins;
    quint32 m_slotCount = 0;
};

[[nodiscard]] inline bool contains(const TokenIndex::SlotSet &set, quint32 slot)
{
    return slot / 64 < set.size() && ((set[slot / 64] >> (slot % 64)) & 1U) != 0;
}

[[nodiscard]] inline size_t countOf(const TokenIndex::SlotSet &set)
{
    size_t count = 0;
    for (const quint64 bits : set)
        count += static_cast<size_t>(std::popcount(bits));
    return count;
}

} // namespace cultivar
