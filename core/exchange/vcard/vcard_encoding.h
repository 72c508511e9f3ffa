// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <string>

namespace cultivar {

/// UTF-8, or Windows-1252 where the bytes are no UTF-8: what programs write that say nothing of an encoding.
[[nodiscard]] QString decodedLine(QByteArrayView bytes);

/// By the name of a CHARSET parameter; Latin-1 is taken as Windows-1252, an unknown name as none.
[[nodiscard]] QString decodedLine(QByteArrayView bytes, QByteArrayView charset);

/// A file as UTF-8 if all of it is in another encoding that is told by looking: UTF-16, or Shift_JIS where no CHARSET
/// parameter says more; nothing otherwise. See guessedCharset().
[[nodiscard]] QByteArray utf8OfWhole(QByteArrayView file);

/// Quoted-printable (RFC 2045, 6.7) without its soft line breaks; an equals sign before anything but two hex digits
/// stays.
[[nodiscard]] QByteArray quotedPrintableDecoded(QByteArrayView bytes);

/// What the parameters of a line say of how its value is written.
struct LineEncoding
{
    bool base64 = false;
    bool quotedPrintable = false;
    bool named = false; ///< there is a parameter that is not kept
    QByteArrayView charset{};
};

[[nodiscard]] LineEncoding encodingOf(QByteArrayView parameters);

/// Those of `parameters` that hold for the decoded value too, with a semicolon before each; `encoding` is theirs.
[[nodiscard]] std::string keptParameters(QByteArrayView parameters, const LineEncoding &encoding);

/// A value as UTF-8. The charset of base64 is that of what is packed into it.
[[nodiscard]] QByteArray decodedValue(QByteArrayView value, const LineEncoding &encoding);

} // namespace cultivar
