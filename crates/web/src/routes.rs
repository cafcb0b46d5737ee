//! The table of contents: every address of the desk, for whom it is, and what it leaves behind.

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{MethodRouter, get, post},
};
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    frame::{Web, asset, gate, guard_headers, no_panic},
    pages::{advisories, cases, demo, login, plain, published},
};

/// For whom a route is. Whoever it is not for finds nothing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Anybody,
    /// Who is logged in.
    Signed,
    /// Who is of POC.
    Poc,
    /// Who may change the company's data.
    Admin,
    /// Either of them.
    PocOrAdmin,
}

/// What a route leaves behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writes {
    /// Nothing.
    Nothing,
    /// An entry in a ledger.
    Entry,
    /// Something of no consequence to anybody else: the reason stands here.
    Own(&'static str),
}

/// A route of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The path, `{…}` standing for a part that differs.
    pub path: &'static str,
    /// For whom.
    pub who: Who,
    /// What it leaves behind.
    pub writes: Writes,
}

type Entry = (Route, MethodRouter<Web>);

fn shows(path: &'static str, who: Who, method: MethodRouter<Web>) -> Entry {
    (Route { method: "GET", path, who, writes: Writes::Nothing }, method)
}

fn acts(path: &'static str, who: Who, writes: Writes, method: MethodRouter<Web>) -> Entry {
    (Route { method: "POST", path, who, writes }, method)
}

/// Coming in, and going.
fn doors() -> Vec<Entry> {
    vec![
        shows("/login", Who::Anybody, get(login::form)),
        acts("/login", Who::Anybody, Writes::Own("begins a session"), post(login::log_in)),
        acts("/logout", Who::Signed, Writes::Own("ends one's own session"), post(login::log_out)),
        shows("/language/{language}", Who::Anybody, get(plain::language)),
        acts("/preferences", Who::Anybody, Writes::Own("chooses light or dark"), post(plain::preferences)),
        shows("/help/keys", Who::Anybody, get(plain::keys)),
        shows("/assets/{name}", Who::Anybody, get(asset)),
        shows("/healthz", Who::Anybody, get(plain::healthy)),
        shows("/readyz", Who::Anybody, get(plain::ready)),
        shows("/", Who::Anybody, get(plain::home)),
    ]
}

/// Cases and the work on them.
fn cases() -> Vec<Entry> {
    vec![shows("/cases", Who::Signed, get(cases::list))]
}

/// Reports: the queue and what becomes of each.
fn intake() -> Vec<Entry> {
    vec![]
}

/// Open to strangers: what we handle, how to report, how a report goes, what was published.
fn portal() -> Vec<Entry> {
    vec![]
}

/// Letters and their templates.
fn letters() -> Vec<Entry> {
    vec![]
}

/// Advisories before they are published.
fn advisories() -> Vec<Entry> {
    vec![
        shows("/advisories", Who::Signed, get(advisories::list)),
        shows("/cases/{number}/advisory", Who::Signed, get(advisories::show)),
        acts("/cases/{number}/advisory", Who::Signed, Writes::Entry, post(advisories::save)),
        shows("/cases/{number}/advisory/preview", Who::Signed, get(advisories::preview)),
        shows("/cases/{number}/advisory/compare", Who::Signed, get(advisories::compare)),
        acts("/cases/{number}/advisory/acts/{act}", Who::Signed, Writes::Entry, post(advisories::act)),
    ]
}

/// Advisories after they were published.
fn published() -> Vec<Entry> {
    vec![
        shows("/security/advisories", Who::Anybody, get(published::list)),
        shows("/security/advisories/{number}", Who::Anybody, get(published::page)),
        shows("/csaf/", Who::Anybody, get(published::years)),
        shows("/csaf/index.txt", Who::Anybody, get(published::index)),
        shows("/csaf/changes.csv", Who::Anybody, get(published::changes)),
        shows("/csaf/{year}/", Who::Anybody, get(published::folder)),
        shows("/csaf/{year}/{file}", Who::Anybody, get(published::file)),
        shows("/.well-known/csaf/provider-metadata.json", Who::Anybody, get(published::provider)),
    ]
}

/// Units, people, products, customers, settings, ledgers.
fn company() -> Vec<Entry> {
    vec![]
}

/// One's own account.
fn account() -> Vec<Entry> {
    vec![]
}

/// Only while it is a demo.
fn only_demo() -> Vec<Entry> {
    vec![
        shows("/demo", Who::Anybody, get(demo::people)),
        acts("/demo/person", Who::Anybody, Writes::Own("begins a session"), post(demo::become_person)),
    ]
}

fn table() -> Vec<Entry> {
    [doors(), cases(), intake(), portal(), letters(), advisories(), published(), company(), account(), only_demo()]
        .concat()
}

/// Every route.
pub fn routes() -> Vec<Route> {
    table().into_iter().map(|(route, _)| route).collect()
}

/// The desk as a service.
pub fn app(web: Web) -> Router {
    let mut router = Router::new();
    for (route, method) in table() {
        let gated = method.layer(from_fn_with_state((web.clone(), route.who), gate));
        router = router.route(route.path, gated);
    }
    let lost = get(plain::lost).layer(from_fn_with_state((web.clone(), Who::Anybody), gate));
    router
        .fallback_service(lost.with_state(web.clone()))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(CatchPanicLayer::custom(no_panic))
        .layer(from_fn(guard_headers))
        .with_state(web)
}
