// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/clip_matches.h"

#include "tests/support/printers.h"

#include <gtest/gtest.h>

namespace cultivar::rules {
namespace clip_matches_test {

TEST(SharedWords, AreThoseOfTheOtherAsTheyWroteThem)
{
    EXPECT_EQ(sharedWords(u"A job in hiring, and map tiles"_s, u"Who is HIRING now? Vector tile caching"_s),
              (QStringList{u"HIRING"_s, u"tile"_s}));
}

TEST(SharedWords, ShortAndCommonOnesSayNothing)
{
    EXPECT_EQ(sharedWords(u"What people know about it"_s, u"People who know about it and what it is"_s), QStringList());
    EXPECT_EQ(sharedWords(u"an ad"_s, u"an ad"_s), QStringList());
}

TEST(SharedWords, AccentsAndRepetitionsDoNotMatter)
{
    EXPECT_EQ(sharedWords(u"Über Energiespeicher, energiespeicher"_s, u"Energiespeicher und mehr Energiespeicher"_s),
              QStringList{u"Energiespeicher"_s});
    EXPECT_EQ(sharedWords(u"Cafe"_s, u"das Café"_s), QStringList{u"Café"_s});
}

TEST(SharedWords, AClipFitsByItsTitleNoteAndTags)
{
    Clip clip;
    clip.title = u"Grids at rest"_s;
    clip.note = u"with a chapter on storage"_s;
    clip.tags = {u"heat pumps"_s};
    Contact contact;
    contact.asks = {u"who builds storage"_s};
    contact.interests = {u"Heat pumps"_s};
    contact.projects = {{u"A map of grids"_s, {}}};
    contact.notes = u"rest"_s;
    EXPECT_EQ(sharedWords(clip, contact), (QStringList{u"storage"_s, u"Heat"_s, u"pumps"_s, u"grids"_s}));
    EXPECT_EQ(sharedWords(clip, Contact()), QStringList());
}

} // namespace clip_matches_test
} // namespace cultivar::rules
