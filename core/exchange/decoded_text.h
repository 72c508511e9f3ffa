// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <optional>

namespace cultivar {

/// The encoding of a file that does not say it, by its bytes: "UTF-16LE", "UTF-16BE" or "UTF-8" by a byte order mark,
/// UTF-16 also by the zero bytes of its first two letters; else UTF-8 if it is valid as such; else "Shift_JIS" if it is
/// valid as that and most of its pairs of bytes are kana and kanji of every day; else
/// "windows-1252".
[[nodiscard]] QByteArray guessedCharset(QByteArrayView bytes);

/// Those one may choose from when the guess is wrong and that this build can read, by their IANA names.
[[nodiscard]] QStringList readableCharsets();

/// Asked for every line of a file.
[[nodiscard]] inline bool isAscii(QByteArrayView bytes)
{
    constexpr qsizetype eight = sizeof(quint64);
    const auto areAscii = [&bytes](qsizetype at) {
        quint64 units = 0;
        std::memcpy(&units, bytes.data() + at, sizeof units);
        return (units & 0x8080808080808080ULL) == 0;
    };
    if (bytes.size() < eight)
        return std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    for (qsizetype at = 0; at < bytes.size() - eight; at += eight)
        if (!areAscii(at))
            return false;
    return areAscii(bytes.size() - eight);
}

/// Nothing if the charset is unknown here or the bytes are not of it. Windows-1252 always succeeds: its five bytes
/// without a character become the control characters of the same number; so does Latin-1, which is taken as it, since
/// that is what is meant. A byte order mark is dropped.
[[nodiscard]] std::optional<QString> decodedAs(QByteArrayView bytes, QByteArrayView charset);

/// The text by the guess; what is wrong in it becomes U+FFFD. Line ends and NUL stay as they are.
[[nodiscard]] QString decodedText(QByteArrayView bytes);
/// The text in that charset, what is wrong becoming U+FFFD; by the guess if it is empty or unknown.
[[nodiscard]] QString decodedText(QByteArrayView bytes, QByteArrayView charset);

} // namespace cultivar
