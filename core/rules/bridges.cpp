// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bridges.h"

#include <algorithm>

namespace cultivar::rules {

void BridgeFields::count(const BridgeFacts &facts, int by)
{
    if (!facts.active)
        return;
    m_active += by;
    if (!facts.recentContact)
        return;
    for (const int key : facts.keys) {
        if (static_cast<size_t>(key) >= m_holders.size())
            m_holders.resize(static_cast<size_t>(key) + 1);
        m_holders[static_cast<size_t>(key)] += by;
    }
}

bool BridgeFields::sharesNone(const BridgeFacts &facts) const
{
    return std::ranges::all_of(facts.keys, [&](int key) {
        const int holders = static_cast<size_t>(key) < m_holders.size() ? m_holders[static_cast<size_t>(key)] : 0;
        return holders == 0 || (facts.recentContact && holders == std::ranges::count(facts.keys, key));
    });
}

bool isRecentContact(std::optional<QDate> lastContact, QDate today, const RankingConstants &constants)
{
    return lastContact && *lastContact <= today && today.addYears(-constants.bridgeYears) <= *lastContact;
}

} // namespace cultivar::rules
