//! Opening a case by hand: what it is about, who would have which part in it, and then its first step.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{names::StepNumber, process::Process, progress::Progress, words::Words};
use operations::{Company, Outlook, Trouble, Viewer, cases::NewCase, company, outlook};

use crate::frame::{Fault, Page, Posted, Signed, Typed, Web, html, redirect};

#[derive(Template)]
#[template(path = "acting/new.html")]
struct New<'a> {
    page: &'a Page,
    typed: &'a Typed,
    company: &'a Company,
    processes: Vec<std::sync::Arc<Process>>,
    preview: Option<Outlook>,
}

/// Asks what the case is about.
pub(crate) async fn new(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    show(&web, &page, &Typed::default(), None, StatusCode::OK).await
}

async fn show(
    web: &Web,
    page: &Page,
    typed: &Typed,
    preview: Option<&NewCase>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let page = page.clone().at("cases");
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let process = preview.and_then(|new| web.desk.process(&new.process).ok());
    let preview = process.zip(preview).map(|(process, new)| outlook(&process, &company, &new.products));
    let new = New { page: &page, typed, company: &company, processes: web.desk.processes(), preview };
    Ok(html(&page, status, &new))
}

/// Shows what a case would begin with, or opens it.
pub(crate) async fn open(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let new = NewCase {
        process: posted.get("process").to_owned(),
        subject: posted.get("subject").to_owned(),
        source_number: posted.some("source_number").map(str::to_owned),
        products: posted.all("products").map(str::to_owned).collect(),
    };
    if posted.get("do") != "open" {
        let wrong = wrong(&web, &new);
        let (status, preview) = match wrong.is_empty() {
            true => (StatusCode::OK, Some(&new)),
            false => (StatusCode::UNPROCESSABLE_ENTITY, None),
        };
        return show(&web, &page, &Typed::refused(&posted, wrong), preview, status).await;
    }
    match operations::open(&web.desk, &viewer, &new).await {
        Ok(opened) => Ok(first_step(&web, &viewer, &opened.row.number, opened.already).await),
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            show(&web, &page, &typed, None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// What can be told to be wrong before anything is opened.
fn wrong(web: &Web, new: &NewCase) -> Vec<casework::refusal::Refusal> {
    let mut wrong = operations::text::line("subject", &new.subject, 200);
    if let Some(number) = &new.source_number {
        wrong.extend(operations::text::line("source_number", number, 100));
    }
    if !web.desk.processes().iter().any(|process| process.id == new.process.as_str()) {
        let refusal = casework::refusal::Refusal::new("no-process", "手順を選んでください。", "Choose a process.");
        wrong.push(refusal.on(&"process".into()));
    }
    wrong
}

/// To the first step that has to be done.
async fn first_step(web: &Web, viewer: &Viewer, number: &str, already: bool) -> Response {
    let again = if already { "&again=1" } else { "" };
    let seen = operations::cases::find(&web.desk, viewer, number).await.ok();
    let first: Option<StepNumber> = seen.and_then(|seen| {
        let open = |step: &&casework::process::Step| {
            !step.optional && casework::progress::progress(&seen.process, &seen.case, step) == Progress::Open
        };
        seen.process.steps.iter().find(open).map(|step| step.number)
    });
    let to = match first {
        Some(step) => format!("/cases/{number}/steps/{step}?done=1{again}"),
        None => format!("/cases/{number}?done=1{again}"),
    };
    redirect(&to).into_response()
}

impl New<'_> {
    fn products(&self) -> Vec<(String, Words, Words)> {
        let in_work = self.company.products.values().filter(|product| product.ended_at.is_none());
        let names = in_work.map(|product| (product.code.clone(), self.company.unit(&product.unit)));
        names.map(|(code, unit)| (code.clone(), self.company.product(&code), unit)).collect()
    }

    fn unit(&self, unit: &casework::names::Name) -> String {
        self.page.w(self.company.unit(unit.as_str()))
    }

    fn steps(&self, steps: &[StepNumber]) -> String {
        steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }
}
