// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_v1.h"

#include "core/store/schema.h"

namespace cultivar::store::schema {

QStringList version1()
{
    return contactTables() + conversationTables() + houseTables();
}

} // namespace cultivar::store::schema
