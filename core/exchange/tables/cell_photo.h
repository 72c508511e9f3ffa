// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <optional>

class QJsonObject;

// Pictures in cells whose names are those of address_book_columns.h.

namespace cultivar {

/// The picture in the cells, without a contact: the first whose bytes can be shown, and the first address. In the place
/// of the bytes is a reference then (core/exchange/encoded_image.h). Nothing if there is none.
[[nodiscard]] std::optional<Photo> takePhoto(QJsonObject &cells);

/// The trace of the picture that such a `content` (BroughtBySource) has.
[[nodiscard]] PhotoTrace photoOfContent(const QString &content);

/// Whether a cell for a picture says nothing of one, so that its words are all that is lost without them. Bytes of LDIF
/// that are no picture to show are no words.
[[nodiscard]] bool isWordsForPhoto(const QString &column, const QString &cell);

} // namespace cultivar
