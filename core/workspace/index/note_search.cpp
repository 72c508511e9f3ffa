// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/index/note_search.h"

#include "core/base/text_hits.h"
#include "core/store/full_text.h"
#include "core/workspace/index/contact_texts.h"

#include <QSet>

#include <algorithm>

namespace cultivar {

namespace {

constexpr int mostRecords = 2000;
constexpr size_t mostUnsure = 1000;

bool holdsAll(const QString &text, const QStringList &phrases)
{
    const TextHits hits = hitsIn(text, {}, phrases);
    return std::ranges::all_of(hits.found, [](bool found) { return found; });
}

Result<bool> noteHolds(const Records &records, const RecordKey &key, const QStringList &phrases)
{
    if (phrases.isEmpty())
        return true;
    Result<bool> holds = false;
    RecordTypes::forEach([&]<class R>() {
        if (key.record != R::recordName)
            return;
        const Result<std::optional<R>> record = records.find(Id<R>(key.id));
        if (!record)
            holds = passOn(record);
        else if (*record)
            holds = holdsAll(store::searchableText(**record), phrases);
    });
    return holds;
}

class NoteSearch
{
public:
    NoteSearch(const Records &records, const std::function<bool()> &isStale)
        : m_records(records)
        , m_isStale(isStale)
    {
    }

    [[nodiscard]] bool isStale() const { return m_isStale && m_isStale(); }

    Result<std::vector<ContactId>> spokenOf(const std::vector<rules::SearchTerm> &terms) const
    {
        QStringList words;
        QStringList phrases;
        for (const rules::SearchTerm &term : terms) {
            words += term.words;
            if (!term.phrase.isEmpty())
                phrases += term.phrase;
        }
        std::vector<ContactId> contacts;
        if (words.isEmpty())
            return contacts;
        const Result<std::vector<RecordKey>> found = m_records.searchText(words.join(u' '), mostRecords);
        if (!found)
            return passOn(found);
        QSet<ContactId> seen;
        for (const RecordKey &key : *found) {
            if (isStale())
                break;
            const Result<bool> holds = noteHolds(m_records, key, phrases);
            if (!holds)
                return passOn(holds);
            if (!*holds)
                continue;
            const Result<std::vector<ContactId>> about = m_records.contactsOfRecord(key);
            if (!about)
                return passOn(about);
            for (const ContactId contact : *about) {
                if (seen.contains(contact))
                    continue;
                seen.insert(contact);
                contacts.push_back(contact);
            }
        }
        return contacts;
    }

    /// Adds to `apart` those unsure whose fields hold the phrases.
    Result<void> confirm(const NoteQuestion &question, std::vector<std::vector<ContactId>> &apart) const
    {
        const size_t count = std::min(question.unsure.size(), mostUnsure);
        for (size_t i = 0; i < count && !isStale(); ++i) {
            const Result<std::optional<Contact>> contact = m_records.find(question.unsure[i]);
            if (!contact)
                return passOn(contact);
            if (!*contact)
                continue;
            const std::vector<FoundText> texts = textsOf(**contact);
            for (size_t term = 0; term < apart.size(); ++term) {
                const QString &phrase = question.terms[term].phrase;
                if (!phrase.isEmpty() &&
                    std::ranges::any_of(texts, [&](const FoundText &field) { return holdsAll(field.text, {phrase}); }))
                    apart[term].push_back(question.unsure[i]);
            }
        }
        return {};
    }

private:
    const Records &m_records;
    const std::function<bool()> &m_isStale;
};

} // namespace

Result<NoteHits> searchNotes(const Records &records, const NoteQuestion &question, const std::function<bool()> &isStale)
{
    const NoteSearch search(records, isStale);
    NoteHits hits;
    // By single words and phrases fewer notes are looked at than there may be; one that holds all is worth its own
    // look.
    if (question.terms.size() > 1) {
        Result<std::vector<ContactId>> together = search.spokenOf(question.terms);
        if (!together)
            return passOn(together);
        hits.together = std::move(*together);
    }
    const size_t terms = std::min(question.terms.size(), NoteQuestion::mostTerms);
    for (size_t term = 0; term < terms && !search.isStale(); ++term) {
        Result<std::vector<ContactId>> contacts = search.spokenOf({question.terms[term]});
        if (!contacts)
            return passOn(contacts);
        hits.apart.push_back(std::move(*contacts));
    }
    if (const Result<void> confirmed = search.confirm(question, hits.apart); !confirmed)
        return passOn(confirmed);
    return hits;
}

} // namespace cultivar
