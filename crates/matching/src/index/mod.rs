//! Very many components against very many vulnerabilities: found by name first, compared only then.

mod components;
mod names;
mod postings;

pub use components::ComponentIndex;

use crate::component::{Component, Surroundings};
use crate::decide::{certainly_outside, decide};
use crate::finding::{Finding, Verdict};
use crate::statement::Statement;
use postings::Postings;

/// What sources say, found by the names that it is about.
#[derive(Debug, Default)]
pub struct Index {
    statements: Vec<Statement>,
    postings: Postings,
}

impl Index {
    /// From everything that sources say. Withdrawn statements touch nothing and are left out.
    pub fn new(statements: impl IntoIterator<Item = Statement>) -> Self {
        let statements: Vec<Statement> = statements.into_iter().filter(|statement| !statement.withdrawn).collect();
        let postings = Postings::of(statements.iter().map(names::of_statement));
        Self { statements, postings }
    }

    /// How many statements it holds.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// Every finding about a component but "not affected", in the order of the statements.
    pub fn touching(&self, component: &Component, around: &Surroundings) -> Vec<Finding> {
        let version = component.version();
        let candidates = self.postings.of_any(&names::of_component(component));
        candidates
            .filter_map(|at| self.statements.get(at))
            .filter(|statement| !certainly_outside(version.as_deref(), statement))
            .map(|statement| decide(component, around, statement))
            .filter(|finding| finding.verdict != Verdict::NotAffected)
            .collect()
    }
}
