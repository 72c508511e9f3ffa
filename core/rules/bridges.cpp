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
    std::vector<int> holders;
    for (size_t i = 0; i < contacts.size(); ++i) {
        if (!contacts[i].active || !contacts[i].recentContact)
            continue;
        for (const int key : contacts[i].keys) {
            if (static_cast<size_t>(key) >= holders.size())
                holders.resize(static_cast<size_t>(key) + 1, nobody);
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
            const bool held = static_cast<size_t>(key) < holders.size();
            const int holder = held ? holders[static_cast<size_t>(key)] : nobody;
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
