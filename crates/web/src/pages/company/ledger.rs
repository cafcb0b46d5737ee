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

use crate::frame::{Fault, Html, Page, Signed, Web, html};

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
    /// Each with the day, where it is another than before, and its hour.
    lines: Vec<(Option<Html>, Html, DeskLine)>,
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
    let lines = dated(&page, lines);
    let company = company(&web.desk).await.map_err(fault)?;
    Ok(html(&page, StatusCode::OK, &Ledger { page: &page, company: &company, asked: &asked, lines, next }))
}

/// Lines under their days, in the zone of whoever looks.
fn dated(page: &Page, lines: Vec<DeskLine>) -> Vec<(Option<Html>, Html, DeskLine)> {
    let mut before = None;
    let each = lines.into_iter().map(|line| {
        let at = line.at.to_zoned(page.zone.clone());
        let day = (before != Some(at.date())).then(|| page.date(&line.at));
        before = Some(at.date());
        (day, hour(&at, &line), line)
    });
    each.collect()
}

fn hour(at: &jiff::Zoned, line: &DeskLine) -> Html {
    let (own, utc) = (at.strftime("%Y-%m-%d %H:%M:%S %Z"), line.at.strftime("%Y-%m-%d %H:%M:%S UTC"));
    Html(format!(r#"<time datetime="{}" title="{own} / {utc}">{}</time>"#, line.at, at.strftime("%H:%M")))
}
