//! Behind the secret link: how a report goes, messages both ways, files, and taking it back.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::refusal::Refusal;
use operations::{
    Trouble,
    reports::{self, Tracked, Window},
};
use serde::Deserialize;

use super::report::{incoming, status_of};
use crate::frame::{Asked, Fault, Page, Posted, Typed, Web, confirmed, html, redirect};

#[derive(Template)]
#[template(path = "portal/find.html")]
struct Find<'a> {
    page: &'a Page,
    typed: &'a Typed,
    window: &'a Window,
}

#[derive(Template)]
#[template(path = "portal/track.html")]
struct Track<'a> {
    page: &'a Page,
    typed: &'a Typed,
    tracked: &'a Tracked,
    secret: &'a str,
    thanks: bool,
}

#[derive(Template)]
#[template(path = "portal/withdraw.html")]
struct Withdraw<'a> {
    page: &'a Page,
    secret: &'a str,
    because: &'a str,
}

/// No search engine keeps the page, and no other site learns its address.
pub(super) fn guarded(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
}

/// Asks for the link.
pub(crate) async fn find(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("track");
    let window = reports::window(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(html(&page, StatusCode::OK, &Find { page: &page, typed: &Typed::default(), window: &window }))
}

/// Goes to the page of the link.
pub(crate) async fn follow(State(web): State<Web>, page: Page, posted: Posted) -> Result<Response, Fault> {
    let page = page.at("track");
    let secret = posted.get("code").trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if reports::track(&web.desk, secret).await.is_ok() {
        return Ok(redirect(&format!("/track/{secret}")).into_response());
    }
    let window = reports::window(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let refusal = Refusal::new(
        "no-such-link",
        "このリンクの届出は見つかりません。途中で切れていないか確かめてください。",
        "There is no report under this link. See that nothing of it is missing.",
    );
    let typed = Typed::refused(&posted, vec![refusal.on(&"code".into())]);
    Ok(html(&page, StatusCode::NOT_FOUND, &Find { page: &page, typed: &typed, window: &window }))
}

/// Whether something has just been sent.
#[derive(Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    sent: String,
}

/// How a report goes.
pub(crate) async fn show(
    State(web): State<Web>,
    page: Page,
    Path(secret): Path<String>,
    Query(Sent { sent }): Query<Sent>,
) -> Result<Response, Fault> {
    answer(&web, &quiet(page), StatusCode::OK, &secret, (&Typed::default(), !sent.is_empty())).await
}

/// The frame of a page whose address is a secret: the address goes into no form and no link of it.
fn quiet(page: Page) -> Page {
    page.at("track")
}

async fn answer(
    web: &Web,
    page: &Page,
    status: StatusCode,
    secret: &str,
    (typed, thanks): (&Typed, bool),
) -> Result<Response, Fault> {
    let tracked = reports::track(&web.desk, secret).await.map_err(|trouble| Fault::of(trouble, page))?;
    let mut response = html(page, status, &Track { page, typed, tracked: &tracked, secret, thanks });
    guarded(&mut response);
    Ok(response)
}

/// Takes in what the one who reported writes.
pub(crate) async fn write(
    State(web): State<Web>,
    page: Page,
    asked: Asked,
    Path(secret): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = quiet(page);
    let files = incoming(&posted, "files");
    match reports::write(&web.desk, &secret, posted.get("message"), &files, &asked.address, page.now).await {
        Ok(()) => Ok(redirect(&format!("/track/{secret}?sent=yes")).into_response()),
        Err(trouble @ Trouble::Refused(_)) => {
            let status = status_of(&trouble);
            let Trouble::Refused(refusals) = trouble else { return Err(Fault::of(trouble, &page)) };
            let typed = Typed::refused(&posted, refusals);
            answer(&web, &page, status, &secret, (&typed, false)).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Takes a report back, once it was asked again.
pub(crate) async fn withdraw(
    State(web): State<Web>,
    page: Page,
    Path(secret): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = quiet(page);
    let fault = |trouble| Fault::of(trouble, &page);
    if !confirmed(&posted) {
        reports::track(&web.desk, &secret).await.map_err(fault)?;
        let sure = Withdraw { page: &page, secret: &secret, because: posted.get("because") };
        let mut response = html(&page, StatusCode::OK, &sure);
        guarded(&mut response);
        return Ok(response);
    }
    reports::withdraw(&web.desk, &secret, posted.get("because"), page.now).await.map_err(fault)?;
    Ok(redirect(&format!("/track/{secret}?sent=yes")).into_response())
}
