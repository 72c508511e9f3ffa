// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_encoding.h"

#include "core/exchange/decoded_text.h"

#include <optional>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// A beginning that tells the encoding of a file, not cut in the middle of a letter.
QByteArrayView beginningOf(QByteArrayView file)
{
    constexpr qsizetype enough = 1 << 20;
    if (file.size() <= enough)
        return file;
    const qsizetype lineEnd = file.first(enough).lastIndexOf('\n');
    return file.first(lineEnd < 0 ? enough : lineEnd);
}

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'A' && digit <= 'F')
        return digit - 'A' + 10;
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

} // namespace

QString decodedLine(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    return decodedText(bytes, "windows-1252");
}

QString decodedLine(QByteArrayView bytes, QByteArrayView charset)
{
    const QByteArray name = charset.toByteArray().toUpper();
    if (name.isEmpty() || name == "UTF-8" || name == "UTF8" || name == "US-ASCII")
        return decodedLine(bytes);
    const std::optional<QString> text = decodedAs(bytes, name);
    return text ? *text : decodedLine(bytes);
}

QByteArray utf8OfWhole(QByteArrayView file)
{
    const QByteArray charset = guessedCharset(beginningOf(file));
    const bool isUtf16 = charset.startsWith("UTF-16");
    // Where the properties say their encoding, each is taken at its word.
    if (!isUtf16 && (charset != "Shift_JIS" || file.contains("CHARSET=") || file.contains("charset=")))
        return {};
    return decodedText(file, charset).toUtf8();
}

QByteArray quotedPrintableDecoded(QByteArrayView bytes)
{
    QByteArray result;
    result.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '=' && i + 2 < bytes.size() && hexValue(bytes[i + 1]) >= 0 && hexValue(bytes[i + 2]) >= 0) {
            result += static_cast<char>(hexValue(bytes[i + 1]) * 16 + hexValue(bytes[i + 2]));
            i += 2;
        } else {
            result += bytes[i];
        }
    }
    return result;
}

} // namespace cultivar
