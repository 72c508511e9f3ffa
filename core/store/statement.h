// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace cultivar::store {

class Database;

/// A prepared statement. Parameters are bound in order: `s.bind(a); s.bind(b); s.run();`. Binding starts anew after
/// each run.
class Statement
{
public:
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bind(const QVariant &value);

    /// For statements without rows.
    [[nodiscard]] Result<void> run();
    /// Starts a query; read it to its end with next(), or finish() it.
    [[nodiscard]] Result<void> start();
    /// False at the end, and the statement is reset.
    [[nodiscard]] Result<bool> next();
    void finish();

    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }

    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }

    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }

    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

    [[nodiscard]] int rowsAffected() const { return m_query.numRowsAffected(); }

private:
    friend class Database;

    Statement(Database &database, QString sql);
    [[nodiscard]] Result<void> prepare();

    Database &m_database;
    QString m_sql;
    QSqlQuery m_query;
    QStringList m_names; ///< of the parameters, in order
    qsizetype m_nextParameter = 0;
};

/// Calls `see` with each row of a query whose parameters are `values`. Read to its end in any case: a query that is
/// left half read keeps what is read afterwards at an old state.
[[nodiscard]] Result<void> readRows(Database &database, const QString &sql, const QVariantList &values,
                                    const std::function<void(const Statement &row)> &see);

} // namespace cultivar::store
