//! A process as strict data: a [`Draft`] is what was read, a [`Process`] is what was checked, a [`StoredVersion`] what is kept of it.

mod check;
mod diff;
mod model;
mod moving;
mod problem;
mod read;
mod version;

use std::{collections::BTreeMap, ops::Deref, sync::Arc};

pub use check::check;
pub use diff::{Difference, diff};
pub use model::{
    ClockKind, Closing, Condition, Direction, EffectUse, Event, LetterKind, LetterUse, Marks, Model, Phase, Pos, Step,
    Subject, SwitchedOff,
};
pub use moving::{Carry, End, MoveMap, MovePlan, check_map, read_map};
pub use problem::{Problem, Problems};
pub use read::{Change, Draft, LARGEST, Surroundings, Tailoring, read_process, read_tailoring};
pub use version::{StoredVersion, Versions, read_versions};

use crate::{case::ProcessRef, names::StepNumber};

/// A process that holds together. There is no other way to one than [`check`].
#[derive(Clone, Debug)]
pub struct Process {
    model: Model,
    reference: Arc<ProcessRef>,
    index: BTreeMap<StepNumber, usize>,
    fields: BTreeMap<crate::names::Name, StepNumber>,
}

impl Deref for Process {
    type Target = Model;
    fn deref(&self) -> &Model {
        &self.model
    }
}

impl Process {
    /// Only the check may say that a model holds together.
    fn new(model: Model, hash: crate::names::Name) -> Self {
        let index = model.steps.iter().enumerate().map(|(place, step)| (step.number, place)).collect();
        let fields =
            model.steps.iter().flat_map(|step| step.asks.iter().map(|ask| (ask.id.clone(), step.number))).collect();
        let reference = Arc::new(ProcessRef { id: model.id.clone(), version: model.version, hash });
        Self { model, reference, index, fields }
    }

    /// Which version of which process this is.
    pub fn reference(&self) -> &ProcessRef {
        &self.reference
    }

    /// The step with this number.
    pub fn step(&self, number: StepNumber) -> Option<&Step> {
        self.index.get(&number).map(|place| &self.model.steps[*place])
    }

    /// The step that asks for this field.
    pub fn step_asking(&self, field: &str) -> Option<StepNumber> {
        self.fields.get(field).copied()
    }

    /// The closing with this name.
    pub fn closing(&self, id: &str) -> Option<&Closing> {
        self.closings.iter().find(|closing| closing.id == id)
    }

    /// The letter with this name.
    pub fn letter(&self, name: &str) -> Option<&LetterKind> {
        self.letters.iter().find(|letter| letter.name == name)
    }

    /// The clock with this name.
    pub fn clock(&self, id: &str) -> Option<&ClockKind> {
        self.clocks.iter().find(|clock| clock.id == id)
    }

    /// The phase with this number.
    pub fn phase(&self, number: u8) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.number == number)
    }
}
