// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

namespace cultivar::store::schema {

using namespace Qt::StringLiterals;

QStringList version2()
{
    return {
        uR"(
CREATE TABLE photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    address TEXT NOT NULL,
    image BLOB NOT NULL
) STRICT
)"_s,
        uR"(CREATE INDEX photo_contact ON photo(contact))"_s,
    };
}

} // namespace cultivar::store::schema
