// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"

#include "core/workspace/job_control.h"

namespace cultivar::store {
class Database;
}

namespace cultivar {

/// What taking imports back does.
struct TakeBack
{
    Edit edit;
    int removed = 0;  ///< records the import added that go
    int reverted = 0; ///< records it changed that are as before, but for what was edited since
    QStringList kept; ///< added records that stay, since they were edited or something refers to them, by the names of
                      ///< the people they are or are about
    int keptPeople = 0;    ///< how many of these are people
    QStringList keptEdits; ///< names of people who go back but for what was edited since
};

/// Undoes imports together, keeping what was edited since: a record it added goes if it is as the import left it and
/// nothing outside the imports refers to it; a field it changed goes back if nobody changed it since. Changes nothing
/// by itself. Fails with Cancelled if `control` says so.
[[nodiscard]] Result<TakeBack> takeBack(store::Database &database, std::vector<BatchId> batches,
                                        const JobControl &control = {});

} // namespace cultivar
