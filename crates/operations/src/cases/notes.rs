//! Internal notes on a case: for whom, who is mentioned, and a new one in the place of one that was wrong.

use std::collections::BTreeSet;

use casework::{
    case::Case,
    circles::{self, Circle},
    names::Name,
    refusal::Refusal,
};
use jiff::Timestamp;
use store::{NoteRow, PersonRow};

use super::{Change, Seen};
use crate::{Company, Desk, Trouble, Viewer, desk_fact::DeskFact, jobs::PersonMail, text};

/// What somebody writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    /// Who may read it: overview or details.
    pub circle: Circle,
    /// What it says; `@login` mentions somebody.
    pub text: String,
    /// The note of one's own in whose place it stands.
    pub corrects: Option<i64>,
}

/// A note as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its number on the case.
    pub number: i64,
    /// When it was written.
    pub at: Timestamp,
    /// By whom.
    pub person: String,
    /// For which unit.
    pub unit: String,
    /// Who may read it.
    pub circle: Circle,
    /// What it says.
    pub text: String,
    /// The note in whose place it stands.
    pub corrects: Option<i64>,
    /// The note that stands in its place.
    pub corrected_by: Option<i64>,
}

/// The most characters of a note.
const LONGEST: usize = 4_000;

/// The most people that a note mentions.
const MOST_MENTIONED: usize = 20;

/// The notes that the viewer of a case may read, oldest first.
pub async fn notes(desk: &Desk, seen: &Seen) -> Result<Vec<Note>, Trouble> {
    let rows = desk.store.notes(seen.row.id).await?;
    let replaced = |number: i64| rows.iter().find(|row| row.corrects == Some(number)).map(|row| row.number);
    let all = rows.iter().map(|row| Note {
        number: row.number,
        at: row.at,
        person: row.person.clone(),
        unit: row.unit.clone(),
        circle: Circle::parse(&row.circle).unwrap_or(Circle::Finder),
        text: row.body.clone(),
        corrects: row.corrects,
        corrected_by: replaced(row.number),
    });
    Ok(all.filter(|note| seen.reads(note.circle)).collect())
}

/// The people who may read a circle of a case, and so may be mentioned.
pub fn mentionable<'c>(case: &Case, company: &'c Company, circle: Circle) -> Vec<&'c PersonRow> {
    let reads = |person: &&PersonRow| {
        person.left_at.is_none() && reach_of(case, [person.unit.as_str()]).is_some_and(|reach| circle <= reach)
    };
    company.people.values().filter(reads).collect()
}

/// Writes a note; its number.
pub async fn write_note(desk: &Desk, viewer: &Viewer, number: &str, new: &NewNote) -> Result<i64, Trouble> {
    let mut change = Change::on(desk, viewer, number, None).await?;
    let mut wrong = text::lines("text", &new.text, LONGEST);
    let reach = reach_of(change.case(), viewer.units.iter().map(String::as_str));
    if reach.is_none_or(|reach| new.circle > reach) || new.circle == Circle::Finder {
        wrong.push(about(
            "circle",
            "not-your-circle",
            "選べるのは、自分が読める共有範囲だけです。",
            "Choose a circle that you may read yourself.",
        ));
    }
    let before = match new.corrects {
        Some(before) => Some(own_note(&mut change, viewer, before).await?),
        None => None,
    };
    let mentioned = mentions(&new.text);
    wrong.extend(refuse_mentions(desk, &mut change, &mentioned, new.circle).await?);
    if !wrong.is_empty() {
        return Err(Trouble::Refused(wrong));
    }
    let case = change.row().id;
    let note = change.tx().next_note(case).await?;
    let row = NoteRow {
        case_id: case,
        number: note,
        at: change.now(),
        person: viewer.login.clone(),
        unit: viewer.units.first().cloned().unwrap_or_default(),
        circle: new.circle.name().into(),
        body: new.text.trim().into(),
        corrects: before,
    };
    change.tx().keep_note(&row, &mentioned).await?;
    put_on_record(&mut change, &row);
    for login in mentioned.iter().filter(|login| **login != viewer.login) {
        let mail = PersonMail { case: Some(case), note: Some(note), ..PersonMail::to_person("mentioned", login) };
        let job = mail.job(format!("mail-person:mentioned:{case}:{note}:{login}"), change.now());
        change.tx().add_job(&job).await?;
    }
    change.commit().await?;
    Ok(note)
}

fn put_on_record(change: &mut Change, row: &NoteRow) {
    let circle = Circle::parse(&row.circle).unwrap_or(Circle::Finder);
    let number = row.number.to_string();
    let mut about = vec![("circle", row.circle.as_str()), ("note", &number), ("text", &row.body)];
    let before = row.corrects.map(|before| before.to_string());
    let what = match &before {
        Some(before) => {
            about.push(("before", before));
            "note-corrected"
        }
        None => "noted",
    };
    change.note(circle, None, DeskFact::new(what, &about));
}

/// The number of a note of one's own that still stands.
async fn own_note(change: &mut Change, viewer: &Viewer, number: i64) -> Result<i64, Trouble> {
    let case = change.row().id;
    let known = change.tx().note(case, number).await?;
    match known {
        Some(note) if note.person == viewer.login => Ok(number),
        _ => Err(Trouble::on(
            "corrects",
            "not-your-note",
            "書き直せるのは、自分が書いたメモだけです。",
            "You can replace only notes that you wrote yourself.",
        )),
    }
}

/// Why somebody cannot be mentioned: each with its reason.
async fn refuse_mentions(
    desk: &Desk,
    change: &mut Change,
    mentioned: &[String],
    circle: Circle,
) -> Result<Vec<Refusal>, Trouble> {
    let mut wrong = Vec::new();
    if mentioned.len() > MOST_MENTIONED {
        let (ja, en) = (
            format!("一つのメモで呼びかけられるのは{MOST_MENTIONED}人までです。"),
            format!("A note mentions {MOST_MENTIONED} people at the most."),
        );
        return Ok(vec![about("text", "too-many-mentions", ja, en)]);
    }
    for login in mentioned {
        let person = change.tx().person(login).await?.filter(|person| person.left_at.is_none());
        let Some(person) = person else {
            let (ja, en) = (
                format!("「@{login}」という人はいません。ログイン名を確かめてください。"),
                format!("There is nobody with the login {login}. Check the name after the @."),
            );
            wrong.push(about("text", "no-person", ja, en));
            continue;
        };
        let units = desk.store.units_of(&person, change.now()).await?;
        let reach = reach_of(change.case(), units.iter().map(|(unit, _)| unit.as_str()));
        if reach.is_none_or(|reach| circle > reach) {
            let title = circle.title();
            let (ja, en) = (
                format!(
                    "「@{login}」さんは、この案件の「{}」を読めません。呼びかけるには、先に手順への協力を求めてください。",
                    title.ja
                ),
                format!(
                    "{login} may not read the {} of this case. Ask the unit to take part in a step first.",
                    title.en
                ),
            );
            wrong.push(about("text", "may-not-read", ja, en));
        }
    }
    Ok(wrong)
}

fn about(field: &str, code: &'static str, ja: impl Into<String>, en: impl Into<String>) -> Refusal {
    Refusal::new(code, ja, en).on(&Name::from(field))
}

/// How far the furthest of these units may read.
pub(super) fn reach_of<'u>(case: &Case, units: impl IntoIterator<Item = &'u str>) -> Option<Circle> {
    units.into_iter().filter_map(|unit| circles::reach(case, &Name::from(unit))).max()
}

/// The logins after an `@` that is not inside a word: an address of a mail mentions nobody.
fn mentions(text: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    let mut before = ' ';
    for (place, character) in text.char_indices() {
        if character == '@' && !before.is_ascii_alphanumeric() {
            let rest = text.get(place + 1..).unwrap_or_default();
            let login: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "._-".contains(*c)).collect();
            let login = login.trim_end_matches(['.', '-', '_']);
            if !login.is_empty() {
                found.insert(login.to_owned());
            }
        }
        before = character;
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mention_is_an_at_that_begins_a_word() {
        assert_eq!(mentions("@Tanaka さん、見てください。cc: @Ito."), ["Ito", "Tanaka"]);
        assert_eq!(mentions("お願いします、@Tanakaさん"), ["Tanaka"]);
        assert!(mentions("psirt@example.com に送りました。 @ ").is_empty());
    }
}
