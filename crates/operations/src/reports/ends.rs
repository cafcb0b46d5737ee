//! What becomes of a report that is no case of its own: not a vulnerability, handed on, the same as another, set aside. And back.

use casework::refusal::Refusal;

use super::{
    judged::take,
    queue::Ended,
    record::{Hand, held, record},
    states::{ROUTES, can_be_taken_back, is_open},
    writing::say,
};
use crate::{Desk, DeskFact, Trouble, Viewer, desk_fact::json, text};

/// How POC ends a report without a case of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// `not-a-vulnerability`, `routed`, `duplicate` or `junk`.
    pub how: String,
    /// Why.
    pub because: String,
    /// To whom it is handed on.
    pub route: String,
    /// The number that it has there.
    pub reference: String,
    /// The report that it is the same as.
    pub same_as: String,
    /// What is said to whoever reported; nothing says nothing.
    pub message: String,
}

/// Takes a report in hand.
pub async fn take_in_hand(desk: &Desk, viewer: &Viewer, number: &str) -> Result<(), Trouble> {
    let hand = Hand::of(viewer)?;
    let (mut tx, mut row) = held(desk, number).await?;
    if row.holder.as_deref() == Some(&hand.login) && row.state == "in-hand" {
        return Ok(());
    }
    refuse_ended(&row.state)?;
    row.holder = None;
    take(&mut row, &hand);
    let fact = DeskFact::new("report-taken", &[("report", number), ("person", &hand.login)]);
    record(&mut tx, &hand, &row, fact, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Ends a report, and tells whoever reported what was decided, where something is to be said.
pub async fn end(desk: &Desk, viewer: &Viewer, number: &str, ending: &Ending, base_url: &str) -> Result<(), Trouble> {
    let hand = Hand::of(viewer)?;
    let wrong = check(ending);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let (mut tx, mut row) = held(desk, number).await?;
    refuse_ended(&row.state)?;
    let fact = match ending.how.as_str() {
        "routed" => {
            let reference = ending.reference.trim();
            let route = ending.route.as_str();
            DeskFact::new("report-routed", &[("report", number), ("route", route), ("reference", reference)])
        }
        "duplicate" => {
            let other = same_as(&mut tx, &row, ending.same_as.trim(), desk).await?;
            (row.merged_into, row.case_id) = (Some(other.id), other.case_id);
            DeskFact::new("report-merged", &[("report", number), ("other", &other.number)])
        }
        "junk" => DeskFact::new("report-set-aside", &[("report", number)]),
        _ => DeskFact::new("report-not-a-vulnerability", &[("report", number)]),
    };
    take(&mut row, &hand);
    row.state.clone_from(&ending.how);
    row.ended_at = Some(hand.now);
    row.unread = 0;
    row.ended = json(&Ended {
        because: ending.because.trim().into(),
        route: if ending.how == "routed" { ending.route.clone() } else { String::new() },
        reference: ending.reference.trim().into(),
        by: hand.login.clone(),
    });
    record(&mut tx, &hand, &row, fact, ending.because.trim()).await?;
    if !ending.message.trim().is_empty() && ending.how != "junk" {
        say(desk, &mut tx, &mut row, &hand, ending.message.trim(), base_url).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Takes a judgement back: the report is in hand again.
pub async fn take_back(desk: &Desk, viewer: &Viewer, number: &str) -> Result<(), Trouble> {
    let hand = Hand::of(viewer)?;
    let (mut tx, mut row) = held(desk, number).await?;
    if !can_be_taken_back(&row.state) {
        return Err(Trouble::refused(
            "cannot-go-back",
            "この届出の判断は取り消せません。案件になった届出は、案件のほうで終了してください。",
            "This cannot be taken back. A report that is in a case is ended there.",
        ));
    }
    if row.merged_into.is_some() {
        (row.merged_into, row.case_id) = (None, None);
    }
    row.state = "in-hand".into();
    (row.holder, row.ended_at, row.ended) = (Some(hand.login.clone()), None, "{}".into());
    record(&mut tx, &hand, &row, DeskFact::new("report-taken-back", &[("report", number)]), "").await?;
    tx.commit().await?;
    Ok(())
}

pub(crate) fn refuse_ended(state: &str) -> Result<(), Trouble> {
    if is_open(state) {
        return Ok(());
    }
    Err(Trouble::refused(
        "ended-already",
        "この届出は、すでに判断が済んでいます。変えるには、先に取り消してください。",
        "This report has been decided on already. Take that back first.",
    ))
}

fn check(ending: &Ending) -> Vec<Refusal> {
    let mut wrong = match ending.how.as_str() {
        "junk" => text::lines_or_none("because", &ending.because, 2_000),
        _ => text::lines("because", &ending.because, 2_000),
    };
    match ending.how.as_str() {
        "not-a-vulnerability" | "junk" | "duplicate" => {}
        "routed" => {
            wrong.extend(text::line("reference", &ending.reference, 200));
            if !ROUTES.iter().any(|route| route.0 == ending.route) {
                let (ja, en) = ("引継ぎ先を選んでください。", "Choose to whom it goes.");
                wrong.push(Refusal::new("no-route", ja, en).on(&"route".into()));
            }
        }
        _ => wrong.push(Refusal::new("unknown-ending", "扱いを選んでください。", "Choose what becomes of it.")),
    }
    wrong.extend(text::lines_or_none("message", &ending.message, 8_000));
    wrong
}

/// The report that this one is the same as: the first of them, if that one is the same as another, too.
async fn same_as(
    tx: &mut store::Tx,
    row: &store::ReportRow,
    number: &str,
    desk: &Desk,
) -> Result<store::ReportRow, Trouble> {
    let wrong = |ja: &str, en: &str| Trouble::on("same_as", "no-such-report", ja, en);
    let missing = || wrong("その番号の届出がありません。", "There is no report with this number.");
    let mut other = desk.store.report(number).await?.ok_or_else(missing)?;
    // Reports that were merged into one another lead to the one that everything is with; chains are short.
    for _ in 0..10 {
        match other.merged_into {
            Some(id) => other = tx.hold_report(id).await?.ok_or_else(missing)?,
            None => break,
        }
    }
    if other.id == row.id {
        let (ja, en) =
            ("この届出そのものか、この届出にまとめた届出です。", "That is this report, or one merged into it.");
        return Err(wrong(ja, en));
    }
    Ok(other)
}
