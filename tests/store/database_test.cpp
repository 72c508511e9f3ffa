// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/transaction.h"
#include "tests/store/store_fixture.h"

#include <QDir>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace cultivar::store {
namespace {

class DatabaseTest : public StoreFileTest
{
protected:
    /// Refused both ways, and not a byte of it or a file beside it changed.
    void expectRefused(const QString &file, ErrorKind kind)
    {
        const QByteArray before = bytes(file);
        const QStringList beside = QDir(folder.path()).entryList(QDir::Files);
        for (const Database::Mode mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
            const auto opened = Database::open(file, mode);
            ASSERT_FALSE(opened.has_value());
            EXPECT_EQ(opened.error().kind, kind);
            EXPECT_EQ(opened.error().subject, file);
        }
        EXPECT_EQ(bytes(file), before);
        EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), beside);
    }

    static constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
};

TEST_F(DatabaseTest, IsKnownToBeOpenHereAsLongAsItIs)
{
    const QString link = path(u"link.db"_s);
    {
        const auto writer = open(path());
        const auto reader = Database::open(path(), Database::Mode::ReadOnly);
        EXPECT_TRUE(QFile::link(path(), link));
        for (const QString &file : {path(), path() + u"-wal"_s, path() + u"-shm"_s, link})
            EXPECT_TRUE(isOpenHere(file)) << qPrintable(file);
        EXPECT_FALSE(isOpenHere(path(u"other.db"_s)));
    }
    EXPECT_FALSE(isOpenHere(path()));
}

#ifdef F_OFD_GETLK
/// A second connection must not open and close the file by hand: that would take the locks of the first away.
TEST_F(DatabaseTest, ASecondConnectionLeavesTheLocksOfTheFirst)
{
    const auto writer = open(path());
    const auto reader = Database::open(path(), Database::Mode::ReadOnly);
    ASSERT_TRUE(reader.has_value());
    // SQLite's file format, 1.3.2 and os.h: the bytes that a reader shares.
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000002;
    lock.l_len = 510;
    const int file = ::open(QFile::encodeName(path()).constData(), O_RDWR | O_CLOEXEC);
    ASSERT_GE(file, 0);
    EXPECT_EQ(fcntl(file, F_OFD_GETLK, &lock), 0);
    EXPECT_NE(lock.l_type, F_UNLCK);
    ::close(file);
}
#endif

TEST_F(DatabaseTest, RefusesAFileOfANewerVersionUntouched)
{
    run(*open(path()), u"PRAGMA user_version = 99"_s);
    expectRefused(path(), ErrorKind::NewerFile);
    EXPECT_EQ(Database::open(path(), Database::Mode::ReadOnly).error().detail, u"99"_s);
}

TEST_F(DatabaseTest, RefusesANewerFileWhoseVersionIsStillInTheJournal)
{
    const auto holding = open(path());
    run(*holding, u"PRAGMA wal_autocheckpoint = 0"_s);
    run(*holding, u"PRAGMA user_version = 99"_s);
    const auto opened = Database::open(path(), Database::Mode::ReadWrite);
    ASSERT_FALSE(opened.has_value());
    EXPECT_EQ(opened.error().kind, ErrorKind::NewerFile);
}

TEST_F(DatabaseTest, WhatIsRefusedKeepsItsJournal)
{
    const auto crashed = [this](const QString &pragma, const QString &file) {
        const auto holding = open(path(u"holding-"_s + file));
        run(*holding, u"PRAGMA wal_autocheckpoint = 0"_s);
        run(*holding, pragma);
        for (const auto &suffix : {u""_s, u"-wal"_s})
            ASSERT_TRUE(QFile::copy(holding->path() + suffix, path(file) + suffix));
    };
    const auto expectRefusedWithJournal = [this](const QString &file, ErrorKind kind) {
        const QByteArray before = bytes(path(file));
        const QByteArray journal = bytes(path(file) + u"-wal"_s);
        ASSERT_FALSE(journal.isEmpty());
        for (const Database::Mode mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
            const auto opened = Database::open(path(file), mode);
            ASSERT_FALSE(opened.has_value());
            EXPECT_EQ(opened.error().kind, kind);
            EXPECT_EQ(bytes(path(file)), before);
            EXPECT_EQ(bytes(path(file) + u"-wal"_s), journal);
        }
    };
    crashed(u"PRAGMA user_version = 99"_s, u"newer.db"_s);
    expectRefusedWithJournal(u"newer.db"_s, ErrorKind::NewerFile);
    crashed(u"PRAGMA application_id = 7"_s, u"foreign.db"_s);
    expectRefusedWithJournal(u"foreign.db"_s, ErrorKind::ForeignFile);
}

TEST_F(DatabaseTest, OpensAfterACrashWithWhatIsInTheJournal)
{
    {
        const auto holding = open(path());
        run(*holding, u"PRAGMA wal_autocheckpoint = 0"_s);
        add(*holding, u"Ana"_s);
        for (const auto &suffix : {u""_s, u"-wal"_s})
            ASSERT_TRUE(QFile::copy(path() + suffix, path(u"crashed.db"_s) + suffix));
    }
    EXPECT_EQ(names(*open(path(u"crashed.db"_s))), QStringList{u"Ana"_s});
}

TEST_F(DatabaseTest, RefusesWhatIsNoneOfOursUntouched)
{
    write(path(u"letter.txt"_s), "Dear Ana,\n" + QByteArray(500, 'x'));
    expectRefused(path(u"letter.txt"_s), ErrorKind::ForeignFile);
    write(path(u"short.txt"_s), "Hi");
    expectRefused(path(u"short.txt"_s), ErrorKind::ForeignFile);
    {
        auto other = open(path(u"other.db"_s));
        run(*other, u"PRAGMA application_id = 7"_s);
    }
    expectRefused(path(u"other.db"_s), ErrorKind::ForeignFile);
}

TEST_F(DatabaseTest, RefusesAFolderAndAMissingFile)
{
    ASSERT_TRUE(QDir().mkpath(path(u"folder.db"_s)));
    EXPECT_FALSE(Database::open(path(u"folder.db"_s), Database::Mode::ReadWrite).has_value());
    EXPECT_FALSE(Database::open(path(u"folder.db"_s), Database::Mode::ReadOnly).has_value());
    EXPECT_EQ(Database::open(path(), Database::Mode::ReadOnly).error().kind, ErrorKind::MissingFile);
    EXPECT_FALSE(QFile::exists(path()));
}

TEST_F(DatabaseTest, CreatesAnEmptyFileOnceAndFindsItAgain)
{
    write(path(), {});
    add(*open(path()), u"Ana"_s);
    const auto again = open(path());
    EXPECT_EQ(names(*again), QStringList{u"Ana"_s});
    EXPECT_EQ(again->scalar(u"PRAGMA application_id"_s).value(), QString::number(applicationId));
    EXPECT_EQ(schemaVersion(*again).value(), currentSchemaVersion());
    EXPECT_EQ(again->scalar(u"PRAGMA journal_mode"_s).value(), u"wal"_s);
    EXPECT_EQ(again->scalar(u"PRAGMA synchronous"_s).value(), u"2"_s);
    EXPECT_EQ(again->scalar(u"PRAGMA foreign_keys"_s).value(), u"1"_s);
}

TEST_F(DatabaseTest, AReaderReadsBesideAWriterAndCannotWrite)
{
    const auto writing = open(path());
    const auto reading = Database::open(path(), Database::Mode::ReadOnly);
    ASSERT_TRUE(reading.has_value());
    add(*writing, u"Ana"_s);
    EXPECT_EQ(names(**reading), QStringList{u"Ana"_s});
    EXPECT_FALSE((*reading)->execute(u"DELETE FROM contact"_s).has_value());
    EXPECT_EQ(names(*writing), QStringList{u"Ana"_s});
}

TEST_F(DatabaseTest, ATransactionThatIsNotCommittedLeavesNothing)
{
    const auto database = open(path());
    {
        const auto transaction = Transaction::begin(*database);
        ASSERT_TRUE(transaction.has_value());
        run(*database, u"INSERT INTO setting (uid, value) VALUES ('a', 'b')"_s);
    }
    EXPECT_EQ(database->scalar(u"SELECT count(*) FROM setting"_s).value(), u"0"_s);
}

#ifdef Q_OS_UNIX
TEST_F(DatabaseTest, FileJournalsAndNewFolderAreTheOwnersOnly)
{
    const QString file = path(u"new/deep/network.db"_s);
    const auto database = open(file);
    add(*database, u"Ana"_s);
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        ASSERT_TRUE(QFile::exists(file + suffix));
        EXPECT_EQ(QFile::permissions(file + suffix) & others, QFile::Permissions()) << suffix.toStdString();
    }
    EXPECT_EQ(QFile::permissions(path(u"new/deep"_s)) & others, QFile::Permissions());
}

TEST_F(DatabaseTest, AFolderThatExistsKeepsItsPermissions)
{
    const QString kept = path(u"kept"_s);
    ASSERT_TRUE(QDir().mkpath(kept));
    const auto before = QFile::permissions(kept) | QFile::ReadGroup | QFile::ExeGroup;
    ASSERT_TRUE(QFile::setPermissions(kept, before));
    open(kept + u"/network.db"_s);
    EXPECT_EQ(QFile::permissions(kept), before);
}
#endif

} // namespace
} // namespace cultivar::store
