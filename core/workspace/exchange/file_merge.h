// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/workspace/exchange/imported_file.h"

// Somebody who is here meets what a file says of them.
namespace cultivar {

/// Notes in the report that the user's edits of these fields (described names) stay.
void keepEdits(const Contact &stored, const Contact &brought, const QStringList &fields, ImportedFile &report);

/// What becomes of the contact: see rules::mergeFromSource() and, for our own table, rules::mergeFromOwnFile(). Edits
/// that stay are noted in the report.
[[nodiscard]] Contact mergedWithFile(const Contact &stored, const ParsedContact &parsed, ImportedFile &report);

/// The trace of the picture that the source of `brought` brought last; default if it brought none.
[[nodiscard]] PhotoTrace photoBroughtLast(const Contact &stored, const Contact &brought);

} // namespace cultivar
