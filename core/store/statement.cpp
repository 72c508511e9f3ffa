// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/base/log.h"
#include "core/store/database.h"
#include "core/store/sql_error.h"

#include <QSqlError>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

/// Gives each ? a name. Qt makes and looks up a text for every position that is bound, which costs more than the rest
/// of an insert; names are only looked up.
QString withNames(const QString &sql, QStringList &names)
{
    QString named;
    named.reserve(sql.size() * 2);
    bool quoted = false;
    for (const QChar unit : sql) {
        if (unit == u'\'')
            quoted = !quoted;
        if (unit == u'?' && !quoted) {
            names += u":p%1"_s.arg(names.size());
            named += names.constLast();
        } else {
            named += unit;
        }
    }
    return named;
}

} // namespace

Statement::Statement(Database &database, QString sql)
    : m_database(database)
    , m_sql(std::move(sql))
    , m_query(database.connection())
{
    m_query.setForwardOnly(true);
}

Result<void> Statement::prepare()
{
    if (!m_query.prepare(withNames(m_sql, m_names))) {
        qCWarning(logStore) << "cannot prepare" << m_sql << m_query.lastError().databaseText();
        return Failure(errorFrom(m_query.lastError(), m_database.path()));
    }
    return {};
}

void Statement::bind(const QVariant &value)
{
    const QString &name = m_names[m_nextParameter++];
    if (value.userType() == QMetaType::QString) {
        // SQLite takes a byte order mark at the beginning of UTF-16 as one, and away (sqlite3_bind_text16()). A text
        // that begins with such a letter gets another before it.
        const QString text = value.toString();
        if (!text.isEmpty() && (text.front() == QChar::ByteOrderMark || text.front() == QChar::ByteOrderSwapped)) {
            m_query.bindValue(name, QString(QChar(QChar::ByteOrderMark)) + text);
            return;
        }
    }
    m_query.bindValue(name, value);
}

Result<void> Statement::run()
{
    const Result<void> started = start();
    m_query.finish();
    return started;
}

Result<void> Statement::start()
{
    m_nextParameter = 0;
    if (!m_query.exec())
        return Failure(errorFrom(m_query.lastError(), m_database.path()));
    return {};
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.type() != QSqlError::NoError)
        return Failure(errorFrom(error, m_database.path()));
    return false;
}

void Statement::finish()
{
    m_query.finish();
    m_nextParameter = 0;
}

Result<void> readRows(Database &database, const QString &sql, const QVariantList &values,
                      const std::function<void(const Statement &row)> &see)
{
    const Result<Statement *> statement = database.prepared(sql);
    if (!statement)
        return passOn(statement);
    for (const QVariant &value : values)
        (*statement)->bind(value);
    if (const Result<void> started = (*statement)->start(); !started)
        return started;
    while (true) {
        const Result<bool> more = (*statement)->next();
        if (!more)
            return passOn(more);
        if (!*more)
            return {};
        see(**statement);
    }
}

} // namespace cultivar::store
