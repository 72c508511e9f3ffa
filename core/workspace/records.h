// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/contact_row.h"
#include "core/model/records.h"
#include "core/rules/preferences.h"

#include <QHash>
#include <QTimeZone>

namespace cultivar::store {
class Database;
}

namespace cultivar {

/// The day and place everything is asked for.
struct Present
{
    QDateTime now;                     ///< UTC
    QDate today;                       ///< in `zone`
    QTimeZone zone = QTimeZone::utc(); ///< mine
};

/// What is stored, as values, for whoever runs on a thread of the workspace: made there, valid only there and only
/// during the call.
class Records
{
public:
    Records(store::Database &database, Present present)
        : m_database(database)
        , m_present(std::move(present))
    {
    }

    [[nodiscard]] const Present &present() const { return m_present; }

    /// For the read models of this room; nobody else knows what it is.
    [[nodiscard]] store::Database &database() const { return m_database; }

    /// Nothing if there is none of this key or uid.
    template <RecordType R> [[nodiscard]] Result<std::optional<R>> find(Id<R> id) const;
    template <RecordType R> [[nodiscard]] Result<std::optional<R>> find(const Uid &uid) const;
    /// NotFound, with the uid as subject, if there is none or it is in the trash.
    template <RecordType R> [[nodiscard]] Result<R> get(const Uid &uid) const;
    /// By key; those in the trash too.
    template <RecordType R> [[nodiscard]] Result<std::vector<R>> all() const;
    /// Those in the trash, by key.
    template <RecordType R> [[nodiscard]] Result<std::vector<R>> inTrash() const;
    /// True if there is one that is not in the trash.
    template <RecordType R> [[nodiscard]] Result<bool> any() const;
    /// Those about a contact, by key, without the trash.
    template <RecordType R> [[nodiscard]] Result<std::vector<R>> ofContact(ContactId contact) const;
    /// Contacts as lists and ranking see them, as of today; those that are gone are left out.
    [[nodiscard]] Result<std::vector<ContactRow>> rows(const std::vector<ContactId> &contacts) const;
    /// Contacts, without the trash, whose name is exactly that.
    [[nodiscard]] Result<std::vector<Contact>> contactsWithName(const QString &name) const;
    [[nodiscard]] Result<std::vector<Contact>> contactsWithUidPrefix(const QString &prefix) const;
    /// Promises to and of everybody, in the order they ask for attention: open ones first, mine before theirs, by the
    /// day they are due, those without a day last.
    [[nodiscard]] Result<std::vector<FollowUp>> followUps() const;
    [[nodiscard]] Result<std::vector<FollowUp>> openFollowUps() const;
    /// Reach-outs that were sent and are neither answered nor given up, the longest waiting first.
    [[nodiscard]] Result<std::vector<ReachOut>> awaitingAnswer() const;
    /// Referrals whose person was not contacted yet (named or introduced), by the day they were named.
    [[nodiscard]] Result<std::vector<Referral>> namesGiven() const;
    /// Meetings that end after `from`, by start.
    [[nodiscard]] Result<std::vector<Meeting>> meetingsAfter(const QDateTime &from) const;
    /// Of that day or later, made by hand: no import brought them.
    [[nodiscard]] Result<std::vector<Interaction>> interactionsByHandSince(QDate day) const;

    /// The circle of that uid or, folded, that name; NotFound or Ambiguous.
    [[nodiscard]] Result<Circle> circleNamed(const QString &text) const;
    /// How many active contacts each circle has; those without any are left out.
    [[nodiscard]] Result<QHash<CircleId, int>> circleSizes() const;
    /// Records whose notes hold every word, newest first.
    [[nodiscard]] Result<std::vector<RecordKey>> searchText(const QString &query, int limit) const;
    /// The contacts a record is about; none if it is gone.
    [[nodiscard]] Result<std::vector<ContactId>> contactsOfRecord(const RecordKey &key) const;
    [[nodiscard]] Result<rules::Preferences> preferences() const;
    /// What was half typed under that key (Workspace::keepDraft()); empty if nothing.
    [[nodiscard]] Result<QString> draft(const QString &key) const;

    /// Everything, for the archive; the trash too.
    [[nodiscard]] Result<Network> network() const;

private:
    store::Database &m_database;
    Present m_present;
};

} // namespace cultivar
