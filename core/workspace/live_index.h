// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/review/review_ranking.h"
#include "core/workspace/workspace.h"

#include <QObject>

#include <deque>

namespace cultivar {

/// The contacts in memory for whoever looks on: built off the thread, then kept right as the workspace changes, and
/// built anew when circles, settings or the day change or an import touched too much to name. For the thread it was
/// made on.
class LiveIndex : public QObject
{
    Q_OBJECT

public:
    explicit LiveIndex(Workspace &workspace, QObject *parent = nullptr);

    /// The workspace must be open. Emits ready() and updated() when done, the first time and whenever it is called
    /// again.
    void build();

    [[nodiscard]] bool isReady() const { return m_index != nullptr; }

    /// Only when ready.
    [[nodiscard]] const ContactIndex &index() const { return *m_index; }

    /// Nothing for a contact that is not there, and for any before it is ready.
    [[nodiscard]] std::optional<ContactRow> row(ContactId contact) const;

    /// What the review needs to know of everybody, made once after each update, to be taken to the reading thread. Only
    /// when ready.
    [[nodiscard]] const std::shared_ptr<const RankingSource> &ranking() const;

    /// As of the last build. Only when ready.
    [[nodiscard]] const rules::Preferences &preferences() const { return m_preferences; }

    /// Nothing that it was told of is still to be taken in.
    [[nodiscard]] bool isSettled() const { return !m_working; }

    /// Builds anew if the day of the workspace is no longer that of the index. To be called from time to time.
    void keepUpWithTheDay();

Q_SIGNALS:
    /// The first index is there.
    void ready();
    /// The index has taken in what changed: `everything` when it is a new one.
    void updated(const cultivar::ChangeSet &changes);
    void failed(const cultivar::Error &error);

private:
    void takeIn(const ChangeSet &changes);
    void next();
    void adopt(const Result<std::shared_ptr<ContactIndex>> &built, const Result<rules::Preferences> &preferences);
    void update(const ChangeSet &changes, const Result<std::vector<ContactRow>> &rows);

    Workspace &m_workspace;
    std::shared_ptr<ContactIndex> m_index;
    mutable std::shared_ptr<const RankingSource> m_ranking; ///< null until it is asked for
    rules::Preferences m_preferences;
    std::deque<ChangeSet> m_waiting; ///< one is worked on at a time, in their order
    bool m_working = false;
};

} // namespace cultivar
