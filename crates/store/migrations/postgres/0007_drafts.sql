-- What somebody began to write on a case and has not recorded: nobody else reads it.

CREATE TABLE draft (
    person TEXT NOT NULL,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    what TEXT NOT NULL,
    body TEXT NOT NULL,
    discarded BOOLEAN NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (person, case_id, what)
);
