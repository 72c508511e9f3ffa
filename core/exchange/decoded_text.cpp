// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"

#include <QStringDecoder>

#include <array>

namespace cultivar {

namespace {

/// 0x80 to 0x9f of Windows-1252; the rest is as Latin-1 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
constexpr std::array<char16_t, 32> windows1252 = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c >= u'\x80' && c < u'\xa0')
            c = QChar(windows1252[c.unicode() - 0x80U]);
    return text;
}

QString decoded(QByteArrayView bytes, QStringDecoder::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    return decoder(bytes);
}

} // namespace

QString decodedText(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe"))
        return decoded(bytes.sliced(2), QStringDecoder::Utf16LE);
    if (bytes.startsWith("\xfe\xff"))
        return decoded(bytes.sliced(2), QStringDecoder::Utf16BE);
    if (bytes.startsWith("\xef\xbb\xbf"))
        return decoded(bytes.sliced(3), QStringDecoder::Utf8);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

} // namespace cultivar
