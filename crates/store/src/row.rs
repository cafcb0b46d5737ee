//! A row that came back, read by the names of its columns, whichever database it came from.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering::Relaxed},
};

use jiff::Timestamp;
use rusqlite::types::{FromSql, Value as Held, ValueRef};
use sqlx::{Decode, Row as _, Type, postgres::PgRow};

use crate::Failure;

/// A row of an answer.
pub(crate) struct Row(Inner);

enum Inner {
    File {
        names: Arc<[String]>,
        held: Vec<Held>,
        /// Columns are mostly read in the order in which they come: where the next one probably is.
        next: AtomicUsize,
    },
    Postgres(PgRow),
}

impl From<PgRow> for Row {
    fn from(row: PgRow) -> Self {
        Self(Inner::Postgres(row))
    }
}

impl Row {
    /// A row of SQLite.
    pub(crate) fn of_file(names: Arc<[String]>, held: Vec<Held>) -> Self {
        Self(Inner::File { names, held, next: AtomicUsize::new(0) })
    }

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
        T: FromSql + for<'r> Decode<'r, sqlx::Postgres> + Type<sqlx::Postgres>,
    {
        match &self.0 {
            Inner::File { names, held, next } => {
                let there = |place: &usize| names.get(*place).is_some_and(|name| name == column);
                let place =
                    Some(next.load(Relaxed)).filter(there).or_else(|| names.iter().position(|name| name == column));
                let value = place.and_then(|place| held.get(place)).ok_or_else(|| Failure::unreadable(column))?;
                next.store(place.map_or(0, |place| place + 1), Relaxed);
                T::column_result(ValueRef::from(value)).map_err(|_| Failure::unreadable(column))
            }
            Inner::Postgres(row) => Ok(row.try_get(column)?),
        }
    }
}
