// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTimeZone>

// What Monica said of a contact, as it is kept until Monica comes again.

namespace cultivar {

/// What the records of an export call by a uuid and its "instance" explains. What is malformed there is not explained.
struct MonicaTypes
{
    QHash<QString, QJsonObject> contactFields; ///< their properties: name, protocol, type
    QHash<QString, QString> activities;        ///< names
    QHash<QString, QString> lifeEvents;
    QHash<QString, QString> genders;

    [[nodiscard]] static MonicaTypes of(const QJsonObject &instance);
};

/// The contact's object as the export has it, with what is explained elsewhere written into the properties, so that it
/// can be read alone: "type_name", "type_kind" and "type_protocol" of a contact field, "type_name" of a life event,
/// "gender_name", and the "day" of a note in UTC. Without avatar, photos (but see monica_photos.h) and
/// documents, and without how often and when the contact was looked at, which would make it another one at each export.
[[nodiscard]] QJsonObject monicaContent(QJsonObject contact, const MonicaTypes &types);

} // namespace cultivar
