//! Asking what is due now. It takes no input, may run any number of times, and goes the ordinary way as the program itself.

use casework::command::Command;
use jiff::Timestamp;

use crate::{Desk, Trouble, cases::Change};

/// How many cases one sweep looks at; the next one goes on.
pub(crate) const AT_ONCE: i64 = 200;

/// Sweeps the cases on which something has come due. How many were looked at.
pub async fn sweep(desk: &Desk, now: Timestamp) -> Result<usize, Trouble> {
    let due = desk.store.cases_to_sweep(now, AT_ONCE).await?;
    for case in &due {
        let mut change = Change::by_system(desk, *case, now).await?;
        change.decide(&Command::Sweep).await?;
        change.commit().await?;
    }
    Ok(due.len())
}
