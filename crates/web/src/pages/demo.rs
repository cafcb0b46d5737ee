//! Only in a demo: becoming anybody with a click.

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use operations::{Company, company, sessions};

use crate::frame::{Asked, Fault, Page, Posted, Web, cookie, html, redirect};

#[derive(Template)]
#[template(path = "demo.html")]
struct Demo<'a> {
    page: &'a Page,
    company: &'a Company,
}

/// Everybody of the company, each a click away.
pub(crate) async fn people(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    if !web.publicity.demo {
        return Err(Fault::unseen(&page));
    }
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(html(&page, StatusCode::OK, &Demo { page: &page, company: &company }))
}

/// Becomes somebody.
pub(crate) async fn become_person(
    State(web): State<Web>,
    page: Page,
    asked: Asked,
    posted: Posted,
) -> Result<Response, Fault> {
    if !web.publicity.demo {
        return Err(Fault::unseen(&page));
    }
    let from = sessions::From { address: asked.address, agent: asked.agent };
    let session = sessions::log_in_as(&web.desk, posted.get("login"), &from, asked.now).await;
    let session = session.map_err(|trouble| Fault::of(trouble, &page))?;
    let cookie = cookie(&web.publicity, "session", &session, None);
    let to = posted.some("to").unwrap_or("/");
    Ok(([(header::SET_COOKIE, cookie)], redirect(to)).into_response())
}
