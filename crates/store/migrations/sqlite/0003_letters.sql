-- Letters to parties outside: what is owed, what was written, what went out and how.

CREATE TABLE letter (
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    party_kind TEXT NOT NULL,
    party TEXT,
    step TEXT,
    circle TEXT NOT NULL,
    state TEXT NOT NULL,
    owed_at INTEGER NOT NULL,
    language TEXT,
    address TEXT,
    subject TEXT,
    body TEXT,
    edited_by TEXT,
    released_by TEXT,
    released_at INTEGER,
    message_id TEXT,
    sent_at INTEGER,
    sent_how TEXT,
    failure TEXT,
    PRIMARY KEY (case_id, number)
);
CREATE INDEX letter_state ON letter (state, owed_at);
