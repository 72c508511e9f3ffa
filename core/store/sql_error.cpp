// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql_error.h"

#include <QSqlError>

namespace cultivar::store {

namespace {

ErrorKind kindOf(int resultCode)
{
    constexpr int primaryCode = 0xff;
    switch (resultCode & primaryCode) {
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 23: // SQLITE_AUTH
        return ErrorKind::NoPermission;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorKind::Locked;
    case 10: // SQLITE_IOERR
        return ErrorKind::CannotWrite;
    case 11: // SQLITE_CORRUPT
        return ErrorKind::DamagedFile;
    case 13: // SQLITE_FULL
        return ErrorKind::DiskFull;
    case 14: // SQLITE_CANTOPEN
        return ErrorKind::CannotRead;
    case 19: // SQLITE_CONSTRAINT
        return ErrorKind::InUse;
    case 26: // SQLITE_NOTADB
        return ErrorKind::ForeignFile;
    default:
        return ErrorKind::Database;
    }
}

} // namespace

Error errorFrom(const QSqlError &error, const QString &path)
{
    return {kindOf(error.nativeErrorCode().toInt()), path, error.databaseText()};
}

} // namespace cultivar::store
