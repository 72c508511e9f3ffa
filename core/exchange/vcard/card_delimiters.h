// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace cultivar {

/// How much at the beginning of a line says nothing: blanks, byte order marks, and what old systems end files with.
[[nodiscard]] qsizetype sayingNothing(QByteArrayView line);

[[nodiscard]] bool isCardBegin(QByteArrayView line);
[[nodiscard]] bool isCardEnd(QByteArrayView line);

/// END:VCARD at the beginning of a line.
inline constexpr qsizetype cardEndLength = 9;

/// Where the next card begins in a line that ends one: files were put one behind the other, the first without a line
/// break at its end. Nothing in any other line.
[[nodiscard]] std::optional<qsizetype> cardBehindEnd(QByteArrayView line);

} // namespace cultivar
