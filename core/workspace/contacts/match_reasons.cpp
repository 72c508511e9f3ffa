// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/match_reasons.h"

#include <algorithm>

namespace cultivar {

namespace {

/// Code units: more than a row can show.
constexpr qsizetype excerptLength = 160;

/// Looks for the text that tells most.
class ReasonSearch
{
public:
    explicit ReasonSearch(const rules::SearchQuery &query)
    {
        for (const rules::SearchTerm &term : rules::termsOf(query))
            (term.phrase.isEmpty() ? m_words : m_phrases) +=
                term.phrase.isEmpty() ? term.words : QStringList{term.phrase};
    }

    [[nodiscard]] bool asksForNothing() const { return m_words.isEmpty() && m_phrases.isEmpty(); }

    /// What the name says need not be said by another text.
    void beginWith(const QString &name)
    {
        m_best.reset();
        m_bestCount = 0;
        m_wanted.assign(static_cast<size_t>(m_words.size() + m_phrases.size()), true);
        const TextHits hits = hitsIn(name, m_words, m_phrases);
        for (size_t i = 0; i < m_wanted.size(); ++i)
            m_wanted[i] = !hits.found[i];
        if (isComplete())
            m_best = MatchReason{{}, {}, excerpt(name, hits.ranges, excerptLength)};
    }

    /// True when no text could tell more.
    [[nodiscard]] bool isComplete() const { return m_bestCount == std::ranges::count(m_wanted, true); }

    void look(const std::vector<FoundText> &texts)
    {
        for (const FoundText &text : texts) {
            if (isComplete())
                return;
            const TextHits hits = hitsIn(text.text, m_words, m_phrases);
            std::ptrdiff_t count = 0;
            for (size_t i = 0; i < m_wanted.size(); ++i)
                count += m_wanted[i] && hits.found[i] ? 1 : 0;
            if (count <= m_bestCount)
                continue;
            m_bestCount = count;
            m_best = MatchReason{{}, text, excerpt(text.text, hits.ranges, excerptLength)};
            m_best->where.text.clear();
        }
    }

    [[nodiscard]] const std::optional<MatchReason> &best() const { return m_best; }

private:
    QStringList m_words;
    QStringList m_phrases;
    std::vector<bool> m_wanted;
    std::optional<MatchReason> m_best;
    std::ptrdiff_t m_bestCount = 0;
};

/// Those of the contact, newest first.
template <RecordType R> Result<std::vector<FoundText>> textsAbout(const Records &records, ContactId contact)
{
    const Result<std::vector<R>> found = records.ofContact<R>(contact);
    if (!found)
        return passOn(found);
    std::vector<FoundText> texts;
    for (const R &record : *found)
        for (FoundText &text : textsOf(record, records.present().zone))
            texts.push_back(std::move(text));
    std::ranges::stable_sort(texts, std::ranges::greater(),
                             [](const FoundText &text) { return text.day.value_or(QDate::fromJulianDay(0)); });
    return texts;
}

template <RecordType R> Result<void> lookThrough(const Records &records, ContactId contact, ReasonSearch &search)
{
    if (search.isComplete())
        return {};
    const Result<std::vector<FoundText>> texts = textsAbout<R>(records, contact);
    if (!texts)
        return passOn(texts);
    search.look(*texts);
    return {};
}

Result<void> lookThroughRecords(const Records &records, ContactId contact, ReasonSearch &search)
{
    Result<void> done = lookThrough<Interaction>(records, contact, search);
    if (done)
        done = lookThrough<FollowUp>(records, contact, search);
    if (done)
        done = lookThrough<Meeting>(records, contact, search);
    if (done)
        done = lookThrough<GoodwillEntry>(records, contact, search);
    if (done)
        done = lookThrough<Referral>(records, contact, search);
    if (done)
        done = lookThrough<Clip>(records, contact, search);
    return done;
}

} // namespace

Result<std::vector<MatchReason>> matchReasons(const Records &records, const rules::SearchQuery &query,
                                              const std::vector<ContactId> &contacts,
                                              const std::function<bool()> &isStale)
{
    std::vector<MatchReason> reasons;
    ReasonSearch search(query);
    if (search.asksForNothing())
        return reasons;
    for (const ContactId id : contacts) {
        if (isStale && isStale())
            break;
        const Result<std::optional<Contact>> contact = records.find(id);
        if (!contact)
            return passOn(contact);
        if (!*contact)
            continue;
        search.beginWith((*contact)->displayName());
        search.look(textsOf(**contact));
        if (const Result<void> done = lookThroughRecords(records, id, search); !done)
            return passOn(done);
        if (search.best()) {
            reasons.push_back(*search.best());
            reasons.back().contact = id;
        }
    }
    return reasons;
}

} // namespace cultivar
