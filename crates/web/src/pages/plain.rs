//! Small answers: health, language, light and dark, keys, and where one comes from `/`.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::frame::{Asked, Fault, Page, Posted, Web, cookie, html, redirect};

/// A year, in seconds.
const YEAR: u32 = 31_536_000;

/// Whether the program runs.
pub(crate) async fn healthy() -> &'static str {
    "ok\n"
}

/// Whether it can work: its database answers.
pub(crate) async fn ready(State(web): State<Web>) -> Response {
    match operations::is_ready(&web.desk).await {
        true => (StatusCode::OK, "ready\n").into_response(),
        false => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

/// Where one goes on afterwards.
#[derive(Deserialize)]
pub(crate) struct To {
    /// A path of the desk.
    #[serde(default)]
    to: String,
}

/// Chooses a language for this browser.
pub(crate) async fn language(
    State(web): State<Web>,
    Path(language): Path<String>,
    Query(To { to }): Query<To>,
) -> Response {
    let mut response = redirect(&to).into_response();
    if matches!(language.as_str(), "ja" | "en") {
        let cookie = cookie(&web.publicity, "language", &language, Some(YEAR));
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Chooses light or dark for this browser.
pub(crate) async fn preferences(State(web): State<Web>, asked: Asked, posted: Posted) -> Response {
    let theme = posted.get("theme");
    let age = if matches!(theme, "light" | "dark") { YEAR } else { 0 };
    let cookie = cookie(&web.publicity, "theme", if age > 0 { theme } else { "" }, Some(age));
    let back = posted.some("to").unwrap_or(if asked.viewer.is_some() { "/work" } else { "/" });
    ([(header::SET_COOKIE, cookie)], redirect(back)).into_response()
}

/// The keys, for who has no script.
#[derive(Template)]
#[template(path = "keys.html")]
struct Keys<'a> {
    page: &'a Page,
}

pub(crate) async fn keys(page: Page) -> Response {
    html(&page, StatusCode::OK, &Keys { page: &page })
}

/// The front door: to one's work, or to the login.
pub(crate) async fn home(asked: Asked) -> Response {
    redirect(if asked.viewer.is_some() { "/cases" } else { "/login" }).into_response()
}

/// There is no such page.
pub(crate) async fn lost(page: Page) -> Fault {
    Fault::unseen(&page)
}
