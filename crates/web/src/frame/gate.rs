//! Who comes in: each route says for whom it is, and this asks before the page does. What one may not see is not there.

use axum::{
    extract::{ConnectInfo, FromRequestParts, Request, State},
    http::{HeaderMap, Method, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use casework::words::Language;
use jiff::Timestamp;
use operations::{Viewer, sessions};

use super::{Fault, Page, Posted, Sent, Web, again::with_what_was_typed, read_cookie, redirect};
use crate::Who;

/// Somebody asks for a page: in which language, from where, and whether it is somebody who is logged in.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) language: Language,
    pub(crate) theme: Option<String>,
    pub(crate) viewer: Option<Viewer>,
    pub(crate) now: Timestamp,
    /// The path with its query, to come back to.
    pub(crate) path: String,
    pub(crate) address: String,
    pub(crate) agent: String,
    /// What a form of somebody who is not logged in must carry.
    pub(crate) form_token: Option<String>,
}

/// Somebody who is logged in.
#[derive(Clone, Debug)]
pub(crate) struct Signed(pub(crate) Viewer);

/// Stands before every route.
pub(crate) async fn gate(
    State((web, who)): State<(Web, Who)>,
    mut request: Request,
    next: Next,
) -> Result<Response, Fault> {
    let mut asked = ask(&web, request.headers(), request.uri(), address(&web, &request));
    match viewer(&web, request.headers(), asked.now).await {
        Ok(viewer) => asked.viewer = viewer,
        // Who it is cannot be asked; what was typed is kept all the same.
        Err(trouble) => return Ok(unasked(&web, trouble, &asked, request).await),
    }
    asked.language = chosen(&web, request.headers()).unwrap_or_else(|| match &asked.viewer {
        Some(viewer) => viewer.language,
        None => spoken(request.headers()),
    });
    let admitted = match (who, &asked.viewer) {
        (Who::Anybody, _) => true,
        (_, None) => return Ok(to_login(&asked, request.method())),
        (Who::Signed, Some(_)) => true,
        (Who::Poc, Some(viewer)) => viewer.is_poc(),
        (Who::Admin, Some(viewer)) => viewer.admin,
        (Who::PocOrAdmin, Some(viewer)) => viewer.is_poc() || viewer.admin,
    };
    if !admitted {
        return Err(Fault::unseen(&Page::of(&web, &asked)));
    }
    let sent = Sent::default();
    request.extensions_mut().insert(asked);
    request.extensions_mut().insert(sent.clone());
    Ok(with_what_was_typed(next.run(request).await, &sent))
}

/// Why it cannot be asked who somebody is; a form that came stands on the page, to be sent again.
async fn unasked(web: &Web, trouble: operations::Trouble, asked: &Asked, request: Request) -> Response {
    let page = Page::of(web, asked);
    let fault = Fault::of(trouble, &page);
    if request.method() != Method::POST {
        return fault.into_response();
    }
    match Posted::unasked(request, web, &page).await {
        Ok(fields) => fault.with(&fields),
        Err(_) => fault.into_response(),
    }
}

/// What can be told of somebody without asking who it is.
fn ask(web: &Web, headers: &HeaderMap, uri: &Uri, address: String) -> Asked {
    let cookie = |name| read_cookie(&web.publicity, headers, name);
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Asked {
        language: chosen(web, headers).unwrap_or_else(|| spoken(headers)),
        theme: cookie("theme").filter(|theme| matches!(theme.as_str(), "light" | "dark")),
        viewer: None,
        now: web.desk.now(),
        path: uri.path_and_query().map_or_else(|| "/".into(), ToString::to_string),
        address,
        agent: agent.to_owned(),
        form_token: cookie("form").filter(|token| token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit())),
    }
}

/// Who it is, if the session is one.
async fn viewer(web: &Web, headers: &HeaderMap, now: Timestamp) -> Result<Option<Viewer>, operations::Trouble> {
    match read_cookie(&web.publicity, headers, "session") {
        Some(session) if session.len() == 64 => sessions::viewer(&web.desk, &session, now).await,
        _ => Ok(None),
    }
}

/// The language that somebody chose for this browser.
fn chosen(web: &Web, headers: &HeaderMap) -> Option<Language> {
    match read_cookie(&web.publicity, headers, "language").as_deref() {
        Some("ja") => Some(Language::Ja),
        Some("en") => Some(Language::En),
        _ => None,
    }
}

/// The language that a browser asks for; English unless it names Japanese first.
fn spoken(headers: &HeaderMap) -> Language {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first = accepted.split(',').map(str::trim).find(|tag| tag.starts_with("ja") || tag.starts_with("en"));
    if first.is_some_and(|tag| tag.starts_with("en")) { Language::En } else { Language::Ja }
}

/// From where somebody asks: what the nearest trusted proxy saw, or else the other end of the connection.
fn address(web: &Web, request: &Request) -> String {
    let peer = request.extensions().get::<ConnectInfo<std::net::SocketAddr>>().map(|peer| peer.0.ip().to_string());
    let peer = peer.unwrap_or_default();
    let Some(place) = web.publicity.proxies.checked_sub(1) else { return peer };
    let lines = request.headers().get_all("x-forwarded-for").into_iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<String> = lines.flat_map(|line| line.split(',')).map(|hop| hop.trim().to_owned()).collect();
    hops.iter().rev().nth(place).filter(|hop| hop.parse::<std::net::IpAddr>().is_ok()).cloned().unwrap_or(peer)
}

/// To the login, and from there back to where somebody wanted to go; what was to be done there cannot be gone back to.
fn to_login(asked: &Asked, method: &Method) -> Response {
    let to = if *method == Method::GET { asked.path.as_str() } else { "/" };
    redirect(&format!("/login?to={}", encoded(to))).into_response()
}

/// A text as part of an address.
pub(crate) fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte);
    let each = text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    each.collect()
}

impl<S: Sync> FromRequestParts<S> for Asked {
    type Rejection = axum::http::StatusCode;
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        // Without the gate there is no page.
        parts.extensions.get::<Asked>().cloned().ok_or(axum::http::StatusCode::NOT_FOUND)
    }
}

impl<S: Sync> FromRequestParts<S> for Signed {
    type Rejection = axum::http::StatusCode;
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        let viewer = parts.extensions.get::<Asked>().and_then(|asked| asked.viewer.clone());
        viewer.map(Signed).ok_or(axum::http::StatusCode::NOT_FOUND)
    }
}
