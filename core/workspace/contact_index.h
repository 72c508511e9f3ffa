// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_row.h"
#include "core/rules/bridges.h"
#include "core/rules/ranking.h"
#include "core/rules/ranking_constants.h"
#include "core/rules/weekly_three.h"
#include "core/workspace/token_index.h"

#include <QHash>

namespace cultivar {

/// What a list of contacts is asked for. Everything that is set must hold.
struct ContactFilter
{
    QString text; ///< each word must begin a word of the contact
    CircleId circle;
    std::optional<rules::State> state;
    bool onlyActive = false;
    int limit = -1; ///< negative: all
};

/// A ranked contact: the row lives as long as the index is not changed.
struct RankedContact
{
    const ContactRow *row = nullptr;
    rules::Rank rank;
    bool bridge = false;
    bool inGetToKnow = false;
};

/// All contacts in memory, as of one day: answers lists, search as you type and ranking without SQL. Built off the GUI
/// thread, then belongs to one thread, where change sets keep it right.
class ContactIndex
{
public:
    ContactIndex(std::vector<ContactRow> rows, std::vector<Circle> circles, rules::RankingConstants constants,
                 QDate today);
    // Facts point into their keys.
    ContactIndex(const ContactIndex &) = delete;
    ContactIndex &operator=(const ContactIndex &) = delete;
    ContactIndex(ContactIndex &&) = default;
    ContactIndex &operator=(ContactIndex &&) = default;

    [[nodiscard]] QDate today() const { return m_today; }

    [[nodiscard]] const rules::RankingConstants &constants() const { return m_constants; }

    /// Ranks by other numbers from now on.
    void useConstants(const rules::RankingConstants &constants);

    [[nodiscard]] const std::vector<Circle> &circles() const { return m_circles; }

    [[nodiscard]] const Circle *circle(CircleId id) const;

    /// Contacts that are not in the trash.
    [[nodiscard]] size_t size() const { return m_order.size(); }

    [[nodiscard]] const ContactRow *row(ContactId contact) const;

    /// By name (fold(), then code units, then uid).
    [[nodiscard]] std::vector<const ContactRow *> find(const ContactFilter &filter) const;

    [[nodiscard]] std::optional<int> cadence(const ContactRow &row) const;
    [[nodiscard]] rules::Due due(const ContactRow &row) const;
    [[nodiscard]] bool isInGetToKnow(const ContactRow &row) const;

    /// The ranked, best first; `limit` negative: all.
    [[nodiscard]] std::vector<RankedContact> ranked(int limit) const;
    /// One of them; nothing if it is not ranked now.
    [[nodiscard]] std::optional<RankedContact> rankedContact(ContactId contact) const;
    [[nodiscard]] std::vector<rules::Pick> weeklyThree() const;
    /// The same contacts as weeklyThree() sees them, in rank order.
    [[nodiscard]] std::vector<rules::Candidate> candidates() const;

    /// Takes in rows as they are now. `asked` names all that may have changed: those of it without a row are gone.
    void update(std::span<const ContactId> asked, std::vector<ContactRow> rows);

    /// True when so much was taken in that building it anew would be faster.
    [[nodiscard]] bool isWorn() const { return m_overlay.size() > 4000; }

private:
    struct Slot
    {
        ContactRow row;
        QString foldedName;
    };

    /// Where a ranked contact stands, without its row.
    struct Place
    {
        double x = 0;
        int score = 0;
        rules::State state = rules::State::Fresh;
        quint32 slot = 0;
    };

    void sortByName();
    [[nodiscard]] std::vector<Place> rankOrder(int limit) const;
    [[nodiscard]] bool nameOrder(quint32 a, quint32 b) const;
    [[nodiscard]] bool matches(const ContactRow &row, const ContactFilter &filter) const;
    [[nodiscard]] std::optional<RankedContact> rankedAt(quint32 slot) const;
    void resizeFacts();
    void readFacts(quint32 slot);
    [[nodiscard]] std::vector<int> bridgeKeys(const ContactRow &row);
    void finishFacts() const;
    void removeFromOrder(quint32 slot);
    void addToOrder(quint32 slot);
    void put(ContactRow row);

    rules::RankingConstants m_constants;
    QDate m_today;
    std::vector<Circle> m_circles;
    std::vector<Slot> m_slots;
    QHash<ContactId, quint32> m_slotOf;
    std::vector<quint32> m_order; ///< slots by name; those in the trash are left out
    TokenIndex m_tokens;
    QHash<quint32, QStringList> m_overlay; ///< words of slots that changed since the tokens were built

    // What ranking needs, by slot, apart from the rows: it goes through all of them.
    QHash<std::pair<int, QString>, int> m_keyNumbers; ///< of every organization, expertise and tag, folded
    std::vector<std::vector<int>> m_keys;
    std::vector<rules::BridgeFacts> m_bridgeFacts; ///< their keys lie in m_keys
    mutable std::vector<rules::RankingFacts> m_facts;
    mutable std::vector<bool> m_bridges; ///< as the facts say
    mutable std::vector<int> m_places;   ///< in the order of names
    mutable bool m_factsFinished = false;
    mutable bool m_placesKnown = false;
};

} // namespace cultivar
