//! The report form: everything typed is kept when something is wrong, the files too; and the receipt, whose link is shown once.

use askama::Template;
use axum::{
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use operations::{
    Trouble,
    attachments::{Attachment, Incoming},
    reports::{self, MOST_PRODUCTS, Sender, Window},
};

use crate::frame::{Asked, Fault, Page, Posted, Typed, Web, cookie, html, read_cookie, redirect};

/// The zones that are offered for somebody's own plans.
pub(crate) const ZONES: &[&str] = &[
    "Asia/Tokyo",
    "UTC",
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Kolkata",
    "Australia/Sydney",
];

/// How long the receipt can be looked at again, in seconds.
const RECEIPT_LASTS: u32 = 600;

/// The names of the fields of a row for a product.
pub(crate) struct Ids {
    pub(crate) product: String,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) firmware: String,
    pub(crate) serial: String,
}

/// The rows for products, from 1.
pub(crate) fn rows() -> Vec<(usize, Ids)> {
    let id = |name: &str, row: usize| format!("{name}-{row}");
    (1..=MOST_PRODUCTS)
        .map(|row| {
            let ids = Ids {
                product: id("product", row),
                name: id("product_name", row),
                version: id("version", row),
                firmware: id("firmware", row),
                serial: id("serial", row),
            };
            (row, ids)
        })
        .collect()
}

struct Other {
    field: String,
    number: String,
    ja: &'static str,
    en: &'static str,
}

#[derive(Template)]
#[template(path = "portal/report.html")]
struct Form<'a> {
    page: &'a Page,
    typed: &'a Typed,
    draft: &'a str,
    products: Vec<Product>,
    rows: Vec<(usize, Ids)>,
    last_row: usize,
    more_products: bool,
    kinds: &'static [(&'static str, &'static str, &'static str)],
    elsewhere: Vec<Other>,
    zones: &'static [&'static str],
    kept: Vec<Attachment>,
    lost: bool,
}

/// A product that strangers may pick.
pub(crate) struct Product {
    pub(crate) code: String,
    pub(crate) name_ja: String,
    pub(crate) name_en: String,
}

/// The products that strangers may pick: those that everybody can buy.
pub(crate) async fn general_products(web: &Web) -> Result<Vec<Product>, Trouble> {
    let company = operations::company(&web.desk).await?;
    let general = company.products.into_values().filter(|product| !product.custom && product.ended_at.is_none());
    Ok(general
        .map(|product| Product { code: product.code, name_ja: product.name_ja, name_en: product.name_en })
        .collect())
}

async fn answer(
    web: &Web,
    page: &Page,
    status: StatusCode,
    typed: &Typed,
    (draft, lost): (&str, bool),
) -> Result<Response, Trouble> {
    let rows = rows();
    let filled = |ids: &Ids| [&ids.product, &ids.name, &ids.version].iter().any(|id| !typed.value(id).is_empty());
    let more_products = rows.iter().skip(1).any(|(_, ids)| filled(ids) || typed.is_wrong(&ids.product));
    let elsewhere = reports::ELSEWHERE.iter().map(|(id, ja, en)| Other {
        field: format!("elsewhere-{id}"),
        number: format!("number-{id}"),
        ja,
        en,
    });
    let form = Form {
        page,
        typed,
        draft,
        products: general_products(web).await?,
        rows,
        last_row: MOST_PRODUCTS,
        more_products,
        kinds: reports::KINDS,
        elsewhere: elsewhere.collect(),
        zones: ZONES,
        kept: reports::kept(&web.desk, draft).await?,
        lost,
    };
    Ok(html(page, status, &form))
}

/// The form.
pub(crate) async fn form(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("report");
    let draft = web.desk.secret();
    let answered = answer(&web, &page, StatusCode::OK, &Typed::default(), (&draft, false)).await;
    answered.map_err(|trouble| Fault::of(trouble, &page))
}

/// Takes a report in.
pub(crate) async fn send(State(web): State<Web>, page: Page, asked: Asked, posted: Posted) -> Result<Response, Fault> {
    let page = page.at("report");
    let fault = |trouble| Fault::of(trouble, &page);
    let draft = Some(posted.get("draft")).filter(|draft| reports::is_draft(draft)).map(str::to_owned);
    let draft = draft.unwrap_or_else(|| web.desk.secret());
    for id in posted.all("drop").filter_map(|id| id.parse().ok()) {
        reports::drop_kept(&web.desk, &draft, id).await.map_err(fault)?;
    }
    let told = reports::read(posted.fields());
    let products = general_products(&web).await.map_err(fault)?;
    let codes: Vec<&str> = products.iter().map(|product| product.code.as_str()).collect();
    let incoming = incoming(&posted, "files");
    let wrong = reports::check(&told, &codes);
    let sender = Sender { address: &asked.address, language: page.language, base_url: &page.base_url };
    let taken = if wrong.is_empty() {
        reports::receive(&web.desk, &told, &incoming, &draft, sender, page.now).await
    } else {
        Err(Trouble::Refused(wrong))
    };
    match taken {
        Ok(receipt) => {
            let cookie = cookie(&web.publicity, "receipt", &receipt.secret, Some(RECEIPT_LASTS));
            Ok(([(header::SET_COOKIE, cookie)], redirect("/report/received")).into_response())
        }
        Err(trouble) => {
            let status = status_of(&trouble);
            let refusals = match trouble {
                Trouble::Refused(refusals) => refusals,
                other => vec![casework::refusal::Refusal::new("store", other.sentence().ja, other.sentence().en)],
            };
            let kept = reports::keep_for_later(&web.desk, &draft, &incoming, &asked.address, page.now).await;
            let typed = Typed::refused(&posted, refusals);
            let lost = !kept.unwrap_or(false);
            answer(&web, &page, status, &typed, (&draft, lost)).await.map_err(fault)
        }
    }
}

/// The status of an answer that keeps what was typed.
pub(crate) fn status_of(trouble: &Trouble) -> StatusCode {
    match trouble {
        Trouble::Refused(_) if trouble.codes().contains(&"too-many") => StatusCode::TOO_MANY_REQUESTS,
        Trouble::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Trouble::Unseen => StatusCode::NOT_FOUND,
        Trouble::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// The files of a field.
pub(crate) fn incoming<'a>(posted: &'a Posted, field: &str) -> Vec<Incoming<'a>> {
    let files = posted.files.iter().filter(|file| file.field == field);
    files.map(|file| Incoming { name: &file.name, bytes: &file.bytes }).collect()
}

#[derive(Template)]
#[template(path = "portal/received.html")]
struct Received<'a> {
    page: &'a Page,
    window: &'a Window,
    number: &'a str,
    secret: &'a str,
    mailed: bool,
    held: bool,
}

/// The receipt. The link goes along as a cookie for a few minutes, so that a reload shows it and an address does not tell it.
pub(crate) async fn received(
    State(web): State<Web>,
    page: Page,
    headers: axum::http::HeaderMap,
) -> Result<Response, Fault> {
    let page = page.at("report");
    let fault = |trouble| Fault::of(trouble, &page);
    let Some(secret) = read_cookie(&web.publicity, &headers, "receipt") else {
        return Ok(redirect("/track").into_response());
    };
    let Ok(receipt) = reports::receipt(&web.desk, &secret).await else {
        return Ok(redirect("/track").into_response());
    };
    let window = reports::window(&web.desk).await.map_err(fault)?;
    let (number, mailed, held) = (receipt.number.as_str(), receipt.mailed, receipt.held);
    let mut response =
        html(&page, StatusCode::OK, &Received { page: &page, window: &window, number, secret: &secret, mailed, held });
    super::track::guarded(&mut response);
    Ok(response)
}
