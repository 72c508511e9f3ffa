// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/vcard/vcard_line.h"
#include "core/exchange/vcard/vcard_line_edit.h"
#include "core/model/photo.h"

namespace cultivar {

// The first picture of a card stands apart from it. What is kept of the card has a reference in the place of the bytes
// (core/exchange/encoded_image.h); it takes the place of the base64 only where that can be written again to the letter.
// Any other picture stays in its line, word for word.

/// A card and its picture.
struct SeparatedPhoto
{
    Photo photo;     ///< without a contact
    QString content; ///< what is kept of the card then
};

/// `lines` are those of `content`. Nothing if there is neither a picture that can be shown nor the address of one.
[[nodiscard]] std::optional<SeparatedPhoto> separatedPhoto(const QString &content, const std::vector<VcardLine> &lines);

/// The trace of the picture in a kept card, whether it stands apart or not.
[[nodiscard]] PhotoTrace photoTraceOf(const QString &content);

/// The lines of a card to be written: each reference becomes the image again, or the line goes where that is not the
/// picture any more, and a picture the card does not know comes last. `photo`: null if there is none.
[[nodiscard]] QStringList linesWithPhoto(const QStringList &lines, const Photo *photo, VcardVersion version);

} // namespace cultivar
