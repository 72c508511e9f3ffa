// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enum_text.h"
#include "core/store/database.h"

#include <QDateTime>

#include <vector>

namespace cultivar::store {

/// Why a backup was made; part of its file name.
enum class BackupReason
{
    Daily,
    BeforeImport,
    BeforeMigration,
    BeforeRestore,
    ByHand
};

} // namespace cultivar::store

template <> struct cultivar::EnumWords<cultivar::store::BackupReason>
{
    static constexpr std::array words = {QLatin1StringView("daily"), QLatin1StringView("before-import"),
                                         QLatin1StringView("before-migration"), QLatin1StringView("before-restore"),
                                         QLatin1StringView("by-hand")};
};

namespace cultivar::store {

/// A backup made by the program itself.
struct BackupFile
{
    QString path;
    BackupReason reason = BackupReason::Daily;
    QDateTime made; ///< UTC
    qint64 bytes = 0;
};

/// Where the automatic backups of a database lie: "<name>-backups" beside it.
[[nodiscard]] QString backupFolder(const QString &databasePath);

/// Writes a consistent copy to `target` (VACUUM INTO, under another name first), verified by opening it. An older copy
/// there is replaced at once, by a verified one. Errors: DiskFull, CannotWrite, NoPermission (subject: the target),
/// ForeignFile (the target is somebody else's), InvalidInput (it is the database itself), DamagedFile, Locked (subject:
/// the database).
[[nodiscard]] Result<void> backUp(Database &database, const QString &target);

/// backUp() into the backup folder, then removes the oldest by name beyond `keep` of the same reason, never the new
/// one. Gives the file's path; its name tells `now`, in UTC, or the next millisecond for which there is none yet.
[[nodiscard]] Result<QString> backUpAutomatically(Database &database, BackupReason reason, const QDateTime &now,
                                                  int keep);

/// What lies in the backup folder under the names of backUpAutomatically(), newest first. Not verified.
[[nodiscard]] std::vector<BackupFile> backups(const QString &databasePath);

/// True unless there is a daily backup of `day` (UTC).
[[nodiscard]] bool needsDailyBackup(const QString &databasePath, QDate day);

/// Opens `path` read-only and checks it whole: ours, not newer, integrity and foreign keys in order. Errors:
/// MissingFile, ForeignFile, NewerFile, DamagedFile, NoPermission, CannotRead.
[[nodiscard]] Result<void> verify(const QString &path);

/// Puts a verified copy of `backup` in the place of the database at `path`, which must not be open for writing
/// anywhere. What was there is kept in the backup folder, as a copy or, if it cannot be read, as the files themselves;
/// its path is given (empty if there was nothing). After an error what was there is still there. Errors: those of
/// verify() for `backup`, DiskFull, CannotWrite, Locked (somebody still uses the database).
[[nodiscard]] Result<QString> restore(const QString &backup, const QString &path, const QDateTime &now);

} // namespace cultivar::store
