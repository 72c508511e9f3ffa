// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/exchange/vcard/vcard_line.h"

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
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
/// Lines end in LF, CR LF, CR CR LF, or CR where a content line follows. Quoted-printable is decoded and, with CHARSET,
/// taken out of the parameters; line breaks in a value become `\n`; base64 loses its spaces; a nested card (AGENT of
/// vCard 2.1) becomes the escaped text of RFC 2426, 3.5.4; a line that is none continues the one before it. Each byte
/// is looked at a fixed number of times.
class VcardScanner
{
public:
    /// `bytes` must outlive the scanner.
    explicit VcardScanner(QByteArrayView bytes);

    /// The next card, or what is in its place; nothing at the end. A problem costs its own card only.
    [[nodiscard]] std::optional<std::variant<CardText, RowProblem>> next();

    /// linesOfCard() of the card that came last, as long as its text lives and no other came.
    [[nodiscard]] const std::vector<VcardLine> &lines() const { return m_textLines; }

    /// Bytes of `text()` that are done: where the next card, or what stands before it, begins.
    [[nodiscard]] qsizetype position() const { return m_held ? m_lineAt : std::min(m_at, m_bytes.size()); }

    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }

    /// The bytes that are read: those of the file, or it as UTF-8 where all of it is in another encoding.
    [[nodiscard]] QByteArrayView text() const { return m_bytes; }

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

    bool readLine();
    qsizetype endOfLineFrom(qsizetype from);
    std::optional<RowProblem> skipToBegin();
    std::optional<RowProblem> readCard(int begin);
    void addLine();
    void beginLine();
    void takeEncoding(QByteArrayView parameters);
    [[nodiscard]] bool isFoldedNext() const;
    void continueLine();
    void finishLine();
    void finishHead();
    void rewriteLine();
    void addNested();
    [[nodiscard]] CardText cardText(int begin);
    void takeLines(const QString &content);
    [[nodiscard]] bool isOpenAgent() const;
    [[nodiscard]] bool isEmptyLine() const;

    QByteArray m_converted;
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_lineAt = 0;    ///< where m_physical begins
    qsizetype m_lineFeed = -1; ///< the first at or after m_at, once it was looked for
    qsizetype m_textEnd = 0;   ///< before m_lineFeed and its carriage returns
    QByteArrayView m_physical; ///< the line at hand, without its end
    int m_number = 0;          ///< of m_physical
    bool m_hasReturn = false;  ///< m_physical may have carriage returns in it
    bool m_held = false;       ///< m_physical is to be read again
    bool m_hasLineFeeds = false;
    bool m_hasLoneReturns = false; ///< carriage returns that no line feed follows
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
