// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/housekeeping.h"
#include "core/wording/error_text.h"
#include "core/workspace/exchange/mail_import.h"
#include "tests/support/zip_file.h"
#include "tests/workspace/mail_fixture.h"
#include "tests/workspace/sample_files.h"

#include <QDir>
#include <QFile>

namespace cultivar {
namespace mail_import_test {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

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

TEST_F(MailImportTest, AllAddressesThatAreSaidToBeMineAreMe)
{
    change([](const Records &) -> Result<Edit> {
        Setting mine;
        mine.uid = Uid(u"my_email"_s);
        mine.value = u"me@example.org, Me2@work.example"_s;
        Edit edit;
        edit.add(std::move(mine));
        return edit;
    });
    const ImportedFile file =
        importMail(mail(1, me, ana, "Bread") + mail(2, ana, "me2@work.example", "Re: Bread")).files.front();
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.passedOver, 0);
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
    EXPECT_THAT(file.partsPassedOver, IsEmpty());
    EXPECT_EQ(file.passedOver, 2);
    EXPECT_EQ(report.people.messages, 2);
    EXPECT_EQ(report.people.added, 1);
    undoImport(file.batch);
    EXPECT_THAT(all<Interaction>(), IsEmpty());
}

TEST_F(MailImportTest, PassesOverMailboxesOfDraftsAndJunkInAnArchive)
{
    set(u"my_email"_s, u"me@example.org"_s);
    std::vector<std::pair<QString, QByteArray>> files;
    int day = 0;
    for (const QString &name : {u"Mail/Local Folders/Junk"_s, u"Mail/Local Folders/Drafts"_s, u"Junk.mbox/mbox"_s,
                                u"Drafts.mbox"_s, u"Papierkorb.sbd/2019"_s, u"Mail/Inbox"_s}) {
        ++day;
        files.emplace_back(name, mail(day, ana, me, "Bread", id(QByteArray::number(day))));
    }
    const ImportedFile file = import({write(u"profile.zip"_s, zipOf(files))}).files.front();
    EXPECT_EQ(file.added, 1);
    EXPECT_EQ(file.passedOver, 5);
    EXPECT_EQ(import({write(u"Drafts.mbox"_s, mail(20, ana, me, "Bread", id("20")))}).files.front().added, 1)
        << "alone, it was chosen";
}

TEST_F(MailImportTest, SeveralAddressesOfOneContactAreOneOther)
{
    set(u"my_email"_s, u"me@example.org"_s);
    Contact dora;
    dora.name = u"Dora Lind"_s;
    dora.emails = {{u"dora@example.org"_s, {}}, {u"dora@work.example"_s, {}}};
    add(dora);
    const ImportedFile file = importMail(mail(1, me, "dora@example.org", "Tea", "Cc: dora@work.example\n") +
                                         mail(2, "dora@work.example", me, "Re: Tea", "Cc: dora@example.org\n") +
                                         mail(3, me, "dora@example.org", "All", "Cc: ana@example.org\n") +
                                         mail(4, me, "dora@example.org", "Some", "Cc: nobody@example.org\n"))
                                  .files.front();
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.passedOver, 2);
    const auto talks = all<Interaction>();
    ASSERT_THAT(talks, SizeIs(2));
    EXPECT_EQ(talks[0].direction, Direction::Outgoing);
    EXPECT_EQ(talks[1].direction, Direction::Incoming);
}

TEST_F(MailImportTest, WhomItIsHiddenToCountsWhereItIsToNobodyElse)
{
    set(u"my_email"_s, u"me@example.org"_s);
    const QByteArray hidden = mail(1, me, ana, "Bread").replace("\nTo: ", "\nBcc: ");
    const QByteArray toTwo = mail(3, me, ana + ", bo@example.org", "Both").replace("\nTo: ", "\nBcc: ");
    const ImportedFile file =
        importMail(hidden + mail(2, me, ana, "More", "Bcc: bo@example.org\n") + toTwo).files.front();
    EXPECT_EQ(file.added, 2);
    EXPECT_EQ(file.passedOver, 1);
    EXPECT_EQ(all<Interaction>().front().direction, Direction::Outgoing);
}

TEST_F(MailImportTest, ADomainIsTheSameInBothItsSpellings)
{
    set(u"my_email"_s, QString::fromUtf8("me@b\xc3\xa4r.example"));
    Contact dora;
    dora.name = u"Dora Lind"_s;
    dora.emails = {{QString::fromUtf8("dora@m\xc3\xbcller.example"), {}}};
    add(dora);
    Contact emil;
    emil.name = u"Emil Lind"_s;
    emil.emails = {{u"emil@xn--mller-kva.example"_s, {}}};
    add(emil);
    const QByteArray self = "me@xn--br-via.example";
    const ImportedFile file = importMail(mail(1, self, "dora@xn--mller-kva.example", "Tea") +
                                         mail(2, self, "emil@m\xc3\xbcller.example", "Tea") +
                                         mail(3, "dora@m\xc3\xbcller.example", self, "Tea"))
                                  .files.front();
    EXPECT_EQ(file.added, 3);
    EXPECT_EQ(file.passedOver, 0);
}

TEST_F(MailImportTest, MailOfAClockThatWasNeverSetIsOfTheDayItWasReceived)
{
    set(u"my_email"_s, u"me@example.org"_s);
    QByteArray unset = mail(1, ana, me, "Bread", "Received: from a by b; Tue, 3 Nov 2026 12:00:00 +0000\n");
    unset.replace("Date: 01 Nov 2026 12:00:00 +0000", "Date: Thu, 01 Jan 1970 00:00:00 +0000");
    importMail(unset);
    ASSERT_THAT(all<Interaction>(), SizeIs(1));
    EXPECT_EQ(all<Interaction>().front().day, QDate(2026, 11, 3));
}

} // namespace mail_import_test
} // namespace cultivar
