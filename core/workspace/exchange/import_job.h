// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/import_file.h"

namespace cultivar {

/// Reads files into the database, on the writer's thread: one batch and one transaction a file, contacts before
/// messages. A bad row is reported and the rest goes on; a file that cannot be read is reported and the next is taken.
/// What concerns more than one file (cancelled, disk full, a failing database) stops the import: the file in work
/// leaves nothing and has the error, those before it stay, those after it are not reached. If there is none before it,
/// or the circle is not known, the import fails as a whole.
[[nodiscard]] Result<ImportReport> importFiles(const ImportSurroundings &surroundings, const ImportRequest &request);

} // namespace cultivar
