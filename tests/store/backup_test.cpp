// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "tests/store/store_fixture.h"

#include <QDir>

namespace cultivar::store {
namespace {

class BackupTest : public StoreFileTest
{
protected:
    [[nodiscard]] QStringList backups() const { return QDir(backupFolder(path())).entryList(QDir::Files, QDir::Name); }

    void damage(const QString &file)
    {
        QByteArray content = bytes(file);
        content.replace(4096, 12000, QByteArray(12000, 'x'));
        write(file, content);
    }
};

TEST_F(BackupTest, ACopyHoldsEverythingUpToNowAlsoWhatIsStillInTheJournal)
{
    const auto database = open(path());
    run(*database, u"PRAGMA wal_autocheckpoint = 0"_s);
    add(*database, u"Ana"_s);
    ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
    add(*database, u"Bo"_s);
    EXPECT_TRUE(verify(path(u"copy.db"_s)).has_value());
    EXPECT_EQ(names(*open(path(u"copy.db"_s))), QStringList{u"Ana"_s});
    EXPECT_FALSE(QFile::exists(path(u"copy.db.part"_s)));
}

TEST_F(BackupTest, ReplacesAnOlderCopyButNothingByAFailure)
{
    const auto database = open(path());
    add(*database, u"Ana"_s);
    ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
    add(*database, u"Bo"_s);
    ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
    EXPECT_EQ(names(*open(path(u"copy.db"_s))), (QStringList{u"Ana"_s, u"Bo"_s}));
    EXPECT_FALSE(backUp(*database, path(u"no/such/folder.db"_s)).has_value());
    EXPECT_FALSE(QDir(path(u"no"_s)).exists());
}

TEST_F(BackupTest, AutomaticOnesAreRotatedByReason)
{
    const auto database = open(path());
    add(*database, u"Ana"_s);
    constexpr int kept = 3;
    for (int day = 0; day < 5; ++day)
        ASSERT_TRUE(backUpAutomatically(*database, BackupReason::Daily, now().addDays(day), kept).has_value());
    ASSERT_TRUE(backUpAutomatically(*database, BackupReason::BeforeImport, now(), kept).has_value());
    EXPECT_EQ(backups(), (QStringList{u"20261125T090000000Z-before-import.db"_s, u"20261127T090000000Z-daily.db"_s,
                                      u"20261128T090000000Z-daily.db"_s, u"20261129T090000000Z-daily.db"_s}));
    EXPECT_FALSE(needsDailyBackup(path(), QDate(2026, 11, 28)));
    EXPECT_TRUE(needsDailyBackup(path(), QDate(2026, 11, 25)));
#ifdef Q_OS_UNIX
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFile::permissions(backupFolder(path())) & others, QFile::Permissions());
    for (const QString &file : backups())
        EXPECT_EQ(QFile::permissions(backupFolder(path()) + u'/' + file) & others, QFile::Permissions());
#endif
}

TEST_F(BackupTest, VerifyRefusesDamagedForeignAndMissingFiles)
{
    {
        const auto database = open(path());
        for (int i = 0; i < 50; ++i)
            add(*database, u"Person %1"_s.arg(i));
        ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
    }
    damage(path(u"copy.db"_s));
    EXPECT_EQ(verify(path(u"copy.db"_s)).error().kind, ErrorKind::DamagedFile);
    write(path(u"letter.txt"_s), "Dear Ana");
    EXPECT_EQ(verify(path(u"letter.txt"_s)).error().kind, ErrorKind::ForeignFile);
    EXPECT_EQ(verify(path(u"missing.db"_s)).error().kind, ErrorKind::MissingFile);
}

TEST_F(BackupTest, RestoresACopyAndKeepsWhatWasThere)
{
    {
        const auto database = open(path());
        add(*database, u"Ana"_s);
        ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
        add(*database, u"Bo"_s);
    }
    const Result<QString> kept = restore(path(u"copy.db"_s), path(), now());
    ASSERT_TRUE(kept.has_value()) << ::testing::PrintToString(kept.error());
    EXPECT_EQ(names(*open(path())), QStringList{u"Ana"_s});
    EXPECT_EQ(names(*open(*kept)), (QStringList{u"Ana"_s, u"Bo"_s}));
    EXPECT_TRUE(QFile::exists(path(u"copy.db"_s)));
    EXPECT_FALSE(QFile::exists(path() + u".restoring"_s));
}

TEST_F(BackupTest, RestoresWhereNothingWas)
{
    add(*open(path()), u"Ana"_s);
    const Result<QString> kept = restore(path(), path(u"elsewhere.db"_s), now());
    ASSERT_TRUE(kept.has_value());
    EXPECT_TRUE(kept->isEmpty());
    EXPECT_EQ(names(*open(path(u"elsewhere.db"_s))), QStringList{u"Ana"_s});
}

TEST_F(BackupTest, ADamagedBackupIsNotPutBack)
{
    {
        const auto database = open(path());
        for (int i = 0; i < 50; ++i)
            add(*database, u"Person %1"_s.arg(i));
        ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
    }
    damage(path(u"copy.db"_s));
    const QByteArray before = bytes(path());
    EXPECT_FALSE(restore(path(u"copy.db"_s), path(), now()).has_value());
    EXPECT_EQ(bytes(path()), before);
}

TEST_F(BackupTest, AStaleJournalMovesAwayWithItsFile)
{
    const QString crashed = path(u"crashed.db"_s);
    {
        const auto database = open(path());
        run(*database, u"PRAGMA wal_autocheckpoint = 0"_s);
        add(*database, u"Ana"_s);
        ASSERT_TRUE(backUp(*database, path(u"copy.db"_s)).has_value());
        add(*database, u"Bo"_s);
        // As after a crash: the journal is there, and nobody has the file open.
        for (const auto &suffix : {u""_s, u"-wal"_s})
            ASSERT_TRUE(QFile::copy(path() + suffix, crashed + suffix));
    }
    const Result<QString> kept = restore(path(u"copy.db"_s), crashed, now());
    ASSERT_TRUE(kept.has_value());
    EXPECT_FALSE(QFile::exists(crashed + u"-wal"_s));
    EXPECT_EQ(names(*open(crashed)), QStringList{u"Ana"_s});
    EXPECT_TRUE(verify(crashed).has_value());
    EXPECT_EQ(names(*open(*kept)), (QStringList{u"Ana"_s, u"Bo"_s}));
}

} // namespace
} // namespace cultivar::store
