//! Files of a case: taking them in, and giving them out as downloads that no browser shows or runs.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use casework::circles::Circle;
use operations::{
    attachments::{self, Attachment},
    cases::Seen,
    files::content_disposition,
};

use super::portal::incoming;
use crate::frame::{Fault, Html, Page, Posted, Signed, Web, redirect};

/// The files of a case with the form that adds some: a part of its page.
#[derive(Template)]
#[template(path = "parts/files.html")]
struct Files<'a> {
    page: &'a Page,
    number: &'a str,
    files: &'a [Attachment],
    circles: Vec<Circle>,
}

/// The files of a case as a part of its page: what the viewer may read, and the form.
pub(crate) fn files_part(page: &Page, seen: &Seen, files: &[Attachment]) -> Html {
    // The narrowest first: what is told too widely cannot be taken back.
    let circles = Circle::ALL.into_iter().rev().filter(|circle| seen.reads(*circle)).collect();
    let part = Files { page, number: &seen.row.number, files, circles };
    Html(part.render().unwrap_or_default())
}

/// Takes files in.
pub(crate) async fn add(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let circle = Circle::parse(posted.get("circle")).unwrap_or(Circle::Finder);
    let files = incoming(&posted, "files");
    let added = attachments::add_to_case(&web.desk, &viewer, &number, circle, &files).await;
    added.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/cases/{number}?tab=files")).into_response())
}

/// Gives a file out.
pub(crate) async fn give(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, id)): Path<(String, i64)>,
) -> Result<Response, Fault> {
    let read = attachments::read_of_case(&web.desk, &viewer, &number, id).await;
    let (file, bytes) = read.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(download(&file, bytes))
}

/// Kinds that harm nobody who opens them by mistake; everything else goes out as bytes.
const HARMLESS: &[&str] = &["application/pdf", "image/gif", "image/jpeg", "image/png", "text/plain"];

/// A file as an answer: always to be saved, never shown, and if it is shown all the same, in a box without rights.
pub(crate) fn download(file: &Attachment, bytes: Vec<u8>) -> Response {
    let kind = HARMLESS.iter().find(|kind| **kind == file.media_type).copied().unwrap_or("application/octet-stream");
    let name = HeaderValue::from_str(&content_disposition(&file.name));
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_DISPOSITION, name.unwrap_or(HeaderValue::from_static("attachment")));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(HeaderName::from_static("x-download-options"), HeaderValue::from_static("noopen"));
    response
}
