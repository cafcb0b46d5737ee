//! A row that came back, read by the names of its columns, whichever database it came from.

use jiff::Timestamp;
use sqlx::{Decode, Row as _, Type, postgres::PgRow, sqlite::SqliteRow};

use crate::Failure;

/// A row of an answer.
pub(crate) struct Row(Inner);

enum Inner {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl From<SqliteRow> for Row {
    fn from(row: SqliteRow) -> Self {
        Self(Inner::Sqlite(row))
    }
}

impl From<PgRow> for Row {
    fn from(row: PgRow) -> Self {
        Self(Inner::Postgres(row))
    }
}

impl Row {
    /// A column as text.
    pub(crate) fn text(&self, column: &str) -> Result<String, Failure> {
        self.get(column)
    }

    /// A column as text, or nothing.
    pub(crate) fn text_or_none(&self, column: &str) -> Result<Option<String>, Failure> {
        self.get(column)
    }

    /// A column as a whole number.
    pub(crate) fn int(&self, column: &str) -> Result<i64, Failure> {
        self.get(column)
    }

    /// A column as a whole number, or nothing.
    pub(crate) fn int_or_none(&self, column: &str) -> Result<Option<i64>, Failure> {
        self.get(column)
    }

    /// A column as bytes.
    pub(crate) fn bytes(&self, column: &str) -> Result<Vec<u8>, Failure> {
        self.get(column)
    }

    /// A column as yes or no.
    pub(crate) fn yes(&self, column: &str) -> Result<bool, Failure> {
        self.get(column)
    }

    /// A column as a moment.
    pub(crate) fn moment(&self, column: &str) -> Result<Timestamp, Failure> {
        Timestamp::from_microsecond(self.int(column)?).map_err(|_| Failure::unreadable(column))
    }

    /// A column as a moment, or nothing.
    pub(crate) fn moment_or_none(&self, column: &str) -> Result<Option<Timestamp>, Failure> {
        let micros = self.int_or_none(column)?;
        micros.map(|micros| Timestamp::from_microsecond(micros).map_err(|_| Failure::unreadable(column))).transpose()
    }

    fn get<T>(&self, column: &str) -> Result<T, Failure>
    where
        T: for<'r> Decode<'r, sqlx::Sqlite>
            + Type<sqlx::Sqlite>
            + for<'r> Decode<'r, sqlx::Postgres>
            + Type<sqlx::Postgres>,
    {
        let got = match &self.0 {
            Inner::Sqlite(row) => row.try_get(column),
            Inner::Postgres(row) => row.try_get(column),
        };
        got.map_err(Failure::from)
    }
}
