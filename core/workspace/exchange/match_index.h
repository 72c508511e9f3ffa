// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/parsed.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <functional>

namespace cultivar::store {
class Database;
}

namespace cultivar {

/// Finds the stored contact that one in a file is: by the very words, by uid or the key of the same source, by LinkedIn
/// address, by e-mail or telephone number with the name, by a key made of such, by exact name and organisation, by the
/// name of somebody of whom nothing else is said. Two who bear different vCard UIDs are two, and so are two with
/// different LinkedIn addresses unless uid or source say otherwise. Whom the same file brought already is another
/// unless more than the name says that it is not. Belongs to the import of one file.
class MatchIndex
{
public:
    using Load = std::function<Result<Contact>(ContactId)>;

    /// Reads what is stored. Contacts in the trash are not found.
    [[nodiscard]] static Result<MatchIndex> read(store::Database &database);

    /// Nothing if it is somebody new. `load` gives a stored contact, for the comparison of names.
    [[nodiscard]] Result<std::optional<ContactId>> find(const Contact &brought, const Load &load) const;
    /// The contact of that uid, else the only one of that e-mail address (of several the one of that name), else the
    /// one of that LinkedIn address, else the only one of that name unless they have another LinkedIn address; nothing
    /// otherwise.
    [[nodiscard]] std::optional<ContactId> findPerson(const PersonHint &person) const;

    [[nodiscard]] std::optional<ContactId> findUid(const Uid &uid) const;

    void add(const Contact &contact);

    /// The file has brought this contact, in these words.
    void noteBrought(ContactId contact, const std::vector<BroughtBySource> &words);

    /// Whether the file has said these very words.
    [[nodiscard]] bool hasSaid(const BroughtBySource &words) const;

    /// True if a contact in the trash bears it, so that nobody new can.
    [[nodiscard]] bool isInTrash(const Uid &uid) const { return m_trashed.contains(uid); }

private:
    /// Those who share something; of more than a few it is not told who they are.
    using Sharing = QHash<QString, QVarLengthArray<ContactId, 1>>;
    struct Search;

    [[nodiscard]] const QByteArray &digestOf(const BroughtBySource &words) const;
    static void share(Sharing &hash, const QString &key, ContactId contact);
    [[nodiscard]] std::optional<ContactId> byWords(const Contact &brought) const;
    [[nodiscard]] Result<std::optional<ContactId>> byIdentity(const Search &search) const;
    [[nodiscard]] Result<std::optional<ContactId>> byReach(const Search &search) const;
    [[nodiscard]] Result<std::optional<ContactId>> byMadeKey(const Search &search) const;
    [[nodiscard]] std::optional<ContactId> byName(const Search &search) const;
    [[nodiscard]] std::optional<ContactId> onlyOne(const Search &search, const Sharing &hash, const QString &key) const;
    [[nodiscard]] Result<bool> isTheSame(const Search &search, ContactId candidate) const;
    [[nodiscard]] bool isSomebodyElse(const Search &search, ContactId candidate) const;
    [[nodiscard]] std::optional<ContactId> byEmail(const PersonHint &person) const;
    [[nodiscard]] bool bearsAnotherUid(ContactId contact, const Contact &brought) const;
    [[nodiscard]] bool hasAnotherPage(ContactId contact, const QStringList &slugs) const;

    QHash<QString, ContactId> m_byUid;
    QHash<QByteArray, ContactId> m_byWords;
    QHash<QString, ContactId> m_byLinkedIn;
    QHash<size_t, ContactId> m_byNameAndReach; ///< by hash only
    Sharing m_bySource;
    Sharing m_byEmail;
    Sharing m_byName;
    Sharing m_byNameAndOrganization;
    QHash<ContactId, QString> m_cardUid;
    QHash<ContactId, QStringList> m_linkedIn;
    QSet<Uid> m_trashed;
    QSet<ContactId> m_brought; ///< by this file
    QSet<QByteArray> m_said;   ///< by this file

    /// The words that were asked for last, which come again and again, and their digest.
    mutable BroughtBySource m_lastWords;
    mutable QByteArray m_lastDigest;
};

} // namespace cultivar
