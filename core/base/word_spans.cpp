// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/word_spans.h"

#include "core/base/text.h"

#include <QStringList>

#include <utility>

namespace cultivar {

namespace {

enum class Kind
{
    Separator,
    Joiner,
    Letter,
    Mark,
    Alone
};

Kind kindOfAscii(char16_t unit)
{
    if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || (unit >= u'A' && unit <= u'Z'))
        return Kind::Letter;
    return unit == u'\'' || unit == u'-' ? Kind::Joiner : Kind::Separator;
}

Kind kindOf(char32_t point)
{
    constexpr char32_t prolongedSoundMark = 0x30fc;
    if (point < firstNonAscii)
        return kindOfAscii(static_cast<char16_t>(point));
    const QChar::Script script = QChar::script(point);
    if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
        point == prolongedSoundMark)
        return QChar::isLetterOrNumber(point) ? Kind::Alone : Kind::Separator;
    if (QChar::isLetterOrNumber(point))
        return Kind::Letter;
    if (QChar::isMark(point))
        return Kind::Mark;
    // Pictures are written for their meaning: they stay findable.
    return QChar::category(point) == QChar::Symbol_Other ? Kind::Alone : Kind::Separator;
}

struct Symbol
{
    Kind kind;
    qsizetype size; ///< code units
};

Symbol symbolAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return {kindOf(QChar::surrogateToUcs4(unit, text[at + 1])), 2};
    return {kindOf(unit.unicode()), 1};
}

/// Where the plain letters and digits at `at` end: most text is made of them, so they are taken together.
qsizetype endOfPlainRun(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].unicode() < firstNonAscii && kindOfAscii(text[at].unicode()) == Kind::Letter)
        ++at;
    return at;
}

/// Collects the parts of one run and their joined form.
class WordCollector
{
public:
    void append(QStringView letters, qsizetype)
    {
        if (m_part.isEmpty())
            m_part = letters.toString();
        else
            m_part += letters;
    }

    void endPart()
    {
        if (m_part.isEmpty())
            return;
        if (m_parts > 0)
            m_joined = (m_parts == 1 ? m_words.constLast() : m_joined) + m_part;
        ++m_parts;
        m_words.append(std::exchange(m_part, {}));
    }

    void endRun()
    {
        endPart();
        if (m_parts > 1)
            m_words.append(m_joined);
        m_joined.clear();
        m_parts = 0;
    }

    void addAlone(QStringView word, qsizetype)
    {
        endRun();
        m_words.append(word.toString());
    }

    [[nodiscard]] bool isInPart() const { return !m_part.isEmpty(); }

    [[nodiscard]] QStringList take() { return std::move(m_words); }

private:
    QStringList m_words;
    QString m_part;
    QString m_joined;
    int m_parts = 0;
};

/// The same with places; apart, because the index is built with the plain one.
class SpanCollector
{
public:
    void append(QStringView letters, qsizetype at)
    {
        if (m_part.word.isEmpty())
            m_part.begin = at;
        m_part.word += letters;
        m_part.end = at + letters.size();
    }

    void endPart()
    {
        if (m_part.word.isEmpty())
            return;
        if (m_parts == 0)
            m_joined.begin = m_part.begin;
        m_joined.word += m_part.word;
        m_joined.end = m_part.end;
        ++m_parts;
        m_spans.push_back(std::exchange(m_part, {}));
    }

    void endRun()
    {
        endPart();
        if (m_parts > 1)
            m_spans.push_back(m_joined);
        m_joined = {};
        m_parts = 0;
    }

    void addAlone(QStringView word, qsizetype at)
    {
        endRun();
        m_spans.push_back({word.toString(), at, at + word.size()});
    }

    [[nodiscard]] bool isInPart() const { return !m_part.word.isEmpty(); }

    [[nodiscard]] std::vector<WordSpan> take() { return std::move(m_spans); }

private:
    std::vector<WordSpan> m_spans;
    WordSpan m_part;
    WordSpan m_joined;
    int m_parts = 0;
};

template <class Collector> auto collectWords(QStringView folded)
{
    Collector collector;
    for (qsizetype at = 0; at < folded.size();) {
        if (const qsizetype end = endOfPlainRun(folded, at); end > at) {
            collector.append(folded.mid(at, end - at), at);
            at = end;
            continue;
        }
        const Symbol symbol = symbolAt(folded, at);
        const QStringView units = folded.mid(at, symbol.size);
        const qsizetype begin = std::exchange(at, at + symbol.size);
        switch (symbol.kind) {
        case Kind::Letter:
            collector.append(units, begin);
            break;
        case Kind::Mark:
            if (collector.isInPart())
                collector.append(units, begin);
            break;
        case Kind::Joiner:
            if (at < folded.size() && symbolAt(folded, at).kind == Kind::Letter)
                collector.endPart();
            else
                collector.endRun();
            break;
        case Kind::Alone:
            collector.addAlone(units, begin);
            break;
        case Kind::Separator:
            collector.endRun();
            break;
        }
    }
    collector.endRun();
    return collector.take();
}

} // namespace

QStringList words(QStringView folded)
{
    return collectWords<WordCollector>(folded);
}

std::vector<WordSpan> wordSpans(QStringView folded)
{
    return collectWords<SpanCollector>(folded);
}

} // namespace cultivar
