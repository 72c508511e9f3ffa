// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/contacts/follow_up_commands.h"
#include "tests/workspace/review_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ReviewClosingTest : public ReviewTest
{
};

Review reviewOf(QDate opened, bool finished, int seconds = 800)
{
    Review review;
    review.week = rules::isoWeek(opened);
    review.opened = opened;
    review.secondsSpent = seconds;
    if (finished)
        review.finished = QDateTime(opened, QTime(15, 0), Qt::UTC);
    return review;
}

std::vector<WeekKind> kindsOf(const WeekMarks &marks)
{
    std::vector<WeekKind> kinds;
    for (const WeekMark &mark : marks.weeks)
        kinds.push_back(mark.kind);
    return kinds;
}

TEST(WeekMarksTest, TellWhichWeeksWereKeptSinceTheFirst)
{
    const QDate today(2026, 11, 27);
    EXPECT_THAT(kindsOf(weekMarks({}, today)), ElementsAre(WeekKind::Present));
    const std::vector<Review> reviews{reviewOf(today.addDays(-28), true, 700), reviewOf(today.addDays(-21), false),
                                      reviewOf(today.addDays(-7), true, 900), reviewOf(today.addDays(-14), true, 830)};
    const WeekMarks marks = weekMarks(reviews, today);
    EXPECT_THAT(kindsOf(marks),
                ElementsAre(WeekKind::Kept, WeekKind::Pause, WeekKind::Kept, WeekKind::Kept, WeekKind::Present));
    EXPECT_EQ(marks.weeks.front().week, u"2026-W44"_s);
    EXPECT_EQ(marks.usualMinutes, 14);
    EXPECT_THAT(weekMarks({reviewOf(today.addDays(-700), true)}, today).weeks, SizeIs(13));
}

TEST_F(ReviewClosingTest, TellsWhatWasDoneThisWeek)
{
    EXPECT_TRUE(closing().done.isEmpty());
    change(sendLetter(letterTo(u"Ana"_s)));
    for (const auto &text : {u"the paper"_s, u"the book"_s}) {
        const Uid uid = change(commands::promise({u"Bo"_s, text, FollowUpKind::Article, {}, true})).addedUids.front();
        change(commands::finishFollowUp(uid));
    }
    Meeting told;
    told.start = workspace->present().now.addDays(-2);
    told.attendees = {contact(u"Cy"_s).id};
    told.wrappedUpOn = today;
    store(told);
    const WeekDone done = closing().done;
    ASSERT_THAT(done.written, SizeIs(1));
    EXPECT_EQ(done.written[0].name, u"Ana"_s);
    EXPECT_THAT(done.kept, SizeIs(2));
    EXPECT_EQ(done.wrappedUp.front().name, u"Cy"_s);
    EXPECT_THAT(done.waiting, IsEmpty());
    open(today.addDays(4));
    EXPECT_TRUE(closing().done.isEmpty());
    EXPECT_THAT(closing().done.waiting, SizeIs(1));
}

TEST_F(ReviewClosingTest, NamesOnceWithWhomOtherTalksWereLogged)
{
    change(commands::log({{u"Ana"_s}, Channel::Call, today, {}}));
    change(commands::log({{u"Ana"_s}, Channel::Call, today, {}}));
    change(commands::log({{u"Bo"_s}, Channel::Call, today.addDays(-7), {}}));
    change(commands::log({{u"Cy"_s}, Channel::Call, today, {}, true}));
    const WeekDone done = closing().done;
    ASSERT_THAT(done.talked, SizeIs(1));
    EXPECT_EQ(done.talked.front().name, u"Ana"_s);
    EXPECT_FALSE(done.isEmpty());
}

TEST_F(ReviewClosingTest, ShowsTheTalksOfNextWeekAndTheNextReview)
{
    const QDateTime monday = QDateTime(QDate(2026, 11, 30), QTime(9, 0), Qt::UTC);
    change(commands::meet({u"Ana"_s, monday, {}, u"Hiring"_s}));
    change(commands::meet({u"Bo"_s, monday.addDays(-1), {}, {}}));
    change(commands::meet({u"Bo"_s, monday.addDays(7), {}, {}}));
    const ClosingDesk desk = closing();
    ASSERT_THAT(desk.talks, SizeIs(1));
    EXPECT_EQ(desk.talks[0].people.front().name, u"Ana"_s);
    EXPECT_EQ(desk.talks[0].ready.of, 9);
    EXPECT_GT(desk.talks[0].ready.ticked, 0);
    EXPECT_EQ(desk.nextReview, QDateTime(QDate(2026, 12, 4), QTime(15, 0), Qt::UTC));
}

TEST_F(ReviewClosingTest, OnePersonToPayForwardToIsWhoTheShelfHasSomethingFor)
{
    EXPECT_FALSE(closing().payForward.has_value());
    for (const auto &name : {u"Di"_s, u"Flo"_s})
        edit(name, [&](Contact &contact) {
            contact.lifeStage = LifeStage::InTransition;
            contact.asks = {u"who is hiring now"_s};
        });
    ASSERT_TRUE(closing().payForward.has_value());
    EXPECT_FALSE(closing().payForward->clip.has_value());
    edit(u"Flo"_s, [&](Contact &contact) { contact.asks.prepend(u"a flat"_s); });
    Clip job;
    job.kind = ClipKind::Job;
    job.title = u"Harbour Transit is hiring"_s;
    job.day = today;
    job.givenTo = {contact(u"Di"_s).id};
    store(job);
    const PayForward offer = *closing().payForward;
    EXPECT_EQ(offer.person.name, u"Flo"_s);
    EXPECT_EQ(offer.ask, u"who is hiring now"_s);
    EXPECT_EQ(offer.shared, QStringList{u"hiring"_s});

    const auto letter = expectValue(query(
        [&](const Records &records) { return payForwardLetter(records, offer.person.uid, offer.clip, offer.ask); }));
    change(commands::sendShortLetter(letter));
    EXPECT_TRUE(all<GoodwillEntry>().front().paidForward);
    EXPECT_THAT(all<Clip>().front().givenTo, SizeIs(2));
    EXPECT_THAT(all<ReachOut>(), SizeIs(1));
    // Who has a letter of mine already is not offered.
    EXPECT_EQ(closing().payForward->person.name, u"Di"_s);
    change(sendLetter(letterTo(u"Di"_s)));
    EXPECT_FALSE(closing().payForward.has_value());
    undo();
    undo();
    EXPECT_THAT(all<GoodwillEntry>(), IsEmpty());
    EXPECT_THAT(all<Clip>().front().givenTo, SizeIs(1));
    change(commands::leaveInPeace(u"Flo"_s, {}));
    EXPECT_EQ(closing().payForward->person.name, u"Di"_s);
}

TEST_F(ReviewClosingTest, TheGoalCountsThosePeopleThereWasContactWith)
{
    EXPECT_FALSE(closing().goal.has_value());
    Goal goal;
    goal.text = u"Meet six people"_s;
    goal.conversations = 6;
    goal.contacts = {contact(u"Ana"_s).id, contact(u"Ed"_s).id};
    store(goal);
    Goal other;
    other.text = u"Not counted"_s;
    other.by = today;
    store(other);
    EXPECT_EQ(closing().goal->text, u"Meet six people"_s);
    EXPECT_EQ(closing().goal->held, 1);
    EXPECT_EQ(closing().goal->conversations, 6);
}

} // namespace
} // namespace cultivar
