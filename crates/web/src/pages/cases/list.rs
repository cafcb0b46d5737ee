//! The list of cases: chips, filters, sorting, pages, and the views that somebody keeps.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use casework::{names::StepNumber, process::Process, role::Outside, words::Words};
use operations::{
    Company, Trouble, Viewer,
    cases::{self, CaseLine},
    naming,
};

use super::query::Query;
use crate::frame::{Fault, Html, Page, Signed, Typed, Web, clock, escaped, html};

/// A case in the list.
struct Row {
    number: String,
    subject: String,
    urgent: bool,
    standing: String,
    ball: String,
    mine: bool,
    due: Html,
    pips: Html,
    owner: String,
    changed: Html,
}

/// A chip: a way to look at the list.
struct Chip {
    title: String,
    to: String,
    on: bool,
}

#[derive(Template)]
#[template(path = "cases/list.html")]
struct Cases<'a> {
    page: &'a Page,
    query: &'a Query,
    rows: Vec<Row>,
    first: usize,
    more: bool,
    place: usize,
    chips: Vec<Chip>,
    views: Vec<(String, String)>,
    units: Vec<(String, String)>,
    processes: Vec<(String, String)>,
    login: String,
    typed: Typed,
}

/// The cases that somebody may see.
pub(crate) async fn list(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    query: Query,
) -> Result<Response, Fault> {
    shown(&web, page, &viewer, &query, (StatusCode::OK, Typed::default())).await
}

/// The list, with what is wrong with a view that was to be kept.
pub(super) async fn shown(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    query: &Query,
    (status, typed): (StatusCode, Typed),
) -> Result<Response, Fault> {
    let page = page.at("cases");
    match draw(web, &page, viewer, query, typed).await {
        Ok(template) => Ok(html(&page, status, &template)),
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

async fn draw<'a>(
    web: &Web,
    page: &'a Page,
    viewer: &Viewer,
    query: &'a Query,
    typed: Typed,
) -> Result<Cases<'a>, Trouble> {
    let asked = query.list(viewer);
    let listing = cases::list(&web.desk, viewer, &asked).await?;
    let company = naming::of_list(&web.desk, &listing.lines).await?;
    let processes = web.desk.processes();
    let views = cases::saved_views(&web.desk, viewer).await?;
    Ok(Cases {
        page,
        query,
        rows: listing.lines.iter().map(|line| row(web, page, viewer, &company, line)).collect(),
        first: (listing.page as usize - 1) * 50 + 1,
        more: listing.more,
        place: listing.page as usize,
        chips: chips(page, query),
        units: company.units.values().map(|unit| (unit.code.clone(), page.w(company.unit(&unit.code)))).collect(),
        processes: processes.iter().map(|it| (it.id.to_string(), page.w(&it.title))).collect(),
        views: views.into_iter().map(|(name, query)| (name, Query::read(&query).written())).collect(),
        login: viewer.login.clone(),
        typed,
    })
}

fn chips(page: &Page, query: &Query) -> Vec<Chip> {
    const SHOWN: [(&str, &str, &str); 6] = [
        ("open", "対応中", "Open"),
        ("mine", "自分の番", "My turn"),
        ("overdue", "期限超過", "Overdue"),
        ("watched", "見守り中", "Watched"),
        ("closed", "終了", "Closed"),
        ("all", "すべて", "All"),
    ];
    let words = !query.get("words").is_empty();
    let shown = match query.get("show") {
        "" if words => "all",
        "" => "open",
        other => other,
    };
    let chip = |(name, ja, en): &(&str, &str, &str)| Chip {
        title: page.t(ja, en).to_owned(),
        to: query.with("show", name).written(),
        on: shown == *name,
    };
    SHOWN.iter().map(chip).collect()
}

fn row(web: &Web, page: &Page, viewer: &Viewer, company: &Company, line: &CaseLine) -> Row {
    let row = &line.row;
    let process = web.desk.process(&row.process).ok();
    let steps: Vec<StepNumber> = row.steps.split(' ').filter_map(StepNumber::parse).collect();
    let due = row.due_at.map(|due| {
        let kind = process.as_ref().and_then(|process| process.clock(row.due_clock.as_deref().unwrap_or_default()));
        clock(page, &kind.map(|kind| page.w(&kind.title)).unwrap_or_default(), &due)
    });
    Row {
        number: row.number.clone(),
        subject: row.subject.clone(),
        urgent: row.urgent,
        standing: standing(page, row.closing.as_deref(), process.as_deref(), &steps),
        ball: page.w(ball(company, &row.ball)),
        mine: row.ball.split(' ').any(|unit| viewer.units.iter().any(|own| own == unit)),
        due: due.unwrap_or_default(),
        pips: pips(page, process, &steps, row.closed_at.is_some()),
        owner: row.owner.as_ref().map(|owner| page.w(company.person(owner))).unwrap_or_default(),
        changed: page.ago(&row.latest_at),
    }
}

/// Where a case stands, from its row alone.
pub(super) fn standing(page: &Page, closing: Option<&str>, process: Option<&Process>, steps: &[StepNumber]) -> String {
    if let Some(closing) = closing {
        let known = process.and_then(|process| process.closing(closing));
        return known.map_or_else(|| page.t("終了", "Closed").to_owned(), |closing| page.w(&closing.title));
    }
    let title = |number: &StepNumber| {
        let step = process.and_then(|process| process.step(*number));
        step.map_or_else(|| number.to_string(), |step| format!("{number} {}", page.w(&step.title)))
    };
    match steps {
        [] => page.t("終了を待っています", "Waits to be closed").to_owned(),
        [one] => title(one),
        [first, rest @ ..] => match page.lang() {
            "ja" => format!("{}ほか{}件", title(first), rest.len()),
            _ => format!("{} and {} more", title(first), rest.len()),
        },
    }
}

/// Who has the ball, from the codes of a row.
pub(crate) fn ball(company: &Company, codes: &str) -> Words {
    let each = codes.split(' ').filter(|code| !code.is_empty()).map(|code| match code.strip_prefix('@') {
        Some(kind) => Outside::parse(kind).map_or_else(|| Words::same(kind), Outside::name),
        None => company.unit(code),
    });
    Words::list(each)
}

fn pips(page: &Page, process: Option<Arc<Process>>, steps: &[StepNumber], closed: bool) -> Html {
    let Some(process) = process else { return Html::default() };
    let last = steps.iter().map(|step| step.phase()).max();
    let state = |phase: u8| match last {
        _ if closed => "done",
        None => "done",
        Some(_) if steps.iter().any(|step| step.phase() == phase) => "now",
        Some(last) if phase < last => "done",
        Some(_) => "ahead",
    };
    let marks: String =
        process.phases.iter().map(|phase| format!(r#"<i data-state="{}"></i>"#, state(phase.number))).collect();
    let count = process.phases.len();
    let label = match last.and_then(|last| process.phase(last)).filter(|_| !closed) {
        Some(phase) => format!("{} {}/{count}", page.w(&phase.title), phase.number),
        None => page.t("終わりました", "over").to_owned(),
    };
    Html(format!(r#"<span class="pips" role="img" aria-label="{}">{marks}</span>"#, escaped(&label)))
}
