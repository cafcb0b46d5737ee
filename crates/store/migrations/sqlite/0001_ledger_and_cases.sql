-- The ledger, and what lists of cases are read from.

CREATE TABLE chain (
    ledger INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE entry (
    ledger INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    circle TEXT NOT NULL,
    person TEXT,
    unit TEXT,
    step TEXT,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (ledger, seq)
) WITHOUT ROWID;

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE case_file (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    process TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    closed_at INTEGER,
    closing TEXT,
    steps TEXT NOT NULL,
    ball TEXT NOT NULL,
    due_at INTEGER,
    due_clock TEXT,
    urgent BOOLEAN NOT NULL,
    published BOOLEAN NOT NULL,
    embargo_until INTEGER,
    owner TEXT,
    source_number TEXT,
    revision INTEGER NOT NULL,
    sweep_at INTEGER
);
CREATE INDEX case_open ON case_file (id) WHERE closed_at IS NULL;
CREATE INDEX case_due ON case_file (due_at, id) WHERE closed_at IS NULL;
CREATE INDEX case_latest ON case_file (latest_at, id);
CREATE INDEX case_sweep ON case_file (sweep_at) WHERE sweep_at IS NOT NULL;

CREATE TABLE case_reach (
    unit TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    depth INTEGER NOT NULL,
    PRIMARY KEY (unit, case_id)
) WITHOUT ROWID;
CREATE INDEX case_reach_of ON case_reach (case_id);

CREATE TABLE case_work (
    unit TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    step TEXT NOT NULL,
    part TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (unit, case_id, step, part)
) WITHOUT ROWID;
CREATE INDEX case_work_of ON case_work (case_id);

CREATE TABLE case_product (
    product TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (product, case_id)
) WITHOUT ROWID;
CREATE INDEX case_product_of ON case_product (case_id);

-- Rows are numbered case * 4 + depth of the circle.
CREATE VIRTUAL TABLE words USING fts5 (tokens, tokenize = "ascii", content = '', contentless_delete = 1, detail = none);

CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    payload TEXT NOT NULL,
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    dead BOOLEAN NOT NULL DEFAULT FALSE,
    lease_until INTEGER,
    lease_by TEXT,
    done_at INTEGER
);
CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND dead = FALSE;

-- Who looked at what: one line an hour, however often the page was loaded.
CREATE TABLE access (
    case_id INTEGER NOT NULL,
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    hour INTEGER NOT NULL,
    unit TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (case_id, person, what, hour)
) WITHOUT ROWID;
