// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <optional>

// Pictures as the texts of a source have them. What is kept of such a text has a reference in the place of the bytes,
// "sha256:" and the imageDigest(), since the picture stands apart (model/photo.h).

namespace cultivar {

/// Of base64; empty if these are no bytes, or too many, or of no ImageFormat.
[[nodiscard]] QByteArray decodedImage(QStringView base64);

/// Where the base64 stands in the text of a data URI (RFC 2397); nothing for anything else.
[[nodiscard]] std::optional<QStringView> base64OfDataUri(QStringView text);

[[nodiscard]] QString imageReference(const QByteArray &image);
/// Empty if it is none.
[[nodiscard]] QByteArray digestOfReference(QStringView text);

} // namespace cultivar
