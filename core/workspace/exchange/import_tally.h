// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/workspace/exchange/import_preview.h"

#include <QHash>

#include <array>
#include <memory>

namespace cultivar {

/// Counts the people of an import over all its files, and keeps the first rows of each kind where they are to be shown.
/// What a file brought counts only once it is kept.
class ImportTally
{
public:
    static constexpr size_t rowsKept = 200; ///< of each kind

    /// `keepsRows`: false to count only.
    ImportTally(bool keepsRows, wording::ReferenceNames names);

    void beginFile(size_t file);
    /// Counts what the file brought since.
    void keepFile();

    void problem(const RowProblem &problem);
    void added(int line, const Contact &contact);
    void updated(int line, const Contact &before, const Contact &after);
    void unchanged(int line, const Contact &contact);
    /// Something new about people who are known.
    void brought(const Interaction &interaction);
    void brought(const Meeting &meeting);
    void brought(const FollowUp &followUp);
    void brought(const GoodwillEntry &entry);
    void brought(const Relation &relation);
    void brought(const Overview &overview);
    /// Somebody who is no contact: spoken with on that day; nothing: a meeting with them is to come.
    void proposed(const PersonHint &person, std::optional<QDate> spokenOn);
    /// Something that was there already.
    void known(const Interaction &interaction);

    template <RecordType R> void known(const R & /*record*/) {}

    /// Something that was there already, and is another now.
    void changed(const Interaction &interaction);
    void changed(const Meeting &meeting);

    /// If that person is new, they may be `other`.
    void mayBe(ContactId contact, const QString &other);

    /// Those met most often first.
    [[nodiscard]] std::vector<ProposedPerson> takeProposed();

    /// Of the file that is read.
    [[nodiscard]] int peopleChangedByFile() const;

    [[nodiscard]] const PeopleCount &count() const { return m_count; }

    /// Problems first, then duplicates, updates, new ones, and those who stay as they are; each in the order of the
    /// files. `personOf` gives whoever is only spoken to in them.
    [[nodiscard]] std::vector<PreviewRow> takeRows(const std::function<std::optional<Contact>(ContactId)> &personOf);

private:
    struct Person
    {
        std::optional<PreviewKind> kind; ///< nothing: only spoken to
        QString perhaps;                 ///< who they may be
        bool heardFrom = false;
        int messages = 0;
        int gains = 0; ///< meetings, promises, goodwill, relations
        QDate lastMessage;
        std::vector<size_t> files;
        std::shared_ptr<PreviewRow> row; ///< what is known of them when they are shown
    };

    struct People
    {
        QHash<ContactId, Person> byId;
        std::vector<ContactId> order;
    };

    [[nodiscard]] static PreviewKind kindOf(const Person &person);
    static void unite(Person &person, Person &&later);
    static Person &of(People &people, ContactId contact, Person &&person);
    void note(PreviewKind kind, int line, const Contact &contact, const Contact &before);
    void touch(const std::vector<ContactId> &contacts);
    [[nodiscard]] PreviewRow rowOf(const Contact &contact) const;
    [[nodiscard]] bool takeRoom(PreviewKind kind);
    void count(const Person &person, int sign);

    bool m_keepsRows;
    wording::ReferenceNames m_names;
    People m_people;
    std::vector<PreviewRow> m_problems;
    using Proposed = QHash<QString, ProposedPerson>; ///< by address

    static void addTimes(Proposed &proposed, const ProposedPerson &person);

    Proposed m_proposed;
    PeopleCount m_count;
    std::array<size_t, previewKinds.size()> m_rowsMade{}; ///< by kind

    size_t m_file = 0;
    People m_inFile;
    std::vector<PreviewRow> m_problemsInFile;
    Proposed m_proposedInFile;
    PeopleCount m_recordsInFile; ///< its people are not counted here
};

} // namespace cultivar
