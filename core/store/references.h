// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/records.h"
#include "core/store/database.h"

namespace cultivar::store {

/// For each place where a record of the one type can refer to one of the other (their recordNames), the SQL condition
/// (one parameter: the id of what is referred to) that it does.
[[nodiscard]] QStringList referenceConditions(QLatin1StringView from, QLatin1StringView to);

/// Every record, of any type, that refers to `target`.
[[nodiscard]] Result<std::vector<RecordKey>> recordsReferringTo(Database &database, const RecordKey &target);

} // namespace cultivar::store
