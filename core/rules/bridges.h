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

/// Which contacts are bridges to another field, one for each in order: those marked; and, among enough active contacts,
/// the active ones who have a key and share none with another active contact of recent contact. Time and memory grow
/// linearly with the keys and the largest key.
[[nodiscard]] std::vector<bool> findBridges(std::span<const BridgeFacts> contacts, const RankingConstants &constants);

/// True if the last contact lies within the last (calendar) year, that day a year ago included.
[[nodiscard]] bool isRecentContact(std::optional<QDate> lastContact, QDate today, const RankingConstants &constants);

} // namespace cultivar::rules
