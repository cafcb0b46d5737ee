//! The templates: the list of all, and the editor of one in one language.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use casework::words::{Language, Words};
use operations::{
    Company, Viewer, company,
    templates::{self, Listed, Opened, Placeholder},
};

use super::letter::code;
use crate::frame::{Fault, Page, Signed, Typed, Web, html};

#[derive(Template)]
#[template(path = "letters/templates.html")]
struct All<'a> {
    page: &'a Page,
    templates: &'a [Listed],
    company: &'a Company,
}

impl All<'_> {
    fn groups(&self) -> [(Words, Vec<&Listed>); 2] {
        let (mails, letters) = self.templates.iter().partition(|listed| listed.is_own_mail());
        [
            (Words::new("案件の文書", "Letters of cases"), letters),
            (Words::new("窓口が自動で送るメール", "Mails that the desk sends by itself"), mails),
        ]
    }
}

/// Every template.
pub(crate) async fn all(State(web): State<Web>, page: Page, Signed(viewer): Signed) -> Result<Response, Fault> {
    let page = page.at("letters");
    let fault = |trouble| Fault::of(trouble, &page);
    let listed = templates::list(&web.desk, &viewer).await.map_err(fault)?;
    let company = company(&web.desk).await.map_err(fault)?;
    Ok(html(&page, StatusCode::OK, &All { page: &page, templates: &listed, company: &company }))
}

/// A template as it would read: its subject and text, or why it cannot be filled.
pub(crate) struct Preview {
    title: Words,
    filled: Result<(String, String), Words>,
}

#[derive(Template)]
#[template(path = "letters/template.html")]
struct Editor<'a> {
    page: &'a Page,
    opened: &'a Opened,
    company: &'a Company,
    typed: &'a Typed,
    previews: Vec<Preview>,
    /// Somebody asked to see what was typed, and nothing was saved.
    only_looked: bool,
}

impl Editor<'_> {
    fn lang(&self) -> &'static str {
        code(self.opened.language)
    }

    fn at(&self, act: &str) -> String {
        format!("/letters/templates/{}/{}{act}", self.opened.name, self.lang())
    }

    fn example<'p>(&self, placeholder: &'p Placeholder) -> &'p str {
        placeholder.example.of(self.opened.language)
    }

    fn language(&self, language: &str) -> &'static str {
        if language == "ja" { self.page.t("日本語", "Japanese") } else { self.page.t("英語", "English") }
    }
}

/// The language that an address names.
pub(crate) fn language(code: &str) -> Option<Language> {
    match code {
        "ja" => Some(Language::Ja),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// One template, if there is one and this viewer may change it.
pub(crate) async fn find(
    web: &Web,
    page: &Page,
    viewer: &Viewer,
    at: &(String, String),
) -> Result<(Opened, Company), Fault> {
    let Some(language) = language(&at.1) else { return Err(Fault::unseen(page)) };
    let fault = |trouble| Fault::of(trouble, page);
    let opened = templates::open(&web.desk, viewer, &at.0, language).await.map_err(fault)?;
    Ok((opened, company(&web.desk).await.map_err(fault)?))
}

/// The editor, with what was typed or with the words in force.
pub(crate) fn answer(page: &Page, (opened, company): &(Opened, Company), typed: &Typed, only_looked: bool) -> Response {
    let subject = typed.value("subject").to_owned();
    let body = typed.value("body").to_owned();
    let of = |ja: &str, en: &str, full: bool| Preview {
        title: Words::new(ja, en),
        filled: templates::preview(opened, &subject, &body, full)
            .map(|filled| (filled.subject, filled.body))
            .map_err(|problem| problem.sentence),
    };
    let previews = vec![
        of("すべての値があるとき", "With everything there", true),
        of("最小限の値しかないとき", "With the least there can be", false),
    ];
    let status = if typed.refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(page, status, &Editor { page, opened, company, typed, previews, only_looked })
}

/// The editor of one template.
pub(crate) async fn editor(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
) -> Result<Response, Fault> {
    let page = page.at("letters");
    let found = find(&web, &page, &viewer, &at).await?;
    let template = &found.0.template;
    let typed = Typed::with(vec![
        ("subject".into(), template.subject.clone()),
        ("body".into(), template.body.clone()),
        ("edition".into(), found.0.edition.to_string()),
    ]);
    Ok(answer(&page, &found, &typed, false))
}
