-- Files, kept once by what is in them; and reports from outside with what became of them.

CREATE TABLE blob (
    hash TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    bytes BYTEA NOT NULL
);

-- A file belongs to a report, to a case, to both; or, for a day, to a form that is being written.
CREATE TABLE attachment (
    id BIGINT PRIMARY KEY,
    report_id BIGINT,
    case_id BIGINT,
    draft TEXT,
    circle TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    hash TEXT NOT NULL REFERENCES blob (hash),
    by_whom TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX attachment_case ON attachment (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX attachment_report ON attachment (report_id) WHERE report_id IS NOT NULL;
CREATE INDEX attachment_draft ON attachment (draft, at) WHERE draft IS NOT NULL;
CREATE INDEX attachment_hash ON attachment (hash);

CREATE TABLE report (
    id BIGINT PRIMARY KEY,
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
    received_at BIGINT NOT NULL,
    looked_at BIGINT,
    ended_at BIGINT,
    holder TEXT,
    case_id BIGINT REFERENCES case_file (id),
    merged_into BIGINT REFERENCES report (id),
    unread BIGINT NOT NULL
);
CREATE INDEX report_state ON report (state, id);
CREATE INDEX report_case ON report (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX report_unread ON report (id) WHERE unread > 0;

-- A secret link leads to a report. Only its hash is here; a later mail bears a link of its own.
CREATE TABLE report_key (
    hash TEXT PRIMARY KEY,
    report_id BIGINT NOT NULL REFERENCES report (id),
    made_at BIGINT NOT NULL
);

-- What was said between the one who reported and us, and what we did.
CREATE TABLE report_message (
    report_id BIGINT NOT NULL REFERENCES report (id),
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (report_id, seq)
);

CREATE TABLE report_word (
    word TEXT NOT NULL,
    report_id BIGINT NOT NULL REFERENCES report (id),
    PRIMARY KEY (word, report_id)
);

-- How much came in an hour, in all and from one address (which is kept as a hash, and for a day).
CREATE TABLE intake_count (
    source TEXT NOT NULL,
    hour BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (source, hour)
);
