// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/store/database.h"

#include <QHash>

#include <span>

namespace cultivar::store {

/// A record an import added: known again by its fingerprint (core/model/fingerprint.h), not kept twice.
struct BatchAddition
{
    RecordKey key;
    qint64 fingerprint = 0;
};

/// One thing an import did: it added a record, or changed one (both sides kept).
using BatchChange = std::variant<BatchAddition, Change>;

/// Where the log says what an import did to a record: small, since an import may be most of the database.
struct BatchTouch
{
    RecordKey key;
    BatchId batch;
    qint64 position = 0; ///< in the order of the batch
};

/// What each import did, kept as long as the import is listed, so that it can be taken back at any time.
class BatchLog
{
public:
    explicit BatchLog(Database &database)
        : m_database(database)
    {
    }

    /// Adds what `edit` did to its batch; call inside the transaction of the change. The Batch record itself is not
    /// noted.
    [[nodiscard]] Result<void> append(const Edit &edit);
    /// Notes that a merge of two contacts, or its undoing, moved records from the one to the other, which is no change
    /// of what the imports brought. Call inside the transaction of the change.
    [[nodiscard]] Result<void> noteMerge(const Edit &edit);
    /// What records of that type were like when an import last brought them, but for merges since: fingerprints of
    /// asBrought(), by id. Imports that were taken back or undone do not count. With an `origin` only of those that
    /// have one beginning so.
    [[nodiscard]] Result<QHash<qint64, qint64>> lastBrought(QLatin1StringView record, QLatin1StringView origin = {});
    /// All that it touched, in the order it was done.
    [[nodiscard]] Result<std::vector<BatchTouch>> touches(BatchId batch);
    /// What was done there, in the order that is given.
    [[nodiscard]] Result<std::vector<BatchChange>> changes(std::span<const BatchTouch> touches);

private:
    [[nodiscard]] Result<void> insert(BatchId batch, const Change &change);
    [[nodiscard]] Result<void> followMerges(QLatin1StringView record, QHash<qint64, qint64> &last);

    Database &m_database;
    BatchId m_lastBatch;
    int m_nextPosition = 0;
};

} // namespace cultivar::store
