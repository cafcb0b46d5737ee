//! Who looks after a case, and what it is called: for POC.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::circles::Circle;
use operations::{
    Trouble, Viewer,
    cases::{self, Seen},
    company,
};

use crate::frame::{Fault, Page, Posted, Signed, Typed, Web, html, redirect};

#[derive(Template)]
#[template(path = "cases/manage.html")]
struct Manage<'a> {
    page: &'a Page,
    seen: &'a Seen,
    /// Login, name and unit of everybody who may read the case.
    people: Vec<(String, String, String)>,
    typed: &'a Typed,
}

/// The two forms.
pub(crate) async fn manage(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
) -> Result<Response, Fault> {
    shown(&web, page, &viewer, &number, StatusCode::OK, None).await
}

async fn shown(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    number: &str,
    status: StatusCode,
    typed: Option<Typed>,
) -> Result<Response, Fault> {
    let page = page.at("cases");
    let fault = |trouble| Fault::of(trouble, &page);
    let seen = cases::find(&web.desk, viewer, number).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    let mut people: Vec<_> = cases::mentionable(&seen.case, &company, Circle::Overview)
        .into_iter()
        .map(|person| {
            let (name, unit) = (company.person(&person.login), company.unit(&person.unit));
            (person.login.clone(), page.w(name), page.w(unit))
        })
        .collect();
    people.sort_by(|one, other| one.2.cmp(&other.2).then_with(|| one.1.cmp(&other.1)));
    let before = vec![
        ("person".to_owned(), seen.row.owner.clone().unwrap_or_default()),
        ("subject".to_owned(), seen.row.subject.clone()),
    ];
    let typed = typed.unwrap_or_else(|| Typed::with(before));
    Ok(html(&page, status, &Manage { page: &page, seen: &seen, people, typed: &typed }))
}

/// Gives the case to somebody to look after, or to nobody.
pub(crate) async fn assign(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let done = cases::assign(&web.desk, &viewer, &number, posted.some("person")).await;
    after(&web, page, &viewer, &number, posted, done.map(drop)).await
}

/// Gives the case another subject.
pub(crate) async fn rename(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let done = cases::rename(&web.desk, &viewer, &number, posted.get("subject")).await;
    after(&web, page, &viewer, &number, posted, done.map(drop)).await
}

/// Back to the case; or to the forms, with what was typed and what is wrong with it.
async fn after(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    number: &str,
    posted: Posted,
    done: Result<(), Trouble>,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(redirect(&format!("/cases/{number}")).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            shown(web, page, viewer, number, StatusCode::UNPROCESSABLE_ENTITY, Some(typed)).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
