//! Entering what did not come by the public form: a coordinator's mail, a call, a find of one's own people.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use operations::{Company, Trouble, company, reports};

use crate::{
    frame::{Fault, Page, Posted, Signed, Typed, Web, html, redirect},
    pages::portal::{Ids, incoming, rows, status_of},
};

#[derive(Template)]
#[template(path = "reports/new.html")]
struct Entry<'a> {
    page: &'a Page,
    company: &'a Company,
    typed: &'a Typed,
    rows: Vec<(usize, Ids)>,
    sources: &'static [(&'static str, &'static str, &'static str)],
    /// It was the mail that something is wrong with.
    by_mail: bool,
}

async fn answer(web: &Web, page: &Page, status: StatusCode, typed: &Typed, by_mail: bool) -> Result<Response, Fault> {
    let company = company(&web.desk).await.map_err(|trouble| Fault::of(trouble, page))?;
    let entry = Entry { page, company: &company, typed, rows: rows(), sources: reports::SOURCES, by_mail };
    Ok(html(page, status, &entry))
}

/// The form.
pub(crate) async fn entry_form(State(web): State<Web>, page: Page) -> Result<Response, Fault> {
    let page = page.at("reports");
    answer(&web, &page, StatusCode::OK, &Typed::default(), false).await
}

/// Takes in what was entered.
pub(crate) async fn enter(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("reports");
    let by_mail = posted.get("by") == "mail";
    let entered = if by_mail {
        let mail = posted.files.iter().find(|file| file.field == "mail_file");
        reports::drop_mail(&web.desk, &viewer, mail.map_or(&[], |file| file.bytes.as_slice())).await
    } else {
        let told = reports::read_own(posted.fields());
        reports::enter_own(&web.desk, &viewer, posted.get("source"), &told, &incoming(&posted, "files")).await
    };
    match entered {
        Ok(number) => Ok(redirect(&format!("/reports/{number}")).into_response()),
        Err(trouble @ Trouble::Refused(_)) => {
            let status = status_of(&trouble);
            let Trouble::Refused(refusals) = trouble else { return Err(Fault::of(trouble, &page)) };
            answer(&web, &page, status, &Typed::refused(&posted, refusals), by_mail).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}
