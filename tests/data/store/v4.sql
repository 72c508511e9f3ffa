-- A filled database of schema version 2. Statements end with a semicolon and an empty line.
CREATE TABLE setting (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    value TEXT NOT NULL
) STRICT;

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
) STRICT;

CREATE TABLE circle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    role TEXT NOT NULL,
    cadence INTEGER
) STRICT;

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
) STRICT;

CREATE TABLE contact_emails (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_phones (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_links (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

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
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_dates (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    date TEXT NOT NULL,
    yearly INTEGER NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_circles (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES circle(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_tags (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_expertise (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_interests (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_asks (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_offers (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_projects (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    as_of TEXT,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_custom_fields (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_sources (
    owner INTEGER NOT NULL REFERENCES contact(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE overview (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

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
) STRICT;

CREATE TABLE interaction_contacts (
    owner INTEGER NOT NULL REFERENCES interaction(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE interaction_attachments (
    owner INTEGER NOT NULL REFERENCES interaction(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE meeting_attendees (
    owner INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_questions (
    owner INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    could_not_be_looked_up INTEGER NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_checklist (
    owner INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item TEXT NOT NULL,
    ticked INTEGER NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

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
) STRICT;

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
) STRICT;

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
) STRICT;

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
) STRICT;

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
) STRICT;

CREATE TABLE clip_tags (
    owner INTEGER NOT NULL REFERENCES clip(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE clip_given_to (
    owner INTEGER NOT NULL REFERENCES clip(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    text TEXT NOT NULL,
    "by" TEXT,
    conversations INTEGER NOT NULL,
    reached TEXT
) STRICT;

CREATE TABLE goal_contacts (
    owner INTEGER NOT NULL REFERENCES goal(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE reach_out_offered (
    owner INTEGER NOT NULL REFERENCES reach_out(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE review_picks (
    owner INTEGER NOT NULL REFERENCES review(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    lane TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    sort_by TEXT NOT NULL,
    group_by TEXT NOT NULL
) STRICT;

CREATE TABLE saved_view_columns (
    owner INTEGER NOT NULL REFERENCES saved_view(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_template (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE relation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    "from" INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    "to" INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE distinct_pair (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    first INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    second INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    count INTEGER NOT NULL,
    batch INTEGER,
    undone INTEGER NOT NULL
) STRICT;

CREATE TABLE undo_change (
    step INTEGER NOT NULL REFERENCES undo_step(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_change (
    batch INTEGER NOT NULL,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    fingerprint INTEGER,
    PRIMARY KEY (batch, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE text_search USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0', prefix='2 3');

CREATE TABLE photo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    trashed TEXT,
    contact INTEGER NOT NULL REFERENCES contact(id) DEFERRABLE INITIALLY DEFERRED,
    address TEXT NOT NULL,
    image BLOB NOT NULL
) STRICT;

CREATE INDEX contact_introduced_by ON contact(introduced_by);

CREATE INDEX contact_circles_value ON contact_circles(value);

CREATE INDEX interaction_day ON interaction(day);

CREATE UNIQUE INDEX interaction_origin ON interaction(origin) WHERE origin <> '';

CREATE INDEX interaction_contacts_value ON interaction_contacts(value);

CREATE INDEX meeting_start ON meeting(start);

CREATE INDEX meeting_attendees_value ON meeting_attendees(value);

CREATE INDEX meeting_interaction ON meeting(interaction);

CREATE INDEX follow_up_contact ON follow_up(contact);

CREATE INDEX follow_up_meeting ON follow_up(meeting);

CREATE INDEX referral_giver ON referral(giver);

CREATE INDEX referral_named ON referral(named);

CREATE INDEX referral_meeting ON referral(meeting);

CREATE INDEX introduction_a ON introduction(a);

CREATE INDEX introduction_b ON introduction(b);

CREATE INDEX goodwill_contact ON goodwill(contact);

CREATE INDEX clip_given_to_value ON clip_given_to(value);

CREATE INDEX goal_contacts_value ON goal_contacts(value);

CREATE INDEX reach_out_contact ON reach_out(contact);

CREATE INDEX reach_out_interaction ON reach_out(interaction);

CREATE UNIQUE INDEX review_week ON review(week);

CREATE INDEX review_picks_contact ON review_picks(contact);

CREATE INDEX relation_from ON relation("from");

CREATE INDEX relation_to ON relation("to");

CREATE INDEX distinct_pair_first ON distinct_pair(first);

CREATE INDEX distinct_pair_second ON distinct_pair(second);

CREATE INDEX photo_contact ON photo(contact);

INSERT INTO "setting" ("id", "uid", "trashed", "value") VALUES
(1, 'my_email', NULL, 'robin.ashby@example.org'),
(2, 'my_name', NULL, 'Robin Ashby'),
(3, 'overview', NULL, '50ad2434-d9c3-59ce-9b29-5e7bbdcc26cc');

INSERT INTO "batch" ("id", "uid", "trashed", "at", "format", "file_name", "added", "updated", "unchanged", "failed", "taken_back") VALUES
(1, 'fa7d9a89-9ec5-4116-85ac-68908cabfefe', NULL, '2026-11-25T11:00:00.000Z', 'json', 'cut.json', 10, 0, 0, 0, NULL),
(3, 'ecc4f7f0-3f70-4de6-8157-338b34cdb247', NULL, '2026-11-25T12:00:00.000Z', 'vcard', 'p.vcf', 1, 0, 0, 0, NULL);

INSERT INTO "circle" ("id", "uid", "trashed", "name", "purpose", "role", "cadence") VALUES
(1, 'stay-in-touch', NULL, 'Stay in touch', 'People I do not want to lose sight of', 'stay_in_touch', 90),
(2, 'get-to-know', NULL, 'Get to know', 'People I have met once and want to know better', 'get_to_know', 30),
(3, 'collaborated-with', NULL, 'Collaborated with', 'People I have worked with', 'collaborated_with', 180),
(4, '7a70aa10-29f6-5fa9-aeaf-7406d16c346a', NULL, 'Sunday table', 'Friends who cook, and friends of theirs', 'none', 60),
(5, 'e31a1da9-926f-593e-8f7e-59b823cd2428', NULL, 'Climate switch', 'People who have brought another trade to energy', 'none', 120);

INSERT INTO "contact" ("id", "uid", "trashed", "name", "prefix", "given", "additional", "family", "suffix", "nickname", "organization", "department", "role", "role_as_of", "why", "how_met", "introduced_by", "life_stage", "background", "salutation", "language", "time_zone", "city", "notes", "importance", "bridge", "cadence", "paused_until", "snoozed_until", "in_peace_until", "archived", "deceased", "added", "last_contact", "last_attempt", "attempts") VALUES
(1, 'b5c00b94-297d-52f4-aeb9-d72ff16e8465', NULL, 'Ottilie Brandvold', '', 'Ottilie', '', 'Brandvold', '', '', 'Harbour & Pine', '', 'Design director', '2025-05-26', 'Knows interviews with people who have no time from the inside and explains it without jargon.', 'Sat next to each other at the Small Systems Days 2025.', NULL, 'established', 'Twenty years in the field and still curious.', '', 'en', 'Europe/Stockholm', 'Gothenburg', '- Prefers calls before ten.
- Two cats and an allotment.', 0.9, 0, 45, NULL, NULL, NULL, NULL, 0, '2025-05-25T18:00:00.000Z', NULL, NULL, 0),
(2, '38d9b901-4e40-5d4b-99e9-56c25eef2942', NULL, 'Tancredi Serralunga', '', 'Tancredi', '', 'Serralunga', '', '', 'Square & Shade', '', 'Traffic modeller', '2026-06-22', 'Knows benches, shade and who sits there from the inside and explains it without jargon.', 'Sat next to each other at the Small Systems Days 2024.', NULL, 'established', 'Twenty years in the field and still curious.', '', 'en', 'Europe/Madrid', 'Barcelona', '- Never on Wednesdays.
- Likes an agenda in one line.', 0.4, 0, NULL, NULL, NULL, NULL, NULL, 0, '2024-12-08T18:00:00.000Z', NULL, NULL, 0),
(3, '5907fa5f-9ec5-53f4-8f00-73012667c773', NULL, 'Wanjiku Sunbirdson', '', 'Wanjiku', '', 'Sunbirdson', '', '', 'Sunbird Clinics', '', 'Medical director', '2026-09-28', 'A door to a field I know nothing about: home visits by video.', 'Answered my question in a forum in 2023; we have written since.', NULL, 'established', 'Twenty years in the field and still curious.', '', 'en', 'Africa/Nairobi', 'Nairobi', '', 0.9, 1, 45, NULL, NULL, NULL, NULL, 0, '2024-12-04T18:00:00.000Z', '2026-08-08', NULL, 0),
(4, 'e2fbe26b-abc1-5246-b7c9-ea6981ee57f6', NULL, 'Noor Halvemaan-Azizi', '', 'Noor', '', 'Halvemaan-Azizi', '', '', 'Mediators at the Mill', '', 'Legal designer', '2025-07-15', 'We think differently about founding a cooperative, and I like that.', 'Spoke on the same afternoon at the Open Museums fair 2024.', NULL, 'up_and_coming', 'Three years in, and already the one whom others ask.', '', 'en', 'Europe/Brussels', 'Ghent', '- Collects timetables. Bring one.', 0.6, 0, NULL, NULL, '2026-11-28', NULL, NULL, 0, '2024-12-04T18:00:00.000Z', NULL, '2026-11-06', 1),
(5, '03270329-3807-5fb6-aac8-4cbfcaa3eff9', NULL, 'Ellsworth Bridgewater-Moon', '', 'Ellsworth', '', 'Bridgewater-Moon', '', '', 'The Weekly Lighthouse', '', 'Energy correspondent', '2026-06-06', 'Somebody I would work with again tomorrow.', 'Neighbours at the co-working space until 2024.', NULL, 'established', 'Twenty years in the field and still curious.', '', 'en', 'America/Los_Angeles', 'Portland', '', 0.7, 0, NULL, NULL, NULL, NULL, NULL, 0, '2026-05-28T18:00:00.000Z', '2026-09-20', '2026-11-06', 1),
(6, '1b58bf9b-af92-5f98-a8b0-311dee4d82b0', NULL, 'Yaw Lagoonfield', '', 'Yaw', '', 'Lagoonfield', '', '', 'Baobab Learning', '', 'Teacher, second year', '2026-10-29', 'I want to learn how they go about teaching statistics to designers before I start in energy.', 'Named by Benedita Farinhoto when I asked whom else to talk to.', 1, 'new_to_the_field', 'Changed trades last year. Learns fast and writes everything down.', '', 'en', 'Africa/Accra', 'Accra', '', 0.5, 0, NULL, NULL, NULL, NULL, NULL, 0, '2026-10-03T18:00:00.000Z', NULL, NULL, 0),
(7, '279cbd8f-3894-56a6-ac2e-b563fe7b3fae', NULL, 'Henrike Aßlinger', '', 'Henrike', '', 'Aßlinger', '', '', 'Lanternworks', '', 'Product manager', '2026-09-21', 'We think differently about moving off a system nobody dares to touch, and I like that.', 'Spoke on the same afternoon at the Open Museums fair 2025.', NULL, 'stretch_assignment', 'Took over a team of twelve and laughs about it, mostly.', '', 'de', 'Europe/Berlin', 'Berlin', '- Daughter starts university this year.', 0.6, 0, NULL, NULL, NULL, NULL, NULL, 0, '2025-07-04T18:00:00.000Z', NULL, NULL, 0),
(8, '3db0ed0d-6aa5-57bb-b28f-76b2d03ea400', NULL, 'Ελπινίκη Καστανιώτου', '', 'Ελπινίκη', '', 'Καστανιώτου', '', '', 'Olive Terrace Farms', '', 'Owner', '2026-04-29', 'I want to learn how they go about orchards that stand a late frost before I start in energy.', 'Worked together on the ticket project in 2023.', NULL, 'established', 'Twenty years in the field and still curious.', '', 'en', 'Europe/Athens', 'Kalamata', '', 0.7, 1, NULL, NULL, NULL, NULL, NULL, 0, '2025-08-20T18:00:00.000Z', NULL, NULL, 0),
(9, 'c58d289e-cd64-5b3f-8354-dbb5f0e6cc4c', NULL, 'Harald Moosgruber', '', 'Harald', '', 'Moosgruber', '', '', 'Brightmeadow Energy Cooperative', '', 'Engineer, my first manager', '2025-12-07', 'We think differently about batteries shared by a street, and I like that.', 'Introduced by Ελπινίκη Καστανιώτου over coffee.', 8, 'established', 'Twenty years in the field and still curious.', '', 'de', 'Europe/Berlin', 'Freiburg', '- Reads everything twice, so write short.', 0.8, 0, NULL, NULL, NULL, NULL, NULL, 1, '2024-12-02T18:00:00.000Z', '2026-11-19', NULL, 0),
(10, '01c62b57-21b1-536b-b052-e6674a7960c3', NULL, 'Lysander Cobblepot-Hayes', '', 'Lysander', '', 'Cobblepot-Hayes', '', '', 'The Weekly Lighthouse', '', 'Critic', '2025-02-06', 'A door to a field I know nothing about: checking numbers before midnight.', 'Answered my question in a forum in 2023; we have written since.', NULL, 'established', 'Twenty years in the field and still curious.', '', 'en', 'America/Los_Angeles', 'Portland', '', 0.4, 0, NULL, NULL, NULL, '2027-02-12', NULL, 0, '2024-11-30T18:00:00.000Z', '2026-02-09', NULL, 0),
(12, 'sample-card', NULL, 'Odile Fenwick', '', 'Odile', '', 'Fenwick', '', '', '', '', '', NULL, '', '', NULL, 'unknown', '', '', '', '', '', '', 0.5, 0, NULL, NULL, NULL, NULL, NULL, 0, '2026-11-25T12:00:00.000Z', '2026-11-25', NULL, 0);

INSERT INTO "contact_emails" ("owner", "position", "value", "label") VALUES
(1, 0, 'ottilie@harbourpine.example.com', 'work'),
(2, 0, 'tancredi@squareshade.example.org', 'work'),
(2, 1, 'tancredi@example.net', 'home'),
(3, 0, 'wanjiku@sunbird.example.org', 'work'),
(4, 0, 'noor@atthemill.example.org', 'work'),
(5, 0, 'ellsworth@weeklylighthouse.example.com', 'work'),
(6, 0, 'yaw@baobab.example.org', 'work'),
(6, 1, 'yaw@example.net', 'home'),
(7, 0, 'henrike@lanternworks.example.com', 'work'),
(8, 0, 'elpiniki@oliveterrace.example.com', 'work'),
(9, 0, 'harald@brightmeadow.example.org', 'work'),
(9, 1, 'harald@example.net', 'home'),
(10, 0, 'lysander@weeklylighthouse.example.com', 'work'),
(12, 0, 'odile@example.org', 'Chess club');

INSERT INTO "contact_phones" ("owner", "position", "value", "label") VALUES
(1, 0, '+1 555 0100', 'work'),
(2, 0, '+1 555 0196', 'work'),
(3, 0, '+1 555 0145', 'cell'),
(5, 0, '+1 555 0154', 'work'),
(6, 0, '+1 555 0166', 'work'),
(7, 0, '+1 555 0112', 'work'),
(8, 0, '+1 555 0118', 'work');

INSERT INTO "contact_links" ("owner", "position", "value", "label") VALUES
(1, 0, 'https://example.com/people/ottilie', 'website'),
(2, 0, 'https://example.com/people/tancredi', 'website'),
(3, 0, 'https://example.com/people/wanjiku', 'website'),
(4, 0, 'https://example.com/people/noor', 'website'),
(5, 0, 'https://example.com/people/ellsworth', 'website'),
(6, 0, 'https://example.com/people/yaw', 'website'),
(7, 0, 'https://example.com/people/henrike', 'website'),
(8, 0, 'https://example.com/people/elpiniki', 'website'),
(10, 0, 'https://example.com/people/lysander', 'website');

INSERT INTO "contact_addresses" ("owner", "position", "label", "post_office_box", "extended", "street", "city", "region", "postal_code", "country") VALUES
(1, 0, 'work', '', '', '2 Example Street', 'Gothenburg', '', '', ''),
(2, 0, 'work', '', '', '98 Example Street', 'Barcelona', '', '', ''),
(4, 0, 'work', '', '', '110 Example Street', 'Ghent', '', '', ''),
(5, 0, 'work', '', '', '56 Example Street', 'Portland', '', '', ''),
(6, 0, 'work', '', '', '68 Example Street', 'Accra', '', '', ''),
(7, 0, 'work', '', '', '14 Example Street', 'Berlin', '', '', ''),
(8, 0, 'work', '', '', '20 Example Street', 'Kalamata', '', '', '');

INSERT INTO "contact_dates" ("owner", "position", "kind", "label", "date", "yearly") VALUES
(1, 0, 'birthday', '', '--11-13', 1),
(2, 0, 'birthday', '', '--12-15', 1),
(3, 0, 'birthday', '', '1960-08-13', 1),
(4, 0, 'birthday', '', '--12-19', 1),
(5, 0, 'birthday', '', '--09-06', 1),
(6, 0, 'birthday', '', '1972-03-02', 1),
(7, 0, 'birthday', '', '--11-17', 1),
(8, 0, 'birthday', '', '1995-08-31', 1),
(8, 1, 'other', 'Opening day', '2011-10-24', 1),
(9, 0, 'other', 'Opening day', '2011-01-30', 1),
(10, 0, 'anniversary', '', '--03-14', 1);

INSERT INTO "contact_circles" ("owner", "position", "value") VALUES
(1, 0, 1),
(3, 0, 1),
(8, 0, 1),
(10, 0, 1),
(4, 0, 2),
(5, 0, 2),
(6, 0, 2),
(1, 1, 3),
(2, 0, 3),
(7, 0, 3),
(9, 0, 3);

INSERT INTO "contact_tags" ("owner", "position", "value") VALUES
(1, 0, 'design'),
(2, 0, 'cities'),
(2, 1, 'speaker'),
(3, 0, 'health'),
(4, 0, 'law'),
(5, 0, 'journalism'),
(5, 1, 'speaker'),
(6, 0, 'education'),
(6, 1, 'mentor'),
(7, 0, 'software'),
(7, 1, 'mentor'),
(7, 2, 'speaker'),
(8, 0, 'farming'),
(9, 0, 'energy'),
(10, 0, 'journalism');

INSERT INTO "contact_expertise" ("owner", "position", "value") VALUES
(1, 0, 'user research'),
(2, 0, 'urban planning'),
(3, 0, 'nursing'),
(3, 1, 'epidemiology'),
(4, 0, 'cooperatives'),
(5, 0, 'newsletters'),
(5, 1, 'energy reporting'),
(6, 0, 'statistics'),
(6, 1, 'curricula'),
(7, 0, 'databases'),
(7, 1, 'open source'),
(8, 0, 'seed saving'),
(8, 1, 'direct sales'),
(9, 0, 'heat pumps'),
(10, 0, 'data journalism');

INSERT INTO "contact_interests" ("owner", "position", "value") VALUES
(1, 0, 'choir'),
(2, 0, 'letterpress'),
(3, 0, 'old radios'),
(3, 1, 'cycling'),
(4, 0, 'five-a-side football'),
(5, 0, 'cycling'),
(5, 1, 'bouldering'),
(6, 0, 'crosswords'),
(6, 1, 'folk fiddle'),
(7, 0, 'birdwatching'),
(8, 0, 'night photography'),
(8, 1, 'long train rides'),
(9, 0, 'letterpress'),
(10, 0, 'cold-water swimming');

INSERT INTO "contact_asks" ("owner", "position", "value") VALUES
(1, 0, 'clients outside of banking'),
(2, 0, 'cheap ways to count bicycles'),
(3, 0, 'nurses who like software'),
(4, 0, 'founders before they sign'),
(5, 0, 'readers under thirty'),
(6, 0, 'real data for exercises'),
(7, 0, 'maintainers for a small library'),
(8, 0, 'old varieties'),
(9, 0, 'software people who want to work on energy');

INSERT INTO "contact_offers" ("owner", "position", "value") VALUES
(1, 0, 'a critique of one screen'),
(2, 0, 'experience with stubborn councils'),
(3, 0, 'introductions to clinics'),
(4, 0, 'a neutral room'),
(5, 0, 'a second pair of eyes on a text'),
(6, 0, 'keen students for projects'),
(7, 0, 'a talk for beginners'),
(8, 0, 'seeds'),
(9, 0, 'introductions to other cooperatives');

INSERT INTO "contact_projects" ("owner", "position", "text", "as_of") VALUES
(1, 0, 'Forms for people in a hurry', '2025-04-04'),
(2, 0, 'A square where forty cars stood', '2026-10-30'),
(3, 0, 'A consent form on two pages', '2025-07-28'),
(4, 0, 'A model statute in plain language', '2025-05-02'),
(5, 0, 'A newsletter about one street', '2026-05-03'),
(6, 0, 'A term of mentors', '2026-08-31'),
(10, 0, 'Council meetings in five minutes', '2026-10-01');

INSERT INTO "contact_custom_fields" ("owner", "position", "label", "value") VALUES
(9, 0, 'Coffee', 'black, no sugar');

INSERT INTO "contact_sources" ("owner", "position", "source", "key", "content") VALUES
(12, 0, 'vcard', 'sample-card', 'VERSION:3.0
UID:sample-card
FN:Odile Fenwick
N:Fenwick;Odile;;;
X-SHOE-SIZE:42
PHOTO;ENCODING=b;TYPE=PNG:sha256:cc8cf45621dadecd4f19584bd6ac39b29fb700569985da2bb20bee64e7b8e12f
item1.EMAIL:odile@example.org
item1.X-ABLabel:Chess club');

INSERT INTO "overview" ("id", "uid", "trashed", "name", "text") VALUES
(1, '50ad2434-d9c3-59ce-9b29-5e7bbdcc26cc', NULL, 'For people in energy', 'I''m Robin. For twelve years I have built ticketing for museums and ferries at Larkfield Studio: software that strangers use once, in a hurry, with wet gloves. I would like to bring that to energy, where people are handed tariffs and boxes they did not choose. At the moment I am drawing up a battery that forty flats share, and I am trying to find out what such a street needs before anybody sells it something. What I can give: an honest review of anything your customers have to understand, and introductions to people who work in design and transport.'),
(2, 'b8aca9ba-8b3a-5c4a-8c80-91ca964f764c', NULL, 'At a dinner', 'I''m Robin. I make software for people in a hurry, ferries and museums so far. Lately I am learning about energy, and I collect stories of things that were simpler than expected.');

INSERT INTO "interaction" ("id", "uid", "trashed", "day", "at", "channel", "direction", "attempt", "notes", "origin") VALUES
(1, '0001d9e1-6037-5377-b8de-a440b33581ae', NULL, '2024-12-24', '2024-12-24T12:15:00.000Z', 'call', 'both', 0, 'Ambrose is tired but in good spirits. New colleague starts next month.', ''),
(2, '0012d20a-c411-5eae-9304-01146a449dc1', NULL, '2026-11-06', '2026-11-06T14:45:00.000Z', 'email', 'outgoing', 0, 'Invited to the open evening.', ''),
(3, '0076dd99-53fd-556e-8a5c-20c90b42203e', NULL, '2025-04-25', '2025-04-25T11:00:00.000Z', 'email', 'incoming', 0, 'Wrote that the new role is harder than expected, and better.', ''),
(4, '007cf7bd-b549-5e09-9791-29bc764bf2ca', NULL, '2026-07-20', '2026-07-20T13:45:00.000Z', 'email', 'incoming', 0, 'Wrote that the new role is harder than expected, and better.', ''),
(5, '00a57745-f64d-50ca-beb5-1f5a235aaa4e', NULL, '2026-11-06', '2026-11-06T15:30:00.000Z', 'email', 'outgoing', 0, 'Wrote after a long silence; kept it light.', ''),
(6, '00ca2af7-a2d6-5e54-aca3-f9915d64fb6c', NULL, '2026-08-08', '2026-08-08T17:00:00.000Z', 'message', 'incoming', 0, 'Wishes me well for the talk.', ''),
(7, '010382d5-b8a9-52ad-b413-cea71e9dccb3', NULL, '2026-06-25', '2026-06-25T13:00:00.000Z', 'video', 'both', 0, 'Philippa asked how we handled the hard cases; in return I heard a lot about contracts a freelancer can read.', ''),
(8, '01132d4b-85f5-59f1-99a8-e94722aa92b4', NULL, '2026-11-19', '2026-11-19T10:45:00.000Z', 'call', 'both', 0, 'Milagros asked how we handled the hard cases; in return I heard a lot about training installers fast enough.', ''),
(9, '016d9260-3f20-5103-beba-864732a7ade8', NULL, '2025-07-25', '2025-07-25T15:15:00.000Z', 'email', 'outgoing', 0, 'Sent an article about reading groups for engineers with two lines on why.', ''),
(10, '017f8051-7d7f-58d7-a526-aee1ffca0b46', NULL, '2026-02-09', '2026-02-09T15:15:00.000Z', 'email', 'incoming', 0, 'Asks whether I know anybody who could help with forms nobody dreads.', ''),
(11, '01ad61b0-cc59-5f1b-920c-ef882a1f088f', NULL, '2026-06-18', '2026-06-18T12:00:00.000Z', 'call', 'both', 0, 'Good talk about public tenders for small firms. The budget is decided next quarter.', ''),
(12, '0243519c-45ca-5383-8936-9e83925b40b4', NULL, '2025-08-19', '2025-08-19T16:15:00.000Z', 'video', 'both', 0, 'Half an hour about public tenders for small firms. Much further along than I thought.', ''),
(13, '02679042-d196-5581-b0b7-61efae4ba4df', NULL, '2025-12-06', '2025-12-06T11:45:00.000Z', 'message', 'outgoing', 0, 'Shared a job advertisement that might fit.', ''),
(14, '026e1b1c-6528-586e-9a1a-2010fc6537b3', NULL, '2026-09-20', '2026-09-20T16:00:00.000Z', 'message', 'incoming', 0, 'Sends a link about local news people pay for with three exclamation marks.', ''),
(16, 'ed456bce-0938-431d-95fb-a1df378f291e', NULL, '2026-11-25', NULL, 'in_person', 'both', 0, 'About the chess club', '');

INSERT INTO "interaction_contacts" ("owner", "position", "value") VALUES
(3, 0, 3),
(4, 0, 3),
(6, 0, 3),
(7, 0, 3),
(2, 0, 4),
(5, 0, 5),
(9, 0, 5),
(11, 0, 5),
(14, 0, 5),
(8, 0, 9),
(1, 0, 10),
(10, 0, 10),
(12, 0, 10),
(13, 0, 10),
(16, 0, 12);

INSERT INTO "interaction_attachments" ("owner", "position", "name", "media_type", "content") VALUES
(1, 0, 'note.txt', 'text/plain', X'68656C6C6F');

INSERT INTO "meeting" ("id", "uid", "trashed", "start", "minutes", "time_zone", "place", "link", "purpose", "agenda", "overview", "rehearsed_on", "ask_for_contacts", "give", "thanks", "outcome", "wrapped_up_on", "no_show", "interaction") VALUES
(1, '01d8eb50-6053-5e75-a347-57c419049d61', NULL, '2026-05-21T09:30:00.000Z', 30, 'Europe/Istanbul', '', 'https://meet.example.org/robin-117', 'Hear what Rüya makes of my plan for a street battery, and of selling spare power to neighbours', '', 1, NULL, 0, '', '', 'Got two names and a warning: selling spare power to neighbours takes longer than planned.', '2026-05-21', 0, NULL),
(2, '069e6241-690b-5c12-bcd9-96fc318ca569', NULL, '2026-03-09T16:00:00.000Z', 20, 'Africa/Nairobi', 'By telephone', '', 'Hear what Wanjiku makes of my plan for a street battery, and of night shifts and handovers', '', 1, NULL, 0, '', '', 'Warm and useful. Wanjiku would like to see the prototype.', '2026-03-09', 0, NULL);

INSERT INTO "meeting_attendees" ("owner", "position", "value") VALUES
(2, 0, 3),
(1, 0, 5);

INSERT INTO "meeting_questions" ("owner", "position", "kind", "text", "could_not_be_looked_up", "answer") VALUES
(1, 0, 'opinion', 'What would you do about selling spare power to neighbours with half the money?', 1, 'The hard part is not the technique but who answers the telephone.'),
(1, 1, 'practice', 'You changed your mind about selling spare power to neighbours once. What made you?', 1, 'Ask the caretakers. They know every house.'),
(1, 2, 'advice', 'I''d like your advice on a pilot: I think forty flats are too many to start with. What do you say?', 1, 'Charge for it from the first day, or nobody takes it seriously.'),
(2, 0, 'opinion', 'What would you do about night shifts and handovers with half the money?', 1, 'Would hire for patience again.'),
(2, 1, 'practice', 'You changed your mind about night shifts and handovers once. What made you?', 1, 'Start with the people who complain; they still hope.'),
(2, 2, 'advice', 'I''d like your advice on a pilot: I think forty flats are too many to start with. What do you say?', 1, 'It took two years, not six months. Nobody writes that down.');

INSERT INTO "follow_up" ("id", "uid", "trashed", "contact", "mine", "kind", "text", "made", "due", "done", "dropped", "meeting") VALUES
(1, '00252d58-4b61-5a49-a1a7-a97212ead270', NULL, 2, 1, 'article', 'Look for the study about moving off a system nobody dares to touch', '2026-11-07', '2026-11-25', NULL, NULL, NULL),
(2, '027edbe6-dd0f-5108-a66a-6aa8bdfbb805', NULL, 4, 1, 'article', 'Send the link we talked about', '2026-07-03', '2026-07-17', '2026-07-09', NULL, NULL),
(4, '902c58de-4967-44d8-9ff1-eac9f7b3e1ee', NULL, 12, 1, 'other', 'Send the opening book', '2026-11-25', NULL, NULL, NULL, NULL);

INSERT INTO "referral" ("id", "uid", "trashed", "giver", "named", "name", "state", "day", "note", "meeting") VALUES
(1, '06cf8c59-867c-5c5d-9857-e1b28d652006', NULL, 5, 10, '남궁 하늬', 'contacted', '2026-09-16', '', NULL),
(2, '24246804-e1e2-5a59-b25e-74d5f178b43b', NULL, 2, 1, 'Alasdair Wharfedale-Khan', 'named', '2026-09-05', 'Mention the giver in the first line.', NULL);

INSERT INTO "introduction" ("id", "uid", "trashed", "a", "b", "reason", "state", "day", "note") VALUES
(1, '022eba8d-a213-5b3e-8812-7d6dcf04e362', NULL, 1, 8, 'Mentoring for one term; too busy this year', 'declined', '2026-09-01', ''),
(2, '24d824ab-1149-5dc3-a336-c212b33f42d7', NULL, 8, 10, 'A statute in plain language needs a designer', 'asked_b', '2026-11-14', '');

INSERT INTO "goodwill" ("id", "uid", "trashed", "contact", "side", "kind", "day", "note", "paid_forward") VALUES
(1, '027cd28d-2960-5fca-ac96-92ed39c41721', NULL, 8, 'received', 'advice', '2025-12-30', 'Told me frankly what is wrong with my plan for water rights in a dry year', 0),
(2, '036edea1-5195-5240-b397-6ce269e75054', NULL, 10, 'received', 'reference', '2026-11-20', 'A letter for my application to the energy programme', 0);

INSERT INTO "clip" ("id", "uid", "trashed", "kind", "title", "address", "note", "day", "archived") VALUES
(1, '1ad69cfa-6a55-52be-8895-40cc9489d618', NULL, 'job', 'Product lead at an energy cooperative, three days a week', 'https://example.org/shelf/12', 'They would rather train the right person.', '2026-11-23', NULL),
(2, '271f4d2b-6b4a-5601-ab31-32a57f06ec87', NULL, 'article', 'What forty flats learned from one battery', 'https://example.org/shelf/1', '', '2026-11-22', NULL);

INSERT INTO "clip_tags" ("owner", "position", "value") VALUES
(1, 0, 'energy'),
(1, 1, 'design'),
(2, 0, 'energy');

INSERT INTO "goal" ("id", "uid", "trashed", "text", "by", "conversations", "reached") VALUES
(1, '3adfa928-134c-57a7-8d3f-6063b38b90bf', NULL, 'Find the first street for the shared battery', '2027-04-24', 8, NULL),
(2, '47fb5e85-01d1-5e72-bc9b-f67d650d0d84', NULL, 'Understand how installers are trained, from five who did it', '2027-01-24', 5, NULL);

INSERT INTO "goal_contacts" ("owner", "position", "value") VALUES
(2, 0, 1),
(1, 1, 3),
(1, 2, 6),
(1, 0, 7),
(2, 1, 8);

INSERT INTO "reach_out" ("id", "uid", "trashed", "contact", "day", "reason", "give", "subject", "body", "state", "interaction") VALUES
(1, '0cca55db-0d1b-5dda-8a37-b76275f1d86b', NULL, 4, '2026-03-06', 'I promised you a link about mediation before anyone sues; here it is.', '', 'Twenty minutes about mediation before anyone sues?', 'Dear Noor,

I promised you a link about mediation before anyone sues; here it is.

Would you have twenty minutes for a call? These would suit me (your time):

- Tuesday, 10 March, 11:00
- Thursday, 12 March, 16:00

Best wishes,
Robin
', 'answered', NULL),
(2, '0d6230e0-e806-5559-99b7-1a126be7b1db', NULL, 10, '2026-10-23', 'It has been too long, and I would like to hear how ownership passed on to employees is going.', '', 'Twenty minutes about ownership passed on to employees?', 'Dear Ambrose,

It has been too long, and I would like to hear how ownership passed on to employees is going.

Would you have twenty minutes for a call? These would suit me (your time):

- Tuesday, 27 October, 10:00
- Thursday, 29 October, 15:00

Best wishes,
Robin
', 'no_answer', NULL);

INSERT INTO "reach_out_offered" ("owner", "position", "start", "time_zone") VALUES
(1, 0, '2026-03-10T10:00:00.000Z', 'Europe/Brussels'),
(1, 1, '2026-03-12T15:00:00.000Z', 'Europe/Brussels'),
(2, 0, '2026-10-27T10:00:00.000Z', 'Europe/Dublin'),
(2, 1, '2026-10-29T15:00:00.000Z', 'Europe/Dublin');

INSERT INTO "review" ("id", "uid", "trashed", "week", "opened", "finished", "step", "seconds_spent", "summary") VALUES
(1, '0a561c37-1eed-5292-9a79-618692aa5d79', NULL, '2026-W45', '2026-11-06', '2026-11-06T16:11:36.000Z', 'finished', 696, 'Three reasons found without searching.'),
(2, '0fdde0e2-d3de-5712-951b-f22d9591ca3c', NULL, '2026-W23', '2026-06-05', '2026-06-05T16:12:47.000Z', 'finished', 767, 'Quiet, and good to see whom I had missed.');

INSERT INTO "review_picks" ("owner", "position", "contact", "lane", "state") VALUES
(1, 0, 7, 'overdue', 'written'),
(1, 1, 5, 'reach', 'written'),
(1, 2, 8, 'dormant', 'written'),
(2, 0, 2, 'overdue', 'written'),
(2, 1, 3, 'reach', 'written');

INSERT INTO "saved_view" ("id", "uid", "trashed", "name", "query", "sort_by", "group_by") VALUES
(1, '017694ab-64ce-54d4-9439-fafceda4f8e9', NULL, 'In Berlin', 'city:Berlin', 'name', ''),
(2, '11f97416-2c5c-51a7-9d74-9111ec5e3603', NULL, 'Long silence', 'state:dormant', 'last_contact', '');

INSERT INTO "saved_view_columns" ("owner", "position", "value") VALUES
(1, 0, 'name'),
(1, 1, 'organization'),
(1, 2, 'circles'),
(1, 3, 'last_contact'),
(1, 4, 'due'),
(2, 0, 'name'),
(2, 1, 'organization'),
(2, 2, 'circles'),
(2, 3, 'last_contact'),
(2, 4, 'due');

INSERT INTO "message_template" ("id", "uid", "trashed", "name", "language", "subject", "body") VALUES
(1, '000d840d-f2ae-5dc1-b667-63ce382cde25', NULL, 'Danke', 'de', 'Danke', '{salutation},

{reason}

{give?}

Hast du zwanzig Minuten für ein Gespräch?

{times?}

Viele Grüße
{my_name}
'),
(2, '1092260e-fe83-501f-8d5a-9e2b199daea3', NULL, 'A sign of life', 'en', 'A sign of life', '{salutation},

{reason}

{give?}

Would you have twenty minutes for a call?

{times?}

Best wishes,
{my_name}
');

INSERT INTO "relation" ("id", "uid", "trashed", "from", "to", "kind") VALUES
(1, '64a33113-c9a6-55e9-87e8-70682d100e8c', NULL, 1, 2, 'mentor of'),
(2, '852e90c5-7de1-53c2-8b62-eb75b6b5f948', NULL, 3, 2, 'studied with');

INSERT INTO "distinct_pair" ("id", "uid", "trashed", "first", "second") VALUES
(1, '247e4f54-1f86-59b6-867c-dc4f914a2a3d', NULL, 8, 4);

INSERT INTO "undo_step" ("id", "at", "kind", "subject", "count", "batch", "undone") VALUES
(1, '2026-11-25T11:00:00.000Z', 'import', 'cut.json', 10, 1, 0),
(5, '2026-11-25T12:00:00.000Z', 'import', 'p.vcf', 1, 3, 0),
(6, '2026-11-25T12:00:00.000Z', 'log', 'Odile Fenwick', 1, NULL, 0),
(7, '2026-11-25T12:00:00.000Z', 'promise', 'Odile Fenwick', 1, NULL, 0);

INSERT INTO "undo_change" ("step", "position", "record", "before", "after") VALUES
(6, 0, 'interaction', NULL, '{"channel":"in_person","contacts":[12],"day":"2026-11-25","id":16,"notes":"About the chess club","uid":"ed456bce-0938-431d-95fb-a1df378f291e"}'),
(7, 0, 'follow_up', NULL, '{"contact":12,"id":4,"made":"2026-11-25","text":"Send the opening book","uid":"902c58de-4967-44d8-9ff1-eac9f7b3e1ee"}');

INSERT INTO "batch_change" ("batch", "position", "record", "record_id", "before", "after", "fingerprint") VALUES
(1, 0, 'setting', 1, NULL, NULL, 591299423248011696),
(1, 1, 'setting', 2, NULL, NULL, 2307567494512353284),
(1, 2, 'setting', 3, NULL, NULL, 4584446239960968430),
(1, 3, 'circle', 4, NULL, NULL, -2218367442270751843),
(1, 4, 'circle', 3, '{"cadence":180,"id":3,"name":"Collaborated with","role":"collaborated_with","uid":"collaborated-with"}', '{"cadence":180,"id":3,"name":"Collaborated with","purpose":"People I have worked with","role":"collaborated_with","uid":"collaborated-with"}', NULL),
(1, 5, 'circle', 5, NULL, NULL, 8045195786958558445),
(1, 6, 'circle', 2, '{"cadence":30,"id":2,"name":"Get to know","role":"get_to_know","uid":"get-to-know"}', '{"cadence":30,"id":2,"name":"Get to know","purpose":"People I have met once and want to know better","role":"get_to_know","uid":"get-to-know"}', NULL),
(1, 7, 'circle', 1, '{"cadence":90,"id":1,"name":"Stay in touch","role":"stay_in_touch","uid":"stay-in-touch"}', '{"cadence":90,"id":1,"name":"Stay in touch","purpose":"People I do not want to lose sight of","role":"stay_in_touch","uid":"stay-in-touch"}', NULL),
(1, 8, 'contact', 1, NULL, NULL, -2723039820321672362),
(1, 9, 'contact', 2, NULL, NULL, -3158799211469306785),
(1, 10, 'contact', 3, NULL, NULL, 548262635352494747),
(1, 11, 'contact', 4, NULL, NULL, -9158202301715072512),
(1, 12, 'contact', 5, NULL, NULL, 1449674689229511632),
(1, 13, 'contact', 6, NULL, NULL, 4445484845531729868),
(1, 14, 'contact', 7, NULL, NULL, -1591040361849593590),
(1, 15, 'contact', 8, NULL, NULL, 3419316199338984105),
(1, 16, 'contact', 9, NULL, NULL, 5140030901776689770),
(1, 17, 'contact', 10, NULL, NULL, 1459966475769230730),
(1, 18, 'overview', 1, NULL, NULL, 1697462590625284606),
(1, 19, 'overview', 2, NULL, NULL, -1749987492621636032),
(1, 20, 'interaction', 1, NULL, NULL, 61106495460735007),
(1, 21, 'interaction', 2, NULL, NULL, 5379410391260997146),
(1, 22, 'interaction', 3, NULL, NULL, 3377023151288644814),
(1, 23, 'interaction', 4, NULL, NULL, -2850235561615389746),
(1, 24, 'interaction', 5, NULL, NULL, -66194538435898458),
(1, 25, 'interaction', 6, NULL, NULL, 6410281722907926873),
(1, 26, 'interaction', 7, NULL, NULL, -4986604251036340482),
(1, 27, 'interaction', 8, NULL, NULL, 4548577843031228755),
(1, 28, 'interaction', 9, NULL, NULL, 3346153061379877405),
(1, 29, 'interaction', 10, NULL, NULL, 8961556001121222505),
(1, 30, 'interaction', 11, NULL, NULL, -8380350234790353537),
(1, 31, 'interaction', 12, NULL, NULL, -1990818847847765356),
(1, 32, 'interaction', 13, NULL, NULL, 365152935282897198),
(1, 33, 'interaction', 14, NULL, NULL, -2358803926928946722),
(1, 34, 'meeting', 1, NULL, NULL, -1743948089842735874),
(1, 35, 'meeting', 2, NULL, NULL, 2802983856647372557),
(1, 36, 'follow_up', 1, NULL, NULL, 2059104174529506604),
(1, 37, 'follow_up', 2, NULL, NULL, 5317660743791148864),
(1, 38, 'referral', 1, NULL, NULL, 2591392558646493368),
(1, 39, 'referral', 2, NULL, NULL, -6194019801521634749),
(1, 40, 'introduction', 1, NULL, NULL, -4194979980376451502),
(1, 41, 'introduction', 2, NULL, NULL, 6796473384573296893),
(1, 42, 'goodwill', 1, NULL, NULL, 1188635254810050303),
(1, 43, 'goodwill', 2, NULL, NULL, -6370697292576608983),
(1, 44, 'clip', 1, NULL, NULL, 1233053710975750079),
(1, 45, 'clip', 2, NULL, NULL, 2968390429960964212),
(1, 46, 'goal', 1, NULL, NULL, -5235478616207192549),
(1, 47, 'goal', 2, NULL, NULL, -8449477825493535251),
(1, 48, 'reach_out', 1, NULL, NULL, -5085160959779500611),
(1, 49, 'reach_out', 2, NULL, NULL, 7518889800015163246),
(1, 50, 'review', 1, NULL, NULL, 3487170173323448941),
(1, 51, 'review', 2, NULL, NULL, 7216222762292420423),
(1, 52, 'saved_view', 1, NULL, NULL, 1819200168176466036),
(1, 53, 'saved_view', 2, NULL, NULL, -2293396342289794820),
(1, 54, 'message_template', 1, NULL, NULL, -215010782517125102),
(1, 55, 'message_template', 2, NULL, NULL, -192930945872202550),
(1, 56, 'relation', 1, NULL, NULL, -4698145732050259656),
(1, 57, 'relation', 2, NULL, NULL, -8426841242111615737),
(1, 58, 'distinct_pair', 1, NULL, NULL, -2217654224802656575),
(3, 0, 'contact', 12, NULL, NULL, -4922677858150453061),
(3, 1, 'photo', 1, NULL, NULL, -8069485998942083413);

INSERT INTO "photo" ("id", "uid", "trashed", "contact", "address", "image") VALUES
(1, 'bede296a-5e8a-4f6d-9cc1-4d3721bab73c', NULL, 12, '', X'89504E470D0A1A0A0000000D49484452000000080000000808020000004B6D29DC0000001949444154789C6378F3FC9A55AD0B26C980551448320C4A1D0086EB74812D109BDC0000000049454E44AE426082');

DELETE FROM text_search_data;

INSERT INTO "text_search_data" ("id", "block") VALUES
(1, X'248642'),
(10, X'00000000010D0E000D0101020201010301010401010501010601010701010801010901010A01010B01010C01010D0101'),
(137438953473, X'00000EBB053032303233814302168240021C810002160401348103021B8100021740021104013543021C8300021C010161814306020510400207814004081940020D40020940060205100204626F75748143020A400205810002094004052240020940020540020A0208667465726E6F6F6E820302118140021602046761696E824302070304656E64618103022902086C6C6F746D656E7443022D030572656164798203021C02016E43022C40022803016443060D170B40060509174002204004091440021740022540040E1740022240040B1140022003067377657265648143020F8340020F0202736B8203022104026564830302190201744302174002168100021240020A81000217010962617474657269657384430206020565666F72654302278240020E810002108100020D03056E63686573810302030405656469746183030215020472696E67820302240201798143020D81400214814004080A010563616C6C734302260302747343022A020668616E6765648303021F030665636B696E678503020B02016F8243020C0304666665658443021403066C6C656374738203022203096F7065726174697665820302080307776F726B696E678243020E02067572696F7573430224400223400222810002198140022440021C400222010564617265738343020B0306756768746572834302280302797343021B40021A0208657369676E6572738303020D020A6966666572656E746C7982030204814002048100020402036F6F7281430203834002030302776E8303022801046561636843021540021402036C73658303021B02056E6572677983030212810002140209766572797468696E67830302278140021E020778706C61696E7343020E40020D010466616972820302168140021B030772696E686F746F830302160302737483030224020469656C644302214002204004061B81000216814002214002194004061B02046F72756D81430214834002140306756E64696E67820302060203726F6D43020A400209040273748403020F0102676F8303020881000208010468617665430207810002188340021802036F6D658143020B03017783030206810002060101698143020740020A4002034006020F0B40020F4004021140020C40020702016E43021F40041E0E400612050A40021A400214400211810006130A06400217400612050A03047369646543020C40020B030874657276696577734302030407726F64756365648443020F02017443020F40020E8240022601066A6172676F6E43021140021001046B6E6F77814302088340020805017343020240020201046C61737483030221030274658403020E0304756768738343022402046561726E8303020581000205060173830302230203696B658203020B814002108100020D0501738103022703026E658103022C01086D69646E696768748503020E02056F73746C7983430227030476696E67834302060206757365756D73820302158140021A020179814302108340021001056E616D656483030213020965696768626F757273824302090303766572810302240302787443021340021202016F4302080304626F64798343020A03057468696E6781430209834002090206756D626572738503020C01026F66834302210301668343020702016E810302258100020E814002134002170301658103022B8100041E09020370656E82030214814002190207726368617264738403020A0204746865724302164002150601738203022002037665728343021E81000213010670656F706C65430205020672656665727343022503056F6A6563748403021A01087175657374696F6E8143021183400211010572656164738443021D010473616D6582030210814002150301744302124002110204686164658103020404037265648443020703036F7274844302220204696E63658143021A8340021A030274738103020702046D616C6C43021940021802016F8443022003066D65626F6479824302020204706163658243020F03036F6B658203020D81400212020474616E648403020C040272748303021081000212060173834302290407746973746963738303020B0303696C6C430223400222400221810002188140022340021B4002210304726565748443020A0205797374656D8343020907017343021A400219010474616C6B8303021D020765616368696E678303020A04016D8343022003016E43022802036861748203020C8140021140020B40020E03016543060B0F0A40060A0F0A40021E40060F060C40040B0C81000414064004180A40021840021E040272658103020804017983030207810002070303696E6B8203020381400203810002030401738343022B030372656582030218020569636B65748403021903026D6543020905067461626C65738203022302016F430214400213400204814008040A120440020C4002048100020403066765746865728403021603066D6F72726F778243020803026F6B8343021D03037563688343020D0205726164657383030220020577656C76658343022204036E747943021D40021C40021B810002128140021D40021540021B03036963658443021F03016F430229010A756E69766572736974798343022A030374696C824302100105766964656F8143020E0304736974738143020C010477616E7483030203810002030201658143021740020281400202810002024002170308646E65736461797381030226020368656E8303021703016F43020640020604016D8203021F8100021A02036974684302048200020605036F757443021040020F02036F726B8243020505026564840302150503696E678243020D0303756C64824302040204726974658443022106017383030226050374656E81430219834002190104796561728303022240022C05017343021E40021D40021C4002194002138140021E40021640021C0110CEB5CEBBCF80CEB9CEBDCEB9CEBACEB7844302110215BACEB1CF83CF84CEB1CEBDCEB9CF89CF84CEBFCF8584430212000331323043021C40021B4002164002174002118100021C40021C81000216010261628143020A400205810002094004052240020940020540020A0201668203021181400216020167810302298140020702016C43022D8140021C02016E43080D170B0340080509170940040F134004091440021740022540040E1740022240040B1140040F1302017382030221810002190201744302174002168100021240020A8100021701026261844302060201654302274002038200040E09810002108100020D020172820302240201798143020D81400214814004080A01026361430426060201688303021F8200020B02016F820304081C40040C0482000214020175430224400223400222810002198140022440021C4002220102646143021B40021A8240040B1F0201658303020D02016982030204814002048100020402016F8143020381400228820002030102656143021540021402016C8303021B02016E8303021281000214020176830302278140021E02017843020E40020D0102666182030216810004161040021B0201694302214002204004061B81000216814002214002194004061B02016F814302144002068300021402017243020A4002098300020F0102676F830302088100020801026861430207810002188340021802016F8143020B81400206810002060102696E4306030B1540060B150E400612050A40021A400214400211810006130A0640040F0A400612050A02017443020F40020E8240022601026A6143021140021001026B6E4302024002024002088340020801026C618303022140022440020E02016583030405208100020502016981030427078100020B814002108100020D01026D698503020E02016F8343040623020175820302158140021A020179814302108340021001026E6183030213020165430213400412148140020902016F430208810002098200020A814002090201758503020C01026F66834304071C02016E81030425088100060E12098140021340021702017082030214814002190201728403020A020174430216400215810002200201768343021E81000213010270654302050201724302258340021A010271758143021183400211010272658443021D01027361430212400211810002108140021502016881030204834004071D0201698103020740021A8340021A02016D43021940021802016F82430202820002200201708203020D40020F810002120201744302234002224002218100021840040B0740022940060C081340040A1340022102017943021A40021982400209010274618303021D0201654302288240020A40022002016843060B0F0A400808040F0A40021E400C030B0506070740040B0C400207400A0310050615400807060F0A4006030D0C40021E020169430209814002238200021902016F430214400213400204810002084008040A120440060C031240040414810002040201728303022002017743041D0E40021C40021B810002128100022240021D4004150C40021B0102756E824302108100022A010276698143040C040102776183030203810002030201658103022640021740020281400202810002024002170201684302064002068100021F81000417050201694304040E40020F8140020602016F82430604030A814002150201728143021981400226814002214002190102796543021E40021D40021C40021940021340022240022C40021E40021640021C0104CEB5CEBB844302110203BACEB18443021200043232303243021C40021B4002164002174002118100021C40021C81000216010361626F8143020A400205810002094004052240020940020540020A02026674820302118140021602026761824302070301658103022902026C6C43022D0301728203021C02026E6443060D170B40060509174002204004091440021740022540040E1740022240040B114002200301738143020F8340020F0202736B8203022181000219010362617484430206020265664302278240020E810002108100020D03016E81030203820002150202726982030224010363616C43022603017443022A020268618303021F0301658503020B02026F668443021403016C8203022203016F820302080301778243020E02027572430224400223400222810002198140022440021C40022204120E0A1C1E120A0A0D0B0928100808140F160B0B0A100A070C0C070A0C0F0D1F0B0C0A0E180D080C090F130F0E0D081F0E0C0B080C11090B1F260C0D0D0D0E0E090A080A0E071107080E0B0A100B0B0F090A060A0F0C0807120C0D0D0C070D0B0B0B120B0E090A09090E080C070C0A0D0A0C070D1C0A0B090A0D07061328080B1107090B070C1D0C0C08090B0B1C090610090B0A0E150E09090B0C0B090809090A070D0D1C161B1F1C0B0B0A2C0B1408160710080B101A0F070F0F0A070B0B09101C0E0D0C0F0F2B0D0A110E0C1408080B0B080E120709150B070D0B070A0C08120C0E090B0E230D080D350E23071F0C090C18120E0D12220A09201D0C08070707290B0C09130B080806080708070707'),
(137438953474, X'0000046904326461728343020B0301758343022803017943021B40021A020265738303020D0202696682030204814002048100020402026F6F814302038340020303017783030228010365616343021540021402026C738303021B02026E65830302128100021402027665830302278140021E0202787043020E40020D0103666169820302168140021B0301728303021603017383030224020269654302214002204004061B81000216814002214002194004061B02026F728143021483400214030175820302060202726F43020A4002098300020F0103686176430207810002188340021802026F6D8143020B03017783030206810002060103696E7343020C40020B0301744302038400020F01036A617243021140021001036B6E6F4302024002024002088340020801036C6173830302210301748403020E03017583430224020265618303040520810002050202696B810302278100020B814002108100020D03016E8103022C01036D69648503020E02026F73834302270301768343020602027573820302158140021A01036E616D8303021302026569824302090301768103022403017843021340021202026F628343020A03017481430209834002090202756D8503020C01036F66668343020702026E658103022B8100041E09020270658203021481400219020272638403020A0202746843021640021581000220020276658343021E81000213010370656F4302050202726543022503016F8403021A0103717565814302118340021101037265618443021D010373616D820302108140021503017443021240021102026861810302048340020703016F844302220202696E8143021A8340021A0301748103020702026D6143021940021802026F6D82430202020270618243020F03016F8203020D81400212020274618303040B0740022940040C08030169430223400222400221810002188140022340021B4002210301728443020A0202797343021A40021982400209010374616C8303021D020265618303020A40022003016E430228020268618203020C8140021140020B40020E03016543060B0F0A400808040F0A40021E40060F060C40040B0C40020740041406400607130A40021840021E03016982030203814004032A8100020303017282030218020269638403021903016D4302098140022302026F678403021603016D8243020803016F8343021D0301758343020D02027261830302200202776543021D40021C40021B810002128100022240021D40021540021B0301698443021F03016F4302290103756E698343022A0301748243021001037669648143020E0301738143020C010377616E83030203810002030202656481030226020268658303021703016F4302064002068100021F8100021A020269744304040E40020F8140020602026F72824304050A814002150301758243020402027269814302198140022681400221400219010379656143021E40021D40021C40021940021340022240022C40021E40021640021C0106CEB5CEBBCF80844302110205BACEB1CF83844302120409070908100C070B080C0C0A0D07071D0C070E10080B0B0A0B120907070D14070908070C09080709080B08090D0C080E0C0807070D090D090C070C070A08080B101A070E090B06122C1007080A08070707081E0706090709070D0808110F0D0713230C'),
(274877906945, X'00000B2B023061824502048100040E0640020E824002034002030204626F7574834502104002104002058100020440020581000205020C64766572746973656D656E74864502050204667465728245020302046C6F6E678605020D02066D62726F736545020202016E84450203814002030301648145020B40020B030579626F6479850502060206727469636C65844502040204736B6564834502034002030401738505020201066265747465728145020C40020C020575646765748545020B030174450205010363616E8345021403037365738345020940020902086F6C6C656167756545020A03076E747261637473834502110303756C64850502080107646563696465648545020D020572656164738505020D0109656E67696E656572738445020903046F75676884050214020676656E696E6781050206020A78636C616D6174696F6E8705020D03067065637465648145020A40020A01046661737484050213020469726D738545020940020A0301748645020802026F728305020581400208810002074002088100020A04026D738505020B02097265656C616E6365728345021302067572746865728605020C0104676F6F64450207850002020205726F75707384450207010468616C668605020203056E646C656483450206400206030272648345020840020805026572814502084002080204656172648345020D40020D03026C708505020902036F757286050204030177834502044002040101698345020C40020C810002048100020F02016E4502068300020A40020A03087374616C6C657273840502120305766974656481050202020173450203810002074002078340020C0201748245020801036A6F628645020401046B6570748245020702036E6F778505020501056C696768748245020903036E65738445020C04016B8705020402046F63616C8705020603026E67824502050301748345020F40020F01056D61726B738705020E020165830502030204696768748645020703066C6167726F738405020202046F6E746845020D02037563688605020B01036E657745020981000205400205040173870502070302787445020C8500020E02056F626F64798505020C01026F6E8445020D020370656E810502050103706179870502090205656F706C6587050208020768696C6970706183450202020575626C6963854502054002060107717561727465728545020F010472656164834502150503696E678445020603047475726E8345020B40020B02036F6C6581450206400206010573656E6473870502020401748445020202056861726564864502020206696C656E63658245020602046D616C6C8545020840020902067069726974734502080205746172747345020B010474616C6B83050207824002030206656E6465727385450206400207020368616E814502094002098400020E040174814502034002038440020603016581050204400204400204810002064002074002078140020A03056F756768748605021003037265658705020C02046972656445020402016F8105020302077261696E696E67840502110202776F8445020B010277658345020540020503026C6C8305020402066865746865728505020303016F850502070301798445020E0205697368657383050202030274688445020A40020A8200020B0204726F7465814502024002024002020003316162834502104002104002058100020440020581000205020164864502050201668245020302016C8605020D02016D45020202016E8145020B40020B8240020340020681000203020172844502040201738345020340020381000202010262658145020C40020C0201754502058500020B01026361834504090D40020902016F45020A8300021181400208010264658545020D0201728505020D0102656E84050214400209020176810502060201788145020A40020A8500020D01026661840502130201698545020940020A40020802016F830502058140020840020B4002074002088100020A020172834502130201758605020C0102676F45020785000202020172844502070102686181450208400208814004060440040604820002020201658345020D40020D8100020902016F83450204400204820002040102696E4502064002028240020A40040A0A020173450203810002074002078340020C0201748245020801026A6F8645020401026B658245020702016E8505020501026C69824502098200020C8240020402016F824502058100020F40020F8300020601026D618705020E02016583050203020169840502028240020702016F45020D0201758605020B01026E6545040905810002054002058340020E8140020702016F8505020C01026F6E8445020D020170810502050102706187050209020165870502080201688345020202017585450205400206010271758545020F010272658345040B0C40020B40020602016F81450206400206010273658445020282400202020168864502020201698245020602016D8545020840020902017045020802017445020B010274618305020782400203020165854502064002070201688105020440060303074006030307810002064002074002078140020A40040E0440020640020C02016945020402016F81050203020172840502110201778445020B01027765830502044002054002050201688445020E40040306020169830502028140020A40020A8200020B0201728145020240020240020200043261626F8345021040021040020581000204400205810002050202647686450205020266748245020302026C6F8605020D02026D6245020202026E648145020B40020B0301798505020602027274844502040202736B834502034002038100020201036265748145020C40020C020275648545020B030174450205010363616E834502140301738345020940020902026F6C45020A03016E834502110301758505020801036465638545020D020272658505020D0103656E678445020903016F840502140202766581050206020278638705020D0301708145020A40020A010366617384050213020269728545020940020A0301748645020802026F72830502058140020840020B4002074002088100020A0202726583450213020275728605020C0103676F6F450207850002020202726F84450207010368616C8605020203016E834502064002060301728145020840020881400208400208020265618345020D40020D03016C8505020902026F7586050204030177834502044002040103696E73840502120301768105020201036A6F628645020401036B65708245020702026E6F8505020501036C69678245020903016E8445020C8240020402026F638705020603016E824502050301748345020F40020F01036D61728705020E020269678645020703016C8405020202026F6E45020D020275638605020B01036E6577450209810002054002058500020703017845020C8500020E02026F628505020C01036F7065810502050103706179870502090202656F870502080202686983450202020275628545020540020601037175618545020F010372656183450215810002060301748345020B40020B02026F6C81450206400206010373656E844502028240020202026861864502020202696C8245020602026D6185450208400209020270694502080202746145020B010374616C83050207824002030202656E85450206400207020268618145040308400403088400020E40020603016581050204400204400204810002064002074002078140020A03016F860502100301728705020C0202697245020402027261840502110202776F8445020B010377656C83050204020268658505020303016F850502070301798445020E02026973830502020301748445020A40020A8200020B0202726F8145020240020240020204161B120A0A0B0B0A0B0C0D070F0B06090C0D0D090D0B0F0A0C100F0A0D0717080F0C0D0B0A0E0B0B0D08090A120D0E0B1107090A090B09070A080A0B070A0C09090F070B0B0809090B0D0E0D0A090D0C0B070B0C0D0B0A0E0F100E1B0B0909070D080B080C07070B0F101A0707070615070E0B0A0C0E08070B070E080D1807070B07180E0E121107080807101208070B0607170708070807070A080F0A0C07070A06060C0A29060707070E0B120D1B080808070B07080F0C0806090A0707070908090708080A090B071908080C08090A110B07080A0907090908090B08070A0908070708130A08090908080B090D0A0B0D08080B07070D0B141B070707080809080707080E'),
(412316860417, X'0000098602306146060A104340040A440204626F75744604271C400421140205647669636546025740024A02046761696E8106022E02026E6446040D0C400A0D060512140305737765727346023A0202726546025F4002520202736B46024B01076261747465727946020C40020C02027574460238010A6361726574616B65727346024D020668616E67656446023E400230040372676546026902076F6D706C61696E810602410101644602534002460202617946026F02016F460426424004203B0302776E81060266010565766572794602500105666972737446026E02046C61747346025E40025102026F7246040963400409250402747946025D4002500203726F6D46026C0103676F74460214010468616C6646022E40022703076E646F7665727381060612151403027264460232020365617246020240020202036972658106022B02036F70658106024403037573654602510101694604520B4004450B02016446025440024702017346023402017446046B0A40025C01046B6E6F7746024F01046C696B654602554004183202056F6E67657246022001046D61646546024940023A03036B657346020540020503026E794602614002540203696E6446024040023202046F6E657946023040022904037468738106026202017946020740020701056E616D6573460216020965696768626F7572734608130D101C0204696768748106060F151402056F626F647946027140026303017446023540026001026F664604060A4004060A02016E46025840024B0302636546024740023802017246027001047061727446023303067469656E63658106022D0205656F706C658106023F0204696C6F7446025A40024D02036C616E46020840020805036E656446022202046F7765724608110D101C0208726F746F747970658106021C010472757961460204010373617946026840025B020265658106021A03056C6C696E6746080F0D101C030772696F75736C794602740205686966747381060610151402026978810602610204706172654608100D101C02047461727446026340043C1C0303696C6C8106024303047265657446020B40020B010574616B657346041F5502086563686E6971756546023703076C6570686F6E6546023C020368616E46022104017481060265030165460C2F040707132340061B0F1804017946024E4002420303696E6B46025C40024F02016F460A120D101C1F4004193E03016F46026040025304016B8106025D0202776F46021540025E010675736566756C81060215010777616E6A696B7581060404140302726D8106021304046E696E67460219020368617446080322271F4008031C1E2103016F460239400240020369746846042D39400626191C02046F756C64460224400617090E0205726974657381060264010579656172738106025F02026F754608251A0F1F40081F120E2104017246043F194004311A00033161624604271C4004211402016446025740024A0201678106022E02016E46060D0C25400A0D0605121402017246025F40025202017346024B0102626146020C40020C0201754602380102636146024D02016846043E2D40023002016F810602410102646146026F02016F460426424006203B0F010265764602500102666946026E02016C46025E40025102016F460609560F400609252602017246026C0102676F4602140102686146042E064008121504120201654602024002020201698106022B02016F4602514002440102696446025440024702017346023402017446046B0A40025C01026B6E46024F01026C694602554004183202016F46022001026D61460605461A400605371C02016946024040023202016F4602304004293B02017946020740020701026E614602160201654608130D101C0201698106060F151402016F4604353E4004600501026F664604060A4004060A02016E46044713400438150201724602700102706146023340022D0201658106023F02016946025A40024D02016C4604081C40020802016F4608110D101C0201728106021C010272754602040102736146026840025B020165460A0F0D101C3440021A020168810606101514020169810602610201704608100D101C02017446040B5A40080B3309150102746146041F55020165460437070201684612211004070713041013400C1B0F18060F1802016F460C120D101C1D044008193C040A02017746021540025E0102757381060215010277614602194006041105020168460A032218111F400A031C1E091A02016946042D39400626191C02016F460224400617090E02017281060264010279658106025F02016F460C251A040D0E13400C1F12040C101300043261626F4604271C400421140202647646025740024A020267618106022E02026E6446040D0C400A0D0605121403017346023A0202726546025F4002520202736B46024B010362617446020C40020C02027574460238010363617246024D0202686146043E2D40023002026F6D81060241010364617946026F02026F77810602660103657665460250010366697246026E02026C6146025E40025102026F72460609560F40060925260202726F46026C0103676F74460214010368616C46022E40022703016E81060612151403017246023202026561460202400202020269728106022B02026F708106024403017546025101036B6E6F46024F01036C696B4602554004183202026F6E46022001036D616446024940023A03016B46020540020503016E4602614002540202696E46024040023202026F6E4602304004293B01036E616D460216020265694608130D101C020269678106060F151402026F6246027140026303017446023540026001036F6E6346024740023801037061724602330301748106022D0202656F8106023F0202696C46025A40024D02026C614604081C40020802026F774608110D101C0202726F8106021C0103727579460204010373617946026840025B020265658106021A03016C46080F0D101C030172460274020268698106061015140202697881060261020270614608100D101C0202746146026340043C1C0301698106024303017246020B40020B010374616B46041F550202656346023703016C46023C02026861460221400265030165460E2F04070713042140081B0F180603016946025C40024F02026F6F4602604004530C0202776F46021540025E010375736581060215010377616E81060404140301724602194002130202686146080322271F4008031C1E2103016F4602394002400202697446042D39400626191C02026F75460224400617090E020272698106026401037965618106025F02026F75460C251A040D0E13400C1F12040C1013040C0E0D0A0F0A0A070F070F0E080D09070B080A0A0C0C0A08080C0F070B0909080B09060A090D0A0C0B0A0B0C09090A110C0D090C090A06090C0B0C0B080C0E090B080D0C0D080C0D090C0B0D0C080710090B0E09070A0C0E080911090E0E0B0B100B0D09070F09060A06070A07070C0707090D06070E0907090A060A070B060E090A090709090B0C0B060A07090A0907070A0D0907090D0807161109080C110C0B0708130E0A080F060A070B07080B08080808080A0E07080B09060A080806080C070B09090A0B080A0A0A090B0807080A0B0A08080B0809060A080A0B07090907060A12090B0A090A0910090D0C0809'),
(549755813889, X'000001860230614702090204626F75744702064002070105646172657347020C0103666F7247020301046C696E6B8107020402036F6F6B47020201066D6F76696E6747020701066E6F626F647947020B01036F6666470208010473656E64810702020204747564794702050205797374656D47020A010674616C6B6564810702060202686547020440020302016F47020D030375636847020E010277658107020500033161624702064002070102646147020C0102666F47020301026C698107020402016F47020201026D6F47020701026E6F47020B01026F66470208010273658107020202017447020502017947020A010274618107020602016847020440020302016F47040D03010277658107020500043261626F470206400207010364617247020C0103666F7247020301036C696E8107020402026F6F47020201036D6F7647020701036E6F6247020B01036F6666470208010373656E81070202020274754702050202797347020A010374616C810702060202686547020440020302026F7547020E04060C0A080A080B0B080A090A0C0A0608080B07070806070707080606080907080C08080907080808090707090A'),
(687194767361, X'0000015F0930616C61736461697281080202010566697273748108020B01056769766572810802080102696E8108020901046B68616E8108020401046C696E658108020C01076D656E74696F6E8108020601037468658108040705010A77686172666564616C65810802030B046B68616E810802050112E18482E185A1E186B7E18480E185AEE186BC480202030A92E185A1E18482E185B4480203000331616C81080202010266698108020B01026769810802080102696E8108020901026B688108020401026C698108020C01026D65810802060102746881080407050102776881080403040106E18482E185A1480202030492E185A1480203000432616C618108020201036669728108020B01036769768108020801036B68618108020401036C696E8108020C01036D656E8108020601037468658108040705010377686181080403040109E18482E185A1E186B7480202030792E185A1E18482480203040E0B0B080A0A0D0A100A170F0908080808080809090B090A09090909090A0A0E'),
(824633720833, X'000001EB0230614A020F400202020A70706C69636174696F6E810A020601036472794A02100106656E65726779810A02090103666F724A020B400204020672616E6B6C794A02040102696E4A020E0201734A020601066C6574746572810A020301026D654A02030201794A02094002050104706C616E4A020A0208726F6772616D6D65810A020A01067269676874734A020D0103746865810A020802016F810A020703026C644A0202010577617465724A020C02036861744A020502036974684A02080204726F6E674A02070104796561724A02110003316170810A0206010264724A02100102656E810A02090102666F4A020B4002040201724A02040102696E4A020E0201734A020601026C65810A020301026D654A02030201794A02094002050102706C4A020A020172810A020A010272694A020D01027468810A020802016F4A0202400207010277614A020C0201684A02050201694A02080201724A0207010279654A0211000432617070810A020601036472794A02100103656E65810A02090103666F724A020B400204020272614A020401036C6574810A02030103706C614A020A0202726F810A020A01037269674A020D0103746865810A020802026F6C4A020201037761744A020C020268614A0205020269744A02080202726F4A020701037965614A0211040910080C0B0B07060C0709090E0B0907070A080809090907080A060706080709070707080907060606070A08090B0709080808090708070707'),
(962072674305, X'0000020F0230614B020A02016E4B02050201744B0204010762617474657279810B0208010B636F6F70657261746976654B02070104646179734B02090106656E657267794B02060105666C617473810B020402046F727479810B02030203726F6D810B020601046C6561644B02030404726E6564810B020501036F6E65810B02070106706572736F6E4B02120206726F647563744B020201067261746865724B020E0204696768744B021101037468654B02100401794B020C03037265654B020802047261696E4B020F01047765656B4B020B0203686174810B020202046F756C644B020D000331616E4B02050201744B020401026261810B02080102636F4B0207010264614B02090102656E4B02060102666C810B020402016F810B0203020172810B020601026C654B020340020501026F6E810B0207010270654B02120201724B0202010272614B020E0201694B0211010274684B060806060201724B020F010277654B020B020168810B020202016F4B020D000432626174810B02080103636F6F4B020701036461794B02090103656E654B02060103666C61810B020402026F72810B02030202726F810B020601036C65614B020340020501036F6E65810B020701037065724B02120202726F4B020201037261744B020E020269674B021101037468654B040C060301724B0208020272614B020F01037765654B020B02026861810B020202026F754B020D040606060D10090B0B0A09090A090B0B0B09080608090909090806080707070807070A080706070609060707060A0808080908080B09080708070906070808'),
(1099511627777, X'00000070063061626F757487450202010563686573738745020402036C756287450205010374686587450203000331616287450202010263688745020402016C87450205010274688745020300043261626F8745020201036368658745020402026C7587450205010374686587450203040B0B0909090807080A0908'),
(1236950581249, X'000000740530626F6F6B8147020501076F70656E696E6781470204010473656E6481470202010374686581470203000331626F8147020501026F708147020401027365814702020102746881470203000432626F6F8147020501036F706581470204010373656E81470202010374686581470203040A0D0A09090808080A0909'),
(1374389534721, X'000000680530626F6F6B81470101076F70656E696E67814701010473656E648147010103746865814701000331626F81470101026F708147010102736581470101027468814701000432626F6F81470101036F7065814701010373656E814701010374686581470104090C090808070707090808'),
(1511828488193, X'00000064063061626F75748745010105636865737387450102036C7562874501010374686587450100033161628745010102636887450102016C8745010102746887450100043261626F874501010363686587450102026C758745010103746865874501040A0A080808070607090807'),
(1649267441665, X'00000070063061626F757488050202010563686573738805020402036C756288050205010374686588050203000331616288050202010263688805020402016C88050205010274688805020300043261626F8805020201036368658805020402026C7588050205010374686588050203040B0B0909090807080A0908'),
(1786706395137, X'000000740530626F6F6B8207020501076F70656E696E6782070204010473656E6482070202010374686582070203000331626F8207020501026F708207020401027365820702020102746882070203000432626F6F8207020501036F706582070204010373656E82070202010374686582070203040A0D0A09090808080A0909');

DELETE FROM text_search_idx;

INSERT INTO "text_search_idx" ("segid", "term", "pgno") VALUES
(1, X'', 2),
(1, X'3264', 4),
(2, X'', 2),
(3, X'', 2),
(4, X'', 2),
(5, X'', 2),
(6, X'', 2),
(7, X'', 2),
(8, X'', 2),
(9, X'', 2),
(10, X'', 2),
(11, X'', 2),
(12, X'', 2),
(13, X'', 2);

DELETE FROM text_search_docsize;

INSERT INTO "text_search_docsize" ("id", "sz") VALUES
(67, X'2C'),
(69, X'0C'),
(70, X'73'),
(71, X'0D'),
(72, X'02'),
(74, X'10'),
(75, X'11'),
(131, X'2B'),
(133, X'05'),
(134, X'65'),
(135, X'06'),
(136, X'0B'),
(138, X'09'),
(139, X'07'),
(195, X'21'),
(197, X'0B'),
(259, X'24'),
(261, X'0B'),
(263, X'04'),
(323, X'18'),
(325, X'08'),
(387, X'27'),
(389, X'06'),
(451, X'2B'),
(453, X'14'),
(515, X'23'),
(517, X'13'),
(579, X'21'),
(581, X'0D'),
(643, X'21'),
(645, X'0C'),
(709, X'0E'),
(773, X'0F'),
(837, X'07'),
(901, X'0D'),
(1029, X'04');

DELETE FROM text_search_config;

INSERT INTO "text_search_config" ("k", "v") VALUES
('version', 4);

DELETE FROM sqlite_sequence;

INSERT INTO "sqlite_sequence" ("name", "seq") VALUES
('circle', 5),
('batch', 3),
('setting', 3),
('contact', 12),
('overview', 2),
('interaction', 16),
('meeting', 2),
('follow_up', 4),
('referral', 2),
('introduction', 2),
('goodwill', 2),
('clip', 2),
('goal', 2),
('reach_out', 2),
('review', 2),
('saved_view', 2),
('message_template', 2),
('relation', 2),
('distinct_pair', 1),
('undo_step', 7),
('photo', 1);

ALTER TABLE meeting ADD COLUMN origin TEXT NOT NULL DEFAULT '';

CREATE INDEX meeting_origin ON meeting(origin) WHERE origin <> '';

CREATE TABLE merge_trace (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    before INTEGER NOT NULL,
    after INTEGER NOT NULL
) STRICT
;

PRAGMA application_id = 1131768948;

PRAGMA user_version = 4;

