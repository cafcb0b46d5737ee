//! The tabs of a case: which there are, and the content of the one that is open.

mod embargo;
mod ledger;
mod letters;
mod notes;
mod parties;
mod products;
mod questions;
mod readers;

use askama::Template;
use casework::case::Case;
use operations::{
    Company, Trouble, Viewer, attachments,
    cases::{self, Seen},
    company, naming,
};

use crate::{
    frame::{Html, Page, Typed, Web},
    pages::files::files_part,
};

/// What a tab is made from.
pub(super) struct Ground<'g> {
    pub(super) web: &'g Web,
    pub(super) page: &'g Page,
    pub(super) viewer: &'g Viewer,
    pub(super) seen: &'g Seen,
    /// The case as far as the viewer may know it.
    pub(super) known: &'g Case,
    pub(super) company: &'g Company,
    /// What the address asks for.
    pub(super) query: &'g super::query::Query,
    /// What was typed into the form of the tab.
    pub(super) typed: &'g Typed,
}

/// A tab in the row of tabs.
pub(super) struct Tab {
    /// As addresses write it.
    pub(super) name: &'static str,
    /// What people call it.
    pub(super) title: String,
    /// How much is in it.
    pub(super) count: usize,
}

/// The tabs in their order.
const TABS: [(&str, &str, &str); 9] = [
    ("ledger", "台帳", "Ledger"),
    ("products", "製品と脆弱性", "Products"),
    ("questions", "質問", "Questions"),
    ("letters", "文書", "Letters"),
    ("parties", "関係者", "Parties"),
    ("embargo", "秘匿", "Embargo"),
    ("files", "ファイル", "Files"),
    ("readers", "共有範囲", "Who may read"),
    ("notes", "社内メモ", "Notes"),
];

/// The row of tabs.
pub(super) fn tabs(page: &Page, known: &Case) -> Vec<Tab> {
    let count = |name: &str| match name {
        "products" => known.products.len(),
        "questions" => known.questions.len(),
        "letters" => known.letters.len(),
        "parties" => known.parties.len(),
        _ => 0,
    };
    TABS.iter().map(|(name, ja, en)| Tab { name, title: page.t(ja, en).to_owned(), count: count(name) }).collect()
}

/// The tab of this name, or the first.
pub(super) fn tab_named(name: &str) -> &'static str {
    TABS.iter().find(|(known, _, _)| *known == name).map_or("ledger", |(known, _, _)| known)
}

/// What a tab names: the whole company where people are picked from it, a few names otherwise.
pub(super) async fn company_for(web: &Web, tab: &str, seen: &Seen, viewer: &Viewer) -> Result<Company, Trouble> {
    match tab {
        "readers" | "notes" => company(&web.desk).await,
        _ => naming::of_case(&web.desk, seen, &[&viewer.login]).await,
    }
}

/// The content of a tab.
pub(super) async fn content(name: &str, ground: &Ground<'_>) -> Result<Html, Trouble> {
    match name {
        "products" => products::content(ground).await,
        "questions" => questions::content(ground).await,
        "letters" => letters::content(ground).await,
        "parties" => Ok(parties::content(ground)),
        "embargo" => Ok(embargo::content(ground)),
        "files" => {
            let files = attachments::of_case(&ground.web.desk, ground.viewer, ground.seen).await?;
            Ok(files_part(ground.page, ground.seen, &files))
        }
        "readers" => readers::content(ground).await,
        "notes" => notes::content(ground).await,
        _ => ledger::content(ground).await,
    }
}

/// A part of a page, drawn by itself.
fn drawn(template: &impl Template) -> Html {
    match template.render() {
        Ok(body) => Html(body),
        Err(fault) => {
            tracing::error!(%fault, "a tab could not be written");
            Html::default()
        }
    }
}

/// The entries that the viewer may read, oldest first.
fn lines(ground: &Ground<'_>) -> Vec<cases::Line> {
    cases::timeline(&ground.web.desk, ground.seen, ground.company)
}
