// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_hits.h"

#include "core/base/text.h"
#include "core/base/word_spans.h"

#include <algorithm>

namespace cultivar {

namespace {

constexpr QChar ellipsis(u'\u2026');

char32_t pointAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    return unit.unicode();
}

/// True of what folding may combine with the character before it.
bool continuesCharacter(char32_t point)
{
    constexpr char32_t halfWidthVoicedMark = 0xff9e;
    constexpr char32_t halfWidthSemiVoicedMark = 0xff9f;
    return QChar::isMark(point) || point == halfWidthVoicedMark || point == halfWidthSemiVoicedMark;
}

qsizetype endOfCharacter(QStringView text, qsizetype at)
{
    at += QChar::requiresSurrogates(pointAt(text, at)) ? 2 : 1;
    while (at < text.size() && text[at].unicode() >= firstNonAscii) {
        const char32_t point = pointAt(text, at);
        if (!continuesCharacter(point))
            break;
        at += QChar::requiresSurrogates(point) ? 2 : 1;
    }
    return at;
}

/// Where `prefix` of the word that stands at `span` ends; a joined form leaves out units of the text.
qsizetype endOfPrefix(const WordSpan &span, QStringView prefix, QStringView folded)
{
    qsizetype matched = 0;
    qsizetype at = span.begin;
    for (; at < span.end && matched < prefix.size(); ++at)
        if (folded[at] == prefix[matched])
            ++matched;
    return at;
}

/// Where the phrase ends if it begins at `at`; negative if it does not.
qsizetype endOfPhrase(QStringView folded, qsizetype at, QStringView phrase)
{
    for (const QChar wanted : phrase) {
        if (at >= folded.size())
            return -1;
        if (wanted == u' ') {
            if (!folded[at].isSpace())
                return -1;
            while (at < folded.size() && folded[at].isSpace())
                ++at;
        } else if (folded[at++] != wanted) {
            return -1;
        }
    }
    return at;
}

std::vector<TextRange> joined(std::vector<TextRange> ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::start);
    std::vector<TextRange> result;
    for (const TextRange &range : ranges) {
        if (result.empty() || range.start > result.back().start + result.back().length) {
            result.push_back(range);
        } else {
            TextRange &last = result.back();
            last.length = std::max(last.length, range.start + range.length - last.start);
        }
    }
    return result;
}

bool beginsMarkdownLine(QChar unit)
{
    return unit.isSpace() || unit == u'#' || unit == u'>' || unit == u'*' || unit == u'-' || unit == u'+';
}

/// The nearest place between words from `at` on towards `limit`; `at` if there is none.
qsizetype betweenWords(QStringView text, qsizetype at, qsizetype limit)
{
    const qsizetype step = at < limit ? 1 : -1;
    for (qsizetype i = at; i != limit; i += step)
        if (text[i].isSpace())
            return i;
    return at;
}

bool splitsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

/// The part [from, to) of a line that is shown: all of it, else about `length` units around [hit, hitEnd).
TextRange partAround(QStringView text, TextRange line, TextRange hit, qsizetype length)
{
    constexpr qsizetype searchForSpace = 16;
    qsizetype from = line.start;
    qsizetype to = line.start + line.length;
    if (line.length <= length)
        return line;
    const qsizetype before = std::max<qsizetype>(0, (length - hit.length) / 3);
    if (hit.start - from > before)
        from = betweenWords(text, hit.start - before, std::min(hit.start, hit.start - before + searchForSpace));
    const qsizetype hitEnd = hit.start + hit.length;
    const qsizetype wished = std::max(hitEnd, from + length);
    if (to > wished)
        to = betweenWords(text, wished, std::max(hitEnd, wished - searchForSpace));
    from += splitsPair(text, from) ? 1 : 0;
    to -= splitsPair(text, to) ? 1 : 0;
    return {from, to - from};
}

TextRange lineAround(QStringView text, qsizetype at)
{
    const qsizetype broken = text.first(at).lastIndexOf(u'\n') + 1;
    qsizetype start = broken;
    while (start < at && beginsMarkdownLine(text[start]))
        ++start;
    qsizetype end = text.indexOf(u'\n', at);
    end = end < 0 ? text.size() : end;
    while (end > start && text[end - 1].isSpace())
        --end;
    return {start, end - start};
}

} // namespace

FoldedText::FoldedText(QStringView written)
{
    m_folded.reserve(written.size() + 2);
    m_from.reserve(static_cast<size_t>(written.size()) + 2);
    for (qsizetype at = 0; at < written.size();) {
        const qsizetype end = endOfCharacter(written, at);
        addCharacter(written.mid(at, end - at), at);
        at = end;
    }
}

void FoldedText::addCharacter(QStringView character, qsizetype at)
{
    m_folded += fold(character);
    m_from.resize(static_cast<size_t>(m_folded.size()), TextRange{at, character.size()});
}

TextRange FoldedText::written(qsizetype begin, qsizetype end) const
{
    const TextRange &first = m_from[static_cast<size_t>(begin)];
    const TextRange &last = m_from[static_cast<size_t>(end - 1)];
    return {first.start, last.start + last.length - first.start};
}

TextHits hitsIn(QStringView text, const QStringList &words, const QStringList &phrases)
{
    const FoldedText folded(text);
    TextHits hits;
    hits.found.resize(static_cast<size_t>(words.size() + phrases.size()), false);
    std::vector<TextRange> ranges;
    for (const WordSpan &span : wordSpans(folded.folded())) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (!span.word.startsWith(words[i]))
                continue;
            hits.found[static_cast<size_t>(i)] = true;
            ranges.push_back(folded.written(span.begin, endOfPrefix(span, words[i], folded.folded())));
        }
    }
    for (qsizetype i = 0; i < phrases.size(); ++i) {
        for (qsizetype at = 0; at < folded.folded().size(); ++at) {
            const qsizetype end = endOfPhrase(folded.folded(), at, phrases[i]);
            if (end <= at)
                continue;
            hits.found[static_cast<size_t>(words.size() + i)] = true;
            ranges.push_back(folded.written(at, end));
            at = end - 1;
        }
    }
    hits.ranges = joined(std::move(ranges));
    return hits;
}

MarkedText excerpt(QStringView text, const std::vector<TextRange> &hits, qsizetype length)
{
    const TextRange first = hits.empty() ? TextRange() : hits.front();
    const TextRange line = lineAround(text, first.start);
    const TextRange part = partAround(text, line, first, length);
    MarkedText marked;
    if (part.start > line.start)
        marked.text += ellipsis;
    const qsizetype shift = marked.text.size() - part.start;
    marked.text += text.mid(part.start, part.length);
    std::ranges::replace_if(
        marked.text, [](QChar unit) { return unit.isSpace(); }, u' ');
    if (part.start + part.length < line.start + line.length)
        marked.text += ellipsis;
    for (const TextRange &hit : hits)
        if (hit.start >= part.start && hit.start + hit.length <= part.start + part.length)
            marked.hits.push_back({hit.start + shift, hit.length});
    return marked;
}

} // namespace cultivar
