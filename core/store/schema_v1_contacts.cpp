// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_v1.h"

namespace cultivar::store::schema {

using namespace Qt::StringLiterals;

QStringList contactTables()
{
    return {
        uR"(
CREATE TABLE circle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    role TEXT NOT NULL,
    cadence INTEGER
) STRICT
)"_s,
        uR"(
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    prefix TEXT NOT NULL,
    given TEXT NOT NULL,
    additional TEXT NOT NULL,
    family TEXT NOT NULL,
    suffix TEXT NOT NULL,
    nickname TEXT NOT NULL,
    organization TEXT NOT NULL,
    department TEXT NOT NULL,
    role TEXT NOT NULL,
    role_as_of TEXT,
    why TEXT NOT NULL,
    how_met TEXT NOT NULL,
    introduced_by INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    life_stage TEXT NOT NULL,
    background TEXT NOT NULL,
    salutation TEXT NOT NULL,
    language TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    city TEXT NOT NULL,
    notes TEXT NOT NULL,
    importance REAL NOT NULL,
    bridge INTEGER NOT NULL,
    cadence INTEGER,
    paused_until TEXT,
    snoozed_until TEXT,
    in_peace_until TEXT,
    archived TEXT,
    deceased INTEGER NOT NULL,
    added TEXT,
    last_contact TEXT,
    last_attempt TEXT,
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT
)"_s,
        uR"(
CREATE TABLE contact_emails (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_phones (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_links (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_addresses (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    post_office_box TEXT NOT NULL,
    extended TEXT NOT NULL,
    street TEXT NOT NULL,
    city TEXT NOT NULL,
    region TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_dates (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    date TEXT NOT NULL,
    yearly INTEGER NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_circles (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES circle(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_tags (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_expertise (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_interests (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_asks (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_offers (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_projects (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    as_of TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_custom_fields (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE contact_sources (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE relation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    "from" INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    "to" INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE distinct_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    first INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    second INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED
) STRICT
)"_s,
        uR"(CREATE INDEX contact_introduced_by ON contact(introduced_by))"_s,
        uR"(CREATE INDEX contact_circles_value ON contact_circles(value))"_s,
        uR"(CREATE INDEX relation_from ON relation("from"))"_s,
        uR"(CREATE INDEX relation_to ON relation("to"))"_s,
        uR"(CREATE INDEX distinct_pair_first ON distinct_pair(first))"_s,
        uR"(CREATE INDEX distinct_pair_second ON distinct_pair(second))"_s,
        uR"(INSERT INTO circle (uid, name, purpose, role, cadence) VALUES ('stay-in-touch', 'Stay in touch', '', 'stay_in_touch', 90), ('get-to-know', 'Get to know', '', 'get_to_know', 30), ('collaborated-with', 'Collaborated with', '', 'collaborated_with', 180))"_s,
    };
}

} // namespace cultivar::store::schema
