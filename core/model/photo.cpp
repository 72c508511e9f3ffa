// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/photo.h"

#include <QCryptographicHash>

namespace cultivar {

std::optional<ImageFormat> imageFormatOf(QByteArrayView image)
{
    if (image.startsWith("\xFF\xD8\xFF"))
        return ImageFormat::Jpeg;
    if (image.startsWith("\x89PNG\r\n\x1A\n"))
        return ImageFormat::Png;
    if (image.startsWith("GIF87a") || image.startsWith("GIF89a"))
        return ImageFormat::Gif;
    if (image.startsWith("RIFF") && image.sliced(4).size() > 8 && image.sliced(8).startsWith("WEBP"))
        return ImageFormat::Webp;
    return std::nullopt;
}

QByteArray imageDigest(const QByteArray &image)
{
    return image.isEmpty() ? QByteArray() : QCryptographicHash::hash(image, QCryptographicHash::Sha256).toHex();
}

} // namespace cultivar
