//! What is remembered: the only SQL, for SQLite and PostgreSQL.
