// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/decoded_text.h"
#include "core/exchange/tables/table_mapping.h"

namespace cultivar {

/// What one sees of a table while saying how it is to be read.
struct TablePreview
{
    TableMapping mapping;               ///< its header as this reading finds it
    std::vector<QStringList> firstRows; ///< a few records
};

/// The beginning of the table in `file`, read with the encoding, delimiter and header row of `mapping`. On any thread
/// but that of the window. Errors: MissingFile, CannotRead.
[[nodiscard]] Result<TablePreview> previewTable(const QString &file, const TableMapping &mapping);

} // namespace cultivar
