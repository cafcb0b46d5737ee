//! A report becomes a case, or joins one: its first step is done from what was told, its files move along, all in one commit.

use std::collections::BTreeMap;

use casework::{
    answers::{Answers, Choice, Kind, Value},
    case::Party,
    circles::Circle,
    command::Command,
    process::{Process, Step},
    refusal::Refusal,
    role::Outside,
};
use store::{Belonging, CaseRow, DraftRow, ReportRow};

use super::{
    ends::refuse_ended,
    judged::{Judged, take},
    queue::{Ended, parsed},
    record::{Hand, enter},
};
use crate::{
    Desk, DeskFact, Trouble, Viewer, attachments,
    cases::{self, Change, NewCase},
    desk_fact::json,
    drafts,
};

/// What POC decided when opening a case from a report.
#[derive(Clone, Debug, Default)]
pub struct NewFromReport {
    /// The case.
    pub case: NewCase,
    /// The answers to the first step, as they were typed.
    pub answers: BTreeMap<String, String>,
    /// Who may read which file; the rest stays in the details circle.
    pub circles: BTreeMap<i64, Circle>,
}

/// The step by which a report comes in: the first that asks for an overview.
pub fn first_step(process: &Process) -> Option<&Step> {
    process.steps.iter().find(|step| step.asks.iter().any(|ask| ask.id == "overview"))
}

/// Opens a case from a report.
pub async fn become_case(desk: &Desk, viewer: &Viewer, number: &str, new: &NewFromReport) -> Result<CaseRow, Trouble> {
    let hand = Hand::of(viewer)?;
    let process = desk.process(&new.case.process)?;
    let step = first_step(&process).ok_or_else(|| Trouble::missing_process(&new.case.process))?;
    let report = desk.store.report(number).await?.ok_or(Trouble::Unseen)?;
    refuse_ended(&report.state)?;
    // Every reason at once: those of the case's own line, and those of the answers.
    let answers = read_answers(step, &new.answers)?;
    let mut change = cases::open(desk, viewer, &new.case).await?;
    let mut row = change.tx().hold_report(report.id).await?.ok_or(Trouble::Unseen)?;
    refuse_ended(&row.state)?;
    change.decide(&Command::KnowParty(party(&row, &answers))).await?;
    change.decide(&Command::Complete { step: step.number, answers, tell: None }).await?;
    carry_judgement(&mut change, viewer, &parsed(&row.judged)).await?;
    let case = change.row().number.clone();
    let fact = || DeskFact::new("report-became-case", &[("report", number), ("case", &case)]);
    change.note(Circle::Overview, None, fact());
    settle(&mut change, &mut row, &hand, "case").await?;
    enter(change.tx(), &hand, fact()).await?;
    change.tx().add_report_message(row.id, hand.now, "report-became-case", &hand.login, &case).await?;
    let merged = desk.store.reports_merged_into(row.id).await?;
    move_files(&mut change, row.id, &new.circles).await?;
    for mut other in merged {
        other.case_id = row.case_id;
        change.tx().keep_report(&other).await?;
        move_files(&mut change, other.id, &new.circles).await?;
    }
    change.commit().await
}

/// Joins a report to an open case: it tells the same, or more of the same. Its page follows that case from now on.
pub async fn join_case(
    desk: &Desk,
    viewer: &Viewer,
    number: &str,
    case: &str,
    because: &str,
) -> Result<CaseRow, Trouble> {
    let hand = Hand::of(viewer)?;
    let wrong = crate::text::lines("because", because, 2_000);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let report = desk.store.report(number).await?.ok_or(Trouble::Unseen)?;
    refuse_ended(&report.state)?;
    let change = Change::on(desk, viewer, case.trim(), None).await;
    let mut change = change.map_err(|trouble| match trouble {
        Trouble::Unseen => {
            Trouble::on("case", "no-such-case", "その番号の案件がありません。", "There is no case with this number.")
        }
        other => other,
    })?;
    let mut row = change.tx().hold_report(report.id).await?.ok_or(Trouble::Unseen)?;
    refuse_ended(&row.state)?;
    let case = change.row().number.clone();
    let fact = || DeskFact::new("report-joined", &[("report", number), ("case", &case)]);
    change.note(Circle::Overview, None, fact());
    row.ended = json(&Ended { because: because.trim().into(), by: hand.login.clone(), ..Ended::default() });
    settle(&mut change, &mut row, &hand, "joined").await?;
    enter(change.tx(), &hand, fact()).await?;
    change.tx().add_report_message(row.id, hand.now, "report-joined", &hand.login, &case).await?;
    move_files(&mut change, row.id, &BTreeMap::new()).await?;
    change.commit().await
}

/// The report is with this case now.
async fn settle(change: &mut Change, row: &mut ReportRow, hand: &Hand, state: &str) -> Result<(), Trouble> {
    let case = change.row().id;
    take(row, hand);
    (row.state, row.case_id, row.ended_at) = (state.into(), Some(case), Some(hand.now));
    change.tx().keep_report(row).await?;
    Ok(())
}

async fn move_files(change: &mut Change, report: i64, circles: &BTreeMap<i64, Circle>) -> Result<(), Trouble> {
    let case = change.row().id;
    for mut file in change.tx().attachments(Belonging::Report(report)).await? {
        let circle = circles.get(&file.id).copied().or_else(|| Circle::parse(&file.circle)).unwrap_or(Circle::Finder);
        (file.case_id, file.circle) = (Some(case), circle.name().into());
        change.tx().keep_attachment(&file).await?;
        change.note(circle, None, attachments::fact(&file));
    }
    Ok(())
}

/// Who told us, as a party of the case. A finder has a number there, and no name.
fn party(row: &ReportRow, answers: &Answers) -> Party {
    let said = answers.get("source_kind").and_then(Value::option);
    let (id, kind) = match (said, row.source.as_str()) {
        (Some("foreign-cert"), _) => ("foreign-cert-1", Outside::Fcert),
        (Some(_), _) => ("finder-1", Outside::Finder),
        (None, _) => ("JPCERT", Outside::Jpcert),
    };
    Party { id: id.into(), kind, nda: None, products: Default::default(), critical: false }
}

/// Where a later step asks what POC has judged already, its form stands filled in as the draft of whoever opened the case.
async fn carry_judgement(change: &mut Change, viewer: &Viewer, judged: &Judged) -> Result<(), Trouble> {
    let process = change.process().clone();
    let asks = |step: &&Step| step.asks.iter().any(|ask| ask.id == "general_technology");
    let later = process.steps.iter().find(|step| asks(step) && !change.case().is_done(step.number));
    let Some(step) = later else { return Ok(()) };
    let mut fields: Vec<(String, String)> = Vec::new();
    for (id, judgement) in judged.iter().filter(|(id, _)| step.asks.iter().any(|ask| ask.id == id.as_str())) {
        fields.push((format!("a.{id}"), judgement.answer.clone()));
        if !judgement.because.trim().is_empty() {
            fields.push((format!("a.{id}.because.{}", judgement.answer), judgement.because.clone()));
        }
    }
    if fields.is_empty() {
        return Ok(());
    }
    let draft = DraftRow {
        person: viewer.login.clone(),
        case_id: change.row().id,
        what: drafts::of_step(step.number),
        body: json(&fields),
        discarded: false,
        saved_at: viewer.now,
    };
    Ok(change.tx().keep_draft(&draft).await?)
}

/// Answers as they were typed, as the step takes them. What it takes, the rules say themselves.
fn read_answers(step: &Step, typed: &BTreeMap<String, String>) -> Result<Answers, Trouble> {
    let (mut answers, mut wrong) = (Answers::new(), Vec::new());
    for ask in &step.asks {
        let Some(text) = typed.get(ask.id.as_str()).map(|text| text.trim()).filter(|text| !text.is_empty()) else {
            continue;
        };
        let value = match &ask.kind {
            Kind::Line { .. } | Kind::Text { .. } | Kind::Identifier => Value::Text(text.into()),
            Kind::Choice(_) => Value::Choice(Choice::of(text)),
            Kind::Date { .. } => match text.parse() {
                Ok(date) => Value::Date(date),
                Err(_) => {
                    let (ja, en) = ("日付は「2026-07-01」のように書いてください。", "Write the day like 2026-07-01.");
                    wrong.push(Refusal::new("no-date", ja, en).on(&ask.id));
                    continue;
                }
            },
            _ => continue,
        };
        answers.insert(ask.id.clone(), value);
    }
    if wrong.is_empty() { Ok(answers) } else { Err(Trouble::Refused(wrong)) }
}
