//! Why the database did not do what it was asked, in the few ways that a person can do something about.

use std::fmt;

/// A failure of the database. Nothing was changed.
#[derive(Clone, Debug)]
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
    Unsure,
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

    /// It went away while a change was being made: whether the change was made is not known.
    pub fn is_unsure(&self) -> bool {
        self.kind == Kind::Unsure
    }

    /// Whether it is about the database as a whole, and not about what was asked of it.
    pub fn is_about_the_whole(&self) -> bool {
        matches!(self.kind, Kind::Busy | Kind::Full | Kind::Gone | Kind::Unsure)
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

    pub(crate) fn busy(cause: impl Into<String>) -> Self {
        Self { kind: Kind::Busy, cause: cause.into() }
    }

    pub(crate) fn full(cause: impl Into<String>) -> Self {
        Self { kind: Kind::Full, cause: cause.into() }
    }

    pub(crate) fn taken(cause: impl Into<String>) -> Self {
        Self { kind: Kind::Taken, cause: cause.into() }
    }

    /// The same failure, when it met the commit: the answer was lost, and perhaps only the answer.
    pub(crate) fn at_commit(self) -> Self {
        let kind = if self.kind == Kind::Gone { Kind::Unsure } else { self.kind };
        Self { kind, ..self }
    }

    /// The same failure, when no connection at all could be had: it was not a queue that was waited in.
    pub(crate) fn without_connections(self) -> Self {
        let kind = if self.kind == Kind::Busy { Kind::Gone } else { self.kind };
        Self { kind, ..self }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self.kind {
            Kind::Busy => "the database is busy",
            Kind::Full => "the database cannot write: the disk is full or read-only",
            Kind::Gone => "the database cannot be reached",
            Kind::Unsure => "the database went away during the commit",
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
            sqlx::Error::Database(error) => of_postgres(error.code().as_deref().unwrap_or_default()),
            _ => Kind::Refused,
        };
        Self { kind, cause: error.to_string() }
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        let kind = error.sqlite_error().map_or(Kind::Refused, |error| of_sqlite(error.extended_code));
        Self { kind, cause: error.to_string() }
    }
}

/// By its result codes; of the extended ones, only those that say that something is there already are looked at.
fn of_sqlite(code: i32) -> Kind {
    match (code, code & 0xff) {
        (1555 | 2067 | 2579, _) => Kind::Taken,
        (_, 5 | 6 | 9 | 15) => Kind::Busy,
        (_, 8 | 10 | 13) => Kind::Full,
        (_, 11 | 14 | 26) => Kind::Gone,
        _ => Kind::Refused,
    }
}

/// By its classes: a lock that somebody holds, no room, no server.
fn of_postgres(code: &str) -> Kind {
    match code {
        "40001" | "40P01" | "55P03" | "57014" | "53300" | "53400" | "25P03" => Kind::Busy,
        "53100" | "25006" | "58030" => Kind::Full,
        // No such database, not let in, the server going down or coming up, no memory.
        "3D000" | "53200" => Kind::Gone,
        code if ["08", "28", "57P"].iter().any(|class| code.starts_with(class)) => Kind::Gone,
        _ => Kind::Refused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_one_of_the_few_things_that_a_person_can_do_something_about() {
        for (code, kind) in [
            (5, Kind::Busy),
            (517, Kind::Busy),
            (13, Kind::Full),
            (1032, Kind::Full),
            (14, Kind::Gone),
            (2067, Kind::Taken),
            (1, Kind::Refused),
        ] {
            assert_eq!(of_sqlite(code), kind, "{code}");
        }
        for (code, kind) in [
            ("40P01", Kind::Busy),
            ("53100", Kind::Full),
            ("25006", Kind::Full),
            ("57P01", Kind::Gone),
            ("28000", Kind::Gone),
            ("22021", Kind::Refused),
        ] {
            assert_eq!(of_postgres(code), kind, "{code}");
        }
    }

    #[test]
    fn a_connection_that_breaks_during_the_commit_leaves_it_open_whether_it_was_made() {
        assert!(Failure::gone("reset").at_commit().is_unsure());
        assert!(Failure::taken("it").at_commit().is_taken());
    }
}
