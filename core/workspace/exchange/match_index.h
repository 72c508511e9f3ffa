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

/// What somebody is looked up and entered by, made once for both. Texts are hashed, with so many bits and a seed of
/// this run that no two meet: of a hundred thousand contacts none is read from far memory only to be compared. 0 is no
/// text.
struct MatchKeys
{
    struct Digest
    {
        size_t first = 0;
        size_t second = 0;

        bool operator==(const Digest &) const = default;

        friend size_t qHash(const Digest &digest, size_t seed) { return digest.first ^ seed; }
    };

    explicit MatchKeys(const Contact &contact);
    [[nodiscard]] static size_t of(QStringView text);
    /// A UUID is one with and without "urn:uuid:", in letters of either case.
    [[nodiscard]] static size_t ofUid(const QString &uid);
    [[nodiscard]] static Digest digestOf(const BroughtBySource &words);

    QVarLengthArray<size_t, 2> names; ///< folded: as shown, and given and family name where that is another
    QVarLengthArray<size_t, 2> namesAndOrganization;
    size_t cardUid = 0;
    QVarLengthArray<size_t, 4> emails;
    QVarLengthArray<size_t, 4> phones;
    QStringList slugs;                ///< of pages on LinkedIn
    QVarLengthArray<size_t, 2> named; ///< source and key, of each of its sources
    QVarLengthArray<Digest, 2> words; ///< of each of its sources
};

/// Finds the stored contact that one in a file is: by the very words, by uid or the key of the same source, by LinkedIn
/// address, by e-mail or telephone number with the name, by a key made of such, by exact name and organisation, by the
/// name of somebody of whom nothing else is said. Two who bear different vCard UIDs are two, and so are two with
/// different LinkedIn addresses unless uid or source say otherwise. Whom the same file brought already is another
/// unless more than the name says that it is not. Belongs to the import of one file, or of one archive.
class MatchIndex
{
public:
    using Load = std::function<Result<Contact>(ContactId)>;

    /// Reads what is stored. Contacts in the trash are not found.
    [[nodiscard]] static Result<MatchIndex> read(store::Database &database);

    /// Nothing if it is somebody new. `load` gives a stored contact, for the comparison of names.
    [[nodiscard]] Result<std::optional<ContactId>> find(const Contact &brought, const MatchKeys &keys,
                                                        const Load &load) const;
    /// The contact of that uid, else the only one of that e-mail address (of several the one of that name), else the
    /// one of that LinkedIn address, else the only one of that name unless they have another LinkedIn address; nothing
    /// otherwise.
    [[nodiscard]] std::optional<ContactId> findPerson(const PersonHint &person) const;

    [[nodiscard]] std::optional<ContactId> findUid(const Uid &uid) const;

    /// Whether contacts have that e-mail address, be they one or several.
    [[nodiscard]] bool knowsAddress(const QString &email) const;

    /// What comes from here on is of another file of the same archive: whom the one before brought may come again.
    void beginFile();

    void add(const Contact &contact, const MatchKeys &keys);

    /// The file has brought this contact, in these words.
    void noteBrought(ContactId contact, const std::vector<BroughtBySource> &words);

    /// Whether the file has said these very words.
    [[nodiscard]] bool hasSaid(const BroughtBySource &words) const;

    /// True if a contact in the trash bears it, so that nobody new can.
    [[nodiscard]] bool isInTrash(const Uid &uid) const { return m_trashed.contains(uid); }

private:
    /// Those who share something.
    class Sharing
    {
    public:
        /// So many may share an address before it tells nobody.
        static constexpr qsizetype few = 8;

        void add(size_t key, ContactId contact);
        /// Nobody if there are more than a few.
        [[nodiscard]] QVarLengthArray<ContactId, few> of(size_t key) const;

        [[nodiscard]] bool has(size_t key) const { return m_first.contains(key); }

    private:
        QHash<size_t, ContactId> m_first;
        QHash<size_t, QVarLengthArray<ContactId, few>> m_others;
    };

    struct Search;

    [[nodiscard]] std::optional<ContactId> byWords(const MatchKeys &keys) const;
    [[nodiscard]] Result<std::optional<ContactId>> byIdentity(const Search &search) const;
    [[nodiscard]] Result<std::optional<ContactId>> byReach(const Search &search) const;
    [[nodiscard]] Result<std::optional<ContactId>> byMadeKey(const Search &search) const;
    [[nodiscard]] std::optional<ContactId> byName(const Search &search) const;
    [[nodiscard]] std::optional<ContactId> onlyOne(const Search &search, const Sharing &sharing, size_t key) const;
    [[nodiscard]] Result<bool> isTheSame(const Search &search, ContactId candidate) const;
    [[nodiscard]] bool isSomebodyElse(const Search &search, ContactId candidate) const;
    [[nodiscard]] std::optional<ContactId> byEmail(const PersonHint &person) const;
    [[nodiscard]] bool bearsAnotherUid(ContactId contact, const MatchKeys &brought) const;
    [[nodiscard]] bool hasAnotherPage(ContactId contact, const QStringList &slugs) const;

    QHash<size_t, ContactId> m_byUid;
    QHash<MatchKeys::Digest, ContactId> m_byWords;
    QHash<QString, ContactId> m_byLinkedIn;
    QHash<size_t, ContactId> m_byNameAndReach;
    Sharing m_bySource;
    Sharing m_byEmail;
    Sharing m_byName;
    Sharing m_byNameAndOrganization;
    QHash<ContactId, size_t> m_cardUid;
    QHash<ContactId, QStringList> m_linkedIn;
    QSet<Uid> m_trashed;
    QSet<ContactId> m_brought;      ///< by this file
    QSet<MatchKeys::Digest> m_said; ///< by this file
};

} // namespace cultivar
