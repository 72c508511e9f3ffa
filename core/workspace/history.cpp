// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history.h"

#include "core/store/edit_writer.h"
#include "core/workspace/take_back.h"

#include <algorithm>

namespace cultivar {

namespace {

/// Runs `work` in a transaction; its change set becomes the step's.
template <class Work> Result<HistoryStep> inTransaction(store::EditWriter &writer, Work work)
{
    Result<store::Transaction> transaction = store::Transaction::begin(writer.database());
    if (!transaction)
        return passOn(transaction);
    Result<HistoryStep> step = work();
    if (step) {
        Result<ChangeSet> changes = writer.finish();
        const Result<void> committed = changes ? transaction->commit() : Result<void>(passOn(changes));
        if (committed)
            step->changes = std::move(*changes);
        else
            step = passOn(committed);
    }
    writer.forget();
    return step;
}

/// What takes these back, made of them: an import may be most of the database, and is in memory once.
std::vector<Change> inverted(std::vector<Change> changes)
{
    std::ranges::reverse(changes);
    for (Change &change : changes)
        std::visit([](auto &values) { std::swap(values.before, values.after); }, change);
    return changes;
}

/// The forward changes of an import stand in the batch log; once undone, they are kept whole with the step, for redo.
Result<HistoryStep> undoImportStep(store::EditWriter &writer, const store::UndoStep &step)
{
    Result<TakeBack> taken = takeBack(writer.database(), {step.batch});
    if (!taken)
        return passOn(taken);
    const Result<std::optional<Batch>> batch = writer.table<Batch>().find(step.batch);
    if (!batch)
        return passOn(batch);
    if (*batch)
        taken->edit.remove(**batch);
    if (const Result<void> done = writer.apply(taken->edit); !done)
        return passOn(done);
    if (const Result<void> done = writer.undoLog().replaceChanges(step, inverted(std::move(taken->edit.changes())));
        !done)
        return passOn(done);
    return HistoryStep{step.label, {}, taken->removed, taken->reverted, taken->kept};
}

Result<Edit> loggedEdit(store::EditWriter &writer, const store::UndoStep &step)
{
    Result<std::vector<Change>> changes = writer.undoLog().changes(step);
    if (!changes)
        return passOn(changes);
    Edit edit(step.label);
    edit.changes() = std::move(*changes);
    return edit;
}

Result<std::vector<Batch>> batchesToUndo(store::EditWriter &writer, const std::vector<Uid> &uids)
{
    std::vector<Batch> batches;
    for (const Uid &uid : uids) {
        const Result<std::optional<Batch>> batch = writer.table<Batch>().find(uid);
        if (!batch)
            return passOn(batch);
        if (!*batch)
            return fail(ErrorKind::NotFound, uid.text(), Batch::recordName);
        if ((*batch)->takenBack)
            return fail(ErrorKind::NothingToUndo, uid.text());
        batches.push_back(**batch);
    }
    return batches;
}

} // namespace

Result<HistoryState> historyState(store::Database &database)
{
    store::UndoLog log(database);
    const Result<std::optional<store::UndoStep>> undo = log.nextUndo();
    const Result<std::optional<store::UndoStep>> redo = log.nextRedo();
    if (!undo || !redo)
        return !undo ? passOn(undo) : passOn(redo);
    HistoryState state;
    if (*undo)
        state.undo = (*undo)->label;
    if (*redo)
        state.redo = (*redo)->label;
    return state;
}

Result<HistoryStep> undo(store::EditWriter &writer)
{
    return inTransaction(writer, [&]() -> Result<HistoryStep> {
        const Result<std::optional<store::UndoStep>> step = writer.undoLog().nextUndo();
        if (!step)
            return passOn(step);
        if (!*step)
            return fail(ErrorKind::NothingToUndo);
        Result<HistoryStep> undone = HistoryStep{(*step)->label, {}, 0, 0, {}};
        if (!(*step)->batch.isNull()) {
            undone = undoImportStep(writer, **step);
        } else {
            const Result<Edit> forward = loggedEdit(writer, **step);
            if (!forward)
                return passOn(forward);
            Edit backward = forward->inverse();
            if (const Result<void> done = writer.apply(backward); !done)
                return passOn(done);
        }
        if (undone)
            if (const Result<void> done = writer.undoLog().markUndone(**step, true); !done)
                return passOn(done);
        return undone;
    });
}

Result<HistoryStep> redo(store::EditWriter &writer)
{
    return inTransaction(writer, [&]() -> Result<HistoryStep> {
        const Result<std::optional<store::UndoStep>> step = writer.undoLog().nextRedo();
        if (!step)
            return passOn(step);
        if (!*step)
            return fail(ErrorKind::NothingToRedo);
        Result<Edit> forward = loggedEdit(writer, **step);
        if (!forward)
            return passOn(forward);
        if (const Result<void> done = writer.apply(*forward); !done)
            return passOn(done);
        if (!(*step)->batch.isNull())
            if (const Result<void> done = writer.undoLog().replaceChanges(**step, {}); !done)
                return passOn(done);
        if (const Result<void> done = writer.undoLog().markUndone(**step, false); !done)
            return passOn(done);
        return HistoryStep{(*step)->label, {}, 0, 0, {}};
    });
}

Result<HistoryStep> undoImports(store::EditWriter &writer, const std::vector<Uid> &uids, const QDateTime &now)
{
    return inTransaction(writer, [&]() -> Result<HistoryStep> {
        const Result<std::vector<Batch>> batches = batchesToUndo(writer, uids);
        if (!batches)
            return passOn(batches);
        std::vector<BatchId> ids;
        for (const Batch &batch : *batches)
            ids.push_back(batch.id);
        Result<TakeBack> taken = takeBack(writer.database(), ids);
        if (!taken)
            return passOn(taken);
        for (const Batch &batch : *batches) {
            Batch after = batch;
            after.takenBack = now;
            taken->edit.update(batch, after);
        }
        const QString file = batches->size() == 1 ? batches->front().fileName : QString();
        taken->edit.setLabel({EditKind::TakeBackImport, file, taken->removed + taken->reverted});
        if (const Result<void> done = writer.apply(taken->edit); !done)
            return passOn(done);
        if (const Result<void> done = writer.undoLog().append(taken->edit, now); !done)
            return passOn(done);
        return HistoryStep{taken->edit.label(), {}, taken->removed, taken->reverted, taken->kept};
    });
}

} // namespace cultivar
