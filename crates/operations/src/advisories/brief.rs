//! What the page of a case says of its advisory: its number, and whether the step that publishes went past it.

use casework::circles::Circle;
use store::AdvisoryRow;

use super::step;
use crate::{Desk, Trouble, cases::Seen};

/// A case's advisory in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// The advisory, once there is one.
    pub row: Option<AdvisoryRow>,
    /// The step that publishes is done, and nothing was published here.
    pub done_without: bool,
}

/// The advisory of a case in a line, for whoever reads the details of a case whose process publishes.
pub async fn brief(desk: &Desk, seen: &Seen) -> Result<Option<Brief>, Trouble> {
    if !seen.reads(Circle::Details) || step::publishing(&seen.process).is_none() {
        return Ok(None);
    }
    let row = desk.store.advisory_of(seen.row.id).await?;
    let published = row.as_ref().is_some_and(|row| row.version > 0);
    let done_without = step::is_done(&seen.process, &seen.case) && !published;
    Ok(Some(Brief { row, done_without }))
}
