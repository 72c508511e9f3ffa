// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/spoken_time.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace spoken_time_test {

TEST(SpokenTime, CountsWhatIsSaid)
{
    EXPECT_EQ(wordCount(u""), 0);
    EXPECT_EQ(wordCount(u"  \n"), 0);
    EXPECT_EQ(wordCount(u"I run a twelve-person company."), 5);
    EXPECT_EQ(wordCount(u"It's O'Brien's: 3 maps \u2013 or four?"), 6);
    EXPECT_EQ(wordCount(u"\u2026 \u2013 !"), 0);
}

TEST(SpokenTime, CountsScriptsWithoutSpacesByTheirCharacters)
{
    EXPECT_EQ(wordCount(u"\u6211\u5728\u67cf\u6797\u5de5\u4f5c"), 3);
    EXPECT_EQ(wordCount(u"GIS \u5730\u56f3\u3002"), 2);
}

TEST(SpokenTime, IsAboutAMinuteForAHundredAndForty)
{
    EXPECT_EQ(spokenSeconds(0), 0);
    EXPECT_EQ(spokenSeconds(128), 55);
    EXPECT_EQ(spokenSeconds(140), 60);
    EXPECT_EQ(spokenSeconds(280), 120);
}

} // namespace spoken_time_test
} // namespace cultivar::rules
