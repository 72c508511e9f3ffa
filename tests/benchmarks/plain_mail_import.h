// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace cultivar::benchmarks {

/// How many "From " begin a line of a file: the least there is to do to read a mailbox.
[[nodiscard]] Result<int> countSeparators(const QString &path);

/// What an import of made-up mails is measured by: a plain scan of the mailbox, and then the rows that the import of it
/// would add, straight into `database` by QtSql: prepared statements, one transaction, the tables, indexes, search
/// index and pragmas of the program, on disk when it returns. It looks for nothing that is there already.
[[nodiscard]] Result<void> importPlainly(const QString &mailbox, const QString &database);

} // namespace cultivar::benchmarks
