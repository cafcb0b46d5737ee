//! The advisories of the cases that a viewer may read, drafts among them.

use jiff::Timestamp;
use store::AdvisoryLine;

use crate::{Desk, Trouble, Viewer};

/// The most that are listed.
const MOST: i64 = 1_000;

/// Where an advisory stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was never published.
    Draft,
    /// It is public as it was written last.
    Published,
    /// It is public, and a change waits for a second person.
    Proposed,
    /// It was taken back.
    Withdrawn,
}

/// An advisory in the list.
pub struct Line {
    /// The advisory with its case.
    pub line: AdvisoryLine,
    /// Where it stands.
    pub state: State,
    /// When it was changed last.
    pub at: Timestamp,
}

/// The advisories that a viewer may read, newest first.
pub async fn list(desk: &Desk, viewer: &Viewer) -> Result<Vec<Line>, Trouble> {
    let lines = desk.store.advisories(&viewer.units, MOST).await?;
    Ok(lines.into_iter().map(|line| Line { state: state(&line), at: line.saved_at, line }).collect())
}

fn state(line: &AdvisoryLine) -> State {
    match (line.row.withdrawn_at, line.proposed, line.row.version) {
        (Some(_), ..) => State::Withdrawn,
        (None, true, _) => State::Proposed,
        (None, false, 0) => State::Draft,
        (None, false, _) => State::Published,
    }
}
