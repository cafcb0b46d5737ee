//! Asking what is due now. It takes no input, may run any number of times, and goes the ordinary way as the program itself.

use casework::command::Command;
use jiff::{SignedDuration, Timestamp};

use crate::{Desk, Trouble, cases::Change, guesses, reports};

/// How many cases one sweep looks at; the next one goes on.
pub(crate) const AT_ONCE: i64 = 200;

/// A case that could not be swept, or on which nothing was found after all, waits so long for the next look.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);

/// Jobs that were done are remembered so long, for who asks what became of a letter.
const JOBS_REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 90);

/// Sessions that are over are remembered so long: an address from which somebody logged in is not held up by guesses of others.
const ADDRESSES_REMEMBERED: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Sweeps the cases on which something has come due. How many were looked at.
///
/// One case that cannot be swept does not stand in the way of the others, and is not tried without end.
pub async fn sweep(desk: &Desk, now: Timestamp) -> Result<usize, Trouble> {
    let due = desk.store.cases_to_sweep(now, AT_ONCE).await?;
    for case in &due {
        match sweep_case(desk, *case, now).await {
            Ok(()) => {}
            Err(Trouble::Store(failure)) if failure.is_about_the_whole() => return Err(Trouble::Store(failure)),
            Err(trouble) => {
                tracing::error!(case, because = %trouble.sentence().en, "a case could not be swept; it waits an hour");
                later(desk, *case, now).await?;
            }
        }
    }
    Ok(due.len())
}

async fn sweep_case(desk: &Desk, case: i64, now: Timestamp) -> Result<(), Trouble> {
    let mut change = Change::by_system(desk, case, now).await?;
    change.decide(&Command::Sweep).await?;
    let row = change.commit().await?;
    if row.sweep_at.is_some_and(|at| at <= now) {
        later(desk, case, now).await?;
    }
    Ok(())
}

async fn later(desk: &Desk, case: i64, now: Timestamp) -> Result<(), Trouble> {
    let mut tx = desk.store.begin().await?;
    tx.sweep_later(case, now, now.checked_add(AGAIN).unwrap_or(Timestamp::MAX)).await?;
    Ok(tx.commit().await?)
}

/// Forgets what need not be remembered: sessions that are over, old guesses, links that ran out, jobs that were done long ago, and
/// files of report forms that nobody sent.
pub async fn forget(desk: &Desk, now: Timestamp) -> Result<(), Trouble> {
    let before = |ago: SignedDuration| now.checked_sub(ago).unwrap_or(Timestamp::MIN);
    let mut tx = desk.store.begin().await?;
    tx.forget_sessions(before(ADDRESSES_REMEMBERED)).await?;
    tx.forget_old_attempts(before(guesses::REMEMBERED)).await?;
    tx.forget_invitations(now).await?;
    tx.forget_jobs(before(JOBS_REMEMBERED)).await?;
    tx.forget_drafts(None, before(reports::FORMS_KEPT)).await?;
    Ok(tx.commit().await?)
}
