// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/store/database.h"

namespace cultivar::store {

/// One step of the undo log.
struct UndoStep
{
    qint64 id = 0;
    QDateTime at; ///< UTC
    EditLabel label;
    BatchId batch; ///< set for an import: its changes are in the BatchLog
};

/// The last 200 steps, in the file, shared by every program that writes to it. Call inside the transaction of the
/// change.
class UndoLog
{
public:
    static constexpr int maximumSteps = 200;

    explicit UndoLog(Database &database)
        : m_database(database)
    {
    }

    /// Logs an applied edit: steps that were undone are forgotten, the oldest beyond 200 too. An import's changes are
    /// not copied.
    [[nodiscard]] Result<void> append(const Edit &edit, const QDateTime &now);

    /// The step that undo would take back; nothing if there is none.
    [[nodiscard]] Result<std::optional<UndoStep>> nextUndo();
    [[nodiscard]] Result<std::optional<UndoStep>> nextRedo();
    /// All steps, newest first, undone ones not included.
    [[nodiscard]] Result<std::vector<UndoStep>> steps();

    [[nodiscard]] Result<std::vector<Change>> changes(const UndoStep &step);
    [[nodiscard]] Result<void> replaceChanges(const UndoStep &step, const std::vector<Change> &changes);
    [[nodiscard]] Result<void> markUndone(const UndoStep &step, bool undone);

    /// Forgets the steps that can no longer be walked because records they name were removed or changed outside the
    /// log, and with them all earlier ones.
    [[nodiscard]] Result<void> forgetStepsNaming(const ChangeSet &changes);

private:
    [[nodiscard]] Result<std::optional<UndoStep>> one(const QString &condition);
    [[nodiscard]] Result<std::vector<UndoStep>> read(const QString &sql);
    [[nodiscard]] Result<void> insertChanges(qint64 step, const std::vector<Change> &changes);

    Database &m_database;
};

} // namespace cultivar::store
