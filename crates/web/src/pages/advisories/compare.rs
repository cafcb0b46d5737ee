//! What one edition says otherwise than another, field by field.

use advisory::{Difference, differences, increment};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use casework::words::Words;
use operations::{
    Trouble,
    advisories::{self, EditionRow},
};
use serde::Deserialize;

use crate::frame::{Fault, Page, Signed, Web, html};

/// Which two.
#[derive(Deserialize)]
pub(crate) struct Two {
    from: Option<i64>,
    to: Option<i64>,
}

#[derive(Template)]
#[template(path = "advisories/compare.html")]
struct Compare<'a> {
    page: &'a Page,
    case: &'a str,
    number: &'a str,
    editions: &'a [EditionRow],
    from: i64,
    to: i64,
    found: Vec<Difference>,
    step: Words,
}

impl Compare<'_> {
    fn called(&self, field: &str) -> String {
        self.page.w(super::places::called(field))
    }
}

/// The comparison; without a choice, of the newest with the one before.
pub(crate) async fn compare(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(case): Path<String>,
    Query(two): Query<Two>,
) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let fault = |trouble| Fault::of(trouble, &page);
    let view = advisories::find(&web.desk, &viewer, &case, &page.base_url).await.map_err(fault)?;
    let draft = view.draft.as_ref().ok_or_else(|| fault(Trouble::Unseen))?;
    let to = two.to.unwrap_or(draft.row.edition);
    let from = two.from.unwrap_or_else(|| (to - 1).max(1));
    let (_, before) = advisories::edition(&view, from).map_err(fault)?;
    let (_, after) = advisories::edition(&view, to).map_err(fault)?;
    let found = differences(&before, &after);
    let step = increment(&found).title();
    let (number, editions) = (draft.row.number.as_str(), draft.editions.as_slice());
    let compare = Compare { page: &page, case: &case, number, editions, from, to, found, step };
    Ok(html(&page, StatusCode::OK, &compare))
}
