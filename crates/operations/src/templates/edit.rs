//! Changing a template: checked before it is kept, and no edition is ever lost.

use casework::{
    refusal::Refusal,
    words::{Language, Words},
};
use mail::templates::{self as shipped, Part, Problem, Template};
use store::TemplateEdition;

use super::find::{code, may, open, own_placeholders};
use crate::{CompanyChange, Desk, DeskFact, Trouble, Viewer, text};

/// A template longer than this is no letter.
const LONGEST: usize = 20_000;

/// Keeps the company's own words, if they can be used.
pub async fn save(
    desk: &Desk,
    viewer: &Viewer,
    (name, language): (&str, Language),
    (subject, body): (&str, &str),
    edition: i64,
) -> Result<(), Trouble> {
    let opened = open(desk, viewer, name, language).await?;
    let template = &Template { subject: subject.trim().into(), body: body.into() };
    let wrong = wrong(desk, name, template);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    if opened.template.to_text().trim_end() == template.to_text().trim_end() && opened.edition == edition {
        return Ok(());
    }
    add(desk, viewer, (name, language), Some(template.to_text()), edition, "template-edited").await
}

/// What is wrong with a template that somebody is writing: all of it, each with its line.
pub fn check(desk: &Desk, name: &str, subject: &str, body: &str) -> Vec<Refusal> {
    wrong(desk, name, &Template { subject: subject.trim().into(), body: body.into() })
}

fn wrong(desk: &Desk, name: &str, template: &Template) -> Vec<Refusal> {
    let mut wrong = text::line_or_none("subject", &template.subject, 500);
    wrong.extend(text::lines("body", &template.body, LONGEST));
    if wrong.is_empty() {
        let problems = shipped::check_knowing(template, name, &own_placeholders(desk, name));
        wrong.extend(problems.into_iter().map(refusal));
    }
    wrong
}

/// A problem beside its field, with its line.
fn refusal(problem: Problem) -> Refusal {
    let Words { ja, en } = problem.sentence;
    match problem.part {
        Part::Subject => Refusal::new("template", ja, en).on(&"subject".into()),
        Part::Body => {
            let (ja, en) = (format!("{}行目：{ja}", problem.line), format!("Line {}: {en}", problem.line));
            Refusal::new("template", ja, en).on(&"body".into())
        }
    }
}

/// Goes back to our words. The company's own stay among the editions.
pub async fn back_to_ours(
    desk: &Desk,
    viewer: &Viewer,
    (name, language): (&str, Language),
    edition: i64,
) -> Result<(), Trouble> {
    let opened = open(desk, viewer, name, language).await?;
    if !opened.own {
        return Ok(());
    }
    add(desk, viewer, (name, language), None, edition, "template-to-ours").await
}

/// Brings an older edition back, if it can still be used.
pub async fn restore(
    desk: &Desk,
    viewer: &Viewer,
    (name, language): (&str, Language),
    older: i64,
    edition: i64,
) -> Result<(), Trouble> {
    let opened = open(desk, viewer, name, language).await?;
    let found = opened.history.iter().find(|it| it.edition == older).ok_or(Trouble::Unseen)?;
    let Some(text) = &found.text else {
        return back_to_ours(desk, viewer, (name, language), edition).await;
    };
    // A newer program may know fewer placeholders than an old edition names.
    let wrong = wrong(desk, name, &Template::parse(text));
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    add(desk, viewer, (name, language), Some(text.clone()), edition, "template-edited").await
}

async fn add(
    desk: &Desk,
    viewer: &Viewer,
    (name, language): (&str, Language),
    text: Option<String>,
    seen: i64,
    what: &'static str,
) -> Result<(), Trouble> {
    may(viewer)?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let newest = change.tx().template(name, code(language)).await?;
    let edition = newest.as_ref().map_or(0, |newest| newest.edition);
    if edition != seen {
        let by = newest.map_or_else(String::new, |newest| newest.edited_by);
        return Err(Trouble::refused(
            "conflict",
            format!(
                "開いている間に、{by}さんがこのテンプレートを直しました。今の文を読んでから、もう一度保存してください。"
            ),
            format!("{by} changed this template while you had it open. Read it as it is now, then save again."),
        ));
    }
    let edition = edition + 1;
    let row = TemplateEdition {
        name: name.into(),
        language: code(language).into(),
        edition,
        text,
        edited_by: viewer.login.clone(),
        at: viewer.now,
    };
    change.tx().add_template(&row).await?;
    let edition = edition.to_string();
    change.note(DeskFact::new(what, &[("name", name), ("language", code(language)), ("edition", &edition)]));
    change.commit().await
}
