//! My work: what waits for somebody's units over all cases, most urgent first.

use std::collections::{BTreeMap, BTreeSet};

use casework::{names::StepNumber, words::Words};
use jiff::{SignedDuration, Timestamp};
use store::{CaseRow, WorkAsked, WorkRow};

use crate::{Desk, Trouble, Viewer, cases::Seen};

/// What somebody wants to see of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkFilter {
    /// Only on cases that touch this product.
    pub product: Option<String>,
    /// Only on cases that this person looks after.
    pub owner: Option<String>,
    /// Only this step.
    pub step: Option<String>,
}

/// As what somebody has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The unit leads the step.
    Lead,
    /// The unit was asked to work on it.
    Join,
    /// An edition lies before the unit.
    Agree,
    /// Somebody outside has the ball.
    Await,
    /// Only the closing is left.
    Close,
}

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which of one's units it waits for.
    pub unit: String,
    /// The step; none for the closing.
    pub step: Option<StepNumber>,
    /// What is asked.
    pub title: Words,
    /// As what.
    pub part: Part,
    /// Since when.
    pub since: Timestamp,
    /// The case.
    pub case: CaseRow,
    /// On how many other cases the same step waits.
    pub also: usize,
}

/// Everything that waits, by how soon.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Something is overdue on the case.
    pub late: Vec<Piece>,
    /// Something is due within three days, or it is an emergency.
    pub soon: Vec<Piece>,
    /// The rest.
    pub later: Vec<Piece>,
    /// Somebody outside has the ball, and POC keeps an eye on it.
    pub waiting: Vec<Piece>,
    /// Cases that wait to be closed.
    pub closing: Vec<Piece>,
    /// There is more than is shown.
    pub more: bool,
}

/// That a unit has to act on a step of one case, and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The unit.
    pub unit: String,
    /// The step; none for the closing.
    pub step: Option<StepNumber>,
    /// As what: `lead`, `join`, `agree`, `await`, `close`.
    pub part: String,
    /// Since when.
    pub since: Timestamp,
}

/// Who has to act on a case that the viewer sees, oldest first.
pub async fn on_case(desk: &Desk, seen: &Seen) -> Result<Vec<Waits>, Trouble> {
    let rows = desk.store.work_on(seen.row.id).await?.into_iter();
    Ok(rows.map(|(unit, step, part, since)| Waits { unit, step: StepNumber::parse(&step), part, since }).collect())
}

/// What is asked of somebody, and not of others.
const MINE: [&str; 3] = ["lead", "join", "agree"];

const MOST: i64 = 200;
const MOST_BESIDE: i64 = 50;

/// So near, a due time is called soon.
const SOON: SignedDuration = SignedDuration::from_hours(72);

/// All that waits for the viewer's units.
pub async fn work(desk: &Desk, viewer: &Viewer, filter: &WorkFilter) -> Result<Work, Trouble> {
    let mine = asked(desk, viewer, filter, &MINE, MOST).await?;
    let mut work = Work { more: mine.len() as i64 >= MOST, ..Work::default() };
    for piece in told(desk, mine) {
        let due = piece.case.due_at;
        if due.is_some_and(|due| due <= viewer.now) {
            work.late.push(piece);
        } else if piece.case.urgent || due.is_some_and(|due| due.duration_since(viewer.now) <= SOON) {
            work.soon.push(piece);
        } else {
            work.later.push(piece);
        }
    }
    work.waiting = told(desk, asked(desk, viewer, filter, &["await"], MOST_BESIDE).await?);
    work.closing = told(desk, asked(desk, viewer, filter, &["close"], MOST_BESIDE).await?);
    Ok(work)
}

async fn asked(
    desk: &Desk,
    viewer: &Viewer,
    filter: &WorkFilter,
    parts: &[&'static str],
    most: i64,
) -> Result<Vec<WorkRow>, Trouble> {
    let asked = WorkAsked {
        units: viewer.units.clone(),
        parts: parts.to_vec(),
        product: filter.product.clone(),
        owner: filter.owner.clone(),
        step: filter.step.clone(),
        most,
    };
    Ok(desk.store.work(&asked).await?)
}

/// Work in words. What waits for two units of one person is one thing to do.
fn told(desk: &Desk, rows: Vec<WorkRow>) -> Vec<Piece> {
    let mut known = BTreeSet::new();
    let mut cases: BTreeMap<(String, String), usize> = BTreeMap::new();
    let rows: Vec<WorkRow> = rows.into_iter().filter(|row| known.insert((row.case.id, row.step.clone()))).collect();
    for row in &rows {
        *cases.entry((row.case.process.clone(), row.step.clone())).or_default() += 1;
    }
    rows.into_iter()
        .map(|row| Piece {
            step: StepNumber::parse(&row.step),
            title: title(desk, &row),
            part: part(&row.part),
            since: row.since,
            also: cases.get(&(row.case.process.clone(), row.step.clone())).map_or(0, |count| count - 1),
            unit: row.unit,
            case: row.case,
        })
        .collect()
}

fn title(desk: &Desk, row: &WorkRow) -> Words {
    let process = desk.process(&row.case.process).ok();
    let step = StepNumber::parse(&row.step);
    let step = step.and_then(|number| process.as_ref()?.step(number).map(|step| step.title.clone()));
    step.unwrap_or_else(|| Words::new("案件の終了", "Closing the case"))
}

fn part(name: &str) -> Part {
    match name {
        "join" => Part::Join,
        "agree" => Part::Agree,
        "await" => Part::Await,
        "close" => Part::Close,
        _ => Part::Lead,
    }
}
