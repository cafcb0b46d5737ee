//! Saving a template, going back to ours, bringing an older edition back.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use casework::words::{Language, Words};
use operations::{Trouble, templates};

use super::template::{answer, find, language};
use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, redirect};

/// Keeps the company's own words; or only shows how they would read.
pub(crate) async fn save(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("letters");
    let found = find(&web, &page, &viewer, &at).await?;
    let (subject, body) = (posted.get("subject"), posted.get("body"));
    if posted.get("act") == "look" {
        let typed = Typed::refused(&posted, templates::check(&web.desk, &at.0, subject, body));
        return Ok(answer(&page, &found, &typed, true));
    }
    let place = (at.0.as_str(), found.0.language);
    match templates::save(&web.desk, &viewer, place, (subject, body), edition(&posted)).await {
        Ok(()) => Ok(back(&at)),
        Err(Trouble::Refused(refusals)) => Ok(answer(&page, &found, &Typed::refused(&posted, refusals), false)),
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

/// Goes back to our words.
pub(crate) async fn ours(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("letters");
    let place = place(&page, &at)?;
    if !confirmed(&posted) {
        let title = Words::new("元の文に戻しますか", "Go back to our words?");
        let sentence = Words::new(
            "これから作る文書には元の文を使います。自社の文は履歴に残り、あとで戻せます。",
            "Letters from now on use our words. Yours stay in the history and can be brought back.",
        );
        return Ok(Confirm::answer(&page, (&title, &sentence, &Words::new("元に戻す", "Go back")), &posted));
    }
    let done = templates::back_to_ours(&web.desk, &viewer, place, edition(&posted)).await;
    done.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(back(&at))
}

/// Brings an older edition back.
pub(crate) async fn restore(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("letters");
    let place = place(&page, &at)?;
    let older = posted.get("older").parse().unwrap_or(0);
    let done = templates::restore(&web.desk, &viewer, place, older, edition(&posted)).await;
    done.map_err(|trouble| Fault::of(trouble, &page))?;
    Ok(back(&at))
}

fn place<'a>(page: &Page, at: &'a (String, String)) -> Result<(&'a str, Language), Fault> {
    language(&at.1).map(|language| (at.0.as_str(), language)).ok_or_else(|| Fault::unseen(page))
}

fn edition(posted: &Posted) -> i64 {
    posted.get("edition").parse().unwrap_or(-1)
}

fn back(at: &(String, String)) -> Response {
    redirect(&format!("/letters/templates/{}/{}", at.0, at.1)).into_response()
}
