// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/duplicates.h"

#include "core/base/linkedin_address.h"
#include "core/rules/contact_keys.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <set>

namespace cultivar::rules {

namespace {

constexpr size_t largestGroup = 20;

using Pair = std::pair<ContactId, ContactId>;

/// Rows by key, the keys in the order in which they first came.
class Buckets
{
public:
    void add(const QString &key, ContactId contact)
    {
        if (key.isEmpty())
            return;
        auto place = m_places.constFind(key);
        if (place == m_places.constEnd()) {
            place = m_places.insert(key, m_groups.size());
            m_groups.push_back({{}, key, {}});
        }
        std::vector<ContactId> &contacts = m_groups[*place].contacts;
        if (contacts.empty() || contacts.back() != contact)
            contacts.push_back(contact);
    }

    [[nodiscard]] std::vector<DuplicateGroup> &groups() { return m_groups; }

private:
    QHash<QString, size_t> m_places;
    std::vector<DuplicateGroup> m_groups;
};

void addKeys(Buckets &buckets, const DuplicateRow &row, DuplicateSign sign)
{
    switch (sign) {
    case DuplicateSign::LinkedIn:
        for (const QString &link : row.links)
            buckets.add(linkedInSlug(link), row.contact);
        return;
    case DuplicateSign::Email:
        for (const QString &email : row.emails)
            buckets.add(emailKey(email), row.contact);
        return;
    case DuplicateSign::Name: {
        const QString key = nameKey(row.name);
        buckets.add(key.contains(u' ') ? key : QString(), row.contact);
        return;
    }
    case DuplicateSign::Phone:
        for (const QString &phone : row.phones)
            buckets.add(phoneKey(phone), row.contact);
        return;
    }
    Q_UNREACHABLE();
}

std::vector<ContactId> withoutDistinct(const std::vector<ContactId> &contacts, const std::set<Pair> &distinct)
{
    if (distinct.empty())
        return contacts;
    std::vector<ContactId> left;
    std::ranges::copy_if(contacts, std::back_inserter(left), [&](ContactId contact) {
        return std::ranges::any_of(contacts, [&](ContactId other) {
            return other != contact && !distinct.contains(std::minmax(contact, other));
        });
    });
    return left;
}

} // namespace

std::vector<DuplicateGroup> duplicateCandidates(std::span<const DuplicateRow> rows,
                                                std::span<const DistinctPair> distinct)
{
    std::set<Pair> pairs;
    for (const DistinctPair &pair : distinct)
        pairs.insert(std::minmax(pair.first, pair.second));

    std::vector<DuplicateGroup> found;
    std::set<std::vector<ContactId>> known;
    for (const DuplicateSign sign :
         {DuplicateSign::LinkedIn, DuplicateSign::Email, DuplicateSign::Name, DuplicateSign::Phone}) {
        Buckets buckets;
        for (const DuplicateRow &row : rows)
            addKeys(buckets, row, sign);
        for (DuplicateGroup &group : buckets.groups()) {
            if (group.contacts.size() < 2 || group.contacts.size() > largestGroup)
                continue;
            group.sign = sign;
            group.contacts = withoutDistinct(group.contacts, pairs);
            if (group.contacts.size() > 1 && known.insert(group.contacts).second)
                found.push_back(std::move(group));
        }
    }
    return found;
}

} // namespace cultivar::rules
