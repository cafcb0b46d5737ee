//! The list of cases.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use operations::{
    Company,
    cases::{self, List, Listing},
    company,
};

use crate::frame::{Fault, Page, Signed, Web, html};

#[derive(Template)]
#[template(path = "cases/list.html")]
struct Cases<'a> {
    page: &'a Page,
    listing: &'a Listing,
    company: &'a Company,
}

/// The cases that somebody may see.
pub(crate) async fn list(State(web): State<Web>, page: Page, Signed(viewer): Signed) -> Result<Response, Fault> {
    let page = page.at("cases");
    let fault = |trouble| Fault::of(trouble, &page);
    let asked = List { open: Some(true), ..List::default() };
    let listing = cases::list(&web.desk, &viewer, &asked).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    Ok(html(&page, StatusCode::OK, &Cases { page: &page, listing: &listing, company: &company }))
}
