// SPDX-License-Identifier: GPL-3.0-or-later
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

/// On Wednesday 2026-11-25, with Ana as the only contact.
class CalendarImportTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        Contact contact;
        contact.name = u"Ana Silva"_s;
        contact.emails = {{u"ana@example.org"_s, {}}};
        add(contact);
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
    EXPECT_THAT(report.proposed, ElementsAre(ProposedPerson{u"Cy Dee"_s, u"cy@example.org"_s, 2, QDate(2026, 11, 14)}));
    EXPECT_EQ(index()->row(contact(u"Ana Silva"_s).id)->clock.lastContact, QDate(2026, 11, 11));
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
    // Once it was prepared here, it is mine.
    change([](const Records &records) -> Result<Edit> {
        const std::vector<Meeting> meetings = records.all<Meeting>().value();
        Edit edit;
        Meeting after = meetings.front();
        after.give = u"A map"_s;
        edit.update(meetings.front(), after);
        return edit;
    });
    EXPECT_EQ(importCalendar(event("next", "20261204T110000Z", ana)).files.front().unchanged, 1);
    EXPECT_EQ(all<Meeting>().front().start, QDateTime(QDate(2026, 12, 3), QTime(11, 0), Qt::UTC));
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

TEST_F(CalendarImportTest, IamNobodysContact)
{
    set(u"my_email"_s, u"Me@example.org"_s);
    const ImportReport report = importCalendar(
        event("past", "20261110T100000Z", ana + "ATTENDEE;CN=Me:mailto:me@example.org\r\n") +
        event("no", "20261111T100000Z", ana + "ATTENDEE;PARTSTAT=DECLINED;CN=Me:mailto:me@example.org\r\n"));
    EXPECT_EQ(report.people.messages, 1);
    EXPECT_THAT(report.proposed, IsEmpty());
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
