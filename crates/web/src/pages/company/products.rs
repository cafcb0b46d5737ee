//! Products: the list, a new one, one that is changed or given up.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::{
    Company, Trouble, company,
    products::{self, ProductForm, VersionForm},
    rows::{ProductRow, VersionRow},
};
use serde::Deserialize;

use super::unit_options;
use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, html, redirect};

/// How the list is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    words: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    ended: String,
}

#[derive(Template)]
#[template(path = "company/products.html")]
struct Products<'a> {
    page: &'a Page,
    company: &'a Company,
    asked: &'a Asked,
    units: Vec<(String, String)>,
    products: Vec<&'a ProductRow>,
    versions: &'a [VersionRow],
    ended: usize,
    today: String,
}

impl Products<'_> {
    fn versions_of(&self, code: &str) -> Vec<&VersionRow> {
        self.versions.iter().filter(|version| version.product == code).collect()
    }

    fn unsupported(&self, code: &str) -> usize {
        let over = |version: &&VersionRow| version.support_until.as_ref().is_some_and(|until| *until < self.today);
        self.versions.iter().filter(|version| version.product == code).filter(over).count()
    }
}

/// What we make, or what we gave up.
pub(crate) async fn list(State(web): State<Web>, page: Page, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    let page = page.at("company");
    let fault = |trouble| Fault::of(trouble, &page);
    let company = company(&web.desk).await.map_err(fault)?;
    let versions = products::versions(&web.desk).await.map_err(fault)?;
    let words = asked.words.trim().to_lowercase();
    let products = company
        .products
        .values()
        .filter(|product| product.ended_at.is_some() == (asked.ended == "1"))
        .filter(|product| asked.unit.is_empty() || product.unit == asked.unit)
        .filter(|product| {
            let texts = [&product.code, &product.name_ja, &product.name_en];
            words.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&words))
        })
        .collect();
    let list = Products {
        page: &page,
        company: &company,
        asked: &asked,
        units: unit_options(&page, &company),
        products,
        versions: &versions,
        ended: company.products.values().filter(|product| product.ended_at.is_some()).count(),
        today: page.now.to_zoned(page.zone.clone()).date().to_string(),
    };
    Ok(html(&page, StatusCode::OK, &list))
}

#[derive(Template)]
#[template(path = "company/product.html")]
struct Product<'a> {
    page: &'a Page,
    /// Its code; empty where it is a new one.
    code: &'a str,
    title: String,
    ended: bool,
    typed: Typed,
    ending: Typed,
    versions: Vec<VersionForm>,
    units: Vec<(String, String)>,
}

fn form(posted: &Posted, code: &str) -> ProductForm {
    let get = |name: &str| posted.get(name).to_owned();
    let versions = posted.all("version").zip(posted.all("released_on")).zip(posted.all("support_until"));
    let version = |((version, released_on), support_until): ((&str, &str), &str)| VersionForm {
        version: version.into(),
        released_on: released_on.into(),
        support_until: support_until.into(),
    };
    ProductForm {
        code: code.to_owned(),
        name_ja: get("name_ja"),
        name_en: get("name_en"),
        unit: get("unit"),
        custom: posted.get("custom") == "yes",
        cpe: get("cpe"),
        versions: versions.map(version).collect(),
    }
}

/// The lines for versions: those that are there, and some to write in.
fn lines(mut versions: Vec<VersionForm>) -> Vec<VersionForm> {
    versions.retain(|version| *version != VersionForm::default());
    versions.extend([VersionForm::default(), VersionForm::default(), VersionForm::default()]);
    versions
}

/// Asks about a new one.
pub(crate) async fn new(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("company");
    blank(&web, &page, (Typed::with(vec![("custom".into(), "no".into())]), Vec::new()), StatusCode::OK).await
}

async fn blank(
    web: &Web,
    page: &Page,
    (typed, versions): (Typed, Vec<VersionForm>),
    status: StatusCode,
) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let (title, units) = (page.t("製品を加える", "Add a product").to_owned(), unit_options(page, &company));
    let versions = lines(versions);
    let product = Product { page, code: "", title, ended: false, typed, ending: Typed::default(), versions, units };
    Ok(html(page, status, &product))
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
    match products::add(&web.desk, &viewer, &form).await {
        Ok(()) => Ok(redirect("/company/products").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (Typed::refused(&posted, refusals), form.versions);
            blank(&web, &page, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Shows one, to be changed.
pub(crate) async fn one(State(web): State<Web>, page: Page, Path(code): Path<String>) -> Result<Response, Fault> {
    known(&web, &page.at("company"), &code, (None, Typed::default()), StatusCode::OK).await
}

async fn known(
    web: &Web,
    page: &Page,
    code: &str,
    (typed, ending): (Option<(Typed, Vec<VersionForm>)>, Typed),
    status: StatusCode,
) -> Result<Response, Fault> {
    let fault = |trouble| Fault::of(trouble, page);
    let company = company(&web.desk).await.map_err(fault)?;
    let row = company.products.get(code).ok_or_else(|| Fault::unseen(page))?;
    let kept = ProductForm::of(row, &products::versions(&web.desk).await.map_err(fault)?);
    let value = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let begins = || {
        Typed::with(vec![
            value("name_ja", &kept.name_ja),
            value("name_en", &kept.name_en),
            value("unit", &kept.unit),
            value("custom", if kept.custom { "yes" } else { "no" }),
            value("cpe", &kept.cpe),
        ])
    };
    let (typed, versions) = typed.unwrap_or_else(|| (begins(), kept.versions.clone()));
    let product = Product {
        page,
        code,
        title: page.w(company.product(code)),
        ended: row.ended_at.is_some(),
        typed,
        ending,
        versions: lines(versions),
        units: unit_options(page, &company),
    };
    Ok(html(page, status, &product))
}

/// Changes one.
pub(crate) async fn change(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let form = form(&posted, &code);
    match products::change(&web.desk, &viewer, &form).await {
        Ok(()) => Ok(redirect("/company/products").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (Some((Typed::refused(&posted, refusals), form.versions)), Typed::default());
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
        let title = Words::new("製品の取り扱いを終えますか", "Give this product up?");
        let sentence = Words::new(
            format!(
                "製品{code}は、これから開く案件で選べなくなります。進行中の案件はそのまま続き、あとで戻すこともできます。"
            ),
            format!("{code} can no longer be chosen for new cases. Cases that run go on, and it can be taken back."),
        );
        let yes = Words::new("取り扱いを終える", "Give up");
        return Ok(Confirm::answer(&page, (&title, &sentence, &yes), &posted));
    }
    match products::end(&web.desk, &viewer, &code, posted.get("because")).await {
        Ok(()) => Ok(redirect("/company/products").into_response()),
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
    products::take_back(&web.desk, &viewer, &code).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/company/products/{code}")).into_response())
}
