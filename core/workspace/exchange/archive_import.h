// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/exchange/contact_import.h"
#include "core/workspace/job_progress.h"

namespace cultivar {

/// Takes a whole archive into the open transaction as part of `import`'s batch. Records are known by uid. In a database
/// without contacts the archive's records replace those that are there from the start, so that reading and writing it
/// gives the same bytes; otherwise a contact that is already there only gains what it lacks, and any other record stays
/// as it is. The report counts contacts; those that are not in
/// the trash join the import's circle.
[[nodiscard]] Result<void> importArchive(store::EditWriter &writer, ContactImport &import, Network network,
                                         JobProgress &progress, ImportedFile &report);

} // namespace cultivar
