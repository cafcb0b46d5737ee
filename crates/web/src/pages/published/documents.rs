//! CSAF for programs: documents with their hashes, the lists, the folders, and who we are (CSAF 2.0, 7.1).

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use operations::{
    Trouble,
    advisories::{self, FileRow},
    files::sha256_hex,
};
use serde::Deserialize;

use crate::frame::{Fault, Page, Web, html};

const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";
const CSV: &str = "text/csv; charset=utf-8";

/// Which version of a document.
#[derive(Deserialize)]
pub(crate) struct Which {
    version: Option<i64>,
}

#[derive(Template)]
#[template(path = "published/folder.html")]
struct Folder<'a> {
    page: &'a Page,
    path: String,
    names: Vec<String>,
}

/// A document, or its hash beside it.
pub(crate) async fn file(
    State(web): State<Web>,
    page: Page,
    headers: HeaderMap,
    Path((year, name)): Path<(i64, String)>,
    Query(which): Query<Which>,
) -> Result<Response, Fault> {
    let (document, hash) = match name.strip_suffix(".sha256") {
        Some(document) => (document, true),
        None => (name.as_str(), false),
    };
    let found = advisories::file(&web.desk, year, document, which.version).await.map_err(|it| Fault::of(it, &page))?;
    Ok(match hash {
        true => open(&headers, TEXT, format!("{}  {}\n", found.sha256, found.name).into_bytes()),
        false => open(&headers, JSON, found.bytes),
    })
}

/// `index.txt`.
pub(crate) async fn index(State(web): State<Web>, page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let files = files(&web, &page).await?;
    Ok(open(&headers, TEXT, advisories::index(&files).into_bytes()))
}

/// `changes.csv`.
pub(crate) async fn changes(State(web): State<Web>, page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let files = files(&web, &page).await?;
    Ok(open(&headers, CSV, advisories::changes(&files).into_bytes()))
}

/// `provider-metadata.json`.
pub(crate) async fn provider(State(web): State<Web>, page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let metadata = advisories::provider(&web.desk, &page.base_url).await.map_err(|it| Fault::of(it, &page))?;
    Ok(open(&headers, JSON, metadata.into_bytes()))
}

/// The folder of folders (requirement 14: one can list what is there).
pub(crate) async fn years(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let files = files(&web, &page).await?;
    let years: BTreeSet<i64> = files.iter().map(|file| file.year).collect();
    let folders = years.iter().rev().map(|year| format!("{year}/"));
    let names = folders.chain(["changes.csv".into(), "index.txt".into()]).collect();
    Ok(html(&page, StatusCode::OK, &Folder { page: &page, path: "/csaf/".into(), names }))
}

/// The folder of a year.
pub(crate) async fn folder(State(web): State<Web>, page: Page, Path(year): Path<i64>) -> Result<Response, Fault> {
    let files = files(&web, &page).await?;
    let mut names = Vec::new();
    for file in files.iter().filter(|file| file.year == year) {
        names.extend([file.name.clone(), format!("{}.sha256", file.name)]);
    }
    if names.is_empty() {
        return Err(Fault::of(Trouble::Unseen, &page));
    }
    names.sort();
    Ok(html(&page, StatusCode::OK, &Folder { page: &page, path: format!("/csaf/{year}/"), names }))
}

async fn files(web: &Web, page: &Page) -> Result<Vec<FileRow>, Fault> {
    advisories::listing(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))
}

/// Open to programs of everybody, and not sent again to whoever has it already.
fn open(asked: &HeaderMap, kind: &'static str, bytes: Vec<u8>) -> Response {
    let tag = format!("\"{}\"", sha256_hex(&bytes));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let same = known.trim() == "*" || known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag);
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, no-cache"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    let mut response =
        if same { StatusCode::NOT_MODIFIED.into_response() } else { (StatusCode::OK, bytes).into_response() };
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
