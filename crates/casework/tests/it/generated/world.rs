//! A case, the people around it, and the hour: what generated commands are done to.

use std::{collections::BTreeSet, sync::Arc};

use casework::{
    acting::Acting,
    case::{By, Case, Entry, Fact},
    command::Command,
    decide,
    names::{Name, StepNumber},
    process::Process,
    role::Role,
    story::Library,
};
use jiff::{Timestamp, ToSpan};
use proptest::test_runner::TestCaseError;

use super::{commands, laws};

/// Who acts in the generated sequences: two of POC, two of design, one of each other unit, and a stranger.
pub(crate) const PEOPLE: &[(&str, &str)] = &[
    ("Sato", "PSIRT"),
    ("Suzuki", "PSIRT"),
    ("Tanaka", "Design"),
    ("Ito", "Design"),
    ("Mori", "Research"),
    ("Kimura", "Quality"),
    ("Hayashi", "SI-Works"),
    ("Shimizu", "SI-Systems"),
    ("Abe", "Care"),
    ("Ogawa", "Sales"),
    ("Okada", "Press"),
    ("Ueda", "Plant"),
    ("Kato", "Warehouse"),
];

/// Which unit plays what. Risk and legal have nobody: a gap.
pub(crate) const STAFF: &[(Role, &str)] = &[
    (Role::Poc, "PSIRT"),
    (Role::Des, "Design"),
    (Role::Rnd, "Research"),
    (Role::Qa, "Quality"),
    (Role::Sim, "SI-Works"),
    (Role::Sis, "SI-Systems"),
    (Role::Care, "Care"),
    (Role::Sales, "Sales"),
    (Role::Pr, "Press"),
    (Role::Mfg, "Plant"),
];

pub(crate) struct World<'l> {
    pub(crate) library: &'l Library,
    pub(crate) process: Arc<Process>,
    pub(crate) case: Case,
    pub(crate) ledger: Vec<Entry>,
    pub(crate) now: Timestamp,
    pub(crate) done: usize,
    pub(crate) refused: usize,
}

impl<'l> World<'l> {
    pub(crate) fn new(library: &'l Library, flow: &str) -> Self {
        let process = library.processes[flow].clone();
        let now = "2026-04-01T01:00:00Z".parse().unwrap();
        let (case, ledger) = (Case::default(), Vec::new());
        let mut world = Self { library, process, case, ledger, now, done: 0, refused: 0 };
        for command in commands::opening() {
            world.give(&command, &Acting::person("Sato", "PSIRT")).unwrap();
        }
        world
    }

    /// One generated act.
    pub(crate) fn act(&mut self, choice: u32) -> Result<(), TestCaseError> {
        let mut dice = commands::Dice(choice);
        self.pass_time(&mut dice);
        let (acting, command) = commands::generate(self, &mut dice);
        self.give(&command, &acting)
    }

    fn pass_time(&mut self, dice: &mut commands::Dice) {
        let hours = match dice.roll(16) {
            0 => 24 * 30,
            1..=3 => 24 * 3,
            4..=7 => 5,
            _ => 0,
        };
        self.now = self.now.checked_add(hours.hours()).unwrap();
    }

    fn give(&mut self, command: &Command, acting: &Acting) -> Result<(), TestCaseError> {
        let first = decide(&self.process, &self.case, command, acting, self.now);
        let second = decide(&self.process, &self.case, command, acting, self.now);
        proptest::prop_assert_eq!(&first, &second, "decide is not a function of its arguments");
        match first {
            Err(refusals) => {
                self.refused += 1;
                laws::refused_well(&refusals)?;
            }
            Ok(decision) => {
                self.done += 1;
                let before = self.case.clone();
                for entry in &decision.entries {
                    laws::entry_is_lawful(self, entry)?;
                    self.case.apply(entry);
                    self.ledger.push(entry.clone());
                }
                if let Command::Move { to, .. } = command {
                    self.process = to.clone();
                }
                laws::decision_is_lawful(self, &before, command, &decision)?;
            }
        }
        laws::case_is_lawful(self)
    }

    /// What holds of the whole.
    pub(crate) fn end(&self) -> Result<(), TestCaseError> {
        proptest::prop_assert_eq!(&Case::replay(&self.ledger), &self.case, "replaying the ledger gives another case");
        laws::ledger_survives_storage(&self.ledger)?;
        laws::nothing_leaks(self)
    }
}

/// What generated sequences got to.
#[derive(Default)]
pub(crate) struct Reached {
    steps: BTreeSet<(Name, StepNumber)>,
    closings: BTreeSet<(Name, Name)>,
}

impl Reached {
    pub(crate) fn take(&mut self, world: &World<'_>) {
        let mut process = Name::default();
        for entry in &world.ledger {
            match (&entry.fact, &entry.by) {
                (Fact::Opened { process: opened }, _) => process = opened.id.clone(),
                (Fact::Moved { process: moved, .. }, _) => process = moved.id.clone(),
                (Fact::StepDone { .. }, By::Person { .. }) => {
                    self.steps.extend(entry.step.map(|step| (process.clone(), step)));
                }
                (Fact::Closed { closing, .. }, _) => {
                    self.closings.insert((process.clone(), closing.clone()));
                }
                _ => {}
            }
        }
    }

    pub(crate) fn missed(&self, library: &Library) -> Vec<String> {
        let mut missed = Vec::new();
        for flow in ["jpcert-2014/flow-1", "jpcert-2014/flow-2"] {
            let process = &library.processes[flow];
            let id = Name::from(flow);
            for step in &process.steps {
                if !self.steps.contains(&(id.clone(), step.number)) {
                    missed.push(format!("{flow} {}", step.number));
                }
            }
            for closing in &process.closings {
                if !self.closings.contains(&(id.clone(), closing.id.clone())) {
                    missed.push(format!("{flow} {}", closing.id));
                }
            }
        }
        missed
    }
}
