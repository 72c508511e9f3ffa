// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/workspace/job_control.h"

#include <functional>

namespace cultivar::store {
class Database;
}

namespace cultivar {

/// What taking imports back does.
struct TakeBack
{
    std::vector<RecordKey> removals; ///< records the import added that go
    Edit reverts;     ///< records it changed go back to what they were before, but for what was edited since
    QStringList kept; ///< added records that stay, since they were edited or something refers to them, by the names of
                      ///< the people they are or are about
    int keptPeople = 0;    ///< how many of these are people
    QStringList keptEdits; ///< names of people who go back but for what was edited since

    [[nodiscard]] int removed() const { return static_cast<int>(removals.size()); }

    [[nodiscard]] int reverted() const { return static_cast<int>(reverts.changes().size()); }
};

/// Undoes imports together, keeping what was edited since: a record it added goes if it is as the import left it and
/// nothing outside the imports refers to it; a field it changed goes back if nobody changed it since. Changes nothing
/// by itself. Fails with Cancelled if `control` says so.
[[nodiscard]] Result<TakeBack> takeBack(store::Database &database, std::vector<BatchId> batches,
                                        const JobControl &control = {});

/// Calls `use` with Edits that do it, each of some hundred changes, and whose records are read then: an import may be
/// most of the database. Within the transaction it was found out in.
[[nodiscard]] Result<void> forEachEdit(store::Database &database, const TakeBack &taken,
                                       const std::function<Result<void>(Edit)> &use);

} // namespace cultivar
