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
    const Result<Statement *> statement = m_database.prepared(findDraft);
    if (!statement)
        return passOn(statement);
    (*statement)->bind(key);
    if (const Result<void> started = (*statement)->start(); !started)
        return passOn(started);
    const Result<bool> found = (*statement)->next();
    if (!found)
        return passOn(found);
    QString value = *found ? (*statement)->text(0) : QString();
    (*statement)->finish();
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
