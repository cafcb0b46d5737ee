//! What somebody began to write and has not recorded: kept for that person alone, until the step is recorded.

use casework::names::StepNumber;
use jiff::Timestamp;
use store::DraftRow;

use crate::{Desk, Trouble, Viewer, cases::find, desk_fact::json};

/// The most that a draft holds, in bytes.
const MOST: usize = 400_000;

/// What stands in a form that was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Fields and what stands in them.
    pub fields: Vec<(String, String)>,
    /// When it was kept.
    pub saved_at: Timestamp,
    /// It was thrown away, and can still be had back.
    pub discarded: bool,
}

/// The name under which the draft of a step is kept.
pub fn of_step(step: StepNumber) -> String {
    format!("step {step}")
}

/// The person's own draft of a step, if there is one.
pub async fn draft(desk: &Desk, viewer: &Viewer, case: i64, step: StepNumber) -> Result<Option<Draft>, Trouble> {
    let row = desk.store.draft(&viewer.login, case, &of_step(step)).await?;
    // A form of another version of the program may not be readable any more: it is as if there were none.
    Ok(row.and_then(|row| {
        let fields = serde_json::from_str(&row.body).ok()?;
        Some(Draft { fields, saved_at: row.saved_at, discarded: row.discarded })
    }))
}

/// Keeps what stands in the form of a step.
pub async fn keep(
    desk: &Desk,
    viewer: &Viewer,
    number: &str,
    step: StepNumber,
    fields: &[(String, String)],
) -> Result<(), Trouble> {
    let seen = find(desk, viewer, number).await?;
    if seen.process.step(step).is_none() {
        return Err(Trouble::Unseen);
    }
    let body = json(&fields);
    if body.len() > MOST {
        return Err(Trouble::refused(
            "too-long",
            "長すぎて下書きにできません。長い資料はファイルとして添えてください。",
            "This is too long for a draft. Attach longer material as a file.",
        ));
    }
    let mut tx = desk.store.begin().await?;
    tx.keep_draft(&DraftRow {
        person: viewer.login.clone(),
        case_id: seen.row.id,
        what: of_step(step),
        body,
        discarded: false,
        saved_at: viewer.now,
    })
    .await?;
    Ok(tx.commit().await?)
}

/// Throws the draft of a step away, or takes it back out of the bin.
pub async fn discard(
    desk: &Desk,
    viewer: &Viewer,
    number: &str,
    step: StepNumber,
    discarded: bool,
) -> Result<(), Trouble> {
    let seen = find(desk, viewer, number).await?;
    let mut tx = desk.store.begin().await?;
    tx.discard_draft(&viewer.login, seen.row.id, &of_step(step), discarded).await?;
    Ok(tx.commit().await?)
}
