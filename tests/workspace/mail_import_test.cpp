// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wording/error_text.h"
#include "core/workspace/exchange/mail_import.h"
#include "tests/support/zip_file.h"
#include "tests/workspace/sample_files.h"
#include "tests/workspace/workspace_fixture.h"

#include <QDir>
#include <QFile>

namespace cultivar {
namespace mail_import_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const QByteArray me = "Me <me@example.org>";
const QByteArray ana = "Ana Silva <Ana@Example.org>";

/// A message of an mbox file, at noon UTC of a day of November 2026.
QByteArray mail(int day, const QByteArray &from, const QByteArray &to, const QByteArray &subject,
                const QByteArray &more = {})
{
    const QByteArray number = QByteArray::number(day).rightJustified(2, '0');
    return "From x@example.org Sun Nov " + number + " 12:00:00 2026\nFrom: " + from + "\nTo: " + to +
           "\nSubject: " + subject + "\nDate: " + number + " Nov 2026 12:00:00 +0000\n" + more + "\nFrom the body\n\n";
}

QByteArray id(const QByteArray &name)
{
    return "Message-ID: <" + name + "@example.org>\n";
}

/// On Wednesday 2026-11-25, with Ana as the only contact, and my address said.
class MailImportTest : public WorkspaceTest
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

    /// A letter to Ana that was written here.
    void sendLetter(int day, const QString &subject)
    {
        change([&](const Records &records) -> Result<Edit> {
            const Contact contact = records.all<Contact>().value().front();
            Edit edit;
            Interaction attempt;
            attempt.day = QDate(2026, 11, day);
            attempt.channel = Channel::Email;
            attempt.direction = Direction::Outgoing;
            attempt.attempt = true;
            attempt.notes = u"mine"_s;
            attempt.contacts = {contact.id};
            ReachOut letter;
            letter.contact = contact.id;
            letter.day = attempt.day;
            letter.reason = u"bread"_s;
            letter.subject = subject;
            letter.state = ReachOutState::Sent;
            letter.interaction = edit.add(attempt);
            edit.add(letter);
            return edit;
        });
    }

    ImportReport importMail(const QByteArray &mbox) { return import({write(u"mail.mbox"_s, mbox)}); }
};

TEST_F(MailImportTest, TakesExchangesBetweenTwo)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const ImportReport report = importMail(
        mail(1, me, ana, "Bread") + mail(2, ana, me, "Re: Bread") +
        mail(3, ana, me + ", bo@example.org", "To several") +
        mail(4, "news@example.org", me, "News", "List-Id: <news.example.org>\n") +
        mail(5, "no-reply@example.org", me, "Your parcel") + mail(6, "Cy Dee <cy@example.org>", me, "Hello") +
        mail(7, me, "cy@example.org", "Re: Hello") + mail(8, "ana@example.org", "bo@example.org", "Not to me"));
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_EQ(file.format, FileFormat::Mbox);
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.passedOver, 4);
    EXPECT_THAT(file.problems, IsEmpty());
    const auto talks = all<Interaction>();
    ASSERT_THAT(talks, SizeIs(2));
    EXPECT_EQ(talks[0].direction, Direction::Outgoing);
    EXPECT_EQ(talks[0].day, QDate(2026, 11, 1));
    EXPECT_EQ(talks[0].channel, Channel::Email);
    EXPECT_EQ(talks[1].direction, Direction::Incoming);
    EXPECT_EQ(talks[1].notes, u"Re: Bread"_s);
    EXPECT_THAT(report.proposed, ElementsAre(ProposedPerson{u"Cy Dee"_s, u"cy@example.org"_s, 2, QDate(2026, 11, 7)}));
    EXPECT_THAT(all<Contact>(), SizeIs(1));
    EXPECT_EQ(index()->row(contact(u"Ana Silva"_s).id)->clock.lastContact, QDate(2026, 11, 2));
}

TEST_F(MailImportTest, SaysWhereItIsNotKnownWhichOfTwoIsMe)
{
    const QByteArray mails = mail(1, "cy@example.org", me, "Hello") + mail(2, me, "cy@example.org", "Re: Hello") +
                             mail(3, "news@example.org", me, "News", "List-Id: <news.example.org>\n");
    const ImportReport unclear = importMail(mails);
    EXPECT_EQ(unclear.files.front().passedOver, 3);
    EXPECT_EQ(unclear.files.front().unclearMail, 2);
    set(u"my_email"_s, u"me@example.org"_s);
    const ImportReport clear = importMail(mails);
    EXPECT_EQ(clear.files.front().passedOver, 1);
    EXPECT_EQ(clear.files.front().unclearMail, 0);
    EXPECT_THAT(clear.proposed, SizeIs(1));
}

TEST_F(MailImportTest, BringsNothingTwiceAlsoWithoutIds)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const QByteArray mbox = mail(1, me, ana, "Bread", id("a")) + mail(2, ana, me, "Re: Bread");
    EXPECT_EQ(importMail(mbox + mail(1, me, ana, "Bread", id("a"))).files.front().added, 2);
    const ImportedFile again = importMail(mbox).files.front();
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_TRUE(again.batch.isEmpty());
}

TEST_F(MailImportTest, FindsOutWhoIAm)
{
    QByteArray mbox;
    for (int day = 1; day <= 6; ++day)
        mbox += mail(day, "p" + QByteArray::number(day) + "@example.com", me, "Hello");
    const ImportReport report = importMail(mbox + mail(7, ana, me, "Bread"));
    EXPECT_EQ(report.files.front().added, 1);
    EXPECT_THAT(report.proposed, SizeIs(6));
    EXPECT_EQ(all<Interaction>().front().direction, Direction::Incoming);
}

TEST_F(MailImportTest, KnowsMyOtherAddressByItsMailbox)
{
    set(u"my_email"_s, u"me@example.org"_s);
    QByteArray mbox;
    for (int day = 1; day <= 6; ++day)
        mbox += mail(day, "p" + QByteArray::number(day) + "@example.com", "second@example.net", "Hello");
    EXPECT_EQ(importMail(mbox + mail(7, ana, "second@example.net", "Bread")).files.front().added, 1);
}

/// What somebody keeps of one correspondence, in which both take part in everything.
QByteArray correspondence(const QByteArray &with)
{
    QByteArray mbox;
    for (int day = 1; day <= 8; ++day)
        mbox += day % 2 == 0 ? mail(day, me, with, "Bread") : mail(day, with, me, "Re: Bread");
    return mbox;
}

TEST_F(MailImportTest, WhoeverIWriteWithIsNotMe)
{
    set(u"my_email"_s, u"me@example.org"_s);
    EXPECT_EQ(importMail(correspondence(ana)).files.front().added, 8);
    const ImportReport withAStranger = importMail(correspondence("Aa <aa@example.org>"));
    EXPECT_EQ(withAStranger.files.front().passedOver, 0);
    EXPECT_THAT(withAStranger.proposed, SizeIs(1));
}

TEST_F(MailImportTest, AContactIsNotMe)
{
    EXPECT_EQ(importMail(correspondence(ana)).files.front().added, 8);
    EXPECT_EQ(all<Interaction>().front().direction, Direction::Incoming);
}

TEST_F(MailImportTest, OfTwoStrangersItIsNotGuessedWhichIsMe)
{
    const ImportReport report = importMail(correspondence("Aa <aa@example.org>"));
    EXPECT_EQ(report.files.front().unclearMail, 8);
    EXPECT_THAT(report.proposed, IsEmpty());
}

TEST_F(MailImportTest, WhoseAddressTwoContactsShareIsNotProposed)
{
    set(u"my_email"_s, u"me@example.org"_s);
    importOne(u"couple.vcf"_s, "BEGIN:VCARD\r\nFN:Cy Dee\r\nEMAIL:home@example.org\r\nEND:VCARD\r\n"
                               "BEGIN:VCARD\r\nFN:Di Dee\r\nEMAIL:home@example.org\r\nEND:VCARD\r\n");
    const ImportReport report =
        importMail(mail(1, "home@example.org", me, "Bread") + mail(2, "Di Dee <home@example.org>", me, "Bread, again"));
    EXPECT_THAT(report.proposed, IsEmpty());
    EXPECT_EQ(report.files.front().added, 1);
}

TEST_F(MailImportTest, TakesASingleMessageAndAFolderOfThem)
{
    const QByteArray message = "From: " + me + "\r\nTo: " + ana + "\r\nSubject: =?utf-8?q?Br=C3=B6d?=\r\n" + id("a") +
                               "Date: Tue, 3 Nov 2026 23:30:00 +0000\r\n\r\nHi\r\n";
    const ImportedFile single = import({write(u"a.eml"_s, message)}).files.front();
    EXPECT_EQ(single.format, FileFormat::Eml);
    EXPECT_EQ(single.added, 1);
    EXPECT_EQ(all<Interaction>().front().notes, u"Bröd"_s);
    EXPECT_EQ(all<Interaction>().front().day, QDate(2026, 11, 4)); // in Berlin

    QDir(folder.path()).mkpath(u"Mail/cur"_s);
    QDir(folder.path()).mkpath(u"Mail/new"_s);
    QDir(folder.path()).mkpath(u"Mail/.Sent/cur"_s);
    write(u"Mail/cur/1:2,S"_s, message);
    QByteArray other = message;
    write(u"Mail/.Sent/cur/2:2,S"_s, other.replace("<a@", "<b@"));
    write(u"Mail/notes.txt"_s, "no mail");
    const ImportedFile all = import({path(u"Mail"_s)}).files.front();
    EXPECT_EQ(all.format, FileFormat::Maildir);
    EXPECT_EQ(all.added, 1);
    EXPECT_EQ(all.unchanged, 1);
    // A folder of such is one, too; one without mail is none.
    EXPECT_EQ(import({folder.path()}).files.front().unchanged, 2);
    QDir(folder.path()).mkpath(u"nothing/here"_s);
    const Error refusal = import({path(u"nothing"_s)}).files.front().error.value();
    EXPECT_EQ(refusal.kind, ErrorKind::UnknownFormat);
    EXPECT_TRUE(wording::errorText(refusal).contains(u"Name the files in it"));
}

TEST_F(MailImportTest, TakesMailboxesThatAreFolders)
{
    set(u"my_email"_s, u"me@example.org"_s);
    QDir(folder.path()).mkpath(u"INBOX.mbox"_s);
    write(u"INBOX.mbox/mbox"_s, mail(1, me, ana, "Bread", id("a")));
    write(u"INBOX.mbox/table_of_contents"_s, "x");
    const ImportedFile apple = import({path(u"INBOX.mbox"_s)}).files.front();
    EXPECT_EQ(apple.format, FileFormat::Mbox);
    EXPECT_EQ(apple.added, 1);
    QDir(folder.path()).mkpath(u"Mail/INBOX/cur"_s);
    QDir(folder.path()).mkpath(u"Mail/Sent/cur"_s);
    write(u"Mail/Sent/cur/1:2,S"_s, mail(2, me, ana, "Salt", id("b")));
    const ImportedFile synced = import({path(u"Mail"_s)}).files.front();
    EXPECT_EQ(synced.format, FileFormat::Maildir);
    EXPECT_EQ(synced.added, 1);
}

TEST_F(MailImportTest, NobodyElseIsMeWhereMyAddressOccurs)
{
    set(u"my_email"_s, u"me@example.org"_s);
    // Cy takes part in all of it, and I in all but one.
    QByteArray mbox = mail(9, "cy@example.org", "other@example.org", "Not mine");
    for (int day = 1; day <= 8; ++day)
        mbox += mail(day, "cy@example.org", me, "Hello");
    const ImportReport report = importMail(mbox);
    EXPECT_EQ(report.files.front().passedOver, 1);
    ASSERT_THAT(report.proposed, SizeIs(1));
    EXPECT_EQ(report.proposed.front().email, u"cy@example.org"_s);
    EXPECT_EQ(report.proposed.front().times, 8);
}

TEST_F(MailImportTest, MyOtherWaysOfWritingMyAddressAreMe)
{
    set(u"my_email"_s, u"robin.ashby@gmail.com"_s);
    const ImportReport report = importMail(mail(1, ana, "RobinAshby+work@googlemail.com", "Bread") +
                                           mail(2, "robinashby@gmail.com", "ana+news@example.org", "Salt") +
                                           mail(3, "robin.ashby@gmail.com", "robinashby+notes@gmail.com", "Notes"));
    ASSERT_EQ(report.files.front().added, 2);
    EXPECT_EQ(report.files.front().passedOver, 1);
    EXPECT_THAT(report.proposed, IsEmpty());
    EXPECT_EQ(all<Interaction>()[0].direction, Direction::Incoming);
    EXPECT_EQ(all<Interaction>()[1].direction, Direction::Outgoing);
}

TEST_F(MailImportTest, PassesOverWhatIsNoMailOfAPerson)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const ImportReport report =
        importMail(mail(1, me, ana, "Draft", "X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe?=\n") +
                   mail(2, ana, me, "Spam", "X-Gmail-Labels: Spam\n") + mail(3, me, ana, "Unsent", "X-Unsent: 1\n") +
                   mail(4, me, "no-reply@example.com", "To a machine") +
                   mail(5, "room@resource.calendar.google.com", me, "A room") +
                   mail(6, ana, me, "By hand", "Feedback-ID: a:b\nX-Auto-Response-Suppress: All\n"));
    EXPECT_EQ(report.files.front().passedOver, 5);
    EXPECT_EQ(report.files.front().added, 1);
    EXPECT_THAT(report.proposed, IsEmpty());
    EXPECT_THAT(report.files.front().problems, IsEmpty());
}

TEST_F(MailImportTest, PassesOverFoldersOfDraftsAndJunk)
{
    set(u"my_email"_s, u"me@example.org"_s);
    int number = 0;
    const auto put = [&](const QString &folders, const QString &flags) {
        ++number;
        QDir(folder.path()).mkpath(u"Mail/"_s + folders);
        write(u"Mail/%1/%2.host:2,%3"_s.arg(folders).arg(number).arg(flags),
              mail(number, ana, me, "Bread", id(QByteArray::number(number))));
    };
    put(u"cur"_s, u"S"_s);
    put(u"cur"_s, u"ST"_s);
    put(u"cur"_s, u"D"_s);
    put(u".INBOX.Drafts/cur"_s, u"S"_s);
    put(u".Papierkorb/cur"_s, u"S"_s);
    put(u".Junk/new"_s, {});
    put(u".Sent/cur"_s, u"S"_s);
    const ImportedFile file = import({path(u"Mail"_s)}).files.front();
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.passedOver, 5);
}

TEST_F(MailImportTest, ANameAloneIsNobodyWhoHasAnAddress)
{
    set(u"my_email"_s, u"me@example.org"_s);
    add(u"Bo Chen"_s);
    const ImportReport report = importMail(mail(1, "Ana Silva <ceo4711@fraud.example>", me, "Money") +
                                           mail(2, "Bo Chen <bo@example.org>", me, "Hello"));
    ASSERT_EQ(report.files.front().added, 1);
    EXPECT_EQ(all<Interaction>().front().contacts, std::vector{contact(u"Bo Chen"_s).id});
    EXPECT_THAT(report.proposed,
                ElementsAre(ProposedPerson{u"Ana Silva"_s, u"ceo4711@fraud.example"_s, 1, QDate(2026, 11, 1)}));
}

TEST_F(MailImportTest, OfTwoWhoShareAnAddressTheNameTells)
{
    set(u"my_email"_s, u"me@example.org"_s);
    Contact other;
    other.name = u"Rui Silva"_s;
    other.emails = {{u"ana@example.org"_s, {}}};
    add(other);
    ASSERT_EQ(importMail(mail(1, "Rui Silva <ana@example.org>", me, "Hello")).files.front().added, 1);
    EXPECT_EQ(all<Interaction>().front().contacts, std::vector{contact(u"Rui Silva"_s).id});
}

TEST_F(MailImportTest, MailOfTheFutureIsOfTheDayItWasReceived)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const QByteArray message = "From: " + ana + "\nTo: " + me + "\nDate: 1 Jan 2038 12:00:00 +0000\nSubject: Bread\n";
    const ImportReport report =
        import({write(u"a.eml"_s, "Received: from a by b; 5 Nov 2026 12:00:00 +0000\n" + message + "\n"),
                write(u"b.eml"_s, message + "\n")});
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_EQ(all<Interaction>().front().day, QDate(2026, 11, 5));
    EXPECT_THAT(report.files[1].problems, ElementsAre(RowProblem{1, ProblemKind::BadValue, u"Date"_s}));
}

TEST_F(MailImportTest, SaysThatNobodyWroteIt)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const ImportedFile file = importMail(mail(1, "nobody", me, "Hello") + mail(2, ana, me, "Bread")).files.front();
    EXPECT_EQ(file.added, 1);
    EXPECT_EQ(file.passedOver, 0);
    EXPECT_THAT(file.problems, ElementsAre(RowProblem{1, ProblemKind::BadValue, u"From"_s}));
}

TEST_F(MailImportTest, TakesMailOutOfAnArchive)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const QByteArray eml = "From: cy@example.org\r\nTo: " + me + "\r\nDate: 5 Nov 2026 12:00:00 +0000\r\n\r\nHi";
    const ImportReport report =
        import({write(u"takeout.zip"_s,
                      zipOf({{u"Takeout/Mail/All mail.mbox"_s,
                              mail(1, ana, me, "Bread", id("a")) + mail(2, ana, me, "Spam", "X-Gmail-Labels: Spam\n")},
                             {u"letter.eml"_s, eml},
                             {u"Trash/cur/1.eml"_s, eml},
                             {u"cy.vcf"_s, card("1", "Cy Dee", "EMAIL:cy@example.org\n")}}))});
    const ImportedFile &file = report.files.front();
    EXPECT_EQ(file.error, std::nullopt);
    EXPECT_THAT(file.parts, SizeIs(4));
    EXPECT_EQ(file.partsPassedOver, 0);
    EXPECT_EQ(file.passedOver, 2);
    EXPECT_EQ(report.people.messages, 2);
    EXPECT_EQ(report.people.added, 1);
    undoImport(file.batch);
    EXPECT_THAT(all<Interaction>(), IsEmpty());
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
    EXPECT_EQ(comparableSubject(u"Reading: bread"_s), u"reading: bread"_s);
}

} // namespace mail_import_test
} // namespace cultivar
