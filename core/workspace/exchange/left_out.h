// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/imported_file.h"

namespace cultivar {

/// The records of a file that an import left out, to be mended elsewhere and imported again.
struct LeftOutRequest
{
    ImportedFile file; ///< as the import reported it
    QString target;    ///< the file to write
};

/// Writes them word for word, with what must stand above them. On any thread but that of the window. Errors: those of
/// reading the file, which may have changed or gone since, and of writing; NotFound if its lines are no longer there.
[[nodiscard]] Result<void> saveLeftOut(const LeftOutRequest &request);

} // namespace cultivar
