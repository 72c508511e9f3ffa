// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/store/database.h"

namespace cultivar::store {

/// For each place where a record of the one type can refer to one of the other (their recordNames), the SQL condition
/// (one parameter: the id of what is referred to) that it does.
[[nodiscard]] QStringList referenceConditions(QLatin1StringView from, QLatin1StringView to);

/// That a record refers to another.
struct Reference
{
    RecordKey from;
    qint64 to = 0;
};

/// Every reference, from a record of any type, to one of those with that recordName and one of the ids.
[[nodiscard]] Result<std::vector<Reference>> referencesTo(Database &database, QLatin1StringView record,
                                                          const std::vector<qint64> &ids);

} // namespace cultivar::store
