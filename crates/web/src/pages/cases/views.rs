//! The views of the list that somebody keeps.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use operations::{Trouble, cases};

use super::{list::shown, query::Query};
use crate::frame::{Fault, Page, Posted, Signed, Typed, Web, redirect};

/// Keeps the filter and the order of a list under a name.
pub(crate) async fn keep_view(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let query = Query::read(posted.get("query"));
    match cases::keep_view(&web.desk, &viewer, posted.get("name"), &query.written()).await {
        Ok(()) => Ok(redirect(&format!("/cases?{}", query.written())).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let typed = Typed::refused(&posted, refusals);
            shown(&web, page, &viewer, &query, (StatusCode::UNPROCESSABLE_ENTITY, typed)).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Forgets a view.
pub(crate) async fn drop_view(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    posted: Posted,
) -> Result<Response, Fault> {
    let dropped = cases::drop_view(&web.desk, &viewer, posted.get("name")).await;
    dropped.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(redirect("/cases").into_response())
}
