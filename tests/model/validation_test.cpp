// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <limits>

using namespace cultivar;

namespace {

/// The field that is refused; empty when nothing is.
template <class R> QString refused(const R &record)
{
    const Result<void> result = validate(record);
    if (result)
        return {};
    EXPECT_EQ(result.error().kind, ErrorKind::InvalidInput);
    EXPECT_FALSE(result.error().detail.isEmpty());
    return result.error().subject;
}

template <class R, class Change> QString refusedWith(R record, Change change)
{
    change(record);
    return refused(record);
}

Contact contact()
{
    Contact made;
    made.name = u"Ana"_s;
    return made;
}

TEST(Validation, AContactNeedsSomethingToBeCalledBy)
{
    EXPECT_EQ(refused(Contact()), u"name"_s);
    EXPECT_EQ(refusedWith(Contact(), [](Contact &c) { c.name = u"  "_s; }), u"name"_s);
    EXPECT_EQ(refused(contact()), QString());
    EXPECT_EQ(refusedWith(Contact(), [](Contact &c) { c.emails = {{u"ana@example.org"_s, {}}}; }), QString());
}

TEST(Validation, ImportanceIsFromZeroToOne)
{
    for (const double bad :
         {-0.1, 1.1, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        EXPECT_EQ(refusedWith(contact(), [&](Contact &c) { c.importance = bad; }), u"importance"_s) << bad;
    for (const double good : {0.0, 1.0})
        EXPECT_EQ(refusedWith(contact(), [&](Contact &c) { c.importance = good; }), QString()) << good;
}

TEST(Validation, ACadenceIsFromADayToTenYears)
{
    for (const int bad : {0, -1, 3651}) {
        EXPECT_EQ(refusedWith(contact(), [&](Contact &c) { c.cadence = bad; }), u"cadence"_s) << bad;
        EXPECT_EQ(refusedWith(Circle(), [&](Circle &c) { c.name = u"x"_s, c.cadence = bad; }), u"cadence"_s) << bad;
    }
    for (const int good : {1, 3650})
        EXPECT_EQ(refusedWith(contact(), [&](Contact &c) { c.cadence = good; }), QString()) << good;
    EXPECT_EQ(refused(Circle()), u"name"_s);
}

TEST(Validation, AnInteractionHasADayAndSomebody)
{
    Interaction call;
    EXPECT_EQ(refused(call), u"day"_s);
    call.day = QDate(2026, 7, 1);
    EXPECT_EQ(refused(call), u"contacts"_s);
    call.contacts = {ContactId(1)};
    EXPECT_EQ(refused(call), QString());
}

TEST(Validation, AMeetingStartsLastsAndAsksAtMostThree)
{
    Meeting meeting;
    EXPECT_EQ(refused(meeting), u"start"_s);
    meeting.start = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    EXPECT_EQ(refused(meeting), QString());
    for (const int bad : {0, longestMeetingMinutes + 1})
        EXPECT_EQ(refusedWith(meeting, [&](Meeting &m) { m.minutes = bad; }), u"minutes"_s) << bad;
    EXPECT_EQ(refusedWith(meeting, [](Meeting &m) { m.questions.resize(3); }), QString());
    EXPECT_EQ(refusedWith(meeting, [](Meeting &m) { m.questions.resize(4); }), u"questions"_s);
}

TEST(Validation, APromiseIsToSomebodyAndSaysWhat)
{
    FollowUp promise;
    EXPECT_EQ(refused(promise), u"contact"_s);
    promise.contact = ContactId(1);
    EXPECT_EQ(refused(promise), u"text"_s);
    promise.text = u"send the article"_s;
    EXPECT_EQ(refused(promise), QString());
}

TEST(Validation, AReachOutNeedsItsReasonOnceItIsSent)
{
    ReachOut reachOut;
    EXPECT_EQ(refused(reachOut), u"contact"_s);
    reachOut.contact = ContactId(1);
    EXPECT_EQ(refused(reachOut), QString());
    reachOut.state = ReachOutState::Sent;
    EXPECT_EQ(refused(reachOut), u"reason"_s);
    reachOut.reason = u"your talk"_s;
    EXPECT_EQ(refused(reachOut), QString());
}

TEST(Validation, WhatTiesTwoTakesTwo)
{
    EXPECT_EQ(refusedWith(Introduction(), [](Introduction &i) { i.a = i.b = ContactId(1); }), u"contact"_s);
    EXPECT_EQ(refusedWith(Introduction(), [](Introduction &i) { i.a = ContactId(1); }), u"contact"_s);
    EXPECT_EQ(refusedWith(Introduction(), [](Introduction &i) { i.a = ContactId(1), i.b = ContactId(2); }), QString());
    EXPECT_EQ(refusedWith(Relation(), [](Relation &r) { r.from = r.to = ContactId(1); }), u"contact"_s);
    EXPECT_EQ(refusedWith(Relation(), [](Relation &r) { r.from = ContactId(1), r.to = ContactId(2); }), QString());
}

TEST(ContactNames, AreMadeOfWhatThereIs)
{
    Contact made;
    EXPECT_EQ(made.displayName(), QString());
    made.phones = {{u"+351 21 0000000"_s, {}}};
    EXPECT_EQ(made.displayName(), u"+351 21 0000000"_s);
    made.emails = {{u"ana@example.org"_s, {}}, {u"b@example.org"_s, {}}};
    EXPECT_EQ(made.displayName(), u"ana@example.org"_s);
    EXPECT_EQ(made.preferredEmail(), u"ana@example.org"_s);
    made.organization = u"Acme"_s;
    EXPECT_EQ(made.displayName(), u"Acme"_s);
    made.nickname = u"Annie"_s;
    EXPECT_EQ(made.displayName(), u"Annie"_s);
    made.given = u"Ana"_s;
    made.family = u"Silva"_s;
    EXPECT_EQ(made.displayName(), u"Ana Silva"_s);
    EXPECT_EQ(made.firstName(), u"Ana"_s);
    made.name = u"Dr. Ana Silva"_s;
    EXPECT_EQ(made.displayName(), u"Dr. Ana Silva"_s);
}

TEST(ContactActivity, EndsWithTheArchiveDeathAndTrash)
{
    EXPECT_TRUE(contact().isActive());
    Contact archived = contact();
    archived.archived = QDate(2026, 7, 1);
    EXPECT_FALSE(archived.isActive());
    Contact deceased = contact();
    deceased.deceased = true;
    EXPECT_FALSE(deceased.isActive());
    Contact trashed = contact();
    trashed.trashed = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
    EXPECT_FALSE(trashed.isActive());
}

TEST(ContactsOf, ARecordNamesEverybodyItIsAbout)
{
    Interaction call;
    call.contacts = {ContactId(1), ContactId(2)};
    EXPECT_THAT(contactsOf(call), testing::ElementsAre(ContactId(1), ContactId(2)));
    Review review;
    review.picks = {{ContactId(3), Lane::Reach, PickState::Kept}};
    EXPECT_THAT(contactsOf(review), testing::ElementsAre(ContactId(3)));
    Referral referral;
    referral.giver = ContactId(4);
    EXPECT_THAT(contactsOf(referral), testing::ElementsAre(ContactId(4)));
}

} // namespace
