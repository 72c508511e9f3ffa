// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/contact_words.h"

#include <algorithm>

namespace cultivar {

TokenIndex::SlotSet ContactWords::slotsWith(const QStringList &prefixes) const
{
    TokenIndex::SlotSet found = m_tokens.find(std::span(prefixes.constData(), static_cast<size_t>(prefixes.size())));
    for (auto changed = m_changed.constBegin(); changed != m_changed.constEnd(); ++changed) {
        const bool holds = std::ranges::all_of(prefixes, [&](const QString &prefix) {
            return std::ranges::any_of(*changed, [&](const QString &word) { return word.startsWith(prefix); });
        });
        const quint32 slot = changed.key();
        if (slot / 64 >= found.size())
            found.resize(slot / 64 + 1, 0);
        const quint64 bit = quint64(1) << (slot % 64);
        found[slot / 64] = holds ? found[slot / 64] | bit : found[slot / 64] & ~bit;
    }
    return found;
}

} // namespace cultivar
