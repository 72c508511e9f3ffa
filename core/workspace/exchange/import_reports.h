// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"
#include "core/workspace/records.h"

namespace cultivar::store {
class Database;
}

namespace cultivar {

/// What an import left out and why, kept beside it as long as it is listed; at most a thousand lines of a file. It is
/// no record: it is in no archive, and taking the import back leaves it.

/// In the transaction of the import.
[[nodiscard]] Result<void> keepImportReport(store::Database &database, const ImportedFile &file);

/// Of the import with that uid: file, problems and kept edits; nothing of them if none was kept.
[[nodiscard]] Result<ImportedFile> importReport(const Records &records, const Uid &batch);

} // namespace cultivar
