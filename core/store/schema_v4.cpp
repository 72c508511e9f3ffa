// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace cultivar::store::schema {

using namespace Qt::StringLiterals;

QStringList version4()
{
    return {
        uR"(
CREATE TABLE merge_trace (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before INTEGER NOT NULL,
    after INTEGER NOT NULL
) STRICT
)"_s,
    };
}

} // namespace cultivar::store::schema
