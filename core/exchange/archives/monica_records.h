// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/archives/monica_content.h"
#include "core/exchange/archives/monica_record.h"

#include <QSet>

// What Monica has of talks, promises and gifts, and how people belong together. core/exchange/archives/monica_archive.h
// says what becomes of each.

namespace cultivar {

struct MonicaSurroundings
{
    MonicaTypes types;
    QTimeZone mine;
    std::optional<QDate> exported; ///< the day the export was made
};

/// Reads what is about one contact, or about several.
class MonicaRecordsReader
{
public:
    MonicaRecordsReader(MonicaSurroundings surroundings, Parsed &parsed)
        : m_surroundings(std::move(surroundings))
        , m_parsed(parsed)
    {
    }

    /// Who comes first, for the names of their activities.
    void takeContact(const QJsonObject &object, const PersonHint &person);
    /// Each after all contacts.
    void takeActivity(const QJsonValue &value, qsizetype position);
    void takeRelationships(const QJsonArray &values);

private:
    void takePart(MonicaRecord &record, const QString &type, const PersonHint &person);
    void addCall(MonicaRecord &record, const PersonHint &person);
    void addConversation(MonicaRecord &record, const PersonHint &person);
    void addTask(MonicaRecord &record, const PersonHint &person);
    void addReminder(MonicaRecord &record, const PersonHint &person);
    void addDebt(MonicaRecord &record, const PersonHint &person);
    void addGift(MonicaRecord &record, const PersonHint &person);
    void add(const MonicaRecord &record, FollowUp followUp, const PersonHint &person);
    void add(const MonicaRecord &record, Interaction interaction, std::vector<PersonHint> people);
    [[nodiscard]] std::optional<QDate> dayOf(MonicaRecord &record, QLatin1StringView key) const;
    [[nodiscard]] std::optional<QDate> dayOfEnd(MonicaRecord &record, QLatin1StringView key) const;

    MonicaSurroundings m_surroundings;
    Parsed &m_parsed;
    QHash<QString, PersonHint> m_people;                  ///< by uuid
    QHash<QString, std::vector<PersonHint>> m_activities; ///< who took part, by uuid
};

} // namespace cultivar
