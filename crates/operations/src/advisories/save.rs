//! Saving what somebody wrote: each save is an edition of its own, with who and when. A change takes the agreements back.

use advisory::{Advisory, model::Revision};
use casework::{circles::Circle, command::Command};
use store::{AdvisoryRow, EditionRow};

use super::{
    model::{kept, moment, read},
    parts::{none_yet, not_yours},
    step,
};
use crate::{Desk, DeskFact, Trouble, Viewer, cases::Change, desk_fact::json};

/// What came of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The newest edition.
    pub edition: i64,
    /// Whether it says something else than the one before.
    pub changed: bool,
    /// The agreements to an edition before it were taken back.
    pub taken_back: bool,
}

/// Saves an edition over the one that somebody had before them.
pub async fn save(
    desk: &Desk,
    viewer: &Viewer,
    case: &str,
    seen: i64,
    advisory: Advisory,
    harmless: &[String],
) -> Result<Saved, Trouble> {
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, before) = newest(&mut change, viewer).await?;
    if !step::writes(change.process(), change.case(), viewer) {
        return Err(not_yours());
    }
    if row.edition != seen {
        return Err(conflict(&before));
    }
    if row.withdrawn_at.is_some() {
        return Err(withdrawn());
    }
    let last = change.tx().newest_release(&row.number).await?;
    let last = last.map(|release| read(&release.model, &row.number)).transpose()?;
    let zone = change.process().time_zone.clone();
    let advisory = numbered(advisory, &row, last.as_ref(), &moment(row.begun_at, &zone));
    let (model, sha256) = kept(&advisory);
    let harmless = json(&harmless);
    if sha256 == before.sha256 && harmless == before.harmless {
        return Ok(Saved { edition: row.edition, changed: false, taken_back: false });
    }
    let edition = row.edition + 1;
    let (person, unit) = who(viewer);
    let fresh =
        EditionRow { number: row.number.clone(), edition, at: change.now(), person, unit, model, sha256, harmless };
    change.tx().add_edition(&fresh).await?;
    let (title_ja, title_en) = (advisory.title.ja.clone(), advisory.title.en.clone());
    change.tx().keep_advisory(&AdvisoryRow { edition, title_ja, title_en, ..row.clone() }).await?;
    let about = [("number", row.number.as_str()), ("edition", &edition.to_string())];
    change.note(Circle::Details, None, DeskFact::new("advisory-saved", &about));
    let taken_back = take_back(&mut change, viewer, &advisory, &before, &fresh).await?;
    change.commit().await?;
    Ok(Saved { edition, changed: true, taken_back })
}

/// What was agreed to is no longer what is there: it is laid before the units anew, so that the rules take their agreements back.
async fn take_back(
    change: &mut Change,
    viewer: &Viewer,
    advisory: &Advisory,
    before: &EditionRow,
    fresh: &EditionRow,
) -> Result<bool, Trouble> {
    let number = &fresh.number;
    if change.tx().advisory_proposal(number).await?.is_some() {
        change.tx().drop_advisory_proposal(number).await?;
        change.note(Circle::Details, None, DeskFact::new("advisory-proposal-lapsed", &[("number", number)]));
        return Ok(true);
    }
    let process = change.process().clone();
    let laid = step::on_table(&process, change.case()).filter(|(_, edition)| step::is_of(edition, &before.sha256));
    let Some((at, _)) = laid.filter(|(at, _)| !change.case().is_done(*at)) else { return Ok(false) };
    let Some(publishing) = step::publishing(&process) else { return Ok(false) };
    if !step::leads(&process, change.case(), viewer) {
        // Agreed to is agreed to: who may not lay it before the others anew may not change it either.
        return Err(Trouble::refused(
            "edition-proposed",
            "この版には部門の合意を求めています。変更できるのは、主担当の部門（POCと広報）です。直してほしい点は「異議」として伝えてください。",
            "Units have been asked to agree to this edition. Only POC and press change it now; say what should change as an objection.",
        ));
    }
    let propose = Command::Propose { step: at, answers: step::answers(publishing, advisory, fresh) };
    match change.decide(&propose).await {
        Ok(_) => Ok(true),
        // It cannot be laid before them now; what they agreed to has another hash, and is never published.
        Err(Trouble::Refused(_)) => Ok(false),
        Err(trouble) => Err(trouble),
    }
}

/// What the desk keeps itself: the number, the history of what was said, and moments that are made when it is said.
fn numbered(advisory: Advisory, row: &AdvisoryRow, last: Option<&Advisory>, begun: &jiff::Zoned) -> Advisory {
    let summary = advisory.revisions.last().map(|revision| revision.summary.clone()).unwrap_or_default();
    let (mut revisions, initial, date) = match last {
        Some(last) => (last.revisions.clone(), last.initial_release.clone(), last.current_release.clone()),
        None => (Vec::new(), begun.clone(), begun.clone()),
    };
    let number = revisions.last().map_or(1, |revision| revision.number + 1);
    revisions.push(Revision { number, date: date.clone(), summary });
    Advisory { number: row.number.clone(), revisions, initial_release: initial, current_release: date, ..advisory }
}

/// The advisory of the case of a change with its newest edition, for whoever reads the details.
pub(super) async fn newest(change: &mut Change, viewer: &Viewer) -> Result<(AdvisoryRow, EditionRow), Trouble> {
    if !step::reads_details(change.case(), viewer) {
        return Err(Trouble::Unseen);
    }
    let case = change.row().id;
    let row = change.tx().advisory_of(case).await?.ok_or_else(none_yet)?;
    let edition = change.tx().advisory_edition(&row.number, row.edition).await?.ok_or_else(none_yet)?;
    Ok((row, edition))
}

/// The person and the unit for which it acts.
pub(super) fn who(viewer: &Viewer) -> (String, String) {
    (viewer.login.clone(), viewer.units.first().cloned().unwrap_or_default())
}

fn conflict(newest: &EditionRow) -> Trouble {
    let (person, edition) = (&newest.person, newest.edition);
    Trouble::refused(
        "conflict",
        format!(
            "編集している間に、{person}さんが第{edition}版を保存しました。違いを確かめてから、もう一度保存してください。"
        ),
        format!("While you were writing, {person} saved edition {edition}. Look at what differs, then save again."),
    )
}

fn withdrawn() -> Trouble {
    Trouble::refused(
        "withdrawn",
        "このアドバイザリは取り下げられています。新しい内容は、別のアドバイザリで公表してください。",
        "This advisory was withdrawn. Publish what is new in another one.",
    )
}
