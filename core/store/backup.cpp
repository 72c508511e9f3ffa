// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/database_files.h"
#include "core/store/integrity.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto stampFormat = "yyyyMMdd'T'HHmmsszzz'Z'"_L1;

/// The instant a name made with `stampFormat` begins with; invalid if it does not.
QDateTime stampOf(const QString &name)
{
    return QDateTime(QDate::fromString(name.left(8), u"yyyyMMdd"_s), QTime::fromString(name.mid(9, 9), u"HHmmsszzz"_s),
                     Qt::UTC);
}

Result<void> makePrivateFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::CannotWrite, folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

/// The instant is part of the name, and a later file must sort after an earlier one: a second of the same instant gets
/// the next free millisecond.
QString freeStampedPath(const QString &databasePath, BackupReason reason, const QDateTime &now)
{
    QDateTime instant = now.toUTC();
    QString path;
    do {
        const QString stamp = instant.toString(stampFormat);
        path = u"%1/%2-%3.db"_s.arg(backupFolder(databasePath), stamp, toWord(reason));
        instant = instant.addMSecs(1);
    } while (QFile::exists(path));
    return path;
}

/// `justMade` stays, also when its pretended time is older than all the others'.
void rotate(const QString &justMade, BackupReason reason, int keep)
{
    const QFileInfo made(justMade);
    QDir folder = made.dir();
    QStringList others = folder.entryList({u"*-%1.db"_s.arg(toWord(reason))}, QDir::Files, QDir::Name);
    others.removeOne(made.fileName());
    while (!others.isEmpty() && others.size() >= keep)
        folder.remove(others.takeFirst());
}

/// What programs that were killed at it left behind. One process writes, so nobody else is at work there.
void removeUnfinished(const QString &folder)
{
    QDir backups(folder);
    for (const QString &file : backups.entryList({u"*.db.part*"_s}, QDir::Files))
        backups.remove(file);
}

/// A copy is damaged only if its source is, and held up only by who writes to the source; all else is the target's.
Error blamed(Error error, const QString &source, const QString &target)
{
    if (error.kind == ErrorKind::CannotRead)
        error.kind = ErrorKind::CannotWrite;
    const bool sourcesFault = error.kind == ErrorKind::DamagedFile || error.kind == ErrorKind::Locked;
    error.subject = sourcesFault ? source : target;
    return error;
}

/// Writes `copy`, whole and verified, or leaves nothing. Errors name the source or `target`, which the copy is to
/// become.
Result<void> writeCopy(Database &database, const QString &copy, const QString &target)
{
    removeFiles(copy);
    const Result<Statement *> vacuum = database.prepared(u"VACUUM INTO ?"_s);
    if (!vacuum)
        return passOn(vacuum);
    (*vacuum)->bind(copy);
    Result<void> outcome = (*vacuum)->run();
    if (outcome) {
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        outcome = verify(copy);
    }
    if (!outcome) {
        removeFiles(copy);
        return Failure(blamed(outcome.error(), database.path(), target));
    }
    removeJournals(copy);
    return {};
}

/// Only an older copy may be replaced: never the database itself, nor a file of somebody else's.
Result<void> mayReplace(const QString &target, const QString &databasePath)
{
    const QFileInfo file(target);
    if (!file.exists())
        return {};
    if (file.canonicalFilePath() == QFileInfo(databasePath).canonicalFilePath())
        return fail(ErrorKind::InvalidInput, target, u"the_database_itself"_s);
    const Result<std::unique_ptr<Database>> older = Database::open(target, Database::Mode::ReadOnly);
    if (!older && older.error().kind == ErrorKind::ForeignFile)
        return passOn(older);
    return {};
}

/// The copy of a file that is in order.
Result<void> copySound(const QString &source, const QString &copy, const QString &target)
{
    const Result<std::unique_ptr<Database>> database = Database::open(source, Database::Mode::ReadOnly);
    if (!database)
        return passOn(database);
    if (const Result<void> sound = checkFile(**database); !sound)
        return sound;
    return writeCopy(**database, copy, target);
}

/// Brings what is only in the journal into the file, so that it is whole alone and another can take its place at once.
Result<void> settleJournals(const QString &path)
{
    const QString journal = path + u"-wal"_s;
    if (QFileInfo(journal).size() > 0) {
        const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
        if (!database)
            return passOn(database);
        if (const Result<void> done = (*database)->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !done)
            return done;
    }
    if (QFileInfo(journal).size() > 0)
        return fail(ErrorKind::Locked, path);
    removeJournals(path);
    return {};
}

Result<void> copyOld(const QString &path, const QString &target)
{
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    return database ? backUp(**database, target) : passOn(database);
}

struct Kept
{
    QString path;
    bool moved = false; ///< nothing is left where it was
};

/// Keeps a copy, and the old one where it is; moves it only if it cannot be copied.
Result<Kept> keepOld(const QString &path, const QDateTime &now)
{
    if (const Result<void> made = makePrivateFolder(backupFolder(path)); !made)
        return passOn(made);
    const QString target = freeStampedPath(path, BackupReason::BeforeRestore, now);
    const Result<void> copied = copyOld(path, target);
    if (copied) {
        if (const Result<void> settled = settleJournals(path); !settled)
            return passOn(settled);
        return Kept{target, false};
    }
    if (copied.error().kind == ErrorKind::Locked || copied.error().kind == ErrorKind::DiskFull)
        return passOn(copied);
    if (const Result<void> moved = moveFiles(path, target); !moved)
        return passOn(moved);
    return Kept{target, true};
}

} // namespace

QString backupFolder(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    return u"%1/%2-backups"_s.arg(file.absolutePath(), file.completeBaseName());
}

Result<void> verify(const QString &path)
{
    const Result<std::unique_ptr<Database>> copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy)
        return passOn(copy);
    return checkFile(**copy);
}

Result<void> backUp(Database &database, const QString &target)
{
    if (const Result<void> allowed = mayReplace(target, database.path()); !allowed)
        return passOn(allowed);
    const QString unfinished = target + u".part"_s;
    if (const Result<void> written = writeCopy(database, unfinished, target); !written)
        return written;
    const Result<void> placed = replaceFile(unfinished, target);
    if (placed)
        removeJournals(target); // of the copy that was replaced
    else
        removeFiles(unfinished);
    return placed;
}

Result<QString> backUpAutomatically(Database &database, BackupReason reason, const QDateTime &now, int keep)
{
    if (const Result<void> made = makePrivateFolder(backupFolder(database.path())); !made)
        return passOn(made);
    removeUnfinished(backupFolder(database.path()));
    const QString target = freeStampedPath(database.path(), reason, now);
    if (const Result<void> done = backUp(database, target); !done)
        return passOn(done);
    rotate(target, reason, keep);
    return target;
}

std::vector<BackupFile> backups(const QString &databasePath)
{
    std::vector<BackupFile> found;
    const QDir folder(backupFolder(databasePath));
    for (const QFileInfo &file : folder.entryInfoList({u"*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed)) {
        const QString name = file.completeBaseName();
        const QDateTime made = stampOf(name);
        const auto reason = fromWord<BackupReason>(name.section(u'-', 1));
        if (made.isValid() && reason)
            found.push_back({file.filePath(), *reason, made, file.size()});
    }
    return found;
}

bool needsDailyBackup(const QString &databasePath, QDate day)
{
    const QString pattern = u"%1T*-daily.db"_s.arg(day.toString(u"yyyyMMdd"_s));
    return QDir(backupFolder(databasePath)).entryList({pattern}, QDir::Files).isEmpty();
}

Result<QString> restore(const QString &backup, const QString &path, const QDateTime &now)
{
    const QString incoming = path + u".restoring"_s;
    if (const Result<void> copied = copySound(backup, incoming, path); !copied)
        return passOn(copied);
    Kept kept;
    if (hasFiles(path)) {
        const Result<Kept> old = keepOld(path, now);
        if (!old) {
            removeFiles(incoming);
            return passOn(old);
        }
        kept = *old;
    }
    if (const Result<void> placed = replaceFile(incoming, path); !placed) {
        removeFiles(incoming);
        if (kept.moved)
            if (const Result<void> back = moveFiles(kept.path, path); !back)
                return passOn(back);
        return passOn(placed);
    }
    return QFile::exists(kept.path) ? kept.path : QString();
}

} // namespace cultivar::store
