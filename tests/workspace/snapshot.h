// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QHash>

namespace cultivar {

/// Every row of every table but the logs of undo and imports: what undo and redo must bring back exactly, hidden
/// columns and what full-text search finds included. Reads with a connection of its own.
class Snapshots
{
public:
    /// Numbers of rows, each of which `text` gives back: snapshots share the rows they have in common.
    using Snapshot = std::vector<int>;

    [[nodiscard]] static Result<Snapshots> of(const QString &databasePath);

    [[nodiscard]] Result<Snapshot> take();
    /// The rows that only one of both has, signed with - and +; empty if they are equal.
    [[nodiscard]] QString difference(const Snapshot &before, const Snapshot &after) const;

private:
    explicit Snapshots(std::unique_ptr<store::Database> database)
        : m_database(std::move(database))
    {
    }

    [[nodiscard]] Result<QString> rowsOf(const QString &table);

    std::unique_ptr<store::Database> m_database;
    QString m_sql;
    QHash<QString, int> m_numbers;
    QStringList m_texts;
};

} // namespace cultivar
