//! How an edition would look: the page in both languages, CSAF and every other form, as if it were published now.

use advisory::{
    Advisory, Problem, csaf,
    forms::{Form, Numbering, forms, pdf_name},
    validation::{Document, Preset, Remark, Version, Weight, title, validate},
};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::words::Language;
use operations::{
    Trouble,
    advisories::{self, said},
    files::content_disposition,
};
use serde::Deserialize;

use super::Article;
use crate::frame::{Fault, Html, Page, Signed, Web, html, pill};

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
    /// As what: `page`, `csaf` or `forms`.
    form: &'a str,
    articles: Vec<(&'static str, Html)>,
    documents: Vec<(&'static str, Result<Tested, Vec<Problem>>)>,
    forms: Option<Result<Vec<Form>, Vec<Problem>>>,
    /// The characters that paper would not have.
    not_on_paper: String,
}

/// A document that is valid, and what the tests beyond that have to say of it.
struct Tested {
    json: String,
    hints: Vec<(&'static str, Weight, Remark)>,
}

impl Preview<'_> {
    fn weight(&self, weight: &Weight) -> Html {
        let tone = if *weight == Weight::Warning { "near" } else { "calm" };
        pill(tone, "info", &self.page.w(weight.title()))
    }
    fn about(&self, test: &str) -> String {
        self.page.w(title(test))
    }
    fn language_of(&self, form: &Form) -> &'static str {
        match form.language {
            Some(Language::Ja) => self.page.t("（日本語）", " (Japanese)"),
            Some(Language::En) => self.page.t("（英語）", " (English)"),
            None => "",
        }
    }
}

/// The document with the hints of the optional and the informative tests.
fn tested(said: &Advisory, language: Language) -> Result<Tested, Vec<Problem>> {
    let json = csaf(said, language)?.json;
    let mut hints = Vec::new();
    if let Ok(document) = Document::read(json.as_bytes()) {
        let mut tests = Preset::Full.tests(Version::V20);
        // No dictionary knows our products, and of Japanese there is none.
        tests.retain(|test| test.id != "6.3.8");
        for outcome in &validate(&document, &tests).outcomes {
            let of = |weight| outcome.of(weight).map(move |found| (outcome.test.id, weight, found.clone()));
            hints.extend([Weight::Warning, Weight::Info].into_iter().flat_map(of));
        }
    }
    Ok(Tested { json, hints })
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
    let form = match asked.form.as_str() {
        form @ ("csaf" | "forms") => form,
        _ => "page",
    };
    let languages = [("ja", Language::Ja), ("en", Language::En)];
    let mut articles = Vec::new();
    let mut documents = Vec::new();
    for (code, language) in languages {
        match form {
            "csaf" => documents.push((code, tested(&said, language))),
            "page" => {
                let mut other = page.clone();
                other.language = language;
                articles.push((code, Article::new(&other, &said, &[]).html()));
            }
            _ => {}
        }
    }
    let others = (form == "forms").then(|| forms(&said, &Numbering::default()));
    let number = draft.row.number.as_str();
    let not_on_paper = if form == "forms" { advisories::not_on_paper(&said) } else { String::new() };
    let preview =
        Preview { page: &page, case: &case, number, edition, form, articles, documents, forms: others, not_on_paper };
    Ok(html(&page, StatusCode::OK, &preview))
}

/// Which edition, in which language.
#[derive(Deserialize)]
pub(crate) struct OnPaper {
    #[serde(default)]
    edition: Option<i64>,
    #[serde(default)]
    language: String,
}

/// The preview on paper, to be kept and opened by the reader's own program.
pub(crate) async fn paper(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(case): Path<String>,
    Query(asked): Query<OnPaper>,
) -> Result<Response, Fault> {
    let fault = |trouble| Fault::of(trouble, &page);
    let view = advisories::find(&web.desk, &viewer, &case, &page.base_url).await.map_err(fault)?;
    let draft = view.draft.as_ref().ok_or_else(|| fault(Trouble::Unseen))?;
    let (_, advisory) = advisories::edition(&view, asked.edition.unwrap_or(draft.row.edition)).map_err(fault)?;
    let now = page.now.to_zoned(advisory.initial_release.time_zone().clone());
    let said = said(&advisory, &now, &page.base_url);
    let language = if asked.language == "en" { Language::En } else { Language::Ja };
    let printed = advisories::preview_on_paper(&said, language).await.map_err(fault)?;
    let kept = content_disposition(&format!("draft-{}", pdf_name(&said, language)));
    let headers = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, kept)];
    Ok((headers, printed).into_response())
}
