-- Advisories: what is written, what was said in public, and what a second person has yet to confirm.

CREATE TABLE advisory (
    number TEXT PRIMARY KEY,
    case_id INTEGER NOT NULL UNIQUE REFERENCES case_file (id),
    begun_at INTEGER NOT NULL,
    edition INTEGER NOT NULL,
    version INTEGER NOT NULL,
    withdrawn_at INTEGER,
    title_ja TEXT NOT NULL,
    title_en TEXT NOT NULL
);

-- Every save. Nothing of it is ever changed.
CREATE TABLE advisory_edition (
    number TEXT NOT NULL REFERENCES advisory (number),
    edition INTEGER NOT NULL,
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    unit TEXT NOT NULL,
    model TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    harmless TEXT NOT NULL,
    PRIMARY KEY (number, edition)
);

-- What was published, version by version. The pages for strangers read these tables and no other.
CREATE TABLE advisory_release (
    number TEXT NOT NULL REFERENCES advisory (number),
    version INTEGER NOT NULL,
    newest BOOLEAN NOT NULL,
    edition INTEGER NOT NULL,
    at INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    withdrawn BOOLEAN NOT NULL,
    title_ja TEXT NOT NULL,
    title_en TEXT NOT NULL,
    severity TEXT,
    score TEXT,
    model TEXT NOT NULL,
    PRIMARY KEY (number, version)
);
CREATE INDEX advisory_release_newest ON advisory_release (at, number) WHERE newest = TRUE;

CREATE TABLE advisory_file (
    number TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    newest BOOLEAN NOT NULL,
    year INTEGER NOT NULL,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (number, version, language),
    FOREIGN KEY (number, version) REFERENCES advisory_release (number, version)
);
CREATE UNIQUE INDEX advisory_file_name ON advisory_file (year, name, version);

-- A change to what is public, or its withdrawal, until a second person confirms it.
CREATE TABLE advisory_proposal (
    number TEXT PRIMARY KEY REFERENCES advisory (number),
    withdraws BOOLEAN NOT NULL,
    edition INTEGER NOT NULL,
    person TEXT NOT NULL,
    unit TEXT NOT NULL,
    at INTEGER NOT NULL,
    because_ja TEXT NOT NULL,
    because_en TEXT NOT NULL
);
