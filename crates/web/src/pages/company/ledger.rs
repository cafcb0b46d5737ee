//! The ledger of the desk itself, as a timeline that filters.

use askama::Template;
use axum::{
    body::{Body, Bytes},
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use http_body_util::channel::Channel;
use operations::{
    Company, company,
    desk_ledger::{self, AskedEntries, DeskLine, PARTS},
    files::content_disposition,
    ledgers::Export,
};
use serde::Deserialize;

use crate::frame::{Fault, Html, Page, Posted, Signed, Web, html};

/// What is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    person: String,
    #[serde(default)]
    part: String,
    #[serde(default)]
    before: String,
}

#[derive(Template)]
#[template(path = "company/ledger.html")]
struct Ledger<'a> {
    page: &'a Page,
    company: &'a Company,
    asked: &'a Asked,
    /// Each with the day, where it is another than before, and its hour.
    lines: Vec<(Option<Html>, Html, DeskLine)>,
    next: Option<i64>,
}

impl Ledger<'_> {
    fn parts(&self) -> &'static [(&'static str, &'static str, &'static str)] {
        PARTS
    }
}

/// What was done with the company's data, newest first.
pub(crate) async fn ledger(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let page = page.at("company");
    let fault = |trouble| Fault::of(trouble, &page);
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let entries =
        AskedEntries { person: some(&asked.person), part: some(&asked.part), before: asked.before.parse().ok() };
    let (lines, next) = desk_ledger::read(&web.desk, &viewer, &entries).await.map_err(fault)?;
    let lines = dated(&page, lines);
    let company = company(&web.desk).await.map_err(fault)?;
    Ok(html(&page, StatusCode::OK, &Ledger { page: &page, company: &company, asked: &asked, lines, next }))
}

/// Every entry as a line of JSON, to be checked without the desk. It leaves as it is read: the file may be larger than the memory.
pub(crate) async fn export(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    _posted: Posted,
) -> Result<Response, Fault> {
    let mut export = Export::by(&web.desk, &viewer).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let (mut out, body) = Channel::<Bytes, std::io::Error>::new(4);
    tokio::spawn(async move {
        loop {
            match export.more(&web.desk).await {
                Ok(Some(lines)) => {
                    // Nobody takes it any more.
                    if out.send_data(lines.into()).await.is_err() {
                        return;
                    }
                }
                Ok(None) => return,
                Err(trouble) => {
                    tracing::warn!(reason = trouble.sentence().en, "a download of the ledgers was cut short");
                    out.abort(std::io::Error::other("cut short"));
                    return;
                }
            }
        }
    });
    let name = format!("ledger-{}.jsonl", page.now.strftime("%Y%m%dT%H%M%SZ"));
    let headers = [
        (header::CONTENT_TYPE, "application/jsonl; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, content_disposition(&name)),
    ];
    Ok((headers, Body::new(body)).into_response())
}

/// Lines under their days, in the zone of whoever looks.
fn dated(page: &Page, lines: Vec<DeskLine>) -> Vec<(Option<Html>, Html, DeskLine)> {
    let mut before = None;
    let each = lines.into_iter().map(|line| {
        let at = line.at.to_zoned(page.zone.clone());
        let day = (before != Some(at.date())).then(|| page.date(&line.at));
        before = Some(at.date());
        (day, hour(&at, &line), line)
    });
    each.collect()
}

fn hour(at: &jiff::Zoned, line: &DeskLine) -> Html {
    let (own, utc) = (at.strftime("%Y-%m-%d %H:%M:%S %Z"), line.at.strftime("%Y-%m-%d %H:%M:%S UTC"));
    Html(format!(r#"<time datetime="{}" title="{own} / {utc}">{}</time>"#, line.at, at.strftime("%H:%M")))
}
