// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/duplicates/merge_commands.h"
#include "core/workspace/exchange/export_job.h"
#include "core/workspace/meetings/meeting_commands.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace calendar_import_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

QByteArray event(const QByteArray &uid, const QByteArray &start, const QByteArray &people, const QByteArray &more = {})
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + start +
           "\r\nDURATION:PT30M\r\nSUMMARY:Bread " + uid + "\r\n" + people + more + "END:VEVENT\r\n";
}

QByteArray calendar(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + events + "END:VCALENDAR\r\n";
}

const QByteArray ana = "ATTENDEE;CN=Ana Silva:mailto:ana@example.org\r\n";
const QByteArray stranger = "ATTENDEE;CN=Cy Dee:mailto:cy@example.org\r\n";

QStringList timesOf(const std::vector<Meeting> &meetings)
{
    QStringList times;
    for (const Meeting &meeting : meetings)
        if (!meeting.trashed)
            times += meeting.start.toString(u"MM-dd hh:mm");
    times.sort();
    return times;
}

/// On Wednesday 2026-11-25, with Ana as the only contact.
class CalendarImportTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        addWithAddress(u"Ana Silva"_s, u"ana@example.org"_s);
    }

    /// Changes the only one there is.
    template <RecordType R> void edit(const std::function<void(R &)> &with)
    {
        change([&](const Records &records) -> Result<Edit> {
            const std::vector<R> found = records.all<R>().value();
            R after = found.back();
            with(after);
            Edit edit;
            edit.update(found.back(), after);
            return edit;
        });
    }

    void promise(const QString &text, bool mine)
    {
        change([&](const Records &records) -> Result<Edit> {
            FollowUp followUp;
            followUp.contact = records.all<Contact>().value().front().id;
            followUp.mine = mine;
            followUp.text = text;
            followUp.due = QDate(2026, 12, 4);
            Edit edit;
            edit.add(followUp);
            return edit;
        });
    }

    ImportReport importCalendar(const QByteArray &events) { return import({write(u"c.ics"_s, calendar(events))}); }
};

TEST_F(CalendarImportTest, WhatIsOverWasATalkAndWhatIsToComeIsAMeeting)
{
    const ImportReport report = importCalendar(
        event("past", "20261110T100000Z", ana, "LOCATION:The mill\r\n") +
        event("call", "20261111T100000Z", ana + stranger, "URL:https://meet.example.org/1\r\n") +
        event("next", "20261201T100000Z", ana, "LOCATION:The mill\r\n") + event("alone", "20261112T100000Z", {}) +
        event("off", "20261113T100000Z", ana, "STATUS:CANCELLED\r\n") + event("unknown", "20261114T100000Z", stranger));
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.added, 3);
    EXPECT_THAT(file.problems, IsEmpty());
    const auto talks = all<Interaction>();
    ASSERT_THAT(talks, SizeIs(2));
    EXPECT_EQ(talks[0].channel, Channel::InPerson);
    EXPECT_EQ(talks[0].day, QDate(2026, 11, 10));
    EXPECT_EQ(talks[0].notes, u"Bread past"_s);
    EXPECT_EQ(talks[1].channel, Channel::Video);
    const auto meetings = all<Meeting>();
    ASSERT_THAT(meetings, SizeIs(1));
    EXPECT_EQ(meetings[0].minutes, 30);
    EXPECT_EQ(meetings[0].place, u"The mill"_s);
    EXPECT_THAT(meetings[0].attendees, ElementsAre(contact(u"Ana Silva"_s).id));
    EXPECT_THAT(report.proposed,
                ElementsAre(ProposedPerson{u"Cy Dee"_s, u"cy@example.org"_s, 2, QDate(2026, 11, 14), 0}));
    EXPECT_EQ(index()->row(contact(u"Ana Silva"_s).id)->clock.lastContact, QDate(2026, 11, 11));
}

TEST_F(CalendarImportTest, WhatIsToComeWasNoTalkWithWhoIsProposed)
{
    const ImportReport report =
        importCalendar(event("was", "20261110T100000Z", stranger) + event("will", "20261201T100000Z", ana + stranger) +
                       event("too", "20261202T100000Z", stranger));
    EXPECT_THAT(report.proposed,
                ElementsAre(ProposedPerson{u"Cy Dee"_s, u"cy@example.org"_s, 1, QDate(2026, 11, 10), 2}));
}

TEST_F(CalendarImportTest, AFairOfThreeDaysLastsThree)
{
    importCalendar("BEGIN:VEVENT\r\nUID:fair\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261201T080000Z\r\n"
                   "DTEND:20261203T160000Z\r\nSUMMARY:Fair\r\n" +
                   ana + "END:VEVENT\r\n");
    const auto meetings = all<Meeting>();
    ASSERT_THAT(meetings, SizeIs(1));
    EXPECT_EQ(meetings[0].minutes, (2 * 24 + 8) * 60);
    const auto goingOnAt = [this](const QDateTime &at) {
        return expectValue(query([&](const Records &records) { return records.meetingsAfter(at); })).size();
    };
    EXPECT_EQ(goingOnAt(QDateTime(QDate(2026, 12, 3), QTime(15, 59), Qt::UTC)), 1U);
    EXPECT_EQ(goingOnAt(QDateTime(QDate(2026, 12, 3), QTime(16, 0), Qt::UTC)), 0U);
}

TEST_F(CalendarImportTest, AMeetingOfWhoWasMergedGoesOnWithItsCalendar)
{
    addWithAddress(u"Ana Marta Silva"_s, u"am@example.org"_s);
    const QByteArray marta = "ATTENDEE;CN=Ana Marta Silva:mailto:am@example.org\r\n";
    importCalendar(event("next", "20261201T100000Z", marta) + event("then", "20261202T100000Z", marta));
    const auto merge = [this] {
        change(commands::mergeContacts({contact(u"Ana Silva"_s).uid, contact(u"Ana Marta Silva"_s).uid, {}}));
    };
    const ContactId kept = contact(u"Ana Silva"_s).id;
    merge();
    ASSERT_THAT(all<Meeting>().front().attendees, ElementsAre(kept));
    const auto moveTo = [&](const QByteArray &start) {
        return importCalendar(event("next", start, marta) + event("then", "20261202T100000Z", marta)).files.front();
    };
    const ImportedFile moved = moveTo("20261201T160000Z");
    EXPECT_THAT(moved.keptEdits, IsEmpty());
    EXPECT_EQ(moved.updated, 1);
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"12-01 16:00"_s, u"12-02 10:00"_s}));

    // Back to two, and one again.
    undo();
    undo();
    EXPECT_THAT(moveTo("20261201T170000Z").keptEdits, IsEmpty());
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"12-01 17:00"_s, u"12-02 10:00"_s}));
    merge();
    EXPECT_THAT(moveTo("20261201T180000Z").keptEdits, IsEmpty());
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"12-01 18:00"_s, u"12-02 10:00"_s}));
}

TEST_F(CalendarImportTest, ComesAgainWithoutDoublingAndFollowsWhatWasMoved)
{
    importCalendar(event("past", "20261110T100000Z", ana) + event("next", "20261201T100000Z", ana));
    const ImportedFile same =
        importCalendar(event("past", "20261110T100000Z", ana) + event("next", "20261201T100000Z", ana)).files.front();
    EXPECT_EQ(same.unchanged, 2);
    EXPECT_TRUE(same.batch.isEmpty());
    const ImportedFile moved = importCalendar(event("next", "20261202T110000Z", ana)).files.front();
    EXPECT_EQ(moved.updated, 1);
    EXPECT_EQ(all<Meeting>().front().start, QDateTime(QDate(2026, 12, 2), QTime(11, 0), Qt::UTC));
    const ImportedFile again = importCalendar(event("next", "20261203T110000Z", ana)).files.front();
    EXPECT_EQ(again.updated, 1);
    // How it is prepared stays.
    edit<Meeting>([](Meeting &meeting) { meeting.give = u"A map"_s; });
    EXPECT_EQ(importCalendar(event("next", "20261204T110000Z", ana)).files.front().updated, 1);
    EXPECT_EQ(all<Meeting>().front().give, u"A map"_s);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 11:00"_s});
    // What was changed here is mine.
    edit<Meeting>([](Meeting &meeting) { meeting.place = u"At home"_s; });
    const ImportedFile mine = importCalendar(event("next", "20261205T110000Z", ana)).files.front();
    EXPECT_EQ(mine.unchanged, 1);
    EXPECT_THAT(mine.keptEdits, ElementsAre(KeptEdit{u"Bread next"_s, u"meeting"_s, {}, {}}));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 11:00"_s});
}

TEST_F(CalendarImportTest, GoesOnFromWhatIsThereAfterANewerCalendarWasTakenBack)
{
    importCalendar(event("tea", "20261204T100000Z", ana));
    undoImport(importCalendar(event("tea", "20261204T140000Z", ana)).files.front().batch);
    EXPECT_EQ(importCalendar(event("tea", "20261204T160000Z", ana)).files.front().updated, 1);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 16:00"_s});
    const Uid off = importCalendar(event("tea", "20261204T160000Z", ana, "STATUS:CANCELLED\r\n")).files.front().batch;
    undoImport(off);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 16:00"_s});
    importCalendar(event("tea", "20261204T160000Z", ana, "STATUS:CANCELLED\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList());
}

TEST_F(CalendarImportTest, OurOwnCalendarIsNoNews)
{
    importCalendar(event("tea", "20261204T100000Z", ana) +
                   event("weekly", "20261123T090000Z", ana, "RRULE:FREQ=WEEKLY;COUNT=3\r\n"));
    change([&](const Records &records) -> Result<Edit> {
        Meeting meeting;
        meeting.start = QDateTime(QDate(2026, 12, 10), QTime(15, 0), Qt::UTC);
        meeting.attendees = {records.all<Contact>().value().front().id};
        Edit edit;
        edit.add(meeting);
        return edit;
    });
    const QStringList times = timesOf(all<Meeting>());
    const auto bytes =
        workspace->query([](const Records &records) { return exportContacts(records, ExportFormat::Icalendar, {}); });
    const ImportedFile own = importOne(u"own.ics"_s, expectValue(bytes.result()));
    EXPECT_EQ(own.added + own.updated, 0);
    EXPECT_EQ(own.unchanged, times.size());
    EXPECT_EQ(timesOf(all<Meeting>()), times);
}

TEST_F(CalendarImportTest, AnEventThatStandsInTheFileTwiceIsOne)
{
    const QByteArray twice = event("next", "20261201T100000Z", ana) + event("next", "20261201T100000Z", ana);
    EXPECT_EQ(importCalendar(twice).files.front().added, 1);
    const QByteArray moved = event("next", "20261202T100000Z", ana) + event("next", "20261203T100000Z", ana);
    const ImportedFile file = importCalendar(moved).files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.updated, 1);
    ASSERT_THAT(all<Meeting>(), SizeIs(1));
    EXPECT_EQ(all<Meeting>().front().start, QDateTime(QDate(2026, 12, 2), QTime(10, 0), Qt::UTC));
}

TEST_F(CalendarImportTest, AMeetingThatIsKnownIsNoSecondTalkOnceItIsOver)
{
    importCalendar(event("next", "20261201T100000Z", ana));
    open(QDate(2026, 12, 5));
    const ImportedFile later = importCalendar(event("next", "20261201T100000Z", ana)).files.front();
    EXPECT_EQ(later.unchanged, 1);
    EXPECT_THAT(all<Interaction>(), IsEmpty());
}

const QByteArray weekly = "RRULE:FREQ=WEEKLY;COUNT=6\r\n";

QStringList timesOf(const std::vector<Interaction> &talks)
{
    QStringList times;
    for (const Interaction &talk : talks)
        times += talk.at->toString(u"MM-dd hh:mm");
    times.sort();
    return times;
}

TEST_F(CalendarImportTest, ASeriesThatIsMovedAsAWholeIsNotDoubled)
{
    importCalendar(event("tea", "20261109T090000Z", ana, weekly));
    const ImportedFile moved = importCalendar(event("tea", "20261110T093000Z", ana, weekly)).files.front();
    EXPECT_EQ(moved.added, 0);
    EXPECT_EQ(moved.updated, 6);
    EXPECT_EQ(timesOf(all<Interaction>()), (QStringList{u"11-10 09:30"_s, u"11-17 09:30"_s, u"11-24 09:30"_s}));
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"12-01 09:30"_s, u"12-08 09:30"_s, u"12-15 09:30"_s}));
    EXPECT_EQ(importCalendar(event("tea", "20261110T093000Z", ana, weekly)).files.front().unchanged, 6);
    undoImport(moved.batch);
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"11-30 09:00"_s, u"12-07 09:00"_s, u"12-14 09:00"_s}));
    expectSound();
}

TEST_F(CalendarImportTest, ASingleEventMayBecomeASeries)
{
    importCalendar(event("tea", "20261116T090000Z", ana));
    const ImportedFile series = importCalendar(event("tea", "20261116T090000Z", ana, weekly)).files.front();
    EXPECT_EQ(series.added, 5);
    EXPECT_EQ(timesOf(all<Interaction>()), (QStringList{u"11-16 09:00"_s, u"11-23 09:00"_s}));
}

TEST_F(CalendarImportTest, WhatIsCalledOffGoesUnlessItWasPrepared)
{
    const QByteArray start = "20261204T090000Z";
    const QByteArray declined = "ATTENDEE;PARTSTAT=DECLINED;CN=Me:mailto:me@example.org\r\n";
    set(u"my_email"_s, u"me@example.org"_s);
    for (const QByteArray &newer :
         {event("tea", start, ana, "STATUS:CANCELLED\r\n"), event("tea", start, ana, "STATUS:CANCELED\r\n"),
          event("tea", start, ana + declined), event("tea", start, stranger), event("tea", start, {}),
          event("tea", start, ana).replace("BEGIN:VEVENT", "METHOD:CANCEL\r\nBEGIN:VEVENT")}) {
        importCalendar(event("tea", start, ana));
        EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 09:00"_s});
        const ImportedFile off = importCalendar(newer).files.front();
        EXPECT_EQ(off.updated, 1) << newer.toStdString();
        EXPECT_THAT(off.calledOff, ElementsAre(CalledOff{u"Bread tea"_s, QDate(2026, 12, 4)})) << newer.toStdString();
        EXPECT_EQ(timesOf(all<Meeting>()), QStringList()) << newer.toStdString();
        EXPECT_EQ(importCalendar(newer).files.front().updated, 0);
    }
    // It may come back.
    EXPECT_EQ(importCalendar(event("tea", start, ana)).files.front().updated, 1);
    edit<Meeting>([](Meeting &meeting) { meeting.give = u"A map"_s; });
    const ImportedFile prepared = importCalendar(event("tea", start, ana, "STATUS:CANCELLED\r\n")).files.front();
    EXPECT_EQ(prepared.updated, 0);
    EXPECT_THAT(prepared.calledOff, ElementsAre(CalledOff{u"Bread tea"_s, QDate(2026, 12, 4), true}));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 09:00"_s});
}

TEST_F(CalendarImportTest, WhatASeriesLeavesOutGoes)
{
    importCalendar(event("tea", "20261123T090000Z", ana, weekly));
    EXPECT_EQ(all<Meeting>().size(), 5U);
    // A file that says of one occurrence alone says nothing of the others.
    importCalendar(event("tea", "20261130T100000Z", ana, "RECURRENCE-ID:20261130T090000Z\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()).size(), 5);
    importCalendar(event("tea", "20261123T090000Z", ana, "RRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20261207T090000Z\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"11-30 09:00"_s});
}

TEST_F(CalendarImportTest, AMeetingThatWasMovedIntoThePastIsThere)
{
    importCalendar(event("tea", "20261204T090000Z", ana));
    const ImportReport moved = importCalendar(event("tea", "20261124T090000Z", ana));
    EXPECT_EQ(moved.files.front().updated, 1);
    EXPECT_EQ(moved.people.updated, 1);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"11-24 09:00"_s});
    EXPECT_THAT(all<Interaction>(), IsEmpty());
}

TEST_F(CalendarImportTest, OfSeveralVersionsTheNewestCounts)
{
    const QByteArray both = event("tea", "20261204T090000Z", ana, "SEQUENCE:0\r\n") +
                            event("tea", "20261204T100000Z", ana, "SEQUENCE:2\r\n") +
                            event("tea", "20261204T110000Z", ana, "SEQUENCE:1\r\n");
    EXPECT_EQ(importCalendar(both).files.front().added, 1);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 10:00"_s});
    EXPECT_EQ(importCalendar(both).files.front().unchanged, 1);
    const QByteArray twice = event("oat", "20261204T090000Z", ana) + event("oat", "20261205T100000Z", ana);
    importCalendar(twice);
    EXPECT_TRUE(importCalendar(twice).files.front().batch.isEmpty());
}

TEST_F(CalendarImportTest, WhoBecomesAContactGetsTheTalksThatWere)
{
    const QByteArray past = event("tea", "20261110T090000Z", ana + stranger);
    importCalendar(past);
    Contact cy;
    cy.name = u"Cy Dee"_s;
    cy.emails = {{u"cy@example.org"_s, {}}};
    add(cy);
    EXPECT_EQ(importCalendar(past).files.front().updated, 1);
    EXPECT_EQ(index()->row(contact(u"Cy Dee"_s).id)->clock.lastContact, QDate(2026, 11, 10));
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
}

TEST_F(CalendarImportTest, SaysHowManyEventsItPassedOver)
{
    const ImportedFile file =
        importCalendar(event("off", "20261204T090000Z", ana, "STATUS:CANCELLED\r\n") +
                       event("old", "20101204T090000Z", ana) + event("far", "30001204T090000Z", ana) +
                       event("alone", "20261204T090000Z", {}) + event("march", "20270310T090000Z", ana))
            .files.front();
    EXPECT_EQ(file.eventsPassedOver, 4);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"03-10 09:00"_s});
}

TEST_F(CalendarImportTest, APageAboutItIsNoPlaceToMeet)
{
    importCalendar(event("lunch", "20261110T100000Z", ana, "LOCATION:Restaurant Lokal\r\nURL:https://lu.ma/abc\r\n") +
                   event("call", "20261111T100000Z", ana, "LOCATION:https://zoom.us/j/1\r\n"));
    EXPECT_EQ(all<Interaction>()[0].channel, Channel::InPerson);
    EXPECT_EQ(all<Interaction>()[1].channel, Channel::Video);
}

TEST_F(CalendarImportTest, IamNobodysContact)
{
    set(u"my_email"_s, u"Me@example.org"_s);
    const ImportReport report = importCalendar(
        event("past", "20261110T100000Z", ana + "ATTENDEE;CN=Me:mailto:me@example.org\r\n") +
        event("no", "20261111T100000Z", ana + "ATTENDEE;PARTSTAT=DECLINED;CN=Me:mailto:me@example.org\r\n"));
    EXPECT_EQ(report.people.messages, 1);
    EXPECT_THAT(report.proposed, IsEmpty());
}

TEST_F(CalendarImportTest, IamMyselfByEveryAddressAndMachinesAreNobody)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const ImportReport report = importCalendar(
        event("tea", "20261110T100000Z", ana + "ATTENDEE;CN=Me:mailto:Me+cal@example.org\r\n") +
        event("no", "20261111T100000Z", ana + "ATTENDEE;PARTSTAT=DECLINED;CN=Me:mailto:me+cal@example.org\r\n") +
        event("bot", "20261112T100000Z", "ORGANIZER;CN=Zoom:mailto:no-reply@zoom.us\r\n"));
    EXPECT_EQ(report.people.messages, 1);
    EXPECT_THAT(report.proposed, IsEmpty());
}

TEST_F(CalendarImportTest, AUidMayBeginLikeAnother)
{
    importCalendar(event("x/1", "20261210T090000Z", ana));
    importCalendar(event("x", "20261209T090000Z", ana));
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"12-09 09:00"_s, u"12-10 09:00"_s}));
}

TEST_F(CalendarImportTest, WhatOneCalendarOfAnImportHasNoOtherTakesAway)
{
    const QByteArray shared = event("tea", "20261207T090000Z", ana);
    const QByteArray without = event("tea", "20261207T090000Z", {});
    const QStringList files{write(u"home.ics"_s, calendar(shared)), write(u"work.ics"_s, calendar(without))};
    for (int times = 0; times < 3; ++times) {
        const ImportReport report = import(files);
        EXPECT_EQ(report.files[0].added, times == 0 ? 1 : 0);
        EXPECT_EQ(report.files[0].updated + report.files[1].updated, 0);
        EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-07 09:00"_s});
    }
}

TEST_F(CalendarImportTest, WhatCannotBeReadTakesNothingAway)
{
    importCalendar(event("tea", "20261201T090000Z", ana, "RRULE:FREQ=WEEKLY;COUNT=3\r\n"));
    const ImportedFile file =
        importCalendar(event("tea", "20261201T090000Z", ana, "RRULE:FREQ=FORTNIGHTLY\r\n")).files.front();
    EXPECT_THAT(file.problems, SizeIs(1));
    EXPECT_EQ(timesOf(all<Meeting>()).size(), 3);
    // What one guest answers says nothing of the others.
    importCalendar(event("tea", "20261201T090000Z", stranger).prepend("METHOD:REPLY\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()).size(), 3);
}

TEST_F(CalendarImportTest, WhatIsFurtherAheadThanASeriesIsPlannedStays)
{
    importCalendar(event("tea", "20270301T090000Z", ana));
    importCalendar(event("tea", "20270301T090000Z", ana, "RRULE:FREQ=MONTHLY\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"03-01 09:00"_s});
    importCalendar(event("tea", "20270301T090000Z", ana, "STATUS:CANCELLED\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList());
}

TEST_F(CalendarImportTest, WhatIsPostponedAfterItsHourIsToCome)
{
    importCalendar(event("tea", "20261124T090000Z", ana));
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
    const QByteArray later = event("tea", "20261204T090000Z", ana);
    EXPECT_EQ(importCalendar(later).files.front().added, 1);
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-04 09:00"_s});
    EXPECT_FALSE(index()->row(contact(u"Ana Silva"_s).id)->clock.lastContact.has_value());
    EXPECT_EQ(importCalendar(later).files.front().unchanged, 1);
}

TEST_F(CalendarImportTest, WhatWasPutIntoTheTrashStaysThereWhenItsSeriesIsMoved)
{
    importCalendar(event("tea", "20261201T090000Z", ana, "RRULE:FREQ=WEEKLY;COUNT=2\r\n"));
    edit<Meeting>([this](Meeting &meeting) { meeting.trashed = workspace->present().now; });
    importCalendar(event("tea", "20261201T093000Z", ana, "RRULE:FREQ=WEEKLY;COUNT=2\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()), QStringList{u"12-01 09:30"_s});
}

TEST_F(CalendarImportTest, AMeetingThatWasPreparedAndLeftItsSeriesIsNoOther)
{
    importCalendar(event("tea", "20261204T090000Z", ana, "RRULE:FREQ=DAILY;COUNT=2\r\n"));
    edit<Meeting>([](Meeting &meeting) { meeting.give = u"A map"_s; });
    importCalendar(event("tea", "20261204T090000Z", ana, "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20261205T090000Z\r\n"));
    EXPECT_EQ(timesOf(all<Meeting>()), (QStringList{u"12-04 09:00"_s, u"12-05 09:00"_s, u"12-06 09:00"_s}));
}

TEST_F(CalendarImportTest, WhatIsWrittenComesBack)
{
    importCalendar(event("next", "20261201T100000Z", ana, "LOCATION:The mill\r\n"));
    promise(u"Send the map"_s, true);
    promise(u"Send the bread"_s, false);
    const QByteArray written =
        expectValue(query([](const Records &records) { return exportContacts(records, ExportFormat::Icalendar, {}); }));
    EXPECT_TRUE(written.contains("BEGIN:VEVENT"));
    EXPECT_TRUE(written.contains("SUMMARY:Bread next"));
    EXPECT_TRUE(written.contains("ana@example.org"));
    // What was promised and is open is a task; what they promised is not mine to do.
    EXPECT_EQ(written.count("BEGIN:VTODO"), 1);
    EXPECT_TRUE(written.contains("SUMMARY:Send the map (Ana Silva)"));
    EXPECT_TRUE(written.contains("DUE;VALUE=DATE:20261204"));
}

} // namespace calendar_import_test
} // namespace cultivar
