// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bridges.h"

#include <algorithm>

namespace cultivar::rules {

namespace {

/// Who of the active contacts of recent contact has a key: nobody, one (by index), or several.
constexpr int nobody = -1;
constexpr int several = -2;

std::vector<int> recentHolders(std::span<const BridgeFacts> contacts)
{
    int largestKey = -1;
    for (const BridgeFacts &contact : contacts)
        for (const int key : contact.keys)
            largestKey = std::max(largestKey, key);

    std::vector<int> holders(static_cast<size_t>(largestKey) + 1, nobody);
    for (size_t i = 0; i < contacts.size(); ++i) {
        if (!contacts[i].active || !contacts[i].recentContact)
            continue;
        for (const int key : contacts[i].keys) {
            int &holder = holders[static_cast<size_t>(key)];
            const int self = static_cast<int>(i);
            holder = holder == nobody || holder == self ? self : several;
        }
    }
    return holders;
}

} // namespace

std::vector<bool> findBridges(std::span<const BridgeFacts> contacts, const RankingConstants &constants)
{
    std::vector<bool> bridges(contacts.size());
    for (size_t i = 0; i < contacts.size(); ++i)
        bridges[i] = contacts[i].marked;
    if (std::ranges::count_if(contacts, &BridgeFacts::active) < constants.bridgeMinimumContacts)
        return bridges;

    const std::vector<int> holders = recentHolders(contacts);
    for (size_t i = 0; i < contacts.size(); ++i) {
        const BridgeFacts &contact = contacts[i];
        if (bridges[i] || !contact.active || contact.keys.empty())
            continue;
        bridges[i] = std::ranges::all_of(contact.keys, [&](int key) {
            const int holder = holders[static_cast<size_t>(key)];
            return holder == nobody || holder == static_cast<int>(i);
        });
    }
    return bridges;
}

bool isRecentContact(std::optional<QDate> lastContact, QDate today, const RankingConstants &constants)
{
    return lastContact && *lastContact <= today && today.addYears(-constants.bridgeYears) <= *lastContact;
}

} // namespace cultivar::rules
