// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/parsed.h"
#include "core/model/photo.h"
#include "core/workspace/exchange/imported_file.h"
#include "core/workspace/exchange/match_index.h"

// Somebody who is here meets what a file says of them.
namespace cultivar {

/// Notes in the report that the stored values of these fields (described names) stay. `isOwn`: see KeptEdit.
void keepEdits(const Contact &stored, const Contact &brought, const QStringList &fields, bool isOwn,
               ImportedFile &report);

/// The words of a source that those of `brought` take the place of, unless the file said them itself: of the same key,
/// else what the source called otherwise before. Null if there are none. Belongs to `stored`.
[[nodiscard]] const BroughtBySource *wordsBefore(const Contact &stored, const Contact &brought,
                                                 const MatchIndex &matches);

/// The photo that a source with these words, which `stored` holds, last brought.
[[nodiscard]] PhotoTrace photoBefore(const Contact &stored, const BroughtBySource &words);

/// What becomes of the contact: see rules::mergeFromSource() and, for our own table, rules::mergeFromOwnFile(). What
/// stays is noted in the report.
[[nodiscard]] Contact mergedWithFile(const Contact &stored, const ParsedContact &parsed, const MatchIndex &matches,
                                     ImportedFile &report);

} // namespace cultivar
