-- Working together on cases: who watches, what is noted, who is mentioned, which views somebody keeps.

CREATE TABLE watch (
    person TEXT NOT NULL REFERENCES person (login),
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    PRIMARY KEY (person, case_id)
);

-- A note is not changed: a new one stands in its place.
CREATE TABLE note (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person TEXT NOT NULL,
    unit TEXT NOT NULL,
    circle TEXT NOT NULL,
    body TEXT NOT NULL,
    corrects BIGINT,
    PRIMARY KEY (case_id, number)
);

CREATE TABLE mention (
    case_id BIGINT NOT NULL,
    note BIGINT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (case_id, note, person),
    FOREIGN KEY (case_id, note) REFERENCES note (case_id, number)
);

CREATE TABLE saved_view (
    person TEXT NOT NULL REFERENCES person (login),
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    PRIMARY KEY (person, name)
);

CREATE INDEX case_work_part ON case_work (unit, part);
CREATE INDEX case_urgent ON case_file (id) WHERE urgent;
