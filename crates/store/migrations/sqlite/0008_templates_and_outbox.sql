-- What the company says in its own words, and what the outbox remembers of each letter.

-- Every edition of a company's own template; one without text went back to ours.
CREATE TABLE template_edition (
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    edition INTEGER NOT NULL,
    text TEXT,
    edited_by TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (name, language, edition)
);

ALTER TABLE letter ADD COLUMN edited_at INTEGER;
-- Counts every change of the text, the address or the state: whoever saw an older count is told.
ALTER TABLE letter ADD COLUMN edition INTEGER NOT NULL DEFAULT 0;
-- How often it was released: a job belongs to one release.
ALTER TABLE letter ADD COLUMN releases INTEGER NOT NULL DEFAULT 0;
-- From whom it went, as it went.
ALTER TABLE letter ADD COLUMN sender TEXT;
-- What the server answered, where the file lies, or in a person's words how it was told.
ALTER TABLE letter ADD COLUMN receipt TEXT;
ALTER TABLE letter ADD COLUMN sent_by TEXT;

CREATE INDEX job_dead ON job (id) WHERE dead = TRUE AND done_at IS NULL;
