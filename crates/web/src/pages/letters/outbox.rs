//! The outbox over all cases, for POC.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::{role::Outside, words::Words};
use operations::letters::{self, Outbox, Tray};
use serde::Deserialize;

use crate::frame::{Fault, Page, Posted, Signed, Web, html, redirect};

/// What somebody wants to see of it.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// Which part.
    #[serde(default)]
    show: String,
    /// Of which case.
    #[serde(default)]
    case: String,
    /// To which kind of party.
    #[serde(default)]
    to: String,
    /// Which page.
    #[serde(default)]
    page: String,
}

#[derive(Template)]
#[template(path = "letters/outbox.html")]
struct List<'a> {
    page: &'a Page,
    part: Tray,
    asked: &'a Asked,
    outbox: &'a Outbox,
    number: i64,
}

impl List<'_> {
    fn parts(&self) -> Vec<(Tray, Words, Option<i64>)> {
        let count =
            |part: Tray| self.outbox.counts.iter().find(|(name, _)| *name == part.name()).map(|(_, count)| *count);
        Tray::ALL.into_iter().map(|part| (part, part.title(), count(part).filter(|count| *count > 0))).collect()
    }

    fn kinds(&self) -> &'static [Outside] {
        &[Outside::Jpcert, Outside::Source, Outside::Cust, Outside::Ipa, Outside::Fcert, Outside::Gov, Outside::Oem]
    }

    fn is_filtered(&self) -> bool {
        !self.asked.case.trim().is_empty() || !self.asked.to.is_empty()
    }

    /// The address of another page of the same list.
    fn at(&self, number: i64) -> String {
        let encoded = crate::frame::encoded;
        format!(
            "/letters?show={}&case={}&to={}&page={number}",
            self.part.name(),
            encoded(self.asked.case.trim()),
            encoded(&self.asked.to)
        )
    }
}

/// The outbox.
pub(crate) async fn list(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Query(asked): Query<Asked>,
) -> Result<Response, Fault> {
    let page = page.at("letters");
    let part = Tray::parse(&asked.show);
    let number = asked.page.parse().unwrap_or(1).clamp(1, 10_000);
    let filter = (Some(asked.case.as_str()), Outside::parse(&asked.to));
    let outbox = letters::outbox(&web.desk, &viewer, part, filter, number).await;
    let outbox = outbox.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(html(&page, StatusCode::OK, &List { page: &page, part, asked: &asked, outbox: &outbox, number }))
}

/// Lets a job that was given up begin anew.
pub(crate) async fn again(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(job): Path<String>,
    _posted: Posted,
) -> Result<Response, Fault> {
    let Ok(job) = job.parse() else { return Err(Fault::unseen(&page)) };
    letters::job_again(&web.desk, &viewer, job).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect("/letters").into_response())
}
