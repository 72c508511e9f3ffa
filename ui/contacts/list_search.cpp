// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/list_search.h"

#include "core/workspace/when_done.h"

#include <algorithm>
#include <chrono>

namespace cultivar::ui {

using namespace std::chrono_literals;

namespace {

std::vector<ContactId> joined(std::vector<ContactId> first, const std::vector<ContactId> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

ListSearch::ListSearch(Workspace &workspace, LiveIndex &contacts, ContactListModel &model, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_index(contacts)
    , m_model(model)
    , m_stale(std::make_shared<std::atomic<bool>>(false))
{
    // Whoever types on is not held up by notes that nobody will see.
    m_notesLater.setSingleShot(true);
    m_notesLater.setInterval(60ms);
    m_reasonsLater.setSingleShot(true);
    m_reasonsLater.setInterval(20ms);
    connect(&m_notesLater, &QTimer::timeout, this, &ListSearch::askNotes);
    connect(&m_reasonsLater, &QTimer::timeout, this, &ListSearch::askReasons);
    connect(&m_index, &LiveIndex::updated, this, &ListSearch::follow);
}

ListSearch::~ListSearch()
{
    m_stale->store(true);
}

void ListSearch::ask(const ContactFilter &filter, ContactOrder order)
{
    if (m_isAsked && filter == m_filter && order == m_order)
        return;
    const bool otherWords = filter.query != m_filter.query;
    m_filter = filter;
    m_order = order;
    m_isAsked = true;
    m_notes = {};
    startAnew();
    if (otherWords)
        m_model.setQuery(filter.query);
    if (m_index.isReady())
        answer();
}

void ListSearch::startAnew()
{
    m_stale->store(true);
    m_stale = std::make_shared<std::atomic<bool>>(false);
    m_notesLater.stop();
    m_reasonsLater.stop();
}

void ListSearch::answer()
{
    m_found = m_index.index().search(m_filter, m_order);
    m_model.show(m_found.contacts);
    if (noteQuestion(m_filter.query, m_found))
        m_notesLater.start();
    Q_EMIT answered();
}

void ListSearch::follow(const ChangeSet &changes)
{
    m_counts.clear();
    if (!m_isAsked)
        return;
    startAnew();
    if (changes.everything) {
        m_model.setQuery(m_filter.query);
        m_notes = {};
        answer();
        return;
    }
    m_model.forgetReasons(changes.contacts);
    m_found = m_index.index().search(m_filter, m_order);
    m_model.follow(joined(m_found.contacts, m_index.index().searchWithNotes(m_filter, m_order, m_notes)),
                   changes.contacts);
    // A note may have come or gone as well.
    if (noteQuestion(m_filter.query, m_found))
        m_notesLater.start();
    explain(std::move(m_visible));
    Q_EMIT answered();
}

void ListSearch::askNotes()
{
    const std::optional<NoteQuestion> question = noteQuestion(m_filter.query, m_found);
    if (!question)
        return;
    ++m_asked;
    const Stale stale = m_stale;
    const auto found = m_workspace.query([question = *question, stale](const Records &records) {
        return searchNotes(records, question, [stale] { return stale->load(); });
    });
    whenDone(found, this, [this, stale](const Result<NoteHits> &hits) {
        --m_asked;
        if (hits && !stale->load())
            takeNotes(*hits);
    });
}

void ListSearch::takeNotes(const NoteHits &hits)
{
    m_notes = hits;
    const std::vector<ContactId> all =
        joined(m_found.contacts, m_index.index().searchWithNotes(m_filter, m_order, m_notes));
    const std::vector<ContactId> &shown = m_model.contacts();
    if (all == shown)
        return;
    const bool onlyMore = all.size() > shown.size() && std::equal(shown.begin(), shown.end(), all.begin());
    if (onlyMore)
        m_model.append({all.begin() + std::ssize(shown), all.end()});
    else
        m_model.show(all);
    Q_EMIT answered();
}

void ListSearch::explain(std::vector<ContactId> contacts)
{
    m_visible = std::move(contacts);
    if (!m_filter.query.words.isEmpty())
        m_reasonsLater.start();
}

void ListSearch::askReasons()
{
    std::vector<ContactId> unknown;
    for (const ContactId contact : m_visible)
        if (!m_model.reason(contact))
            unknown.push_back(contact);
    if (unknown.empty())
        return;
    ++m_asked;
    const Stale stale = m_stale;
    const auto found = m_workspace.query([query = m_filter.query, unknown, stale](const Records &records) {
        return matchReasons(records, query, unknown, [stale] { return stale->load(); });
    });
    whenDone(found, this, [this, stale](const Result<std::vector<MatchReason>> &reasons) {
        --m_asked;
        if (reasons && !stale->load())
            m_model.addReasons(*reasons);
    });
}

size_t ListSearch::countOf(const ContactFilter &filter) const
{
    constexpr size_t mostCounts = 20;
    if (!m_index.isReady())
        return 0;
    if (m_isAsked && filter == m_filter)
        return m_found.contacts.size();
    const auto known = std::ranges::find(m_counts, filter, &std::pair<ContactFilter, size_t>::first);
    if (known != m_counts.end())
        return known->second;
    if (m_counts.size() == mostCounts)
        m_counts.erase(m_counts.begin());
    return m_counts.emplace_back(filter, m_index.index().search(filter).contacts.size()).second;
}

} // namespace cultivar::ui
