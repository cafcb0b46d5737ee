//! The ledger of the desk itself, as a timeline that filters.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use operations::{
    Company, company,
    desk_ledger::{self, AskedEntries, DeskLine, PARTS},
};
use serde::Deserialize;

use crate::frame::{Fault, Page, Signed, Web, html};

/// What is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    person: String,
    #[serde(default)]
    part: String,
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "company/ledger.html")]
struct Ledger<'a> {
    page: &'a Page,
    company: &'a Company,
    asked: &'a Asked,
    lines: Vec<DeskLine>,
    next: Option<i64>,
}

impl Ledger<'_> {
    fn parts(&self) -> &'static [(&'static str, &'static str, &'static str)] {
        PARTS
    }
}

/// What was done with the company's data, newest first.
pub(crate) async fn ledger(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let fault = |trouble| Fault::of(trouble, &page);
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let entries =
        AskedEntries { person: some(&asked.person), part: some(&asked.part), before: asked.before.parse().ok() };
    let (lines, next) = desk_ledger::read(&web.desk, &viewer, &entries).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    Ok(html(&page, StatusCode::OK, &Ledger { page: &page, company: &company, asked: &asked, lines, next }))
}
