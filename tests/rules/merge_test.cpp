// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/merge.h"

#include "tests/model/sample_values.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::rules;

namespace merge_test {

BroughtBySource vcard(const QString &content, const QString &key = u"k"_s)
{
    return {u"vcard"_s, key, content};
}

Contact ana()
{
    Contact contact;
    contact.name = u"Ana Silva"_s;
    contact.organization = u"Acme"_s;
    contact.emails = {{u"ana@example.org"_s, u"work"_s}};
    return contact;
}

TEST(MergeFromSource, NothingNewChangesNothing)
{
    const MergeResult result = mergeFromSource(ana(), ana(), ana());
    EXPECT_FALSE(result.changed);
    EXPECT_EQ(result.merged, ana());
    EXPECT_TRUE(result.conflicts.isEmpty());
}

TEST(MergeFromSource, AnUntouchedFieldFollowsTheSource)
{
    Contact brought = ana();
    brought.organization = u"Borealis"_s;
    brought.role = u"CTO"_s;
    const MergeResult result = mergeFromSource(ana(), ana(), brought);
    EXPECT_TRUE(result.changed);
    EXPECT_EQ(result.merged, brought);
    EXPECT_TRUE(result.conflicts.isEmpty());
}

TEST(MergeFromSource, AnEditedFieldStaysAndIsReported)
{
    Contact stored = ana();
    stored.organization = u"My own words"_s;
    Contact brought = ana();
    brought.organization = u"Borealis"_s;
    const MergeResult result = mergeFromSource(stored, ana(), brought);
    EXPECT_EQ(result.merged.organization, u"My own words"_s);
    EXPECT_EQ(result.conflicts, QStringList{u"organization"_s});
    EXPECT_FALSE(result.changed);
}

TEST(MergeFromSource, WhatTheUserClearedStaysClear)
{
    Contact stored = ana();
    stored.organization.clear();
    const MergeResult result = mergeFromSource(stored, ana(), ana());
    EXPECT_TRUE(result.merged.organization.isEmpty());
    EXPECT_EQ(result.conflicts, QStringList{u"organization"_s});
}

TEST(MergeFromSource, AnEmptyValueNeverOverwrites)
{
    const MergeResult result = mergeFromSource(ana(), ana(), Contact());
    EXPECT_EQ(result.merged, ana());
    EXPECT_FALSE(result.changed);
}

TEST(MergeFromSource, ASecondSourceFillsWhatIsEmptyAndKeepsWhatIsThere)
{
    Contact brought;
    brought.name = u"Ana M. Silva"_s;
    brought.city = u"Lisbon"_s;
    brought.emails = {{u"ANA@example.org"_s, {}}, {u"ana@home.example"_s, {}}};
    const MergeResult result = mergeFromSource(ana(), Contact(), brought);
    EXPECT_EQ(result.merged.name, u"Ana Silva"_s);
    EXPECT_EQ(result.merged.city, u"Lisbon"_s);
    ASSERT_EQ(result.merged.emails.size(), 2U);
    EXPECT_EQ(result.merged.emails[0].value, u"ana@example.org"_s);
    EXPECT_EQ(result.merged.emails[1].value, u"ana@home.example"_s);
    EXPECT_EQ(result.conflicts, QStringList{u"name"_s});
}

TEST(MergeFromSource, AnUntouchedListFollowsTheSourceUnlessItIsEmpty)
{
    Contact brought = ana();
    brought.emails = {{u"new@example.org"_s, {}}};
    EXPECT_EQ(mergeFromSource(ana(), ana(), brought).merged.emails, brought.emails);
    brought.emails.clear();
    EXPECT_EQ(mergeFromSource(ana(), ana(), brought).merged.emails, ana().emails);
}

TEST(MergeFromSource, WhatTheUserTookOutOfAListStaysOut)
{
    Contact last;
    last.tags = {u"a"_s, u"b"_s};
    Contact stored;
    stored.tags = {u"a"_s, u"mine"_s};
    Contact brought;
    brought.tags = {u"a"_s, u"b"_s, u"c"_s};
    const MergeResult result = mergeFromSource(stored, last, brought);
    EXPECT_EQ(result.merged.tags, (QStringList{u"a"_s, u"mine"_s, u"c"_s}));
    EXPECT_EQ(result.conflicts, QStringList{u"tags"_s});
}

TEST(MergeFromSource, AnEditedListThatHoldsAllTheSourceHasIsNoConflict)
{
    Contact stored = ana();
    stored.emails.push_back({u"mine@example.org"_s, {}});
    const MergeResult result = mergeFromSource(stored, ana(), ana());
    EXPECT_TRUE(result.conflicts.isEmpty());
    EXPECT_FALSE(result.changed);
}

TEST(MergeFromSource, TheOnlyBirthdayIsTheUsers)
{
    const auto birthday = [](QStringView day) {
        Contact contact;
        contact.dates = {{DateKind::Birthday, {}, *PartialDate::fromText(day), true}};
        return contact;
    };
    const MergeResult result = mergeFromSource(birthday(u"1985-12-03"), Contact(), birthday(u"--12-04"));
    EXPECT_EQ(result.merged.dates, birthday(u"1985-12-03").dates);
}

TEST(MergeFromSource, TheUsersOwnFieldsNeverFollow)
{
    SampleValues samples;
    Contact stored = samples.record<Contact>();
    Contact last = samples.record<Contact>();
    // Untouched since the last import, and still the user's.
    last.importance = stored.importance;
    last.circles = stored.circles;
    last.why = stored.why;
    const Contact brought = samples.record<Contact>();
    const MergeResult result = mergeFromSource(stored, last, brought);
    EXPECT_EQ(result.merged.id, stored.id);
    EXPECT_EQ(result.merged.uid, stored.uid);
    EXPECT_EQ(result.merged.trashed, stored.trashed);
    EXPECT_EQ(result.merged.importance, stored.importance);
    EXPECT_EQ(result.merged.circles, stored.circles);
    EXPECT_EQ(result.merged.why, stored.why);
    EXPECT_EQ(result.merged.cadence, stored.cadence);
    EXPECT_EQ(result.merged.pausedUntil, stored.pausedUntil);
    EXPECT_EQ(result.merged.snoozedUntil, stored.snoozedUntil);
    EXPECT_EQ(result.merged.inPeaceUntil, stored.inPeaceUntil);
    EXPECT_EQ(result.merged.archived, stored.archived);
    EXPECT_EQ(result.merged.added, stored.added);
    for (const char *own : {"importance", "circles", "why", "archived", "added"})
        EXPECT_FALSE(result.conflicts.contains(QLatin1StringView(own))) << own;
}

TEST(MergeFromSource, TheUsersOwnFieldsComeFromAFileToWhoHasNone)
{
    Contact brought = ana();
    brought.circles = {CircleId(2)};
    brought.cadence = 30;
    EXPECT_EQ(mergeFromSource(ana(), ana(), brought).merged, brought);

    // Emptied by the user: the file brought it before.
    EXPECT_EQ(mergeFromSource(ana(), brought, brought).merged, ana());
}

TEST(MergeFromSource, EveryFieldOfAnUnknownPersonIsTaken)
{
    Contact brought = SampleValues().record<Contact>();
    const MergeResult result = mergeFromSource(Contact(), Contact(), brought);
    brought.id = {};
    brought.uid = {};
    brought.trashed = {};
    EXPECT_EQ(result.merged, brought);
}

TEST(MergeFromSource, TheDayOfARoleStaysWithTheRole)
{
    Contact stored = ana();
    stored.role = u"Founder"_s;
    Contact brought = ana();
    brought.role = u"CTO"_s;
    brought.roleAsOf = QDate(2026, 7, 1);
    const MergeResult result = mergeFromSource(stored, Contact(), brought);
    EXPECT_FALSE(result.merged.roleAsOf);
    EXPECT_EQ(result.conflicts, QStringList{u"role"_s});
}

TEST(MergeFromSource, TheEntryOfTheSourceIsReplacedAndOthersStay)
{
    Contact stored = ana();
    stored.sources = {{u"linkedin"_s, u"linkedin.com/in/ana"_s, u"{}"_s}, vcard(u"old"_s), vcard(u"other"_s, u"k2"_s)};
    Contact last = ana();
    last.sources = {vcard(u"old"_s)};
    Contact brought = ana();
    brought.sources = {vcard(u"new"_s)};
    const MergeResult result = mergeFromSource(stored, last, brought);
    EXPECT_THAT(result.merged.sources,
                testing::ElementsAre(stored.sources[0], vcard(u"new"_s), vcard(u"other"_s, u"k2"_s)));
    EXPECT_TRUE(result.changed);
}

TEST(MergeFromSource, ASourceMayCallSomebodyByAnotherKey)
{
    Contact stored = ana();
    stored.sources = {{u"linkedin"_s, u"ana@example.org"_s, u"old"_s}};
    Contact last = ana();
    last.sources = stored.sources;
    Contact brought = ana();
    brought.sources = {{u"linkedin"_s, u"linkedin.com/in/ana"_s, u"new"_s}};
    EXPECT_EQ(mergeFromSource(stored, last, brought).merged.sources, brought.sources);
    EXPECT_EQ(mergeFromSource(stored, Contact(), brought).merged.sources.size(), 2U);
}

TEST(MergeFromOwnFile, WhatTheFileGivesHoldsAlsoWhereItIsTheUsersOwn)
{
    Contact stored = ana();
    stored.importance = 0.9;
    stored.notes = u"Likes tea"_s;
    stored.circles = {CircleId(1)};
    stored.sources = {vcard(u"new"_s)};
    Contact brought;
    brought.organization = u"Borealis"_s;
    brought.importance = 0.5;
    brought.sources = {vcard(u"old"_s), {u"linkedin"_s, u"ana"_s, {}}};
    brought.customFields = {{u"Shoe size"_s, u"41"_s}};
    const QStringList given{u"organization"_s, u"importance"_s, u"circles"_s, u"sources"_s};
    const Contact merged = mergeFromOwnFile(stored, brought, given);
    Contact expected = stored;
    expected.organization = u"Borealis"_s;
    expected.importance = 0.5;
    expected.sources.push_back({u"linkedin"_s, u"ana"_s, {}});
    expected.customFields = brought.customFields;
    EXPECT_EQ(merged, expected);
    EXPECT_EQ(mergeFromOwnFile(merged, brought, given), merged);
}

TEST(MergeDuplicates, TheKeptOneWinsAndTheOtherFillsIn)
{
    Contact other;
    other.name = u"A. Silva"_s;
    other.city = u"Lisbon"_s;
    other.emails = {{u"ana@example.org"_s, u"home"_s}, {u"as@example.org"_s, {}}};
    other.tags = {u"x"_s};
    const Contact merged = mergeDuplicates(ana(), other);
    EXPECT_EQ(merged.name, u"Ana Silva"_s);
    EXPECT_EQ(merged.city, u"Lisbon"_s);
    EXPECT_EQ(merged.emails, (std::vector<Reach>{{u"ana@example.org"_s, u"work"_s}, {u"as@example.org"_s, {}}}));
    EXPECT_EQ(merged.tags, QStringList{u"x"_s});
}

TEST(MergeDuplicates, NothingWrittenIsLost)
{
    Contact kept = ana();
    kept.notes = u"Likes tea."_s;
    kept.sources = {vcard(u"1"_s)};
    kept.added = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC);
    Contact other = ana();
    other.notes = u"Plays chess."_s;
    other.sources = {vcard(u"2"_s, u"k2"_s)};
    other.added = kept.added->addDays(-3);
    other.pausedUntil = QDate(2026, 9, 1);
    kept.pausedUntil = QDate(2026, 8, 1);
    const Contact merged = mergeDuplicates(kept, other);
    EXPECT_EQ(merged.notes, u"Likes tea.\n\nPlays chess."_s);
    EXPECT_EQ(merged.sources.size(), 2U);
    EXPECT_EQ(merged.added, other.added);
    EXPECT_EQ(merged.pausedUntil, QDate(2026, 9, 1));
    EXPECT_EQ(mergeDuplicates(merged, other).notes, merged.notes);
}

TEST(MergeDuplicates, AnArchivedDoubleDoesNotArchiveAndNobodyIntroducedThemselves)
{
    Contact kept = ana();
    kept.id = ContactId(1);
    Contact other = ana();
    other.id = ContactId(2);
    other.archived = QDate(2026, 1, 1);
    other.introducedBy = kept.id;
    const Contact merged = mergeDuplicates(kept, other);
    EXPECT_FALSE(merged.archived);
    EXPECT_TRUE(merged.introducedBy.isNull());
    EXPECT_EQ(merged.id, kept.id);
}

TEST(TakeBack, WhatTheImportChangedGoesBack)
{
    Contact after = ana();
    after.role = u"CTO"_s;
    after.tags = {u"imported"_s};
    const TakenBack result = takeBack(after, after, ana());
    EXPECT_EQ(result.contact, ana());
    EXPECT_TRUE(result.kept.isEmpty());
}

TEST(TakeBack, WhatTheUserChangedSinceStays)
{
    Contact after = ana();
    after.role = u"CTO"_s;
    after.organization = u"Borealis"_s;
    Contact current = after;
    current.role = u"Chief"_s;
    current.city = u"Porto"_s;
    const TakenBack result = takeBack(current, after, ana());
    EXPECT_EQ(result.contact.role, u"Chief"_s);
    EXPECT_EQ(result.contact.city, u"Porto"_s);
    EXPECT_EQ(result.contact.organization, u"Acme"_s);
    EXPECT_EQ(result.kept, QStringList{u"role"_s});
}

TEST(TakeBack, AListChangedSinceLosesWhatTheImportPutIn)
{
    Contact before = ana();
    before.tags = {u"old"_s, u"gone"_s};
    Contact after = before;
    after.tags = {u"old"_s, u"imported"_s};
    Contact current = after;
    current.tags = {u"old"_s, u"imported"_s, u"mine"_s};
    const TakenBack result = takeBack(current, after, before);
    EXPECT_EQ(result.contact.tags, (QStringList{u"old"_s, u"mine"_s, u"gone"_s}));
    EXPECT_EQ(result.kept, QStringList{u"tags"_s});
}

} // namespace merge_test
