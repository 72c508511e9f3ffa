// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/settings/suggestion_preview.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

class SuggestionPreviewTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        int days = 45;
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s}) {
            add(name, {u"Get to know"_s});
            log(name, today.addDays(-days));
            days -= 3;
        }
        change(commands::promise({u"Di"_s, u"Send the book"_s, FollowUpKind::Article, {}, true}));
    }
};

TEST_F(SuggestionPreviewTest, TheSameNumbersChangeNothing)
{
    const auto built = index();
    const SuggestionPreview preview = suggestionPreview(*built, built->constants());
    EXPECT_TRUE(preview.sameThree);
    EXPECT_EQ(preview.moved, 0);
    EXPECT_EQ(preview.active, 4);
    ASSERT_EQ(preview.first.size(), 4U);
    for (const SuggestedPerson &person : preview.first)
        EXPECT_EQ(person.was, person.score);
    EXPECT_EQ(preview.three.front().contact, built->weeklyThree().front().contact);
}

TEST_F(SuggestionPreviewTest, OtherNumbersSayWhatTheyChangeAndLeaveTheIndexAsItWas)
{
    const auto built = index();
    ASSERT_EQ(built->row(built->ranked(1).front().contact)->name, u"Di"_s);
    rules::RankingConstants without = built->constants();
    without.followUpPoints = 0;
    const SuggestionPreview preview = suggestionPreview(*built, without);
    EXPECT_EQ(preview.first.front().name, u"Ana"_s);
    EXPECT_EQ(preview.first.back().name, u"Di"_s);
    EXPECT_EQ(preview.first.back().was, preview.first.back().score + 200);
    EXPECT_EQ(preview.first.back().rank, 1);
    EXPECT_EQ(preview.moved, 4);
    EXPECT_FALSE(preview.sameThree);
    EXPECT_EQ(built->constants(), rules::RankingConstants());
    EXPECT_EQ(built->row(built->ranked(1).front().contact)->name, u"Di"_s);
}

TEST_F(SuggestionPreviewTest, WindowsCountTooNotOnlyPoints)
{
    Contact ed;
    ed.name = u"Ed"_s;
    ed.dates = {{DateKind::Birthday, {}, PartialDate(today.addDays(20)), true}};
    add(ed, {u"Get to know"_s});
    const auto built = index();
    rules::RankingConstants wide = built->constants();
    wide.dateWindow = 30;
    const SuggestionPreview preview = suggestionPreview(*built, wide);
    const auto found = std::ranges::find(preview.first, u"Ed"_s, &SuggestedPerson::name);
    ASSERT_NE(found, preview.first.end());
    EXPECT_EQ(found->score, *found->was + 150);
    EXPECT_EQ(suggestionPreview(*built, built->constants()).first.size(), 5U);
}

} // namespace
} // namespace cultivar
