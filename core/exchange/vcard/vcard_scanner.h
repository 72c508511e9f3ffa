// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/vcard/physical_lines.h"
#include "core/exchange/vcard/vcard_line.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cultivar {

/// The content lines of one card, those between BEGIN and END, in order: unfolded, decoded, LF between, each one line.
struct CardText
{
    int line = 0; ///< 1-based physical line of BEGIN
    QString content;
};

/// Cuts a file into cards: vCard 2.1, 3.0 (RFC 2425 and 2426) and 4.0 (RFC 6350) and what programs make of them.
///
/// Quoted-printable is decoded and, with CHARSET, taken out of the parameters; line breaks in a value become `\n`;
/// base64 loses its spaces; a nested card (AGENT of vCard 2.1) becomes the escaped text of RFC 2426, 3.5.4; a line that
/// is none continues the one before it. Each byte is looked at a fixed number of times.
class VcardScanner
{
public:
    /// `bytes` must outlive the scanner.
    explicit VcardScanner(QByteArrayView bytes);

    /// The next card, or what is in its place; nothing at the end. A problem costs its own card only.
    [[nodiscard]] std::optional<std::variant<CardText, RowProblem>> next();

    /// linesOfCard() of the card that came last, as long as its text lives. What is left in it is used for the next.
    [[nodiscard]] std::vector<VcardLine> &&takeLines() { return std::move(m_textLines); }

    /// Bytes of `text()` that are done: where the next card, or what stands before it, begins.
    [[nodiscard]] qsizetype position() const { return m_physical.position(); }

    [[nodiscard]] qsizetype size() const { return text().size(); }

    /// The bytes that are read: those of the file, or it as UTF-8 where all of it is in another encoding.
    [[nodiscard]] QByteArrayView text() const { return m_physical.bytes(); }

private:
    enum class Line
    {
        Plain,
        Base64,
        QuotedPrintable
    };

    /// A content line in m_card.
    struct CardLine
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        LineHead head;
    };

    std::optional<RowProblem> skipToBegin();
    std::optional<RowProblem> readCard(int begin);
    bool takePlainLine();
    void partJoinedCards();
    [[nodiscard]] bool endsSoftBreak() const;
    void reopenLine();
    void addLine();
    void startLine();
    void beginLine();
    void takeEncoding(QByteArrayView parameters);
    void continueLine();
    void append(QByteArrayView text);
    void finishLine();
    void finishHead();
    void rewriteLine();
    void addNested();
    [[nodiscard]] CardText cardText(int begin);
    void splitText(const QString &content);
    [[nodiscard]] bool isTooLarge() const;
    [[nodiscard]] bool isOpenAgent() const;
    [[nodiscard]] bool isEmptyLine() const;

    QByteArray m_converted;
    PhysicalLines m_physical;
    bool m_begun = false;

    std::string m_card;            ///< finished lines and the one being put together
    std::vector<CardLine> m_lines; ///< the finished ones
    bool m_allSplit = true;        ///< all of them are content lines; else m_lines lacks some
    std::vector<VcardLine> m_textLines;
    size_t m_lineStart = 0; ///< of the line being put together
    bool m_hasLine = false;
    bool m_headOpen = false;        ///< its colon has not come yet
    std::optional<LineHead> m_head; ///< of the line being put together, as long as it is one physical line
    Line m_kind = Line::Plain;
    bool m_softBreak = false; ///< a quoted-printable line goes on
    bool m_needsCare = false; ///< the line is not in its final form
    qsizetype m_previousLength = 0;
    int m_nested = 0; ///< cards open within AGENT
    bool m_tooLarge = false;
    QString m_stray; ///< the first line that belongs to nothing
};

} // namespace cultivar
