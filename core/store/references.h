// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/reference_conditions.h"
#include "core/store/statement.h"

namespace cultivar::store {

/// Every record, of any type, that refers to `target`.
template <RecordType Target>
[[nodiscard]] Result<std::vector<RecordKey>> recordsReferringTo(Database &database, Id<Target> target)
{
    std::vector<RecordKey> keys;
    Result<void> outcome;
    RecordTypes::forEach([&]<class R>() {
        for (const QString &condition : referenceConditions<R, Target>()) {
            if (!outcome)
                return;
            const Result<Statement *> statement =
                database.prepared(u"SELECT id FROM \"%1\" WHERE %2"_s.arg(R::recordName, condition));
            if (!statement) {
                outcome = passOn(statement);
                return;
            }
            (*statement)->bind(target.value());
            outcome = (*statement)->start();
            while (outcome) {
                const Result<bool> more = (*statement)->next();
                if (!more)
                    outcome = passOn(more);
                else if (*more)
                    keys.push_back({R::recordName, (*statement)->number(0)});
                else
                    break;
            }
        }
    });
    if (!outcome)
        return passOn(outcome);
    return keys;
}

} // namespace cultivar::store
