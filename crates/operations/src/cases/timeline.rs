//! The ledger of a case as a viewer may read it: facts of the rules and what the desk did, in one order, in words.

use casework::{
    case::{Fact, ProcessRef},
    circles::Circle,
    names::StepNumber,
};
use jiff::Timestamp;

use super::{Seen, find};
use crate::{
    Company, Desk, Trouble, Viewer,
    desk_fact::DeskEntry,
    naming,
    telling::{Teller, Telling},
};

/// An entry as a viewer reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its place in the ledger.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who may read it.
    pub circle: Circle,
    /// On which step.
    pub step: Option<StepNumber>,
    /// It answers a step, or replies to it: what was said stands in it.
    pub answers: bool,
    /// In words.
    pub telling: Telling,
}

/// Every entry that the viewer of this case may read, oldest first.
pub fn timeline(desk: &Desk, seen: &Seen, company: &Company) -> Vec<Line> {
    let find = |reference: &ProcessRef| desk.process(&format!("{}@{}", reference.id, reference.version)).ok();
    let teller = Teller::new(company, &seen.process, seen.all_entries(), find);
    let mut facts = (1..).zip(seen.all_entries());
    let mut lines = Vec::new();
    for outlined in seen.outline() {
        let line = match &outlined.desk {
            Some(body) => desk_line(&teller, outlined.seq, body),
            None => facts.next().map(|(place, entry)| Line {
                seq: outlined.seq,
                at: entry.at,
                circle: entry.circle,
                step: entry.step,
                answers: matches!(
                    entry.fact,
                    Fact::StepDone { .. } | Fact::Answered { .. } | Fact::Replied { .. } | Fact::Corrected { .. }
                ),
                telling: teller.tell(place, entry),
            }),
        };
        lines.extend(line.filter(|line| seen.reads(line.circle)));
    }
    lines
}

/// What the desk did. A body that cannot be read says so to nobody here: `madoguchi ledger verify` does.
fn desk_line(teller: &Teller<'_>, seq: i64, body: &str) -> Option<Line> {
    let entry: DeskEntry = serde_json::from_str(body).ok()?;
    let telling = teller.tell_desk(&entry);
    Some(Line { seq, at: entry.at, circle: entry.circle, step: entry.step, answers: false, telling })
}

/// A whole case on paper.
pub struct Record {
    /// The case.
    pub seen: Seen,
    /// What it names.
    pub company: Company,
    /// Every entry that the viewer may read.
    pub lines: Vec<Line>,
    /// How many entries the ledger has, those that the viewer may not read among them.
    pub entries: i64,
    /// The hash of the last one.
    pub hash: String,
}

/// The record of a case, to be printed. That it was taken along is put on record.
pub async fn record(desk: &Desk, viewer: &Viewer, number: &str) -> Result<Record, Trouble> {
    let seen = find(desk, viewer, number).await?;
    let unit = viewer.units.first().map_or("", String::as_str);
    desk.store.note_access(seen.row.id, (&viewer.login, unit), "print", viewer.now).await?;
    let company = naming::of_case(desk, &seen, &[&viewer.login]).await?;
    let lines = timeline(desk, &seen, &company);
    let chained = desk.store.chained(seen.row.id).await?;
    Ok(Record { seen, company, lines, entries: chained.seq, hash: chained.hash })
}
