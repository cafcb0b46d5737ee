//! The published advisories, newest first, and finding one by words, product or year.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Query, State},
    http::StatusCode,
    response::Response,
};
use operations::advisories::{self, Filter, Published};
use serde::Deserialize;

use crate::{
    frame::{Fault, Html, Page, Web, html},
    pages::advisories::severity,
};

/// How many are on a page.
const MOST: usize = 50;

/// What somebody looks for.
#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    words: String,
    #[serde(default)]
    product: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    page: usize,
}

#[derive(Template)]
#[template(path = "published/list.html")]
struct List<'a> {
    page: &'a Page,
    asked: &'a Asked,
    found: &'a [Published],
    count: usize,
    at: usize,
    last: usize,
    products: Vec<String>,
    years: Vec<i16>,
    /// Something was published, whether or not it is what somebody looks for.
    any: bool,
}

impl List<'_> {
    fn noun(&self) -> &'static str {
        if self.count == 1 { " advisory" } else { " advisories" }
    }
    fn title(&self, published: &Published) -> String {
        self.page.w(&published.advisory.title)
    }
    fn score(&self, published: &Published) -> String {
        score(self.page, published)
    }
    fn day(&self, published: &Published) -> Html {
        day(published)
    }
    fn query(&self, page: impl std::fmt::Display) -> String {
        let mut parts = vec![("page", page.to_string())];
        let asked = [("words", &self.asked.words), ("product", &self.asked.product), ("year", &self.asked.year)];
        parts.extend(
            asked.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.clone())),
        );
        let parts: Vec<String> =
            parts.iter().map(|(name, value)| format!("{name}={}", crate::frame::encoded(value))).collect();
        format!("?{}", parts.join("&"))
    }
}

/// How bad it is, where it was scored.
pub(crate) fn score(page: &Page, published: &Published) -> String {
    let release = &published.release;
    let word = release.severity.as_deref().and_then(severity).map(|severity| page.w(severity.title()));
    match (&release.score, word) {
        (Some(score), Some(word)) => format!("CVSS {score} {word}"),
        _ => String::new(),
    }
}

/// The day in the zone of whoever published.
pub(crate) fn day(published: &Published) -> Html {
    let at = &published.advisory.current_release;
    Html(format!("<time datetime=\"{}\">{}</time>", at.strftime("%Y-%m-%dT%H:%M:%S%:z"), at.strftime("%Y-%m-%d")))
}

/// The list.
pub(crate) async fn list(State(web): State<Web>, page: Page, Query(asked): Query<Asked>) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let words: String = asked.words.chars().take(200).collect();
    let filter = Filter { words, product: asked.product.clone(), year: asked.year.trim().parse().ok() };
    let all = advisories::published(&web.desk, &filter).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let (found, others) = all;
    let everything = || found.iter().chain(&others);
    let products: BTreeSet<String> = everything().flat_map(Published::products).map(|name| page.w(&name)).collect();
    let years: BTreeSet<i16> = everything().map(Published::year).collect();
    let last = found.len().div_ceil(MOST).max(1);
    let at = asked.page.clamp(1, last);
    let shown: &[Published] = found.chunks(MOST).nth(at - 1).unwrap_or_default();
    let list = List {
        page: &page,
        asked: &asked,
        found: shown,
        count: found.len(),
        at,
        last,
        products: products.into_iter().collect(),
        years: years.into_iter().rev().collect(),
        any: !found.is_empty() || !others.is_empty(),
    };
    Ok(html(&page, StatusCode::OK, &list))
}
