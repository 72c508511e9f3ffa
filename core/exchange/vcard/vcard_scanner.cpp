// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_scanner.h"

#include "core/exchange/vcard/content_line.h"
#include "core/exchange/vcard/vcard_encoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>

namespace cultivar {

namespace {

constexpr size_t largestCard = size_t{64} * 1024 * 1024;
constexpr qsizetype longestDetail = 200;
/// A line this long was folded by a program, a shorter one broken by a hand.
constexpr qsizetype foldedLength = 70;
constexpr qsizetype longestName = 64;
constexpr size_t longestHead = size_t{8} * 1024;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView trimmed(QByteArrayView line)
{
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    while (!line.isEmpty() && isBlank(line.front()))
        line = line.sliced(1);
    return line;
}

bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

/// BEGIN:VCARD or END:VCARD; `word` with its colon.
bool isDelimiter(QByteArrayView line, QByteArrayView word)
{
    if (line.size() < word.size() || (line[0] | 0x20) != (word[0] | 0x20))
        return false;
    return sameBytes(line.first(word.size()), word) && sameBytes(trimmed(line.sliced(word.size())), "VCARD");
}

bool isBegin(QByteArrayView line)
{
    return isDelimiter(line, "BEGIN:");
}

bool isEnd(QByteArrayView line)
{
    return isDelimiter(line, "END:");
}

bool hasByte(QByteArrayView line, char wanted)
{
    return std::memchr(line.data(), wanted, static_cast<size_t>(line.size())) != nullptr;
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

/// A property's name that stands alone, its colon forgotten.
bool isLoneName(QByteArrayView line)
{
    static constexpr std::array names = {"FN",    "N",   "NICKNAME", "ORG",  "TITLE", "ROLE", "EMAIL", "TEL", "ADR",
                                         "LABEL", "URL", "UID",      "NOTE", "REV",   "BDAY", "GEO",   "TZ",  "KEY"};
    const QByteArrayView name =
        line.first(std::max<qsizetype>(0, line.indexOf(';') < 0 ? line.size() : line.indexOf(';')));
    return std::any_of(names.begin(), names.end(), [name](const char *known) { return sameBytes(name, known); });
}

/// A name with perhaps some parameters, whose colon may come on the next line.
bool readsAsHead(QByteArrayView line)
{
    const QByteArray withColon = line.first(std::min(line.size(), longestName)).toByteArray() + ':';
    return line.contains(';') && splitContentLine(QByteArrayView(withColon)).has_value();
}

/// Whether a carriage return inside a line ends it: what follows reads as the beginning of a content line.
bool readsAsContentLine(QByteArrayView rest)
{
    return splitContentLine(rest).has_value();
}

struct LineEncoding
{
    bool base64 = false;
    bool quotedPrintable = false;
    bool named = false; ///< there is a parameter that is not kept
    QByteArrayView charset;
};

bool isEncodingParameter(const LineParameter<QByteArrayView> &parameter, QByteArrayView value)
{
    return sameBytes(parameter.value, value) && (parameter.name.isEmpty() || sameBytes(parameter.name, "ENCODING"));
}

bool isBase64Parameter(const LineParameter<QByteArrayView> &parameter)
{
    return isEncodingParameter(parameter, "BASE64") || isEncodingParameter(parameter, "B");
}

LineEncoding encodingOf(QByteArrayView parameters)
{
    LineEncoding encoding;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (isEncodingParameter(parameter, "QUOTED-PRINTABLE")) {
            encoding.quotedPrintable = true;
        } else if (isBase64Parameter(parameter)) {
            encoding.base64 = true;
        } else if (sameBytes(parameter.name, "CHARSET")) {
            encoding.charset = parameter.value;
            encoding.named = true;
        }
    }
    encoding.named = encoding.named || encoding.quotedPrintable;
    return encoding;
}

/// Without those that do not hold for the decoded text; `encoding` is that of `parameters`.
std::string keptParameters(QByteArrayView parameters, const LineEncoding &encoding)
{
    std::string kept;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (isEncodingParameter(parameter, "QUOTED-PRINTABLE") || sameBytes(parameter.name, "CHARSET"))
            continue;
        if (encoding.quotedPrintable && isBase64Parameter(parameter))
            continue;
        kept += ';';
        kept.append(parameter.whole.data(), static_cast<size_t>(parameter.whole.size()));
    }
    return kept;
}

void appendOnOneLine(std::string &to, QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\r' && text[i] != '\n') {
            to += text[i];
            continue;
        }
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            ++i;
        to += "\\n";
    }
}

/// A value as UTF-8. The charset of base64 is that of what is packed into it.
QByteArray decodedValue(QByteArrayView value, const LineEncoding &encoding)
{
    if (encoding.quotedPrintable)
        return decodedLine(quotedPrintableDecoded(value), encoding.charset).toUtf8();
    if (encoding.base64 && isBase64(value))
        return withoutBlanks(value);
    const QByteArray text = decodedLine(value, encoding.charset).toUtf8();
    return encoding.base64 && isBase64(text) ? withoutBlanks(text) : text;
}

QByteArrayView viewOf(const std::string &text, size_t from = 0)
{
    return {text.data() + from, static_cast<qsizetype>(text.size() - from)};
}

QString detailOf(QByteArrayView line)
{
    return decodedLine(trimmed(line)).left(longestDetail);
}

/// Each line for itself, since one that another program added may be the only one not in UTF-8.
QString decodedCard(const std::string &card)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString content = decoder.decode(viewOf(card));
    if (decoder.hasError()) {
        content.clear();
        for (size_t start = 0; start <= card.size();) {
            const size_t end = std::min(card.find('\n', start), card.size());
            if (start > 0)
                content += u'\n';
            content += decodedLine(viewOf(card, start).first(static_cast<qsizetype>(end - start)));
            start = end + 1;
        }
    }
    if (content.contains(QChar(u'\0')))
        content.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return content;
}

} // namespace

VcardScanner::VcardScanner(QByteArrayView bytes)
    : m_converted(utf8OfWhole(bytes))
    , m_bytes(m_converted.isEmpty() ? bytes : QByteArrayView(m_converted))
    , m_hasLineFeeds(m_bytes.contains('\n'))
{
}

qsizetype VcardScanner::endOfLineFrom(qsizetype from)
{
    const auto find = [this](char wanted, qsizetype begin, qsizetype end) {
        const void *found =
            begin < end ? std::memchr(m_bytes.data() + begin, wanted, static_cast<size_t>(end - begin)) : nullptr;
        return found ? static_cast<const char *>(found) - m_bytes.data() : end;
    };
    if (!m_hasLineFeeds)
        return find('\r', from, m_bytes.size());
    if (m_lineFeed < from) {
        m_lineFeed = m_textEnd = find('\n', from, m_bytes.size());
        while (m_textEnd > from && m_bytes[m_textEnd - 1] == '\r')
            --m_textEnd;
    }
    for (qsizetype cr = find('\r', from, m_textEnd); cr < m_textEnd; cr = find('\r', cr + 1, m_textEnd))
        if (readsAsContentLine(m_bytes.sliced(cr + 1, std::min(m_textEnd - cr - 1, longestName))))
            return cr;
    return m_lineFeed;
}

bool VcardScanner::readLine()
{
    if (m_held) {
        m_held = false;
        return true;
    }
    if (m_at >= m_bytes.size())
        return false;
    const qsizetype end = endOfLineFrom(m_at);
    m_lineAt = m_at;
    m_physical = m_bytes.sliced(m_at, end - m_at);
    m_at = end + 1;
    ++m_number;
    while (!m_physical.isEmpty() && m_physical.back() == '\r')
        m_physical.chop(1);
    return true;
}

std::optional<RowProblem> VcardScanner::skipToBegin()
{
    std::optional<RowProblem> stray;
    m_begun = false;
    while (readLine()) {
        if (m_physical.startsWith("\xEF\xBB\xBF"))
            m_physical = m_physical.sliced(3);
        if (isBegin(m_physical)) {
            m_held = stray.has_value();
            m_begun = !stray;
            return stray;
        }
        if (!stray && !trimmed(m_physical).isEmpty())
            stray = RowProblem{m_number, ProblemKind::MissingBegin, detailOf(m_physical)};
    }
    return stray;
}

std::optional<std::variant<CardText, RowProblem>> VcardScanner::next()
{
    if (auto stray = skipToBegin())
        return *std::move(stray);
    if (!m_begun)
        return std::nullopt;
    const int begin = m_number;
    if (auto problem = readCard(begin))
        return *std::move(problem);
    return CardText{begin, decodedCard(m_card)};
}

std::optional<RowProblem> VcardScanner::readCard(int begin)
{
    m_card.clear();
    m_hasLine = m_headOpen = m_softBreak = m_needsCare = m_tooLarge = false;
    m_kind = Line::Plain;
    m_nested = 0;
    m_stray.clear();
    while (readLine()) {
        if (isBegin(m_physical)) {
            if (!isOpenAgent()) {
                m_held = true;
                return RowProblem{begin, ProblemKind::MissingEnd, {}};
            }
            if (m_nested++ > 0)
                m_card += "\\n";
            m_card += "BEGIN:VCARD";
        } else if (isEnd(m_physical)) {
            if (m_nested == 0) {
                finishLine();
                if (m_tooLarge || m_card.size() > largestCard)
                    return RowProblem{begin, ProblemKind::TooLarge, {}};
                if (!m_stray.isNull())
                    return RowProblem{begin, ProblemKind::MissingColon, m_stray};
                return std::nullopt;
            }
            addNested();
            --m_nested;
        } else if (m_card.size() > largestCard) {
            m_tooLarge = true;
        } else if (m_nested > 0) {
            addNested();
        } else {
            addLine();
        }
        m_previousLength = m_physical.size();
    }
    return RowProblem{begin, ProblemKind::MissingEnd, {}};
}

bool VcardScanner::isOpenAgent() const
{
    if (!m_hasLine)
        return false;
    const QByteArrayView line = viewOf(m_card, m_lineStart);
    if (m_nested > 0)
        return line.endsWith("\\nAGENT:") || line.endsWith("\\nagent:");
    const auto parts = splitContentLine(line);
    return parts && sameBytes(parts->name, "AGENT") && trimmed(parts->value).isEmpty();
}

void VcardScanner::addNested()
{
    m_card += "\\n" + escapedText(decodedLine(m_physical)).toStdString();
}

/// A fold of nothing but spaces is part of a value, as where somebody drew with them.
bool VcardScanner::isEmptyLine() const
{
    const bool isFold = m_hasLine && !m_physical.isEmpty();
    return !isFold && trimmed(m_physical).isEmpty();
}

void VcardScanner::addLine()
{
    if (m_softBreak) {
        continueLine();
    } else if (isEmptyLine()) {
        m_needsCare = m_needsCare || m_kind == Line::Base64; // and so is what stands behind the empty line
        if (m_kind == Line::Base64)
            m_kind = Line::Plain;
    } else if (isBlank(m_physical.front()) && m_hasLine) {
        m_physical = m_physical.sliced(1);
        continueLine();
    } else if (const auto parts = splitContentLine(m_physical)) {
        beginLine();
        m_headOpen = false;
        takeEncoding(parts->parameters);
        continueLine();
    } else if (isFoldedNext() && readsAsHead(m_physical)) {
        beginLine();
        m_headOpen = true;
        continueLine();
    } else if (isLoneName(m_physical)) {
        beginLine();
        continueLine();
        m_card += ':';
        m_needsCare = true;
    } else if (m_hasLine) {
        if (m_kind == Line::Plain && m_previousLength < foldedLength)
            m_card += "\\n";
        continueLine();
    } else if (m_stray.isNull()) {
        m_stray = detailOf(m_physical);
    }
}

void VcardScanner::beginLine()
{
    finishLine();
    if (!m_card.empty())
        m_card += '\n';
    m_lineStart = m_card.size();
    m_hasLine = true;
}

void VcardScanner::takeEncoding(QByteArrayView parameters)
{
    if (parameters.isEmpty())
        return;
    const LineEncoding encoding = encodingOf(parameters);
    m_needsCare = m_needsCare || encoding.named;
    m_kind = encoding.quotedPrintable ? Line::QuotedPrintable : encoding.base64 ? Line::Base64 : Line::Plain;
}

bool VcardScanner::isFoldedNext() const
{
    return m_at < m_bytes.size() && isBlank(m_bytes[m_at]);
}

void VcardScanner::continueLine()
{
    QByteArrayView text = m_physical;
    m_softBreak = false;
    if (m_headOpen && text.contains(':') && m_card.size() - m_lineStart < longestHead) {
        const std::string line = m_card.substr(m_lineStart) + text.toByteArray().toStdString();
        if (const auto parts = splitContentLine(viewOf(line))) {
            m_headOpen = false;
            takeEncoding(parts->parameters);
        }
    }
    if (m_kind == Line::QuotedPrintable) {
        while (!text.isEmpty() && isBlank(text.back()))
            text.chop(1);
        m_softBreak = text.endsWith('=');
        if (m_softBreak)
            text.chop(1);
    } else if (m_kind == Line::Base64) {
        m_needsCare = m_needsCare || hasByte(text, ' ') || hasByte(text, '\t');
    }
    m_needsCare = m_needsCare || hasByte(text, '\r');
    m_card.append(text.data(), static_cast<size_t>(text.size()));
}

void VcardScanner::finishLine()
{
    if (m_hasLine && m_headOpen) {
        m_card += ':';
        m_needsCare = true;
    }
    if (m_hasLine && m_needsCare) {
        const std::string line = m_card.substr(m_lineStart);
        m_card.resize(m_lineStart);
        if (const auto parts = splitContentLine(viewOf(line))) {
            const LineEncoding encoding = encodingOf(parts->parameters);
            const auto head = line.size() - static_cast<size_t>(parts->value.size() + parts->parameters.size());
            m_card.append(line, 0, head - (parts->parameters.isEmpty() ? 1 : 2));
            appendOnOneLine(m_card, viewOf(keptParameters(parts->parameters, encoding)));
            m_card += ':';
            appendOnOneLine(m_card, decodedValue(parts->value, encoding));
        } else {
            appendOnOneLine(m_card, viewOf(line));
        }
    }
    m_hasLine = m_headOpen = m_softBreak = m_needsCare = false;
    m_kind = Line::Plain;
}

} // namespace cultivar
