// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/meetings/meeting_commands.h"
#include "core/workspace/meetings/meeting_drafts.h"
#include "core/workspace/meetings/meeting_preparation.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MeetingPreparationTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        Contact ana;
        ana.given = u"Ana"_s;
        ana.family = u"Silva"_s;
        ana.timeZone = u"Europe/Lisbon"_s;
        add(ana);
        add(u"Bo Berg"_s);
        add(u"Cy Coe"_s);
        commands::MeetingPlan plan;
        plan.attendees = {contact(u"Ana Silva"_s).id};
        plan.start = QDateTime(today.addDays(1), QTime(14, 0), zone);
        plan.minutes = 30;
        plan.place = u"Café Lumen"_s;
        plan.purpose = u"Hear how she hires"_s;
        uid = change(commands::planMeeting(plan)).addedUids.front();
    }

    MeetingPreparation made()
    {
        return expectValue(query([&](const Records &records) {
            return meetingPreparation(records, records.get<Meeting>(uid).value_or(Meeting()).id);
        }));
    }

    rules::ChecklistItem item(const QString &key)
    {
        for (const rules::ChecklistItem &each : made().checklist)
            if (each.key == key)
                return each;
        return {};
    }

    void store(const std::function<void(Edit &)> &fill)
    {
        Edit edit;
        fill(edit);
        expectValue(workspace->apply(std::move(edit)).result());
    }

    Uid uid;
};

TEST_F(MeetingPreparationTest, HoldsPlanChecklistAndPhases)
{
    const MeetingPreparation preparation = made();
    EXPECT_EQ(preparation.meeting.purpose, u"Hear how she hires"_s);
    EXPECT_EQ(preparation.phases, (rules::PerPhase{270, 90, 1260, 180}));
    EXPECT_THAT(preparation.checklist, SizeIs(9));
    EXPECT_TRUE(item(u"purpose_written"_s).ticked);
    EXPECT_TRUE(item(u"place_and_time_zone"_s).ticked);
    EXPECT_FALSE(item(u"thanks_planned"_s).ticked);
    EXPECT_EQ(preparation.present.today, today);
    ASSERT_THAT(preparation.attendees, SizeIs(1));
    EXPECT_EQ(preparation.attendees.front().person.firstName, u"Ana"_s);
}

TEST_F(MeetingPreparationTest, FailsForAMeetingThatIsGone)
{
    const MeetingId id = made().meeting.id;
    change(commands::callOffMeeting(uid));
    const auto gone = query([id](const Records &records) { return meetingPreparation(records, id); });
    ASSERT_FALSE(gone.has_value());
    EXPECT_EQ(gone.error().kind, ErrorKind::NotFound);
}

TEST_F(MeetingPreparationTest, BackgroundIsReadOnceTheBriefOfTheseAttendeesWasOpened)
{
    const QString read = rules::checklist::backgroundRead;
    EXPECT_FALSE(item(read).ticked);
    expectDone(workspace->keepDraft(briefOpenedKey(uid), briefOpenedText(made().meeting)).result());
    EXPECT_EQ(item(read), (rules::ChecklistItem{read, true, rules::TickedBy::Program}));
    commands::MeetingPlan plan = commands::planOf(made().meeting);
    plan.attendees.push_back(contact(u"Bo Berg"_s).id);
    change(commands::changePlan(uid, plan));
    EXPECT_FALSE(item(read).ticked);
}

TEST_F(MeetingPreparationTest, KnowsWhoWeBothKnowAndWhatWasGiven)
{
    const ContactId ana = contact(u"Ana Silva"_s).id;
    change(commands::log({{u"Ana Silva"_s, u"Cy Coe"_s, u"Bo Berg"_s}, Channel::Event, today.addDays(-9), {}, false}));
    change(commands::goodwill({u"Ana Silva"_s, GoodwillSide::Received, GoodwillKind::Advice, {}, {}}));
    change(commands::goodwill({u"Ana Silva"_s, GoodwillSide::Received, GoodwillKind::Advice, {}, {}}));
    change(commands::goodwill({u"Ana Silva"_s, GoodwillSide::Gave, GoodwillKind::Article, {}, {}}));
    edit(u"Ana Silva"_s, [this](Contact &changed) { changed.introducedBy = contact(u"Cy Coe"_s).id; });
    const ContactBrief brief = made().attendees.front();
    ASSERT_THAT(brief.common, SizeIs(2));
    EXPECT_EQ(brief.common[0].name, u"Bo Berg"_s);
    EXPECT_EQ(brief.introducedBy->name, u"Cy Coe"_s);
    EXPECT_EQ(brief.received[static_cast<size_t>(GoodwillKind::Advice)], 2);
    EXPECT_EQ(brief.given[static_cast<size_t>(GoodwillKind::Article)], 1);
    EXPECT_EQ(brief.brief.lastContact, today.addDays(-9));

    commands::MeetingPlan plan = commands::planOf(made().meeting);
    plan.attendees = {ana, contact(u"Bo Berg"_s).id};
    change(commands::changePlan(uid, plan));
    const MeetingPreparation both = made();
    ASSERT_THAT(both.attendees, SizeIs(2));
    ASSERT_THAT(both.attendees.front().common, SizeIs(1));
    EXPECT_EQ(both.attendees.front().common.front().name, u"Cy Coe"_s);
}

TEST_F(MeetingPreparationTest, ChoosesAnOverview)
{
    EXPECT_FALSE(made().overview);
    store([](Edit &edit) {
        for (const auto &name : {u"for founders"_s, u"At a fair"_s, u"for engineers"_s}) {
            Overview overview;
            overview.uid = Uid(name);
            overview.name = name;
            edit.add(overview);
        }
    });
    EXPECT_THAT(made().overviews, SizeIs(3));
    EXPECT_EQ(made().overview->name, u"At a fair"_s);
    change(commands::changeSetting(u"overview"_s, u"for engineers"_s));
    EXPECT_EQ(made().overview->name, u"for engineers"_s);
    change(commands::chooseOverview(uid, made().overviews.back().id));
    EXPECT_EQ(made().overview->name, u"for founders"_s);
    const Overview chosen = *made().overview;
    store([&](Edit &edit) {
        Overview gone = chosen;
        gone.trashed = workspace->present().now;
        edit.update(chosen, gone);
    });
    EXPECT_EQ(made().overview->name, u"for engineers"_s);
}

TEST_F(MeetingPreparationTest, KeepsWhatWasTyped)
{
    EXPECT_THAT(made().typed, IsEmpty());
    const QMap<QString, QString> typed{{u"give"_s, u"A \"name\"\n"_s}, {u"thanks"_s, QString(u""_s)}};
    expectDone(workspace->keepDraft(meetingDraftKey(uid, MeetingPart::Preparation), meetingDraftText(typed)).result());
    EXPECT_EQ(made().typed, typed);
    EXPECT_THAT(made().typedOutcome, IsEmpty());
    EXPECT_EQ(meetingDraftText({}), QString());
    EXPECT_THAT(meetingDraftFrom(u"[1"_s), IsEmpty());
    EXPECT_THAT(meetingDraftFrom(u"{\"give\": 3}"_s), IsEmpty());
}

TEST_F(MeetingPreparationTest, OnePageHoldsThePlanOnceAndEveryAttendee)
{
    commands::MeetingPlan plan = commands::planOf(made().meeting);
    plan.attendees.push_back(contact(u"Bo Berg"_s).id);
    change(commands::changePlan(uid, plan));
    const QString page = onePageBrief(made());
    EXPECT_EQ(page.count(u"Hear how she hires"_s), 1);
    EXPECT_TRUE(page.startsWith(u"Ana Silva"_s));
    EXPECT_TRUE(page.contains(u"\nBo Berg\n"_s));
}

TEST_F(MeetingPreparationTest, TheBriefOfAContactKnowsTheirZoneAndThatItWasOpened)
{
    expectDone(workspace->keepDraft(briefOpenedKey(uid), briefOpenedText(made().meeting)).result());
    const Contact ana = contact(u"Ana Silva"_s);
    const QString brief = expectValue(query([&](const Records &records) { return briefOf(records, ana); }));
    EXPECT_TRUE(brief.contains(u"[x] background read"_s)) << qPrintable(brief);
    EXPECT_TRUE(brief.contains(u"[x] link or place and time zone checked"_s)) << qPrintable(brief);
}

} // namespace
} // namespace cultivar
