//! CSAF for programs: documents with their hashes, the lists, the folders, and who we are (CSAF 2.0, 7.1).

use std::collections::BTreeSet;

use advisory::{feeds, forms};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::words::Language;
use operations::{
    Trouble,
    advisories::{self, FileRow},
    files::{sha256_hex, sha512_hex},
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
    let (document, beside) = beside(&name);
    let found = advisories::file(&web.desk, year, document, which.version).await.map_err(|it| Fault::of(it, &page))?;
    Ok(given(&headers, JSON, (found.name, found.sha256, found.bytes), beside))
}

/// Another form, or its hash beside it.
pub(crate) async fn form(
    State(web): State<Web>,
    page: Page,
    headers: HeaderMap,
    Path((year, name)): Path<(i64, String)>,
    Query(which): Query<Which>,
) -> Result<Response, Fault> {
    let (wanted, beside) = beside(&name);
    let found = advisories::form(&web.desk, year, wanted, which.version).await.map_err(|it| Fault::of(it, &page))?;
    let kind = forms::Kind::of(&found.kind).map_or(JSON, forms::Kind::content_type);
    Ok(given(&headers, kind, (found.name, found.sha256, found.bytes), beside))
}

/// What lies beside a file.
#[derive(Clone, Copy)]
enum Beside {
    /// Nothing: the file itself is meant.
    Nothing,
    Sha256,
    Sha512,
}

/// The file that a name is about.
fn beside(name: &str) -> (&str, Beside) {
    let of = |ending, beside| name.strip_suffix(ending).map(|file| (file, beside));
    of(".sha256", Beside::Sha256).or_else(|| of(".sha512", Beside::Sha512)).unwrap_or((name, Beside::Nothing))
}

/// The file, or what lies beside it.
fn given(
    asked: &HeaderMap,
    kind: &'static str,
    (name, sha256, bytes): (String, String, Vec<u8>),
    beside: Beside,
) -> Response {
    match beside {
        Beside::Nothing => open(asked, kind, bytes),
        Beside::Sha256 => open(asked, TEXT, format!("{sha256}  {name}\n").into_bytes()),
        Beside::Sha512 => open(asked, TEXT, format!("{}  {name}\n", sha512_hex(&bytes)).into_bytes()),
    }
}

/// The ROLIE feed.
pub(crate) async fn rolie(State(web): State<Web>, page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let feed = advisories::rolie::rolie_feed(&web.desk, &page.base_url).await.map_err(|it| Fault::of(it, &page))?;
    Ok(open(&headers, JSON, feed.into_bytes()))
}

/// The categories of the ROLIE feed.
pub(crate) async fn categories(State(web): State<Web>, page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let found = advisories::rolie::rolie_categories(&web.desk).await.map_err(|it| Fault::of(it, &page))?;
    Ok(open(&headers, JSON, found.into_bytes()))
}

/// The ROLIE service document.
pub(crate) async fn service(State(web): State<Web>, page: Page, headers: HeaderMap) -> Result<Response, Fault> {
    let found = advisories::rolie::rolie_service(&web.desk, &page.base_url).await.map_err(|it| Fault::of(it, &page))?;
    Ok(open(&headers, JSON, found.into_bytes()))
}

/// A feed of what was published last: `ja.atom`.
pub(crate) async fn feed(
    State(web): State<Web>,
    page: Page,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Result<Response, Fault> {
    let language = match name.split_once('.') {
        Some(("ja", ending)) => Some((Language::Ja, ending)),
        Some(("en", ending)) => Some((Language::En, ending)),
        _ => None,
    };
    let meant = language.and_then(|(language, ending)| {
        let kind = feeds::Kind::ALL.into_iter().find(|kind| kind.ending() == ending);
        kind.map(|kind| (language, kind))
    });
    let (language, kind) = meant.ok_or_else(|| Fault::unseen(&page))?;
    let feed = advisories::feed(&web.desk, &page.base_url, language, kind).await.map_err(|it| Fault::of(it, &page))?;
    Ok(open(&headers, kind.content_type(), feed.into_bytes()))
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
    let lists = ["category-white.json", "changes.csv", "feed-tlp-white.json", "index.txt", "service.json"];
    let names = folders.chain(lists.map(String::from)).collect();
    Ok(html(&page, StatusCode::OK, &Folder { page: &page, path: "/csaf/".into(), names }))
}

/// The folder of a year.
pub(crate) async fn folder(State(web): State<Web>, page: Page, Path(year): Path<i64>) -> Result<Response, Fault> {
    let files = files(&web, &page).await?;
    let mut names = Vec::new();
    for file in files.iter().filter(|file| file.year == year) {
        names.extend(["", ".sha256", ".sha512"].map(|beside| format!("{}{beside}", file.name)));
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
