// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_text.h"

#include "core/exchange/decoded_text.h"
#include "core/exchange/vcard/vcard_encoding.h"

#include <QStringDecoder>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>

namespace cultivar {

namespace {

constexpr qsizetype longestCharset = 64;

struct EncodedWord
{
    QByteArrayView charset; ///< without a language (RFC 2231, 5)
    bool base64 = false;
    QByteArrayView text;
    qsizetype size = 0; ///< of all of it
};

bool isHeaderSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

qsizetype indexOfByte(QByteArrayView bytes, char wanted, qsizetype from)
{
    if (from >= bytes.size())
        return -1;
    const void *found = std::memchr(bytes.data() + from, wanted, static_cast<size_t>(bytes.size() - from));
    return found ? static_cast<const char *>(found) - bytes.data() : -1;
}

qsizetype indexOfWordBegin(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = indexOfByte(bytes, '=', from); at >= 0; at = indexOfByte(bytes, '=', at + 1))
        if (at + 1 < bytes.size() && bytes[at + 1] == '?')
            return at;
    return -1;
}

/// Where the text of an encoded word ends. The beginning of the next one is the end of the search: a word that was cut
/// off must not eat it, nor be the reason to read on to the end of the field again and again.
qsizetype endOfWordText(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype at = indexOfByte(bytes, '?', from); at >= 0; at = indexOfByte(bytes, '?', at + 1)) {
        if (at + 1 < bytes.size() && bytes[at + 1] == '=')
            return at;
        if (at > from && bytes[at - 1] == '=')
            return -1;
    }
    return -1;
}

std::optional<EncodedWord> encodedWordAtFront(QByteArrayView bytes)
{
    if (bytes.size() < 8 || bytes[0] != '=' || bytes[1] != '?')
        return std::nullopt;
    const qsizetype charsetEnd = indexOfByte(bytes.first(std::min(bytes.size(), longestCharset)), '?', 2);
    if (charsetEnd <= 2 || charsetEnd + 2 >= bytes.size() || bytes[charsetEnd + 2] != '?')
        return std::nullopt;
    EncodedWord word;
    word.charset = bytes.sliced(2, charsetEnd - 2);
    if (std::any_of(word.charset.begin(), word.charset.end(), isHeaderSpace))
        return std::nullopt;
    if (const qsizetype language = indexOfByte(word.charset, '*', 0); language >= 0)
        word.charset = word.charset.first(language);
    const char encoding = static_cast<char>(bytes[charsetEnd + 1] | 0x20);
    if (encoding != 'b' && encoding != 'q')
        return std::nullopt;
    word.base64 = encoding == 'b';
    const qsizetype begin = charsetEnd + 3;
    const qsizetype end = endOfWordText(bytes, begin);
    if (end < 0)
        return std::nullopt;
    word.text = bytes.sliced(begin, end - begin);
    word.size = end + 2;
    return word;
}

QByteArray bytesOf(const EncodedWord &word)
{
    QByteArray text = word.text.toByteArray();
    if (word.base64)
        return QByteArray::fromBase64(text);
    return quotedPrintableDecoded(text.replace('_', ' '));
}

bool isUtf8Name(const QByteArray &name)
{
    return name == "UTF-8" || name == "UTF8";
}

/// What decodedLine() takes for Windows-1252 or guesses.
bool isLatinName(const QByteArray &name)
{
    static constexpr std::array names = {"US-ASCII", "ISO-8859-1", "LATIN1", "WINDOWS-1252"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// By its name in capitals. Mailers name the standard and write the larger set of characters that Windows made of it.
QStringDecoder decoderOf(const QByteArray &name)
{
    static constexpr std::array<std::pair<const char *, const char *>, 4> larger = {
        {{"GB2312", "GB18030"}, {"GBK", "GB18030"}, {"SHIFT_JIS", "windows-31j"}, {"EUC-KR", "windows-949"}}};
    const auto found =
        std::find_if(larger.begin(), larger.end(), [&name](const auto &each) { return name == each.first; });
    if (found != larger.end())
        if (QStringDecoder decoder(found->second); decoder.isValid())
            return decoder;
    return QStringDecoder(name.constData());
}

bool isKnownCharset(const QByteArray &name)
{
    return isUtf8Name(name) || isLatinName(name) || (!name.isEmpty() && decoderOf(name).isValid());
}

QString decodedFrom(const QByteArray &name, QByteArrayView bytes)
{
    if (isUtf8Name(name)) {
        QStringDecoder decoder(QStringDecoder::Utf8,
                               QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        return decoder.decode(bytes);
    }
    if (isLatinName(name))
        return decodedLine(bytes, name);
    QStringDecoder decoder = decoderOf(name);
    return decoder.decode(bytes);
}

/// Text with encoded words in it, piece by piece.
class HeaderTextDecoder
{
public:
    [[nodiscard]] QString decoded(QByteArrayView value)
    {
        for (qsizetype at = indexOfWordBegin(value, 0); at >= 0;) {
            const auto word = encodedWordAtFront(value.sliced(at));
            if (word && takeCharset(word->charset)) {
                addPlain(value.sliced(m_plainFrom, at - m_plainFrom));
                addWord(*word);
                m_plainFrom = at + word->size;
            }
            at = indexOfWordBegin(value, at + (word ? word->size : 2));
        }
        addPlain(value.sliced(m_plainFrom));
        flush();
        return std::move(m_text);
    }

private:
    bool takeCharset(QByteArrayView charset)
    {
        if (charset == m_lastCharset)
            return m_isKnown;
        m_lastCharset = charset;
        m_name = charset.toByteArray().toUpper();
        m_isKnown = isKnownCharset(m_name);
        return m_isKnown;
    }

    void addPlain(QByteArrayView text)
    {
        const bool onlySpace = std::all_of(text.begin(), text.end(), isHeaderSpace);
        if (text.isEmpty() || (onlySpace && m_afterWord))
            return;
        flush();
        m_text += decodedLine(text);
    }

    void addWord(const EncodedWord &word)
    {
        if (m_name != m_pendingName)
            flush();
        m_pendingName = m_name;
        m_pending += bytesOf(word);
        m_ends.append(m_pending.size());
        m_afterWord = true;
    }

    void flush()
    {
        if (!m_pending.isEmpty())
            m_text += pendingText();
        m_pending.clear();
        m_ends.clear();
        m_afterWord = false;
    }

    /// As one, since some split a character between two words; word by word where that is less wrong, as in
    /// ISO-2022-JP, whose every word ends in ASCII and begins anew.
    [[nodiscard]] QString pendingText() const
    {
        QString joined = decodedFrom(m_pendingName, m_pending);
        const qsizetype wrong = joined.count(QChar::ReplacementCharacter);
        if (wrong == 0 || m_ends.size() < 2)
            return joined;
        QString apart;
        qsizetype begin = 0;
        for (const qsizetype end : m_ends) {
            apart += decodedFrom(m_pendingName, QByteArrayView(m_pending).sliced(begin, end - begin));
            begin = end;
        }
        return apart.count(QChar::ReplacementCharacter) < wrong ? apart : joined;
    }

    QString m_text;
    qsizetype m_plainFrom = 0;
    QByteArrayView m_lastCharset;
    QByteArray m_name; ///< of the last charset, in capitals
    bool m_isKnown = false;
    QByteArray m_pending;                  ///< bytes of words that may go on in the next one
    QVarLengthArray<qsizetype, 16> m_ends; ///< of each word in it
    QByteArray m_pendingName;
    bool m_afterWord = false; ///< nothing but words since the last flush
};

bool isPrintableAscii(QByteArrayView bytes)
{
    bool isPrintable = true;
    for (const char c : bytes) // all of them, which is done many at a time
        isPrintable &= c >= ' ' && c < '\x7f';
    return isPrintable;
}

/// What oneLine() makes of it, at once: nearly all there is to decode is this.
QString asciiOnOneLine(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    QChar *out = text.data();
    bool space = false;
    for (const char c : bytes) {
        if (c <= ' ' || c == '\x7f') {
            space = true;
            continue;
        }
        if (space && out != text.constData())
            *out++ = u' ';
        space = false;
        *out++ = QLatin1Char(c);
    }
    text.truncate(out - text.constData());
    return text;
}

} // namespace

bool isControlCharacter(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c == QChar::LineSeparator ||
           c == QChar::ParagraphSeparator;
}

QString oneLine(QString text)
{
    std::replace_if(text.begin(), text.end(), isControlCharacter, u' ');
    return text.simplified();
}

QString rawHeaderText(QByteArrayView bytes)
{
    if (isPrintableAscii(bytes))
        return QString::fromLatin1(bytes);
    QString text = decodedLine(bytes);
    text.removeIf(isControlCharacter);
    return text;
}

qsizetype encodedWordLength(QByteArrayView bytes)
{
    const auto word = encodedWordAtFront(bytes);
    return word ? word->size : 0;
}

QString decodedHeaderText(QByteArrayView value)
{
    const bool hasWords = indexOfWordBegin(value, 0) >= 0;
    if (!hasWords && isAscii(value))
        return asciiOnOneLine(value);
    return oneLine(hasWords ? HeaderTextDecoder().decoded(value) : decodedLine(value));
}

} // namespace cultivar
