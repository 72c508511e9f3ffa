// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema_v1.h"

namespace cultivar::store::schema {

using namespace Qt::StringLiterals;

QStringList conversationTables()
{
    return {
        uR"(
CREATE TABLE overview (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE interaction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    day TEXT NOT NULL,
    at TEXT,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    notes TEXT NOT NULL,
    origin TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE interaction_contacts (
    owner INTEGER NOT NULL REFERENCES interaction(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE interaction_attachments (
    owner INTEGER NOT NULL REFERENCES interaction(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    time_zone TEXT NOT NULL,
    place TEXT NOT NULL,
    link TEXT NOT NULL,
    purpose TEXT NOT NULL,
    agenda TEXT NOT NULL,
    overview INTEGER REFERENCES overview(id) DEFERRABLE INITIALLY DEFERRED,
    rehearsed_on TEXT,
    ask_for_contacts INTEGER NOT NULL,
    give TEXT NOT NULL,
    thanks TEXT NOT NULL,
    outcome TEXT NOT NULL,
    wrapped_up_on TEXT,
    no_show INTEGER NOT NULL,
    interaction INTEGER REFERENCES interaction(id) DEFERRABLE INITIALLY DEFERRED
) STRICT
)"_s,
        uR"(
CREATE TABLE meeting_attendees (
    owner INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE meeting_questions (
    owner INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    could_not_be_looked_up INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE meeting_checklist (
    owner INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    mine INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    made TEXT,
    due TEXT,
    done TEXT,
    dropped TEXT,
    meeting INTEGER REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED
) STRICT
)"_s,
        uR"(
CREATE TABLE referral (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    giver INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    named INTEGER REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    meeting INTEGER REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED
) STRICT
)"_s,
        uR"(
CREATE TABLE introduction (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    a INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    b INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE goodwill (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT NOT NULL,
    note TEXT NOT NULL,
    paid_forward INTEGER NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE clip (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    note TEXT NOT NULL,
    day TEXT NOT NULL,
    archived TEXT
) STRICT
)"_s,
        uR"(
CREATE TABLE clip_tags (
    owner INTEGER NOT NULL REFERENCES clip(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE clip_given_to (
    owner INTEGER NOT NULL REFERENCES clip(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    text TEXT NOT NULL,
    "by" TEXT,
    conversations INTEGER NOT NULL,
    reached TEXT
) STRICT
)"_s,
        uR"(
CREATE TABLE goal_contacts (
    owner INTEGER NOT NULL REFERENCES goal(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE reach_out (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    give TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    interaction INTEGER REFERENCES interaction(id) DEFERRABLE INITIALLY DEFERRED
) STRICT
)"_s,
        uR"(
CREATE TABLE reach_out_offered (
    owner INTEGER NOT NULL REFERENCES reach_out(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(
CREATE TABLE review (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    week TEXT NOT NULL,
    opened TEXT NOT NULL,
    finished TEXT,
    step TEXT NOT NULL,
    seconds_spent INTEGER NOT NULL,
    summary TEXT NOT NULL
) STRICT
)"_s,
        uR"(
CREATE TABLE review_picks (
    owner INTEGER NOT NULL REFERENCES review(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID
)"_s,
        uR"(CREATE INDEX interaction_day ON interaction(day))"_s,
        uR"(CREATE UNIQUE INDEX interaction_origin ON interaction(origin) WHERE origin <> '')"_s,
        uR"(CREATE INDEX interaction_contacts_value ON interaction_contacts(value))"_s,
        uR"(CREATE INDEX meeting_start ON meeting(start))"_s,
        uR"(CREATE INDEX meeting_attendees_value ON meeting_attendees(value))"_s,
        uR"(CREATE INDEX meeting_interaction ON meeting(interaction))"_s,
        uR"(CREATE INDEX follow_up_contact ON follow_up(contact))"_s,
        uR"(CREATE INDEX follow_up_meeting ON follow_up(meeting))"_s,
        uR"(CREATE INDEX referral_giver ON referral(giver))"_s,
        uR"(CREATE INDEX referral_named ON referral(named))"_s,
        uR"(CREATE INDEX referral_meeting ON referral(meeting))"_s,
        uR"(CREATE INDEX introduction_a ON introduction(a))"_s,
        uR"(CREATE INDEX introduction_b ON introduction(b))"_s,
        uR"(CREATE INDEX goodwill_contact ON goodwill(contact))"_s,
        uR"(CREATE INDEX clip_given_to_value ON clip_given_to(value))"_s,
        uR"(CREATE INDEX goal_contacts_value ON goal_contacts(value))"_s,
        uR"(CREATE INDEX reach_out_contact ON reach_out(contact))"_s,
        uR"(CREATE INDEX reach_out_interaction ON reach_out(interaction))"_s,
        uR"(CREATE UNIQUE INDEX review_week ON review(week))"_s,
        uR"(CREATE INDEX review_picks_contact ON review_picks(contact))"_s,
    };
}

} // namespace cultivar::store::schema
