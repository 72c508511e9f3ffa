// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/agenda.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using rules::AgendaGroup;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// Wednesday noon in Berlin.
class AgendaTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        add(u"Ana Silva"_s);
        add(u"Bo Berg"_s);
    }

    QDateTime at(int days, int hour, int minute = 0) const
    {
        return QDateTime(today.addDays(days), QTime(hour, minute), zone);
    }

    Uid plan(const QDateTime &start, const QString &name = u"Ana Silva"_s)
    {
        commands::MeetingPlan meeting;
        meeting.attendees = {contact(name).id};
        meeting.start = start;
        return change(commands::planMeeting(meeting)).addedUids.front();
    }

    void store(const ReachOut &reachOut)
    {
        Edit edit({EditKind::Write, {}, 1});
        edit.add(reachOut);
        expectValue(workspace->apply(std::move(edit)).result());
    }

    Agenda made(int past = 60)
    {
        return expectValue(query([=](const Records &records) { return agenda(records, {past}); }));
    }

    /// "group: hh:mm name" of each row.
    QStringList rows(const Agenda &agenda) const
    {
        QStringList texts;
        for (const AgendaRow &row : agenda.rows) {
            QStringList names;
            if (row.talk())
                for (const PersonLine &person : row.talk()->attendees)
                    names += person.name;
            else
                names += u"offered to "_s + row.offer()->person.name;
            texts += u"%1: %2 %3"_s.arg(toWord(row.group), row.start.toTimeZone(zone).toString(u"d HH:mm"_s),
                                        names.join(u", "_s));
        }
        return texts;
    }

    QStringList rows() { return rows(made()); }
};

TEST_F(AgendaTest, IsEmptyWithoutMeetings)
{
    EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(AgendaTest, IsInTheOrderOfTimeWithWhatWaitsFirst)
{
    plan(at(9, 10));
    plan(at(0, 15));
    plan(at(-1, 15));
    plan(at(-3, 9));
    plan(at(6, 10));
    plan(at(2, 10));
    change(commands::meetingHeld(plan(at(-20, 10)), {}));
    change(commands::meetingMissed(plan(at(-10, 10))));
    plan(at(0, 14), u"Bo Berg"_s);
    const Agenda agenda = made();
    EXPECT_THAT(rows(agenda), ElementsAre(u"waiting: 24 15:00 Ana Silva"_s, u"waiting: 22 09:00 Ana Silva"_s,
                                          u"today: 25 14:00 Bo Berg"_s, u"today: 25 15:00 Ana Silva"_s,
                                          u"this_week: 27 10:00 Ana Silva"_s, u"next_week: 1 10:00 Ana Silva"_s,
                                          u"next_week: 4 10:00 Ana Silva"_s, u"past: 15 10:00 Ana Silva"_s,
                                          u"past: 5 10:00 Ana Silva"_s));
    EXPECT_EQ(agenda.planned, 5);
    EXPECT_EQ(agenda.waiting, 2);
    EXPECT_EQ(agenda.past, 2);
}

TEST_F(AgendaTest, LoadsAsMuchOfThePastAsIsAskedFor)
{
    for (int i = 1; i <= 5; ++i)
        change(commands::meetingHeld(plan(at(-i, 10)), {}));
    plan(at(1, 10));
    const Agenda few = made(2);
    EXPECT_THAT(rows(few), ElementsAre(u"this_week: 26 10:00 Ana Silva"_s, u"past: 24 10:00 Ana Silva"_s,
                                       u"past: 23 10:00 Ana Silva"_s));
    EXPECT_EQ(few.past, 5);
    EXPECT_THAT(made(-1).rows, SizeIs(6));
}

TEST_F(AgendaTest, LeavesOutWhatIsInTheTrashAndWhoseAttendeesAre)
{
    change(commands::callOffMeeting(plan(at(1, 10))));
    commands::MeetingPlan both;
    both.attendees = {contact(u"Ana Silva"_s).id, contact(u"Bo Berg"_s).id};
    both.start = at(1, 12);
    change(commands::planMeeting(both));
    plan(at(1, 15), u"Bo Berg"_s);
    EXPECT_THAT(rows(), ElementsAre(u"this_week: 26 12:00 Ana Silva, Bo Berg"_s, u"this_week: 26 15:00 Bo Berg"_s));
    change(commands::trash({u"Bo Berg"_s}));
    EXPECT_THAT(rows(), ElementsAre(u"this_week: 26 12:00 Ana Silva"_s));
}

TEST_F(AgendaTest, ShowsTimesOfferedInSentLettersUntilTheyHavePassed)
{
    ReachOut reachOut;
    reachOut.contact = contact(u"Bo Berg"_s).id;
    reachOut.day = today.addDays(-7);
    reachOut.reason = u"Her talk"_s;
    reachOut.offered = {{at(6, 9).toUTC(), u"Europe/Lisbon"_s},
                        {at(-1, 9).toUTC(), u"Europe/Lisbon"_s},
                        {at(5, 9).toUTC(), u"Europe/Lisbon"_s}};
    store(reachOut);
    EXPECT_THAT(rows(), IsEmpty());
    reachOut.state = ReachOutState::Sent;
    store(reachOut);
    reachOut.state = ReachOutState::Answered;
    store(reachOut);
    const Agenda agenda = made();
    EXPECT_THAT(rows(agenda), ElementsAre(u"next_week: 30 09:00 offered to Bo Berg"_s));
    const AgendaOffer &offer = *agenda.rows.front().offer();
    EXPECT_EQ(offer.offered, 3);
    EXPECT_EQ(offer.sent, today.addDays(-7));
    EXPECT_THAT(offer.toCome, SizeIs(2));
    EXPECT_EQ(agenda.planned, 0);
    open(today.addDays(7));
    EXPECT_THAT(rows(), IsEmpty());
}

TEST_F(AgendaTest, KnowsHowReadyWhatComesIsAndWhatCameOfThePast)
{
    const Uid coming = plan(at(1, 10));
    change(commands::prepareText(coming, commands::PreparationText::Give, u"A name"_s));
    const Uid past = plan(at(-1, 10));
    Meeting before = expectValue(query([&](const Records &records) { return records.get<Meeting>(past); }));
    Meeting after = before;
    after.questions = {{QuestionKind::Opinion, u"a?"_s, true, u"yes"_s}, {QuestionKind::Advice, u"b?"_s, true, {}}};
    Edit edit;
    edit.update(before, after);
    Referral named;
    named.giver = contact(u"Ana Silva"_s).id;
    named.name = u"Cy"_s;
    named.day = today;
    named.meeting = before.id;
    edit.add(named);
    FollowUp promise;
    promise.contact = named.giver;
    promise.text = u"Write to Cy"_s;
    promise.meeting = before.id;
    edit.add(promise);
    expectValue(workspace->apply(std::move(edit)).result());
    change(commands::meetingHeld(past, {u"Good"_s, {}}));

    const Agenda agenda = made();
    ASSERT_THAT(agenda.rows, SizeIs(2));
    EXPECT_EQ(agenda.rows.front().talk()->readiness, (rules::Readiness{1, 9}));
    const AgendaTalk &talk = *agenda.rows.back().talk();
    EXPECT_EQ(std::tuple(talk.insights, talk.names, talk.promises), std::tuple(1, 1, 1));
}

} // namespace
} // namespace cultivar
