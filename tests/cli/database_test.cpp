// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

using namespace cultivar::cli;

namespace {

class DatabaseFile : public CliTest
{
protected:
    [[nodiscard]] static int permissions(const QString &path)
    {
        return static_cast<int>(QFileInfo(path).permissions()) & 0x0077;
    }
};

TEST_F(DatabaseFile, ReadingWithoutOneFailsWithANextStepAndMakesNone)
{
    const std::vector<QStringList> reading{{u"contacts"_s},
                                           {u"show"_s, u"x"_s},
                                           {u"brief"_s, u"x"_s},
                                           {u"due"_s},
                                           {u"review"_s},
                                           {u"meetings"_s},
                                           {u"follow-ups"_s},
                                           {u"check"_s},
                                           {u"export"_s},
                                           {u"backup"_s, path(u"b.sqlite"_s)},
                                           {u"write"_s, u"x"_s, u"--reason"_s, u"y"_s}};
    for (const QStringList &arguments : reading)
        expectRefused(run(arguments), 1, {m_database, u"import FILE"_s});
    EXPECT_FALSE(QFile::exists(m_database));
    EXPECT_FALSE(QFile::exists(path(u"b.sqlite"_s)));
}

TEST_F(DatabaseFile, WritingMakesItForItsOwnerOnlyInTheUsersPlace)
{
    const Outcome added = runBare({u"add"_s, u"Ana"_s});
    EXPECT_EQ(added.exitCode, 0) << testing::PrintToString(added);
    const QString file = path(u"data/cultivar/cultivar.sqlite"_s);
    ASSERT_TRUE(QFile::exists(file));
    EXPECT_EQ(permissions(file), 0);
    EXPECT_EQ(permissions(QFileInfo(file).path()), 0);
    EXPECT_EQ(runBare({u"contacts"_s, u"--json"_s}).array().size(), 1);
}

TEST_F(DatabaseFile, AFolderThatExistsKeepsItsPermissions)
{
    const QString folder = path(u"shared"_s);
    ASSERT_TRUE(QDir().mkpath(folder));
    const auto open = QFile::Permissions(0x7755);
    ASSERT_TRUE(QFile::setPermissions(folder, open));
    m_database = folder + u"/network.sqlite"_s;
    static_cast<void>(add(u"Ana"_s));
    EXPECT_EQ(permissions(folder), 0x55);
    EXPECT_EQ(permissions(m_database), 0);
    EXPECT_EQ(permissions(folder + u"/network-backups"_s), 0);
}

TEST_F(DatabaseFile, WhileAnotherProgramWritesOnlyReadingWorks)
{
    static_cast<void>(add(u"Ana"_s, {u"--circle"_s, u"Get to know"_s}));
    QLockFile other(m_database + u".lock"_s);
    ASSERT_TRUE(other.tryLock(0));
    for (const QStringList &arguments :
         {QStringList{u"add"_s, u"Bo"_s}, QStringList{u"undo"_s},
          QStringList{u"import"_s, write(u"a.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD\r\n")},
          QStringList{u"write"_s, u"Ana"_s, u"--reason"_s, u"x"_s, u"--out"_s, path(u"a.eml"_s), u"--sent"_s},
          QStringList{u"restore"_s, m_database}})
        expectRefused(run(arguments), 1, {m_database, u"writing"_s});
    EXPECT_FALSE(QFile::exists(path(u"a.eml"_s)));
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 1);
    EXPECT_EQ(ask({u"review"_s}).json()[u"picks"_s].toArray().size(), 1);
    EXPECT_EQ(ask({u"check"_s}).json()[u"ok"_s], true);
    EXPECT_EQ(ask({u"backup"_s, path(u"b.sqlite"_s)}).json()[u"file"_s], path(u"b.sqlite"_s));
    other.unlock();
    static_cast<void>(add(u"Bo"_s));
}

TEST_F(DatabaseFile, ABackupComesBackAndWhatWasThereIsKept)
{
    static_cast<void>(add(u"Ana"_s));
    const QString copy = path(u"copy.sqlite"_s);
    static_cast<void>(ask({u"backup"_s, copy}));
    EXPECT_EQ(permissions(copy), 0);
    static_cast<void>(add(u"Bo"_s));
    static_cast<void>(ask({u"archive"_s, u"Ana"_s}));
    const QJsonValue restored = ask({u"restore"_s, copy}).json();
    EXPECT_EQ(restored[u"file"_s], m_database);
    EXPECT_EQ(QDir(path(u"."_s)).entryList({u"*.restoring*"_s, u"*.part*"_s}), QStringList());
    EXPECT_EQ(strings(ask({u"contacts"_s}).json(), u"name"_s), QStringList{u"Ana"_s});
    EXPECT_EQ(ask({u"check"_s}).json()[u"ok"_s], true);
    m_database = restored[u"kept"_s].toString();
    EXPECT_EQ(ask({u"contacts"_s, u"Bo"_s}).array().size(), 1);
}

TEST_F(DatabaseFile, ABackupReplacesAnOlderOneButNothingElse)
{
    static_cast<void>(add(u"Ana"_s));
    const QString copy = path(u"copy.sqlite"_s);
    static_cast<void>(ask({u"backup"_s, copy}));
    static_cast<void>(add(u"Bo"_s));
    static_cast<void>(ask({u"backup"_s, copy}));
    expectRefused(run({u"backup"_s, m_database}), 2, {m_database});
    const QString thesis = write(u"thesis.txt"_s, "my only copy of it");
    expectRefused(run({u"backup"_s, thesis}), 1, {thesis});
    EXPECT_EQ(read(thesis), QByteArray("my only copy of it"));
    expectRefused(run({u"backup"_s, path(u"no/such/folder/b.sqlite"_s)}), 1, {u"could not be written"_s});
    m_database = copy;
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 2);
}

TEST_F(DatabaseFile, AFileThatIsNotOursIsLeftAlone)
{
    const QByteArray text("First Name,Last Name\nAna,Silva\n");
    m_database = write(u"people.csv"_s, text);
    expectRefused(run({u"contacts"_s}), 1, {m_database, u"not a Cultivar file"_s});
    expectRefused(run({u"add"_s, u"Ana"_s}), 1, {m_database, u"not a Cultivar file"_s});
    EXPECT_EQ(read(m_database), text);
    const QString foreign = m_database;
    m_database = path(u"network.sqlite"_s);
    static_cast<void>(add(u"Ana"_s));
    expectRefused(run({u"restore"_s, foreign}), 1, {foreign});
    expectRefused(run({u"restore"_s, path(u"nothing.sqlite"_s)}), 1, {u"nothing.sqlite"_s});
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 1);
}

TEST_F(DatabaseFile, ADamagedOneIsReportedByTheCheck)
{
    static_cast<void>(add(u"Ana"_s));
    EXPECT_EQ(ask({u"check"_s}).json()[u"problems"_s], QJsonArray());
    const Outcome sound = run({u"check"_s});
    EXPECT_EQ(sound.exitCode, 0);
    EXPECT_FALSE(sound.out.isEmpty());
    QFile file(m_database);
    ASSERT_TRUE(file.open(QFile::ReadWrite));
    constexpr qint64 pageSize = 4096;
    ASSERT_GT(file.size(), 4 * pageSize);
    for (qint64 page = 1; page < file.size() / pageSize; ++page) {
        ASSERT_TRUE(file.seek(page * pageSize));
        ASSERT_EQ(file.write(QByteArray(64, '\x55')), 64);
    }
    file.close();
    const Outcome broken = run({u"check"_s, u"--json"_s});
    EXPECT_EQ(broken.exitCode, 1) << testing::PrintToString(broken);
    EXPECT_EQ(broken.err.count(u'\n'), 1) << testing::PrintToString(broken);
}

TEST_F(DatabaseFile, TheDemoIsForLookingAndForTrying)
{
    const Outcome review = runBare({u"--demo"_s, u"--json"_s, u"review"_s, u"--on"_s, m_today});
    EXPECT_EQ(review.exitCode, 0);
    EXPECT_EQ(review.json()[u"picks"_s].toArray().size(), 3);
    const Outcome added = runBare({u"--demo"_s, u"--json"_s, u"add"_s, u"Ana"_s});
    EXPECT_EQ(added.exitCode, 0) << testing::PrintToString(added);
    EXPECT_FALSE(added.uid().isEmpty());
    EXPECT_GT(runBare({u"contacts"_s, u"--demo"_s, u"--json"_s}).array().size(), 100);
    EXPECT_EQ(runBare({u"check"_s, u"--demo"_s, u"--json"_s}).json()[u"ok"_s], true);
    EXPECT_FALSE(QDir(path(u"data"_s)).exists());
}

TEST_F(DatabaseFile, TheDemoNeverTouchesTheUsersOwn)
{
    ASSERT_EQ(runBare({u"add"_s, u"Ana"_s}).exitCode, 0);
    const QString other = path(u"other.sqlite"_s);
    ASSERT_EQ(runBare({u"add"_s, u"Bo"_s, u"--database"_s, other}).exitCode, 0);
    ASSERT_EQ(runBare({u"--demo"_s, u"restore"_s, other}).exitCode, 0);
    ASSERT_EQ(runBare({u"--demo"_s, u"add"_s, u"Cleo"_s, u"--database"_s, other}).exitCode, 0);
    EXPECT_EQ(strings(runBare({u"contacts"_s, u"--json"_s}).json(), u"name"_s), QStringList{u"Ana"_s});
    m_database = other;
    EXPECT_EQ(strings(ask({u"contacts"_s}).json(), u"name"_s), QStringList{u"Bo"_s});
}

TEST_F(DatabaseFile, LettersOfAnyScriptPassInTheCLocale)
{
    m_environment.insert(u"LC_ALL"_s, u"C"_s);
    m_environment.remove(u"LANG"_s);
    const QString uid = add(u"李 明 Größe"_s, {u"--organization"_s, u"Żółć Ελλάς"_s});
    const Outcome listed = run({u"contacts"_s, u"größe"_s});
    EXPECT_EQ(listed.err, QString());
    EXPECT_TRUE(QString::fromUtf8(listed.out).contains(u"李 明 Größe  Żółć Ελλάς"_s)) << testing::PrintToString(listed);
    EXPECT_EQ(ask({u"show"_s, u"李 明 Größe"_s}).uid(), uid);
    const QString card = path(u"größe 李.vcf"_s);
    static_cast<void>(ask({u"export"_s, u"--out"_s, card}));
    EXPECT_TRUE(read(card).contains(u"FN:李 明 Größe"_s.toUtf8()));
}

#ifdef Q_OS_UNIX
TEST_F(DatabaseFile, OutputThatGoesNowhereIsAFailure)
{
    static_cast<void>(add(u"Ana"_s));
    for (const QString &script : {u"\"$0\" --database \"$1\" contacts >&-"_s, u"\"$0\" --database \"$1\" add Bo >&-"_s})
        expectRefused(runInShell(script), 1, {u"stdout"_s});
    EXPECT_EQ(ask({u"check"_s}).json()[u"ok"_s], true);
    EXPECT_EQ(ask({u"contacts"_s}).array().size(), 2);
}

TEST_F(DatabaseFile, AReaderThatLeavesEarlyDoesNoHarm)
{
    static_cast<void>(add(u"Ana"_s));
    const Outcome first = runInShell(u"\"$0\" --database \"$1\" contacts | head -c 3"_s);
    EXPECT_EQ(first.out, QByteArray("Ana"));
    EXPECT_EQ(first.err, QString());
}
#endif

} // namespace
