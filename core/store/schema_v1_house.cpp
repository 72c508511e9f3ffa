// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_v1.h"

namespace cultivar::store::schema {

using namespace Qt::StringLiterals;

QStringList houseTables()
{
    return {
        uR"(
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    value TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    at TEXT NOT NULL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    taken_back TEXT
) STRICT
)"_s,
        uR"(
CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    sort_by TEXT NOT NULL,
    group_by TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE saved_view_columns (
    owner INTEGER NOT NULL REFERENCES saved_view(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE message_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    count INTEGER NOT NULL,
    batch INTEGER,
    undone INTEGER NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE undo_change (
    step INTEGER NOT NULL REFERENCES undo_step(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE batch_change (
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    fingerprint INTEGER,
    PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID
)"_s,
        uR"(CREATE VIRTUAL TABLE text_search USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0', prefix='2 3'))"_s,
    };
}

} // namespace cultivar::store::schema
