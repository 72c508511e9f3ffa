// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

// What can be done to a record of any type, each as a command for Workspace::change(). The label says what it was, in
// the undo list. Errors: NotFound (subject: the uid), whatever validation says, and what `change` fails with.
namespace cultivar::commands {

template <RecordType R> [[nodiscard]] Workspace::Command addRecord(R record, EditLabel label)
{
    return [record = std::move(record), label = std::move(label)](const Records &) -> Result<Edit> {
        Edit edit(label);
        edit.add(record);
        return edit;
    };
}

/// Changes the record as it is now, so that what happened to its other fields meanwhile stays. A change that leaves it
/// as it is is no step.
template <RecordType R>
[[nodiscard]] Workspace::Command changeRecord(Uid uid, EditLabel label,
                                              std::function<Result<void>(const Records &, R &)> change)
{
    return [uid = std::move(uid), label = std::move(label),
            change = std::move(change)](const Records &records) -> Result<Edit> {
        const Result<R> stored = records.get<R>(uid);
        if (!stored)
            return passOn(stored);
        R after = *stored;
        if (const Result<void> done = change(records, after); !done)
            return passOn(done);
        Edit edit(label);
        edit.update(*stored, std::move(after));
        return edit;
    };
}

/// Into the trash, for 30 days.
template <RecordType R> [[nodiscard]] Workspace::Command trashRecord(Uid uid, EditLabel label)
{
    return changeRecord<R>(std::move(uid), std::move(label), [](const Records &records, R &record) -> Result<void> {
        record.trashed = records.present().now;
        return {};
    });
}

} // namespace cultivar::commands
