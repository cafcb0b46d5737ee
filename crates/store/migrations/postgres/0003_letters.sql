-- Letters to parties outside: what is owed, what was written, what went out and how.

CREATE TABLE letter (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    number BIGINT NOT NULL,
    name TEXT NOT NULL,
    party_kind TEXT NOT NULL,
    party TEXT,
    step TEXT,
    circle TEXT NOT NULL,
    state TEXT NOT NULL,
    owed_at BIGINT NOT NULL,
    language TEXT,
    address TEXT,
    subject TEXT,
    body TEXT,
    edited_by TEXT,
    released_by TEXT,
    released_at BIGINT,
    message_id TEXT,
    sent_at BIGINT,
    sent_how TEXT,
    failure TEXT,
    PRIMARY KEY (case_id, number)
);
CREATE INDEX letter_state ON letter (state, owed_at);
