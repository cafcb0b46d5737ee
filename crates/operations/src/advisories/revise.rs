//! Changing what is public, or taking it back: an act of the desk by two people of those who lead the publication.

use advisory::forms::Numbering;
use casework::{circles::Circle, refusal::Refusal, words::Words};
use store::{AdvisoryRow, EditionRow, ProposalRow};

use super::{
    model::read,
    parts::{Around, On, not_yours},
    publish::refusals,
    release::{Saying, release},
    save::{newest, who},
    step,
};
use crate::{Desk, DeskFact, Trouble, Viewer, cases::Change, text};

/// Proposes to publish the newest edition as the next version.
pub async fn propose_revision(desk: &Desk, viewer: &Viewer, case: &str, seen: i64, base: &str) -> Result<(), Trouble> {
    let around = Around::ask(desk, case).await?;
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, edition) = newest(&mut change, viewer).await?;
    may(&change, viewer, &row, false)?;
    let mut reasons = ready(&mut change, &row, &edition).await?;
    if row.edition != seen {
        reasons.push(Refusal::new(
            "other-edition",
            format!("最新は第{}版です。読み直してから、もう一度行ってください。", row.edition),
            format!("Edition {} is the newest. Read it, then do this again.", row.edition),
        ));
    }
    let (process, number) = (change.process().clone(), change.row().number.clone());
    let on =
        On { process: &process, case: change.case(), case_number: &number, viewer, now: change.now(), base_url: base };
    reasons.extend(refusals(&around.problems_of(&on, &edition)?));
    if !reasons.is_empty() {
        return Err(Trouble::Refused(reasons));
    }
    let summary = read(&edition.model, &row.number)?.revisions.last().map(|last| last.summary.clone());
    keep(&mut change, viewer, &row, false, &summary.unwrap_or_default()).await?;
    change.commit().await.map(drop)
}

/// Proposes to take an advisory back; its page stays, and says why.
pub async fn propose_withdrawal(desk: &Desk, viewer: &Viewer, case: &str, because: &Words) -> Result<(), Trouble> {
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, _) = newest(&mut change, viewer).await?;
    may(&change, viewer, &row, true)?;
    let mut reasons = text::lines("because_ja", &because.ja, 2_000);
    reasons.extend(text::lines("because_en", &because.en, 2_000));
    if row.version == 0 {
        reasons.push(Refusal::new("not-published", "まだ公表していません。", "It has not been published."));
    }
    if !reasons.is_empty() {
        return Err(Trouble::Refused(reasons));
    }
    let because = Words::new(because.ja.trim(), because.en.trim());
    keep(&mut change, viewer, &row, true, &because).await?;
    change.commit().await.map(drop)
}

/// Takes a proposal back: what is public stays as it is.
pub async fn take_back(desk: &Desk, viewer: &Viewer, case: &str) -> Result<(), Trouble> {
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, _) = newest(&mut change, viewer).await?;
    may(&change, viewer, &row, true)?;
    proposed(&mut change, &row).await?;
    change.tx().drop_advisory_proposal(&row.number).await?;
    change.note(Circle::Details, None, DeskFact::new("advisory-proposal-lapsed", &[("number", &row.number)]));
    change.commit().await.map(drop)
}

/// Confirms what somebody else proposed: the next version is published, or the advisory is taken back. The version it became.
pub async fn confirm(desk: &Desk, viewer: &Viewer, case: &str, base_url: &str) -> Result<i64, Trouble> {
    let around = Around::ask(desk, case).await?;
    let mut change = Change::on(desk, viewer, case, None).await?;
    let (row, edition) = newest(&mut change, viewer).await?;
    let proposal = proposed(&mut change, &row).await?;
    may(&change, viewer, &row, proposal.withdraws)?;
    let mut reasons = Vec::new();
    if proposal.person == viewer.login {
        let person = &proposal.person;
        reasons.push(Refusal::new(
            "second-person",
            format!("提案したのは {person} さんです。別の人が確定してください。"),
            format!("{person} proposed it. Another person has to confirm it."),
        ));
    }
    if !proposal.withdraws {
        let (process, number) = (change.process().clone(), change.row().number.clone());
        let on =
            On { process: &process, case: change.case(), case_number: &number, viewer, now: change.now(), base_url };
        reasons.extend(refusals(&around.problems_of(&on, &edition)?));
    }
    if !reasons.is_empty() {
        return Err(Trouble::Refused(reasons));
    }
    let saying = match proposal.withdraws {
        false => Saying {
            advisory: read(&edition.model, &row.number)?,
            edition: row.edition,
            withdraws: false,
            base_url,
            numbering: around.numbering(),
        },
        true => taken_back(&mut change, &row, &proposal, base_url).await?,
    };
    let version = release(&mut change, &row, saying).await?;
    change.commit().await?;
    Ok(version)
}

/// What was said last, with the word in its title and in its history that it is taken back.
async fn taken_back<'a>(
    change: &mut Change,
    row: &AdvisoryRow,
    proposal: &ProposalRow,
    base_url: &'a str,
) -> Result<Saying<'a>, Trouble> {
    let Some(last) = change.tx().newest_release(&row.number).await? else { return Err(Trouble::Unseen) };
    let mut advisory = read(&last.model, &row.number)?;
    let title = &advisory.title;
    advisory.title = Words::new(format!("【取り下げ】{}", title.ja), format!("[Withdrawn] {}", title.en));
    if let Some(before) = advisory.revisions.last().cloned() {
        let summary = Words::new(&proposal.because_ja, &proposal.because_en);
        advisory.revisions.push(advisory::model::Revision { number: before.number + 1, summary, ..before });
    }
    Ok(Saying { advisory, edition: last.edition, withdraws: true, base_url, numbering: Numbering::default() })
}

/// Whoever leads the publication, once the step is done: until then its own rules say who agrees.
fn may(change: &Change, viewer: &Viewer, row: &AdvisoryRow, withdraws: bool) -> Result<(), Trouble> {
    if !step::leads(change.process(), change.case(), viewer) {
        return Err(not_yours());
    }
    if row.withdrawn_at.is_some() {
        return Err(Trouble::refused(
            "withdrawn",
            "このアドバイザリは、すでに取り下げられています。",
            "This advisory has been withdrawn already.",
        ));
    }
    // What should not be public is taken back at any time.
    if !withdraws && !step::is_done(change.process(), change.case()) {
        return Err(Trouble::refused(
            "step-open",
            "公表の手順項目がまだ終わっていません。その手順項目で部門の合意を得て公表してください。",
            "The step that publishes is open. Have the units agree there, and publish by it.",
        ));
    }
    Ok(())
}

/// What is wrong with the moment: nothing new to say.
async fn ready(change: &mut Change, row: &AdvisoryRow, edition: &EditionRow) -> Result<Vec<Refusal>, Trouble> {
    let last = change.tx().newest_release(&row.number).await?;
    let new = last.is_none_or(|last| last.edition < edition.edition);
    let nothing = Refusal::new(
        "nothing-changed",
        "公表した版から変更がありません。先に内容を直してください。",
        "Nothing differs from what is public. Write what is new first.",
    );
    Ok(if new { Vec::new() } else { vec![nothing] })
}

async fn keep(
    change: &mut Change,
    viewer: &Viewer,
    row: &AdvisoryRow,
    withdraws: bool,
    because: &Words,
) -> Result<(), Trouble> {
    let (person, unit) = who(viewer);
    let at = change.now();
    let proposal = ProposalRow {
        number: row.number.clone(),
        withdraws,
        edition: row.edition,
        person,
        unit,
        at,
        because_ja: because.ja.clone(),
        because_en: because.en.clone(),
    };
    change.tx().keep_advisory_proposal(&proposal).await?;
    let kind = if withdraws { "advisory-withdrawal-proposed" } else { "advisory-revision-proposed" };
    let about = [("number", row.number.as_str()), ("edition", &row.edition.to_string())];
    change.note(Circle::Details, None, DeskFact::new(kind, &about));
    Ok(())
}

/// What waits for a second person.
async fn proposed(change: &mut Change, row: &AdvisoryRow) -> Result<ProposalRow, Trouble> {
    change.tx().advisory_proposal(&row.number).await?.ok_or_else(|| {
        Trouble::refused(
            "nothing-proposed",
            "確定を待つ提案がありません。すでに確定したか、内容が変わって取り消されました。",
            "Nothing waits to be confirmed: it was confirmed, or lapsed because the text changed.",
        )
    })
}
