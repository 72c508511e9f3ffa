// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <vector>

namespace cultivar {

/// The numbers 0 to `count` − 1 in the order of their texts' code units; equal texts keep the order of their numbers.
/// `textOf(number)` gives a view that stays valid.
template <class TextOf> [[nodiscard]] std::vector<quint32> sortedOrder(size_t count, TextOf textOf)
{
    // The first eight units: most comparisons then touch no text.
    struct Entry
    {
        std::array<quint64, 2> beginning;
        quint32 number;
    };

    std::vector<Entry> entries;
    entries.reserve(count);
    for (quint32 number = 0; number < count; ++number) {
        const QStringView text = textOf(number);
        Entry &entry = entries.emplace_back(Entry{{0, 0}, number});
        for (qsizetype i = 0; i < std::min<qsizetype>(text.size(), 8); ++i)
            entry.beginning[static_cast<size_t>(i / 4)] |= quint64(text[i].unicode()) << (48 - 16 * (i % 4));
    }
    std::ranges::sort(entries, [&](const Entry &a, const Entry &b) {
        if (a.beginning != b.beginning)
            return a.beginning < b.beginning;
        const int order = textOf(a.number).compare(textOf(b.number));
        return order != 0 ? order < 0 : a.number < b.number;
    });
    std::vector<quint32> order;
    order.reserve(count);
    for (const Entry &entry : entries)
        order.push_back(entry.number);
    return order;
}

} // namespace cultivar
