//! The letters of a case with their state.

use askama::Template;
use casework::{names::StepNumber, role::Outside};
use operations::{Trouble, cases, telling::party_words};

use super::{Ground, drawn};
use crate::frame::{Html, Page, pill};

/// A letter in the list.
struct Letter {
    number: i64,
    subject: String,
    to: String,
    step: Option<String>,
    state: Html,
    when: Html,
    failure: Option<String>,
}

#[derive(Template)]
#[template(path = "cases/tabs/letters.html")]
struct Letters<'a> {
    page: &'a Page,
    number: &'a str,
    letters: Vec<Letter>,
}

pub(super) async fn content(ground: &Ground<'_>) -> Result<Html, Trouble> {
    let (page, process) = (ground.page, &ground.seen.process);
    let mut letters = Vec::new();
    for row in cases::letters_of(&ground.web.desk, ground.seen).await? {
        let kind = process.letter(&row.name).map(|letter| page.w(&letter.subject));
        let outside = Outside::parse(&row.party_kind).map(|kind| kind.name()).unwrap_or_default();
        let to = row.party.as_ref().map_or(outside, |party| party_words(ground.company, party));
        let step = row.step.as_deref().and_then(StepNumber::parse).and_then(|number| process.step(number));
        letters.push(Letter {
            number: row.number,
            subject: row.subject.clone().or(kind).unwrap_or_else(|| page.t("文書", "Letter").into()),
            to: page.w(to),
            step: step.map(|step| format!("{} {}", step.number, page.w(&step.title))),
            state: state(page, &row.state),
            when: page.time(row.sent_at.as_ref().unwrap_or(&row.owed_at)),
            failure: row.failure.clone(),
        });
    }
    letters.reverse();
    Ok(drawn(&Letters { page, number: &ground.seen.row.number, letters }))
}

fn state(page: &Page, state: &str) -> Html {
    let (tone, symbol, ja, en) = match state {
        "released" => ("calm", "clock", "送付待ち", "on its way"),
        "sent" => ("good", "check", "送付済み", "sent"),
        "failed" => ("bad", "danger", "送れていません", "could not be sent"),
        "withdrawn" => ("idle", "close", "取り下げ", "withdrawn"),
        _ => ("near", "letter", "確認待ち", "to be checked"),
    };
    pill(tone, symbol, page.t(ja, en))
}
