//! A link that lets somebody set a password, once; then logged in and led on.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::{
    Trouble, company, invitations, passwords, sessions,
    settings::{COMPANY_NAME_EN, COMPANY_NAME_JA},
};

use crate::frame::{Asked, Fault, Page, Posted, Typed, Web, cookie, html, redirect};

/// A year, in seconds.
const YEAR: u32 = 31_536_000;

#[derive(Template)]
#[template(path = "account/password.html")]
struct Password<'a> {
    page: &'a Page,
    login: &'a str,
    shortest: usize,
    typed: Typed,
}

/// A link that was used, or is too old.
fn over(page: &Page) -> Fault {
    let sentence = Words::new(
        "このリンクは使えません。すでに使われたか、期限（72時間）が過ぎています。管理者に新しい案内を頼んでください。",
        "This link is good no more: it was used already, or its 72 hours are over. Ask your administrator for a new one.",
    );
    Fault::new(page, StatusCode::NOT_FOUND, sentence)
}

/// Asks for the new password.
pub(crate) async fn ask(State(web): State<Web>, page: Page, Path(secret): Path<String>) -> Result<Response, Fault> {
    show(&web, &page, &secret, Typed::default()).await
}

async fn show(web: &Web, page: &Page, secret: &str, typed: Typed) -> Result<Response, Fault> {
    let login = match invitations::invited(&web.desk, secret, page.now).await {
        Ok(login) => login,
        Err(Trouble::Unseen) => return Err(over(page)),
        Err(trouble) => return Err(Fault::of(trouble, page)),
    };
    let status = if typed.refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(html(page, status, &Password { page, login: &login, shortest: passwords::SHORTEST, typed }))
}

/// Sets it, and lets the person in.
pub(crate) async fn set(
    State(web): State<Web>,
    page: Page,
    asked: Asked,
    Path(secret): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let from = sessions::From { address: asked.address, agent: asked.agent };
    let typed = (posted.get("password"), posted.get("again"));
    match passwords::set_password(&web.desk, &secret, typed, &from, asked.now).await {
        Ok(session) => {
            let to = first_page(&web, &session, asked.now).await;
            let mut response = redirect(to).into_response();
            // Whoever read this page in a language goes on in it.
            for (name, value, seconds) in [("session", session.as_str(), None), ("language", page.lang(), Some(YEAR))] {
                let cookie = cookie(&web.publicity, name, value, seconds);
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Ok(response)
        }
        // A password is not sent back to the page.
        Err(Trouble::Refused(refusals)) => {
            show(&web, &page, &secret, Typed::refused(&Posted::default(), refusals)).await
        }
        Err(Trouble::Unseen) => Err(over(&page)),
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// An administrator of a desk that has no name yet begins with the first steps.
async fn first_page(web: &Web, session: &str, now: jiff::Timestamp) -> &'static str {
    let admin = sessions::viewer(&web.desk, session, now).await.ok().flatten().is_some_and(|viewer| viewer.admin);
    let unnamed = company(&web.desk)
        .await
        .is_ok_and(|it| it.said(COMPANY_NAME_JA).is_none() && it.said(COMPANY_NAME_EN).is_none());
    if admin && unnamed { "/company/first-steps" } else { "/" }
}
