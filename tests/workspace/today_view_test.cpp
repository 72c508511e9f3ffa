// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/review_session.h"
#include "core/workspace/contacts/follow_up_commands.h"
#include "core/workspace/review/letters.h"
#include "core/workspace/review/review_ranking.h"
#include "core/workspace/today/today_view.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;

class TodayViewTest : public WorkspaceTest
{
protected:
    TodayView view()
    {
        const std::shared_ptr<ContactIndex> contacts = index();
        return expectValue(
            query([&](const Records &records) { return todayView(records, *reviewRanking(*contacts)); }));
    }

    template <RecordType R> R store(R record)
    {
        Edit edit({EditKind::Other, {}, 1});
        edit.add(std::move(record));
        expectValue(workspace->apply(std::move(edit)).result());
        return all<R>().back();
    }

    Contact addWithDate(const QString &name, const QString &date, DateKind kind = DateKind::Birthday,
                        const QString &label = {}, bool yearly = true)
    {
        Contact contact;
        contact.name = name;
        contact.dates = {{kind, label, *PartialDate::fromText(date), yearly}};
        return this->contact(add(contact).text());
    }

    Referral named(const QString &giver, const QString &name, QDate day, ContactId person = {})
    {
        Referral referral;
        referral.giver = contact(giver).id;
        referral.named = person;
        referral.name = name;
        referral.day = day;
        return store(referral);
    }

    void setReview(const std::function<void(Review &)> &change)
    {
        const Review before = all<Review>().back();
        Review after = before;
        change(after);
        Edit edit({EditKind::Review, {}, 1});
        edit.update(before, after);
        expectValue(workspace->apply(std::move(edit)).result());
    }
};

template <class Lines> QStringList namesOf(const Lines &lines)
{
    QStringList names;
    for (const auto &line : lines)
        names += line.person.name;
    return names;
}

TEST_F(TodayViewTest, OfNothingIsEmpty)
{
    const TodayView empty = view();
    EXPECT_THAT(empty.promises, IsEmpty());
    EXPECT_THAT(empty.reachOuts, IsEmpty());
    EXPECT_THAT(empty.dates, IsEmpty());
    EXPECT_THAT(empty.names, IsEmpty());
    EXPECT_THAT(empty.goals, IsEmpty());
    EXPECT_FALSE(empty.usesPromises || empty.usesReachOuts || empty.hasContacts);
    EXPECT_EQ(empty.today, today);
}

TEST_F(TodayViewTest, TalksToComeAndThoseToBeToldOfTheLastFourWeeks)
{
    add(u"Ana"_s);
    const auto meet = [&](int days) {
        change(commands::meet({u"Ana"_s, QDateTime(today.addDays(days), QTime(10, 0), zone), 20, {}}));
    };
    EXPECT_FALSE(view().usesMeetings);
    for (const int days : {-40, -2, 3, 1})
        meet(days);
    const TodayView shown = view();
    ASSERT_EQ(shown.agenda.rows.size(), 3U);
    EXPECT_EQ(shown.agenda.rows[0].group, rules::AgendaGroup::Waiting);
    EXPECT_EQ(shown.agenda.rows[0].start.date(), today.addDays(-2));
    EXPECT_EQ(shown.agenda.rows[1].start.date(), today.addDays(1));
    EXPECT_EQ(shown.nextChecklist.size(), 9U);
    EXPECT_TRUE(shown.usesMeetings);
}

TEST_F(TodayViewTest, OpenPromisesMineFirstByTheirDay)
{
    for (const auto &name : {u"Ana"_s, u"Bo"_s})
        add(name);
    change(commands::promise({u"Ana"_s, u"Theirs"_s, FollowUpKind::Other, today, false}));
    change(commands::promise({u"Bo"_s, u"Some day"_s, FollowUpKind::Other, {}, true}));
    change(commands::promise({u"Ana"_s, u"Later"_s, FollowUpKind::Other, today.addDays(9), true}));
    change(commands::promise({u"Bo"_s, u"Past"_s, FollowUpKind::Other, today, true}));
    QStringList texts;
    for (const WaitingPromise &promise : view().promises)
        texts += promise.followUp.text;
    EXPECT_EQ(texts, (QStringList{u"Past"_s, u"Later"_s, u"Some day"_s, u"Theirs"_s}));
    EXPECT_EQ(view().promises.back().person.name, u"Ana"_s);
    for (const WaitingPromise &promise : view().promises)
        change(commands::finishFollowUp(promise.followUp.uid));
    EXPECT_THAT(view().promises, IsEmpty());
    EXPECT_TRUE(view().usesPromises);
}

TEST_F(TodayViewTest, LettersWaitForAnAnswerTheOldestFirst)
{
    for (const auto &name : {u"Ana"_s, u"Bo"_s}) {
        add(name);
        const ComposedLetter letter = expectValue(query([&](const Records &records) {
            return composeLetter(records, {name, u"You came to mind"_s, u"the essay"_s, 3, {}});
        }));
        change(sendLetter(letter));
        open(today.addDays(5));
    }
    ReachOut draft = all<ReachOut>().front();
    draft.id = {};
    draft.uid = {};
    draft.state = ReachOutState::Draft;
    store(draft);
    const TodayView shown = view();
    EXPECT_EQ(namesOf(shown.reachOuts), (QStringList{u"Ana"_s, u"Bo"_s}));
    EXPECT_EQ(shown.reachOuts.front().offered, 3);
    EXPECT_EQ(shown.reachOuts.front().give, u"the essay"_s);
    EXPECT_EQ(shown.reachOuts.front().day, today);
    EXPECT_TRUE(shown.usesReachOuts);
    change(commands::trash({u"Ana"_s}));
    EXPECT_EQ(namesOf(view().reachOuts), QStringList{u"Bo"_s});
}

TEST_F(TodayViewTest, DatesOfTheNextTwoWeeks)
{
    addWithDate(u"Bo"_s, u"1986-12-09"_s);
    addWithDate(u"Ana"_s, u"--11-25"_s);
    addWithDate(u"Cy"_s, u"2026-12-04"_s, DateKind::Other, u"speaks in Oslo"_s, false);
    addWithDate(u"Gone by"_s, u"--11-24"_s);
    addWithDate(u"Too far"_s, u"--12-10"_s);
    addWithDate(u"Asleep"_s, u"--12-01"_s);
    change(commands::archive({u"Asleep"_s}));
    // The others are not even read.
    EXPECT_EQ(reviewRanking(*index())->withDatesAhead,
              (std::vector{contact(u"Ana"_s).id, contact(u"Bo"_s).id, contact(u"Cy"_s).id}));
    const TodayView shown = view();
    EXPECT_EQ(namesOf(shown.dates), (QStringList{u"Ana"_s, u"Cy"_s, u"Bo"_s}));
    EXPECT_EQ(shown.dates[0].day, today);
    EXPECT_EQ(shown.dates[0].years, std::nullopt);
    EXPECT_EQ(shown.dates[1].label, u"speaks in Oslo"_s);
    EXPECT_EQ(shown.dates[1].years, std::nullopt);
    EXPECT_EQ(shown.dates[2].years, 40);
}

TEST_F(TodayViewTest, NamesGivenUntilSomethingHappensWithThem)
{
    add(u"Ruth"_s);
    const Contact chen = contact(add(u"Chen Wei"_s).text());
    named(u"Ruth"_s, u"Chen"_s, today.addDays(-3), chen.id);
    named(u"Ruth"_s, u"Somebody at the port"_s, today.addDays(-9));
    Referral met = named(u"Ruth"_s, u"Met"_s, today.addDays(-20));
    Edit edit({EditKind::Other, {}, 1});
    Referral after = met;
    after.state = ReferralState::Met;
    edit.update(met, after);
    expectValue(workspace->apply(std::move(edit)).result());

    const TodayView shown = view();
    ASSERT_EQ(shown.names.size(), 2U);
    EXPECT_EQ(shown.names[0].name, u"Somebody at the port"_s);
    EXPECT_FALSE(shown.names[0].person);
    EXPECT_EQ(shown.names[0].giver.name, u"Ruth"_s);
    EXPECT_EQ(shown.names[1].name, u"Chen Wei"_s);
    EXPECT_EQ(shown.names[1].person->contact, chen.id);
    log(u"Chen Wei"_s, today, true);
    EXPECT_EQ(view().names.size(), 1U);
}

TEST_F(TodayViewTest, GoalsCountTheConversationsOfTheLastYear)
{
    const Contact ana = contact(add(u"Ana"_s).text());
    const Contact bo = contact(add(u"Bo"_s).text());
    log(u"Ana"_s, today.addDays(-3));
    log(u"Ana"_s, today.addYears(-2));
    log(u"Bo"_s, today, true);
    change(commands::log({{u"Ana"_s, u"Bo"_s}, Channel::Event, today, {}, false}));
    Goal later;
    later.text = u"Some day"_s;
    store(later);
    Goal goal;
    goal.text = u"Meet six people"_s;
    goal.by = QDate(2027, 6, 1);
    goal.conversations = 6;
    goal.contacts = {ana.id, bo.id};
    store(goal);
    Goal reached;
    reached.text = u"Done"_s;
    reached.reached = today;
    store(reached);
    const TodayView shown = view();
    ASSERT_EQ(shown.goals.size(), 2U);
    EXPECT_EQ(shown.goals[0].goal.text, u"Meet six people"_s);
    EXPECT_EQ(shown.goals[0].conversations, 2);
    EXPECT_EQ(shown.goals[1].conversations, 0);
}

class ReviewStandingTest : public TodayViewTest
{
protected:
    void SetUp() override
    {
        TodayViewTest::SetUp();
        for (const auto &name : {u"Ana"_s, u"Bo"_s, u"Cy"_s, u"Di"_s})
            add(name, {u"Get to know"_s});
    }

    void openReview(const std::vector<ContactId> &three, QDate day)
    {
        Review review;
        review.week = QString();
        std::vector<rules::Pick> picks;
        picks.reserve(three.size());
        for (const ContactId id : three)
            picks.push_back({id, Lane::Reach, 0});
        store(rules::openReview(picks, day));
    }

    ReviewStanding standing() { return view().review; }
};

TEST_F(ReviewStandingTest, NotStartedProposesThreeForThePreferredHour)
{
    const ReviewStanding shown = standing();
    EXPECT_EQ(shown.progress, ReviewProgress::NotStarted);
    EXPECT_EQ(shown.toWrite.size(), 3U);
    EXPECT_EQ(shown.next, QDateTime(QDate(2026, 11, 27), QTime(16, 0), zone));
    EXPECT_EQ(shown.weeks, 0);
    change(commands::changeSetting(u"review_weekday"_s, u"1"_s));
    change(commands::changeSetting(u"review_time"_s, u"09:30"_s));
    EXPECT_EQ(standing().next, QDateTime(QDate(2026, 11, 23), QTime(9, 30), zone));
    change(commands::changeSetting(u"review_moved_to"_s, u"2026-11-26"_s));
    EXPECT_EQ(standing().next, QDateTime(QDate(2026, 11, 26), QTime(9, 30), zone));
    open(today.addDays(7));
    EXPECT_EQ(standing().next, QDateTime(QDate(2026, 11, 30), QTime(9, 30), zone));
}

TEST_F(ReviewStandingTest, OnSundayItCannotWait)
{
    EXPECT_TRUE(standing().mayWait);
    open(QDate(2026, 11, 29));
    EXPECT_FALSE(standing().mayWait);
}

TEST_F(ReviewStandingTest, BegunSaysTheStepAndWhoIsLeft)
{
    const ContactId ana = contact(u"Ana"_s).id;
    openReview({ana, contact(u"Bo"_s).id, contact(u"Cy"_s).id}, today);
    setReview([&](Review &review) {
        review.step = ReviewStep::Write;
        review.picks[0].state = PickState::Written;
        review.picks[2].state = PickState::NotNow;
    });
    const ReviewStanding shown = standing();
    EXPECT_EQ(shown.progress, ReviewProgress::Begun);
    EXPECT_EQ(shown.step, ReviewStep::Write);
    EXPECT_EQ(shown.written, 1);
    ASSERT_EQ(shown.toWrite.size(), 1U);
    EXPECT_EQ(shown.toWrite[0].name, u"Bo"_s);
}

TEST_F(ReviewStandingTest, DoneWaitsForNextWeek)
{
    openReview({contact(u"Ana"_s).id}, today);
    setReview([&](Review &review) {
        review.step = ReviewStep::Finished;
        review.finished = workspace->present().now;
    });
    const ReviewStanding shown = standing();
    EXPECT_EQ(shown.progress, ReviewProgress::Done);
    EXPECT_THAT(shown.toWrite, IsEmpty());
    EXPECT_EQ(shown.next, QDateTime(QDate(2026, 12, 4), QTime(16, 0), zone));
    EXPECT_FALSE(shown.mayWait);
    EXPECT_EQ(shown.kept, 1);
    EXPECT_EQ(shown.weeks, 1);
}

TEST_F(ReviewStandingTest, KeptOfTheLastEightWeeksOrSinceTheFirst)
{
    const auto keep = [&](int weeksAgo, bool finished) {
        openReview({}, today.addDays(-7LL * weeksAgo));
        if (finished)
            setReview([&](Review &review) { review.finished = workspace->present().now; });
    };
    keep(3, true);
    keep(2, false);
    EXPECT_EQ(standing().kept, 1);
    EXPECT_EQ(standing().weeks, 3);
    keep(20, true);
    keep(1, true);
    EXPECT_EQ(standing().kept, 2);
    EXPECT_EQ(standing().weeks, 8);
    keep(0, false);
    EXPECT_EQ(standing().weeks, 8);
    EXPECT_EQ(standing().kept, 2);
}

} // namespace
} // namespace cultivar
