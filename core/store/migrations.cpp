// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/schema.h"
#include "core/store/transaction.h"

#include <array>

namespace cultivar::store {

using namespace Qt::StringLiterals;

namespace {

// Append only: what was shipped is never changed, and a step never calls code that may change.
constexpr std::array migrations = {&schema::version1, &schema::version2, &schema::version3, &schema::version4};

Result<void> applyStep(Database &database, int version)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return passOn(transaction);
    for (const QString &statement : migrations[static_cast<size_t>(version - 1)]())
        if (const Result<void> done = database.execute(statement); !done)
            return done;
    for (const QString &pragma :
         {u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = %1"_s.arg(version)})
        if (const Result<void> done = database.execute(pragma); !done)
            return done;
    return transaction->commit();
}

} // namespace

int currentSchemaVersion()
{
    return static_cast<int>(migrations.size());
}

Result<int> schemaVersion(Database &database)
{
    const Result<QString> version = database.scalar(u"PRAGMA user_version"_s);
    if (!version)
        return passOn(version);
    return version->toInt();
}

Result<void> migrate(Database &database)
{
    const Result<int> found = schemaVersion(database);
    if (!found)
        return passOn(found);
    for (int version = *found + 1; version <= currentSchemaVersion(); ++version)
        if (const Result<void> done = applyStep(database, version); !done)
            return done;
    return {};
}

} // namespace cultivar::store
