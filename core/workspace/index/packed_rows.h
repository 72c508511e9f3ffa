// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/contact_row.h"
#include "core/workspace/index/packed_day.h"

#include <QHash>

namespace cultivar {

/// Rows of contacts by slot in little room: days and numbers side by side, texts as UTF-8 one after the other, and what
/// many have in common (organizations, tags) only once. A row is made anew whenever it is asked for.
class PackedRows
{
public:
    [[nodiscard]] size_t size() const { return m_facts.size(); }

    void reserve(size_t slots);
    void resize(size_t slots);

    /// All but the search text. The room of what stood there before is given back with the whole only.
    void set(quint32 slot, const ContactRow &row);
    /// What stands in the slot order[i] comes to slot i. Gives back what was reserved for more.
    void arrange(const std::vector<quint32> &order);

    [[nodiscard]] ContactId id(quint32 slot) const { return m_ids[slot]; }

    [[nodiscard]] bool isTrashed(quint32 slot) const { return (m_facts[slot].flags & Trashed) != 0; }

    [[nodiscard]] QString name(quint32 slot) const;
    [[nodiscard]] ContactFacts facts(quint32 slot) const;
    [[nodiscard]] ContactRow row(quint32 slot) const;
    /// How many slots hold each tag.
    [[nodiscard]] QHash<QString, int> tagCounts() const;

private:
    enum Flag : quint8
    {
        Active = 1,
        Trashed = 2,
        Archived = 4,
        BridgeMark = 8,
        OwesFollowUp = 16
    };

    static constexpr qint32 noCadence = std::numeric_limits<qint32>::min();

    struct Facts
    {
        double importance = 0;
        quint32 texts = 0; ///< where they begin
        PackedDay lastContact;
        PackedDay lastAttempt;
        PackedDay pausedUntil;
        PackedDay snoozedUntil;
        PackedDay inPeaceUntil;
        PackedDay chosen;
        qint32 cadence = noCadence;
        qint32 attempts = 0;
        qint32 received = 0;
        qint32 gave = 0;
        quint32 organization = 0;
        quint32 role = 0;
        quint32 city = 0;
        LifeStage lifeStage = LifeStage::Unknown;
        quint8 flags = 0;
    };

    class Reader;

    [[nodiscard]] quint32 numberOf(const QString &text);
    void write(quint64 number);
    void write(const QString &text);
    void write(const QStringList &texts);

    void readFacts(quint32 slot, ContactFacts &into) const;

    std::vector<ContactId> m_ids; ///< apart: lists ask for these of all, and for nothing else
    std::vector<Facts> m_facts;
    /// For each slot that was set: name, circles, dates, tags, uid, email, expertise.
    QByteArray m_texts{1, '\0'};
    QHash<QString, quint32> m_shared;
    std::vector<QString> m_sharedTexts{QString()}; ///< by number; 0: empty
};

} // namespace cultivar
