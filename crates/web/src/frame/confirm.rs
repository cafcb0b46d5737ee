//! Asking once more, where something leaves the house or cannot be undone. The script asks in a dialog; without it, a page does.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use casework::words::Words;

use super::{Page, Posted, html};

/// Whether the person was asked already and said yes.
pub(crate) fn confirmed(posted: &Posted) -> bool {
    posted.get("confirmed") == "yes"
}

/// A page that asks once more, and carries what was sent.
#[derive(Template)]
#[template(path = "confirm.html")]
pub(crate) struct Confirm<'a> {
    page: &'a Page,
    title: &'a Words,
    sentence: &'a Words,
    yes: &'a Words,
    fields: &'a [(String, String)],
}

impl<'a> Confirm<'a> {
    /// Asks: what it is, what will be, and what the button says.
    pub(crate) fn answer(
        page: &'a Page,
        (title, sentence, yes): (&'a Words, &'a Words, &'a Words),
        posted: &'a Posted,
    ) -> Response {
        html(page, StatusCode::OK, &Confirm { page, title, sentence, yes, fields: posted.fields() })
    }
}
