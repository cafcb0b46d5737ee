//! The queue of reports, and one of them with all that belongs to it. Reports are POC's: nobody else finds any.

use std::collections::BTreeMap;

use casework::words::Words;
use serde::{Deserialize, Serialize};
use store::{Asked, Belonging, CaseRow, MessageRow, ReportRow};

use super::{judged::Judged, states::FILTERS, told::Told};
use crate::{
    Desk, Trouble, Viewer,
    attachments::{self, Attachment},
    cases::Seen as SeenCase,
};

/// How many reports a page of the queue holds.
const PAGE: i64 = 50;

/// A page of the queue.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// The reports, newest first.
    pub lines: Vec<ReportRow>,
    /// How many each filter holds.
    pub counts: BTreeMap<&'static str, i64>,
    /// Whether there are more.
    pub more: bool,
}

/// How a report ended, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ended {
    /// Why.
    pub because: String,
    /// To whom it was handed on.
    pub route: String,
    /// The number that it has there.
    pub reference: String,
    /// Who decided.
    pub by: String,
}

/// A report as POC sees it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Its row.
    pub row: ReportRow,
    /// What was told.
    pub told: Told,
    /// The answers to the test.
    pub judged: Judged,
    /// How it ended.
    pub ended: Ended,
    /// What was said and done.
    pub messages: Vec<MessageRow>,
    /// Its files.
    pub files: Vec<Attachment>,
    /// The case that it became or joined.
    pub case: Option<CaseRow>,
    /// The report that it is the same as.
    pub same_as: Option<ReportRow>,
    /// The reports that are the same as it.
    pub merged: Vec<ReportRow>,
}

/// A page of the queue, from 1.
pub async fn queue(desk: &Desk, viewer: &Viewer, filter: &str, page: u32) -> Result<Queue, Trouble> {
    poc(viewer)?;
    let counted: BTreeMap<String, i64> = desk.store.reports_counted().await?.into_iter().collect();
    let sum = |states: &[&str]| states.iter().filter_map(|state| counted.get(*state)).sum();
    let counts = FILTERS.iter().map(|(name, _, _, states)| (*name, sum(states))).collect();
    let states = FILTERS.iter().find(|known| known.0 == filter).map_or(FILTERS[0].3, |known| known.3);
    let skip = i64::from(page.clamp(1, 10_000) - 1) * PAGE;
    let mut lines = desk.store.reports_in(states, skip, PAGE + 1).await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    Ok(Queue { lines, counts, more })
}

/// The report with this number. That it was looked at is put on record.
pub async fn find(desk: &Desk, viewer: &Viewer, number: &str) -> Result<Seen, Trouble> {
    poc(viewer)?;
    let row = desk.store.report(number).await?.ok_or(Trouble::Unseen)?;
    let unit = viewer.units.first().map_or("", String::as_str);
    desk.store.note_access(-row.id, (&viewer.login, unit), "finder", viewer.now).await?;
    let case = match row.case_id {
        Some(id) => case_for(desk, viewer, id).await?,
        None => None,
    };
    let same_as = match row.merged_into {
        Some(id) => desk.store.report_of_id(id).await?,
        None => None,
    };
    let files = desk.store.attachments(Belonging::Report(row.id)).await?;
    Ok(Seen {
        told: parsed(&row.told),
        judged: parsed(&row.judged),
        ended: parsed(&row.ended),
        messages: desk.store.report_messages(row.id).await?,
        files: files.into_iter().map(Attachment::from).collect(),
        merged: desk.store.reports_merged_into(row.id).await?,
        case,
        same_as,
        row,
    })
}

/// The case with this number in the database, if the viewer may see it.
pub(crate) async fn case_for(desk: &Desk, viewer: &Viewer, id: i64) -> Result<Option<CaseRow>, Trouble> {
    let Some(number) = desk.store.case_number(id).await? else { return Ok(None) };
    let asked = Asked { units: viewer.units.clone(), number: Some(number), most: 1, ..Asked::default() };
    Ok(desk.store.list_cases(&asked).await?.into_iter().next().map(|listed| listed.row))
}

/// The reports that became or joined a case, for who may know who reported.
pub async fn of_case(desk: &Desk, viewer: &Viewer, seen: &SeenCase) -> Result<Vec<ReportRow>, Trouble> {
    if !viewer.is_poc() {
        return Ok(Vec::new());
    }
    Ok(desk.store.reports_of_case(seen.row.id).await?)
}

/// A file of a report with what is in it. That it was taken is put on record.
pub async fn read_file(desk: &Desk, viewer: &Viewer, number: &str, id: i64) -> Result<(Attachment, Vec<u8>), Trouble> {
    poc(viewer)?;
    let report = desk.store.report(number).await?.ok_or(Trouble::Unseen)?;
    let row = desk.store.attachment(id).await?.filter(|row| row.report_id == Some(report.id)).ok_or(Trouble::Unseen)?;
    attachments::with_bytes(desk, viewer, -report.id, row.into()).await
}

/// What an act of the story is called; nothing for what was said.
pub fn act_words(message: &MessageRow) -> Option<Words> {
    let (by, text) = (&message.by, &message.text);
    Some(match message.kind.as_str() {
        "report-received" => Words::new("届きました", "It came in"),
        "report-held" => {
            Words::new("届きました（届出が多いため保留）", "It came in, and was held because very many did")
        }
        "report-taken" => Words::new(format!("{by}が担当になりました"), format!("{by} took it in hand")),
        "report-judged" => Words::new(format!("{by}が判定を記録しました"), format!("{by} recorded a judgement")),
        "report-became-case" => Words::new(format!("案件{text}を開きました"), format!("It became {text}")),
        "report-joined" => Words::new(format!("案件{text}に加えました"), format!("It joined {text}")),
        "report-not-a-vulnerability" => {
            Words::new("脆弱性ではないと判断しました", "Decided that it is no vulnerability")
        }
        "report-routed" => Words::new("引き継ぎました", "Handed on"),
        "report-merged" => Words::new("ほかの届出にまとめました", "Merged into another report"),
        "report-set-aside" => Words::new("片づけました", "Set aside"),
        "report-taken-back" => {
            Words::new(format!("{by}が判断を取り消しました"), format!("{by} took the decision back"))
        }
        "report-withdrawn" => Words::new("届出者が取り下げました", "Withdrawn by whoever reported"),
        _ => return None,
    })
}

pub(crate) fn poc(viewer: &Viewer) -> Result<(), Trouble> {
    if viewer.is_poc() { Ok(()) } else { Err(Trouble::Unseen) }
}

/// What we wrote ourselves; what an older program wrote otherwise is taken as far as it goes.
pub(crate) fn parsed<T: for<'de> Deserialize<'de> + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}
