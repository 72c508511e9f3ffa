// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_scanner.h"

#include "core/exchange/decoded_text.h"
#include "core/exchange/vcard/card_delimiters.h"
#include "core/exchange/vcard/content_line.h"
#include "core/exchange/vcard/vcard_encoding.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t largestCard = size_t{64} * 1024 * 1024;
constexpr size_t mostLines = 2'000'000;
constexpr qsizetype longestDetail = 200;
/// A line this long was folded by a program, a shorter one broken by a hand.
constexpr qsizetype foldedLength = 70;
constexpr qsizetype longestName = 64;
constexpr size_t longestHead = size_t{8} * 1024;

QByteArrayView trimmed(QByteArrayView line)
{
    while (!line.isEmpty() && isBlank(line.back()))
        line.chop(1);
    while (!line.isEmpty() && isBlank(line.front()))
        line = line.sliced(1);
    return line;
}

/// Properties in capitals, as programs write them, which hardly begin a line of what people write.
bool isWellKnown(QByteArrayView name)
{
    static constexpr std::array names = {"TEL"_L1,        "EMAIL"_L1, "N"_L1,     "FN"_L1,   "ADR"_L1,     "ORG"_L1,
                                         "URL"_L1,        "BDAY"_L1,  "TITLE"_L1, "NOTE"_L1, "PHOTO"_L1,   "REV"_L1,
                                         "CATEGORIES"_L1, "LABEL"_L1, "ROLE"_L1,  "UID"_L1,  "NICKNAME"_L1};
    const auto isSame = [name](QLatin1StringView known) { return name == QByteArrayView(known.data(), known.size()); };
    return name.startsWith("X-") || std::any_of(names.begin(), names.end(), isSame);
}

bool hasByte(QByteArrayView line, char wanted)
{
    return std::memchr(line.data(), wanted, static_cast<size_t>(line.size())) != nullptr;
}

/// A property's name that stands alone, its colon forgotten.
bool isLoneName(QByteArrayView line)
{
    static constexpr std::array names = {"FN"_L1,    "N"_L1,   "NICKNAME"_L1, "ORG"_L1,   "TITLE"_L1, "ROLE"_L1,
                                         "EMAIL"_L1, "TEL"_L1, "ADR"_L1,      "LABEL"_L1, "URL"_L1,   "UID"_L1,
                                         "NOTE"_L1,  "REV"_L1, "BDAY"_L1,     "GEO"_L1,   "TZ"_L1,    "KEY"_L1};
    const QByteArrayView name =
        line.first(std::max<qsizetype>(0, line.indexOf(';') < 0 ? line.size() : line.indexOf(';')));
    return std::any_of(names.begin(), names.end(), [name](QLatin1StringView known) { return sameWord(name, known); });
}

/// A name with perhaps some parameters, whose colon may come on the next line.
bool readsAsHead(QByteArrayView line)
{
    const QByteArray withColon = line.first(std::min(line.size(), longestName)).toByteArray() + ':';
    return line.contains(';') && splitContentLine(QByteArrayView(withColon)).has_value();
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

QByteArrayView viewOf(const std::string &text, size_t from = 0)
{
    return {text.data() + from, static_cast<qsizetype>(text.size() - from)};
}

QString detailOf(QByteArrayView line)
{
    return decodedLine(trimmed(line)).left(longestDetail);
}

/// Each line for itself, since one that another program added may be the only one not in UTF-8.
QString decodedLines(const std::string &card)
{
    QString content;
    for (size_t start = 0; start <= card.size();) {
        const size_t end = std::min(card.find('\n', start), card.size());
        if (start > 0)
            content += u'\n';
        content += decodedLine(viewOf(card, start).first(static_cast<qsizetype>(end - start)));
        start = end + 1;
    }
    return content;
}

/// How many units of text valid UTF-8 becomes.
qsizetype unitsOf(QByteArrayView utf8)
{
    qsizetype units = 0;
    for (const char byte : utf8) {
        const auto octet = static_cast<uchar>(byte);
        units += (octet & 0xc0U) != 0x80U ? 1 : 0;
        units += octet >= 0xf0U ? 1 : 0;
    }
    return units;
}

} // namespace

VcardScanner::VcardScanner(QByteArrayView bytes)
    : m_converted(utf8OfWhole(bytes))
    , m_physical(m_converted.isEmpty() ? bytes : QByteArrayView(m_converted))
{
}

std::optional<RowProblem> VcardScanner::skipToBegin()
{
    std::optional<RowProblem> stray;
    m_begun = false;
    while (m_physical.next()) {
        if (const qsizetype nothing = sayingNothing(m_physical.line()); nothing > 0)
            m_physical.skipFirst(nothing);
        if (isCardBegin(m_physical.line())) {
            if (stray)
                m_physical.hold();
            m_begun = !stray;
            return stray;
        }
        if (!stray && !trimmed(m_physical.line()).isEmpty())
            stray = RowProblem{m_physical.number(), ProblemKind::MissingBegin, detailOf(m_physical.line())};
    }
    return stray;
}

std::optional<std::variant<CardText, RowProblem>> VcardScanner::next()
{
    if (auto stray = skipToBegin())
        return *std::move(stray);
    if (!m_begun)
        return std::nullopt;
    const int begin = m_physical.number();
    if (auto problem = readCard(begin))
        return *std::move(problem);
    return cardText(begin);
}

CardText VcardScanner::cardText(int begin)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    CardText card{begin, decoder.decode(viewOf(m_card))};
    const bool isUtf8 = !decoder.hasError();
    if (!isUtf8)
        card.content = decodedLines(m_card);
    if (hasByte(viewOf(m_card), '\0'))
        card.content.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    if (isUtf8 && m_allSplit)
        splitText(card.content);
    else
        m_textLines = linesOfCard(card.content);
    return card;
}

/// By what is known from the bytes: `content` is m_card, decoded.
void VcardScanner::splitText(const QString &content)
{
    const QByteArrayView card = viewOf(m_card);
    const bool allAscii = content.size() == card.size();
    m_textLines.resize(m_lines.size());
    qsizetype begin = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const CardLine &line = m_lines[i];
        const QByteArrayView bytes = card.sliced(line.begin, line.end - line.begin);
        LineHead head = line.head;
        qsizetype end = begin + bytes.size();
        if (!allAscii && !isAscii(bytes)) {
            const qsizetype lineFeed = content.indexOf(u'\n', begin);
            end = lineFeed < 0 ? content.size() : lineFeed;
            if (!isAscii(bytes.first(head.colon))) // before the parameters it always is
                head.colon = unitsOf(bytes.first(head.colon));
        }
        VcardLine &made = m_textLines[i];
        made.text = QStringView(content).sliced(begin, end - begin);
        made.parts = partsOf(made.text, head);
        made.property = vcardProperty(made.parts.name, head.letters);
        made.element = -1;
        begin = end + 1;
    }
    m_lines.clear();
}

/// Most lines stand in one piece and need nothing but to be kept. False for any other, and nothing is done.
bool VcardScanner::takePlainLine()
{
    const QByteArrayView text = m_physical.line();
    if (m_softBreak || m_nested > 0 || m_physical.foldFollows() || m_physical.hasReturn() || isTooLarge())
        return false;
    const auto head = headOfContentLine(text);
    if (!head || head->letters == lastLetters("BEGIN"_L1) || head->letters == lastLetters("END"_L1))
        return false;
    if (head->nameEnd < head->colon) {
        const LineEncoding encoding = encodingOf(partsOf(text, *head).parameters);
        if (encoding.named || encoding.base64)
            return false;
    }
    finishLine();
    startLine();
    append(text);
    m_lines.push_back({static_cast<qsizetype>(m_lineStart), static_cast<qsizetype>(m_card.size()), *head});
    m_previousLength = text.size();
    return true;
}

/// After takePlainLine(): what comes may continue the line.
void VcardScanner::reopenLine()
{
    if (m_hasLine || m_lines.empty())
        return;
    m_hasLine = true;
    m_lineStart = static_cast<size_t>(m_lines.back().begin);
    m_head = m_lines.back().head;
    m_lines.pop_back();
}

std::optional<RowProblem> VcardScanner::readCard(int begin)
{
    m_card.clear();
    m_lines.clear();
    m_allSplit = true;
    m_head.reset();
    m_hasLine = m_headOpen = m_softBreak = m_needsCare = m_tooLarge = false;
    m_kind = Line::Plain;
    m_nested = 0;
    m_stray.clear();
    while (m_physical.next()) {
        if (takePlainLine())
            continue;
        reopenLine();
        partJoinedCards();
        if (isCardBegin(m_physical.line())) {
            if (!isOpenAgent()) {
                m_physical.hold();
                return RowProblem{begin, ProblemKind::MissingEnd, {}};
            }
            if (m_nested++ > 0)
                m_card += "\\n";
            m_card += "BEGIN:VCARD";
            m_head.reset();
        } else if (isCardEnd(m_physical.line())) {
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
        } else if (isTooLarge()) {
            m_tooLarge = true;
        } else if (m_nested > 0) {
            addNested();
        } else {
            addLine();
        }
        m_previousLength = m_physical.line().size();
    }
    return RowProblem{begin, ProblemKind::MissingEnd, {}};
}

void VcardScanner::partJoinedCards()
{
    if (const auto begin = cardBehindEnd(m_physical.line()))
        m_physical.partAt(cardEndLength, *begin);
}

/// A program that breaks lines only where they are long leaves a soft break at the end of a value that is none. What
/// stands below is then the next property.
bool VcardScanner::endsSoftBreak() const
{
    if (m_previousLength >= foldedLength)
        return false;
    const auto head = headOfContentLine(m_physical.line());
    return head && isWellKnown(m_physical.line().sliced(head->name, head->nameEnd - head->name));
}

bool VcardScanner::isTooLarge() const
{
    return m_card.size() > largestCard || m_lines.size() > mostLines;
}

bool VcardScanner::isOpenAgent() const
{
    if (!m_hasLine)
        return false;
    const QByteArrayView line = viewOf(m_card, m_lineStart);
    if (m_nested > 0)
        return line.endsWith("\\nAGENT:") || line.endsWith("\\nagent:");
    const auto parts = splitContentLine(line);
    return parts && sameWord(parts->name, "AGENT"_L1) && trimmed(parts->value).isEmpty();
}

void VcardScanner::addNested()
{
    m_card += "\\n" + escapedText(decodedLine(m_physical.line())).toStdString();
}

/// A fold of nothing but spaces is part of a value, as where somebody drew with them.
bool VcardScanner::isEmptyLine() const
{
    const bool isFold = m_hasLine && !m_physical.line().isEmpty();
    return !isFold && trimmed(m_physical.line()).isEmpty();
}

void VcardScanner::addLine()
{
    if (m_softBreak && !endsSoftBreak()) {
        continueLine();
    } else if (isEmptyLine()) {
        m_needsCare = m_needsCare || m_kind == Line::Base64; // and so is what stands behind the empty line
        if (m_kind == Line::Base64)
            m_kind = Line::Plain;
    } else if (isBlank(m_physical.line().front()) && m_hasLine) {
        m_physical.skipFirst(1);
        continueLine();
    } else if (const auto head = headOfContentLine(m_physical.line())) {
        beginLine();
        takeEncoding(partsOf(m_physical.line(), *head).parameters);
        continueLine();
        m_head = head;
    } else if (m_physical.foldFollows() && readsAsHead(m_physical.line())) {
        beginLine();
        m_headOpen = true;
        continueLine();
    } else if (isLoneName(m_physical.line())) {
        beginLine();
        continueLine();
        m_card += ':';
        m_needsCare = true;
    } else if (m_hasLine) {
        if (m_kind == Line::Plain && m_previousLength < foldedLength)
            m_card += "\\n";
        continueLine();
    } else if (m_stray.isNull()) {
        m_stray = detailOf(m_physical.line());
    }
}

void VcardScanner::startLine()
{
    if (!m_card.empty())
        m_card += '\n';
    m_lineStart = m_card.size();
}

void VcardScanner::beginLine()
{
    finishLine();
    startLine();
    m_hasLine = true;
}

void VcardScanner::append(QByteArrayView text)
{
    m_needsCare = m_needsCare || m_physical.hasReturn();
    m_card.append(text.data(), static_cast<size_t>(text.size()));
}

void VcardScanner::takeEncoding(QByteArrayView parameters)
{
    const LineEncoding encoding = encodingOf(parameters);
    m_needsCare = m_needsCare || encoding.named;
    m_kind = encoding.quotedPrintable ? Line::QuotedPrintable : encoding.base64 ? Line::Base64 : Line::Plain;
}

void VcardScanner::continueLine()
{
    QByteArrayView text = m_physical.line();
    m_softBreak = false;
    m_head.reset(); // a quote that was open may end
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
    append(text);
}

void VcardScanner::finishLine()
{
    if (!m_hasLine)
        return;
    if (!m_head)
        finishHead();
    if (m_needsCare)
        rewriteLine();
    m_allSplit = m_allSplit && m_head;
    if (m_head)
        m_lines.push_back({static_cast<qsizetype>(m_lineStart), static_cast<qsizetype>(m_card.size()), *m_head});
    m_hasLine = m_headOpen = m_softBreak = m_needsCare = false;
    m_head.reset();
    m_kind = Line::Plain;
}

/// Of a line that was put together of several, whose first may have looked as if its head were another.
void VcardScanner::finishHead()
{
    m_head = headOfContentLine(viewOf(m_card, m_lineStart));
    if (!m_head && m_headOpen) {
        m_card += ':';
        m_needsCare = true;
    }
    if (m_head && !m_needsCare)
        m_needsCare = encodingOf(partsOf(viewOf(m_card, m_lineStart), *m_head).parameters).named;
}

/// Decoded and in its final form.
void VcardScanner::rewriteLine()
{
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
    m_head = headOfContentLine(viewOf(m_card, m_lineStart));
}

} // namespace cultivar
