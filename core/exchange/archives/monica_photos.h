// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <QHash>
#include <QJsonObject>

namespace cultivar {

/// The photos of an export: each stands in it once, as a data URI, and contacts name it by its uuid. Each goes to the
/// first contact that names it.
class MonicaPhotos
{
public:
    /// The values of a collection "photo".
    void add(const QJsonArray &photos);

    /// The one that is the contact's avatar, else the first of its photos that can be shown, and the address of an
    /// avatar of the web; without a contact. Nothing if there is none. `contact` is as in the export.
    [[nodiscard]] std::optional<Photo> takePhotoOf(const QJsonObject &contact);

private:
    [[nodiscard]] QByteArray takeImage(const QString &uuid);

    QHash<QString, QJsonValue> m_records; ///< by uuid
};

/// Writes the trace of the picture into a monicaContent().
void keepPhotoTrace(QJsonObject &content, const Photo &photo);

/// The trace in a monicaContent().
[[nodiscard]] PhotoTrace photoTraceIn(const QJsonObject &content);

} // namespace cultivar
