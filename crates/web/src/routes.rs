//! The table of contents: every address of the desk, for whom it is, and what it leaves behind.

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{MethodRouter, get, post},
};
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    frame::{Web, asset, gate, guard_headers, no_panic},
    pages::{acting, cases, demo, files, letters, login, plain, portal, reports},
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
        shows("/", Who::Anybody, get(portal::home)),
    ]
}

/// Cases and the work on them.
fn cases() -> Vec<Entry> {
    [vec![shows("/cases", Who::Signed, get(cases::list))], acting()].concat()
}

/// Acting on a case.
fn acting() -> Vec<Entry> {
    vec![
        shows("/cases/{number}/steps/{step}", Who::Signed, get(acting::page)),
        acts("/cases/{number}/steps/{step}", Who::Signed, Writes::Entry, post(acting::act)),
        acts(
            "/cases/{number}/steps/{step}/draft",
            Who::Signed,
            Writes::Own("keeps one's own draft"),
            post(acting::draft),
        ),
    ]
}

/// Reports: the queue and what becomes of each.
fn intake() -> Vec<Entry> {
    vec![
        shows("/reports", Who::Poc, get(reports::list)),
        shows("/reports/new", Who::Poc, get(reports::entry_form)),
        acts("/reports/new", Who::Poc, Writes::Entry, post(reports::enter)),
        shows("/reports/{number}", Who::Poc, get(reports::show)),
        acts("/reports/{number}/hand", Who::Poc, Writes::Entry, post(reports::take)),
        acts("/reports/{number}/judgement", Who::Poc, Writes::Entry, post(reports::judge)),
        acts("/reports/{number}/ending", Who::Poc, Writes::Entry, post(reports::end)),
        acts("/reports/{number}/joining", Who::Poc, Writes::Entry, post(reports::join)),
        acts("/reports/{number}/return", Who::Poc, Writes::Entry, post(reports::take_back)),
        acts("/reports/{number}/messages", Who::Poc, Writes::Entry, post(reports::message)),
        acts("/reports/{number}/reading", Who::Poc, Writes::Entry, post(reports::read)),
        acts("/reports/{number}/answer", Who::Poc, Writes::Entry, post(reports::answer)),
        shows("/reports/{number}/case", Who::Poc, get(reports::case_form)),
        acts("/reports/{number}/case", Who::Poc, Writes::Entry, post(reports::open_case)),
        shows("/reports/{number}/files/{id}", Who::Poc, get(reports::file)),
        shows("/cases/{number}/files/{id}", Who::Signed, get(files::give)),
        acts("/cases/{number}/files", Who::Signed, Writes::Entry, post(files::add)),
    ]
}

/// Open to strangers: what we handle, how to report, how a report goes, what was published.
fn portal() -> Vec<Entry> {
    vec![
        shows("/report", Who::Anybody, get(portal::form)),
        acts("/report", Who::Anybody, Writes::Entry, post(portal::send)),
        shows("/report/received", Who::Anybody, get(portal::received)),
        shows("/track", Who::Anybody, get(portal::find)),
        acts("/track", Who::Anybody, Writes::Own("leads to one's own report"), post(portal::follow)),
        shows("/track/{secret}", Who::Anybody, get(portal::show)),
        acts("/track/{secret}", Who::Anybody, Writes::Entry, post(portal::write)),
        acts("/track/{secret}/withdrawal", Who::Anybody, Writes::Entry, post(portal::withdraw)),
        shows("/.well-known/security.txt", Who::Anybody, get(portal::security_txt)),
    ]
}

/// Letters and their templates.
fn letters() -> Vec<Entry> {
    const LETTER: &str = "/cases/{number}/letters/{letter}";
    const TEMPLATE: &str = "/letters/templates/{name}/{language}";
    vec![
        shows("/letters", Who::Poc, get(letters::list)),
        acts("/letters/jobs/{job}/again", Who::Poc, Writes::Entry, post(letters::again)),
        shows(LETTER, Who::Poc, get(letters::show)),
        acts("/cases/{number}/letters/{letter}/text", Who::Poc, Writes::Entry, post(letters::edit)),
        acts("/cases/{number}/letters/{letter}/template", Who::Poc, Writes::Entry, post(letters::restart)),
        acts("/cases/{number}/letters/{letter}/release", Who::Poc, Writes::Entry, post(letters::release)),
        acts("/cases/{number}/letters/{letter}/hold", Who::Poc, Writes::Entry, post(letters::take_back)),
        acts("/cases/{number}/letters/{letter}/by-hand", Who::Poc, Writes::Entry, post(letters::by_hand)),
        shows("/letters/templates", Who::PocOrAdmin, get(letters::all)),
        shows(TEMPLATE, Who::PocOrAdmin, get(letters::editor)),
        acts(TEMPLATE, Who::PocOrAdmin, Writes::Entry, post(letters::save)),
        acts("/letters/templates/{name}/{language}/ours", Who::PocOrAdmin, Writes::Entry, post(letters::ours)),
        acts("/letters/templates/{name}/{language}/older", Who::PocOrAdmin, Writes::Entry, post(letters::restore)),
    ]
}

/// Advisories before they are published.
fn advisories() -> Vec<Entry> {
    vec![]
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
        acts("/demo/time", Who::Anybody, Writes::Entry, post(demo::move_time)),
    ]
}

fn table() -> Vec<Entry> {
    [doors(), cases(), intake(), portal(), letters(), advisories(), company(), account(), only_demo()].concat()
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
