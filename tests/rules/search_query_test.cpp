// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/search_query.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::rules;

namespace search_query_test {

TEST(SearchQuery, WordsAreFolded)
{
    EXPECT_EQ(parseSearchQuery(u"  Ána\tBERLIN  ").words, (QStringList{u"ana"_s, u"berlin"_s}));
    EXPECT_TRUE(parseSearchQuery(u"   ").isEmpty());
    EXPECT_TRUE(parseSearchQuery(u"").isEmpty());
}

TEST(SearchQuery, KeysAskForFields)
{
    const SearchQuery query =
        parseSearchQuery(u"ana circle:Friends TAG:\"Open Source\" state:overdue org:Acme city:Zürich role:cto "
                         u"stage:in_transition quiet:6m");
    SearchQuery expected;
    expected.words = {u"ana"_s};
    expected.circle = u"friends"_s;
    expected.tag = u"open source"_s;
    expected.state = u"overdue"_s;
    expected.organization = u"acme"_s;
    expected.city = u"zurich"_s;
    expected.role = u"cto"_s;
    expected.stage = LifeStage::InTransition;
    expected.quietDays = 180;
    EXPECT_EQ(query, expected);
    EXPECT_FALSE(query.isEmpty());
}

TEST(SearchQuery, PhrasesAreFoundAsTheyStand)
{
    const SearchQuery query = parseSearchQuery(u"\"New  York\" “Ana S” x");
    EXPECT_EQ(query.phrases, (QStringList{u"new york"_s, u"ana s"_s}));
    EXPECT_EQ(query.words, (QStringList{u"new"_s, u"york"_s, u"ana"_s, u"s"_s, u"x"_s}));
}

TEST(SearchQuery, TermsAreThePhrasesAndTheWordsBesideThem)
{
    const std::vector<SearchTerm> expected{
        {{u"new"_s, u"york"_s}, u"new york"_s}, {{u"ana"_s}, {}}, {{u"new"_s}, {}}, {{u"obrien"_s}, {}}};
    EXPECT_EQ(termsOf(parseSearchQuery(u"ana \"New York\" new O'Brien circle:x")), expected);
    EXPECT_TRUE(termsOf(parseSearchQuery(u"circle:x")).empty());
}

TEST(SearchQuery, WhatMakesNoSenseIsSearchedFor)
{
    EXPECT_EQ(parseSearchQuery(u"https://example.org").words, (QStringList{u"https"_s, u"example"_s, u"org"_s}));
    EXPECT_EQ(parseSearchQuery(u"shoe:42").words, (QStringList{u"shoe"_s, u"42"_s}));
    EXPECT_EQ(parseSearchQuery(u"stage:retired").words, (QStringList{u"stage"_s, u"retired"_s}));
    EXPECT_EQ(parseSearchQuery(u"quiet:soon quiet:0d quiet:9").words.first(), u"quiet"_s);
    EXPECT_FALSE(parseSearchQuery(u"quiet:soon quiet:0d quiet:9 quiet:d").quietDays);
    EXPECT_EQ(parseSearchQuery(u"circle:").words, QStringList{u"circle"_s});
    EXPECT_EQ(parseSearchQuery(u"\"not closed").words, (QStringList{u"not"_s, u"closed"_s}));
    EXPECT_TRUE(parseSearchQuery(u"\"not closed").phrases.isEmpty());
    EXPECT_TRUE(parseSearchQuery(u"\"\" : :: \"").isEmpty());
}

TEST(SearchQuery, AnApostropheJoinsAndAHyphenSeparates)
{
    EXPECT_EQ(parseSearchQuery(u"O'Brien").words, QStringList{u"obrien"_s});
    EXPECT_EQ(parseSearchQuery(u"Jean-Luc").words, (QStringList{u"jean"_s, u"luc"_s}));
}

TEST(SearchQuery, TheLaterOfTwoValuesCounts)
{
    EXPECT_EQ(parseSearchQuery(u"city:berlin city:porto").city, u"porto"_s);
    EXPECT_EQ(parseSearchQuery(u"quiet:2w quiet:1y quiet:10d").quietDays, 10);
}

} // namespace search_query_test
