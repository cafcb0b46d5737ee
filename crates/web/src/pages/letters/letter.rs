//! The page of one letter: exactly what goes out and to whom, and what can be done with it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use casework::words::{Language, Words};
use jiff::Timestamp;
use operations::{
    Viewer,
    letters::{self, Shown},
};

use crate::frame::{Fault, Page, Signed, Typed, Web, html};

/// Which of the forms on the page came back with something wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// None: the page is looked at.
    None,
    /// The text and the address.
    Text,
    /// The release, or anything else that has no fields.
    Plain,
    /// Told in another way.
    ByHand,
    /// Withdrawn, with a reason.
    Withdrawal,
}

#[derive(Template)]
#[template(path = "letters/letter.html")]
pub(crate) struct LetterPage<'a> {
    page: &'a Page,
    shown: &'a Shown,
    typed: &'a Typed,
    none: &'a Typed,
    form: Form,
    text: Typed,
}

impl LetterPage<'_> {
    fn number(&self) -> &str {
        &self.shown.seen.row.number
    }

    /// Where the forms go.
    fn at(&self, act: &str) -> String {
        format!("/cases/{}/letters/{}/{act}", self.number(), self.shown.letter.number)
    }

    /// The form of the text: as it was typed, or as the letter stands.
    fn text(&self) -> &Typed {
        if self.form == Form::Text { self.typed } else { &self.text }
    }

    fn by_hand(&self) -> &Typed {
        if self.form == Form::ByHand { self.typed } else { self.none }
    }

    fn withdrawal(&self) -> &Typed {
        if self.form == Form::Withdrawal { self.typed } else { self.none }
    }

    /// Who withdrew it and why, where somebody decided so.
    fn withdrawn(&self) -> Option<(Words, &str)> {
        self.shown.withdrawn_by().map(|(login, because)| (self.person(login.as_str()), because))
    }

    fn lang(&self) -> &'static str {
        code(self.shown.draft.language)
    }

    fn language(&self) -> &'static str {
        match self.shown.draft.language {
            Language::Ja => self.page.t("日本語", "Japanese"),
            Language::En => self.page.t("英語", "English"),
        }
    }

    /// Tone, icon and word of the state.
    fn state(&self) -> (&'static str, &'static str, &'static str) {
        match self.shown.letter.state.as_str() {
            "owed" => ("near", "clock", self.page.t("確認待ち", "to be released")),
            "released" => ("calm", "waits", self.page.t("送信待ち", "on its way")),
            "sent" => ("good", "check", self.page.t("送付済み", "sent")),
            "failed" => ("bad", "danger", self.page.t("送れなかった", "could not be sent")),
            _ => ("idle", "close", self.page.t("取り下げ", "withdrawn")),
        }
    }

    fn how(&self) -> &'static str {
        match self.shown.letter.sent_how.as_deref() {
            Some("by-hand") => self.page.t("メール以外の方法", "in another way than by mail"),
            Some("file") => self.page.t("フォルダーに出力", "as a file in the folder"),
            _ => self.page.t("メール", "by mail"),
        }
    }

    fn person(&self, login: &str) -> Words {
        self.shown.company.person(login)
    }

    fn edited(&self) -> Option<(Words, Timestamp)> {
        let letter = &self.shown.letter;
        Some((self.person(letter.edited_by.as_deref()?), letter.edited_at?))
    }

    fn released(&self) -> Option<(Words, Timestamp)> {
        let letter = &self.shown.letter;
        Some((self.person(letter.released_by.as_deref()?), letter.released_at?))
    }

    fn is(&self, state: &str) -> bool {
        self.shown.letter.state == state
    }

    /// What is asked before it leaves the house.
    fn asks(&self) -> String {
        self.page.w(asks(self.shown))
    }
}

/// What is asked before a letter leaves the house.
pub(crate) fn asks(shown: &Shown) -> Words {
    let (name, address) = (&shown.recipient.name, &shown.draft.address);
    Words::new(
        format!("この文書を{}（{address}）に送ります。社外に出たものは取り戻せません。", name.ja),
        format!("This letter goes to {} ({address}). What has left the house cannot be taken back.", name.en),
    )
}

/// `ja` or `en`.
pub(crate) fn code(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

/// The page, with a form that came back or none.
pub(crate) fn answer(page: &Page, shown: &Shown, typed: &Typed, form: Form) -> Response {
    let draft = &shown.draft;
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let text = Typed::with(vec![
        field("address", &draft.address),
        field("language", code(draft.language)),
        field("subject", &draft.subject),
        field("body", &draft.body),
    ]);
    let status = if typed.refusals.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html(page, status, &LetterPage { page, shown, typed, none: &Typed::default(), form, text })
}

/// A letter, if this viewer may see it.
pub(crate) async fn find(web: &Web, page: &Page, viewer: &Viewer, at: &(String, String)) -> Result<Shown, Fault> {
    let Ok(number) = at.1.parse() else { return Err(Fault::unseen(page)) };
    letters::show(&web.desk, viewer, &at.0, number).await.map_err(|trouble| Fault::of(trouble, page))
}

/// The page of a letter.
pub(crate) async fn show(
    State(web): State<Web>,
    page: Page,
    Signed(viewer): Signed,
    Path(at): Path<(String, String)>,
) -> Result<Response, Fault> {
    let page = page.at("letters");
    let shown = find(&web, &page, &viewer, &at).await?;
    Ok(answer(&page, &shown, &Typed::default(), Form::None))
}
