//! The page of one case: its one sentence, the process with the case on it, what can be done now, and its tabs.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{circles::Circle, turns};
use operations::{
    Trouble, Viewer,
    advisories::{self, Brief},
    cases::{self, NewNote, Seen, Stands},
    work,
};

use super::{
    clocks::{Clocks, clocks},
    facts::{Fact, facts},
    now::{Now, now},
    query::Query,
    rail::{Phase, rail},
    tabs::{Ground, Tab, company_for, content, tab_named, tabs},
};
use crate::frame::{Fault, Html, Page, Posted, Signed, Typed, Web, html, redirect};

#[derive(Template)]
#[template(path = "cases/case.html")]
struct CasePage<'a> {
    page: &'a Page,
    seen: Seen,
    stands: Stands,
    watched: bool,
    rail: Vec<Phase>,
    now: Now,
    clocks: Clocks,
    facts: Vec<Fact>,
    advisory: Option<Brief>,
    rings: Vec<(String, String)>,
    tabs: Vec<Tab>,
    tab: &'static str,
    content: Html,
    process: String,
}

impl CasePage<'_> {
    /// What ends the list of the steps: a title that asks has its own mark in English.
    fn stop(&self) -> &'static str {
        let asks =
            self.stands.steps.len() <= 3 && self.stands.steps.last().is_some_and(|step| step.1.en.ends_with('?'));
        match (self.page.lang(), asks) {
            ("ja", _) => "。",
            (_, true) => " ",
            _ => ". ",
        }
    }

    /// The step that publishes is done, and no advisory was published here.
    fn lacks_advisory(&self) -> bool {
        self.advisory.as_ref().is_some_and(|advisory| advisory.done_without)
    }

    /// Whether a step's page may be opened by whoever looks.
    fn opens(&self, number: &casework::names::StepNumber) -> bool {
        self.rail.iter().flat_map(|phase| &phase.steps).any(|stop| stop.number == *number && stop.opens)
    }
}

/// A case as somebody may see it.
pub(crate) async fn case(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    query: Query,
) -> Result<Response, Fault> {
    shown(&web, page, &viewer, &number, &query, (StatusCode::OK, Typed::default())).await
}

async fn shown(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    number: &str,
    query: &Query,
    (status, typed): (StatusCode, Typed),
) -> Result<Response, Fault> {
    let page = page.at("cases");
    let drawn = draw(web, &page, viewer, number, query, &typed).await;
    match drawn {
        Ok(template) => Ok(html(&page, status, &template)),
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

async fn draw<'p>(
    web: &Web,
    page: &'p Page,
    viewer: &Viewer,
    number: &str,
    query: &Query,
    typed: &Typed,
) -> Result<CasePage<'p>, Trouble> {
    let seen = cases::find(&web.desk, viewer, number).await?;
    let tab = tab_named(query.get("tab"));
    let company = company_for(web, tab, &seen, viewer).await?;
    let known = seen.known();
    let states = seen.steps_for(viewer);
    let turns = turns(&seen.process, &seen.case, viewer.now);
    let waits = work::on_case(&web.desk, &seen).await?;
    let ground = Ground { web, page, viewer, seen: &seen, known: &known, company: &company, query, typed };
    let content = content(tab, &ground).await?;
    let rings = seen.readers().into_iter().rev().map(|(circle, units)| {
        let units: Vec<String> = units.iter().map(|unit| page.w(company.unit(unit))).collect();
        (page.w(circle.title()), units.join(page.t("、", ", ")))
    });
    Ok(CasePage {
        page,
        stands: cases::stands(&seen, &company, viewer.now),
        watched: cases::is_watched(&web.desk, viewer, seen.row.id).await?,
        rail: rail(page, &seen, &states, &turns, viewer),
        now: now(page, (&seen, &company), (&states, &turns, &waits), viewer),
        clocks: clocks(page, &seen),
        facts: facts(page, (&seen, &known), &company),
        advisory: advisories::brief(&web.desk, &seen).await?,
        rings: rings.collect(),
        tabs: tabs(page, &known),
        tab,
        content,
        process: page.w(&seen.process.title),
        seen,
    })
}

/// Watches the case, or does not any more.
pub(crate) async fn watch(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let watches = posted.get("watch") == "yes";
    cases::watch(&web.desk, &viewer, &number, watches).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/cases/{number}")).into_response())
}

/// Leaves a note.
pub(crate) async fn write_note(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let new = NewNote {
        circle: Circle::parse(posted.get("circle")).unwrap_or(Circle::Overview),
        text: posted.get("text").to_owned(),
        corrects: posted.get("corrects").parse().ok(),
    };
    match cases::write_note(&web.desk, &viewer, &number, &new).await {
        Ok(note) => Ok(redirect(&format!("/cases/{number}?tab=notes#note-{note}")).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            let query = Query::default().with("tab", "notes");
            shown(&web, page, &viewer, &number, &query, (StatusCode::UNPROCESSABLE_ENTITY, typed)).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
