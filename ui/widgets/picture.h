// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace cultivar::ui {

// Pictures of strangers are decoded by the decoder of an ImageFormat (core/model/photo.h) and no other, and not at all
// where they say to be larger than anything a camera takes. From any thread.

/// The middle of the picture as a square of at most `side` pixels, as it was held; null if it cannot be shown.
[[nodiscard]] QImage squarePicture(const QByteArray &image, int side);

/// A picture the user chose, to be kept: as it is if it is small, else made smaller. InvalidInput (subject: image) if
/// it cannot be shown.
[[nodiscard]] Result<QByteArray> pictureToKeep(const QByteArray &image);
[[nodiscard]] Result<QByteArray> pictureToKeep(const QImage &image);

} // namespace cultivar::ui
