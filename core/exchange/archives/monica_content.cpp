// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_content.h"

#include "core/exchange/archives/monica_record.h"

namespace cultivar {

namespace {

/// By uuid.
QHash<QString, QJsonObject> propertiesOfTypes(const QJsonObject &instance, QLatin1StringView list)
{
    QHash<QString, QJsonObject> properties;
    for (const QJsonValue type : instance.value(list).toArray())
        if (const QString uuid = type["uuid"_L1].toString(); !uuid.isEmpty())
            properties.insert(uuid, type["properties"_L1].toObject());
    return properties;
}

QHash<QString, QString> namesOfTypes(const QJsonObject &instance, QLatin1StringView list)
{
    QHash<QString, QString> names;
    const QHash<QString, QJsonObject> properties = propertiesOfTypes(instance, list);
    for (auto it = properties.cbegin(); it != properties.cend(); ++it)
        names.insert(it.key(), it->value("name"_L1).toString());
    return names;
}

void explain(QJsonObject &properties, QLatin1StringView key, const QString &words)
{
    if (!words.isEmpty())
        properties.insert(key, words);
}

void explainContactField(QJsonObject &properties, const MonicaTypes &types)
{
    const QJsonObject type = types.contactFields.value(properties.value("type"_L1).toString());
    explain(properties, "type_name"_L1, type.value("name"_L1).toString());
    explain(properties, "type_kind"_L1, type.value("type"_L1).toString());
    explain(properties, "type_protocol"_L1, type.value("protocol"_L1).toString());
}

QJsonValue explainedPart(const QString &type, const QJsonValue &part, const MonicaTypes &types)
{
    // What is no record stays what it is: it is told when it is read.
    if (!part.isObject() || !part["properties"_L1].isObject())
        return part;
    QJsonObject object = part.toObject();
    QJsonObject properties = object.value("properties"_L1).toObject();
    if (type == "contact_field"_L1) {
        explainContactField(properties, types);
    } else if (type == "life_event"_L1) {
        explain(properties, "type_name"_L1, types.lifeEvents.value(properties.value("type"_L1).toString()));
    } else if (const auto moment = monicaMoment(object.value("created_at"_L1).toString(), QTimeZone::utc())) {
        // Not in my zone: the same note would be another one after a journey.
        properties.insert("day"_L1, moment->day.toString(Qt::ISODate));
    }
    object.insert("properties"_L1, properties);
    return object;
}

QJsonArray explainedData(const QJsonArray &data, const MonicaTypes &types)
{
    QJsonArray explained;
    for (const QJsonValue collection : data) {
        const QString type = collection["type"_L1].toString();
        if (type == "photo"_L1 || type == "document"_L1)
            continue;
        const bool needs = type == "contact_field"_L1 || type == "life_event"_L1 || type == "note"_L1;
        if (!needs || !collection["values"_L1].isArray()) {
            explained.append(collection);
            continue;
        }
        QJsonArray values;
        for (const QJsonValue part : collection["values"_L1].toArray())
            values.append(explainedPart(type, part, types));
        QJsonObject object = collection.toObject();
        object.insert("values"_L1, values);
        explained.append(object);
    }
    return explained;
}

} // namespace

MonicaTypes MonicaTypes::of(const QJsonObject &instance)
{
    MonicaTypes types;
    types.contactFields = propertiesOfTypes(instance, "contact_field_types"_L1);
    types.activities = namesOfTypes(instance, "activity_types"_L1);
    types.lifeEvents = namesOfTypes(instance, "life_event_types"_L1);
    types.genders = namesOfTypes(instance, "genders"_L1);
    return types;
}

QJsonObject monicaContent(QJsonObject contact, const MonicaTypes &types)
{
    if (contact.value("properties"_L1).isObject()) {
        QJsonObject properties = contact.value("properties"_L1).toObject();
        for (const QLatin1StringView key : {"avatar"_L1, "last_consulted_at"_L1, "number_of_views"_L1})
            properties.remove(key);
        explain(properties, "gender_name"_L1, types.genders.value(properties.value("gender"_L1).toString()));
        contact.insert("properties"_L1, properties);
    }
    if (contact.value("data"_L1).isArray())
        contact.insert("data"_L1, explainedData(contact.value("data"_L1).toArray(), types));
    return contact;
}

} // namespace cultivar
