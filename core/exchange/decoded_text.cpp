// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decoded_text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr auto utf8Name = "UTF-8";
constexpr auto windows1252Name = "windows-1252";
constexpr auto shiftJisName = "Shift_JIS";

/// 0x80 to 0x9f of Windows-1252; the rest is as Latin-1 (https://encoding.spec.whatwg.org/index-windows-1252.txt).
constexpr std::array<char16_t, 32> windows1252 = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                  0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

/// What is looked at to tell Shift_JIS.
constexpr qsizetype guessedBytes = 1 << 20;

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c >= u'\x80' && c < u'\xa0')
            c = QChar(windows1252[c.unicode() - 0x80U]);
    return text;
}

bool isValidUtf8(QByteArrayView bytes)
{
    return bytes.isValidUtf8();
}

/// JIS X 0208 in its shifted form: a lead byte and a trail byte, besides ASCII and the half-width kana.
bool looksLikeShiftJis(QByteArrayView bytes)
{
    // Leads up to 0x9f have the kana and the kanji of every day; in Western text they are typographic marks, before
    // ASCII. From 0xe0 on are rare kanji; in Western text these are letters with accents.
    int common = 0;
    int commonBeforeAscii = 0;
    int rare = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<uchar>(bytes[i]);
        const bool isCommon = c >= 0x81 && c <= 0x9f;
        if (c < 0x80 || (c >= 0xa1 && c <= 0xdf))
            continue;
        if (!isCommon && (c < 0xe0 || c > 0xfc))
            return false;
        if (i + 1 == bytes.size())
            break; // cut in two by whoever gave only a beginning
        const auto trail = static_cast<uchar>(bytes[++i]);
        if (trail < 0x40 || trail == 0x7f || trail > 0xfc)
            return false;
        ++(!isCommon ? rare : trail < 0x80 ? commonBeforeAscii : common);
    }
    return common > 0 && 2 * common >= commonBeforeAscii && common + commonBeforeAscii > rare;
}

QStringDecoder decoderOf(QByteArrayView charset)
{
    return QStringDecoder(charset.toByteArray().constData(), QStringDecoder::Flag::Stateless);
}

/// Halves of surrogate pairs that stand alone, for which neither UTF-8 nor a database has room, are replaced.
QString withoutHalves(QString text)
{
    if (QStringView(text).isValidUtf16())
        return text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

bool isLatin(const QByteArray &lowerName)
{
    static const QList<QByteArray> names{"windows-1252", "cp1252", "iso-8859-1", "latin1", "iso8859-1", "iso_8859-1"};
    return names.contains(lowerName);
}

} // namespace

QByteArray guessedCharset(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return utf8Name;
    const auto hasZeros = [&](qsizetype from) {
        return bytes.size() >= 4 && bytes[from] == 0 && bytes[from + 2] == 0 && bytes[1 - from] != 0;
    };
    if (bytes.startsWith("\xff\xfe") || hasZeros(1))
        return "UTF-16LE"_ba;
    if (bytes.startsWith("\xfe\xff") || hasZeros(0))
        return "UTF-16BE"_ba;
    if (isValidUtf8(bytes))
        return utf8Name;
    const bool isJapanese = looksLikeShiftJis(bytes.first(std::min(bytes.size(), guessedBytes)));
    return isJapanese && decoderOf(shiftJisName).isValid() ? shiftJisName : windows1252Name;
}

QStringList readableCharsets()
{
    static const QStringList wanted{u"UTF-8"_s,        u"windows-1252"_s, u"UTF-16LE"_s,     u"UTF-16BE"_s,
                                    u"ISO-8859-15"_s,  u"windows-1250"_s, u"windows-1251"_s, u"KOI8-R"_s,
                                    u"Shift_JIS"_s,    u"ISO-2022-JP"_s,  u"EUC-JP"_s,       u"GB18030"_s,
                                    u"Big5"_s,         u"EUC-KR"_s,       u"windows-1253"_s, u"windows-1254"_s,
                                    u"windows-1255"_s, u"windows-1256"_s};
    QStringList readable;
    for (const QString &name : wanted)
        if (isLatin(name.toLatin1().toLower()) || decoderOf(name.toLatin1()).isValid())
            readable += name;
    return readable;
}

std::optional<QString> decodedAs(QByteArrayView bytes, QByteArrayView charset)
{
    if (isLatin(charset.toByteArray().toLower()))
        return fromWindows1252(bytes);
    // Stateless, so that a sequence cut off at the end is an error and not the beginning of more.
    QStringDecoder decoder = decoderOf(charset);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    if (decoder.hasError() || !QStringView(text).isValidUtf16())
        return std::nullopt;
    return text;
}

QString decodedText(QByteArrayView bytes)
{
    return decodedText(bytes, guessedCharset(bytes));
}

QString decodedText(QByteArrayView bytes, QByteArrayView charset)
{
    if (isLatin(charset.toByteArray().toLower()))
        return fromWindows1252(bytes);
    QStringDecoder decoder = decoderOf(charset);
    return decoder.isValid() ? withoutHalves(decoder(bytes)) : decodedText(bytes, guessedCharset(bytes));
}

} // namespace cultivar
