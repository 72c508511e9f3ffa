// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trash.h"

#include "core/store/integrity.h"
#include "tests/store/store_fixture.h"

namespace cultivar::store {
namespace {

class TrashTest : public StoreFileTest
{
protected:
    void SetUp() override
    {
        database = open(path());
        ASSERT_NE(database, nullptr);
        writer = std::make_unique<EditWriter>(*database, wholeClock);
    }

    ContactId person(const QString &name)
    {
        Contact contact;
        contact.name = name;
        contact.notes = u"Note about %1"_s.arg(name);
        return add(contact);
    }

    template <RecordType R> Id<R> add(R record)
    {
        Edit edit;
        edit.add(record);
        const Result<ChangeSet> changes = writer->write(edit, now());
        EXPECT_TRUE(changes.has_value()) << ::testing::PrintToString(changes.error());
        return changes ? Id<R>(changes->added.front().id) : Id<R>();
    }

    template <RecordType R> R get(Id<R> id) { return writer->table<R>().find(id).value().value(); }

    template <RecordType R> bool exists(Id<R> id) { return writer->table<R>().find(id).value().has_value(); }

    void trash(ContactId id, const QDateTime &at)
    {
        Contact after = get(id);
        after.trashed = at;
        Edit edit;
        edit.update(get(id), after);
        ASSERT_TRUE(writer->write(edit, now()).has_value());
    }

    int purge() { return purgeTrash(*writer, now()).value(); }

    void expectSound()
    {
        const auto findings = check(*database, wholeClock);
        ASSERT_TRUE(findings.has_value());
        for (const Finding &finding : *findings)
            ADD_FAILURE() << toWord(finding.kind).toStdString() << ": " << finding.detail.toStdString();
    }

    std::unique_ptr<Database> database;
    std::unique_ptr<EditWriter> writer;
};

TEST_F(TrashTest, KeepsThirtyDaysToTheSecond)
{
    const ContactId fresh = person(u"Fresh"_s);
    const ContactId just = person(u"Just"_s);
    const ContactId old = person(u"Old"_s);
    trash(fresh, now());
    trash(just, now().addDays(-30));
    trash(old, now().addDays(-30).addSecs(-1));
    EXPECT_EQ(purge(), 1);
    EXPECT_TRUE(exists(fresh));
    EXPECT_TRUE(exists(just));
    EXPECT_FALSE(exists(old));
    EXPECT_EQ(purge(), 0);
    expectSound();
}

TEST_F(TrashTest, ForgetsTheStepsThatNameWhatIsGoneButNotLaterOnes)
{
    const ContactId gone = person(u"Gone"_s);
    trash(gone, now().addDays(-31));
    const ContactId stays = person(u"Stays"_s);
    ASSERT_EQ(writer->undoLog().steps()->size(), 3U);
    EXPECT_EQ(purge(), 1);
    const auto steps = writer->undoLog().steps();
    ASSERT_EQ(steps->size(), 1U);
    const std::vector<Change> changes = changesOf(writer->undoLog(), steps->front());
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(std::get<RecordChange<Contact>>(changes.front()).after->id, stays);
}

TEST_F(TrashTest, TakesWithItWhatIsAboutThePersonOnlyAndDetachesTheRest)
{
    const ContactId gone = person(u"Gone"_s);
    const ContactId stays = person(u"Stays"_s);
    Contact introduced;
    introduced.name = u"Introduced"_s;
    introduced.introducedBy = gone;
    const ContactId introducedId = add(introduced);
    Interaction alone;
    alone.day = QDate(2026, 11, 1);
    alone.contacts = {gone};
    Interaction together = alone;
    together.contacts = {gone, stays};
    const InteractionId aloneId = add(alone);
    const InteractionId togetherId = add(together);
    FollowUp promise;
    promise.contact = gone;
    promise.text = u"Promise"_s;
    const FollowUpId promiseId = add(promise);
    ReachOut reachOut;
    reachOut.contact = gone;
    reachOut.day = QDate(2026, 11, 2);
    reachOut.interaction = aloneId;
    const auto reachOutId = add(reachOut);
    Review review;
    review.week = u"2026-W47"_s;
    review.opened = QDate(2026, 11, 20);
    review.picks = {{gone, Lane::Reach, PickState::Kept}, {stays, Lane::Overdue, PickState::Kept}};
    const auto reviewId = add(review);
    Referral referral;
    referral.giver = stays;
    referral.named = gone;
    referral.name = u"Gone"_s;
    referral.day = QDate(2026, 11, 3);
    const auto referralId = add(referral);
    Relation relation;
    relation.from = stays;
    relation.to = gone;
    relation.kind = u"sister of"_s;
    const auto relationId = add(relation);

    trash(gone, now().addDays(-31));
    EXPECT_GE(purge(), 5);
    EXPECT_FALSE(exists(gone));
    EXPECT_FALSE(exists(promiseId));
    EXPECT_FALSE(exists(reachOutId));
    EXPECT_FALSE(exists(relationId));
    EXPECT_FALSE(exists(aloneId));
    EXPECT_EQ(get(togetherId).contacts, std::vector{stays});
    EXPECT_TRUE(get(introducedId).introducedBy.isNull());
    EXPECT_TRUE(get(referralId).named.isNull());
    ASSERT_EQ(get(reviewId).picks.size(), 1U);
    EXPECT_EQ(get(reviewId).picks.front().contact, stays);
    expectSound();
}

TEST_F(TrashTest, SomebodyGoneIsNotFoundInTheTextAnyMore)
{
    const ContactId gone = person(u"Gone"_s);
    person(u"Stays"_s);
    trash(gone, now().addDays(-31));
    purge();
    EXPECT_EQ(FullText(*database).rows()->size(), 1U);
    EXPECT_EQ(FullText(*database).find(u"note"_s, 10)->size(), 1U);
    expectSound();
}

} // namespace
} // namespace cultivar::store
