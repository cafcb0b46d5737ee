//! Reminding units that have had the ball for some business days: one mail for each step and period, however often one looks.

use casework::{
    clocks::{Lasting, TimeKind, Unit, due_at},
    process::Process,
    words::Words,
};
use jiff::Timestamp;
use store::{Claimed, NewJob, Waiting};

use crate::{Desk, Trouble, company, desk_fact::json, jobs::Asking, settings as names, worker::Outcome};

/// Who has not answered after so many reminders is not helped by another mail: POC sees it on its list.
const MOST: u32 = 20;

/// How many are looked at in one go.
const AT_ONCE: i64 = 500;

/// Lays in the one job of this day that looks whom to remind. The day is that of UTC: in Japan it begins at nine in the morning.
pub(crate) async fn today(desk: &Desk, now: Timestamp) -> Result<(), Trouble> {
    let day = now.strftime("%Y-%m-%d").to_string();
    let key = format!("reminders:{day}");
    if desk.store.has_job(&key).await? {
        return Ok(());
    }
    let mut tx = desk.store.begin().await?;
    tx.add_job(&NewJob { kind: "reminders", key, payload: "{}".into(), run_at: now }).await?;
    tx.commit().await?;
    Ok(())
}

/// Does the job of a day: lays in a mail for every unit that is to be reminded now.
pub(crate) async fn remind(desk: &Desk, job: &Claimed, now: Timestamp) -> Result<Outcome, Trouble> {
    let company = company(desk).await?;
    let days = company.settings.number(names::REMIND_AFTER_DAYS);
    let mut after: Option<Waiting> = None;
    if days == 0 {
        return Ok(Outcome::Done);
    }
    loop {
        let found = desk.store.waiting(now, after.as_ref(), AT_ONCE).await?;
        let mut tx = desk.store.begin().await?;
        for waiting in &found {
            let Ok(process) = desk.process(&waiting.process) else { continue };
            if let Some(period) = period(&process, waiting.since, days, now) {
                tx.add_job(&reminder(waiting, period, now)).await?;
            }
        }
        tx.commit().await?;
        if (found.len() as i64) < AT_ONCE {
            break;
        }
        after = found.into_iter().next_back();
    }
    tracing::debug!(job = job.id, "looked whom to remind");
    Ok(Outcome::Done)
}

/// Which reminder is due by now, counted from 1, by the business days of the process.
fn period(process: &Process, since: Timestamp, days: u16, now: Timestamp) -> Option<u32> {
    let mut at = since;
    let mut period = 0;
    while period < MOST {
        let lasting = Lasting { count: days, unit: Unit::Days };
        at = due_at(at, lasting, TimeKind::Business, &process.calendar, &process.time_zone);
        if at > now {
            break;
        }
        period += 1;
    }
    (period > 0).then_some(period)
}

fn reminder(waiting: &Waiting, period: u32, now: Timestamp) -> NewJob {
    let Waiting { unit, case_id, step, since, .. } = waiting;
    let key = format!("remind:{case_id}:{unit}:{step}:{}:{period}", since.as_microsecond());
    let asking = Asking {
        case: *case_id,
        unit: Some(unit.clone()),
        step: Some(step.clone()),
        what: "reminder".into(),
        words: Words::new(format!("手順項目 {step} の回答の催促"), format!("A reminder of step {step}")),
        by: None,
    };
    NewJob { kind: "ask", key, payload: json(&asking), run_at: now }
}
