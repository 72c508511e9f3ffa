// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace cultivar::store::schema {

using namespace Qt::StringLiterals;

QStringList version3()
{
    return {
        uR"(ALTER TABLE meeting ADD COLUMN origin TEXT NOT NULL DEFAULT '')"_s,
        uR"(CREATE INDEX meeting_origin ON meeting(origin) WHERE origin <> '')"_s,
    };
}

} // namespace cultivar::store::schema
