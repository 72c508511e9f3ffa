// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/contacts/contact_search.h"
#include "ui/contacts/contact_list_model.h"

#include <QTimer>

#include <atomic>

namespace cultivar::ui {

/// Puts the answer to a question into the list: at once whom the fields find, a moment later whom notes and timeline
/// find, then why. Keeps the answer right while contacts change.
class ListSearch : public QObject
{
    Q_OBJECT

public:
    /// All three outlive it.
    ListSearch(Workspace &workspace, LiveIndex &contacts, ContactListModel &model, QObject *parent = nullptr);
    ~ListSearch() override;

    /// Does nothing for the question that was asked last.
    void ask(const ContactFilter &filter, ContactOrder order);

    [[nodiscard]] const ContactFilter &filter() const { return m_filter; }

    [[nodiscard]] ContactOrder order() const { return m_order; }

    /// The rows that can be seen: it is looked up why these were found.
    void explain(std::vector<ContactId> contacts);

    /// Notes are still looked through, or it is still looked up why.
    [[nodiscard]] bool isBusy() const { return m_notesLater.isActive() || m_reasonsLater.isActive() || m_asked > 0; }

    /// How many another filter would find in the fields. Counted once after each update of the index.
    [[nodiscard]] size_t countOf(const ContactFilter &filter) const;

Q_SIGNALS:
    /// The list holds another number of people, or other ones.
    void answered();

private:
    using Stale = std::shared_ptr<std::atomic<bool>>;

    void answer();
    void follow(const ChangeSet &changes);
    void askNotes();
    void takeNotes(const NoteHits &hits);
    void askReasons();
    void startAnew();

    Workspace &m_workspace;
    LiveIndex &m_index;
    ContactListModel &m_model;
    ContactFilter m_filter;
    ContactOrder m_order;
    bool m_isAsked = false;
    FoundContacts m_found;
    NoteHits m_notes;
    std::vector<ContactId> m_visible;
    mutable std::vector<std::pair<ContactFilter, size_t>> m_counts; ///< those that were asked for
    QTimer m_notesLater;
    QTimer m_reasonsLater;
    int m_asked = 0; ///< questions under way
    Stale m_stale;   ///< becomes true when nobody waits for them any more
};

} // namespace cultivar::ui
