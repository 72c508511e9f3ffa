// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/comparable_subject.h"
#include "core/workspace/review/letter_mail_id.h"
#include "tests/workspace/mail_fixture.h"

namespace cultivar {
namespace mail_import_test {

using ::testing::SizeIs;

TEST_F(MailImportTest, ALetterIsKnownByTheIdItLeftWith)
{
    set(u"my_email"_s, u"me@example.org"_s);
    sendLetter(10, u"Bread on Friday?"_s);
    const QByteArray sentId =
        letterMailId(contact(u"Ana Silva"_s).uid, QDate(2026, 11, 10), u"Bread on Friday?"_s, {}).toLatin1();
    const ImportedFile copy =
        importMail(mail(10, me, ana, "Rolls on Friday?", "Message-ID: <" + sentId + ">\n")).files.front();
    EXPECT_EQ(copy.added, 0);
    EXPECT_EQ(copy.updated, 1);
    EXPECT_THAT(all<Interaction>(), SizeIs(1));
    undoImport(copy.batch);
    importMail(mail(12, ana, me, "Something new", "In-Reply-To: <" + sentId + ">\n"));
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Answered);
}

TEST_F(MailImportTest, ALetterAndItsCopyInTheMailboxAreOne)
{
    set(u"my_email"_s, u"me@example.org"_s);
    sendLetter(10, u"Bread on Friday?"_s);
    const QByteArray copy = mail(11, me, ana, "Bread on Friday?", id("a"));
    const ImportedFile first = importMail(copy).files.front();
    EXPECT_EQ(first.added, 0);
    EXPECT_EQ(first.updated, 1);
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_EQ(all<Interaction>().front().notes, u"mine"_s);
    EXPECT_EQ(importMail(copy).files.front().unchanged, 1);
    // Another one of the same words, weeks later, is another one.
    EXPECT_EQ(importMail(mail(24, me, ana, "Bread on Friday?", id("b"))).files.front().added, 1);
    // Taking it back leaves the letter as it was written.
    undoImport(first.batch);
    EXPECT_THAT(all<Interaction>(), SizeIs(2));
}

TEST_F(MailImportTest, AnAnswerMarksTheLetterAnswered)
{
    set(u"my_email"_s, u"me@example.org"_s);
    sendLetter(10, u"Bread on Friday?"_s);
    importMail(mail(9, ana, me, "Bread on Friday?") + mail(10, ana, me, "Something else"));
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Sent);
    const ImportReport report = importMail(mail(12, ana, me, "AW: Re: Bread on Friday?"));
    EXPECT_EQ(report.people.messages, 1);
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Answered);
    undoImport(report.files.front().batch);
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Sent);
}

TEST_F(MailImportTest, AnAnswerIsKnownByTheIdItNames)
{
    set(u"my_email"_s, u"me@example.org"_s);
    sendLetter(10, u"Bread on Friday?"_s);
    importMail(mail(10, me, ana, "Bread on Friday?", id("a")));
    importMail(mail(12, ana, me, "Something new", "References: <x@example.org> <a@example.org>\n"));
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Answered);
}

TEST_F(MailImportTest, AnAnswerMayComeBeforeTheCopyOfItsLetter)
{
    set(u"my_email"_s, u"me@example.org"_s);
    sendLetter(10, u"Bread on Friday?"_s);
    const QByteArray answer = mail(12, ana, me, "Something new", "In-Reply-To: <a@example.org>\n");
    const QByteArray copy = mail(10, me, ana, "Bread on Friday?", id("a"));
    import({write(u"r.mbox"_s, answer), write(u"s.mbox"_s, copy)});
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Answered);
}

TEST_F(MailImportTest, WhatWasWrittenBeforeALetterIsNoAnswer)
{
    set(u"my_email"_s, u"me@example.org"_s);
    sendLetter(10, u"Bread on Friday?"_s);
    QByteArray before = mail(10, ana, me, "Bread on Friday?");
    before.replace("10 Nov 2026 12:00:00", "10 Nov 2026 08:00:00");
    importMail(mail(10, me, ana, "Bread on Friday?", id("a")) + before);
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Sent);
    importMail(mail(10, ana, me, "Re: Bread on Friday?"));
    EXPECT_EQ(all<ReachOut>().front().state, ReachOutState::Answered);
}

TEST(ComparableSubject, hasNoMarksOfAnswers)
{
    for (const QString &subject :
         {u"Bread"_s, u"Re: Bread"_s, u"AW: WG: bread"_s, u"RE[2]:  Bread"_s, u"Sv: RV: BREAD"_s})
        EXPECT_EQ(comparableSubject(subject), u"bread"_s) << subject.toStdString();
    for (const char *mark : {"[EXTERNAL] ", "[EXT]", "[EXTERN] Re: ", "{External} ",
                             "Antwort: ", "Odp: ", "Vs: ", "Ynt: ", "Sv : ", "\u56de\u590d\uff1a",
                             "\u7b54\u590d: ", "Re\uff1a[External] AW (3): Fwd: [EXT] "})
        EXPECT_EQ(comparableSubject(QString::fromUtf8(mark) + u"Bread"_s), u"bread"_s) << mark;
    EXPECT_EQ(comparableSubject(u"Reading: bread"_s), u"reading: bread"_s);
    EXPECT_EQ(comparableSubject(u"[Bakers] bread"_s), u"[bakers] bread"_s);
    EXPECT_EQ(comparableSubject(u"Re (bread)"_s), u"re (bread)"_s);
    EXPECT_EQ(comparableSubject(u"Re: "_s), QString());
}

} // namespace mail_import_test
} // namespace cultivar
