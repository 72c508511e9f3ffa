// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_encoding.h"

#include "core/exchange/decoded_text.h"
#include "core/exchange/vcard/content_line.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>
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

/// Base64 with perhaps blanks in it, and not a text that only claims to be.
bool isBase64(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '/' && c <= '9') || c == '+' || c == '=' ||
               isBlank(c);
    });
}

QByteArray withoutBlanks(QByteArrayView value)
{
    QByteArray result = value.toByteArray();
    result.removeIf(isBlank);
    return result;
}

bool isEncodingParameter(const LineParameter<QByteArrayView> &parameter, QLatin1StringView value)
{
    return sameWord(parameter.value, value) && (parameter.name.isEmpty() || sameWord(parameter.name, "ENCODING"_L1));
}

bool isBase64Parameter(const LineParameter<QByteArrayView> &parameter)
{
    return isEncodingParameter(parameter, "BASE64"_L1) || isEncodingParameter(parameter, "B"_L1);
}

/// Whether there is nothing but TYPE=..., as in most lines: it says nothing of an encoding.
bool isLoneType(QByteArrayView parameters)
{
    constexpr auto type = "TYPE="_L1;
    return parameters.size() > type.size() && sameWord(parameters.first(type.size()), type) &&
           std::memchr(parameters.data(), ';', static_cast<size_t>(parameters.size())) == nullptr;
}

} // namespace

QString decodedLine(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    if (!decoder.hasError())
        return text;
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

LineEncoding encodingOf(QByteArrayView parameters)
{
    LineEncoding encoding;
    if (isLoneType(parameters))
        return encoding;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (isEncodingParameter(parameter, "QUOTED-PRINTABLE"_L1)) {
            encoding.quotedPrintable = true;
        } else if (isBase64Parameter(parameter)) {
            encoding.base64 = true;
        } else if (sameWord(parameter.name, "CHARSET"_L1)) {
            encoding.charset = parameter.value;
            encoding.named = true;
        }
    }
    encoding.named = encoding.named || encoding.quotedPrintable;
    return encoding;
}

std::string keptParameters(QByteArrayView parameters, const LineEncoding &encoding)
{
    std::string kept;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (isEncodingParameter(parameter, "QUOTED-PRINTABLE"_L1) || sameWord(parameter.name, "CHARSET"_L1))
            continue;
        if (encoding.quotedPrintable && isBase64Parameter(parameter))
            continue;
        kept += ';';
        kept.append(parameter.whole.data(), static_cast<size_t>(parameter.whole.size()));
    }
    return kept;
}

QByteArray decodedValue(QByteArrayView value, const LineEncoding &encoding)
{
    if (encoding.quotedPrintable)
        return decodedLine(quotedPrintableDecoded(value), encoding.charset).toUtf8();
    if (encoding.base64 && isBase64(value))
        return withoutBlanks(value);
    const QByteArray text = decodedLine(value, encoding.charset).toUtf8();
    return encoding.base64 && isBase64(text) ? withoutBlanks(text) : text;
}

} // namespace cultivar
