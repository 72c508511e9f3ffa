// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/job_control.h"
#include "core/workspace/records.h"

namespace cultivar {

/// The imports there were, newest first; those taken back too.
[[nodiscard]] Result<std::vector<Batch>> imports(const Records &records);

/// What taking imports back together would do.
struct TakeBackPreview
{
    std::vector<Batch> batches;
    int peopleRemoved = 0;
    int peopleReverted = 0; ///< go back to what they were before
    int conversationsRemoved = 0;
    int othersRemoved = 0;  ///< records of any other kind
    int othersReverted = 0; ///< records of any other kind
    QStringList kept;       ///< names of people it brought who stay, since they were edited or something refers to them
    QStringList keptEdits;  ///< names of people who go back but for what was edited since

    [[nodiscard]] bool changesNothing() const
    {
        return peopleRemoved + peopleReverted + conversationsRemoved + othersRemoved + othersReverted == 0;
    }
};

/// Does the whole work but writes nothing; long for a large import. NotFound if there is no such import; NothingToUndo
/// if it was taken back already; Cancelled.
[[nodiscard]] Result<TakeBackPreview> takeBackPreview(const Records &records, const std::vector<Uid> &batches,
                                                      const JobControl &control = {});

} // namespace cultivar
