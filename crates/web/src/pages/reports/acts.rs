//! What POC does to a report: taking it in hand, judging, ending, joining, writing.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use operations::{
    Trouble, Viewer,
    reports::{self, Ending, Judged, Judgement},
};

use super::queue::detail;
use crate::{
    frame::{Fault, Page, Posted, Signed, Typed, Web, redirect},
    pages::portal::status_of,
};

/// Back to the report, or its page with what was typed and what is wrong with it.
async fn back(
    web: &Web,
    page: Page,
    viewer: &Viewer,
    number: &str,
    (how, posted): (&str, &Posted),
    done: Result<(), Trouble>,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(redirect(&format!("/reports/{number}")).into_response()),
        Err(trouble @ Trouble::Refused(_)) => {
            let status = status_of(&trouble);
            let Trouble::Refused(refusals) = trouble else { return Err(Fault::of(trouble, &page)) };
            let typed = Typed::refused(posted, refusals);
            detail(web, page, viewer, number, (status, ""), (how, &typed)).await
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Takes a report in hand.
pub(crate) async fn take(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let done = reports::take_in_hand(&web.desk, &viewer, &number).await;
    back(&web, page, &viewer, &number, ("hand", &posted), done).await
}

/// Keeps the answers to the test.
pub(crate) async fn judge(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let mut judged = Judged::new();
    for question in reports::QUESTIONS {
        let answer = posted.get(question.id).to_owned();
        let because = posted.get(&format!("{}-because", question.id)).trim().to_owned();
        judged.insert(question.id.into(), Judgement { answer, because });
    }
    let done = reports::judge(&web.desk, &viewer, &number, &judged).await;
    back(&web, page, &viewer, &number, ("judgement", &posted), done).await
}

/// Ends a report without a case of its own.
pub(crate) async fn end(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let own = |name: &str| posted.get(name).to_owned();
    let ending = Ending {
        how: own("how"),
        because: own("because"),
        route: own("route"),
        reference: own("reference"),
        same_as: own("same_as"),
        message: own("message"),
    };
    let done = reports::end(&web.desk, &viewer, &number, &ending, &page.base_url).await;
    back(&web, page, &viewer, &number, (&ending.how, &posted), done).await
}

/// Joins a report to a case.
pub(crate) async fn join(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let (case, because) = (posted.get("case"), posted.get("because"));
    let done = reports::join_case(&web.desk, &viewer, &number, case, because).await.map(drop);
    back(&web, page, &viewer, &number, ("joined", &posted), done).await
}

/// Takes a decision back.
pub(crate) async fn take_back(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let done = reports::take_back(&web.desk, &viewer, &number).await;
    back(&web, page, &viewer, &number, ("return", &posted), done).await
}

/// Writes to whoever reported.
pub(crate) async fn message(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let message = posted.get("message");
    let done = reports::write_to_finder(&web.desk, &viewer, &number, message, &page.base_url).await;
    back(&web, page, &viewer, &number, ("message", &posted), done).await
}

/// Marks what came as read.
pub(crate) async fn read(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let done = reports::mark_read(&web.desk, &viewer, &number).await;
    back(&web, page, &viewer, &number, ("reading", &posted), done).await
}

/// Records what was written as the answer to the open question of the case.
pub(crate) async fn answer(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(number): Path<String>,
    posted: Posted,
) -> Result<Response, Fault> {
    let seen = reports::find(&web.desk, &viewer, &number).await.map_err(|trouble| Fault::of(trouble, &page))?;
    let case = seen.case.map(|case| case.number).unwrap_or_default();
    let done = reports::record_answer(&web.desk, &viewer, &case, posted.get("answer_text")).await.map(drop);
    back(&web, page, &viewer, &number, ("answer", &posted), done).await
}
