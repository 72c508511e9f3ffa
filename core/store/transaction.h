// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace cultivar::store {

/// A write transaction; rolled back unless committed. Not nested.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Database &database)
    {
        if (const Result<void> begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return passOn(begun);
        return Transaction(database);
    }

    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }

    Transaction &operator=(Transaction &&other) = delete;

    ~Transaction()
    {
        if (m_database)
            static_cast<void>(m_database->execute(QStringLiteral("ROLLBACK")).has_value());
    }

    /// On an error nothing was kept.
    [[nodiscard]] Result<void> commit()
    {
        if (const Result<void> done = m_database->execute(QStringLiteral("COMMIT")); !done)
            return done;
        m_database = nullptr;
        return {};
    }

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace cultivar::store
