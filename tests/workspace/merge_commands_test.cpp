// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/contact_commands.h"
#include "core/workspace/duplicates/duplicates_view.h"
#include "core/workspace/duplicates/merge_commands.h"
#include "core/workspace/duplicates/merge_preview.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class MergeCommandsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        Contact written;
        written.name = u"Ben Carrow"_s;
        written.emails = {{u"ben@plainspoken.example"_s, {}}};
        ben = add(written);
        Contact doubled;
        doubled.name = u"Benjamin Carrow"_s;
        doubled.emails = {{u"Ben@plainspoken.example"_s, {}}, {u"b.carrow@post.example"_s, {}}};
        benjamin = add(doubled);
        ana = add(u"Ana"_s);
        log(u"Ben Carrow"_s, today.addDays(-40));
        log(u"Benjamin Carrow"_s, today.addDays(-3));
    }

    ContactId idOf(const Uid &uid)
    {
        return expectValue(query([&](const Records &records) { return records.find<Contact>(uid); }))->id;
    }

    void applyEdit(const std::function<void(Edit &)> &fill)
    {
        Edit edit({EditKind::Other, {}, 1});
        fill(edit);
        ASSERT_TRUE(workspace->apply(std::move(edit)).result().has_value());
    }

    /// Something of every kind that is about Benjamin.
    void fillBenjamin()
    {
        const ContactId other = idOf(benjamin);
        const ContactId kept = idOf(ben);
        const ContactId third = idOf(ana);
        change(commands::promise({u"Benjamin Carrow"_s, u"the essay"_s, FollowUpKind::Article, {}, true}));
        change(commands::goodwill({u"Benjamin Carrow"_s, GoodwillSide::Gave, GoodwillKind::Advice, {}, {}, false}));
        change(commands::relate(benjamin, ana, u"brother of"_s));
        change(commands::relate(ben, benjamin, u"namesake of"_s));
        change(commands::editContact(ana, [other](const Records &, Contact &contact) -> Result<void> {
            contact.introducedBy = other;
            return {};
        }));
        applyEdit([&](Edit &edit) {
            Meeting meeting;
            meeting.start = workspace->present().now.addDays(2);
            meeting.attendees = {kept, other, third};
            edit.add(meeting);
            Referral named;
            named.giver = third;
            named.named = other;
            named.name = u"Benjamin"_s;
            named.day = today;
            edit.add(named);
            Introduction introduction;
            introduction.a = kept;
            introduction.b = other;
            introduction.day = today;
            edit.add(introduction);
            Clip clip;
            clip.title = u"On brevity"_s;
            clip.day = today;
            clip.givenTo = {other};
            edit.add(clip);
            Goal goal;
            goal.text = u"a book"_s;
            goal.contacts = {other, third};
            edit.add(goal);
            ReachOut letter;
            letter.contact = other;
            letter.day = today;
            edit.add(letter);
            Review review;
            review.week = u"2026-W47"_s;
            review.opened = today.addDays(-7);
            review.picks = {{kept, Lane::Overdue, PickState::Swapped}, {other, Lane::Reach, PickState::Written}};
            edit.add(review);
            DistinctPair pair;
            pair.first = other;
            pair.second = third;
            edit.add(pair);
        });
    }

    Workspace::Command merging() { return commands::mergeContacts({ben, benjamin, {}}); }

    PossibleDuplicates duplicates()
    {
        return expectValue(query([](const Records &records) { return possibleDuplicates(records); }));
    }

    template <RecordType R> std::vector<R> ofKept()
    {
        const ContactId kept = idOf(ben);
        return expectValue(query([kept](const Records &records) { return records.ofContact<R>(kept); }));
    }

    Error failureOf(Workspace::Command command)
    {
        const Result<ChangeSet> changes = workspace->change(std::move(command)).result();
        EXPECT_FALSE(changes.has_value());
        return changes ? Error() : changes.error();
    }

    Uid ben;
    Uid benjamin;
    Uid ana;
};

TEST_F(MergeCommandsTest, KeepsBothHistoriesUnderTheOne)
{
    fillBenjamin();
    change(merging());
    const ContactId kept = idOf(ben);
    EXPECT_EQ(names(), (QStringList{u"Ana"_s, u"Benjamin Carrow"_s}));
    EXPECT_THAT(ofKept<Interaction>(), SizeIs(2));
    EXPECT_EQ(index()->row(kept)->clock.lastContact, today.addDays(-3));
    EXPECT_THAT(ofKept<FollowUp>(), SizeIs(1));
    EXPECT_THAT(ofKept<GoodwillEntry>(), SizeIs(1));
    EXPECT_THAT(ofKept<ReachOut>(), SizeIs(1));
    EXPECT_THAT(ofKept<Clip>(), SizeIs(1));
    EXPECT_THAT(ofKept<Referral>(), SizeIs(1));
    EXPECT_THAT(ofKept<DistinctPair>(), SizeIs(1));
    ASSERT_THAT(ofKept<Goal>(), SizeIs(1));
    EXPECT_THAT(ofKept<Goal>()[0].contacts, ElementsAre(kept, idOf(ana)));
    ASSERT_THAT(ofKept<Meeting>(), SizeIs(1));
    EXPECT_THAT(ofKept<Meeting>()[0].attendees, ElementsAre(kept, idOf(ana)));
    ASSERT_THAT(ofKept<Review>(), SizeIs(1));
    EXPECT_THAT(ofKept<Review>()[0].picks, ElementsAre(ReviewPick{kept, Lane::Reach, PickState::Written}));
    EXPECT_EQ(contact(u"Ana"_s).introducedBy, kept);
    ASSERT_THAT(ofKept<Relation>(), SizeIs(1)) << "nobody is related to themselves";
    EXPECT_EQ(ofKept<Relation>()[0].from, kept);
    EXPECT_THAT(ofKept<Introduction>(), IsEmpty());
    expectSound();
}

TEST_F(MergeCommandsTest, NoRecordOfAnyTypeIsLeftBehind)
{
    fillBenjamin();
    change(merging());
    const ContactId other = idOf(benjamin);
    RecordTypes::forEach([&]<class R>() {
        if constexpr (!std::is_same_v<R, Contact>)
            EXPECT_THAT(expectValue(query([&](const Records &records) { return records.ofContact<R>(other); })),
                        IsEmpty())
                << R::recordName.data();
    });
}

TEST_F(MergeCommandsTest, OneStepBackPartsThemExactlyAndOneForthMakesThemOneAgain)
{
    fillBenjamin();
    const QByteArray before = archive();
    change(merging());
    EXPECT_EQ(expectValue(workspace->history().result()).undo, (EditLabel{EditKind::Merge, u"Benjamin Carrow"_s, 2}));
    const QByteArray after = archive();
    EXPECT_NE(after, before);
    undo();
    EXPECT_EQ(archive(), before);
    redo();
    EXPECT_EQ(archive(), after);
    expectSound();
}

TEST_F(MergeCommandsTest, TheChoiceIsFollowed)
{
    change(commands::mergeContacts({ben, benjamin, {{u"name"_s, rules::MergeSide::Kept}}}));
    const Contact kept = contact(ben.text());
    EXPECT_EQ(kept.name, u"Ben Carrow"_s);
    EXPECT_EQ(kept.nickname, u"Benjamin Carrow"_s);
    EXPECT_THAT(kept.emails, SizeIs(2));
}

TEST_F(MergeCommandsTest, WhoIsGoneOrOneCannotBeMerged)
{
    EXPECT_EQ(failureOf(commands::mergeContacts({ben, ben, {}})).kind, ErrorKind::InvalidInput);
    EXPECT_EQ(failureOf(commands::declareDistinct(ben, ben)).kind, ErrorKind::InvalidInput);
    change(commands::trash({benjamin.text()}));
    EXPECT_EQ(failureOf(merging()).kind, ErrorKind::NotFound);
    EXPECT_EQ(failureOf(commands::declareDistinct(ben, benjamin)).kind, ErrorKind::NotFound);
}

TEST_F(MergeCommandsTest, NotNowIsNotAskedAgain)
{
    applyEdit([&](Edit &edit) {
        Setting mark;
        mark.uid = Uid(notNowMark + benjamin.text());
        mark.value = u"2026-11-01"_s;
        edit.add(mark);
    });
    change(merging());
    const auto mark =
        query([&](const Records &records) { return records.find<Setting>(Uid(notNowMark + ben.text())); });
    EXPECT_TRUE(expectValue(mark).has_value());
}

TEST_F(MergeCommandsTest, TheNextImportFindsTheKeptOne)
{
    const QByteArray cards = card("k1", "Cy Doe", "TITLE:Painter\n") + card("k2", "Cyril Doe", "TITLE:Poet\n");
    importOne(u"people.vcf"_s, cards);
    change(commands::mergeContacts({Uid(u"k1"_s), Uid(u"k2"_s), {}}));
    EXPECT_EQ(importOne(u"people.vcf"_s, cards).unchanged, 2);
    const ImportedFile later =
        importOne(u"people.vcf"_s, card("k2", "Cyril Doe", "TITLE:Poet\nEMAIL:cy@doe.example\n"));
    EXPECT_EQ(later.added, 0);
    EXPECT_EQ(later.updated, 1);
    const Contact kept = contact(u"k1"_s);
    EXPECT_EQ(kept.preferredEmail(), u"cy@doe.example"_s);
    EXPECT_EQ(kept.name, u"Cyril Doe"_s) << "the longer one was proposed";
    EXPECT_THAT(kept.sources, SizeIs(2));
}

TEST_F(MergeCommandsTest, WhatIsTwoPeopleIsNotAskedAgainUntilThatIsTakenBack)
{
    ASSERT_THAT(duplicates().pairs, SizeIs(1));
    EXPECT_EQ(duplicates().pairs[0].sign, rules::DuplicateSign::Email);
    EXPECT_EQ(duplicates().pairs[0].shared, u"ben@plainspoken.example"_s);
    change(commands::declareDistinct(benjamin, ben));
    EXPECT_EQ(expectValue(workspace->history().result()).undo, (EditLabel{EditKind::KeepApart, u"Ben Carrow"_s, 2}));
    EXPECT_THAT(duplicates().groups, IsEmpty());
    EXPECT_THAT(duplicates().pairs, IsEmpty());
    EXPECT_EQ(duplicates().declaredDistinct, 1);
    EXPECT_TRUE(change(commands::declareDistinct(ben, benjamin)).isEmpty()) << "said before";
    undo();
    EXPECT_THAT(duplicates().pairs, SizeIs(1));
}

TEST_F(MergeCommandsTest, ThreeOfOneAreAskedAboutTwoByTwo)
{
    Contact third;
    third.name = u"B. Carrow"_s;
    third.emails = {{u"ben@plainspoken.example"_s, {}}};
    const Uid b = add(third);
    ASSERT_THAT(duplicates().pairs, SizeIs(1));
    EXPECT_EQ(duplicates().pairs[0].further, 1);
    EXPECT_THAT(duplicates().groups[0].people, SizeIs(3));
    change(commands::declareDistinct(ben, benjamin));
    ASSERT_THAT(duplicates().pairs, SizeIs(1));
    EXPECT_EQ(duplicates().pairs[0].first.uid, ben);
    EXPECT_EQ(duplicates().pairs[0].second.uid, b);
    change(commands::mergeContacts({ben, b, {}}));
    EXPECT_THAT(duplicates().pairs, IsEmpty()) << "those left were told apart";
    undo();
    undo();
    change(merging());
    ASSERT_THAT(duplicates().pairs, SizeIs(1));
    change(commands::mergeContacts({ben, b, {}}));
    EXPECT_THAT(duplicates().pairs, IsEmpty());
    EXPECT_EQ(names(), (QStringList{u"Ana"_s, u"Benjamin Carrow"_s}));
    EXPECT_THAT(ofKept<Interaction>(), SizeIs(2));
}

TEST_F(MergeCommandsTest, AnOrganizationIsNoName)
{
    for (int i = 0; i < 2; ++i) {
        Contact contact;
        contact.organization = u"Harbour Works"_s;
        add(contact);
    }
    EXPECT_THAT(duplicates().pairs, SizeIs(1));
}

TEST_F(MergeCommandsTest, ThePreviewProposesWhoIsKeptAndCounts)
{
    change(commands::promise({u"Benjamin Carrow"_s, u"the essay"_s, FollowUpKind::Article, {}, true}));
    edit(u"Ben Carrow"_s, [](Contact &contact) { contact.sources = {{u"csv"_s, {}, u"{}"_s}}; });
    const MergePreview preview =
        expectValue(query([&](const Records &records) { return mergePreview(records, ben, benjamin); }));
    EXPECT_EQ(preview.kept.contact.uid, benjamin);
    EXPECT_EQ(preview.kept.history.conversations, 1);
    EXPECT_EQ(preview.kept.history.openPromises, 1);
    EXPECT_EQ(preview.kept.history.first, today.addDays(-3));
    EXPECT_EQ(preview.other.history.openPromises, 0);
}

} // namespace
} // namespace cultivar
