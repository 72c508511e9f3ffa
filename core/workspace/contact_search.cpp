// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contact_search.h"

#include "core/base/text.h"
#include "core/rules/search_query.h"

#include <QSet>

namespace cultivar {

namespace {

/// Notes are looked through only so far: beyond that a query says too little to be answered by them.
constexpr int noteHits = 2000;

bool within(const std::optional<QString> &wanted, const QString &field)
{
    return !wanted || fold(field).contains(*wanted);
}

class RowTest
{
public:
    RowTest(const ContactIndex &index, const rules::SearchQuery &query, CircleId circle)
        : m_index(index)
        , m_query(query)
        , m_circle(circle)
    {
    }

    bool operator()(const ContactRow &row) const
    {
        return isInCircles(row) && hasTag(row) && hasState(row) && isQuiet(row) &&
               within(m_query.organization, row.organization) && within(m_query.role, row.role) &&
               within(m_query.city, row.city) && (!m_query.stage || row.lifeStage == *m_query.stage);
    }

private:
    bool isInCircles(const ContactRow &row) const
    {
        const bool inGiven = m_circle.isNull() || std::ranges::find(row.circles, m_circle) != row.circles.end();
        return inGiven && (!m_query.circle || std::ranges::any_of(row.circles, [this](CircleId id) {
                   const Circle *circle = m_index.circle(id);
                   return circle && fold(circle->name).startsWith(*m_query.circle);
               }));
    }

    bool hasTag(const ContactRow &row) const
    {
        return !m_query.tag ||
               std::ranges::any_of(row.tags, [this](const QString &tag) { return fold(tag) == *m_query.tag; });
    }

    bool hasState(const ContactRow &row) const
    {
        if (!m_query.state)
            return true;
        const std::optional<rules::State> state = m_index.due(row).state;
        return state && toWord(*state) == *m_query.state;
    }

    bool isQuiet(const ContactRow &row) const
    {
        return !m_query.quietDays || !row.clock.lastContact ||
               row.clock.lastContact->daysTo(m_index.today()) >= *m_query.quietDays;
    }

    const ContactIndex &m_index;
    const rules::SearchQuery &m_query;
    CircleId m_circle;
};

} // namespace

Result<std::vector<const ContactRow *>> searchContacts(const Records &records, const ContactIndex &index,
                                                       const QString &text, CircleId circle, int limit)
{
    const rules::SearchQuery query = rules::parseSearchQuery(text);
    const QString wanted = query.words.join(u' ');
    const RowTest matches(index, query, circle);
    std::vector<const ContactRow *> found;
    QSet<ContactId> seen;
    const auto isFull = [&] { return limit >= 0 && found.size() >= static_cast<size_t>(limit); };
    ContactFilter filter;
    filter.text = wanted;
    for (const ContactRow *row : index.find(filter)) {
        if (isFull())
            return found;
        if (!matches(*row))
            continue;
        found.push_back(row);
        seen.insert(row->id);
    }
    if (wanted.isEmpty())
        return found;
    const Result<std::vector<RecordKey>> hits = records.searchText(wanted, noteHits);
    if (!hits)
        return passOn(hits);
    for (const RecordKey &hit : *hits) {
        const Result<std::vector<ContactId>> contacts = records.contactsOfRecord(hit);
        if (!contacts)
            return passOn(contacts);
        for (const ContactId contact : *contacts) {
            const ContactRow *row = index.row(contact);
            if (isFull() || !row || row->trashed || seen.contains(contact) || !matches(*row))
                continue;
            found.push_back(row);
            seen.insert(contact);
        }
    }
    return found;
}

} // namespace cultivar
