// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/index/contact_filter.h"
#include "core/workspace/index/packed_rows.h"

#include <QHash>

namespace cultivar {

/// A text of every slot, each different one kept once.
class TextColumn
{
public:
    void reserve(size_t slots) { m_numbers.reserve(slots); }

    void resize(size_t slots) { m_numbers.resize(slots, 0); }

    void set(quint32 slot, const QString &folded);
    void arrange(const std::vector<quint32> &order);

    /// For every number whether its text contains `folded`.
    [[nodiscard]] std::vector<bool> numbersWith(const QString &folded) const;

    [[nodiscard]] quint32 number(quint32 slot) const { return m_numbers[slot]; }

private:
    QHash<QString, quint32> m_known;
    std::vector<QString> m_texts{QString()};
    std::vector<quint32> m_numbers; ///< by slot; 0: empty
};

/// What filters and orders ask of every contact, by slot, apart from the rows: going through 100,000 rows would cost
/// more than a keystroke may.
class ContactColumns
{
public:
    /// Beyond all days. Days are counted as QDate::toJulianDay() does.
    static constexpr qint32 never = std::numeric_limits<qint32>::max() - 1;
    static constexpr qint32 nothing = std::numeric_limits<qint32>::max();

    void reserve(size_t slots);
    void resize(size_t slots);
    /// What stands in the slot order[i] comes to slot i.
    void arrange(const std::vector<quint32> &order);
    /// `circles`: all there are, by position; `due` and `today`: as of when the index is.
    void set(quint32 slot, const ContactFacts &facts, const rules::Due &due, const std::vector<Circle> &circles,
             QDate today);
    void setTexts(quint32 slot, const ContactRow &row);

    /// The day the order goes by, `never` or `nothing`; for By::Name 0.
    [[nodiscard]] qint32 day(quint32 slot, ContactOrder::By by) const;

private:
    friend class ContactTest;

    enum Flag : quint8
    {
        Active = 1,
        Trashed = 2,
        Paused = 4,
        InPeace = 8
    };

    struct Facts
    {
        quint64 circles = 0; ///< a bit for each by its position modulo 64
        qint32 lastContact = nothing;
        qint32 next = nothing;
        quint8 state = 0; ///< of rules::State; stateNone without a cadence
        quint8 flags = 0;
        LifeStage stage = LifeStage::Unknown;
    };

    static constexpr quint8 stateNone = 7;

    std::vector<Facts> m_facts;
    TextColumn m_organizations;
    TextColumn m_roles;
    TextColumn m_cities;
};

/// A filter made ready to be asked of many: all of it but words, phrases and tags.
class ContactTest
{
public:
    ContactTest(const ContactFilter &filter, const ContactColumns &columns, const std::vector<Circle> &circles,
                QDate today);

    /// `rows` help where the columns do not suffice.
    [[nodiscard]] bool operator()(quint32 slot, const PackedRows &rows) const
    {
        return m_possible && holds(slot) && (!m_circlesAreMany || isInCircles(rows.facts(slot)));
    }

private:
    [[nodiscard]] bool holds(quint32 slot) const;
    [[nodiscard]] bool holdsTexts(quint32 slot) const;
    [[nodiscard]] bool isInCircles(const ContactFacts &facts) const;
    void addCircles(const ContactFilter &filter, const std::vector<Circle> &circles);
    void addState(const QString &word);
    void addStates(const ContactFilter &filter);

    const ContactColumns &m_columns;
    bool m_possible = true;
    bool m_circlesAreMany = false;                ///< bits do not tell them apart
    std::vector<std::vector<CircleId>> m_circles; ///< of each list one at least
    std::vector<quint64> m_circleBits;
    bool m_inNoCircle = false;
    quint8 m_states = 0xff;      ///< bits of those that will do
    quint8 m_shownStates = 0xff; ///< the same, for those who do not rest
    bool m_asksShownState = false;
    quint8 m_flagsAll = 0;
    quint8 m_flagsAny = 0;
    quint8 m_flagsNone = 0;
    std::optional<qint32> m_quietSince; ///< last contact not after it
    std::optional<LifeStage> m_stage;
    std::vector<bool> m_organizations; ///< by number; empty: any
    std::vector<bool> m_roles;
    std::vector<bool> m_cities;
};

} // namespace cultivar
