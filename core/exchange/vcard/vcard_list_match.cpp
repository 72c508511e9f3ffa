// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_list_match.h"

#include <QHash>

#include <algorithm>
#include <deque>

namespace cultivar {

namespace {

template <class KeyOf>
void matchBy(KeyOf keyOf, const std::vector<ListKey> &before, std::vector<bool> &taken, const std::vector<ListKey> &now,
             std::vector<int> &matches)
{
    if (std::find(matches.begin(), matches.end(), -1) == matches.end())
        return;
    QHash<QString, std::deque<int>> free;
    for (size_t i = 0; i < before.size(); ++i)
        if (!taken[i])
            free[keyOf(before[i])].push_back(static_cast<int>(i));
    for (size_t i = 0; i < now.size(); ++i) {
        const auto found = matches[i] < 0 ? free.find(keyOf(now[i])) : free.end();
        if (found == free.end() || found->empty())
            continue;
        matches[i] = found->front();
        taken[static_cast<size_t>(matches[i])] = true;
        found->pop_front();
    }
}

} // namespace

std::vector<int> matchedElements(const std::vector<ListKey> &before, const std::vector<ListKey> &now)
{
    std::vector<int> matches(now.size(), -1);
    std::vector<bool> taken(before.size(), false);
    matchBy([](const ListKey &key) { return QString(key.value + QChar(u'\n') + key.label); }, before, taken, now,
            matches);
    matchBy([](const ListKey &key) { return key.value; }, before, taken, now, matches);
    matchBy([](const ListKey &key) { return key.label; }, before, taken, now, matches);
    return matches;
}

} // namespace cultivar
