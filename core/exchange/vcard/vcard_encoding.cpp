// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_encoding.h"

#include <QStringDecoder>

#include <array>
#include <optional>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// 0x80 to 0x9F; the five the code page leaves open stay the control characters of Latin-1.
constexpr std::array<char16_t, 32> windows1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                  0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text)
        if (character.unicode() >= 0x80 && character.unicode() < 0xA0)
            character = windows1252[character.unicode() - 0x80];
    return text;
}

std::optional<QString> decodedWith(QStringDecoder &&decoder, QByteArrayView bytes)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
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
    // Stateless, so that a sequence cut off at the end is an error and not the beginning of more.
    auto text = decodedWith(QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless), bytes);
    return text ? *std::move(text) : fromWindows1252(bytes);
}

QString decodedLine(QByteArrayView bytes, QByteArrayView charset)
{
    const QByteArray name = charset.toByteArray().toUpper();
    if (name.isEmpty() || name == "UTF-8" || name == "UTF8" || name == "US-ASCII")
        return decodedLine(bytes);
    if (name == "ISO-8859-1" || name == "LATIN1" || name == "WINDOWS-1252")
        return fromWindows1252(bytes);
    const auto text = decodedWith(QStringDecoder(name.constData()), bytes);
    return text ? *text : decodedLine(bytes);
}

QByteArray utf8OfUtf16(QByteArrayView file)
{
    const bool little = file.startsWith("\xFF\xFE") || (file.size() >= 2 && file[0] != 0 && file[1] == 0);
    const bool big = file.startsWith("\xFE\xFF") || (file.size() >= 2 && file[0] == 0 && file[1] != 0);
    if (!little && !big)
        return {};
    QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    const QString text = decoder.decode(file);
    return text.toUtf8();
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
