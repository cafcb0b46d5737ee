//! The pages that say no: what is so, and what to do.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::Trouble;

use super::{
    Page,
    again::{Fields, Why, page_again},
    html,
};

/// When to try again, in seconds, where it is only a matter of time.
pub(super) fn later() -> HeaderValue {
    HeaderValue::from_static("30")
}

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

    /// The answer with what somebody typed, to be sent again.
    pub(super) fn with(self, fields: &Fields) -> Response {
        let (page, status, sentence) = &*self.0;
        page_again(page, *status, sentence, fields)
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
        let (page, status, sentence) = &*self.0;
        let code = status.as_u16();
        let mut response = match page.viewer {
            Some(_) => html(page, *status, &No { page, code, sentence }),
            None => html(page, *status, &NoStranger { page, code, sentence }),
        };
        if *status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, later());
            response.extensions_mut().insert(Why(self.0.into()));
        }
        response
    }
}
