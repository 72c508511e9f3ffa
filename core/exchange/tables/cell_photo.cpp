// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/cell_photo.h"

#include "core/base/text.h"
#include "core/exchange/encoded_image.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/named_cells.h"

#include <QJsonObject>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

bool isPhotoCell(const QString &column)
{
    return keptColumn(column).field == CsvField::Photo;
}

bool isOfLdif(const QString &column)
{
    return column.compare("jpegPhoto"_L1, Qt::CaseInsensitive) == 0;
}

/// The pictures of a cell: in LDIF several may stand in one.
QStringList picturesOf(const QString &column, const QString &cell)
{
    return isOfLdif(column) ? cell.split(u", "_s) : QStringList{cell};
}

void addTrace(PhotoTrace &trace, const QString &column, const QString &cell)
{
    for (const QString &picture : picturesOf(column, cell)) {
        if (trace.digest.isEmpty())
            trace.digest = digestOfReference(picture);
        if (trace.address.isEmpty() && hasWebScheme(picture))
            trace.address = picture;
    }
}

} // namespace

std::optional<Photo> takePhoto(QJsonObject &cells)
{
    Photo photo;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (!isPhotoCell(cell.key()))
            continue;
        QStringList pictures = picturesOf(cell.key(), cell->toString());
        for (QString &picture : pictures) {
            if (hasWebScheme(picture) && photo.address.isEmpty())
                photo.address = picture;
            if (!photo.image.isEmpty())
                continue;
            photo.image = decodedImage(picture.simplified().remove(u' '));
            if (!photo.image.isEmpty())
                picture = imageReference(photo.image);
        }
        if (!photo.image.isEmpty())
            *cell = pictures.join(u", "_s);
    }
    return photo == Photo() ? std::nullopt : std::optional(std::move(photo));
}

PhotoTrace photoOfContent(const QString &content)
{
    PhotoTrace trace;
    const std::optional<QJsonObject> cells = cellsOfContent(content);
    if (!cells)
        return trace;
    for (auto cell = cells->begin(); cell != cells->end(); ++cell)
        if (isPhotoCell(cell.key()))
            addTrace(trace, cell.key(), cell->toString());
    return trace;
}

bool isWordsForPhoto(const QString &column, const QString &cell)
{
    PhotoTrace trace;
    addTrace(trace, column, cell);
    return trace == PhotoTrace() && !isOfLdif(column);
}

} // namespace cultivar
