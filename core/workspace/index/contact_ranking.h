// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_row.h"
#include "core/rules/bridges.h"
#include "core/rules/ranking.h"
#include "core/rules/ranking_constants.h"
#include "core/rules/weekly_three.h"
#include "core/workspace/index/packed_day.h"

#include <QHash>
#include <QSharedData>

#include <limits>
#include <span>

namespace cultivar {

/// What ranking needs of every contact, by slot, apart from the rows: it goes through all of them. Copies share it
/// until one of them changes, so that one can be taken to another thread at little cost.
class ContactRanking
{
public:
    ContactRanking(rules::RankingConstants constants, QDate today)
        : m_constants(constants)
        , m_today(today)
    {
    }

    [[nodiscard]] QDate today() const { return m_today; }

    [[nodiscard]] const rules::RankingConstants &constants() const { return m_constants; }

    /// Every slot is to be set anew after it.
    void setConstants(rules::RankingConstants constants) { m_constants = constants; }

    void reserve(size_t slots);
    void resize(size_t slots);
    /// `cadence`: the effective one.
    void set(quint32 slot, const ContactFacts &facts, std::optional<int> cadence, bool inGetToKnow);
    /// What makes a bridge.
    void setTexts(quint32 slot, const ContactRow &row);

    /// What stands in the slot order[i] comes to slot i. Gives back what was reserved for more.
    void arrange(const std::vector<quint32> &order);

    /// Places of names are known anew with the next question.
    void forgetPlaces() { m_placesKnown = false; }

    struct Ranked
    {
        quint32 slot = 0;
        rules::Rank rank;
        bool bridge = false;
        bool inGetToKnow = false;
    };

    /// The ranked, best first; `limit` negative: all. `byName`: all slots that are listed.
    [[nodiscard]] std::vector<Ranked> ranked(int limit, const std::vector<quint32> &byName) const;
    /// Nothing if it is not ranked now.
    [[nodiscard]] std::optional<Ranked> rankedAt(quint32 slot) const;

    /// The ranked as weeklyThree() sees them, in rank order.
    [[nodiscard]] std::vector<rules::Candidate> candidates(const std::vector<quint32> &byName) const;
    /// The active ones one pays forward to, in the order of `byName`.
    [[nodiscard]] std::vector<ContactId> beginners(const std::vector<quint32> &byName) const;
    /// Active ones with a day of theirs that is ahead (rules::isAhead), in the order of `byName`.
    [[nodiscard]] std::vector<ContactId> withDatesAhead(const std::vector<quint32> &byName) const;
    [[nodiscard]] int activeContacts() const;

    /// `folded`: the whole tag.
    [[nodiscard]] bool hasTag(quint32 slot, const QString &folded) const;

private:
    /// rules::RankingFacts and what makes a bridge, in little room.
    struct Facts
    {
        ContactId id;
        double importance = 0;
        PackedDay chosen;
        PackedDay lastContact;
        PackedDay pausedUntil;
        PackedDay snoozedUntil;
        PackedDay inPeaceUntil;
        qint32 cadence = noCadence;
        qint32 received = 0;
        qint32 gave = 0;
        qint32 attempts = 0;
        quint32 keys = 0;         ///< where their number stands, and they after it
        quint32 organization = 0; ///< equal for equal ones; 0: none
        LifeStage stage = LifeStage::Unknown;
        bool active : 1 = false;
        bool inGetToKnow : 1 = false;
        bool owesFollowUp : 1 = false;
        bool dateNear : 1 = false;
        bool dateAhead : 1 = false;
        bool recentContact : 1 = false;
        bool bridgeMark : 1 = false;
    };

    struct Table : QSharedData
    {
        QHash<std::pair<int, QString>, int> keyNumbers; ///< of every organization, expertise and tag, folded
        std::vector<int> keys{0};
        std::vector<Facts> facts;
        rules::BridgeFields bridges;
    };

    static constexpr qint32 noCadence = std::numeric_limits<qint32>::min();

    [[nodiscard]] static std::vector<int> bridgeKeys(const ContactRow &row, Table &table);
    [[nodiscard]] static std::span<const int> keys(const Table &table, quint32 slot);
    [[nodiscard]] rules::RankingFacts factsOf(quint32 slot) const;
    [[nodiscard]] static rules::BridgeFacts bridgeFacts(const Table &table, quint32 slot);
    [[nodiscard]] bool isBridge(quint32 slot) const;

    void findPlaces(const std::vector<quint32> &byName) const;
    [[nodiscard]] std::optional<Ranked> ranking(quint32 slot) const;

    rules::RankingConstants m_constants;
    QDate m_today;
    QSharedDataPointer<Table> m_table{new Table};
    mutable std::vector<int> m_places; ///< in the order of names
    mutable bool m_placesKnown = false;
};

} // namespace cultivar
