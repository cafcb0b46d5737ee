//! Logging in and out.

use askama::Template;
use axum::{
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use operations::{Trouble, sessions};
use serde::Deserialize;

use crate::frame::{Asked, Fault, Page, Posted, Signed, Typed, Web, cookie, cookie_gone, html, redirect};

#[derive(Template)]
#[template(path = "login.html")]
struct Login<'a> {
    page: &'a Page,
    typed: &'a Typed,
    to: &'a str,
}

/// Where one wanted to go.
#[derive(Deserialize)]
pub(crate) struct To {
    #[serde(default)]
    to: String,
}

/// Asks for login and password.
pub(crate) async fn form(page: Page, Query(To { to }): Query<To>) -> Response {
    if page.viewer.is_some() {
        return redirect("/").into_response();
    }
    html(&page, StatusCode::OK, &Login { page: &page, typed: &Typed::default(), to: &to })
}

/// Lets somebody in.
pub(crate) async fn log_in(
    State(web): State<Web>,
    page: Page,
    asked: Asked,
    posted: Posted,
) -> Result<Response, Fault> {
    let from = sessions::From { address: asked.address, agent: asked.agent };
    let login = posted.get("login").trim();
    match sessions::log_in(&web.desk, login, posted.get("password"), &from, asked.now).await {
        Ok(session) => {
            let cookie = cookie(&web.publicity, "session", &session, None);
            Ok(([(header::SET_COOKIE, cookie)], redirect(posted.get("to"))).into_response())
        }
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            let to = posted.get("to");
            Ok(html(&page, StatusCode::UNPROCESSABLE_ENTITY, &Login { page: &page, typed: &typed, to }))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Lets somebody out.
pub(crate) async fn log_out(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    _posted: Posted,
) -> Result<Response, Fault> {
    sessions::log_out(&web.desk, &viewer).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(([(header::SET_COOKIE, cookie_gone(&web.publicity, "session"))], redirect("/login")).into_response())
}
