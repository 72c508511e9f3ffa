// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <functional>

// One record of Monica's JSON export: {"uuid", "created_at", "updated_at", "properties": {…}, "data": [collections]}, a
// collection being {"count", "type", "values": […]}. Its program writes [] for an object without keys, 0 and 1 for
// truth here and there, and leaves out, or writes as null, what is not known.

namespace cultivar {

/// When something was.
struct MonicaMoment
{
    QDate day;                   ///< in my time zone
    std::optional<QDateTime> at; ///< the instant (UTC), where it is known

    bool operator==(const MonicaMoment &) const = default;
};

/// A moment as in core/exchange/archives/written_moment.h. Midnight in UTC is how Monica writes a day: it is taken as
/// that day, wherever `mine` is. Nothing if it is no such text.
[[nodiscard]] std::optional<MonicaMoment> monicaMoment(QStringView text, const QTimeZone &mine);

/// Gives the values of a record by key: those among its properties first. What is missing or null is nothing, and no
/// mistake. What is of another type, or no such value, is nothing as well, and the first such key of a record becomes a
/// BadValue: line 0, detail "call/<uuid> called_at", the uuid replaced by the position in the collection, from 1, where
/// there is none.
class MonicaRecord
{
public:
    MonicaRecord(QLatin1StringView type, const QJsonValue &value, qsizetype position,
                 std::vector<RowProblem> &problems);

    /// Empty if it has none.
    [[nodiscard]] const QString &uuid() const { return m_uuid; }

    /// "call/<uuid>".
    [[nodiscard]] QString place() const;

    /// Ours for it, the same at each reading.
    [[nodiscard]] Uid uid() const;

    /// Whether nothing asked for so far was wrong.
    [[nodiscard]] bool isSound() const { return m_sound; }

    void wrong(QLatin1StringView key);

    /// False, and a mistake, without a uuid.
    [[nodiscard]] bool hasName();

    /// Without surrounding space.
    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] std::optional<bool> flag(QLatin1StringView key);
    [[nodiscard]] std::optional<int> number(QLatin1StringView key);
    /// A number as it is written: money comes as number and as text.
    [[nodiscard]] QString amount(QLatin1StringView key);
    [[nodiscard]] std::optional<QDateTime> instant(QLatin1StringView key);
    /// As it is written, whatever the time: for what Monica knows as a day.
    [[nodiscard]] std::optional<QDate> day(QLatin1StringView key);
    [[nodiscard]] std::optional<MonicaMoment> moment(QLatin1StringView key, const QTimeZone &mine);
    [[nodiscard]] QJsonArray list(QLatin1StringView key);
    [[nodiscard]] std::optional<QJsonObject> object(QLatin1StringView key);

    /// For what comes as one or as something else.
    [[nodiscard]] bool holdsObject(QLatin1StringView key) const { return value(key).isObject(); }

    /// What `visit` gets of one collection: its type, and its values.
    using Visit = std::function<void(const QString &type, const QJsonArray &values)>;
    void forEachCollection(const Visit &visit);

private:
    [[nodiscard]] QJsonValue value(QLatin1StringView key) const;

    QLatin1StringView m_type;
    qsizetype m_position;
    std::vector<RowProblem> &m_problems;
    bool m_sound = true;
    QJsonObject m_object;
    QJsonObject m_properties;
    QString m_uuid;
};

} // namespace cultivar
