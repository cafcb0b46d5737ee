-- The ledger, and what lists of cases are read from.

CREATE TABLE chain (
    ledger BIGINT PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE entry (
    ledger BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    circle TEXT NOT NULL,
    person TEXT,
    unit TEXT,
    step TEXT,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (ledger, seq)
);

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE case_file (
    id BIGINT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    process TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL,
    closed_at BIGINT,
    closing TEXT,
    steps TEXT NOT NULL,
    ball TEXT NOT NULL,
    due_at BIGINT,
    due_clock TEXT,
    urgent BOOLEAN NOT NULL,
    published BOOLEAN NOT NULL,
    embargo_until BIGINT,
    owner TEXT,
    source_number TEXT,
    revision BIGINT NOT NULL,
    sweep_at BIGINT
);
CREATE INDEX case_open ON case_file (id) WHERE closed_at IS NULL;
CREATE INDEX case_due ON case_file (due_at, id) WHERE closed_at IS NULL;
CREATE INDEX case_latest ON case_file (latest_at, id);
CREATE INDEX case_sweep ON case_file (sweep_at) WHERE sweep_at IS NOT NULL;

CREATE TABLE case_reach (
    unit TEXT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    depth BIGINT NOT NULL,
    PRIMARY KEY (unit, case_id)
);
CREATE INDEX case_reach_of ON case_reach (case_id);

CREATE TABLE case_work (
    unit TEXT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    step TEXT NOT NULL,
    part TEXT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (unit, case_id, step, part)
);
CREATE INDEX case_work_of ON case_work (case_id);

CREATE TABLE case_product (
    product TEXT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (product, case_id)
);
CREATE INDEX case_product_of ON case_product (case_id);

CREATE TABLE words (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    depth BIGINT NOT NULL,
    tokens TSVECTOR NOT NULL,
    PRIMARY KEY (case_id, depth)
);
CREATE INDEX words_tokens ON words USING gin (tokens);

CREATE TABLE job (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    payload TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    failure TEXT,
    dead BOOLEAN NOT NULL DEFAULT FALSE,
    lease_until BIGINT,
    lease_by TEXT,
    done_at BIGINT
);
CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND dead = FALSE;

-- Who looked at what: one line an hour, however often the page was loaded.
CREATE TABLE access (
    case_id BIGINT NOT NULL,
    person TEXT NOT NULL,
    what TEXT NOT NULL,
    hour BIGINT NOT NULL,
    unit TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (case_id, person, what, hour)
);
