// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/parsed.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <functional>

namespace cultivar::store {
class Database;
}

namespace cultivar {

/// Finds the stored contact that one in a file is: by uid, by the key or the very words of the same source, by LinkedIn
/// address, by e-mail with a compatible name, by exact name and organisation. Two who bear different vCard UIDs are
/// two, and so are two with different LinkedIn addresses unless uid or source say otherwise. Belongs to one import.
class MatchIndex
{
public:
    /// Reads what is stored. Contacts in the trash are not found.
    [[nodiscard]] static Result<MatchIndex> read(store::Database &database);

    /// Nothing if it is somebody new. `load` gives a stored contact, for the comparison of names.
    [[nodiscard]] Result<std::optional<ContactId>> find(const Contact &brought,
                                                        const std::function<Result<Contact>(ContactId)> &load) const;
    /// The contact of that uid, else the only one of that e-mail address (of several the one of that name), else the
    /// one of that LinkedIn address, else the only one of that name unless they have another LinkedIn address; nothing
    /// otherwise.
    [[nodiscard]] std::optional<ContactId> findPerson(const PersonHint &person) const;

    [[nodiscard]] std::optional<ContactId> findUid(const Uid &uid) const;

    void add(const Contact &contact);

    /// True if a contact in the trash bears it, so that nobody new can.
    [[nodiscard]] bool isInTrash(const Uid &uid) const { return m_trashed.contains(uid); }

private:
    [[nodiscard]] std::optional<ContactId> bySource(const Contact &brought) const;
    [[nodiscard]] std::optional<ContactId> byEmail(const PersonHint &person) const;
    [[nodiscard]] bool bearsAnotherUid(ContactId contact, const Contact &brought) const;

    [[nodiscard]] bool hasAnotherPage(ContactId contact, const QStringList &slugs) const;

    QHash<QString, ContactId> m_byUid;
    QHash<QString, ContactId> m_bySource;
    QHash<QString, ContactId> m_byLinkedIn;
    QMultiHash<QString, ContactId> m_byEmail;
    QMultiHash<QString, ContactId> m_byName;
    QMultiHash<QString, ContactId> m_byNameAndOrganization;
    QHash<ContactId, QString> m_cardUid;
    QHash<ContactId, QStringList> m_linkedIn;
    QSet<Uid> m_trashed;
};

} // namespace cultivar
