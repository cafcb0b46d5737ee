//! Acts on a case: every command of the rules takes this one way, and so do the few things that the desk adds.

use casework::{circles::Circle, command::Command};
use store::CaseRow;

use super::{Change, notes::reach_of};
use crate::{Desk, Trouble, Viewer, desk_fact::DeskFact, text};

/// Carries out a command on a case, for a person who saw this revision of it.
pub async fn act(
    desk: &Desk,
    viewer: &Viewer,
    number: &str,
    command: &Command,
    seen: Option<u64>,
) -> Result<CaseRow, Trouble> {
    let mut change = Change::on(desk, viewer, number, seen).await?;
    change.decide(command).await?;
    change.commit().await
}

/// Gives a case to a person to look after, or to nobody.
pub async fn assign(desk: &Desk, viewer: &Viewer, number: &str, person: Option<&str>) -> Result<CaseRow, Trouble> {
    let mut change = Change::on(desk, viewer, number, None).await?;
    poc_only(viewer)?;
    if let Some(login) = person {
        let known = change.tx().person(login).await?.filter(|person| person.left_at.is_none());
        let Some(known) = known else {
            return Err(Trouble::on("person", "no-person", "その人はいません。", "There is no such person."));
        };
        let units = desk.store.units_of(&known, viewer.now).await?;
        if reach_of(change.case(), units.iter().map(|(unit, _)| unit.as_str())).is_none() {
            return Err(Trouble::on(
                "person",
                "may-not-read",
                "その人はこの案件を読めません。先に部門を手順に加えてください。",
                "That person may not read this case. Ask the unit to take part in a step first.",
            ));
        }
    }
    if change.row().owner.as_deref() == person {
        return Ok(change.row().clone());
    }
    change.row_mut().owner = person.map(str::to_owned);
    let fact = match person {
        Some(person) => DeskFact::new("assigned", &[("person", person)]),
        None => DeskFact::new("unassigned", &[]),
    };
    change.note(Circle::Overview, None, fact);
    change.commit().await
}

/// Gives a case another subject.
pub async fn rename(desk: &Desk, viewer: &Viewer, number: &str, subject: &str) -> Result<CaseRow, Trouble> {
    let mut change = Change::on(desk, viewer, number, None).await?;
    poc_only(viewer)?;
    let wrong = text::line("subject", subject, 200);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let subject = subject.trim();
    if change.row().subject != subject {
        change.row_mut().subject = subject.into();
        change.note(Circle::Overview, None, DeskFact::new("subject-set", &[("subject", subject)]));
    }
    change.commit().await
}

/// Refuses everybody but POC.
pub(crate) fn poc_only(viewer: &Viewer) -> Result<(), Trouble> {
    if viewer.is_poc() {
        return Ok(());
    }
    Err(Trouble::refused("not-your-role", "これを行えるのはPOCです。", "This is for POC."))
}
