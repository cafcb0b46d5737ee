//! One published advisory, in the language of whoever reads.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use operations::advisories;
use serde::Deserialize;

use crate::{
    frame::{Fault, Html, Page, Web, html},
    pages::advisories::Article,
};

/// Which version.
#[derive(Deserialize)]
pub(crate) struct Which {
    version: Option<i64>,
}

#[derive(Template)]
#[template(path = "published/page.html")]
struct Shown<'a> {
    page: &'a Page,
    found: &'a advisories::Page,
    title: String,
    article: Html,
}

/// The page.
pub(crate) async fn page(
    State(web): State<Web>,
    page: Page,
    Path(number): Path<String>,
    Query(which): Query<Which>,
) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let found = advisories::page(&web.desk, &number, which.version).await.map_err(|it| Fault::of(it, &page))?;
    let mut article = Article::new(&page, &found.shown.advisory, &found.files);
    article.forms = &found.forms;
    article.withdrawn = found.shown.release.withdrawn;
    article.version = found.is_old().then_some(found.shown.release.version);
    let (article, title) = (article.html(), page.w(&found.shown.advisory.title));
    Ok(html(&page, StatusCode::OK, &Shown { page: &page, found: &found, title, article }))
}
