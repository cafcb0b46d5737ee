//! Who may read what of a case. A pure function of the case: there is no list beside it that could be forgotten.

use serde::{Deserialize, Serialize};

pub use crate::decide::circle_of_kind;
use crate::{
    case::{Case, Entry, Fact, Recipient},
    names::Name,
    role::{Outside, Role},
    words::Words,
};

/// How secret something is. Each circle holds the ones before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Circle {
    /// That there is something, and what in outline.
    #[default]
    Overview,
    /// How it works.
    Details,
    /// Who found it: this stays with POC.
    Finder,
}

impl Circle {
    /// All of them, widest first.
    pub const ALL: [Circle; 3] = [Circle::Overview, Circle::Details, Circle::Finder];

    /// As process files write it.
    pub fn name(self) -> &'static str {
        match self {
            Circle::Overview => "overview",
            Circle::Details => "details",
            Circle::Finder => "finder",
        }
    }

    /// What people call it.
    pub fn title(self) -> Words {
        match self {
            Circle::Overview => Words::new("概要", "overview"),
            Circle::Details => Words::new("詳細", "details"),
            Circle::Finder => Words::new("発見者の情報", "finder's identity"),
        }
    }

    /// The one with this name.
    pub fn parse(name: &str) -> Option<Circle> {
        Circle::ALL.into_iter().find(|circle| circle.name() == name)
    }
}

/// Somebody who looks at a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// A person of a unit of the company.
    Unit(Name),
    /// A party outside.
    Party(Name),
}

/// How far a unit may read; nothing at all where it was not brought in.
pub fn reach(case: &Case, unit: &Name) -> Option<Circle> {
    if case.plays(unit, Role::Poc) { Some(Circle::Finder) } else { case.reach.get(unit).copied() }
}

/// Whether a viewer may know that the case exists.
pub fn may_know(case: &Case, viewer: &Viewer) -> bool {
    match viewer {
        Viewer::Unit(unit) => reach(case, unit).is_some(),
        // A party that nothing was sent to does not learn that there is a case.
        Viewer::Party(party) => (1..).zip(case.letters.iter()).any(|(letter, _)| sent_to(case, party, letter)),
    }
}

/// Whether a viewer may read an entry. A party outside reads what was sent to it, and nothing else.
pub fn may_read(case: &Case, viewer: &Viewer, entry: &Entry) -> bool {
    match viewer {
        Viewer::Unit(unit) => reach(case, unit).is_some_and(|reach| entry.circle <= reach),
        Viewer::Party(party) => match entry.fact {
            Fact::LetterSent { letter } => sent_to(case, party, letter),
            _ => false,
        },
    }
}

/// Whether this letter went to the party.
fn sent_to(case: &Case, party: &Name, letter: u32) -> bool {
    let letter = case.letters.get((letter as usize).wrapping_sub(1)).filter(|letter| letter.sent.is_some());
    let Some(letter) = letter else { return false };
    match &letter.to {
        Recipient::Party(to) => to == party,
        Recipient::Kind(kind) => case
            .parties
            .get(party)
            .is_some_and(|known| known.kind == *kind || (*kind == Outside::Source && is_the_source(case, known.kind))),
    }
}

/// The finder or the foreign CERT of a case of flow 2 is its source, where the report says so and there is but one of them.
fn is_the_source(case: &Case, kind: Outside) -> bool {
    let said = case.steps.values().find_map(|record| record.given.get("source_kind")?.option());
    let source = match said {
        Some("finder") => Outside::Finder,
        Some("foreign-cert") => Outside::Fcert,
        _ => return false,
    };
    kind == source && case.parties.values().filter(|party| party.kind == source).count() == 1
}
