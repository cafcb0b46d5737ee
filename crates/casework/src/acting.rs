//! Who acts, for whom, and what they had before them.

use crate::{case::By, names::Name};

/// Somebody who acts on a case. When, is an argument of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    /// The person and the unit for which it acts; or the program itself.
    pub by: By,
    /// The revision of the case that the person saw, where a page was open: what came since on the same step is a conflict.
    pub seen: Option<u64>,
}

impl Acting {
    /// A person for a unit.
    pub fn person(person: impl Into<Name>, unit: impl Into<Name>) -> Self {
        Self { by: By::Person { person: person.into(), unit: unit.into() }, seen: None }
    }

    /// The program: clocks and the outbox.
    pub fn system() -> Self {
        Self { by: By::System, seen: None }
    }

    /// The same, having seen this revision.
    pub fn having_seen(self, revision: u64) -> Self {
        Self { seen: Some(revision), ..self }
    }

    /// The person, unless it is the program.
    pub fn name(&self) -> Option<&Name> {
        match &self.by {
            By::Person { person, .. } => Some(person),
            By::System => None,
        }
    }

    /// The unit, unless it is the program.
    pub fn unit(&self) -> Option<&Name> {
        match &self.by {
            By::Person { unit, .. } => Some(unit),
            By::System => None,
        }
    }
}
