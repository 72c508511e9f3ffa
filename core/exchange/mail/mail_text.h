// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace cultivar {

/// Control characters (C0, DEL, C1) and the separators of lines and paragraphs: what has no place in a field of a mail.
[[nodiscard]] bool isControlCharacter(QChar c);

/// Control characters as spaces, runs of spaces as one, none at the ends.
[[nodiscard]] QString oneLine(QString text);

/// Bytes that are no encoded words, such as addresses: UTF-8 (RFC 6532), or Windows-1252 where they are not; without
/// control characters.
[[nodiscard]] QString rawHeaderText(QByteArrayView bytes);

/// How long the encoded word (RFC 2047, 2) is with which `bytes` begin; 0 if they do not begin with one. Spaces and
/// question marks inside are put up with.
[[nodiscard]] qsizetype encodedWordLength(QByteArrayView bytes);

/// The text of a field, or of a phrase, on one line: unfolded (RFC 5322, 2.2.3), encoded words decoded (RFC 2047) also
/// where they touch other text, those next to each other in one charset as one, since a character may be split between
/// them, unless each by itself is less wrong. Words of an unknown charset stay as they are, bytes that are wrong in
/// theirs become U+FFFD, base64 is read as far as it goes. Other bytes are UTF-8, or Windows-1252 where they are not.
[[nodiscard]] QString decodedHeaderText(QByteArrayView value);

} // namespace cultivar
