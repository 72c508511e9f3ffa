// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/workspace/job_control.h"

namespace cultivar::store {
class Database;
class EditWriter;
} // namespace cultivar::store

namespace cultivar {

/// What undo, redo or taking an import back did.
struct HistoryStep
{
    EditLabel label; ///< of the step that was undone or redone
    ChangeSet changes;
    int removed = 0;  ///< imports only
    int reverted = 0; ///< imports only
    QStringList kept; ///< imports only: what stays because it was edited since
};

/// The steps undo and redo would take; nothing where there is none.
struct HistoryState
{
    std::optional<EditLabel> undo;
    std::optional<EditLabel> redo;

    bool operator==(const HistoryState &) const = default;
};

[[nodiscard]] Result<HistoryState> historyState(store::Database &database);

// On the writer's thread, each in a transaction of its own. Errors: NothingToUndo, NothingToRedo, Cancelled, Conflict
// when the records are no longer as the step left them (nothing is changed then).

[[nodiscard]] Result<HistoryStep> undo(store::EditWriter &writer, const JobControl &control = {});
[[nodiscard]] Result<HistoryStep> redo(store::EditWriter &writer, const JobControl &control = {});
/// Takes imports back at any later time, together, as a step that can itself be undone. NotFound if there is no such
/// import, NothingToUndo if it was taken back already; the subject is the batch.
[[nodiscard]] Result<HistoryStep> undoImports(store::EditWriter &writer, const std::vector<Uid> &batches,
                                              const QDateTime &now, const JobControl &control = {});

} // namespace cultivar
