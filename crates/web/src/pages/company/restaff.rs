//! A unit plays other roles now: what that means for open cases, and applying it to them.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{role::Role, words::Words};
use operations::{
    Trouble, company,
    units::{Restaffed, Restaffing, restaff, restaffings},
};

use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, html, redirect};

#[derive(Template)]
#[template(path = "company/restaff.html")]
struct Restaff<'a> {
    page: &'a Page,
    code: &'a str,
    unit: String,
    cases: Vec<Restaffing>,
    more: bool,
    typed: Typed,
    results: Vec<Restaffed>,
}

impl Restaff<'_> {
    fn names<'r>(&self, roles: impl IntoIterator<Item = &'r Role>) -> String {
        self.page.w(Words::list(roles.into_iter().map(|role| role.name())))
    }
}

/// The open cases on which the unit would play other roles. Without any, there is nothing to ask.
pub(crate) async fn ask(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let (cases, more) = restaffings(&web.desk, &viewer, &code).await.map_err(|trouble| Fault::of(trouble, &page))?;
    if cases.is_empty() {
        return Ok(redirect("/company/units").into_response());
    }
    show(&web, &page, &code, (cases, more), (Typed::default(), Vec::new()), StatusCode::OK).await
}

async fn show(
    web: &Web,
    page: &Page,
    code: &str,
    (cases, more): (Vec<Restaffing>, bool),
    (typed, results): (Typed, Vec<Restaffed>),
    status: StatusCode,
) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let unit = page.w(company.unit(code));
    Ok(html(page, status, &Restaff { page, code, unit, cases, more, typed, results }))
}

/// Applies it to every one of them.
pub(crate) async fn apply(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    if !confirmed(&posted) {
        let title = Words::new("進行中の案件に反映しますか", "Apply this to open cases?");
        let sentence = Words::new(
            "案件ごとに担当が変わり、新しく加わる部門にはお知らせが届きます。それぞれの案件の記録に残ります。",
            "Each case changes hands in its ledger, and units that come in are told.",
        );
        let yes = Words::new("反映する", "Apply");
        return Ok(Confirm::answer(&page, (&title, &sentence, &yes), &posted));
    }
    match restaff(&web.desk, &viewer, &code, posted.get("because")).await {
        Ok(results) => {
            let left = restaffings(&web.desk, &viewer, &code).await.map_err(|trouble| Fault::of(trouble, &page))?;
            show(&web, &page, &code, left, (Typed::default(), results), StatusCode::OK).await
        }
        Err(Trouble::Refused(refusals)) => {
            let left = restaffings(&web.desk, &viewer, &code).await.map_err(|trouble| Fault::of(trouble, &page))?;
            let typed = (Typed::refused(&posted, refusals), Vec::new());
            show(&web, &page, &code, left, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
