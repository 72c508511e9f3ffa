// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/review/letter_mail_id.h"
#include "core/workspace/review/letters.h"
#include "tests/workspace/workspace_fixture.h"

namespace cultivar {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class LettersTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        Contact ana;
        ana.given = u"Ana"_s;
        ana.family = u"Silva"_s;
        ana.emails = {{u"ana@example.org"_s, u"work"_s}, {u"second@example.org"_s, {}}};
        ana.timeZone = u"Europe/Lisbon"_s;
        add(ana);
        set(u"my_name"_s, u"Mina Example"_s);
        set(u"my_email"_s, u"mina@example.org"_s);
    }

    Result<ComposedLetter> compose(const LetterRequest &request)
    {
        return query([&](const Records &records) { return composeLetter(records, request); });
    }

    ComposedLetter composed(std::optional<int> times = {}, const QString &letter = {})
    {
        return expectValue(compose({u"Ana Silva"_s, u"Your talk on hiring"_s, u"The slides"_s, times, letter}));
    }
};

TEST_F(LettersTest, SaysTheReasonAndWhatItGivesAndOffersTimesInTheirZone)
{
    const ComposedLetter letter = composed();
    EXPECT_EQ(letter.to, u"ana@example.org"_s);
    EXPECT_FALSE(letter.subject.isEmpty());
    EXPECT_TRUE(letter.body.contains(u"Ana"_s));
    EXPECT_TRUE(letter.body.contains(u"Your talk on hiring"_s));
    EXPECT_TRUE(letter.body.contains(u"The slides"_s));
    EXPECT_TRUE(letter.body.contains(u"Mina Example"_s));
    EXPECT_THAT(letter.unfilled, IsEmpty());
    ASSERT_THAT(letter.offered, SizeIs(2));
    for (const OfferedTime &time : letter.offered) {
        EXPECT_EQ(time.timeZone, u"Europe/Lisbon"_s);
        const QDateTime mine = time.start.toTimeZone(zone);
        EXPECT_GT(mine.date(), today);
        EXPECT_LE(mine.date().dayOfWeek(), 5);
        EXPECT_GE(mine.time(), QTime(9, 0));
        EXPECT_LE(mine.time(), QTime(16, 40));
        const QString inTheirs = time.start.toTimeZone(QTimeZone("Europe/Lisbon")).time().toString(u"HH:mm"_s);
        EXPECT_TRUE(letter.body.contains(inTheirs)) << letter.body.toStdString();
    }
    EXPECT_NE(letter.offered[0].start.toTimeZone(zone).date(), letter.offered[1].start.toTimeZone(zone).date());
}

TEST_F(LettersTest, OffersAsManyTimesAsAskedAndNoneWhereAMeetingIs)
{
    EXPECT_THAT(composed(0).offered, IsEmpty());
    EXPECT_THAT(composed(5).offered, SizeIs(5));
    const QDateTime first = composed(1).offered.front().start;
    change(commands::meet({u"Ana Silva"_s, first, 60, {}}));
    const QDateTime next = composed(1).offered.front().start;
    EXPECT_TRUE(next >= first.addSecs(3600) || next.addSecs(1200) <= first);
}

TEST_F(LettersTest, TakesTheTemplateNamedElseTheChosenElseTheBuiltIn)
{
    MessageTemplate named;
    named.name = u"Thanks"_s;
    named.subject = u"Thank you, {first_name}"_s;
    named.body = u"{reason} and {unheard_of}"_s;
    Edit edit;
    edit.add(named);
    expectValue(workspace->apply(std::move(edit)).result());
    const ComposedLetter letter = composed(0, u"thanks"_s);
    EXPECT_EQ(letter.subject, u"Thank you, Ana"_s);
    EXPECT_TRUE(letter.body.startsWith(u"Your talk on hiring and"_s));
    EXPECT_EQ(letter.unfilled, QStringList{u"unheard_of"_s});
    EXPECT_NE(composed(0).subject, letter.subject);
    set(u"message_template"_s, all<MessageTemplate>().front().uid.text());
    EXPECT_EQ(composed(0).subject, letter.subject);
}

TEST_F(LettersTest, RefusesALetterWithoutReasonPersonOrTemplate)
{
    EXPECT_EQ(compose({u"Ana Silva"_s, u"  "_s, {}, {}, {}}).error().kind, ErrorKind::InvalidInput);
    EXPECT_EQ(compose({u"Nobody"_s, u"x"_s, {}, {}, {}}).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(compose({u"Ana Silva"_s, u"x"_s, {}, {}, u"none"_s}).error().kind, ErrorKind::NotFound);
    add(u"Ana Silva"_s);
    EXPECT_EQ(compose({u"Ana Silva"_s, u"x"_s, {}, {}, {}}).error().kind, ErrorKind::Ambiguous);
}

TEST_F(LettersTest, SendingLogsAnAttemptAndAReachOutInOneStep)
{
    log(u"Ana Silva"_s, today.addDays(-100));
    const ComposedLetter letter = composed();
    change(sendLetter(letter));
    const ReachOut reachOut = all<ReachOut>().front();
    EXPECT_EQ(reachOut.state, ReachOutState::Sent);
    EXPECT_EQ(reachOut.day, today);
    EXPECT_EQ(reachOut.reason, u"Your talk on hiring"_s);
    EXPECT_EQ(reachOut.give, u"The slides"_s);
    EXPECT_EQ(reachOut.body, letter.body);
    EXPECT_EQ(reachOut.offered, letter.offered);
    const Interaction attempt = all<Interaction>().back();
    EXPECT_EQ(reachOut.interaction, attempt.id);
    EXPECT_TRUE(attempt.attempt);
    EXPECT_EQ(attempt.direction, Direction::Outgoing);
    EXPECT_EQ(attempt.channel, Channel::Email);
    EXPECT_EQ(attempt.contacts, std::vector{letter.contact.id});
    EXPECT_EQ(index()->row(letter.contact.id)->clock, (ContactClock{today.addDays(-100), 1, today}));
    EXPECT_EQ(undo().label, (EditLabel{EditKind::Write, u"Ana Silva"_s, 1}));
    EXPECT_THAT(all<ReachOut>(), IsEmpty());
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
}

TEST_F(LettersTest, AsMailItIsFromMeToThem)
{
    const ComposedLetter letter = composed();
    const QByteArray mail = expectValue(query([&](const Records &records) { return letterAsMail(records, letter); }));
    EXPECT_TRUE(mail.contains("mina@example.org"));
    EXPECT_TRUE(mail.contains("ana@example.org"));
    EXPECT_FALSE(mail.contains("second@example.org"));
    EXPECT_TRUE(mail.contains("25 Nov 2026 12:00:00 +0100"));
    change(sendLetter(letter));
    const ReachOut sent = all<ReachOut>().front();
    const QString id = letterMailId(letter.contact.uid, sent.day, sent.subject, sent.body);
    EXPECT_TRUE(mail.contains("Message-ID: <" + id.toLatin1() + ">\r\n")) << "what is kept of it tells the id";
}

} // namespace
} // namespace cultivar
