// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/weekly_three.h"
#include "core/workspace/index/contact_orders.h"
#include "core/workspace/index/contact_ranking.h"
#include "core/workspace/index/contact_words.h"
#include "core/workspace/index/note_search.h"
#include "core/workspace/index/packed_rows.h"

#include <QHash>

#include <functional>

namespace cultivar {

/// Whom a search finds in the fields.
struct FoundContacts
{
    std::vector<ContactId> contacts; ///< in the order asked for
    /// Who hold every word, but whether a phrase stands in a field that is not kept in memory, only the records can
    /// tell.
    std::vector<ContactId> unsure;
};

struct RankedContact
{
    ContactId contact;
    rules::Rank rank;
    bool bridge = false;
    bool inGetToKnow = false;
};

/// All contacts in memory, as of one day: answers lists, search as you type and ranking without SQL. Built off the GUI
/// thread, then belongs to one thread, where change sets keep it right.
class ContactIndex
{
public:
    /// Of nobody; see ContactIndexBuilder.
    ContactIndex(std::vector<Circle> circles, rules::RankingConstants constants, QDate today);

    [[nodiscard]] QDate today() const { return m_ranking.today(); }

    [[nodiscard]] const rules::RankingConstants &constants() const { return m_ranking.constants(); }

    /// Ranks by other numbers from now on.
    void useConstants(const rules::RankingConstants &constants);

    [[nodiscard]] const std::vector<Circle> &circles() const { return m_circles; }

    [[nodiscard]] const Circle *circle(CircleId id) const;

    /// Contacts that are not in the trash.
    [[nodiscard]] size_t size() const { return m_orders.byName().size(); }

    [[nodiscard]] bool holds(ContactId contact) const { return m_slotOf.contains(contact); }

    /// Made anew with every call; nothing if it is not held.
    [[nodiscard]] std::optional<ContactRow> row(ContactId contact) const;

    /// Whose fields hold every word and phrase of the query, and for whom the rest of the filter holds.
    [[nodiscard]] FoundContacts search(const ContactFilter &filter, ContactOrder order = {}) const;
    /// Whom notes and timeline find beyond search(): each word or phrase is held by a field or by a note, and the rest
    /// of the filter holds.
    [[nodiscard]] std::vector<ContactId> searchWithNotes(const ContactFilter &filter, ContactOrder order,
                                                         const NoteHits &hits) const;
    /// The rows of those of search() who are sure, by name (fold(), then code units, then uid); `limit` negative: all.
    /// For a few: of many, visit() or search() takes less.
    [[nodiscard]] std::vector<ContactRow> find(const ContactFilter &filter, int limit = -1) const;
    /// Calls `see` for each of those, in the same order.
    void visit(const ContactFilter &filter, const std::function<void(const ContactFacts &)> &see) const;

    /// How many contacts have each tag.
    [[nodiscard]] QHash<QString, int> tagCounts() const { return m_rows.tagCounts(); }

    [[nodiscard]] std::optional<int> cadence(const ContactFacts &facts) const;
    [[nodiscard]] rules::Due due(const ContactFacts &facts) const;
    [[nodiscard]] bool isInGetToKnow(const ContactFacts &facts) const;

    /// The ranked, best first; `limit` negative: all.
    [[nodiscard]] std::vector<RankedContact> ranked(int limit) const;
    /// One of them; nothing if it is not ranked now.
    [[nodiscard]] std::optional<RankedContact> rankedContact(ContactId contact) const;
    [[nodiscard]] std::vector<rules::Pick> weeklyThree() const;
    /// The same contacts as weeklyThree() sees them, in rank order.
    [[nodiscard]] std::vector<rules::Candidate> candidates() const;

    /// What the ranking is made of, to be taken to another thread.
    [[nodiscard]] const ContactRanking &ranking() const { return m_ranking; }

    /// Those who are not in the trash, by name, as ContactRanking wants them.
    [[nodiscard]] const std::vector<quint32> &slotsByName() const { return m_orders.byName(); }

    /// Takes in rows as they are now. `asked` names all that may have changed: those of it without a row are gone.
    void update(std::span<const ContactId> asked, const std::vector<ContactRow> &rows);

    /// True when so much was taken in that building it anew would be faster.
    [[nodiscard]] bool isWorn() const { return m_words.changed() > 4000; }

private:
    friend class ContactIndexBuilder;

    /// Gives those who were put slots in the order of names, so that whoever goes through all by name goes through
    /// memory in order. `foldedNames`: by slot so far. Returns the new slot of each.
    [[nodiscard]] std::vector<quint32> arrange(const std::vector<QString> &foldedNames);
    [[nodiscard]] std::vector<quint32> sortedByName(const std::vector<QString> &foldedNames) const;

    /// Calls `visit(slot, sure)` for whom search() finds until it returns false. `withWords`: those who hold the words
    /// of the filter.
    template <class Visit>
    void forEachFound(const TokenIndex::SlotSet &withWords, const ContactFilter &filter, ContactOrder order,
                      Visit visit) const;
    [[nodiscard]] bool holdsInMemory(quint32 slot, const QString &phrase) const;
    [[nodiscard]] QHash<quint32, quint64> slotsInNotes(const NoteHits &hits) const;
    [[nodiscard]] std::vector<ContactId> inOrder(const std::vector<quint32> &slots, ContactOrder order) const;
    [[nodiscard]] bool nameOrder(quint32 a, quint32 b) const;
    [[nodiscard]] ContactOrders::Names names() const;
    [[nodiscard]] RankedContact rankedContact(const ContactRanking::Ranked &ranked) const;
    void reserve(size_t slots);
    void resizeTo(size_t slots);
    [[nodiscard]] quint32 slotFor(ContactId contact);
    void put(quint32 slot, const ContactRow &row);
    void putFacts(quint32 slot, const ContactFacts &facts);

    std::vector<Circle> m_circles;
    PackedRows m_rows;
    QHash<ContactId, quint32> m_slotOf;
    ContactColumns m_columns;
    ContactOrders m_orders; ///< those in the trash are left out
    ContactWords m_words;
    ContactRanking m_ranking;
};

} // namespace cultivar
