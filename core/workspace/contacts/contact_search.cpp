// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_search.h"

namespace cultivar {

std::optional<NoteQuestion> noteQuestion(const rules::SearchQuery &query, const FoundContacts &found)
{
    NoteQuestion question{rules::termsOf(query), found.unsure};
    return question.terms.empty() ? std::nullopt : std::optional(std::move(question));
}

Result<std::vector<ContactRow>> searchContacts(const Records &records, const ContactIndex &index, const QString &text,
                                               CircleId circle, int limit)
{
    ContactFilter filter = filterOf(text);
    if (!circle.isNull())
        filter.circles = {circle};
    FoundContacts found = index.search(filter);
    const auto isFull = [&] { return limit >= 0 && found.contacts.size() >= static_cast<size_t>(limit); };
    const std::optional<NoteQuestion> question = noteQuestion(filter.query, found);
    if (question && !isFull()) {
        const Result<NoteHits> hits = searchNotes(records, *question);
        if (!hits)
            return passOn(hits);
        const std::vector<ContactId> more = index.searchWithNotes(filter, {}, *hits);
        found.contacts.insert(found.contacts.end(), more.begin(), more.end());
    }
    if (isFull())
        found.contacts.resize(static_cast<size_t>(limit));
    std::vector<ContactRow> rows;
    rows.reserve(found.contacts.size());
    for (const ContactId contact : found.contacts)
        rows.push_back(*index.row(contact));
    return rows;
}

} // namespace cultivar
