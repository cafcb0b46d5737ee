//! How an edition would look: the page in both languages, and the CSAF documents, as if it were published now.

use advisory::{Problem, csaf};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::Response,
};
use casework::words::Language;
use operations::{
    Trouble,
    advisories::{self, said},
};
use serde::Deserialize;

use super::Article;
use crate::frame::{Fault, Html, Page, Signed, Web, html};

/// Which edition, and as what.
#[derive(Deserialize)]
pub(crate) struct As {
    #[serde(default)]
    edition: Option<i64>,
    #[serde(default, rename = "as")]
    form: String,
}

#[derive(Template)]
#[template(path = "advisories/preview.html")]
struct Preview<'a> {
    page: &'a Page,
    case: &'a str,
    number: &'a str,
    edition: i64,
    csaf: bool,
    articles: Vec<(&'static str, Html)>,
    documents: Vec<(&'static str, Result<String, Vec<Problem>>)>,
}

/// The preview.
pub(crate) async fn preview(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(case): Path<String>,
    Query(asked): Query<As>,
) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let fault = |trouble| Fault::of(trouble, &page);
    let view = advisories::find(&web.desk, &viewer, &case, &page.base_url).await.map_err(fault)?;
    let draft = view.draft.as_ref().ok_or_else(|| fault(Trouble::Unseen))?;
    let edition = asked.edition.unwrap_or(draft.row.edition);
    let (_, advisory) = advisories::edition(&view, edition).map_err(fault)?;
    let now = page.now.to_zoned(advisory.initial_release.time_zone().clone());
    let said = said(&advisory, &now, &page.base_url);
    let csaf_asked = asked.form == "csaf";
    let languages = [("ja", Language::Ja), ("en", Language::En)];
    let mut articles = Vec::new();
    let mut documents = Vec::new();
    for (code, language) in languages {
        if csaf_asked {
            documents.push((code, csaf(&said, language).map(|document| document.json)));
        } else {
            let mut other = page.clone();
            other.language = language;
            articles.push((code, Article::new(&other, &said, &[]).html()));
        }
    }
    let number = draft.row.number.as_str();
    let preview = Preview { page: &page, case: &case, number, edition, csaf: csaf_asked, articles, documents };
    Ok(html(&page, StatusCode::OK, &preview))
}
