// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "tests/store/store_fixture.h"

#include <QDir>
#include <QFileInfo>

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

    /// `from` as a crash leaves it: with its journal, and nobody has it open.
    static void copyCrashed(const QString &from, const QString &to)
    {
        for (const auto &suffix : {u""_s, u"-wal"_s})
            ASSERT_TRUE(QFile::copy(from + suffix, to + suffix));
    }

    /// A database with Ana in `copy` and in the file, and Bo only in the journal of `crashed`.
    void crashWithBoInTheJournal(const QString &copy, const QString &crashed)
    {
        const auto database = open(path());
        run(*database, u"PRAGMA wal_autocheckpoint = 0"_s);
        add(*database, u"Ana"_s);
        ASSERT_TRUE(backUp(*database, copy).has_value());
        add(*database, u"Bo"_s);
        copyCrashed(path(), crashed);
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

TEST_F(BackupTest, WhatIsOnlyInTheJournalIsKeptInTheCopyOfTheOldOne)
{
    const QString crashed = path(u"crashed.db"_s);
    crashWithBoInTheJournal(path(u"copy.db"_s), crashed);
    const Result<QString> kept = restore(path(u"copy.db"_s), crashed, now());
    ASSERT_TRUE(kept.has_value()) << ::testing::PrintToString(kept.error());
    EXPECT_FALSE(QFile::exists(crashed + u"-wal"_s));
    EXPECT_FALSE(QFile::exists(crashed + u"-shm"_s));
    EXPECT_FALSE(QFile::exists(*kept + u"-wal"_s));
    EXPECT_EQ(names(*open(crashed)), QStringList{u"Ana"_s});
    EXPECT_TRUE(verify(crashed).has_value());
    EXPECT_EQ(names(*open(*kept)), (QStringList{u"Ana"_s, u"Bo"_s}));
}

TEST_F(BackupTest, RestoresWhatIsOnlyInTheJournalOfTheSource)
{
    const QString crashed = path(u"crashed.db"_s);
    crashWithBoInTheJournal(path(u"copy.db"_s), crashed);
    ASSERT_TRUE(restore(crashed, path(u"fresh.db"_s), now()).has_value());
    EXPECT_EQ(names(*open(path(u"fresh.db"_s))), (QStringList{u"Ana"_s, u"Bo"_s}));
    EXPECT_TRUE(QFile::exists(crashed));
}

TEST_F(BackupTest, AnOldOneThatCannotBeReadMovesWithItsJournal)
{
    const QString crashed = path(u"crashed.db"_s);
    crashWithBoInTheJournal(path(u"copy.db"_s), crashed);
    write(crashed, "no database");
    const QByteArray journal = bytes(crashed + u"-wal"_s);
    const Result<QString> kept = restore(path(u"copy.db"_s), crashed, now());
    ASSERT_TRUE(kept.has_value()) << ::testing::PrintToString(kept.error());
    EXPECT_EQ(bytes(*kept), "no database");
    EXPECT_EQ(bytes(*kept + u"-wal"_s), journal);
    EXPECT_FALSE(QFile::exists(crashed + u"-wal"_s));
    EXPECT_EQ(names(*open(crashed)), QStringList{u"Ana"_s});
}

TEST_F(BackupTest, ADatabaseThatCannotBeKeptIsNotReplaced)
{
    const QString crashed = path(u"crashed.db"_s);
    crashWithBoInTheJournal(path(u"copy.db"_s), crashed);
    write(backupFolder(crashed), "a file where the folder should be");
    EXPECT_FALSE(restore(path(u"copy.db"_s), crashed, now()).has_value());
    EXPECT_FALSE(QFile::exists(crashed + u".restoring"_s));
    EXPECT_EQ(names(*open(crashed)), (QStringList{u"Ana"_s, u"Bo"_s}));
}

TEST_F(BackupTest, RestoringTwiceInAnInstantKeepsBoth)
{
    const auto put = [this](const QString &name) {
        const QString file = path(name + u".db"_s);
        add(*open(file), name);
        return restore(file, path(u"target.db"_s), now()).value_or(QString());
    };
    put(u"Ana"_s);
    const QString first = put(u"Bo"_s);
    const QString second = put(u"Cem"_s);
    EXPECT_NE(first, second);
    EXPECT_EQ(names(*open(first)), QStringList{u"Ana"_s});
    EXPECT_EQ(names(*open(second)), QStringList{u"Bo"_s});
}

TEST_F(BackupTest, OnesOfTheSameInstantAreAllKept)
{
    const auto database = open(path());
    constexpr int kept = 12;
    QStringList made;
    for (int i = 0; i < kept; ++i)
        made += QFileInfo(*backUpAutomatically(*database, BackupReason::Daily, now(), kept)).fileName();
    EXPECT_EQ(backups(), made) << "their names are in the order they were made";
    made += QFileInfo(*backUpAutomatically(*database, BackupReason::Daily, now(), kept)).fileName();
    EXPECT_EQ(backups(), made.mid(1));
    EXPECT_FALSE(needsDailyBackup(path(), now().date()));
}

TEST_F(BackupTest, TheOneJustMadeIsNeverRotatedAwayHoweverOldItsTime)
{
    const auto database = open(path());
    constexpr int kept = 2;
    for (int day = 0; day < kept; ++day)
        ASSERT_TRUE(backUpAutomatically(*database, BackupReason::Daily, now().addDays(day), kept).has_value());
    const auto older = backUpAutomatically(*database, BackupReason::Daily, now().addYears(-1), kept);
    ASSERT_TRUE(older.has_value());
    EXPECT_TRUE(QFile::exists(*older));
    EXPECT_EQ(backups().size(), kept);
}

TEST_F(BackupTest, ADamagedSourceIsNamedAndNotItsCopy)
{
    const auto database = open(path());
    run(*database, u"PRAGMA foreign_keys = OFF"_s);
    run(*database, u"INSERT INTO contact_circles (owner, position, value) VALUES (99, 0, 99)"_s);
    const auto saved = backUpAutomatically(*database, BackupReason::Daily, now(), 3);
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().kind, ErrorKind::DamagedFile);
    EXPECT_EQ(saved.error().subject, path());
    EXPECT_EQ(backups(), QStringList());
}

TEST_F(BackupTest, APageThatCannotBeReadIsTheDatabasesFault)
{
    constexpr qsizetype pageSize = 4096;
    qsizetype page = 0;
    {
        const auto database = open(path());
        add(*database, u"Ana"_s);
        page = database->scalar(u"SELECT rootpage FROM sqlite_schema WHERE name = 'contact'"_s).value().toLongLong();
    }
    QByteArray content = bytes(path());
    content.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, 'x'));
    write(path(), content);
    const auto database = Database::open(path(), Database::Mode::ReadOnly);
    ASSERT_TRUE(database.has_value());
    const Result<void> saved = backUp(**database, path(u"copy.db"_s));
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().kind, ErrorKind::DamagedFile);
    EXPECT_EQ(saved.error().subject, path());
}

} // namespace
} // namespace cultivar::store
