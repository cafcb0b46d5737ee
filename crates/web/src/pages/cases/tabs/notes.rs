//! Internal notes, and the form for a new one.

use askama::Template;
use casework::circles::Circle;
use operations::{Trouble, cases};

use super::{Ground, drawn};
use crate::frame::{Html, Page, Typed};

/// A note as it is shown.
struct Shown {
    number: i64,
    who: String,
    time: Html,
    circle: String,
    text: String,
    corrects: Option<i64>,
    corrected_by: Option<i64>,
    own: bool,
}

#[derive(Template)]
#[template(path = "cases/tabs/notes.html")]
struct Notes<'a> {
    page: &'a Page,
    number: &'a str,
    notes: Vec<Shown>,
    typed: &'a Typed,
    /// The note in whose place the new one will stand.
    corrects: Option<i64>,
    /// What it says by now.
    before: String,
    circles: Vec<(&'static str, String)>,
    /// Login and name of everybody who may be mentioned.
    people: Vec<(String, String)>,
}

pub(super) async fn content(ground: &Ground<'_>) -> Result<Html, Trouble> {
    let (page, company, seen) = (ground.page, ground.company, ground.seen);
    let all = cases::notes(&ground.web.desk, seen).await?;
    let chosen = ground.typed.value("corrects");
    let chosen = if chosen.is_empty() { ground.query.get("corrects") } else { chosen };
    let own = |note: &&cases::Note| note.person == ground.viewer.login && note.corrected_by.is_none();
    let corrected =
        chosen.parse().ok().and_then(|number: i64| all.iter().filter(own).find(|note| note.number == number));
    let notes = all.iter().rev().map(|note| Shown {
        number: note.number,
        who: format!("{}（{}）", page.w(company.person(&note.person)), page.w(company.unit(&note.unit))),
        time: page.time(&note.at),
        circle: page.w(note.circle.title()),
        text: note.text.clone(),
        corrects: note.corrects,
        corrected_by: note.corrected_by,
        own: own(&note),
    });
    let circles = [Circle::Overview, Circle::Details].into_iter().filter(|circle| seen.reads(*circle));
    let mut people: Vec<(String, String)> = cases::mentionable(&seen.case, company, Circle::Overview)
        .into_iter()
        .map(|person| (person.login.clone(), page.w(company.person(&person.login))))
        .collect();
    people.sort();
    Ok(drawn(&Notes {
        page,
        number: &seen.row.number,
        notes: notes.collect(),
        typed: ground.typed,
        corrects: corrected.map(|note| note.number),
        before: corrected.map(|note| note.text.clone()).unwrap_or_default(),
        circles: circles.map(|circle| (circle.name(), page.w(circle.title()))).collect(),
        people,
    }))
}
