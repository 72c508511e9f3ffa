// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/exchange/import_history.h"

#include "core/workspace/exchange/take_back.h"

#include <algorithm>
#include <tuple>

namespace cultivar {

namespace {

int &removedOf(TakeBackPreview &preview, const RecordKey &key)
{
    if (key.record == Contact::recordName)
        return preview.peopleRemoved;
    return key.record == Interaction::recordName ? preview.conversationsRemoved : preview.othersRemoved;
}

} // namespace

Result<std::vector<Batch>> imports(const Records &records)
{
    Result<std::vector<Batch>> batches = records.all<Batch>();
    if (!batches)
        return batches;
    std::erase_if(*batches, [](const Batch &batch) { return batch.trashed.has_value(); });
    std::ranges::sort(*batches, std::greater(), [](const Batch &batch) { return std::tuple(batch.at, batch.id); });
    return batches;
}

Result<TakeBackPreview> takeBackPreview(const Records &records, const std::vector<Uid> &batches,
                                        const JobControl &control)
{
    TakeBackPreview preview;
    std::vector<BatchId> ids;
    Error nothing{ErrorKind::NotFound, {}, {}};
    for (const Uid &uid : batches) {
        const Result<Batch> batch = records.get<Batch>(uid);
        if (!batch && batch.error().kind != ErrorKind::NotFound)
            return passOn(batch);
        // Of the files of one import some may have been undone or taken back before.
        if (!batch || batch->takenBack) {
            nothing = batch ? Error{ErrorKind::NothingToUndo, uid.text(), {}} : batch.error();
            continue;
        }
        preview.batches.push_back(*batch);
        ids.push_back(batch->id);
    }
    if (ids.empty())
        return Failure(nothing);
    const Result<TakeBack> taken = takeBack(records.database(), ids, LeftBefore::Goes, control);
    if (!taken)
        return passOn(taken);
    for (const RecordKey &key : taken->removals)
        ++removedOf(preview, key);
    for (const RecordKey &key : taken->reverts)
        ++(key.record == Contact::recordName ? preview.peopleReverted : preview.othersReverted);
    preview.kept = taken->kept;
    preview.keptEdits = taken->keptEdits;
    return preview;
}

} // namespace cultivar
