//! My work: everything that waits for whoever looks, most urgent first, each with a button to the one question.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use operations::{
    Company, naming,
    work::{self, Part, Piece, Work, WorkFilter},
};

use super::cases::Query;
use crate::frame::{Fault, Html, Page, Signed, Web, clock, html};

/// A group of work under its heading.
struct Group<'a> {
    title: &'a str,
    late: bool,
    /// It stands at the top.
    first: bool,
    pieces: &'a [Piece],
}

#[derive(Template)]
#[template(path = "work/work.html")]
struct MyWork<'a> {
    page: &'a Page,
    work: &'a Work,
    groups: Vec<Group<'a>>,
    company: &'a Company,
    query: &'a Query,
    name: String,
    login: &'a str,
    /// The web, to look up what a case's next clock is called.
    web: &'a Web,
}

impl MyWork<'_> {
    /// What is due next on the case of a piece of work.
    fn due(&self, piece: &Piece) -> Html {
        let Some(due) = &piece.case.due_at else { return Html::default() };
        let process = self.web.desk.process(&piece.case.process).ok();
        let kind = piece.case.due_clock.as_deref().and_then(|clock| process.as_ref()?.clock(clock));
        clock(self.page, &kind.map(|kind| self.page.w(&kind.title)).unwrap_or_default(), due)
    }

    /// What the button says.
    fn verb(&self, piece: &Piece) -> &'static str {
        match (piece.part, self.page.lang()) {
            (Part::Agree, "ja") => "読んで合意する",
            (Part::Agree, _) => "Read and agree",
            (Part::Await, "ja") => "見る",
            (Part::Await, _) => "Look",
            (_, "ja") => "回答する",
            (_, _) => "Answer",
        }
    }

    /// As what somebody is asked, where that is not plain.
    fn asked(&self, piece: &Piece) -> Option<String> {
        let unit = self.page.w(self.company.unit(&piece.unit));
        match (piece.part, self.page.lang()) {
            (Part::Join, "ja") => Some(format!("{unit}として協力を求められています")),
            (Part::Join, _) => Some(format!("{unit} was asked to join")),
            (Part::Agree, "ja") => Some(format!("{unit}としての合意を求められています")),
            (Part::Agree, _) => Some(format!("{unit} is asked to agree")),
            _ => None,
        }
    }

    /// The ball of the case of a piece of work, for what waits outside.
    fn ball(&self, piece: &Piece) -> String {
        self.page.w(super::cases::ball(self.company, &piece.case.ball))
    }
}

/// All that waits for whoever looks.
pub(crate) async fn work(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    query: Query,
) -> Result<Response, Fault> {
    let page = page.at("work");
    let fault = |trouble| Fault::of(trouble, &page);
    let filter = WorkFilter { product: query.some("product"), owner: query.some("owner"), step: query.some("step") };
    let work = work::work(&web.desk, &viewer, &filter).await.map_err(fault)?;
    let company = naming::of_units(&web.desk).await.map_err(fault)?;
    let groups = [
        Group { title: page.t("期限を過ぎています", "Overdue"), late: true, first: false, pieces: &work.late },
        Group {
            title: page.t("今日から3日以内、または緊急", "Within three days, or an emergency"),
            late: false,
            first: false,
            pieces: &work.soon,
        },
        Group { title: page.t("その後", "Later"), late: false, first: false, pieces: &work.later },
    ];
    let mut groups: Vec<Group<'_>> = groups.into_iter().filter(|group| !group.pieces.is_empty()).collect();
    if let Some(first) = groups.first_mut() {
        first.first = true;
    }
    let name = page.w(&viewer.name);
    let template = MyWork {
        page: &page,
        work: &work,
        groups,
        company: &company,
        query: &query,
        name,
        login: &viewer.login,
        web: &web,
    };
    Ok(html(&page, StatusCode::OK, &template))
}
