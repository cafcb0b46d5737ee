//! The table of contents: every address of the desk, for whom it is, and what it leaves behind.

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::{MethodRouter, get, post},
};
use tower_http::catch_panic::CatchPanicLayer;

use crate::{
    frame::{Web, asset, gate, guard_headers, no_panic},
    pages::{
        account, acting, advisories, cases, company as firm, cvss, demo, files, letters, login, plain, portal,
        published, reports, validator, work,
    },
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
    [
        vec![
            shows("/work", Who::Signed, get(work::work)),
            shows("/cases", Who::Signed, get(cases::list)),
            shows("/cases/export.csv", Who::Signed, get(cases::export_csv)),
            shows("/cases/export.xlsx", Who::Signed, get(cases::export_xlsx)),
            acts(
                "/cases/views",
                Who::Signed,
                Writes::Own("keeps a view of the list for oneself"),
                post(cases::keep_view),
            ),
            acts(
                "/cases/views/delete",
                Who::Signed,
                Writes::Own("forgets a view of one's own"),
                post(cases::drop_view),
            ),
            shows("/cases/{number}", Who::Signed, get(cases::case)),
            shows("/cases/{number}/record", Who::Signed, get(cases::record)),
            shows("/cases/{number}/manage", Who::Poc, get(cases::manage)),
            acts("/cases/{number}/owner", Who::Poc, Writes::Entry, post(cases::assign)),
            acts("/cases/{number}/subject", Who::Poc, Writes::Entry, post(cases::rename)),
            acts("/cases/{number}/watch", Who::Signed, Writes::Own("watches a case for oneself"), post(cases::watch)),
            acts("/cases/{number}/notes", Who::Signed, Writes::Entry, post(cases::write_note)),
        ],
        acting(),
    ]
    .concat()
}

/// Acting on a case.
fn acting() -> Vec<Entry> {
    vec![
        shows("/cases/new", Who::Poc, get(acting::new)),
        acts("/cases/new", Who::Poc, Writes::Entry, post(acting::open)),
        shows("/cases/{number}/acts", Who::Signed, get(acting::list)),
        shows("/cases/{number}/acts/{act}", Who::Signed, get(acting::one)),
        acts("/cases/{number}/acts/{act}", Who::Signed, Writes::Entry, post(acting::carry_out)),
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
        acts("/cases/{number}/letters/{letter}/withdrawal", Who::Poc, Writes::Entry, post(letters::withdraw)),
        acts("/cases/{number}/letters/{letter}/return", Who::Poc, Writes::Entry, post(letters::owe_again)),
        shows("/letters/templates", Who::PocOrAdmin, get(letters::all)),
        shows(TEMPLATE, Who::PocOrAdmin, get(letters::editor)),
        acts(TEMPLATE, Who::PocOrAdmin, Writes::Entry, post(letters::save)),
        acts("/letters/templates/{name}/{language}/ours", Who::PocOrAdmin, Writes::Entry, post(letters::ours)),
        acts("/letters/templates/{name}/{language}/older", Who::PocOrAdmin, Writes::Entry, post(letters::restore)),
    ]
}

const ANSWERS: &str = "answers what is right and wrong in a document, and keeps nothing of it";

/// Advisories before they are published.
fn advisories() -> Vec<Entry> {
    vec![
        shows("/advisories", Who::Signed, get(advisories::list)),
        shows("/advisories/check", Who::Signed, get(validator::form)),
        acts("/advisories/check", Who::Signed, Writes::Own(ANSWERS), post(validator::check)),
        shows(validator::TESTS, Who::Signed, get(validator::listed)),
        acts(validator::VALIDATE, Who::Signed, Writes::Own(ANSWERS), post(validator::validated)),
        shows("/cvss", Who::Signed, get(cvss::calculator)),
        shows("/cases/{number}/advisory", Who::Signed, get(advisories::show)),
        acts("/cases/{number}/advisory", Who::Signed, Writes::Entry, post(advisories::save)),
        shows("/cases/{number}/advisory/preview", Who::Signed, get(advisories::preview)),
        shows("/cases/{number}/advisory/preview.pdf", Who::Signed, get(advisories::paper)),
        shows("/cases/{number}/advisory/compare", Who::Signed, get(advisories::compare)),
        acts("/cases/{number}/advisory/acts/{act}", Who::Signed, Writes::Entry, post(advisories::act)),
    ]
}

/// Advisories after they were published.
fn published() -> Vec<Entry> {
    vec![
        shows("/security/advisories", Who::Anybody, get(published::list)),
        shows("/security/advisories/{number}", Who::Anybody, get(published::page)),
        shows("/security/files/{year}/{file}", Who::Anybody, get(published::form)),
        shows("/security/feeds/{file}", Who::Anybody, get(published::feed)),
        shows("/csaf/", Who::Anybody, get(published::years)),
        shows("/csaf/index.txt", Who::Anybody, get(published::index)),
        shows("/csaf/changes.csv", Who::Anybody, get(published::changes)),
        shows("/csaf/feed-tlp-white.json", Who::Anybody, get(published::rolie)),
        shows("/csaf/category-white.json", Who::Anybody, get(published::categories)),
        shows("/csaf/service.json", Who::Anybody, get(published::service)),
        shows("/csaf/{year}/", Who::Anybody, get(published::folder)),
        shows("/csaf/{year}/{file}", Who::Anybody, get(published::file)),
        shows("/.well-known/csaf/provider-metadata.json", Who::Anybody, get(published::provider)),
    ]
}

/// Units, people, products, customers, settings, ledgers.
fn company() -> Vec<Entry> {
    [firm_itself(), units_and_people(), products_and_customers(), sheets()].concat()
}

/// The company as a whole.
fn firm_itself() -> Vec<Entry> {
    vec![
        shows("/company", Who::PocOrAdmin, get(firm::overview)),
        shows("/company/first-steps", Who::Admin, get(firm::first_steps)),
        shows("/company/settings", Who::PocOrAdmin, get(firm::settings)),
        acts("/company/settings", Who::Admin, Writes::Entry, post(firm::set)),
        shows("/company/ledger", Who::Admin, get(firm::ledger)),
        acts("/company/ledger/export", Who::Admin, Writes::Entry, post(firm::export_ledger)),
    ]
}

fn units_and_people() -> Vec<Entry> {
    use Who::{Admin, Poc, PocOrAdmin};
    vec![
        shows("/company/units", PocOrAdmin, get(firm::units::list)),
        shows("/company/units/new", Admin, get(firm::units::new)),
        acts("/company/units/new", Admin, Writes::Entry, post(firm::units::add)),
        shows("/company/units/{code}", PocOrAdmin, get(firm::units::one)),
        acts("/company/units/{code}", Admin, Writes::Entry, post(firm::units::change)),
        acts("/company/units/{code}/end", Admin, Writes::Entry, post(firm::units::end)),
        acts("/company/units/{code}/return", Admin, Writes::Entry, post(firm::units::take_back)),
        shows("/company/units/{code}/cases", PocOrAdmin, get(firm::restaff::ask)),
        acts("/company/units/{code}/cases", Poc, Writes::Entry, post(firm::restaff::apply)),
        shows("/company/people", PocOrAdmin, get(firm::people::list)),
        shows("/company/people/new", Admin, get(firm::people::new)),
        acts("/company/people/new", Admin, Writes::Entry, post(firm::people::add)),
        shows("/company/people/{login}", PocOrAdmin, get(firm::people::one)),
        acts("/company/people/{login}", Admin, Writes::Entry, post(firm::people::change)),
        acts("/company/people/{login}/invitation", Admin, Writes::Entry, post(firm::people::invite)),
        acts("/company/people/{login}/return", Admin, Writes::Entry, post(firm::people::take_back)),
        acts("/company/people/{login}/absences", Admin, Writes::Entry, post(firm::absences::add)),
        acts("/company/people/{login}/absences/end", Admin, Writes::Entry, post(firm::absences::end)),
        shows("/company/people/{login}/leaving", Admin, get(firm::leaving::ask)),
        acts("/company/people/{login}/leaving", Admin, Writes::Entry, post(firm::leaving::leave)),
    ]
}

fn products_and_customers() -> Vec<Entry> {
    use Who::PocOrAdmin;
    vec![
        shows("/company/products", PocOrAdmin, get(firm::products::list)),
        shows("/company/products/new", PocOrAdmin, get(firm::products::new)),
        acts("/company/products/new", PocOrAdmin, Writes::Entry, post(firm::products::add)),
        shows("/company/products/{code}", PocOrAdmin, get(firm::products::one)),
        acts("/company/products/{code}", PocOrAdmin, Writes::Entry, post(firm::products::change)),
        acts("/company/products/{code}/end", PocOrAdmin, Writes::Entry, post(firm::products::end)),
        acts("/company/products/{code}/return", PocOrAdmin, Writes::Entry, post(firm::products::take_back)),
        shows("/company/customers", PocOrAdmin, get(firm::customers::list)),
        shows("/company/customers/new", PocOrAdmin, get(firm::customers::new)),
        acts("/company/customers/new", PocOrAdmin, Writes::Entry, post(firm::customers::add)),
        shows("/company/customers/{code}", PocOrAdmin, get(firm::customers::one)),
        acts("/company/customers/{code}", PocOrAdmin, Writes::Entry, post(firm::customers::change)),
        acts("/company/customers/{code}/end", PocOrAdmin, Writes::Entry, post(firm::customers::end)),
        acts("/company/customers/{code}/return", PocOrAdmin, Writes::Entry, post(firm::customers::take_back)),
    ]
}

/// Sheets in and out.
fn sheets() -> Vec<Entry> {
    use Who::PocOrAdmin;
    let unseen = "keeps a sheet until somebody has looked at it";
    vec![
        shows("/company/export/{kind}/{ending}", PocOrAdmin, get(firm::sheets::export)),
        shows("/company/template/{kind}/{ending}", PocOrAdmin, get(firm::sheets::template)),
        shows("/company/import/{kind}", PocOrAdmin, get(firm::sheets::ask)),
        acts("/company/import/{kind}", PocOrAdmin, Writes::Own(unseen), post(firm::sheets::read)),
        shows("/company/import/{kind}/{id}", PocOrAdmin, get(firm::sheets::preview)),
        acts("/company/import/{kind}/{id}", PocOrAdmin, Writes::Entry, post(firm::sheets::import)),
        acts(
            "/company/import/{kind}/{id}/forget",
            PocOrAdmin,
            Writes::Own("forgets a sheet"),
            post(firm::sheets::forget),
        ),
    ]
}

/// One's own account.
fn account() -> Vec<Entry> {
    vec![
        shows("/password/{secret}", Who::Anybody, get(account::password::ask)),
        acts("/password/{secret}", Who::Anybody, Writes::Entry, post(account::password::set)),
        shows("/me", Who::Signed, get(account::me::show)),
        acts("/me", Who::Signed, Writes::Entry, post(account::me::change)),
        acts("/me/password", Who::Signed, Writes::Entry, post(account::me::change_password)),
        acts("/me/sessions/end", Who::Signed, Writes::Own("ends one's own session"), post(account::me::end_session)),
        acts("/me/sessions/others", Who::Signed, Writes::Entry, post(account::me::end_others)),
        acts("/me/absences", Who::Signed, Writes::Entry, post(account::me::add_absence)),
        acts("/me/absences/end", Who::Signed, Writes::Entry, post(account::me::end_absence)),
    ]
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
        let opened = web.open_validator && [validator::TESTS, validator::VALIDATE].contains(&route.path);
        let who = if opened { Who::Anybody } else { route.who };
        let gated = method.layer(from_fn_with_state((web.clone(), who), gate));
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
