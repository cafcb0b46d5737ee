//! The pages that say no: what is so, and what to do.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::Trouble;

use super::{Page, html};

/// An answer that says no.
#[derive(Debug)]
pub(crate) struct Fault(Box<(Page, StatusCode, Words)>);

#[derive(Template)]
#[template(path = "no.html")]
struct No<'a> {
    page: &'a Page,
    code: u16,
    sentence: &'a Words,
}

/// The same for strangers, whose pages have another frame.
#[derive(Template)]
#[template(path = "no-open.html")]
struct NoStranger<'a> {
    page: &'a Page,
    code: u16,
    sentence: &'a Words,
}

impl Fault {
    /// Says no with this sentence.
    pub(crate) fn new(page: &Page, status: StatusCode, sentence: Words) -> Self {
        Self(Box::new((page.clone(), status, sentence)))
    }

    /// What may not be seen is not there.
    pub(crate) fn unseen(page: &Page) -> Self {
        Self::of(Trouble::Unseen, page)
    }

    /// A form that was not sent from a page of ours, or from one that is too old.
    pub(crate) fn foreign_form(page: &Page) -> Self {
        let sentence = Words::new(
            "このページの有効期限が切れたか、別のサイトから送られました。何も変わっていません。前のページに戻って読み込み直し、もう一度送ってください。",
            "This page was too old, or the form came from another site. Nothing was changed. Go back, reload the page, and send it again.",
        );
        Self::new(page, StatusCode::FORBIDDEN, sentence)
    }

    /// Says why an act did not happen, where there is no form to say it in.
    pub(crate) fn of(trouble: Trouble, page: &Page) -> Self {
        let status = match &trouble {
            Trouble::Unseen => StatusCode::NOT_FOUND,
            Trouble::Refused(_) if trouble.is_conflict() => StatusCode::CONFLICT,
            Trouble::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Trouble::Store(failure) => {
                tracing::error!(%failure, "the database would not");
                StatusCode::SERVICE_UNAVAILABLE
            }
        };
        Self::new(page, status, trouble.sentence())
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (page, status, sentence) = *self.0;
        let (page, sentence, code) = (&page, &sentence, status.as_u16());
        match page.viewer {
            Some(_) => html(page, status, &No { page, code, sentence }),
            None => html(page, status, &NoStranger { page, code, sentence }),
        }
    }
}
