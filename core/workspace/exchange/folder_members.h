// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/archives/archive_members.h"
#include "core/exchange/reading_watch.h"

namespace cultivar {

/// So many files of a folder are looked at, and so many bytes of them kept: who names a whole disk did not mean it.
inline constexpr qint64 mostFilesOfFolder = 20'000;
inline constexpr qint64 largestFolder = 1LL << 31;

/// Reads what is worth reading in a folder and the folders inside it, as if it were an archive that was unpacked. Of
/// mail only the headers are kept. What is hidden is not looked at, links are passed over. Errors: NoPermission,
/// InvalidInput ("too_large_folder", without a subject) beyond what is read, and Cancelled.
[[nodiscard]] Result<ArchiveMembers> readFolderMembers(const QString &path, const ReadingWatch &watch = {});

} // namespace cultivar
