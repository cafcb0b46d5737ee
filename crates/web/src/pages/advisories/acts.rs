//! What is done with an advisory besides writing: begun, laid before the units, agreed to, published, revised, withdrawn.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use casework::words::Words;
use operations::{Trouble, Viewer, advisories};

use super::editor::{answer, refused};
use crate::frame::{Confirm, Fault, Page, Posted, Signed, Web, confirmed, redirect};

/// Carries out one act; refused, the editor shows every reason.
pub(crate) async fn act(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path((number, act)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let page = page.at("advisories");
    if let Some(question) = question(&act).filter(|_| !confirmed(&posted)) {
        // Whoever may not see the case is not asked about it either.
        advisories::find(&web.desk, &viewer, &number, &page.base_url).await.map_err(|it| Fault::of(it, &page))?;
        return Ok(Confirm::answer(&page, (&question.0, &question.1, &question.2), &posted));
    }
    match carry_out(&web, &page, &viewer, &number, &act, &posted).await {
        Ok(()) => Ok(redirect(&format!("/cases/{number}/advisory")).into_response()),
        Err(Trouble::Refused(refusals)) => {
            let view = advisories::find(&web.desk, &viewer, &number, &page.base_url).await;
            let view = view.map_err(|trouble| Fault::of(trouble, &page))?;
            Ok(answer(&page, &number, &view, refused(refusals)))
        }
        Err(trouble) => Err(Fault::of(trouble, &page)),
    }
}

async fn carry_out(
    web: &Web,
    page: &Page,
    viewer: &Viewer,
    number: &str,
    act: &str,
    posted: &Posted,
) -> Result<(), Trouble> {
    let (desk, base) = (&web.desk, page.base_url.as_str());
    let edition = posted.get("edition").parse().unwrap_or(0);
    let laid = posted.get("laid").parse().unwrap_or(0);
    match act {
        "begin" => advisories::begin(desk, viewer, number, base).await.map(drop),
        "propose" => advisories::propose(desk, viewer, number, edition, base).await,
        "agree" => advisories::agree(desk, viewer, number, laid).await,
        "object" => advisories::object(desk, viewer, number, laid, posted.get("because")).await,
        "publish" => advisories::publish(desk, viewer, number, base).await.map(drop),
        "revise" => advisories::propose_revision(desk, viewer, number, edition, base).await,
        "withdraw" => {
            let because = Words::new(posted.get("because_ja"), posted.get("because_en"));
            advisories::propose_withdrawal(desk, viewer, number, &because).await
        }
        "take-back" => advisories::take_back(desk, viewer, number).await,
        "confirm" => advisories::confirm(desk, viewer, number, base).await.map(drop),
        _ => Err(Trouble::Unseen),
    }
}

/// What leaves the house is asked once more.
fn question(act: &str) -> Option<(Words, Words, Words)> {
    Some(match act {
        "publish" => (
            Words::new("公表しますか", "Publish it?"),
            Words::new(
                "公開ページとCSAF文書として、いま誰でも読めるようになります。取り消すことはできません。",
                "It becomes readable by everybody, as a page and as CSAF documents, now. This cannot be undone.",
            ),
            Words::new("公表する", "Publish"),
        ),
        "confirm" => (
            Words::new("確定しますか", "Confirm it?"),
            Words::new(
                "公開ページとCSAF文書が、いま新しい公表版に替わります。取り消すことはできません。",
                "The public page and the CSAF documents change to the new version now. This cannot be undone.",
            ),
            Words::new("確定する", "Confirm"),
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::question;

    #[test]
    fn only_what_leaves_the_house_is_asked_once_more() {
        assert!(question("publish").is_some() && question("confirm").is_some());
        for act in ["begin", "propose", "agree", "object", "revise", "withdraw", "take-back"] {
            assert!(question(act).is_none(), "{act}");
        }
    }
}
