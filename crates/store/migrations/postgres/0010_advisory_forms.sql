-- The other forms of an advisory as they were published: VEX, CVE records, plain text. Nothing of them is ever changed.

CREATE TABLE advisory_form (
    number TEXT NOT NULL,
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    newest BOOLEAN NOT NULL,
    year BIGINT NOT NULL,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (year, name, version),
    FOREIGN KEY (number, version) REFERENCES advisory_release (number, version)
);
CREATE INDEX advisory_form_of ON advisory_form (number, version);
CREATE INDEX advisory_form_newest ON advisory_form (kind, at) WHERE newest = TRUE;
