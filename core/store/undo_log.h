// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit.h"
#include "core/store/database.h"

#include <functional>

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

    enum class Order
    {
        Forwards,
        Backwards,
    };

    /// Logs an applied edit: steps that were undone are forgotten, the oldest beyond 200 too. An import's changes are
    /// not copied.
    [[nodiscard]] Result<void> append(const Edit &edit, const QDateTime &now);
    /// The same for a step that is applied in parts, each to be added; gives its id.
    [[nodiscard]] Result<qint64> begin(const EditLabel &label, BatchId batch, const QDateTime &now);
    [[nodiscard]] Result<void> addChanges(qint64 step, const std::vector<Change> &changes);

    /// The step that undo would take back; nothing if there is none.
    [[nodiscard]] Result<std::optional<UndoStep>> nextUndo();
    [[nodiscard]] Result<std::optional<UndoStep>> nextRedo();
    /// All steps, newest first, undone ones not included.
    [[nodiscard]] Result<std::vector<UndoStep>> steps();

    [[nodiscard]] Result<qint64> countChanges(const UndoStep &step);
    /// Calls `see` with the changes in that order, at most some hundred at a time: a step may be about most of the
    /// database.
    [[nodiscard]] Result<void> forEachPage(const UndoStep &step, Order order,
                                           const std::function<Result<void>(std::vector<Change>)> &see);
    [[nodiscard]] Result<void> forgetChanges(const UndoStep &step);
    [[nodiscard]] Result<void> markUndone(const UndoStep &step, bool undone);

    /// Forgets the steps that can no longer be walked because records they name were removed or changed outside the
    /// log, and with them all earlier ones.
    [[nodiscard]] Result<void> forgetStepsNaming(const ChangeSet &changes);

private:
    [[nodiscard]] Result<std::optional<UndoStep>> one(const QString &condition);
    [[nodiscard]] Result<std::vector<UndoStep>> read(const QString &sql);
    /// Those behind `position` in that order; it is moved on.
    [[nodiscard]] Result<std::vector<Change>> pageBehind(qint64 step, Order order, qint64 &position);

    Database &m_database;
};

} // namespace cultivar::store
