//! The work that follows acts: sending letters and mails, reminding, and asking what has come due. Any number of processes may do it.
//!
//! A job is claimed for a while, done, and finished in the commit that it makes. Whatever is not finished in time is taken up again,
//! by this process or another: each kind of job may be run twice. What fails is tried again, ever more slowly, and in the end left
//! where POC sees it.

use casework::words::Words;
use jiff::{SignedDuration, Timestamp};
use mail::{carrier::Carrier, outgoing::Mailbox};
use store::Claimed;

use crate::{Desk, Trouble, desk_fact::json, letters, mails, reminders, sweep};

/// How mail leaves the house, and where its links lead.
#[derive(Clone, Debug)]
pub struct Outbound {
    /// The way out.
    pub carrier: Carrier,
    /// Who the desk's own mails come from: reminders, receipts. Letters of a case come from the window that the company has set.
    pub from: Mailbox,
    /// The address of the desk, without a slash at the end.
    pub base_url: String,
    /// The name of this process among those that work side by side.
    pub node: String,
}

/// How long a claim lasts: longer than any carrier takes, so that two seldom do the same job.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);

/// How often a job is tried before people have to look at it.
pub const TRIES: i64 = 8;

/// The longest pause between two tries.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);

/// How often a process forgets.
const FORGETS: SignedDuration = SignedDuration::from_hours(1);

/// What became of a job.
pub(crate) enum Outcome {
    /// There is nothing more to do; the job ends.
    Done,
    /// It was finished in the commit that it made.
    Recorded,
    /// It may work later.
    Again(Words),
    /// It will never work: people have to look at it.
    Never(Words),
}

impl Outcome {
    /// What it needs to know cannot be read.
    pub(crate) fn unreadable() -> Self {
        Self::Never(Words::new(
            "処理の内容が読めません。管理者に知らせてください。",
            "What this job is to do cannot be read. Tell the administrator.",
        ))
    }
}

/// Does the job that has been due the longest; whether there was one.
pub async fn work(desk: &Desk, outbound: &Outbound, now: Timestamp) -> Result<bool, Trouble> {
    let Some(job) = desk.store.claim_job(&outbound.node, now, LEASE).await? else { return Ok(false) };
    let outcome = match act(desk, outbound, &job, now).await {
        Ok(outcome) => outcome,
        // A database that is gone cannot be told either: the claim runs out, and the job is anybody's again.
        Err(Trouble::Store(failure)) => return Err(Trouble::Store(failure)),
        Err(trouble) => Outcome::Again(trouble.sentence()),
    };
    let mut tx = desk.store.begin().await?;
    match outcome {
        Outcome::Recorded => return Ok(true),
        Outcome::Done => tx.finish_job(job.id, now).await?,
        Outcome::Again(why) if job.attempts + 1 < TRIES => {
            tx.fail_job(job.id, &json(&why), now.checked_add(pause(job.attempts)).ok()).await?;
        }
        Outcome::Again(why) | Outcome::Never(why) => {
            tracing::error!(job = job.id, kind = job.kind, "a job was given up");
            tx.fail_job(job.id, &json(&why), None).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn act(desk: &Desk, outbound: &Outbound, job: &Claimed, now: Timestamp) -> Result<Outcome, Trouble> {
    match job.kind.as_str() {
        "send-letter" => letters::send(desk, outbound, job, now).await,
        "ask" => mails::ask(desk, outbound, job, now).await,
        "mail-person" | "mail-finder" => mails::mail_person(desk, outbound, job, now).await,
        "reminders" => reminders::remind(desk, job, now).await,
        // A newer program may have left it: that one will know.
        other => Ok(Outcome::Again(Words::new(
            format!("処理の種類「{other}」を、このプログラムは知りません。"),
            format!("This program knows no job of the kind {other}."),
        ))),
    }
}

/// A minute, then twice as long each time.
fn pause(attempts: i64) -> SignedDuration {
    let minutes = 2_i64.pow(u32::try_from(attempts.clamp(0, 20)).unwrap_or(20));
    SignedDuration::from_mins(minutes).min(LONGEST_PAUSE)
}

/// Asks what has come due: clocks of cases, and once a day whom to remind. May be run as often as one likes, by everybody.
pub async fn sweep(desk: &Desk, now: Timestamp) -> Result<usize, Trouble> {
    let swept = sweep::sweep(desk, now).await?;
    reminders::today(desk, now).await?;
    Ok(swept)
}

/// What a process does by itself at each look: asking what has come due, and every hour forgetting what need not be remembered.
#[derive(Debug, Default)]
pub struct Rounds {
    forgot_at: Option<Timestamp>,
}

impl Rounds {
    /// One look; how many cases were swept.
    pub async fn look(&mut self, desk: &Desk, now: Timestamp) -> Result<usize, Trouble> {
        let swept = sweep(desk, now).await?;
        // A clock that was set back does not put it off.
        let rests = self.forgot_at.is_some_and(|at| at <= now && now.duration_since(at) < FORGETS);
        if !rests {
            sweep::forget(desk, now).await?;
            self.forgot_at = Some(now);
        }
        Ok(swept)
    }
}

/// Sweeps and works until nothing is due; how many jobs were done.
pub async fn run_until_idle(desk: &Desk, outbound: &Outbound, now: Timestamp) -> Result<usize, Trouble> {
    // A case on which nothing comes of a sweep must not keep it going for ever.
    for _ in 0..1_000 {
        if sweep(desk, now).await? == 0 {
            break;
        }
    }
    let mut done = 0;
    while work(desk, outbound, now).await? {
        done += 1;
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_a_minute_to_six_hours_and_no_further() {
        let minutes: Vec<i64> = (0..11).map(|attempts| pause(attempts).as_mins()).collect();
        assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
        assert_eq!(pause(i64::MAX), LONGEST_PAUSE);
    }
}
