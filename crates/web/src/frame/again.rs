//! A form that could not be recorded because the database would not: what was typed stands on the page that says so, ready to be sent
//! again with a press.

use std::sync::{Arc, OnceLock};

use askama::Template;
use axum::{
    http::{Extensions, StatusCode, header},
    response::Response,
};
use casework::words::Words;

use super::{Page, html};

/// What is never sent back to a page.
const SECRET: &[&str] = &["password", "again", "old"];

/// The fields of a form, as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sent(Arc<OnceLock<Fields>>);

#[derive(Clone, Debug, Default)]
pub(crate) struct Fields {
    /// Every field but passwords, the token among them.
    pub(crate) all: Vec<(String, String)>,
    /// Files came along: a page cannot send them again.
    pub(crate) had_files: bool,
}

impl Sent {
    /// Keeps what came, until it is known what became of it.
    pub(crate) fn keep(extensions: &Extensions, fields: &[(String, String)], had_files: bool) {
        let Some(sent) = extensions.get::<Self>() else { return };
        let open = |(name, _): &&(String, String)| !SECRET.contains(&name.as_str());
        let all = fields.iter().filter(open).cloned().collect();
        // A form comes once; a second one would be none of it.
        let _kept = sent.0.set(Fields { all, had_files });
    }

    /// What was kept.
    pub(super) fn fields(&self) -> Fields {
        self.0.get().cloned().unwrap_or_default()
    }
}

/// Why there is no other answer; beside the answer itself, for the gate.
#[derive(Clone, Debug)]
pub(crate) struct Why(pub(crate) Arc<(Page, StatusCode, Words)>);

#[derive(Template)]
#[template(path = "again.html")]
struct Again<'a> {
    page: &'a Page,
    sentence: &'a Words,
    fields: &'a Fields,
}

impl Fields {
    /// What somebody wrote at length, to be read and copied.
    fn written(&self) -> impl Iterator<Item = &str> {
        let long = |value: &&str| {
            value.chars().nth(30).is_some() && value.contains(|c: char| c.is_whitespace() || !c.is_ascii())
        };
        self.all.iter().map(|(_, value)| value.as_str()).filter(long)
    }
}

/// The same answer; where a form came and could not be recorded, with what was typed.
pub(crate) fn with_what_was_typed(mut response: Response, sent: &Sent) -> Response {
    let why = response.extensions_mut().remove::<Why>();
    match (why, sent.0.get()) {
        (Some(Why(why)), Some(fields)) => page_again(&why.0, why.1, &why.2, fields),
        _ => response,
    }
}

/// The page that says why, with the form.
pub(crate) fn page_again(page: &Page, status: StatusCode, sentence: &Words, fields: &Fields) -> Response {
    let mut response = html(page, status, &Again { page, sentence, fields });
    response.headers_mut().insert(header::RETRY_AFTER, super::fault::later());
    response
}
