//! Why the database did not do what it was asked, in the few ways that a person can do something about.

use std::fmt;

/// A failure of the database. Nothing was changed.
#[derive(Debug)]
pub struct Failure {
    kind: Kind,
    cause: String,
}

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Busy,
    Full,
    Gone,
    Taken,
    Unreadable,
    Refused,
}

impl Failure {
    /// Somebody else holds it: trying again helps.
    pub fn is_busy(&self) -> bool {
        self.kind == Kind::Busy
    }

    /// The disk is full, or may not be written to.
    pub fn is_full(&self) -> bool {
        self.kind == Kind::Full
    }

    /// It cannot be reached.
    pub fn is_gone(&self) -> bool {
        self.kind == Kind::Gone
    }

    /// Something with this name or number is there already.
    pub fn is_taken(&self) -> bool {
        self.kind == Kind::Taken
    }

    pub(crate) fn unreadable(what: &str) -> Self {
        Self { kind: Kind::Unreadable, cause: format!("what is stored as `{what}` cannot be read") }
    }

    pub(crate) fn gone(cause: impl Into<String>) -> Self {
        Self { kind: Kind::Gone, cause: cause.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self.kind {
            Kind::Busy => "the database is busy",
            Kind::Full => "the database cannot write: the disk is full or read-only",
            Kind::Gone => "the database cannot be reached",
            Kind::Taken => "it is there already",
            Kind::Unreadable | Kind::Refused => "the database gave an answer that cannot be used",
        };
        write!(f, "{sentence} ({})", self.cause)
    }
}

impl std::error::Error for Failure {}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let kind = match &error {
            sqlx::Error::PoolTimedOut => Kind::Busy,
            sqlx::Error::Io(_) | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed | sqlx::Error::Tls(_) => {
                Kind::Gone
            }
            sqlx::Error::Database(error) if error.is_unique_violation() => Kind::Taken,
            sqlx::Error::Database(error) => kind_of(error.code().as_deref(), error.message()),
            _ => Kind::Refused,
        };
        Self { kind, cause: error.to_string() }
    }
}

/// SQLite gives extended result codes as numbers, PostgreSQL its five letters.
fn kind_of(code: Option<&str>, message: &str) -> Kind {
    let sqlite = code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff);
    match (sqlite, code) {
        // A class of PostgreSQL may look like a number, too: those have five letters.
        (_, Some("40001" | "40P01" | "55P03" | "57014")) => Kind::Busy,
        (_, Some("53100" | "25006")) => Kind::Full,
        (_, Some(code)) if code.len() == 5 && (code.starts_with("08") || code.starts_with("57P")) => Kind::Gone,
        (Some(5 | 6), Some(code)) if code.len() < 5 => Kind::Busy,
        (Some(8 | 10 | 13), Some(code)) if code.len() < 5 => Kind::Full,
        (Some(14 | 26 | 11), Some(code)) if code.len() < 5 => Kind::Gone,
        _ if message.contains("database is locked") => Kind::Busy,
        _ => Kind::Refused,
    }
}
