// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/picture.h"

#include "core/model/photo.h"

#include <QBuffer>
#include <QImageReader>

namespace cultivar::ui {

namespace {

constexpr qint64 mostPixels = 100'000'000;
constexpr int keptSide = 640;
constexpr qsizetype smallBytes = qsizetype{256} * 1024;
constexpr int jpegQuality = 88;

QSize shrunk(QSize size, int side, Qt::AspectRatioMode mode)
{
    const QSize wanted = size.scaled(side, side, mode);
    return wanted.width() < size.width() ? wanted : size;
}

/// No larger than needed: most decoders are faster then.
QImage decoded(const QByteArray &image, int side, Qt::AspectRatioMode mode)
{
    const std::optional<ImageFormat> format = imageFormatOf(image);
    if (!format)
        return {};
    QBuffer bytes;
    bytes.setData(image);
    QImageReader reader(&bytes, QByteArray(toWord(*format).toLatin1()));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > mostPixels)
        return {};
    reader.setScaledSize(shrunk(size, side, mode));
    return reader.read();
}

Failure noPicture()
{
    return fail(ErrorKind::InvalidInput, u"photo"_s, u"no_picture"_s);
}

} // namespace

QImage squarePicture(const QByteArray &image, int side)
{
    const QImage whole = decoded(image, side, Qt::KeepAspectRatioByExpanding);
    const int edge = std::min(whole.width(), whole.height());
    if (edge <= 0)
        return {};
    return whole.copy((whole.width() - edge) / 2, (whole.height() - edge) / 2, edge, edge)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

Result<QByteArray> pictureToKeep(const QByteArray &image)
{
    const QImage seen = decoded(image, keptSide, Qt::KeepAspectRatio);
    if (seen.isNull())
        return noPicture();
    return image.size() <= smallBytes ? Result<QByteArray>(image) : pictureToKeep(seen);
}

Result<QByteArray> pictureToKeep(const QImage &image)
{
    if (image.isNull())
        return noPicture();
    const QSize size = shrunk(image.size(), keptSide, Qt::KeepAspectRatio);
    const QImage kept =
        size == image.size() ? image : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QBuffer::WriteOnly);
    const bool written = kept.hasAlphaChannel() ? kept.save(&buffer, "png") : kept.save(&buffer, "jpeg", jpegQuality);
    if (!written)
        return noPicture();
    return bytes;
}

} // namespace cultivar::ui
