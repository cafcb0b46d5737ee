//! What POC does on the page of a letter.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use casework::{refusal::Refusal, words::Words};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use operations::{
    Trouble, Viewer,
    letters::{self, ByHand, Edit, Shown},
};

use super::letter::{Form, answer, asks, find};
use crate::frame::{Confirm, Fault, Page, Posted, Signed, Typed, Web, confirmed, redirect};

/// A letter with what was posted to it.
struct Act {
    page: Page,
    viewer: Viewer,
    at: (String, String),
    shown: Shown,
    posted: Posted,
}

impl Act {
    async fn begin(web: &Web, page: Page, viewer: Viewer, at: (String, String), posted: Posted) -> Result<Self, Fault> {
        let page = page.at("letters");
        let shown = find(web, &page, &viewer, &at).await?;
        Ok(Self { page, viewer, at, shown, posted })
    }

    fn letter(&self) -> (&str, i64) {
        (&self.at.0, self.shown.letter.number)
    }

    fn edition(&self) -> i64 {
        self.posted.get("edition").parse().unwrap_or(-1)
    }

    /// Back to the letter; or the page with what is wrong, and what was typed.
    fn end(self, done: Result<(), Trouble>, form: Form) -> Result<Response, Fault> {
        match done {
            Ok(()) => {
                let place = format!("/cases/{}/letters/{}", self.at.0, self.shown.letter.number);
                Ok(redirect(&place).into_response())
            }
            Err(Trouble::Refused(refusals)) => {
                let typed = Typed::refused(&self.posted, refusals);
                Ok(answer(&self.page, &self.shown, &typed, form))
            }
            Err(trouble) => Err(Fault::of(trouble, &self.page)),
        }
    }

    fn ask(&self, title: Words, sentence: &Words, yes: Words) -> Response {
        Confirm::answer(&self.page, (&title, sentence, &yes), &self.posted)
    }
}

/// Keeps the text and the address.
pub(crate) async fn edit(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    let text = |name: &str| act.posted.get(name).to_owned();
    let edit =
        Edit { language: text("language"), address: text("address"), subject: text("subject"), body: text("body") };
    let done = letters::edit(&web.desk, &act.viewer, act.letter(), &edit, act.edition()).await;
    act.end(done, Form::Text)
}

/// Begins again from the template.
pub(crate) async fn restart(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    if act.shown.draft.written && !confirmed(&act.posted) {
        let sentence = Words::new(
            "書き直した文面は残りません。テンプレートと案件の今の内容から作り直します。",
            "What was written is not kept. The letter is made again from the template and the case as it is now.",
        );
        let title = Words::new("文面を作り直しますか", "Begin the letter again?");
        return Ok(act.ask(title, &sentence, Words::new("作り直す", "Begin again")));
    }
    let language = act.posted.get("language").to_owned();
    let done = letters::restart(&web.desk, &act.viewer, act.letter(), &language, act.edition()).await;
    act.end(done, Form::Plain)
}

/// Lets it go.
pub(crate) async fn release(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    if !confirmed(&act.posted) {
        let title = Words::new("この文書を送りますか", "Send this letter?");
        return Ok(act.ask(title, &asks(&act.shown), Words::new("送る", "Send it")));
    }
    let digest = act.posted.get("digest").to_owned();
    let done = letters::release(&web.desk, &act.viewer, act.letter(), &digest, act.edition()).await;
    act.end(done, Form::Plain)
}

/// Takes the release back.
pub(crate) async fn take_back(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    let done = letters::take_back(&web.desk, &act.viewer, act.letter(), act.edition()).await;
    act.end(done, Form::Plain)
}

/// Records that it was told in another way.
pub(crate) async fn by_hand(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    let Some(at) = moment(&act.posted, &act.viewer) else {
        let sentence = ("伝えた日時を書いてください。", "Write when it was told.");
        let wrong = Refusal::new("no-moment", sentence.0, sentence.1).on(&"at".into());
        return act.end(Err(Trouble::Refused(vec![wrong])), Form::ByHand);
    };
    if !confirmed(&act.posted) {
        let sentence = Words::new(
            "この文書は送付済みになり、メールでは送られません。記録は取り消せません。",
            "The letter counts as sent and will not go out by mail. This record cannot be taken back.",
        );
        let title = Words::new("別の方法で伝えたことを記録しますか", "Record that it was told in another way?");
        return Ok(act.ask(title, &sentence, Words::new("記録する", "Record it")));
    }
    let told = ByHand { how: act.posted.get("how").to_owned(), at };
    let done = letters::by_hand(&web.desk, &act.viewer, act.letter(), &told, act.edition()).await;
    act.end(done, Form::ByHand)
}

/// Withdraws it, with a reason.
pub(crate) async fn withdraw(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    let because = act.posted.get("because").to_owned();
    if !because.trim().is_empty() && !confirmed(&act.posted) {
        let sentence = Words::new(
            "この文書は送られません。次の文書が出るまでは、元に戻せます。",
            "The letter will not go out. Until another one follows, it can be owed again.",
        );
        let title = Words::new("この文書を取り下げますか", "Withdraw this letter?");
        return Ok(act.ask(title, &sentence, Words::new("取り下げる", "Withdraw it")));
    }
    let done = letters::withdraw(&web.desk, &act.viewer, act.letter(), &because, act.edition()).await;
    act.end(done, Form::Withdrawal)
}

/// Owes it again.
pub(crate) async fn owe_again(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Fault> {
    let act = Act::begin(&web, page, viewer, at, posted).await?;
    let done = letters::owe_again(&web.desk, &act.viewer, act.letter(), act.edition()).await;
    act.end(done, Form::Plain)
}

/// Day and hour in the zone of whoever typed them.
fn moment(posted: &Posted, viewer: &Viewer) -> Option<Timestamp> {
    let day: Date = posted.get("at").trim().parse().ok()?;
    let hour: Time = posted.get("hour").trim().parse().ok()?;
    Some(day.to_datetime(hour).to_zoned(viewer.zone.clone()).ok()?.timestamp())
}
