//! Customers: the list with the state of each agreement, a new one, one that is changed or ended.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::{
    Company, Trouble, company,
    customers::{self, CustomerForm, Nda, nda},
    rows::CustomerRow,
};
use serde::Deserialize;

use super::{language_options, ticked};
use crate::frame::{Confirm, Fault, Html, Page, Posted, Signed, Typed, Web, confirmed, html, pill, redirect};

/// How the list is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    words: String,
    #[serde(default)]
    nda: String,
    #[serde(default)]
    ended: String,
}

#[derive(Template)]
#[template(path = "company/customers.html")]
struct Customers<'a> {
    page: &'a Page,
    asked: &'a Asked,
    customers: Vec<&'a CustomerRow>,
    ended: usize,
}

impl Customers<'_> {
    fn nda(&self, customer: &CustomerRow) -> Html {
        nda_pill(self.page, customer)
    }
}

/// How the agreement stands, as a word with a colour.
fn nda_pill(page: &Page, customer: &CustomerRow) -> Html {
    let today = page.now.to_zoned(page.zone.clone()).date();
    match nda(customer, today) {
        Nda::None => pill("idle", "", page.t("契約なし", "none")),
        Nda::Ahead(from) => pill("idle", "clock", &format!("{} {from}", page.t("開始前", "from"))),
        Nda::InForce(until) => pill("good", "check", &format!("{} {until}", page.t("有効、終了日", "in force until"))),
        Nda::EndsIn(0) => pill("near", "clock", page.t("本日終了", "ends today")),
        Nda::EndsIn(days) => {
            let text =
                if page.lang() == "ja" { format!("あと{days}日で終了") } else { format!("ends in {days} days") };
            pill("near", "clock", &text)
        }
        Nda::Ended(until) => pill("bad", "danger", &format!("{} {until}", page.t("終了", "ended"))),
    }
}

/// The name of a state of an agreement in addresses.
fn state_name(nda: Nda) -> &'static str {
    match nda {
        Nda::None | Nda::Ended(_) | Nda::Ahead(_) => "none",
        Nda::InForce(_) => "in-force",
        Nda::EndsIn(_) => "ending",
    }
}

/// Who uses what we make, or did.
pub(crate) async fn list(State(web): State<Web>, page: Page, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    let page = page.at("company");
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let words = asked.words.trim().to_lowercase();
    let today = page.now.to_zoned(page.zone.clone()).date();
    let customers = company
        .customers
        .values()
        .filter(|customer| customer.ended_at.is_some() == (asked.ended == "1"))
        .filter(|customer| asked.nda.is_empty() || state_name(nda(customer, today)) == asked.nda)
        .filter(|customer| {
            let mut texts = [&customer.code, &customer.name].into_iter().chain(customer.contacts.keys());
            words.is_empty() || texts.any(|text| text.to_lowercase().contains(&words))
        })
        .collect();
    let ended = company.customers.values().filter(|customer| customer.ended_at.is_some()).count();
    Ok(html(&page, StatusCode::OK, &Customers { page: &page, asked: &asked, customers, ended }))
}

#[derive(Template)]
#[template(path = "company/customer.html")]
struct Customer<'a> {
    page: &'a Page,
    /// Its code; empty where it is a new one.
    code: &'a str,
    title: String,
    state: Html,
    ended: bool,
    typed: Typed,
    ending: Typed,
    contacts: Vec<(String, String)>,
    installed: Vec<(String, String)>,
    products: Vec<(String, String)>,
    languages: Vec<(String, String)>,
}

fn form(posted: &Posted, code: &str) -> CustomerForm {
    let get = |name: &str| posted.get(name).to_owned();
    let pairs = |first: &str, second: &str| {
        let pairs = posted.all(first).zip(posted.all(second));
        pairs.map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
    };
    CustomerForm {
        code: code.to_owned(),
        name: get("name"),
        integrator: posted.get("integrator") == "yes",
        language: get("language"),
        nda_from: get("nda_from"),
        nda_until: get("nda_until"),
        critical: posted.ticked("critical"),
        contacts: pairs("contact_mail", "contact_name"),
        installed: pairs("installed_product", "installed_version"),
    }
}

/// Lines that are there, and some to write in.
fn lines(mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    pairs.retain(|(a, b)| !a.trim().is_empty() || !b.trim().is_empty());
    pairs.extend([<(String, String)>::default(), <(String, String)>::default()]);
    pairs
}

fn product_options(page: &Page, company: &Company) -> Vec<(String, String)> {
    let none = (String::new(), page.t("選んでください", "Choose").to_owned());
    let option = |code: &String| (code.clone(), format!("{} ({code})", page.w(company.product(code))));
    [none].into_iter().chain(company.products.keys().map(option)).collect()
}

/// Asks about a new one.
pub(crate) async fn new(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("company");
    let begins = vec![("integrator".into(), "no".into()), ("language".into(), "ja".into())];
    blank(&web, &page, (Typed::with(begins), CustomerForm::default()), StatusCode::OK).await
}

async fn blank(
    web: &Web,
    page: &Page,
    (typed, form): (Typed, CustomerForm),
    status: StatusCode,
) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let customer = Customer {
        page,
        code: "",
        title: page.t("顧客を加える", "Add a customer").to_owned(),
        state: Html::default(),
        ended: false,
        typed,
        ending: Typed::default(),
        contacts: lines(form.contacts),
        installed: lines(form.installed),
        products: product_options(page, &company),
        languages: language_options(page),
    };
    Ok(html(page, status, &customer))
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
    match customers::add(&web.desk, &viewer, &form).await {
        Ok(()) => Ok(redirect("/company/customers").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (Typed::refused(&posted, refusals), form);
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
    (typed, ending): (Option<(Typed, CustomerForm)>, Typed),
    status: StatusCode,
) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let row = company.customers.get(code).ok_or_else(|| Fault::unseen(page))?;
    let kept = CustomerForm::of(row);
    let value = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let begins = || {
        Typed::with(vec![
            value("name", &kept.name),
            value("integrator", if kept.integrator { "yes" } else { "no" }),
            value("language", &kept.language),
            value("nda_from", &kept.nda_from),
            value("nda_until", &kept.nda_until),
            value("critical", &ticked(kept.critical)),
        ])
    };
    let (typed, form) = typed.unwrap_or_else(|| (begins(), kept.clone()));
    let customer = Customer {
        page,
        code,
        title: row.name.clone(),
        state: nda_pill(page, row),
        ended: row.ended_at.is_some(),
        typed,
        ending,
        contacts: lines(form.contacts),
        installed: lines(form.installed),
        products: product_options(page, &company),
        languages: language_options(page),
    };
    Ok(html(page, status, &customer))
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
    match customers::change(&web.desk, &viewer, &form).await {
        Ok(()) => Ok(redirect("/company/customers").into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = (Some((Typed::refused(&posted, refusals), form)), Typed::default());
            known(&web, &page, &code, typed, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Notes that somebody is a customer no longer.
pub(crate) async fn end(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(code): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("company");
    if !confirmed(&posted) {
        let title = Words::new("取引の終了を登録しますか", "A customer no longer?");
        let sentence = Words::new(
            format!("顧客{code}は、これからのお知らせの宛先に選べなくなります。記録は残り、あとで戻すこともできます。"),
            format!(
                "{code} can no longer be chosen for letters. What was sent stays on record, and it can be taken back."
            ),
        );
        let yes = Words::new("終了を登録する", "Record the end");
        return Ok(Confirm::answer(&page, (&title, &sentence, &yes), &posted));
    }
    match customers::end(&web.desk, &viewer, &code, posted.get("because")).await {
        Ok(()) => Ok(redirect("/company/customers").into_response()),
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
    customers::take_back(&web.desk, &viewer, &code).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect(&format!("/company/customers/{code}")).into_response())
}
