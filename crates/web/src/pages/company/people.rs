//! People: the list, a new one, one that is changed or invited.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use operations::{
    Company, Trouble, absences, company, invitations,
    people::{self, PersonForm},
    rows::PersonRow,
    settings::{LANGUAGE, ZONE},
};
use serde::Deserialize;

use super::{absences::Away, language_options, ticked, unit_options, zone_options};
use crate::frame::{Fault, Page, Posted, Signed, Typed, Web, html, redirect};

/// How the list is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    words: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    left: String,
    #[serde(default)]
    sort: String,
}

#[derive(Template)]
#[template(path = "company/people.html")]
struct People<'a> {
    page: &'a Page,
    company: &'a Company,
    asked: &'a Asked,
    units: Vec<(String, String)>,
    people: Vec<&'a PersonRow>,
    left: usize,
}

/// Who is here, or who left.
pub(crate) async fn list(State(web): State<Web>, page: Page, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    let page = page.at("company");
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let words = asked.words.trim().to_lowercase();
    let gone = asked.left == "1";
    let mut people: Vec<_> = company
        .people
        .values()
        .filter(|person| person.left_at.is_some() == gone)
        .filter(|person| asked.unit.is_empty() || person.unit == asked.unit)
        .filter(|person| {
            let texts = [&person.login, &person.name_ja, &person.name_en, &person.mail];
            words.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&words))
        })
        .collect();
    match asked.sort.as_str() {
        "name" => people.sort_by_key(|person| page.t(&person.name_ja, &person.name_en).to_owned()),
        "login" => people.sort_by_key(|person| person.login.to_lowercase()),
        _ => people.sort_by_key(|person| (person.unit.clone(), person.login.to_lowercase())),
    }
    let left = company.people.values().filter(|person| person.left_at.is_some()).count();
    let units = unit_options(&page, &company);
    let list = People { page: &page, company: &company, asked: &asked, units, people, left };
    Ok(html(&page, StatusCode::OK, &list))
}

#[derive(Template)]
#[template(path = "company/person.html")]
struct Person<'a> {
    page: &'a Page,
    /// The login; empty where it is a new one.
    login: &'a str,
    title: String,
    left: bool,
    has_password: bool,
    typed: Typed,
    away: Away,
    units: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    zones: Vec<(String, String)>,
}

fn form(posted: &Posted, login: &str) -> PersonForm {
    let get = |name: &str| posted.get(name).to_owned();
    PersonForm {
        login: login.to_owned(),
        name_ja: get("name_ja"),
        name_en: get("name_en"),
        mail: get("mail"),
        unit: get("unit"),
        admin: posted.ticked("admin"),
        manager: posted.ticked("manager"),
        language: get("language"),
        zone: get("zone"),
    }
}

fn values(form: &PersonForm) -> Vec<(String, String)> {
    let value = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    vec![
        value("name_ja", &form.name_ja),
        value("name_en", &form.name_en),
        value("mail", &form.mail),
        value("unit", &form.unit),
        value("admin", &ticked(form.admin)),
        value("manager", &ticked(form.manager)),
        value("language", &form.language),
        value("zone", &form.zone),
    ]
}

/// Asks about a new one.
pub(crate) async fn new(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("company");
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let begins = [(LANGUAGE, "language"), (ZONE, "zone")];
    let mut begins: Vec<_> =
        begins.iter().map(|(name, field)| ((*field).to_owned(), company.value(*name).to_owned())).collect();
    begins.push(("invite".into(), "yes".into()));
    Ok(blank(&page, &company, Typed::with(begins), StatusCode::OK))
}

fn blank(page: &Page, company: &Company, typed: Typed, status: StatusCode) -> Response {
    let person = Person {
        page,
        login: "",
        title: page.t("人を加える", "Add a person").to_owned(),
        left: false,
        has_password: false,
        away: Away::default(),
        units: unit_options(page, company),
        languages: language_options(page),
        zones: zone_options(typed.value("zone")),
        typed,
    };
    html(page, status, &person)
}

/// Takes a new one in, and invites.
pub(crate) async fn add(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let form = form(&posted, posted.get("login").trim());
    let invite_at = posted.ticked("invite").then_some(page.base_url.as_str());
    match people::add(&web.desk, &viewer, &form, invite_at).await {
        Ok(Some(link)) => invited(&web, &page, &form.login, &link).await,
        Ok(None) => Ok(redirect("/company/people").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
            Ok(blank(&page, &company, Typed::refused(&posted, refusals), StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Shows one, to be changed by who may.
pub(crate) async fn one(State(web): State<Web>, page: Page, Path(login): Path<String>) -> Result<Response, Fault> {
    known(&web, &page.at("company"), &login, (None, Typed::default()), StatusCode::OK).await
}

/// One, with what was typed into either form.
pub(super) async fn known(
    web: &Web,
    page: &Page,
    login: &str,
    (typed, away): (Option<Typed>, Typed),
    status: StatusCode,
) -> Result<Response, Fault> {
    let fault = |trouble| Fault::of(trouble, page);
    let company = company(&web.desk).await.map_err(fault)?;
    let row = company.people.get(login).ok_or_else(|| Fault::unseen(page))?;
    let (absences, standing_in) = absences::of(&web.desk, login, page.now).await.map_err(fault)?;
    let typed = typed.unwrap_or_else(|| Typed::with(values(&PersonForm::of(row))));
    let person = Person {
        page,
        login,
        title: page.w(company.person(login)),
        left: row.left_at.is_some(),
        has_password: row.password.is_some(),
        away: Away::new(page, &company, login, (absences, standing_in), away),
        units: unit_options(page, &company),
        languages: language_options(page),
        zones: zone_options(typed.value("zone")),
        typed,
    };
    Ok(html(page, status, &person))
}

/// Changes one.
pub(crate) async fn change(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    match people::change(&web.desk, &viewer, &form(&posted, &login)).await {
        Ok(()) => Ok(redirect("/company/people").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (Some(Typed::refused(&posted, refusals)), Typed::default());
            known(&web, &page, &login, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

#[derive(Template)]
#[template(path = "company/invited.html")]
struct Invited<'a> {
    page: &'a Page,
    name: String,
    login: &'a str,
    link: &'a str,
}

/// The link is shown this once, and is kept nowhere to be looked up.
async fn invited(web: &Web, page: &Page, login: &str, link: &str) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let name = page.w(company.person(login));
    Ok(html(page, StatusCode::OK, &Invited { page, name, login, link }))
}

/// Invites somebody anew.
pub(crate) async fn invite(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
    _posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let link = invitations::invite(&web.desk, &viewer, &login, &page.base_url).await;
    let link = link.map_err(|trouble| Fault::of(trouble, &page))?;
    invited(&web, &page, &login, &link).await
}

/// Takes somebody back who had left.
pub(crate) async fn take_back(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(login): Path<String>,
    _posted: Posted,
) -> Result<Response, Fault> {
    people::take_back(&web.desk, &viewer, &login).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/company/people/{login}")).into_response())
}
