// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/token_index.h"

#include <QHash>
#include <QStringList>

namespace cultivar {

/// The words of every slot's short fields: a token index, and what changed since it was built.
class ContactWords
{
public:
    ContactWords() = default;

    explicit ContactWords(TokenIndex tokens)
        : m_tokens(std::move(tokens))
    {
    }

    /// `words`: all of the slot now, folded.
    void replace(quint32 slot, const QStringList &words) { m_changed.insert(slot, words); }

    /// Slots of which every one of `prefixes` (folded) begins a word. No prefixes: all slots.
    [[nodiscard]] TokenIndex::SlotSet slotsWith(const QStringList &prefixes) const;

    /// How many slots were replaced.
    [[nodiscard]] qsizetype changed() const { return m_changed.size(); }

private:
    TokenIndex m_tokens;
    QHash<quint32, QStringList> m_changed;
};

} // namespace cultivar
