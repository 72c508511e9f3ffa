// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/rules/ranking.h"

#include <QJsonArray>
#include <QJsonObject>

// The pieces JSON documents and tables are made of. Absent values are null, days ISO 8601, keys snake_case.
namespace cultivar::cli {

[[nodiscard]] QJsonValue orNull(const QString &text);
[[nodiscard]] QJsonValue orNull(const std::optional<QDate> &day);
[[nodiscard]] QJsonArray toArray(const QStringList &texts);

/// ISO 8601 with the zone's offset at that moment.
[[nodiscard]] QString momentIn(const QDateTime &moment, const QTimeZone &zone);

/// The seven terms in points.
[[nodiscard]] QJsonObject toJson(const rules::Terms &terms);
/// Tenths of a point as points.
[[nodiscard]] double points(int tenths);

/// The keys every listing of contacts has.
[[nodiscard]] QJsonObject contactJson(const ContactIndex &index, const ContactRow &row, const QStringList &emails);

[[nodiscard]] QJsonObject followUpJson(const FollowUp &followUp, const Contact &contact);

/// {"uid": …} of the first record the change added.
[[nodiscard]] Output addedUid(const ChangeSet &changes, const QString &said);
/// {"changed": n}.
[[nodiscard]] Output changedCount(const ChangeSet &changes);

} // namespace cultivar::cli
