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

/// While it lives, all that is read is of one moment, whoever writes meanwhile. For a connection in no transaction.
class Snapshot
{
public:
    [[nodiscard]] static Result<Snapshot> begin(Database &database)
    {
        if (const Result<void> begun = database.execute(QStringLiteral("BEGIN")); !begun)
            return passOn(begun);
        return Snapshot(database);
    }

    Snapshot(Snapshot &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }

    Snapshot &operator=(Snapshot &&other) = delete;

    ~Snapshot()
    {
        if (m_database)
            static_cast<void>(m_database->execute(QStringLiteral("COMMIT")).has_value());
    }

private:
    explicit Snapshot(Database &database)
        : m_database(&database)
    {
    }

    Database *m_database;
};

} // namespace cultivar::store
