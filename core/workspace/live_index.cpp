// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/live_index.h"

#include "core/workspace/when_done.h"

namespace cultivar {

namespace {

ChangeSet everything()
{
    ChangeSet changes;
    changes.everything = true;
    return changes;
}

} // namespace

LiveIndex::LiveIndex(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&m_workspace, &Workspace::changed, this, &LiveIndex::takeIn);
}

std::optional<ContactRow> LiveIndex::row(ContactId contact) const
{
    return m_index ? m_index->row(contact) : std::nullopt;
}

const std::shared_ptr<const RankingSource> &LiveIndex::ranking() const
{
    if (!m_ranking)
        m_ranking = std::make_shared<const RankingSource>(*m_index);
    return m_ranking;
}

void LiveIndex::build()
{
    takeIn(everything());
}

void LiveIndex::keepUpWithTheDay()
{
    if (m_index && m_index->today() != m_workspace.present().today)
        build();
}

void LiveIndex::takeIn(const ChangeSet &changes)
{
    // A new index knows all that came before it.
    if (changes.everything)
        m_waiting.clear();
    m_waiting.push_back(changes);
    if (!m_working)
        next();
}

void LiveIndex::next()
{
    m_working = !m_waiting.empty();
    if (!m_working)
        return;
    const ChangeSet changes = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (changes.everything || !m_index || m_index->isWorn()) {
        // Both come from the one reading thread, in this order.
        const auto preferences = m_workspace.query([](const Records &records) { return records.preferences(); });
        whenDone(m_workspace.buildIndex(), this,
                 [this, preferences](const auto &built) { adopt(built, preferences.result()); });
        return;
    }
    whenDone(m_workspace.rows(changes.contacts), this,
             [this, changes](const Result<std::vector<ContactRow>> &rows) { update(changes, rows); });
}

void LiveIndex::adopt(const Result<std::shared_ptr<ContactIndex>> &built, const Result<rules::Preferences> &preferences)
{
    if (!built || !preferences) {
        Q_EMIT failed(!built ? built.error() : preferences.error());
    } else {
        const bool first = !m_index;
        m_index = *built;
        m_ranking.reset();
        m_preferences = *preferences;
        if (first)
            Q_EMIT ready();
        Q_EMIT updated(everything());
    }
    next();
}

void LiveIndex::update(const ChangeSet &changes, const Result<std::vector<ContactRow>> &rows)
{
    if (rows) {
        // Before it: whoever else holds what it is made of makes the update copy it.
        m_ranking.reset();
        m_index->update(changes.contacts, *rows);
        Q_EMIT updated(changes);
    } else {
        Q_EMIT failed(rows.error());
    }
    next();
}

} // namespace cultivar
