// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archives/monica_photos.h"

#include "core/base/text.h"
#include "core/exchange/encoded_image.h"

#include <QJsonArray>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr auto traceKey = "picture"_L1; ///< none of Monica's
constexpr auto addressKey = "picture_address"_L1;

/// Of the contact's photos, the avatar first.
QStringList uuidsOf(const QJsonObject &contact)
{
    QStringList uuids;
    const QJsonValue avatar = contact["properties"_L1]["avatar"_L1];
    if (avatar["avatar_source"_L1].toString() == "photo"_L1)
        uuids += avatar["avatar_photo"_L1].toString();
    for (const QJsonValue collection : contact["data"_L1].toArray())
        if (collection["type"_L1].toString() == "photo"_L1)
            for (const QJsonValue uuid : collection["values"_L1].toArray())
                uuids += uuid.toString();
    return uuids;
}

QString addressOf(const QJsonObject &contact)
{
    const QJsonValue avatar = contact["properties"_L1]["avatar"_L1];
    const QString address = avatar["avatar_external_url"_L1].toString().trimmed();
    return avatar["avatar_source"_L1].toString() == "external"_L1 && hasWebScheme(address) ? address : QString();
}

} // namespace

void MonicaPhotos::add(const QJsonArray &photos)
{
    for (const QJsonValue photo : photos)
        m_records.insert(photo["uuid"_L1].toString(), photo);
}

/// It is tried once.
QByteArray MonicaPhotos::takeImage(const QString &uuid)
{
    const QString text = m_records.take(uuid)["properties"_L1]["dataUrl"_L1].toString();
    const std::optional<QStringView> base64 = base64OfDataUri(text);
    return base64 ? decodedImage(*base64) : QByteArray();
}

std::optional<Photo> MonicaPhotos::takePhotoOf(const QJsonObject &contact)
{
    Photo photo;
    photo.address = addressOf(contact);
    for (const QString &uuid : uuidsOf(contact))
        if (photo.image.isEmpty())
            photo.image = takeImage(uuid);
    return photo == Photo() ? std::nullopt : std::optional(std::move(photo));
}

void keepPhotoTrace(QJsonObject &content, const Photo &photo)
{
    if (!photo.image.isEmpty())
        content.insert(traceKey, imageReference(photo.image));
    if (!photo.address.isEmpty())
        content.insert(addressKey, photo.address);
}

PhotoTrace photoTraceIn(const QJsonObject &content)
{
    return {digestOfReference(content[traceKey].toString()), content[addressKey].toString()};
}

} // namespace cultivar
