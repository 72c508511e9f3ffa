// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace cultivar;
using namespace Qt::StringLiterals;

namespace {

struct Folding
{
    QStringView written;
    QStringView folded;
};

void PrintTo(const Folding &folding, std::ostream *out)
{
    *out << folding.written.toString().toStdString();
}

class FoldTest : public testing::TestWithParam<Folding>
{
};

TEST_P(FoldTest, FoldsToItsPlainForm)
{
    EXPECT_EQ(fold(GetParam().written), GetParam().folded.toString());
}

TEST_P(FoldTest, FoldingTwiceChangesNothing)
{
    const QString once = fold(GetParam().written);
    EXPECT_EQ(fold(once), once);
}

INSTANTIATE_TEST_SUITE_P(Ascii, FoldTest,
                         testing::Values(Folding{u"", u""}, Folding{u"Ana Silva", u"ana silva"},
                                         Folding{u"@[`{Z", u"@[`{z"}, Folding{u"O'Brien-42", u"o'brien-42"}));

INSTANTIATE_TEST_SUITE_P(Latin, FoldTest,
                         testing::Values(Folding{u"Éric Müller", u"eric muller"}, Folding{u"Straße", u"strasse"},
                                         Folding{u"STRAẞE", u"strasse"}, Folding{u"Ærø", u"aero"},
                                         Folding{u"Åsa", u"asa"}, Folding{u"Łódź", u"lodz"},
                                         Folding{u"Đorđe", u"dorde"}, Folding{u"Guðrún", u"gudrun"},
                                         Folding{u"Þór", u"thor"}, Folding{u"ǾŒ", u"ooe"},
                                         Folding{u"Nguyễn", u"nguyen"}, Folding{u"e\u0301", u"e"}));

INSTANTIATE_TEST_SUITE_P(Turkish, FoldTest,
                         testing::Values(Folding{u"İstanbul", u"istanbul"}, Folding{u"Işık", u"isik"},
                                         Folding{u"ILGIN", u"ilgin"}));

INSTANTIATE_TEST_SUITE_P(GreekAndCyrillic, FoldTest,
                         testing::Values(Folding{u"Οδυσσέας", u"οδυσσεασ"}, Folding{u"ΟΔΥΣΣΕΑΣ", u"οδυσσεασ"},
                                         Folding{u"ΐ ᾳ", u"ι α"}, Folding{u"Алёна", u"алена"},
                                         Folding{u"Сергей", u"сергеи"}, Folding{u"ЇЖАК", u"іжак"}));

INSTANTIATE_TEST_SUITE_P(Compatibility, FoldTest,
                         testing::Values(Folding{u"Ａｎａ　１２", u"ana 12"},
                                         Folding{u"ﬁnance oﬃce", u"finance office"}, Folding{u"O’Brien", u"o'brien"},
                                         Folding{u"Jean‑Luc", u"jean-luc"}, Folding{u"a\u00a0b", u"a b"},
                                         Folding{u"so\u00adft", u"soft"}));

INSTANTIATE_TEST_SUITE_P(EastAsian, FoldTest,
                         testing::Values(Folding{u"がか", u"がか"}, Folding{u"か\u3099", u"が"}, Folding{u"ｶﾞ", u"ガ"},
                                         Folding{u"ぱ", u"ぱ"}, Folding{u"李小龍", u"李小龍"},
                                         Folding{u"한", u"\u1112\u1161\u11ab"}));

INSTANTIATE_TEST_SUITE_P(Pictures, FoldTest, testing::Values(Folding{u"🎉 Ana", u"🎉 ana"}, Folding{u"❤\ufe0f", u"❤"}));

TEST(Fold, HalfASyllableOfHangulBeginsTheWhole)
{
    EXPECT_TRUE(fold(u"한국").startsWith(fold(u"하")));
    EXPECT_TRUE(fold(u"한국").startsWith(fold(u"ㅎ")));
    EXPECT_FALSE(fold(u"한국").startsWith(fold(u"호")));
}

TEST(Fold, KanaWithoutVoicingDoesNotBeginOneWith)
{
    EXPECT_FALSE(fold(u"がく").startsWith(fold(u"か")));
}

TEST(Fold, LettersOutsideTheBasicPlaneLoseTheirCase)
{
    EXPECT_EQ(fold(u"𐐀"), u"𐐨"_s);
    EXPECT_EQ(fold(u"𝐀na"), u"ana"_s);
}

TEST(Fold, AHalfOfASurrogatePairIsKept)
{
    const QString broken = u"a"_s + QChar(0xd83c);
    EXPECT_EQ(fold(broken), broken);
    EXPECT_EQ(words(broken), QStringList{u"a"_s});
}

TEST(Words, AreRunsOfLettersAndDigits)
{
    EXPECT_EQ(words(u"ana silva, acme (berlin) 24/7"),
              (QStringList{u"ana"_s, u"silva"_s, u"acme"_s, u"berlin"_s, u"24"_s, u"7"_s}));
    EXPECT_EQ(words(u"ana.silva@example.org"), (QStringList{u"ana"_s, u"silva"_s, u"example"_s, u"org"_s}));
    EXPECT_TRUE(words(u"").isEmpty());
    EXPECT_TRUE(words(u" ,.- ' ").isEmpty());
}

TEST(Words, ApostropheAndHyphenSplitAndTheJoinedFormIsAdded)
{
    EXPECT_EQ(words(u"o'brien"), (QStringList{u"o"_s, u"brien"_s, u"obrien"_s}));
    EXPECT_EQ(words(u"jean-luc picard"), (QStringList{u"jean"_s, u"luc"_s, u"jeanluc"_s, u"picard"_s}));
    EXPECT_EQ(words(u"a-b-c"), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"abc"_s}));
    EXPECT_EQ(words(u"-ana- 'n' b"), (QStringList{u"ana"_s, u"n"_s, u"b"_s}));
}

TEST(Words, IdeographsAndKanaStandAlone)
{
    EXPECT_EQ(words(u"李小龍"), (QStringList{u"李"_s, u"小"_s, u"龍"_s}));
    EXPECT_EQ(words(u"abcコー9"), (QStringList{u"abc"_s, u"コ"_s, u"ー"_s, u"9"_s}));
    EXPECT_EQ(words(u"𠮷野"), (QStringList{u"𠮷"_s, u"野"_s}));
}

TEST(Words, HangulAndMarksOfOtherScriptsStayInTheirWord)
{
    EXPECT_EQ(words(fold(u"한국 서울")).size(), 2);
    EXPECT_EQ(words(fold(u"हिन्दी")).size(), 1);
}

TEST(Words, PicturesAreWords)
{
    EXPECT_EQ(words(u"ana🎉🎉"), (QStringList{u"ana"_s, u"🎉"_s, u"🎉"_s}));
}

TEST(SortsBefore, AccentsAndCaseDoNotSeparate)
{
    QStringList names{u"Zoë"_s, u"Émile"_s, u"emil"_s, u"Ana"_s, u"Øystein"_s, u"Peter"_s, u"李"_s};
    std::ranges::sort(names, sortsBefore);
    EXPECT_EQ(names, (QStringList{u"Ana"_s, u"emil"_s, u"Émile"_s, u"Øystein"_s, u"Peter"_s, u"Zoë"_s, u"李"_s}));
}

TEST(SortsBefore, NamesThatLookAlikeKeepAFixedOrder)
{
    EXPECT_TRUE(sortsBefore(u"ANA", u"ana"));
    EXPECT_FALSE(sortsBefore(u"ana", u"ANA"));
    EXPECT_TRUE(sortsBefore(u"Jose", u"José"));
    EXPECT_FALSE(sortsBefore(u"José", u"Jose"));
    EXPECT_FALSE(sortsBefore(u"Jose", u"Jose"));
}

TEST(SortsBefore, IsAStrictOrderOfAnyTwo)
{
    const QStringList names{u""_s,   u"a"_s,      u"A"_s,  u"á"_s,  u"a\u0301"_s, u"ab"_s, u"aé"_s,
                            u"ss"_s, u"ß"_s,      u"sz"_s, u"が"_s, u"か"_s,      u"𝐀"_s,  u"a\u00ad"_s,
                            u"z"_s,  u"\u0301"_s, u"aa"_s, u"ｱ"_s,  u"한"_s,      u"하"_s};
    for (const QString &a : names) {
        for (const QString &b : names) {
            EXPECT_EQ(sortsBefore(a, b) + sortsBefore(b, a), a == b ? 0 : 1) << qPrintable(a + u" | "_s + b);
            const int order = fold(a).compare(fold(b));
            if (order != 0) {
                EXPECT_EQ(sortsBefore(a, b), order < 0) << qPrintable(a + u" | "_s + b);
            }
        }
    }
}

} // namespace
