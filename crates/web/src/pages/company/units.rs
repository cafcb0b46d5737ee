//! Units: the list with its gaps, a new one, one that is changed or given up.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{role::Role, words::Words};
use operations::{
    Company, Trouble, company,
    units::{self, Gap, UnitForm, gaps},
};

use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, html, redirect};

#[derive(Template)]
#[template(path = "company/units.html")]
struct Units<'a> {
    page: &'a Page,
    company: &'a Company,
    gaps: Vec<Gap>,
}

impl Units<'_> {
    fn roles(&self, codes: &str) -> Vec<Role> {
        codes.split_whitespace().filter_map(Role::parse).collect()
    }

    fn people(&self, code: &str) -> usize {
        self.company.people_of(code).count()
    }
}

/// Every unit, and the roles that nobody plays.
pub(crate) async fn list(State(web): State<Web>, page: Page, Signed(viewer): Signed) -> Result<Response, Fault> {
    let page = page.at("company");
    let fault = |trouble| Fault::of(trouble, &page);
    let company = company(&web.desk).await.map_err(fault)?;
    let gaps = gaps(&web.desk, &viewer, &company).await.map_err(fault)?;
    Ok(html(&page, StatusCode::OK, &Units { page: &page, company: &company, gaps }))
}

#[derive(Template)]
#[template(path = "company/unit.html")]
struct Unit<'a> {
    page: &'a Page,
    /// Its code; empty where it is a new one.
    code: &'a str,
    title: String,
    ended: bool,
    typed: Typed,
    ending: Typed,
    people: Vec<(String, String)>,
}

/// Asks about a new one.
pub(crate) async fn new(page: Page) -> Response {
    let page = page.at("company");
    blank(&page, Typed::default(), StatusCode::OK)
}

fn blank(page: &Page, typed: Typed, status: StatusCode) -> Response {
    let title = page.t("部門を加える", "Add a unit").to_owned();
    let unit = Unit { page, code: "", title, ended: false, typed, ending: Typed::default(), people: Vec::new() };
    html(page, status, &unit)
}

fn form(posted: &Posted, code: &str) -> UnitForm {
    let roles: BTreeSet<Role> = posted.all("roles").filter_map(Role::parse).collect();
    let (name_ja, name_en) = (posted.get("name_ja").into(), posted.get("name_en").into());
    UnitForm { code: code.into(), name_ja, name_en, roles }
}

/// Takes a new one in.
pub(crate) async fn add(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let form = form(&posted, posted.get("code").trim());
    match units::add(&web.desk, &viewer, &form).await {
        Ok(()) => Ok(redirect(&format!("/company/units/{}/cases", form.code)).into_response()),
        Err(Trouble::Refused(refusals)) => {
            Ok(blank(&page, Typed::refused(&posted, refusals), StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Shows one, to be changed by who may.
pub(crate) async fn one(State(web): State<Web>, page: Page, Path(code): Path<String>) -> Result<Response, Fault> {
    known(&web, &page.at("company"), &code, (None, Typed::default()), StatusCode::OK).await
}

async fn known(
    web: &Web,
    page: &Page,
    code: &str,
    (typed, ending): (Option<Typed>, Typed),
    status: StatusCode,
) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let row = company.units.get(code).ok_or_else(|| Fault::unseen(page))?;
    let begins = || {
        let mut values = vec![("name_ja".to_owned(), row.name_ja.clone()), ("name_en".to_owned(), row.name_en.clone())];
        values.extend(row.roles.split_whitespace().map(|role| ("roles".to_owned(), role.to_owned())));
        Typed::with(values)
    };
    let people = company.people_of(code).map(|it| (it.login.clone(), page.w(company.person(&it.login)))).collect();
    let typed = typed.unwrap_or_else(begins);
    let title = page.w(company.unit(code));
    let unit = Unit { page, code, title, ended: row.ended_at.is_some(), typed, ending, people };
    Ok(html(page, status, &unit))
}

/// Changes one; where its roles are others now, open cases are asked about.
pub(crate) async fn change(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    match units::change(&web.desk, &viewer, &form(&posted, &code)).await {
        Ok(true) => Ok(redirect(&format!("/company/units/{code}/cases")).into_response()),
        Ok(false) => Ok(redirect("/company/units").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (Some(Typed::refused(&posted, refusals)), Typed::default());
            known(&web, &page, &code, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Gives one up.
pub(crate) async fn end(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    if !confirmed(&posted) {
        let title = Words::new("部門を廃止しますか", "Give this unit up?");
        let sentence = Words::new(
            format!("部門{code}は、これから開く案件の役割から外れます。記録は残り、あとで戻すこともできます。"),
            format!(
                "{code} plays no part in cases opened from now on. What it did stays on record, and it can be taken back."
            ),
        );
        let yes = Words::new("廃止する", "Give up");
        return Ok(Confirm::answer(&page, (&title, &sentence, &yes), &posted));
    }
    match units::end(&web.desk, &viewer, &code, posted.get("because")).await {
        Ok(()) => Ok(redirect(&format!("/company/units/{code}/cases")).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (None, Typed::refused(&posted, refusals));
            known(&web, &page, &code, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Takes one back.
pub(crate) async fn take_back(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
    _posted: Posted,
) -> Result<Response, Fault> {
    units::take_back(&web.desk, &viewer, &code).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/company/units/{code}/cases")).into_response())
}
