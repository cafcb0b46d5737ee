-- Files, kept once by what is in them; and reports from outside with what became of them.

CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
);

-- A file belongs to a report, to a case, to both; or, for a day, to a form that is being written.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    report_id INTEGER,
    case_id INTEGER,
    draft TEXT,
    circle TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    hash TEXT NOT NULL REFERENCES blob (hash),
    by_whom TEXT NOT NULL,
    at INTEGER NOT NULL
);
CREATE INDEX attachment_case ON attachment (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachment_report ON attachment (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX attachment_draft ON attachment (draft, at) WHERE draft IS NOT NULL;
CREATE INDEX attachment_hash ON attachment (hash);

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    once TEXT UNIQUE,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    subject TEXT NOT NULL,
    told TEXT NOT NULL,
    judged TEXT NOT NULL,
    ended TEXT NOT NULL,
    language TEXT NOT NULL,
    mail TEXT,
    received_at INTEGER NOT NULL,
    looked_at INTEGER,
    ended_at INTEGER,
    holder TEXT,
    case_id INTEGER REFERENCES case_file (id),
    merged_into INTEGER REFERENCES report (id),
    unread INTEGER NOT NULL
);
CREATE INDEX report_state ON report (state, id);
CREATE INDEX report_case ON report (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX report_unread ON report (id) WHERE unread > 0;

-- A secret link leads to a report. Only its hash is here; a later mail bears a link of its own.
CREATE TABLE report_key (
    hash TEXT PRIMARY KEY,
    report_id INTEGER NOT NULL REFERENCES report (id),
    made_at INTEGER NOT NULL
);

-- What was said between the one who reported and us, and what we did.
CREATE TABLE report_message (
    report_id INTEGER NOT NULL REFERENCES report (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, seq)
);

CREATE TABLE report_word (
    word TEXT NOT NULL,
    report_id INTEGER NOT NULL REFERENCES report (id),
    PRIMARY KEY (word, report_id)
) WITHOUT ROWID;

-- How much came in an hour, in all and from one address (which is kept as a hash, and for a day).
CREATE TABLE intake_count (
    source TEXT NOT NULL,
    hour INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (source, hour)
) WITHOUT ROWID;
