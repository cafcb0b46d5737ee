//! Finding a case through its viewer: what may not be seen is not found.

use std::{collections::BTreeSet, sync::Arc};

use casework::{
    acting::Acting,
    case::{Case, Entry},
    circles::{self, Circle},
    names::Name,
    open_steps,
    open_steps::StepState,
    process::Process,
    role::Role,
};
use store::{Asked, CaseRow, Outlined};

use super::load::replay;
use crate::{Desk, Trouble, Viewer};

/// A case as a viewer may see it.
pub struct Seen {
    /// What lists read of it.
    pub row: CaseRow,
    /// How deep the viewer may read.
    pub reach: Circle,
    /// The case.
    pub case: Case,
    /// The process that it follows.
    pub process: Arc<Process>,
    entries: Vec<Entry>,
    outline: Vec<Outlined>,
}

impl Seen {
    /// The entries that the viewer may read, with their places among the facts of the rules, from 1.
    pub fn entries(&self) -> impl Iterator<Item = (u64, &Entry)> {
        (1..).zip(&self.entries).filter(|(_, entry)| entry.circle <= self.reach)
    }

    /// Every entry, whoever may read it: to find names by, never to show.
    pub(crate) fn all_entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The places of all entries of the ledger, and the whole of those that the desk made.
    pub(crate) fn outline(&self) -> &[Outlined] {
        &self.outline
    }

    /// The case as the viewer may know it: what the entries that it may read add up to. The numbers of letters are not to be trusted in it.
    pub fn known(&self) -> Case {
        match self.entries.iter().all(|entry| self.reads(entry.circle)) {
            true => self.case.clone(),
            false => Case::replay(self.entries().map(|(_, entry)| entry)),
        }
    }

    /// Every step as the viewer finds it: with several units, as the one that may do most.
    pub fn steps_for(&self, viewer: &Viewer) -> Vec<StepState> {
        let mut steps: Vec<StepState> = Vec::new();
        for unit in viewer.units.iter().filter(|unit| circles::reach(&self.case, &Name::from(unit.as_str())).is_some())
        {
            let acting = Acting::person(viewer.login.as_str(), unit.as_str());
            let found = open_steps(&self.process, &self.case, &acting, viewer.now);
            if steps.is_empty() {
                steps = found;
                continue;
            }
            for (known, other) in steps.iter_mut().zip(found) {
                if other.refusals.len() < known.refusals.len() {
                    *known = other;
                }
            }
        }
        steps
    }

    /// The units that may read, by how far.
    pub fn readers(&self) -> Vec<(Circle, Vec<String>)> {
        let units: BTreeSet<&Name> = self.case.reach.keys().chain(self.case.units_of(Role::Poc)).collect();
        let of = |circle: Circle| {
            let reaching = units.iter().filter(|unit| circles::reach(&self.case, unit) == Some(circle));
            reaching.map(ToString::to_string).collect()
        };
        Circle::ALL.into_iter().map(|circle| (circle, of(circle))).collect()
    }

    /// Whether the viewer may read this circle.
    pub fn reads(&self, circle: Circle) -> bool {
        circle <= self.reach
    }
}

/// The case with this number, if the viewer may see it. That it was looked at is put on record.
pub async fn find(desk: &Desk, viewer: &Viewer, number: &str) -> Result<Seen, Trouble> {
    let asked = Asked { units: viewer.units.clone(), number: Some(number.to_owned()), most: 1, ..Asked::default() };
    let listed = desk.store.list_cases(&asked).await?.into_iter().next().ok_or(Trouble::Unseen)?;
    let reach = circle_of(listed.depth);
    let (outline, facts) = desk.store.whole_ledger(listed.row.id).await?;
    let loaded = replay(desk, listed.row, &facts)?;
    let unit = viewer.units.first().map_or("", String::as_str);
    desk.store.note_access(loaded.row.id, (&viewer.login, unit), reach.name(), viewer.now).await?;
    let (row, process, case, entries) = (loaded.row, loaded.process, loaded.case, loaded.entries);
    Ok(Seen { row, reach, case, process, entries, outline })
}

/// The circle of a depth as lists keep it.
pub(crate) fn circle_of(depth: i64) -> Circle {
    match depth {
        0 => Circle::Overview,
        1 => Circle::Details,
        _ => Circle::Finder,
    }
}

/// The depth of a circle as lists keep it.
pub(crate) fn depth_of(circle: Circle) -> i64 {
    match circle {
        Circle::Overview => 0,
        Circle::Details => 1,
        Circle::Finder => 2,
    }
}
