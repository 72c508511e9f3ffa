// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cultivar {

/// A part of a text, in code units.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// A text as fold() of core/base/text.h makes it, with the way back to what was written: folding changes lengths.
class FoldedText
{
public:
    explicit FoldedText(QStringView written);

    [[nodiscard]] const QString &folded() const { return m_folded; }

    /// What was written where [begin, end) of the folded text stands: whole characters, so at least as much. Not empty
    /// ranges within the text only.
    [[nodiscard]] TextRange written(qsizetype begin, qsizetype end) const;

private:
    void addCharacter(QStringView character, qsizetype at);

    QString m_folded;
    std::vector<TextRange> m_from; ///< of each folded code unit
};

/// Where the words of a search stand in a text.
struct TextHits
{
    std::vector<TextRange> ranges; ///< in what was written, ascending, none touching another
    std::vector<bool> found;       ///< for each word, then for each phrase

    [[nodiscard]] bool isEmpty() const { return ranges.empty(); }

    bool operator==(const TextHits &) const = default;
};

/// `words`: folded beginnings of words, as words() gives them. `phrases`: folded, with single spaces; in the text there
/// may be more white space, also line breaks.
[[nodiscard]] TextHits hitsIn(QStringView text, const QStringList &words, const QStringList &phrases = {});

/// A text with the parts of it that were searched for.
struct MarkedText
{
    QString text;
    std::vector<TextRange> hits;

    bool operator==(const MarkedText &) const = default;
};

/// The line of `text` the first hit stands in, without what begins a Markdown line; of a long one about `length` code
/// units around the hit, cut between words, with an ellipsis where something was left out. Without hits: the first
/// line.
[[nodiscard]] MarkedText excerpt(QStringView text, const std::vector<TextRange> &hits, qsizetype length);

} // namespace cultivar
