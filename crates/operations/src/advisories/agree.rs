//! Agreement to an edition, by the rules of the step that publishes: laid before the units, agreed to, objected to.

use casework::{command::Command, names::StepNumber};

use super::{
    model::read,
    parts::{Around, On, not_yours},
    publish::refusals,
    save::newest,
    step,
};
use crate::{Desk, Trouble, Viewer, cases::Change};

/// Lays the newest edition before the units that must agree. One that could not be published is not laid before them.
pub async fn propose(desk: &Desk, viewer: &Viewer, case: &str, seen: i64, base_url: &str) -> Result<(), Trouble> {
    let around = Around::ask(desk, case).await?;
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, edition) = newest(&mut change, viewer).await?;
    let process = change.process().clone();
    let Some(publishing) = step::publishing(&process) else { return Err(no_step()) };
    if !step::leads(&process, change.case(), viewer) {
        return Err(not_yours());
    }
    let mut reasons = Vec::new();
    if row.edition != seen {
        reasons.extend(other_edition(row.edition));
    }
    let number = change.row().number.clone();
    let on = On { process: &process, case: change.case(), case_number: &number, viewer, now: change.now(), base_url };
    reasons.extend(refusals(&around.problems_of(&on, &edition)?));
    let advisory = read(&edition.model, &row.number)?;
    let command = Command::Propose { step: publishing.number, answers: step::answers(publishing, &advisory, &edition) };
    match change.decide(&command).await {
        Ok(_) if reasons.is_empty() => change.commit().await.map(drop),
        Ok(_) => Err(Trouble::Refused(reasons)),
        Err(Trouble::Refused(ours)) => Err(Trouble::Refused(ours.into_iter().chain(reasons).collect())),
        Err(trouble) => Err(trouble),
    }
}

/// Agrees to the edition that lies before the units.
pub async fn agree(desk: &Desk, viewer: &Viewer, case: &str, laid: u32) -> Result<(), Trouble> {
    let mut change = Change::on(desk, viewer, case, None).await?;
    let step = table(&mut change, viewer).await?;
    change.decide(&Command::Agree { step, edition: laid }).await?;
    change.commit().await.map(drop)
}

/// Does not agree to it, and says why.
pub async fn object(desk: &Desk, viewer: &Viewer, case: &str, laid: u32, because: &str) -> Result<(), Trouble> {
    let mut change = Change::on(desk, viewer, case, None).await?;
    let step = table(&mut change, viewer).await?;
    change.decide(&Command::Object { step, edition: laid, because: because.trim().to_owned() }).await?;
    change.commit().await.map(drop)
}

/// The step on which an edition lies, where it is still the newest that is written: nobody agrees to what is no longer there.
async fn table(change: &mut Change, viewer: &Viewer) -> Result<StepNumber, Trouble> {
    let (row, newest) = newest(change, viewer).await?;
    let process = change.process().clone();
    match step::on_table(&process, change.case()) {
        Some((step, edition)) if step::is_of(edition, &newest.sha256) => Ok(step),
        Some(_) => Err(Trouble::Refused(other_edition(row.edition))),
        None => Err(Trouble::refused(
            "nothing-proposed",
            "合意を求められている版がありません。",
            "No edition has been laid before the units.",
        )),
    }
}

fn other_edition(newest: i64) -> Vec<casework::refusal::Refusal> {
    let reason = casework::refusal::Refusal::new(
        "other-edition",
        format!("最新は第{newest}版です。読み直してから、もう一度行ってください。"),
        format!("Edition {newest} is the newest. Read it, then do this again."),
    );
    vec![reason]
}

pub(super) fn no_step() -> Trouble {
    Trouble::refused(
        "no-publishing-step",
        "この手順には、自社のアドバイザリを公表する項目がありません。",
        "This process has no step that publishes an advisory of our own.",
    )
}
