// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace cultivar::store {

// A database as files: the main one and the journals SQLite keeps beside it ("-wal", "-shm", "-journal"), without which
// it lacks commits, and which would corrupt another file put in its place (https://www.sqlite.org/howtocorrupt.html,
// 1.4). None of these may be used while a connection is open.

/// True if the file or a journal of it is there.
[[nodiscard]] bool hasFiles(const QString &path);

void removeJournals(const QString &path);
void removeFiles(const QString &path);

/// Moves the file with its journals, all or none. Error: CannotWrite.
[[nodiscard]] Result<void> moveFiles(const QString &from, const QString &to);

/// Puts a finished file, alone, in the place of another at once: at no moment is there none. It is on the disk when
/// this returns. Error: CannotWrite, and both are as they were.
[[nodiscard]] Result<void> replaceFile(const QString &from, const QString &to);

} // namespace cultivar::store
