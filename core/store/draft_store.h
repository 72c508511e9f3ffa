// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace cultivar::store {

/// Half-typed things by key, outside records and undo log. A draft never leaves the file: no export, no archive.
class DraftStore
{
public:
    explicit DraftStore(Database &database)
        : m_database(database)
    {
    }

    /// Empty if there is none.
    [[nodiscard]] Result<QString> find(const QString &key);
    /// An empty value forgets the draft.
    [[nodiscard]] Result<void> keep(const QString &key, const QString &value);

private:
    Database &m_database;
};

} // namespace cultivar::store
