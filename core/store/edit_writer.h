// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/store/batch_log.h"
#include "core/store/clock_store.h"
#include "core/store/full_text.h"
#include "core/store/record_table.h"
#include "core/store/transaction.h"
#include "core/store/undo_log.h"

#include <functional>

namespace cultivar::store {

/// The only writer of records. An Edit goes in with its derived values, its search rows and its line in the log, in one
/// transaction.
class EditWriter
{
public:
    EditWriter(Database &database, ClockRule clockRule);

    /// Applies and logs `edit` in a transaction of its own. New ids in `edit` are replaced by the stored ones.
    /// Errors: InvalidInput (field as subject), Conflict (a `before` that is no longer so, or a uid in use; the
    /// record's uid as subject), InUse (something still refers to a removed record), and those of the database. Nothing
    /// is kept on an error.
    [[nodiscard]] Result<ChangeSet> write(Edit &edit, const QDateTime &now);

    /// The parts of write(), for work that makes many Edits in one transaction (imports, undo): apply() each, finish()
    /// once, commit.
    [[nodiscard]] Result<void> apply(Edit &edit);
    /// Brings derived values up to date and gives the change set of all that was applied since the last finish().
    /// `goesOn` is told how far it is and may stop it, which is the error Cancelled.
    [[nodiscard]] Result<ChangeSet> finish(const std::function<bool(qint64 done, qint64 total)> &goesOn = {});
    /// Forgets what was applied since: after a rollback.
    void forget();

    /// A key nobody has, for a record to be added later that others must name before.
    template <RecordType R> [[nodiscard]] Result<Id<R>> reserveId()
    {
        const Result<qint64> id = nextId(R::recordName);
        if (!id)
            return passOn(id);
        return Id<R>(*id);
    }

    [[nodiscard]] UndoLog &undoLog() { return m_undoLog; }

    [[nodiscard]] BatchLog &batchLog() { return m_batchLog; }

    [[nodiscard]] Database &database() { return m_database; }

    template <RecordType R> [[nodiscard]] RecordTable<R> &table() { return std::get<RecordTable<R>>(m_tables); }

private:
    [[nodiscard]] Result<void> giveIds(Edit &edit);
    [[nodiscard]] Result<qint64> nextId(QLatin1StringView record);
    template <RecordType R> [[nodiscard]] Result<void> applyChange(const RecordChange<R> &change);

    template <class R> struct StoredNow
    {
        QHash<qint64, R> records; ///< by id
    };

    /// Reads together what the Edit expects to be stored: one after the other takes several times as long.
    [[nodiscard]] Result<void> readExpected(const Edit &edit);
    [[nodiscard]] Result<void> applyChanges(const Edit &edit);
    template <RecordType R> [[nodiscard]] Result<void> expectStored(const R &record);
    template <RecordType R> void note(const RecordChange<R> &change);

    Database &m_database;
    RecordTypes::Mapped<std::tuple, RecordTable> m_tables;
    ClockStore m_clocks;
    FullText m_fullText;
    UndoLog m_undoLog;
    BatchLog m_batchLog;
    QHash<QString, qint64> m_lastIds;
    RecordTypes::Mapped<std::tuple, StoredNow> m_expected; ///< while an Edit is applied; each is used once
    ChangeSet m_changeSet;
    std::vector<ContactId> m_touched; ///< contacts whose row may differ; some several times
    std::vector<ContactId> m_staleClocks;
};

} // namespace cultivar::store
