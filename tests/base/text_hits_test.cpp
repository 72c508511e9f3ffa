// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text_hits.h"

#include "core/base/text.h"
#include "core/base/word_spans.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <random>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace cultivar {

void PrintTo(const TextRange &range, std::ostream *out)
{
    *out << range.start << '+' << range.length;
}

} // namespace cultivar

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Characters that fold to more, to less, to nothing, or together with their neighbours.
QString anyText(std::mt19937 &dice)
{
    static const QStringList pieces{u"a"_s,  u"B"_s,      u"ß"_s,      u"ﬃ"_s, u"İ"_s,      u"e\u0301"_s,  u"\u0301"_s,
                                    u"'"_s,  u"-"_s,      u"\u2019"_s, u" "_s, u"が"_s,     u"か\u3099"_s, u"ｶﾞ"_s,
                                    u"한"_s, u"佐"_s,     u"😀"_s,      u"ς"_s, u"\u00ad"_s, u"\u200f"_s,   u"½"_s,
                                    u"Æ"_s,  u"\n"_s,     u"ﷺ"_s,      u"क्"_s, u"Ａ"_s,     u"7"_s,        u"\u0345"_s,
                                    u"ᾳ"_s,  u"\u05b0"_s, u"א"_s};
    QString text;
    for (unsigned i = dice() % 12; i > 0; --i)
        text += pieces[static_cast<qsizetype>(dice() % static_cast<unsigned>(pieces.size()))];
    return text;
}

TEST(FoldedTextTest, FoldsAsAlwaysAndKnowsTheWayBack)
{
    std::mt19937 dice(7);
    for (int i = 0; i < 20000; ++i) {
        const QString text = anyText(dice);
        const FoldedText folded(text);
        ASSERT_EQ(folded.folded(), fold(text)) << testing::PrintToString(text);
        if (folded.folded().isEmpty())
            continue;
        const TextRange all = folded.written(0, folded.folded().size());
        ASSERT_GE(all.start, 0);
        ASSERT_LE(all.start + all.length, text.size());
        ASSERT_EQ(fold(QStringView(text).mid(all.start, all.length)), folded.folded());
    }
}

TEST(WordSpansTest, AreTheWordsWithTheirPlaces)
{
    std::mt19937 dice(11);
    for (int i = 0; i < 20000; ++i) {
        const QString folded = fold(anyText(dice));
        QStringList texts;
        for (const WordSpan &span : wordSpans(folded)) {
            texts += span.word;
            ASSERT_EQ(words(QStringView(folded).mid(span.begin, span.end - span.begin)).constLast(), span.word);
        }
        ASSERT_EQ(texts, words(folded)) << testing::PrintToString(folded);
    }
}

std::vector<QString> marked(const QString &text, const QStringList &wanted, const QStringList &phrases = {})
{
    std::vector<QString> parts;
    for (const TextRange &range : hitsIn(text, wanted, phrases).ranges)
        parts.push_back(text.mid(range.start, range.length));
    return parts;
}

TEST(TextHitsTest, MarkTheBeginningsOfWordsAsTheyWereWritten)
{
    EXPECT_THAT(marked(u"Hiring, and re-hiring: HIRED"_s, {u"hir"_s}), ElementsAre(u"Hir"_s, u"hir"_s, u"HIR"_s));
    EXPECT_THAT(marked(u"Die Große Straße"_s, {u"strass"_s, u"gros"_s}), ElementsAre(u"Groß"_s, u"Straß"_s));
    EXPECT_THAT(marked(u"café cafe\u0301s"_s, {u"cafe"_s}), ElementsAre(u"café"_s, u"cafe\u0301"_s));
    EXPECT_THAT(marked(u"İstanbul"_s, {u"ist"_s}), ElementsAre(u"İst"_s));
    EXPECT_THAT(marked(u"eﬃcient"_s, {u"ef"_s}), ElementsAre(u"eﬃ"_s));
    EXPECT_THAT(marked(u"shiring"_s, {u"hir"_s}), IsEmpty());
    EXPECT_THAT(marked(QString(), {u"hir"_s}), IsEmpty());
}

TEST(TextHitsTest, MarkJoinedWordsAndIdeographs)
{
    EXPECT_THAT(marked(u"Ms O’Brien"_s, {u"obr"_s}), ElementsAre(u"O’Br"_s));
    EXPECT_THAT(marked(u"Ms O’Brien"_s, {u"bri"_s}), ElementsAre(u"Bri"_s));
    EXPECT_THAT(marked(u"佐藤健太郎"_s, {u"藤"_s, u"健"_s}), ElementsAre(u"藤健"_s));
    EXPECT_THAT(marked(u"김서연"_s, {fold(u"기")}), ElementsAre(u"김"_s));
}

TEST(TextHitsTest, LiveWithHalfAPair)
{
    const QString text = QString(QChar(0xd83d)) + u"hiring"_s + QChar(0xde00);
    EXPECT_THAT(marked(text, {u"hir"_s}), ElementsAre(u"hir"_s));
}

TEST(TextHitsTest, TellWhatWasFound)
{
    const TextHits hits = hitsIn(u"Ana in New\n York", {u"an"_s, u"bo"_s}, {u"new york"_s, u"york new"_s});
    EXPECT_EQ(hits.found, (std::vector<bool>{true, false, true, false}));
    EXPECT_THAT(hits.ranges, ElementsAre(TextRange{0, 2}, TextRange{7, 9}));
    EXPECT_THAT(marked(u"Renew York"_s, {}, {u"new york"_s}), ElementsAre(u"new York"_s));
    EXPECT_THAT(marked(u"new"_s, {}, {u"new york"_s}), IsEmpty());
}

MarkedText excerptOf(const QString &text, const QString &word, qsizetype length)
{
    return excerpt(text, hitsIn(text, {word}).ranges, length);
}

TEST(ExcerptTest, IsTheLineOfTheFirstHitWithoutItsMarkdown)
{
    EXPECT_EQ(excerptOf(u"First line.\n- She hires  \nhires again"_s, u"hires"_s, 80),
              (MarkedText{u"She hires"_s, {{4, 5}}}));
    EXPECT_EQ(excerptOf(u"## hires"_s, u"hires"_s, 80), (MarkedText{u"hires"_s, {{0, 5}}}));
    EXPECT_EQ(excerpt(u"- One\ntwo", {}, 80), (MarkedText{u"- One"_s, {}}));
    EXPECT_EQ(excerpt(u"", {}, 80), MarkedText());
}

TEST(ExcerptTest, OfALongLineIsCutBetweenWordsAroundTheHit)
{
    QString text = u"word "_s.repeated(40) + u"hiring"_s + u" tail"_s.repeated(40);
    const MarkedText part = excerptOf(text, u"hir"_s, 60);
    ASSERT_EQ(part.hits.size(), 1U);
    EXPECT_EQ(part.text.mid(part.hits.front().start, part.hits.front().length), u"hir"_s);
    EXPECT_TRUE(part.text.startsWith(u"… word"_s) || part.text.startsWith(u"…word"_s)) << part.text.toStdString();
    EXPECT_TRUE(part.text.endsWith(u"tail…"_s)) << part.text.toStdString();
    EXPECT_LE(part.text.size(), 64);
    text = u"😀"_s.repeated(100) + u" hiring"_s;
    for (qsizetype length = 10; length < 40; ++length)
        EXPECT_TRUE(excerptOf(text, u"hir"_s, length).text.isValidUtf16());
}

TEST(ExcerptTest, NeverLosesAHitThatIsLongerThanTheExcerpt)
{
    const MarkedText part = excerptOf(u"some "_s.repeated(9) + u"extraordinarily long"_s, u"extraordinarily"_s, 5);
    ASSERT_EQ(part.hits.size(), 1U);
    EXPECT_EQ(part.text.mid(part.hits.front().start, part.hits.front().length), u"extraordinarily"_s);
}

} // namespace
