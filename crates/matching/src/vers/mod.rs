//! Ranges of versions, in the form `vers:npm/>=1.0.0|<2.0.0` of <https://github.com/package-url/vers-spec>.

mod constraint;
mod contains;
pub mod native;
mod problem;
mod read;

pub use constraint::{Comparator, Constraint};
pub use problem::VersProblem;
pub use read::{LONGEST, MOST_CONSTRAINTS};

use std::fmt;

use crate::purl::percent;
use crate::version::Scheme;

/// A range of versions of one scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vers {
    /// The scheme by its name in the text: `npm`, `pypi`, `deb` …
    pub name: String,
    /// The rules that its versions are compared by.
    pub scheme: Scheme,
    /// What bounds it, by version, lowest first. Empty means every version.
    pub constraints: Vec<Constraint>,
}

impl Vers {
    /// Reads a range as strictly as the standard does: in order, encoded once, nothing beside it.
    pub fn parse(text: &str) -> Result<Self, VersProblem> {
        read::canonical(text)
    }

    /// Reads a range in any order and puts it into the right one.
    pub fn read(text: &str) -> Result<Self, VersProblem> {
        read::any_order(text)
    }

    /// A range from bounds in any order.
    pub fn of(name: &str, constraints: Vec<Constraint>) -> Result<Self, VersProblem> {
        read::sorted(name, constraints)
    }

    /// Whether a version lies in the range. None if the version, or a bound that would have to be compared, stands in no order.
    pub fn contains(&self, version: &str) -> Option<bool> {
        contains::contains(self, version)
    }
}

impl fmt::Display for Vers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "vers:{}/", self.name)?;
        if self.constraints.is_empty() {
            out.write_str("*")?;
        }
        for (place, constraint) in self.constraints.iter().enumerate() {
            if place > 0 {
                out.write_str("|")?;
            }
            write!(out, "{}{}", constraint.comparator.sign(), percent::encode(&constraint.version))?;
        }
        Ok(())
    }
}
