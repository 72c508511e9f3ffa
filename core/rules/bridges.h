// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/ranking_constants.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace cultivar::rules {

/// What the bridge rule looks at for one contact.
struct BridgeFacts
{
    /// Their organisation, expertise and tags, interned by the caller: 0 and up, dense, and so that an organisation and
    /// a tag of the same text have different keys. In any order; repeated keys count once.
    std::span<const int> keys;
    bool active = false;
    bool recentContact = false; ///< see isRecentContact()
    bool marked = false;        ///< by the user
};

/// Tells bridges to other fields, which are those marked; and, among enough active contacts, the active ones who have a
/// key and share none with another active contact of recent contact. Every contact is to be added before one is asked
/// about, and removed as it was added. Memory grows with the largest key.
class BridgeFields
{
public:
    void add(const BridgeFacts &facts) { count(facts, 1); }

    void remove(const BridgeFacts &facts) { count(facts, -1); }

    [[nodiscard]] bool isBridge(const BridgeFacts &facts, const RankingConstants &constants) const
    {
        return facts.marked || (facts.active && !facts.keys.empty() && m_active >= constants.bridgeMinimumContacts &&
                                sharesNone(facts));
    }

private:
    void count(const BridgeFacts &facts, int by);
    [[nodiscard]] bool sharesNone(const BridgeFacts &facts) const;

    std::vector<int> m_holders; ///< by key, how often the active ones of recent contact have it
    int m_active = 0;
};

/// True if the last contact lies within the last (calendar) year, that day a year ago included.
[[nodiscard]] bool isRecentContact(std::optional<QDate> lastContact, QDate today, const RankingConstants &constants);

} // namespace cultivar::rules
