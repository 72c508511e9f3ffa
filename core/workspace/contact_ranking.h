// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_row.h"
#include "core/rules/bridges.h"
#include "core/rules/ranking.h"
#include "core/rules/ranking_constants.h"

#include <QHash>

namespace cultivar {

/// What ranking needs of every contact, by slot, apart from the rows: it goes through all of them.
class ContactRanking
{
public:
    ContactRanking(rules::RankingConstants constants, QDate today)
        : m_constants(constants)
        , m_today(today)
    {
    }

    // Facts point into their keys.
    ContactRanking(const ContactRanking &) = delete;
    ContactRanking &operator=(const ContactRanking &) = delete;
    ContactRanking(ContactRanking &&) = default;
    ContactRanking &operator=(ContactRanking &&) = default;
    ~ContactRanking() = default;

    [[nodiscard]] QDate today() const { return m_today; }

    [[nodiscard]] const rules::RankingConstants &constants() const { return m_constants; }

    /// Every slot is to be set anew after it.
    void setConstants(rules::RankingConstants constants) { m_constants = constants; }

    void resize(size_t slots);
    /// `cadence`: the effective one.
    void set(quint32 slot, const ContactRow &row, std::optional<int> cadence, bool inGetToKnow);

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

    /// `folded`: the whole tag.
    [[nodiscard]] bool hasTag(quint32 slot, const QString &folded) const;

private:
    [[nodiscard]] std::vector<int> bridgeKeys(const ContactRow &row);
    void findBridges() const;
    void findPlaces(const std::vector<quint32> &byName) const;
    [[nodiscard]] std::optional<Ranked> ranking(quint32 slot) const;

    rules::RankingConstants m_constants;
    QDate m_today;
    QHash<std::pair<int, QString>, int> m_keyNumbers; ///< of every organization, expertise and tag, folded
    std::vector<std::vector<int>> m_keys;
    std::vector<rules::BridgeFacts> m_bridgeFacts; ///< their keys lie in m_keys
    mutable std::vector<rules::RankingFacts> m_facts;
    mutable std::vector<bool> m_bridges; ///< as the facts say
    mutable std::vector<int> m_places;   ///< in the order of names
    mutable bool m_bridgesKnown = false;
    mutable bool m_placesKnown = false;
};

} // namespace cultivar
