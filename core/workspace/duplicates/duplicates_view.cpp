// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duplicates/duplicates_view.h"

#include "core/rules/contact_keys.h"
#include "core/store/reach_rows.h"

#include <algorithm>
#include <set>

namespace cultivar {

namespace {

using ContactPair = std::pair<ContactId, ContactId>;

class DuplicateFinder
{
public:
    DuplicateFinder(std::vector<store::ReachRow> rows, const std::vector<DistinctPair> &distinct)
        : m_rows(std::move(rows))
    {
        for (const DistinctPair &pair : distinct)
            m_apart.insert(std::minmax(pair.first, pair.second));
    }

    PossibleDuplicates find(const std::vector<DistinctPair> &distinct)
    {
        std::vector<rules::DuplicateRow> rows;
        rows.reserve(m_rows.size());
        for (const store::ReachRow &row : m_rows)
            rows.push_back({row.id, row.name, row.emails, row.phones, row.links});
        PossibleDuplicates found;
        for (const rules::DuplicateGroup &group : rules::duplicateCandidates(rows, distinct)) {
            found.groups.push_back(peopleOf(group));
            if (std::optional<DuplicatePair> pair = nextPair(found.groups.back()))
                found.pairs.push_back(std::move(*pair));
        }
        return found;
    }

private:
    const store::ReachRow &row(ContactId contact) const
    {
        return *std::ranges::lower_bound(m_rows, contact, {}, &store::ReachRow::id);
    }

    DuplicatePeople peopleOf(const rules::DuplicateGroup &group) const
    {
        DuplicatePeople people{group.sign, sharedBy(group), {}};
        for (const ContactId contact : group.contacts)
            people.people.push_back({contact, row(contact).uid, row(contact).shown});
        return people;
    }

    QString sharedBy(const rules::DuplicateGroup &group) const
    {
        const store::ReachRow &first = row(group.contacts.front());
        if (group.sign == rules::DuplicateSign::Name)
            return first.name;
        if (group.sign == rules::DuplicateSign::Phone)
            for (const QString &phone : first.phones)
                if (rules::phoneKey(phone) == group.shared)
                    return phone;
        return group.shared;
    }

    std::optional<DuplicatePair> nextPair(const DuplicatePeople &group)
    {
        const std::vector<PersonName> &people = group.people;
        for (auto first = people.begin(); first != people.end(); ++first)
            for (auto second = std::next(first); second != people.end(); ++second) {
                const ContactPair pair = std::minmax(first->id, second->id);
                if (!m_apart.contains(pair) && m_asked.insert(pair).second)
                    return DuplicatePair{group.sign, group.shared, *first, *second,
                                         static_cast<int>(people.size()) - 2};
            }
        return {};
    }

    std::vector<store::ReachRow> m_rows; ///< by id
    std::set<ContactPair> m_apart;
    std::set<ContactPair> m_asked;
};

} // namespace

Result<PossibleDuplicates> possibleDuplicates(const Records &records)
{
    Result<std::vector<store::ReachRow>> rows = store::reachRows(records.database());
    Result<std::vector<DistinctPair>> distinct = records.all<DistinctPair>();
    if (!rows || !distinct)
        return !rows ? passOn(rows) : passOn(distinct);
    std::erase_if(*distinct, [](const DistinctPair &pair) { return pair.trashed.has_value(); });
    PossibleDuplicates found = DuplicateFinder(std::move(*rows), *distinct).find(*distinct);
    found.declaredDistinct = static_cast<int>(distinct->size());
    return found;
}

} // namespace cultivar
