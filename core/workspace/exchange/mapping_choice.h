// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/edit_writer.h"
#include "core/workspace/exchange/import_request.h"

namespace cultivar {

/// How a table of another program is to be read, and by whose word.
struct MappingChoice
{
    TableMapping mapping;
    bool said = false;  ///< the user says so now: to be kept for the next such table
    bool known = false; ///< said now, or when a table with these columns came before
};

/// What was said of this table, else when one with these columns came before, else what looking tells.
[[nodiscard]] Result<MappingChoice> chooseMapping(store::EditWriter &writer, const ImportRequest &request,
                                                  const QString &file, const QByteArray &bytes);

} // namespace cultivar
