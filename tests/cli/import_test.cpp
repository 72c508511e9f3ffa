// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"
#include "tests/support/zip_file.h"

#include <QDir>

using namespace cultivar::cli;

namespace import_test {

const QByteArray twoCards("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Silva\r\nN:Silva;Ana;;;\r\nUID:ana\r\nEND:VCARD\r\n"
                          "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo Li\r\nUID:bo\r\nX-SHOE-SIZE:41\r\nEND:VCARD\r\n");

const QByteArray connections("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                             "Ana,Silva,https://www.linkedin.com/in/ana,,Verde,CTO,01 Nov 2026\n"
                             ",,https://www.linkedin.com/in/nobody,,,,02 Nov 2026\n"
                             "Bo,Li,https://www.linkedin.com/in/bo,,Rot,Dev,03 Nov 2026\n");

const QByteArray messages("CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
                          "URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
                          "1,,Ana Silva,https://www.linkedin.com/in/ana,Me,https://www.linkedin.com/in/me,2026-05-02 "
                          "10:00:00 UTC,,Hello,INBOX\n"
                          "2,,Me,https://www.linkedin.com/in/me,Bo Li,https://www.linkedin.com/in/bo,2026-06-02 "
                          "10:00:00 UTC,,Hi,INBOX\n");

class Import : public CliTest
{
protected:
    [[nodiscard]] QJsonValue report(const QStringList &arguments) const
    {
        return ask(QStringList{u"import"_s} + arguments).json()[u"files"_s];
    }
};

TEST_F(Import, AFileIsReportedWithItsNumbers)
{
    const QString file = write(u"a.vcf"_s, twoCards);
    const QJsonObject first = report({file})[0].toObject();
    const QString batch = first[u"batch"_s].toString();
    EXPECT_FALSE(batch.isEmpty());
    EXPECT_EQ(first, (QJsonObject{{u"file"_s, file},
                                  {u"format"_s, u"vcard"_s},
                                  {u"read"_s, 2},
                                  {u"added"_s, 2},
                                  {u"updated"_s, 0},
                                  {u"unchanged"_s, 0},
                                  {u"failed"_s, QJsonArray()},
                                  {u"batch"_s, batch}}));
    const QJsonObject again = report({file})[0].toObject();
    EXPECT_EQ(again[u"added"_s], 0);
    EXPECT_EQ(again[u"updated"_s], 0);
    EXPECT_EQ(again[u"unchanged"_s], 2);
    EXPECT_TRUE(again[u"batch"_s].isNull());
    EXPECT_EQ(ask({u"show"_s, u"bo"_s}).json()[u"name"_s], u"Bo Li"_s);
}

TEST_F(Import, BadRowsAreNamedByLineAndTheRestGoesOn)
{
    const Outcome run = this->run({u"import"_s, write(u"Connections.csv"_s, connections), u"--json"_s});
    EXPECT_EQ(run.exitCode, 0);
    const QJsonValue file = run.json()[u"files"_s][0];
    EXPECT_EQ(file[u"format"_s], u"linkedin"_s);
    EXPECT_EQ(file[u"read"_s], 3);
    EXPECT_EQ(file[u"added"_s], 2);
    ASSERT_EQ(file[u"failed"_s].toArray().size(), 1);
    EXPECT_EQ(file[u"failed"_s][0][u"line"_s], 3);
    EXPECT_FALSE(file[u"failed"_s][0][u"reason"_s].toString().isEmpty());
}

TEST_F(Import, MessagesFindTheirPeopleInWhateverOrderTheFilesCome)
{
    const QString mails = write(u"messages.csv"_s, messages);
    const QString people = write(u"Connections.csv"_s, connections);
    const QJsonValue files = report({mails, people});
    EXPECT_EQ(strings(files, u"file"_s), (QStringList{mails, people}));
    EXPECT_EQ(files[0][u"added"_s], 2);
    EXPECT_EQ(entry({u"contacts"_s}, u"Ana Silva"_s)[u"last_contact"_s], u"2026-05-02"_s);
    EXPECT_TRUE(entry({u"contacts"_s}, u"Bo Li"_s)[u"last_contact"_s].isNull());
}

TEST_F(Import, ADryRunForetellsWhatTheRunThenDoes)
{
    const QStringList files{write(u"Connections.csv"_s, connections), write(u"messages.csv"_s, messages)};
    const QJsonArray foretold = report(files + QStringList{u"--dry-run"_s}).toArray();
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 0);
    const QJsonArray done = report(files).toArray();
    for (int i = 0; i < 2; ++i) {
        for (const QString &key : {u"read"_s, u"added"_s, u"updated"_s, u"unchanged"_s, u"failed"_s})
            EXPECT_EQ(foretold[i][key], done[i][key]) << qPrintable(key);
        EXPECT_TRUE(foretold[i][u"batch"_s].isNull());
    }
}

TEST_F(Import, EverybodyMayJoinACircle)
{
    const QString file = write(u"a.vcf"_s, twoCards);
    static_cast<void>(report({file, u"--circle"_s, u"get to know"_s}));
    EXPECT_EQ(ask({u"contacts"_s, u"--circle"_s, u"Get to know"_s}).array().size(), 2);
    expectRefused(run({u"import"_s, file, u"--circle"_s, u"Nope"_s}), 1, {u"circle \"Nope\""_s});
}

TEST_F(Import, AFileThatCannotBeReadDoesNotStopTheOthers)
{
    const QString missing = path(u"missing.vcf"_s);
    ASSERT_TRUE(QDir().mkpath(path(u"empty"_s)));
    const Outcome run = this->run({u"import"_s, missing, write(u"a.vcf"_s, twoCards), path(u"empty"_s), u"--json"_s});
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_EQ(run.err.count(u'\n'), 2) << testing::PrintToString(run);
    EXPECT_TRUE(run.err.contains(missing));
    const QJsonValue files = run.json()[u"files"_s];
    ASSERT_EQ(files.toArray().size(), 3);
    EXPECT_FALSE(files[0][u"error"_s].toString().isEmpty());
    EXPECT_EQ(files[1][u"added"_s], 2);
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 2);
}

TEST_F(Import, WhatWasDoneBeforeTheDiskIsFullIsToldAndStays)
{
    QByteArray big;
    for (int i = 0; i < 4000; ++i)
        big += "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Person " + QByteArray::number(i) +
               "\r\nNOTE:" + QByteArray(1000, 'x') + "\r\nEND:VCARD\r\n";
    const QString first = write(u"a.vcf"_s, twoCards);
    const QString second = write(u"big.vcf"_s, big);
    const QString third = write(u"c.vcf"_s, twoCards);
    // A limit on the size of a file stands for a disk that is full.
    const Outcome run =
        runInShell(u"trap '' XFSZ; ulimit -f 4000; exec \"$0\" --database '%1' --json import '%2' '%3' '%4'"_s.arg(
            m_database, first, second, third));
    EXPECT_EQ(run.exitCode, 1) << testing::PrintToString(run);
    EXPECT_EQ(run.err.count(u'\n'), 1) << testing::PrintToString(run);
    const QJsonValue files = run.json()[u"files"_s];
    EXPECT_EQ(files[0][u"added"_s], 2);
    EXPECT_EQ(files[1][u"added"_s], 0);
    EXPECT_FALSE(files[1][u"error"_s].toString().isEmpty());
    EXPECT_EQ(files[2][u"not_read"_s], true);
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 2);
    static_cast<void>(ask({u"undo-import"_s, files[0][u"batch"_s].toString()}));
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 0);
}

TEST_F(Import, AnAddressBookComesOnce)
{
    const QString file = write(u"google.csv"_s, "First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value\n"
                                                "Ana,Silva,* Home,ana@example.org\n");
    EXPECT_EQ(report({file})[0][u"added"_s], 1);
    for (const QStringList &options : {QStringList(), QStringList{u"--format"_s, u"csv"_s}}) {
        const QJsonValue again = report(QStringList{file} + options)[0];
        EXPECT_EQ(again[u"added"_s], 0);
        EXPECT_EQ(again[u"unchanged"_s], 1);
    }
}

TEST_F(Import, ATableNobodyKnowsIsWrongUsageUntilItIsSaidWhatItHolds)
{
    const QString file = write(u"choir.csv"_s, "Voice,Who,Writes from\nalto,Ana Silva,ana@example.org\n");
    const Outcome asked = run({u"import"_s, file});
    EXPECT_EQ(asked.exitCode, 2) << testing::PrintToString(asked);
    EXPECT_TRUE(asked.err.contains(u"Voice, Who, Writes from"_s)) << testing::PrintToString(asked);
    EXPECT_TRUE(asked.err.contains(u"--map"_s)) << testing::PrintToString(asked);
    EXPECT_EQ(asked.err.count(u'\n'), 1) << testing::PrintToString(asked);
    EXPECT_EQ(run({u"import"_s, file, u"--map"_s, u"Who=nobody"_s}).exitCode, 2);
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 0);

    EXPECT_EQ(report({file, u"--map"_s, u"Who=full name"_s, u"--map"_s, u"Voice="_s})[0][u"added"_s], 1);
    const QJsonValue ana = ask({u"contacts"_s}).array()[0];
    EXPECT_EQ(ana[u"name"_s], u"Ana Silva"_s);
    EXPECT_EQ(report({write(u"next.csv"_s, "Voice,Who,Writes from\nbass,Bo Chen,\n")})[0][u"added"_s], 1);
}

TEST_F(Import, HowATableIsWrittenCanBeSaid)
{
    // Looking would take the comma, Windows-1252, the first row and the month first.
    const QString file = write(u"club.txt"_s, "Club, list, of, 2026\nName;Mail;Born\n"
                                              "\xc1\xed\xf4;a@example.org;03/04/1970\n");
    const QStringList said{u"import"_s,       file,          u"--delimiter"_s,   u"semicolon"_s,    u"--charset"_s,
                           u"windows-1253"_s, u"--map"_s,    u"Born=Birthday"_s, u"--header-row"_s, u"2"_s,
                           u"--day-order"_s,  u"day-first"_s};
    const Outcome run = this->run(said + QStringList{u"--json"_s});
    ASSERT_EQ(run.exitCode, 0) << testing::PrintToString(run);
    EXPECT_EQ(run.json()[u"files"_s][0][u"added"_s], 1) << testing::PrintToString(run);
    const QJsonValue contact = ask({u"show"_s, u"Αντ"_s}).json();
    EXPECT_EQ(contact[u"dates"_s][0][u"date"_s], u"1970-04-03"_s) << testing::PrintToString(run);
}

TEST_F(Import, WhatIsSaidOfATableMustMeanSomething)
{
    const QString file = write(u"club.csv"_s, "Name;Mail\nAna;a@example.org\n");
    for (const auto &[option, value] :
         {std::pair(u"--delimiter"_s, u"x"_s), std::pair(u"--charset"_s, u"klingon"_s),
          std::pair(u"--header-row"_s, u"-1"_s), std::pair(u"--day-order"_s, u"year-first"_s)}) {
        const Outcome run = this->run({u"import"_s, file, option, value});
        EXPECT_EQ(run.exitCode, 2) << testing::PrintToString(run);
        EXPECT_TRUE(run.err.contains(option.sliced(2))) << testing::PrintToString(run);
    }
    EXPECT_FALSE(QFile::exists(path(u"network.sqlite"_s)));
}

TEST_F(Import, ATableWithoutNamesIsAskedAboutWhateverElseIsSaid)
{
    const QString file = write(u"choir.csv"_s, "Voice,Who,Range\nalto,Ana Silva,wide\n");
    const Outcome run = this->run({u"import"_s, file, u"--map"_s, u"Voice=Job Title"_s, u"--delimiter"_s, u","_s});
    EXPECT_EQ(run.exitCode, 2) << testing::PrintToString(run);
    EXPECT_TRUE(run.err.contains(u"Voice, Who, Range"_s)) << testing::PrintToString(run);
}

TEST_F(Import, TheImportsThereWereAreListed)
{
    static_cast<void>(add(u"Cy Dee"_s));
    EXPECT_EQ(ask({u"imports"_s}).array(), QJsonArray());
    EXPECT_TRUE(run({u"imports"_s}).out.contains("Nothing"));
    const QString batch = report({write(u"a.vcf"_s, twoCards)})[0][u"batch"_s].toString();
    const QJsonArray once = ask({u"imports"_s}).array();
    ASSERT_EQ(once.size(), 1);
    EXPECT_EQ(once[0][u"batch"_s], batch);
    EXPECT_EQ(once[0][u"file"_s], u"a.vcf"_s);
    EXPECT_EQ(once[0][u"added"_s], 2);
    EXPECT_TRUE(once[0][u"taken_back"_s].isNull());
    EXPECT_TRUE(run({u"imports"_s}).out.contains(batch.toLatin1()));
    static_cast<void>(ask({u"undo-import"_s, batch}));
    EXPECT_FALSE(ask({u"imports"_s}).array()[0][u"taken_back"_s].isNull());
}

TEST_F(Import, BrokenFilesOfKnownFormatsAreFailures)
{
    const QString file = write(u"a.zip"_s, QByteArray("PK\x03\x04\x14\x00\x00\x00", 8));
    const Outcome run = this->run({u"import"_s, file});
    EXPECT_EQ(run.exitCode, 1) << testing::PrintToString(run);
    EXPECT_TRUE(run.err.contains(u"a.zip"_s)) << testing::PrintToString(run);
}

TEST_F(Import, CalendarsAndMailProposeWhomTheyKnow)
{
    static_cast<void>(ask({u"add"_s, u"Ana Silva"_s, u"--email"_s, u"ana@example.org"_s}));
    static_cast<void>(ask({u"settings"_s, u"my_email"_s, u"me@example.org"_s}));
    const QString mbox = write(u"a.mbox"_s, "From x@example.org Mon Jan  5 10:00:00 2026\n"
                                            "From: Ana <ana@example.org>\nTo: me@example.org\n"
                                            "Date: Mon, 5 Jan 2026 10:00:00 +0000\n\nHi\n\n"
                                            "From x@example.org Mon Jan  6 10:00:00 2026\n"
                                            "From: Bo <bo@example.org>\nTo: me@example.org\n"
                                            "Date: Tue, 6 Jan 2026 10:00:00 +0000\n\nHi\n");
    const QJsonValue json = ask({u"import"_s, mbox}).json();
    EXPECT_EQ(json[u"files"_s][0][u"added"_s], 1);
    EXPECT_EQ(json[u"proposed"_s][0][u"email"_s], u"bo@example.org"_s);
    EXPECT_EQ(json[u"proposed"_s][0][u"times"_s], 1);
}

TEST_F(Import, AFormatMayBeNamedWhereTheFileDoesNotSay)
{
    const QString cards = write(u"people.txt"_s, twoCards);
    EXPECT_EQ(report({u"--format"_s, u"vcard"_s, cards})[0][u"added"_s], 2);
    const QString people = write(u"people.csv"_s, connections);
    EXPECT_EQ(report({u"--format"_s, u"linkedin"_s, people})[0][u"read"_s], 3);
    EXPECT_EQ(report({u"--format"_s, u"auto"_s, cards})[0][u"unchanged"_s], 2);
}

TEST_F(Import, WhatIsNoFormatAtAllFails)
{
    for (const QByteArray &bytes : {QByteArray("just some words\n"), QByteArray("{\"a\":1}"), QByteArray("[]"),
                                    QByteArray("\x89PNG\r\n\x1a\n")}) {
        const Outcome run = this->run({u"import"_s, write(u"what"_s, bytes)});
        EXPECT_EQ(run.exitCode, 1) << testing::PrintToString(run);
        EXPECT_TRUE(run.err.contains(u"what"_s)) << testing::PrintToString(run);
    }
    const Outcome broken = run({u"import"_s, write(u"archive.json"_s, "{\"format\":\"cultivar\",\n\"version\":1,")});
    EXPECT_EQ(broken.exitCode, 1) << testing::PrintToString(broken);
    EXPECT_TRUE(broken.err.contains(u"archive.json"_s)) << testing::PrintToString(broken);
}

TEST_F(Import, AnEmptyFileOfAKnownKindBringsNobody)
{
    const QJsonValue file = report({write(u"empty.vcf"_s, {})})[0];
    EXPECT_EQ(file[u"read"_s], 0);
    EXPECT_TRUE(file[u"batch"_s].isNull());
}

TEST_F(Import, FilesOfAnArchiveThatArePassedOverAreNamed)
{
    std::vector<std::pair<QString, QByteArray>> files{{u"a.vcf"_s, twoCards}};
    for (int i = 1; i <= 6; ++i)
        files.emplace_back(u"%1.json"_s.arg(i), "[]");
    const QString file = write(u"a.zip"_s, cultivar::zipOf(files));
    const QJsonArray names = report({file})[0][u"parts_passed_over"_s].toArray();
    EXPECT_EQ(names.size(), 6);
    EXPECT_EQ(names[0], u"1.json"_s);
    const Outcome run = this->run({u"import"_s, file});
    EXPECT_TRUE(run.out.contains("passed over: 6 (1.json, 2.json, 3.json, 4.json, 5.json, "))
        << testing::PrintToString(run);
}

} // namespace import_test
