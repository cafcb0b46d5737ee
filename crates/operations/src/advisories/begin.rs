//! The first draft of a case: it gets its number then, so that coordinators can be told it early.

use casework::circles::Circle;
use store::{AdvisoryRow, EditionRow};

use super::{
    draft::From,
    model::{kept, moment},
    parts::{Around, not_yours},
    step,
};
use crate::{Desk, DeskFact, Trouble, Viewer, cases::Change, settings::ADVISORY_PREFIX};

/// Makes the first draft out of the case; the number under which it is tracked. Where there is one already, it stays as it is.
pub async fn begin(desk: &Desk, viewer: &Viewer, case: &str, base_url: &str) -> Result<String, Trouble> {
    let around = Around::ask(desk, case).await?;
    let mut change = Change::on(desk, viewer, case, None).await?;
    if !step::reads_details(change.case(), viewer) {
        return Err(Trouble::Unseen);
    }
    if !step::writes(change.process(), change.case(), viewer) {
        return Err(not_yours());
    }
    let case_id = change.row().id;
    if let Some(known) = change.tx().advisory_of(case_id).await? {
        return Ok(known.number);
    }
    let process = change.process().clone();
    let now = moment(change.now(), &process.time_zone);
    let prefix = around.company.value(ADVISORY_PREFIX).to_owned();
    let year = now.year();
    let place = change.tx().next_number(&format!("advisory-{prefix}-{year}")).await?;
    let number = format!("{prefix}-{year}-{place:03}");
    let from = From { around: &around, process: &process, case: change.case(), number: number.clone(), now, base_url };
    let advisory = from.draft();
    let (model, sha256) = kept(&advisory);
    let at = change.now();
    let row = AdvisoryRow {
        number: number.clone(),
        case_id,
        begun_at: at,
        edition: 1,
        version: 0,
        withdrawn_at: None,
        title_ja: advisory.title.ja.clone(),
        title_en: advisory.title.en.clone(),
    };
    change.tx().keep_advisory(&row).await?;
    let (person, unit) = super::save::who(viewer);
    let first =
        EditionRow { number: number.clone(), edition: 1, at, person, unit, model, sha256, harmless: "[]".into() };
    change.tx().add_edition(&first).await?;
    change.note(Circle::Details, None, DeskFact::new("advisory-drafted", &[("number", &number)]));
    change.commit().await?;
    Ok(number)
}
