//! The whole record of a case on paper: every entry that whoever prints it may read, with the hash that it can be held against.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use operations::cases::{self, Stands};

use super::{
    entries::{Day, by_day},
    facts::{Fact, facts},
};
use crate::frame::{Fault, Page, Signed, Web, html};

#[derive(Template)]
#[template(path = "cases/record.html")]
struct Paper<'a> {
    page: &'a Page,
    record: &'a cases::Record,
    stands: Stands,
    facts: Vec<Fact>,
    days: Vec<Day>,
    who: String,
    circle: String,
}

/// The record.
pub(crate) async fn record(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
) -> Result<Response, Fault> {
    let page = page.at("cases");
    let record = cases::record(&web.desk, &viewer, &number).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let known = record.seen.known();
    let paper = Paper {
        page: &page,
        stands: cases::stands(&record.seen, &record.company, viewer.now),
        facts: facts(&page, (&record.seen, &known), &record.company),
        days: by_day(&page, &record.lines),
        who: page.w(&viewer.name),
        circle: page.w(record.seen.reach.title()),
        record: &record,
    };
    Ok(html(&page, StatusCode::OK, &paper))
}
