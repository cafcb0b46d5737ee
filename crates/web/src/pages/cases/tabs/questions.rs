//! Questions to the source and its answers, as one conversation.

use askama::Template;
use casework::{effects::Effect, process::Step};
use operations::{Trouble, cases::Line};

use super::{Ground, drawn, lines};
use crate::frame::{Html, Page};

/// What was said.
struct Message {
    from: &'static str,
    head: String,
    time: Html,
    said: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "cases/tabs/questions.html")]
struct Questions<'a> {
    page: &'a Page,
    number: &'a str,
    messages: Vec<Message>,
    open: Option<String>,
    /// The step in which one asks.
    asking: Option<String>,
}

pub(super) async fn content(ground: &Ground<'_>) -> Result<Html, Trouble> {
    let (page, seen) = (ground.page, ground.seen);
    let does = |step: &Step, effect: &Effect| step.effects.iter().any(|used| used.effect == *effect);
    let asks: Vec<&Step> = seen.process.steps.iter().filter(|step| does(step, &Effect::OpenQuestion)).collect();
    let answers: Vec<&Step> = seen.process.steps.iter().filter(|step| does(step, &Effect::AnswerQuestion)).collect();
    let of = |steps: &[&Step], line: &Line| steps.iter().any(|step| Some(step.number) == line.step);
    let message = |line: &Line, from: &'static str| Message {
        from,
        head: match (&line.telling.who, from) {
            (Some(who), "us") => format!("{} → {}", page.w(who), page.t("情報源", "source")),
            _ => page.t("情報源の回答", "Answer of the source").to_owned(),
        },
        time: page.time(&line.at),
        said: line.telling.said.iter().map(|said| (page.w(&said.label), page.w(&said.text))).collect(),
    };
    let mut messages = Vec::new();
    for line in lines(ground).iter().filter(|line| line.answers && !line.telling.said.is_empty()) {
        if of(&asks, line) {
            messages.push(message(line, "us"));
        } else if of(&answers, line) {
            messages.push(message(line, "them"));
        }
    }
    let open = ground.known.open_questions().count();
    let may_ask = asks.iter().find(|step| seen.case.is_open() && seen.reads(step.circle));
    Ok(drawn(&Questions {
        page,
        number: &seen.row.number,
        messages,
        open: Some(open).filter(|open| *open > 0).map(|open| format!("{}{open}", page.t("未回答 ", "open: "))),
        asking: may_ask.map(|step| step.number.to_string()),
    }))
}
