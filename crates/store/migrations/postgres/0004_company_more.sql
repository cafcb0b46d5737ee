-- A sheet that was read, and waits until somebody has looked at what it would change.

CREATE TABLE import_draft (
    id TEXT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES person (login),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    body TEXT NOT NULL,
    until_at BIGINT NOT NULL
);
CREATE INDEX import_draft_login ON import_draft (login);
