// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/briefs.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using commands::MeetingPlan;
using commands::PreparationText;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MeetingCommandsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        add(u"Ana Silva"_s);
        add(u"Bo Berg"_s);
        ana = contact(u"Ana Silva"_s).id;
        bo = contact(u"Bo Berg"_s).id;
    }

    MeetingPlan plan(int days = 2) const
    {
        MeetingPlan made;
        made.attendees = {ana};
        made.start = QDateTime(today.addDays(days), QTime(14, 0), zone);
        made.purpose = u"Hear how she hires"_s;
        return made;
    }

    Uid planned(const MeetingPlan &plan) { return change(commands::planMeeting(plan)).addedUids.front(); }

    Uid planned(int days = 2) { return planned(plan(days)); }

    Meeting stored(const Uid &uid)
    {
        return expectValue(query([&](const Records &records) { return records.get<Meeting>(uid); }));
    }

    Error failure(Workspace::Command command)
    {
        const Result<ChangeSet> changed = workspace->change(std::move(command)).result();
        return changed ? Error{ErrorKind::Cancelled, u"it worked"_s, {}} : changed.error();
    }

    Error planFailure(const std::function<void(MeetingPlan &)> &spoil)
    {
        MeetingPlan spoilt = plan();
        spoil(spoilt);
        return failure(commands::planMeeting(spoilt));
    }

    static Error invalid(const QString &field, const QString &rule) { return {ErrorKind::InvalidInput, field, rule}; }

    ContactId ana;
    ContactId bo;
};

TEST_F(MeetingCommandsTest, PlansWithSeveralInAZone)
{
    MeetingPlan wanted = plan();
    wanted.attendees = {ana, bo, ana};
    wanted.start = QDateTime(today.addDays(2), QTime(13, 0), QTimeZone("Europe/Lisbon"));
    wanted.timeZone = u"Europe/Lisbon"_s;
    wanted.minutes = 45;
    wanted.place = u"  Café Lumen "_s;
    wanted.link = u"meet.example.org/ana"_s;
    const Meeting meeting = stored(planned(wanted));
    EXPECT_THAT(meeting.attendees, ElementsAre(ana, bo));
    EXPECT_EQ(meeting.start, QDateTime(today.addDays(2), QTime(14, 0), zone));
    EXPECT_EQ(meeting.minutes, 45);
    EXPECT_EQ(meeting.timeZone, u"Europe/Lisbon"_s);
    EXPECT_EQ(meeting.place, u"Café Lumen"_s);
    EXPECT_EQ(meeting.link, u"https://meet.example.org/ana"_s);
    EXPECT_EQ(undo().label, (EditLabel{EditKind::Meet, {}, 2}));
    EXPECT_THAT(all<Meeting>(), IsEmpty());
}

TEST_F(MeetingCommandsTest, SaysWhichFieldIsWrong)
{
    EXPECT_EQ(planFailure([](MeetingPlan &plan) { plan.attendees.clear(); }), invalid(u"attendees"_s, u"missing"_s));
    EXPECT_EQ(planFailure([](MeetingPlan &plan) { plan.start = {}; }), invalid(u"start"_s, u"missing"_s));
    EXPECT_EQ(planFailure([](MeetingPlan &plan) { plan.minutes = 0; }), invalid(u"minutes"_s, u"1_to_44640"_s));
    EXPECT_EQ(planFailure([](MeetingPlan &plan) { plan.timeZone = u"Moon/Sea"_s; }),
              invalid(u"time_zone"_s, u"unknown"_s));
    for (const auto &link : {u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"not a link"_s, u"room"_s})
        EXPECT_EQ(planFailure([&](MeetingPlan &plan) { plan.link = link; }), invalid(u"link"_s, u"address"_s))
            << link.toStdString();
    EXPECT_THAT(all<Meeting>(), IsEmpty());
}

TEST_F(MeetingCommandsTest, ChangesThePlanAndKeepsThePreparation)
{
    const Uid uid = planned();
    change(commands::prepareText(uid, PreparationText::Give, u"A name"_s));
    MeetingPlan other = commands::planOf(stored(uid));
    EXPECT_EQ(other.purpose, plan().purpose);
    other.attendees = {bo};
    other.place = u"Café Lumen"_s;
    change(commands::changePlan(uid, other));
    EXPECT_THAT(stored(uid).attendees, ElementsAre(bo));
    EXPECT_EQ(stored(uid).give, u"A name"_s);
    EXPECT_TRUE(change(commands::changePlan(uid, other)).isEmpty());
    EXPECT_EQ(undo().label, (EditLabel{EditKind::EditMeeting, u"Bo Berg"_s, 1}));
    EXPECT_THAT(stored(uid).attendees, ElementsAre(ana));
}

TEST_F(MeetingCommandsTest, MovesAndCallsOff)
{
    const Uid uid = planned();
    const QDateTime later = QDateTime(today.addDays(3), QTime(9, 15), QTimeZone("Europe/Lisbon"));
    change(commands::moveMeeting(uid, later));
    EXPECT_EQ(stored(uid).start, later);
    EXPECT_EQ(stored(uid).minutes, 20);
    EXPECT_EQ(failure(commands::moveMeeting(uid, {})), invalid(u"start"_s, u"missing"_s));
    change(commands::callOffMeeting(uid));
    EXPECT_EQ(failure(commands::moveMeeting(uid, later)).kind, ErrorKind::NotFound);
    EXPECT_EQ(undo().label.kind, EditKind::CallOffMeeting);
    EXPECT_EQ(undo().label, (EditLabel{EditKind::MoveMeeting, u"Ana Silva"_s, 1}));
    EXPECT_EQ(stored(uid).start, plan().start);
}

TEST_F(MeetingCommandsTest, HeldBecomesAnInteractionInOneStep)
{
    MeetingPlan both = plan(-3);
    both.attendees = {ana, bo};
    both.link = u"https://meet.example.org/x"_s;
    const Uid uid = planned(both);
    change(commands::meetingHeld(uid, {u"Writing before tools"_s, {}}));
    const Meeting meeting = stored(uid);
    EXPECT_EQ(meeting.outcome, u"Writing before tools"_s);
    EXPECT_EQ(meeting.wrappedUpOn, today);
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    const Interaction told = all<Interaction>().front();
    EXPECT_EQ(meeting.interaction, told.id);
    EXPECT_EQ(told.day, today.addDays(-3));
    EXPECT_EQ(told.at, meeting.start);
    EXPECT_EQ(told.channel, Channel::Video);
    EXPECT_EQ(told.direction, Direction::Both);
    EXPECT_EQ(told.notes, u"Writing before tools"_s);
    EXPECT_THAT(told.contacts, ElementsAre(ana, bo));
    EXPECT_EQ(index()->row(bo)->clock.lastContact, today.addDays(-3));
    EXPECT_EQ(undo().label, (EditLabel{EditKind::HoldMeeting, {}, 2}));
    EXPECT_THAT(all<Interaction>(), IsEmpty());
    EXPECT_FALSE(stored(uid).wrappedUpOn);
    redo();
    EXPECT_EQ(stored(uid).interaction, all<Interaction>().front().id);
}

TEST_F(MeetingCommandsTest, ToldAgainChangesTheSameInteraction)
{
    const Uid uid = planned(-1);
    change(commands::meetingHeld(uid, {}));
    change(commands::meetingHeld(uid, {u"It was short"_s, Channel::InPerson}));
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_EQ(all<Interaction>().front().notes, u"It was short"_s);
    EXPECT_EQ(all<Interaction>().front().channel, Channel::InPerson);
    EXPECT_EQ(stored(uid).outcome, u"It was short"_s);
    EXPECT_EQ(failure(commands::meetingMissed(uid)), invalid(u"interaction"_s, u"held"_s));
}

TEST_F(MeetingCommandsTest, MissedIsNoContact)
{
    const Uid uid = planned(-1);
    change(commands::meetingMissed(uid));
    EXPECT_TRUE(stored(uid).noShow);
    EXPECT_EQ(stored(uid).wrappedUpOn, today);
    EXPECT_THAT(all<Interaction>(), IsEmpty());
    change(commands::meetingHeld(uid, {u"She came late"_s, {}}));
    EXPECT_FALSE(stored(uid).noShow);
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
    undo();
    EXPECT_EQ(undo().label, (EditLabel{EditKind::MissMeeting, u"Ana Silva"_s, 1}));
    EXPECT_FALSE(stored(uid).noShow);
}

TEST_F(MeetingCommandsTest, NothingIsToldBeforeItBegins)
{
    const Uid uid = planned();
    EXPECT_EQ(failure(commands::meetingHeld(uid, {})), invalid(u"start"_s, u"not_begun"_s));
    EXPECT_EQ(failure(commands::meetingMissed(uid)), invalid(u"start"_s, u"not_begun"_s));
}

TEST_F(MeetingCommandsTest, PreparesEachTextInAStep)
{
    const Uid uid = planned();
    change(commands::prepareText(uid, PreparationText::Purpose, u" Learn \n"_s));
    change(commands::prepareText(uid, PreparationText::Agenda, u"First this"_s));
    change(commands::prepareText(uid, PreparationText::Give, u"A name"_s));
    change(commands::prepareText(uid, PreparationText::Thanks, u"For the tour"_s));
    change(commands::planToAskForContacts(uid, true));
    change(commands::overviewRehearsed(uid));
    const Meeting meeting = stored(uid);
    EXPECT_EQ(meeting.purpose, u"Learn"_s);
    EXPECT_EQ(meeting.agenda, u"First this"_s);
    EXPECT_EQ(meeting.give, u"A name"_s);
    EXPECT_EQ(meeting.thanks, u"For the tour"_s);
    EXPECT_TRUE(meeting.askForContacts);
    EXPECT_EQ(meeting.rehearsedOn, today);
    EXPECT_TRUE(change(commands::prepareText(uid, PreparationText::Give, u"A name "_s)).isEmpty());
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(undo().label, (EditLabel{EditKind::PrepareMeeting, u"Ana Silva"_s, 1}));
    EXPECT_EQ(stored(uid).purpose, plan().purpose);
}

TEST_F(MeetingCommandsTest, QuestionsStandInThreePlaces)
{
    const Uid uid = planned();
    change(commands::prepareQuestion(uid, 2, {QuestionKind::Advice, u"The role?"_s, true, {}}));
    ASSERT_THAT(stored(uid).questions, SizeIs(3));
    EXPECT_EQ(stored(uid).questions[1].kind, QuestionKind::Practice);
    change(commands::prepareQuestion(uid, 0, {QuestionKind::Opinion, u"Analysts first?"_s, false, u"ignored"_s}));
    EXPECT_EQ(stored(uid).questions[0], (InsightQuestion{QuestionKind::Opinion, u"Analysts first?"_s, false, {}}));
    change(commands::prepareQuestion(uid, 2, {QuestionKind::Advice, u" "_s, true, {}}));
    EXPECT_THAT(stored(uid).questions, SizeIs(1));
    EXPECT_EQ(failure(commands::prepareQuestion(uid, 3, {})), invalid(u"questions"_s, u"at_most_three"_s));
}

TEST_F(MeetingCommandsTest, ChoosesOnlyAnOverviewThatIsThere)
{
    const Uid uid = planned();
    Overview founders;
    founders.name = u"for founders"_s;
    Edit edit;
    edit.add(founders);
    expectValue(workspace->apply(std::move(edit)).result());
    const OverviewId id = all<Overview>().front().id;
    change(commands::chooseOverview(uid, id));
    EXPECT_EQ(stored(uid).overview, id);
    EXPECT_EQ(failure(commands::chooseOverview(uid, OverviewId(99))).kind, ErrorKind::NotFound);
}

TEST_F(MeetingCommandsTest, TicksByHandOnlyWhatTheProgramDoesNotKnow)
{
    const Uid uid = planned();
    const QString purpose = rules::checklist::purposeWritten;
    change(commands::tickChecklist(uid, purpose, false));
    EXPECT_THAT(stored(uid).checklist, ElementsAre(ChecklistMark{purpose, false}));
    change(commands::tickChecklist(uid, purpose, true));
    EXPECT_THAT(stored(uid).checklist, IsEmpty());
    const QString early = rules::checklist::fiveMinutesEarly;
    change(commands::tickChecklist(uid, early, true));
    EXPECT_THAT(stored(uid).checklist, ElementsAre(ChecklistMark{early, true}));
    EXPECT_EQ(undo().label.kind, EditKind::PrepareMeeting);
    EXPECT_THAT(stored(uid).checklist, IsEmpty());
}

} // namespace
} // namespace cultivar
