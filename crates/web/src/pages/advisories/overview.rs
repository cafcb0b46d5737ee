//! The advisories of the cases that somebody may read: drafts, what waits, what is public.

use askama::Template;
use axum::{extract::State as Wired, http::StatusCode, response::Response};
use operations::advisories::{self, Line, State};

use crate::frame::{Fault, Html, Page, Signed, Web, html, pill};

#[derive(Template)]
#[template(path = "advisories/list.html")]
struct Advisories<'a> {
    page: &'a Page,
    lines: &'a [Line],
}

impl Advisories<'_> {
    fn state(&self, line: &Line) -> Html {
        let (tone, symbol, ja, en) = match line.state {
            State::Draft => ("idle", "edit", "下書き", "Draft"),
            State::Published => ("good", "check", "公表中", "Published"),
            State::Proposed => ("near", "clock", "確認待ち", "Waits for confirmation"),
            State::Withdrawn => ("calm", "close", "取り下げ", "Withdrawn"),
        };
        pill(tone, symbol, self.page.t(ja, en))
    }

    fn title(&self, line: &Line) -> String {
        let row = &line.line.row;
        let (own, other) = match self.page.t("ja", "en") {
            "ja" => (&row.title_ja, &row.title_en),
            _ => (&row.title_en, &row.title_ja),
        };
        if own.trim().is_empty() { other.clone() } else { own.clone() }
    }
}

/// The list.
pub(crate) async fn list(Wired(web): Wired<Web>, page: Page, Signed(viewer): Signed) -> Result<Response, Fault> {
    let page = page.at("advisories");
    let lines = advisories::list(&web.desk, &viewer).await.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(html(&page, StatusCode::OK, &Advisories { page: &page, lines: &lines }))
}
