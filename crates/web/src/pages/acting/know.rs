//! What one has to know to answer a step: what arrived, what others answered before, and who asks, as far as one may read.

use casework::{
    answers::{Ask, Kind},
    case::{By, Fact},
    names::StepNumber,
    process::{Direction, Step},
    words::Words,
};
use jiff::Timestamp;

use super::sight::Sight;

/// The most answers that are shown: more do not help whoever has a few minutes.
const MOST: usize = 30;

/// An answer that was given before.
pub(super) struct Known {
    /// The step that asked.
    pub(super) step: StepNumber,
    /// What it asked.
    pub(super) label: Words,
    /// What was answered, in words.
    pub(super) lines: Vec<String>,
    /// Who answered, where that is known: person and unit.
    pub(super) by: Option<Words>,
}

/// What one has to know.
pub(super) struct Know {
    /// Who asks.
    pub(super) asked_by: Option<Words>,
    /// The beginning of what arrived, and notes that go with the asking.
    pub(super) gist: Vec<(Words, String)>,
    /// The product lines.
    pub(super) products: Vec<Words>,
    /// The flaws.
    pub(super) vulnerabilities: Vec<String>,
    /// What was answered before.
    pub(super) before: Vec<Known>,
    /// The duty that is due next: its title and its hour.
    pub(super) due: Option<(Words, Timestamp)>,
}

impl Sight {
    /// What one has to know for a step.
    pub(super) fn know(&self, step: &Step) -> Know {
        let case = &self.seen.case;
        let relevant = |other: &&Step| other.number != step.number && self.matters(step, other);
        let earlier: Vec<&Step> = self.seen.process.steps.iter().filter(relevant).collect();
        let mut before: Vec<Known> = earlier.iter().flat_map(|other| self.known_of(other)).collect();
        // The newest ones are nearest to the question.
        before.drain(..before.len().saturating_sub(MOST));
        let due = case.clocks.iter().filter(|(_, state)| state.runs()).min_by_key(|(_, state)| state.due);
        let title = |id: &casework::names::Name| {
            self.seen.process.clock(id.as_str()).map_or_else(|| Words::same(id.as_str()), |clock| clock.title.clone())
        };
        Know {
            asked_by: self.asked_by(step),
            gist: self.gist(step, &earlier),
            products: case.products.iter().map(|product| self.company.product(product.as_str())).collect(),
            vulnerabilities: case.vulnerabilities.iter().map(ToString::to_string).collect(),
            before,
            due: due.map(|(id, state)| (title(id), state.due)),
        }
    }

    /// Whether what another step recorded matters to the question of this one.
    fn matters(&self, step: &Step, other: &Step) -> bool {
        let named = step.after.contains(&other.number)
            || step.rests_on.contains(&other.number)
            || step.answers == Some(other.number);
        let earlier = other.number < step.number;
        let arrived = earlier && other.direction() == Direction::Arrives;
        let same_phase = earlier && other.number.phase() == step.number.phase();
        (named || arrived || same_phase) && self.seen.case.steps.contains_key(&other.number)
    }

    /// What a step recorded, as far as the viewer may read it.
    pub(super) fn known_of(&self, step: &Step) -> Vec<Known> {
        let Some(record) = self.seen.case.steps.get(&step.number) else { return Vec::new() };
        let readable = step.asks.iter().filter(|ask| self.reads(step, ask.id.as_str()));
        let known = |ask: &Ask| {
            let lines = self.shown(ask, record.given.get(&ask.id)?);
            let by = record.given_by.get(&ask.id).map(|(person, unit)| {
                let (person, unit) = (self.company.person(person.as_str()), self.company.unit(unit.as_str()));
                Words::new(format!("{}（{}）", person.ja, unit.ja), format!("{}, {}", person.en, unit.en))
            });
            Some(Known { step: step.number, label: ask.label.clone(), lines, by })
        };
        readable.filter_map(known).filter(|known| !known.lines.is_empty()).collect()
    }

    /// The texts that arrived from outside, the newest first, and the note of whoever passed them on.
    fn gist(&self, step: &Step, earlier: &[&Step]) -> Vec<(Words, String)> {
        let arrived = earlier.iter().rev().filter(|other| other.direction() == Direction::Arrives).copied();
        let mut gist = Vec::new();
        for other in arrived.chain([step]) {
            let texts = other.asks.iter().filter(|ask| matches!(ask.kind, Kind::Text { .. }) && ask.by.is_none());
            for ask in texts.filter(|ask| self.reads(other, ask.id.as_str())) {
                let text = self.seen.case.answer(other.number, ask.id.as_str()).map(|value| self.shown(ask, value));
                gist.extend(text.map(|lines| (ask.label.clone(), clipped(&lines.join("\n")))));
            }
        }
        gist.truncate(2);
        gist
    }

    /// Who asks: whoever invited one's unit, else whoever brought the step about, else who looks after the case.
    fn asked_by(&self, step: &Step) -> Option<Words> {
        let entries: Vec<_> = self.seen.entries().map(|(_, entry)| entry).collect();
        let units: Vec<_> = self.units().collect();
        let asks = |entry: &&&casework::case::Entry| match &entry.fact {
            Fact::Invited { unit } => entry.step == Some(step.number) && units.contains(unit),
            Fact::Proposed { .. } => entry.step == Some(step.number),
            Fact::StepDone { .. } => entry.step.is_some_and(|done| step.after.contains(&done)),
            _ => false,
        };
        let found = entries.iter().rev().find(asks).map(|entry| &entry.by);
        let person = match found {
            Some(By::Person { person, .. }) if *person == *self.viewer.login => return None,
            Some(By::Person { person, unit }) => {
                (self.company.person(person.as_str()), self.company.unit(unit.as_str()))
            }
            _ => {
                let owner = self.owner().filter(|_| self.seen.row.owner.as_deref() != Some(&self.viewer.login))?;
                return Some(owner);
            }
        };
        Some(Words::new(
            format!("{}さん（{}）", person.0.ja, person.1.ja),
            format!("{} of {}", person.0.en, person.1.en),
        ))
    }
}

/// The beginning of a text.
fn clipped(text: &str) -> String {
    const MOST: usize = 280;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
