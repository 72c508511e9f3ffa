// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/edit.h"
#include "core/store/batch_log.h"
#include "core/workspace/job_control.h"

#include <QSet>

#include <functional>

namespace cultivar {

/// What taking imports back does. It names the records and does not hold them: an import may be most of the database.
struct TakeBack
{
    std::vector<RecordKey> removals;        ///< records the imports added that go
    std::vector<store::BatchTouch> changes; ///< what is taken back of records that stay, the newest of each first
    QSet<qint64> takenBackBefore;           ///< batches among them that were taken back already
    std::vector<RecordKey> reverts;         ///< these records: they go back to what they were, but for what was edited
                                            ///< since
    QStringList kept; ///< added records that stay, since they were edited or something refers to them, by the names of
                      ///< the people they are or are about
    int keptPeople = 0;    ///< how many of these are people
    QStringList keptEdits; ///< names of people who go back but for what was edited since

    [[nodiscard]] int removed() const { return static_cast<int>(removals.size()); }

    [[nodiscard]] int reverted() const { return static_cast<int>(reverts.size()); }
};

/// What imports that were taken back before had to leave, since a later one had changed it or refers to it.
enum class LeftBefore
{
    Stays, ///< the state before these imports is wanted
    Goes   ///< with the last import that holds it
};

/// Undoes imports together, keeping what was edited since: a record it added goes if it is as the import left it and
/// nothing outside the imports refers to it; a field it changed goes back if nobody changed it since. Changes nothing
/// by itself. `what`: see JobStep. Fails with Cancelled if `control` says so.
[[nodiscard]] Result<TakeBack> takeBack(store::Database &database, const std::vector<BatchId> &batches,
                                        LeftBefore leftBefore, const JobControl &control = {},
                                        const QString &what = {});

/// Calls `use` with Edits that do it, each of at most some hundred changes, whose records are read then. Within the
/// transaction it was found out in.
[[nodiscard]] Result<void> forEachEdit(store::Database &database, const TakeBack &taken,
                                       const std::function<Result<void>(Edit)> &use);

} // namespace cultivar
