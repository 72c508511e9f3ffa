// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/history.h"

#include "core/store/edit_writer.h"
#include "core/wording/edit_text.h"
#include "core/wording/word_list.h"
#include "core/workspace/exchange/take_back.h"
#include "core/workspace/job_progress.h"

namespace cultivar {

namespace {

void swapSides(std::vector<Change> &changes)
{
    for (Change &change : changes)
        std::visit([](auto &values) { std::swap(values.before, values.after); }, change);
}

/// A walk along the history: one transaction, in which changes are applied page by page.
class Walk
{
public:
    Walk(store::EditWriter &writer, const JobControl &control)
        : m_writer(writer)
        , m_progress(control, {})
    {
    }

    /// Runs `work` in a transaction; its change set becomes the step's.
    template <class Work> Result<HistoryStep> inTransaction(Work work)
    {
        Result<store::Transaction> transaction = store::Transaction::begin(m_writer.database());
        if (!transaction)
            return passOn(transaction);
        Result<HistoryStep> step = work();
        if (step) {
            Result<ChangeSet> changes = finish();
            const Result<void> committed = changes ? transaction->commit() : Result<void>(passOn(changes));
            if (committed)
                step->changes = std::move(*changes);
            else
                step = passOn(committed);
        }
        m_writer.forget();
        return step;
    }

    /// What is undone or done again, for whoever watches.
    void tell(const QString &what) { m_progress.setWhat(what); }

    /// The changes of a step, back or forth.
    Result<void> follow(const store::UndoStep &step, store::UndoLog::Order order)
    {
        const Result<qint64> count = m_writer.undoLog().countChanges(step);
        if (!count)
            return passOn(count);
        begin(*count);
        return m_writer.undoLog().forEachPage(step, order, [&](std::vector<Change> changes) {
            if (order == store::UndoLog::Order::Backwards)
                swapSides(changes);
            Edit edit(step.label);
            edit.changes() = std::move(changes);
            return apply(edit);
        });
    }

    /// What `taken` says, and what `used` wants to keep of each part of it.
    Result<void> follow(const TakeBack &taken, const std::function<Result<void>(Edit)> &used)
    {
        begin(taken.removed() + taken.reverted());
        return forEachEdit(m_writer.database(), taken, [&](Edit edit) -> Result<void> {
            if (Result<void> done = apply(edit); !done)
                return done;
            return used(std::move(edit));
        });
    }

private:
    void begin(qint64 total)
    {
        m_done = 0;
        m_total = total;
        m_progress.begin(JobPhase::TakingBack, true);
    }

    Result<void> apply(Edit &edit)
    {
        if (!m_progress.reached(m_done, m_total))
            return fail(ErrorKind::Cancelled);
        m_done += static_cast<qint64>(edit.changes().size());
        return m_writer.apply(edit);
    }

    Result<ChangeSet> finish()
    {
        m_progress.begin(JobPhase::Finishing, true);
        return m_writer.finish([this](qint64 done, qint64 total) { return m_progress.reached(done, total); });
    }

    store::EditWriter &m_writer;
    JobProgress m_progress;
    qint64 m_done = 0; ///< changes
    qint64 m_total = 0;
};

/// The forward changes of an import stand in the batch log; once undone, they are kept whole with the step, for redo.
Result<HistoryStep> undoImportStep(store::EditWriter &writer, Walk &walk, const store::UndoStep &step,
                                   const JobControl &control)
{
    const Result<TakeBack> taken =
        takeBack(writer.database(), {step.batch}, LeftBefore::Stays, control, wording::editText(step.label));
    if (!taken)
        return passOn(taken);
    const auto keep = [&](Edit edit) {
        swapSides(edit.changes());
        return writer.undoLog().addChanges(step.id, edit.changes());
    };
    if (const Result<void> done = walk.follow(*taken, keep); !done)
        return passOn(done);
    const Result<std::optional<Batch>> batch = writer.table<Batch>().find(step.batch);
    if (!batch)
        return passOn(batch);
    if (*batch) {
        Edit edit;
        edit.remove(**batch);
        Result<void> done = writer.apply(edit);
        if (done)
            done = keep(std::move(edit));
        if (!done)
            return passOn(done);
    }
    return HistoryStep{step.label, {}, taken->removed(), taken->reverted(), taken->kept};
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

Result<HistoryStep> undo(store::EditWriter &writer, const JobControl &control)
{
    Walk walk(writer, control);
    return walk.inTransaction([&]() -> Result<HistoryStep> {
        const Result<std::optional<store::UndoStep>> step = writer.undoLog().nextUndo();
        if (!step)
            return passOn(step);
        if (!*step)
            return fail(ErrorKind::NothingToUndo);
        walk.tell(wording::editText((*step)->label));
        Result<HistoryStep> undone = HistoryStep{(*step)->label, {}, 0, 0, {}};
        if (!(*step)->batch.isNull())
            undone = undoImportStep(writer, walk, **step, control);
        else if (const Result<void> done = walk.follow(**step, store::UndoLog::Order::Backwards); !done)
            return passOn(done);
        if (undone)
            if (const Result<void> done = writer.undoLog().markUndone(**step, true); !done)
                return passOn(done);
        return undone;
    });
}

Result<HistoryStep> redo(store::EditWriter &writer, const JobControl &control)
{
    Walk walk(writer, control);
    return walk.inTransaction([&]() -> Result<HistoryStep> {
        const Result<std::optional<store::UndoStep>> step = writer.undoLog().nextRedo();
        if (!step)
            return passOn(step);
        if (!*step)
            return fail(ErrorKind::NothingToRedo);
        walk.tell(wording::editText((*step)->label));
        if (const Result<void> done = walk.follow(**step, store::UndoLog::Order::Forwards); !done)
            return passOn(done);
        if (!(*step)->batch.isNull())
            if (const Result<void> done = writer.undoLog().forgetChanges(**step); !done)
                return passOn(done);
        if (const Result<void> done = writer.undoLog().markUndone(**step, false); !done)
            return passOn(done);
        return HistoryStep{(*step)->label, {}, 0, 0, {}};
    });
}

Result<HistoryStep> undoImports(store::EditWriter &writer, const std::vector<Uid> &uids, const QDateTime &now,
                                const JobControl &control)
{
    Walk walk(writer, control);
    return walk.inTransaction([&]() -> Result<HistoryStep> {
        const Result<std::vector<Batch>> batches = batchesToUndo(writer, uids);
        if (!batches)
            return passOn(batches);
        std::vector<BatchId> ids;
        QStringList files;
        Edit marks;
        for (const Batch &batch : *batches) {
            ids.push_back(batch.id);
            files += batch.fileName;
            Batch after = batch;
            after.takenBack = now;
            marks.update(batch, after);
        }
        const QString what = wording::andList(files);
        walk.tell(what);
        const Result<TakeBack> taken = takeBack(writer.database(), ids, LeftBefore::Goes, control, what);
        if (!taken)
            return passOn(taken);
        const QString file = files.size() == 1 ? files.front() : QString();
        const EditLabel label{EditKind::TakeBackImport, file, taken->removed() + taken->reverted()};
        const Result<qint64> step = writer.undoLog().begin(label, {}, now);
        if (!step)
            return passOn(step);
        const auto keep = [&](Edit edit) { return writer.undoLog().addChanges(*step, edit.changes()); };
        Result<void> done = walk.follow(*taken, keep);
        if (done)
            done = writer.apply(marks);
        if (done)
            done = keep(std::move(marks));
        if (!done)
            return passOn(done);
        return HistoryStep{label, {}, taken->removed(), taken->reverted(), taken->kept};
    });
}

} // namespace cultivar
