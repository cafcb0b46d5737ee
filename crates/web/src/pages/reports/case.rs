//! Opening a case from a report: everything filled in, everything to be corrected.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{circles::Circle, process::Process, process::Step};
use operations::{
    Company, Trouble, Viewer,
    cases::NewCase,
    company,
    reports::{self, NewFromReport, Proposal, Seen},
};
use serde::Deserialize;

use crate::{
    frame::{Fault, Page, Posted, Signed, Typed, Web, html, redirect},
    pages::portal::status_of,
};

/// A file with the field that says who may read it.
struct FileCircle {
    id: String,
    name: String,
    size: String,
}

#[derive(Template)]
#[template(path = "reports/case.html")]
struct CaseForm<'a> {
    page: &'a Page,
    company: &'a Company,
    seen: &'a Seen,
    typed: &'a Typed,
    proposal: &'a Proposal,
    processes: Vec<std::sync::Arc<Process>>,
    step: &'a Step,
    circles: Vec<FileCircle>,
    all: [Circle; 3],
}

/// Which process.
#[derive(Deserialize)]
pub(crate) struct Wanted {
    #[serde(default)]
    process: String,
}

/// The form.
pub(crate) async fn case_form(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Fault> {
    answer(&web, page, &viewer, (&number, &wanted.process), (StatusCode::OK, None)).await
}

async fn answer(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    (number, process): (&str, &str),
    (status, typed): (StatusCode, Option<Typed>),
) -> Result<Response, Fault> {
    let page = page.at("reports");
    let fault = |trouble| Fault::of(trouble, &page);
    let seen = reports::find(&web.desk, viewer, number).await.map_err(fault)?;
    if !reports::is_open(&seen.row.state) {
        return Ok(redirect(&format!("/reports/{number}")).into_response());
    }
    let company = company(&web.desk).await.map_err(fault)?;
    let proposal = reports::proposal(&web.desk, &seen, &company, process).ok_or_else(|| Fault::unseen(&page))?;
    let step = reports::first_step(&proposal.process).ok_or_else(|| Fault::unseen(&page))?;
    let typed = typed.unwrap_or_else(|| proposed(&proposal, &seen));
    let circles = seen.files.iter().map(|file| FileCircle {
        id: format!("circle-{}", file.id),
        name: file.name.clone(),
        size: file.size_words(),
    });
    let form = CaseForm {
        page: &page,
        company: &company,
        seen: &seen,
        typed: &typed,
        processes: reports::processes(&web.desk, &seen.row.source),
        step,
        circles: circles.collect(),
        proposal: &proposal,
        all: Circle::ALL,
    };
    Ok(html(&page, status, &form))
}

/// What the form begins with.
fn proposed(proposal: &Proposal, seen: &Seen) -> Typed {
    let mut values = vec![
        ("subject".to_owned(), proposal.subject.clone()),
        ("source_number".to_owned(), proposal.source_number.clone()),
    ];
    values.extend(proposal.products.iter().map(|code| ("product".to_owned(), code.clone())));
    values.extend(proposal.answers.iter().map(|(field, value)| (field.clone(), value.clone())));
    values.extend(seen.files.iter().map(|file| (format!("circle-{}", file.id), file.circle.name().to_owned())));
    Typed::with(values)
}

/// Opens the case.
pub(crate) async fn open_case(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let circle =
        |(field, value): &(String, String)| Some((field.strip_prefix("circle-")?.parse().ok()?, Circle::parse(value)?));
    let new = NewFromReport {
        case: NewCase {
            process: posted.get("process").to_owned(),
            subject: posted.get("subject").to_owned(),
            source_number: posted.some("source_number").map(str::to_owned),
            products: posted.all("product").map(str::to_owned).collect(),
        },
        answers: posted.fields().iter().cloned().collect::<BTreeMap<_, _>>(),
        circles: posted.fields().iter().filter_map(circle).collect(),
    };
    match reports::become_case(&web.desk, &viewer, &number, &new).await {
        Ok(row) => Ok(redirect(&format!("/cases/{}", row.number)).into_response()),
        Err(trouble @ Trouble::Refused(_)) => {
            let status = status_of(&trouble);
            let Trouble::Refused(refusals) = trouble else { return Err(Fault::of(trouble, &page)) };
            let typed = Typed::refused(&posted, refusals);
            answer(&web, page, &viewer, (&number, posted.get("process")), (status, Some(typed))).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
