//! The other way round: which of very many components a new statement touches.

use super::names;
use super::postings::Postings;
use crate::component::{Component, Surroundings};
use crate::decide::{certainly_outside, decide};
use crate::finding::{Finding, Verdict};
use crate::statement::Statement;

/// Components, found by the names that they have.
#[derive(Debug, Default)]
pub struct ComponentIndex {
    components: Vec<Component>,
    postings: Postings,
}

impl ComponentIndex {
    /// From all components; they are spoken of by their place in this list.
    pub fn new(components: Vec<Component>) -> Self {
        let postings = Postings::of(components.iter().map(names::of_component));
        Self { components, postings }
    }

    /// The components, in the order in which they came.
    pub fn components(&self) -> &[Component] {
        &self.components
    }

    /// The place of each component that a statement touches or may touch, with the finding.
    pub fn touched_by(&self, statement: &Statement, around: &Surroundings) -> Vec<(usize, Finding)> {
        let mut touched = Vec::new();
        for at in self.postings.of_any(&names::of_statement(statement)) {
            let Some(component) = self.components.get(at) else { continue };
            if certainly_outside(component.version().as_deref(), statement) {
                continue;
            }
            let finding = decide(component, around, statement);
            if finding.verdict != Verdict::NotAffected {
                touched.push((at, finding));
            }
        }
        touched
    }
}
