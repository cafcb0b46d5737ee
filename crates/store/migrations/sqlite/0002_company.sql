-- The company: its units, people, and how they come in.

CREATE TABLE unit (
    code TEXT PRIMARY KEY,
    name_ja TEXT NOT NULL,
    name_en TEXT NOT NULL,
    roles TEXT NOT NULL,
    ended_at INTEGER
);

CREATE TABLE person (
    login TEXT PRIMARY KEY,
    name_ja TEXT NOT NULL,
    name_en TEXT NOT NULL,
    mail TEXT NOT NULL UNIQUE,
    unit TEXT NOT NULL REFERENCES unit (code),
    admin BOOLEAN NOT NULL,
    manager BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    zone TEXT NOT NULL,
    password TEXT,
    left_at INTEGER
);
CREATE INDEX person_unit ON person (unit);

CREATE TABLE session (
    token TEXT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES person (login),
    form_token TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    agent TEXT NOT NULL,
    address TEXT NOT NULL
);
CREATE INDEX session_login ON session (login);

-- A link that lets somebody set a password: for the first login, or after a forgotten one.
CREATE TABLE invitation (
    token TEXT PRIMARY KEY,
    login TEXT NOT NULL REFERENCES person (login),
    until_at INTEGER NOT NULL
);

-- How often somebody guessed wrong, by name and by address.
CREATE TABLE attempt (
    key TEXT PRIMARY KEY,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL
);

CREATE TABLE absence (
    login TEXT NOT NULL REFERENCES person (login),
    stand_in TEXT NOT NULL REFERENCES person (login),
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    PRIMARY KEY (login, from_at)
);
CREATE INDEX absence_stand_in ON absence (stand_in);

CREATE TABLE product (
    code TEXT PRIMARY KEY,
    name_ja TEXT NOT NULL,
    name_en TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (code),
    custom BOOLEAN NOT NULL,
    cpe TEXT,
    ended_at INTEGER
);

CREATE TABLE product_version (
    product TEXT NOT NULL REFERENCES product (code),
    version TEXT NOT NULL,
    released_on TEXT,
    support_until TEXT,
    PRIMARY KEY (product, version)
);

CREATE TABLE customer (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    integrator BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    nda_from TEXT,
    nda_until TEXT,
    critical BOOLEAN NOT NULL,
    ended_at INTEGER
);

CREATE TABLE customer_contact (
    customer TEXT NOT NULL REFERENCES customer (code),
    mail TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (customer, mail)
);

CREATE TABLE customer_product (
    customer TEXT NOT NULL REFERENCES customer (code),
    product TEXT NOT NULL REFERENCES product (code),
    version TEXT NOT NULL,
    PRIMARY KEY (customer, product, version)
);
CREATE INDEX customer_product_of ON customer_product (product);
