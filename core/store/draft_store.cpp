// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draft_store.h"

#include "core/store/statement.h"

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

const QString findDraft = u"SELECT value FROM draft WHERE key = ?"_s;
const QString keepDraft =
    u"INSERT INTO draft (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;
const QString forgetDraft = u"DELETE FROM draft WHERE key = ?"_s;

} // namespace

Result<QString> DraftStore::find(const QString &key)
{
    QString value;
    const Result<void> read =
        readRows(m_database, findDraft, {key}, [&value](const Statement &row) { value = row.text(0); });
    if (!read)
        return passOn(read);
    return value;
}

Result<void> DraftStore::keep(const QString &key, const QString &value)
{
    const Result<Statement *> statement = m_database.prepared(value.isEmpty() ? forgetDraft : keepDraft);
    if (!statement)
        return passOn(statement);
    (*statement)->bind(key);
    if (!value.isEmpty())
        (*statement)->bind(value);
    return (*statement)->run();
}

} // namespace cultivar::store
