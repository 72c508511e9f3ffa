// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/merge_choice.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::rules;

namespace merge_choice_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

/// Written by hand.
Contact ben()
{
    Contact contact;
    contact.id = ContactId(1);
    contact.uid = Uid(u"ben"_s);
    contact.name = u"Ben Carrow"_s;
    contact.emails = {{u"ben@plainspoken.example"_s, {}}};
    contact.added = noon;
    return contact;
}

/// Brought by a card.
Contact benjamin()
{
    Contact contact;
    contact.id = ContactId(2);
    contact.uid = Uid(u"benjamin"_s);
    contact.name = u"Benjamin Carrow"_s;
    contact.emails = {{u"Ben@plainspoken.example"_s, u"work"_s}, {u"b.carrow@post.example"_s, {}}};
    contact.added = noon.addDays(30);
    contact.sources = {{u"vcard"_s, u"k"_s, u"FN:Benjamin Carrow\nTITLE:Editor in chief\\, essays\nROLE:x"_s}};
    return contact;
}

PartialDate yearly(const QString &text)
{
    return PartialDate::fromText(text).value_or(PartialDate());
}

MergeField fieldNamed(const std::vector<MergeField> &fields, const QString &name)
{
    const auto found = std::ranges::find(fields, name, &MergeField::name);
    EXPECT_NE(found, fields.end()) << name.toStdString();
    return found == fields.end() ? MergeField() : *found;
}

QStringList namesOf(const std::vector<MergeField> &fields)
{
    QStringList names;
    for (const MergeField &field : fields)
        names += field.name;
    return names;
}

TEST(KeepsFirst, HandBeforeFileThenWhoIsHereLongerThenOfWhomMoreIsKnown)
{
    EXPECT_TRUE(keepsFirst(ben(), benjamin()));
    EXPECT_FALSE(keepsFirst(benjamin(), ben()));
    Contact older = benjamin();
    older.added = noon.addDays(-1);
    EXPECT_TRUE(keepsFirst(ben(), older)) << "hand before age";
    older.sources.clear();
    EXPECT_FALSE(keepsFirst(ben(), older));
    older.added = noon;
    EXPECT_TRUE(keepsFirst(ben(), older));
    older.city = u"Cardiff"_s;
    EXPECT_FALSE(keepsFirst(ben(), older));
}

TEST(DifferingFields, AreOnlyThoseThatDifferInTheirOrder)
{
    EXPECT_THAT(differingFields(ben(), ben()), IsEmpty());
    Contact other = benjamin();
    other.city = u"Cardiff"_s;
    other.notes = u"Met at Hay."_s;
    const std::vector<MergeField> fields = differingFields(ben(), other);
    EXPECT_EQ(namesOf(fields), (QStringList{u"name"_s, u"emails"_s, u"city"_s, u"notes"_s}));
    EXPECT_EQ(fieldNamed(fields, u"emails"_s),
              (MergeField{u"emails"_s, MergeKind::Several, MergeSide::Both, true, true}));
    EXPECT_EQ(fieldNamed(fields, u"city"_s), (MergeField{u"city"_s, MergeKind::OneOf, MergeSide::Other, false, true}));
    EXPECT_EQ(fieldNamed(fields, u"notes"_s),
              (MergeField{u"notes"_s, MergeKind::Joined, MergeSide::Both, false, true}));
}

TEST(DifferingFields, OneAddressWrittenTwiceIsTheSame)
{
    Contact other = ben();
    other.emails = {{u"BEN@plainspoken.example"_s, u"home"_s}};
    EXPECT_THAT(differingFields(ben(), other), IsEmpty());
}

TEST(PreferredSide, HandBeforeFileEvenIfShorter)
{
    EXPECT_EQ(fieldNamed(differingFields(ben(), benjamin()), u"name"_s).side, MergeSide::Kept);
    EXPECT_EQ(fieldNamed(differingFields(benjamin(), ben()), u"name"_s).side, MergeSide::Other);
}

TEST(PreferredSide, AValueTheUserChangedSinceTheImportIsByHand)
{
    Contact changed = benjamin();
    changed.role = u"Publisher"_s;
    Contact imported = benjamin();
    imported.role = u"Editor in chief, essays"_s;
    EXPECT_EQ(fieldNamed(differingFields(imported, changed), u"role"_s).side, MergeSide::Other);
    EXPECT_EQ(fieldNamed(differingFields(changed, imported), u"role"_s).side, MergeSide::Kept);
}

TEST(PreferredSide, NewerBeforeOlderThenLonger)
{
    Contact editor = ben();
    editor.role = u"Editor in chief"_s;
    editor.roleAsOf = QDate(2022, 1, 1);
    Contact chief = ben();
    chief.role = u"Chief"_s;
    chief.roleAsOf = QDate(2026, 1, 1);
    EXPECT_EQ(fieldNamed(differingFields(editor, chief), u"role"_s).side, MergeSide::Other);
    editor.roleAsOf = chief.roleAsOf;
    EXPECT_EQ(fieldNamed(differingFields(editor, chief), u"role"_s).side, MergeSide::Kept);
    EXPECT_EQ(fieldNamed(differingFields(chief, editor), u"role"_s).side, MergeSide::Other);
}

TEST(PreferredSide, WhatTheUserSetIsNotOutweighedByTheDefault)
{
    Contact other = benjamin();
    other.importance = 0.9;
    other.cadence = 30;
    const std::vector<MergeField> fields = differingFields(ben(), other);
    EXPECT_EQ(fieldNamed(fields, u"importance"_s).side, MergeSide::Other);
    EXPECT_EQ(fieldNamed(fields, u"cadence"_s).side, MergeSide::Other);
    Contact kept = ben();
    kept.importance = 0.2;
    EXPECT_EQ(fieldNamed(differingFields(kept, other), u"importance"_s).side, MergeSide::Kept);
}

TEST(MergedAs, TakesWhatIsProposedUnlessToldOtherwise)
{
    Contact other = benjamin();
    other.city = u"Cardiff, Wales"_s;
    other.sources[0].content += u"\nADR:;;;Cardiff\\, Wales;;;"_s;
    Contact kept = ben();
    kept.city = u"Cardiff"_s;
    const Contact merged = mergedAs(kept, other);
    EXPECT_EQ(merged.id, kept.id);
    EXPECT_EQ(merged.uid, kept.uid);
    EXPECT_EQ(merged.name, u"Ben Carrow"_s);
    EXPECT_EQ(merged.emails,
              (std::vector<Reach>{{u"ben@plainspoken.example"_s, {}}, {u"b.carrow@post.example"_s, {}}}));
    EXPECT_EQ(merged.city, u"Cardiff"_s);
    EXPECT_EQ(mergedAs(kept, other, {{u"city"_s, MergeSide::Other}}).city, u"Cardiff, Wales"_s);
    EXPECT_EQ(mergedAs(kept, other, {{u"emails"_s, MergeSide::Other}}).emails, other.emails);
    EXPECT_EQ(mergedAs(kept, other, {{u"emails"_s, MergeSide::Kept}}).emails, kept.emails);
}

TEST(MergedAs, ANameThatIsNotTakenStaysFindable)
{
    EXPECT_EQ(mergedAs(ben(), benjamin()).nickname, u"Benjamin Carrow"_s);
    const Contact turned = mergedAs(ben(), benjamin(), {{u"name"_s, MergeSide::Other}});
    EXPECT_EQ(turned.name, u"Benjamin Carrow"_s);
    EXPECT_EQ(turned.nickname, u"Ben Carrow"_s);
    Contact kept = ben();
    kept.nickname = u"Benny"_s;
    const Contact merged = mergedAs(kept, benjamin());
    EXPECT_EQ(merged.nickname, u"Benny"_s);
    EXPECT_THAT(merged.customFields, ElementsAre(CustomField{u"Also known as"_s, u"Benjamin Carrow"_s}));
    EXPECT_THAT(mergedAs(merged, benjamin()).customFields.size(), 1U) << "once is enough";
}

TEST(MergedAs, TheSameNameInPartsFillsIn)
{
    Contact other = ben();
    other.id = ContactId(2);
    other.given = u"Ben"_s;
    other.family = u"Carrow"_s;
    const Contact merged = mergedAs(ben(), other);
    EXPECT_EQ(merged.family, u"Carrow"_s);
    EXPECT_TRUE(merged.nickname.isEmpty());
}

TEST(MergedAs, AnOldRoleGoesIntoTheBackgroundAndIsNotMixedWithTheNewOne)
{
    Contact kept = ben();
    kept.role = u"Editor"_s;
    kept.organization = u"Plainspoken"_s;
    kept.roleAsOf = QDate(2022, 5, 1);
    kept.background = u"Studied law."_s;
    Contact other = benjamin();
    other.sources.clear();
    other.role = u"Editor in chief"_s;
    other.roleAsOf = QDate(2026, 5, 1);
    const Contact merged = mergedAs(kept, other);
    EXPECT_EQ(merged.role, u"Editor in chief"_s);
    EXPECT_EQ(merged.organization, QString());
    EXPECT_EQ(merged.roleAsOf, other.roleAsOf);
    EXPECT_EQ(merged.background, u"Studied law.\nEditor, Plainspoken (2022)"_s);
}

TEST(MergedAs, WordsAreJoinedAndOneBirthdayIsChosen)
{
    Contact kept = ben();
    kept.why = u"Edits well."_s;
    kept.notes = u"Short replies."_s;
    kept.asks = {u"essays"_s};
    kept.dates = {{DateKind::Birthday, {}, yearly(u"--05-12"_s), true},
                  {DateKind::Anniversary, {}, yearly(u"--06-01"_s), true}};
    Contact other = benjamin();
    other.why = u"Knows everybody."_s;
    other.notes = u"Met at Hay."_s;
    other.asks = {u"printers"_s};
    other.dates = {{DateKind::Birthday, {}, yearly(u"--05-13"_s), true},
                   {DateKind::Anniversary, {}, yearly(u"--07-01"_s), true}};
    const Contact merged = mergedAs(kept, other);
    EXPECT_EQ(merged.why, u"Edits well. Knows everybody."_s);
    EXPECT_EQ(merged.notes, u"Short replies.\n\nMet at Hay."_s);
    EXPECT_EQ(merged.asks, (QStringList{u"essays"_s, u"printers"_s}));
    EXPECT_THAT(merged.dates, ElementsAre(kept.dates[0], kept.dates[1], other.dates[1]));
    EXPECT_THAT(mergedAs(kept, other, {{u"birthday"_s, MergeSide::Other}, {u"dates"_s, MergeSide::Kept}}).dates,
                ElementsAre(other.dates[0], kept.dates[1]));
}

TEST(MergedAs, SourcesAreUnitedEvenIfTheyHaveNoKey)
{
    Contact kept = benjamin();
    kept.sources = {{u"csv"_s, {}, u"{\"a\":1}"_s}};
    Contact other = ben();
    other.sources = {{u"csv"_s, {}, u"{\"b\":1}"_s}, kept.sources[0]};
    EXPECT_THAT(mergedAs(kept, other).sources, ElementsAre(kept.sources[0], other.sources[0]));
}

TEST(MergedAs, NobodyIntroducedThemselves)
{
    Contact other = benjamin();
    other.introducedBy = ContactId(1);
    EXPECT_TRUE(mergedAs(ben(), other).introducedBy.isNull());
    Contact kept = ben();
    kept.introducedBy = ContactId(2);
    EXPECT_TRUE(mergedAs(kept, benjamin()).introducedBy.isNull());
}

} // namespace merge_choice_test
