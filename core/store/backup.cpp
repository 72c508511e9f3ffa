// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/store/integrity.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

QString reasonWord(BackupReason reason)
{
    switch (reason) {
    case BackupReason::Daily:
        return u"daily"_s;
    case BackupReason::BeforeImport:
        return u"before-import"_s;
    case BackupReason::BeforeMigration:
        return u"before-migration"_s;
    case BackupReason::BeforeRestore:
        return u"before-restore"_s;
    }
    Q_UNREACHABLE();
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

QString stampedPath(const QString &databasePath, BackupReason reason, const QDateTime &now)
{
    const QString stamp = now.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    return u"%1/%2-%3.db"_s.arg(backupFolder(databasePath), stamp, reasonWord(reason));
}

void rotate(const QString &databasePath, BackupReason reason, int keep)
{
    QDir folder(backupFolder(databasePath));
    QStringList files = folder.entryList({u"*-%1.db"_s.arg(reasonWord(reason))}, QDir::Files, QDir::Name);
    while (files.size() > keep)
        folder.remove(files.takeFirst());
}

Result<void> replaceFile(const QString &from, const QString &to)
{
    if (QFile::exists(to) && !QFile::remove(to))
        return fail(ErrorKind::CannotWrite, to);
    QFile file(from);
    if (!file.rename(to))
        return fail(ErrorKind::CannotWrite, to, file.errorString());
    return {};
}

void removeWithJournals(const QString &path)
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
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
    removeWithJournals(unfinished);
    const Result<Statement *> vacuum = database.prepared(u"VACUUM INTO ?"_s);
    if (!vacuum)
        return passOn(vacuum);
    (*vacuum)->bind(unfinished);
    Result<void> outcome = (*vacuum)->run();
    if (outcome) {
        QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner);
        outcome = verify(unfinished);
    } else if (outcome.error().subject == database.path()) {
        outcome = fail(outcome.error().kind == ErrorKind::CannotRead ? ErrorKind::CannotWrite : outcome.error().kind,
                       target, outcome.error().detail);
    }
    if (outcome)
        outcome = replaceFile(unfinished, target);
    if (outcome)
        for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(target + suffix); // of the copy that was replaced
    removeWithJournals(unfinished);
    return outcome;
}

Result<QString> backUpAutomatically(Database &database, BackupReason reason, const QDateTime &now, int keep)
{
    if (const Result<void> made = makePrivateFolder(backupFolder(database.path())); !made)
        return passOn(made);
    const QString target = stampedPath(database.path(), reason, now);
    if (const Result<void> done = backUp(database, target); !done)
        return passOn(done);
    rotate(database.path(), reason, keep);
    return target;
}

bool needsDailyBackup(const QString &databasePath, QDate day)
{
    const QString pattern = u"%1T*-daily.db"_s.arg(day.toString(u"yyyyMMdd"_s));
    return QDir(backupFolder(databasePath)).entryList({pattern}, QDir::Files).isEmpty();
}

Result<QString> restore(const QString &backup, const QString &path, const QDateTime &now)
{
    if (const Result<void> sound = verify(backup); !sound)
        return passOn(sound);
    const QString incoming = path + u".restoring"_s;
    removeWithJournals(incoming);
    QFile source(backup);
    if (!source.copy(incoming)) {
        removeWithJournals(incoming);
        return fail(ErrorKind::CannotWrite, incoming, source.errorString());
    }
    QFile::setPermissions(incoming, QFile::ReadOwner | QFile::WriteOwner);
    if (const Result<void> sound = verify(incoming); !sound) {
        removeWithJournals(incoming);
        return passOn(sound);
    }
    QString kept;
    if (QFile::exists(path)) {
        if (const Result<void> made = makePrivateFolder(backupFolder(path)); !made)
            return passOn(made);
        kept = stampedPath(path, BackupReason::BeforeRestore, now);
        // A stale journal beside a restored file would corrupt it, so the old one moves together with its file.
        for (const auto &suffix : {u"-wal"_s, u"-shm"_s})
            if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, kept + suffix))
                return fail(ErrorKind::CannotWrite, path + suffix);
        if (!QFile::rename(path, kept))
            return fail(ErrorKind::CannotWrite, path);
    }
    if (const Result<void> done = replaceFile(incoming, path); !done)
        return passOn(done);
    removeWithJournals(incoming);
    return kept;
}

} // namespace cultivar::store
