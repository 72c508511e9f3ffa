// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/brief_text.h"

#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace cultivar;
using namespace cultivar::wording;

namespace brief_text_test {

const QDate today(2026, 11, 23);

rules::BriefRecords ana()
{
    rules::BriefRecords records;
    Contact &contact = records.contact;
    contact.name = u"Ana Silva"_s;
    contact.nickname = u"Annie"_s;
    contact.role = u"CTO"_s;
    contact.organization = u"Acme"_s;
    contact.roleAsOf = QDate(2024, 5, 1);
    contact.city = u"Lisbon"_s;
    contact.why = u"Builds teams"_s;
    contact.howMet = u"At a conference"_s;
    contact.asks = {u"advice on hiring"_s};
    contact.projects = {{u"new lab"_s, QDate(2026, 6, 1)}};
    contact.dates = {{DateKind::Birthday, {}, *PartialDate::fromText(u"1985-12-03"), true}};
    records.introducedBy = u"Ben Costa"_s;
    records.circles = {u"Stay in touch"_s};
    records.lastContact = QDate(2026, 8, 21);

    Interaction call;
    call.day = QDate(2026, 8, 21);
    call.notes = u"Talked about\nthe lab"_s;
    Interaction mail;
    mail.day = QDate(2026, 11, 20);
    mail.channel = Channel::Email;
    mail.direction = Direction::Outgoing;
    records.interactions = {call, mail};

    FollowUp mine;
    mine.text = u"send the article"_s;
    mine.due = QDate(2026, 12, 1);
    FollowUp theirs;
    theirs.text = u"introduce Cem"_s;
    theirs.mine = false;
    records.followUps = {mine, theirs};

    GoodwillEntry gave;
    gave.kind = GoodwillKind::Introduction;
    gave.day = QDate(2026, 9, 1);
    gave.note = u"to Dana"_s;
    GoodwillEntry received;
    received.side = GoodwillSide::Received;
    received.kind = GoodwillKind::Advice;
    received.day = QDate(2026, 11, 1);
    records.goodwill = {gave, received};

    Meeting meeting;
    meeting.start = QDateTime(QDate(2026, 11, 24), QTime(14, 0), Qt::UTC);
    meeting.purpose = u"Hiring"_s;
    meeting.questions = {{QuestionKind::Opinion, u"What do you think about pairing?"_s, true, {}}};
    records.meetings = {meeting};
    records.checklist = {u"purpose_written"_s, u"bring cake"_s};
    return records;
}

QString text(const rules::BriefRecords &records)
{
    const QTimeZone mine("Europe/Berlin");
    return briefText(rules::meetingBrief(records, today, mine), today, mine, QLocale::c());
}

TEST(BriefText, IsAPageWithAllThatMatters)
{
    EXPECT_EQ(text(ana()), uR"(Ana Silva (Annie)
CTO, Acme
Lisbon
Last contact: 13 weeks ago

Next meeting
  - Tuesday, 24 November, 15:00, 20 minutes
  - Purpose: Hiring
  - Ask: What do you think about pairing?

Preparation: 1 of 2
  - [x] purpose written
  - [ ] bring cake

Who they are
  - Why: Builds teams
  - How we met: At a conference
  - Introduced by: Ben Costa
  - Circles: Stay in touch
  - Looks for: advice on hiring
  - Works on: new lab

Last conversations
  - 20 November (3 days ago), e-mail, from me
  - 21 August (13 weeks ago), call: Talked about the lab

I promised
  - send the article, by 1 December (in 8 days)

They promised
  - introduce Cem

I helped them with
  - an introduction, 11 weeks ago: to Dana

They helped me with
  - advice, 3 weeks ago

Dates
  - Birthday: 3 December (in 10 days), 41 years

Worth checking, more than a year old
  - CTO, Acme, as of 1 May 2024 (2 years ago)
)"_s);
}

TEST(BriefText, OfAStrangerIsShort)
{
    rules::BriefRecords records;
    records.contact.name = u"Ben"_s;
    EXPECT_EQ(text(records), u"Ben\nLast contact: never\n"_s);
}

TEST(BriefText, ALongNoteIsCut)
{
    rules::BriefRecords records;
    records.contact.name = u"Ben"_s;
    records.contact.notes = QString(5000, u'x');
    EXPECT_LT(text(records).size(), 400);
    EXPECT_TRUE(text(records).contains(u"x…"));
}

TEST(MeetingBrief, LeavesOutWhatDoesNotCount)
{
    rules::BriefRecords records = ana();
    const QDateTime instant(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    records.interactions[0].trashed = instant;
    records.interactions[1].attempt = true;
    Interaction future;
    future.day = today.addDays(1);
    records.interactions.push_back(future);
    records.followUps[0].done = today;
    records.followUps[1].dropped = today;
    records.goodwill[0].trashed = instant;
    records.meetings[0].wrappedUpOn = today;
    const rules::MeetingBrief brief = rules::meetingBrief(records, today, QTimeZone::utc());
    EXPECT_TRUE(brief.conversations.empty());
    EXPECT_TRUE(brief.myPromises.empty());
    EXPECT_TRUE(brief.theirPromises.empty());
    EXPECT_TRUE(brief.given.empty());
    EXPECT_EQ(brief.received.size(), 1U);
    EXPECT_FALSE(brief.next);
}

TEST(MeetingBrief, ShowsTheNewestFiveFirst)
{
    rules::BriefRecords records;
    for (int day = 1; day <= 7; ++day) {
        Interaction call;
        call.day = QDate(2026, 10, day);
        records.interactions.push_back(call);
    }
    const rules::MeetingBrief brief = rules::meetingBrief(records, today, QTimeZone::utc());
    ASSERT_EQ(brief.conversations.size(), 5U);
    EXPECT_EQ(brief.conversations.front().day, QDate(2026, 10, 7));
    EXPECT_EQ(brief.conversations.back().day, QDate(2026, 10, 3));
}

TEST(MeetingBrief, PromisesAreInTheOrderTheyFallDue)
{
    rules::BriefRecords records;
    for (const std::optional<QDate> &due :
         {std::optional<QDate>(), std::optional(QDate(2026, 12, 2)), std::optional(QDate(2026, 12, 1))}) {
        FollowUp promise;
        promise.due = due;
        records.followUps.push_back(promise);
    }
    const rules::MeetingBrief brief = rules::meetingBrief(records, today, QTimeZone::utc());
    ASSERT_EQ(brief.myPromises.size(), 3U);
    EXPECT_EQ(brief.myPromises[0].due, QDate(2026, 12, 1));
    EXPECT_EQ(brief.myPromises[1].due, QDate(2026, 12, 2));
    EXPECT_FALSE(brief.myPromises[2].due);
}

TEST(MeetingBrief, TheNextMeetingIsTodaysInMyZoneOrTheFirstAfter)
{
    rules::BriefRecords records;
    const auto meetingAt = [](QDate day, QTime time) {
        Meeting meeting;
        meeting.start = QDateTime(day, time, Qt::UTC);
        return meeting;
    };
    records.meetings = {meetingAt(today.addDays(9), QTime(9, 0)), meetingAt(today.addDays(2), QTime(9, 0)),
                        meetingAt(today.addDays(-1), QTime(23, 30))};
    EXPECT_EQ(rules::meetingBrief(records, today, QTimeZone::utc()).next->meeting.start.date(), today.addDays(2));
    EXPECT_EQ(rules::meetingBrief(records, today, QTimeZone("Europe/Berlin")).next->meeting.start.date(),
              today.addDays(-1));
}

TEST(MeetingBrief, AFactIsToVerifyAfterAYear)
{
    rules::BriefRecords records;
    records.contact.role = u"CTO"_s;
    records.contact.roleAsOf = QDate(2025, 11, 23);
    records.contact.projects = {{u"lab"_s, QDate(2025, 11, 22)}, {u"undated"_s, {}}};
    const auto brief = rules::meetingBrief(records, today, QTimeZone::utc());
    EXPECT_THAT(brief.toVerify,
                testing::ElementsAre(rules::BriefFact{rules::BriefFactKind::Project, u"lab"_s, QDate(2025, 11, 22)}));
}

} // namespace brief_text_test
