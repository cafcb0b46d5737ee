//! Every letter of every story that is shipped, in both languages: it can be filled in, and it says no more than its reader may know.

use std::sync::Arc;

use casework::{
    answers::Value,
    case::{Fact, Recipient as To},
    circles::Circle,
    process::Process,
    role::Outside,
    shelf::{Shelf, shelve},
    story::{Run, run},
    words::{Language, Words},
};
use mail::templates::{Audience, Filled, audience, fill, ours};
use store::{CaseRow, LetterRow};

use super::{
    recipient::of,
    values::{Source, values},
};
use crate::{Company, templates::own_among};

struct Written {
    story: String,
    name: String,
    to: Outside,
    language: Language,
    filled: Filled,
}

fn shelf() -> Shelf {
    shelve(&testkit::app::processes())
}

fn processes(shelf: &Shelf) -> Vec<Arc<Process>> {
    shelf.library.processes.values().cloned().collect()
}

fn row(run: &Run) -> CaseRow {
    let at = run.case.opened.unwrap();
    CaseRow {
        id: 1,
        number: "MDG-2026-0001".into(),
        subject: "a subject".into(),
        process: run.process.id.to_string(),
        opened_at: at,
        latest_at: at,
        closed_at: None,
        closing: None,
        steps: String::new(),
        ball: String::new(),
        due_at: None,
        due_clock: None,
        urgent: false,
        published: false,
        embargo_until: None,
        owner: None,
        source_number: None,
        revision: 0,
        sweep_at: None,
    }
}

/// Every letter of a story, in both languages.
fn written(shelf: &Shelf, story: &str, run: &Run) -> Vec<Written> {
    let (company, row, processes) = (Company::default(), row(run), processes(shelf));
    let closing = run.ledger.iter().rev().find_map(|entry| match &entry.fact {
        Fact::Closed { answers, .. } => Some(answers.as_ref()),
        _ => None,
    });
    let mut found = Vec::new();
    for letter in run.case.letters.iter() {
        let (kind, party) = match &letter.to {
            To::Kind(kind) => (*kind, None),
            To::Party(party) => (Outside::Cust, Some(party.to_string())),
        };
        let kept = LetterRow {
            name: letter.name.to_string(),
            party_kind: kind.code().into(),
            party,
            step: letter.step.map(|step| step.to_string()),
            ..LetterRow::default()
        };
        let recipient = of(&company, &run.case, &kept, &None);
        let own = own_among(&processes, &kept.name);
        for language in [Language::Ja, Language::En] {
            let source = Source {
                company: &company,
                process: &run.process,
                case: &run.case,
                row: &row,
                letter: &kept,
                recipient: &recipient,
                closing,
                own: &own,
                sender: &Words::same("Sato"),
                language,
                now: run.case.latest.unwrap(),
            };
            let Some(template) = ours(&kept.name, language) else { continue };
            let filled = fill(&template, &values(&source)).unwrap_or_else(|problem| {
                panic!("{story}: {} in {language:?}: {problem:?}", kept.name);
            });
            found.push(Written { story: story.into(), name: kept.name.clone(), to: kind, language, filled });
        }
    }
    found
}

/// What people wrote that is of this circle, and only of this circle, in a story: texts long enough to be known again.
fn texts(run: &Run, circle: Circle) -> Vec<String> {
    let of = |wanted: bool| {
        let steps = run.process.steps.iter();
        steps
            .flat_map(|step| step.asks.iter().map(move |ask| (ask.circle.unwrap_or(step.circle), step, ask)))
            .filter(|(found, _, _)| (*found == circle) == wanted)
            .filter_map(|(_, step, ask)| match run.case.steps.get(&step.number)?.given.get(&ask.id)? {
                Value::Text(text) => Some(text.clone()),
                _ => None,
            })
            .filter(|text| text.chars().count() >= 5)
            .collect::<Vec<String>>()
    };
    let elsewhere = of(false);
    of(true).into_iter().filter(|text| !elsewhere.iter().any(|other| other.contains(text.as_str()))).collect()
}

fn every<T>(mut look: impl FnMut(&str, &Run, &Shelf) -> Vec<T>) -> Vec<T> {
    let shelf = shelf();
    let mut all = Vec::new();
    for (name, story) in &shelf.library.stories {
        let run = run(story, &shelf.library).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        all.extend(look(name.as_str(), &run, &shelf));
    }
    all
}

#[test]
fn every_letter_of_every_story_is_filled_in_both_languages() {
    let all = every(|name, run, shelf| written(shelf, name, run));
    assert!(all.len() > 200, "{}", all.len());
    for letter in &all {
        let Written { story, name, language, filled, .. } = letter;
        assert!(!filled.subject.is_empty() && filled.body.len() > 100, "{story}: {name} {language:?}");
        assert!(!filled.body.contains("{{") && !filled.body.contains("{%"), "{story}: {name}");
        // A value that slipped through as the program writes it, and not as people do.
        for odd in ["Some(", "Choice(", "Target", "T00:00", "under-investigation", "not-affected"] {
            assert!(!filled.body.contains(odd), "{story}: {name} says {odd}: {}", filled.body);
        }
    }
}

#[test]
fn nobody_but_the_source_reads_what_only_poc_may_know_of_it() {
    let looked = every(|name, run, shelf| {
        let secrets = texts(run, Circle::Finder);
        for letter in written(shelf, name, run).iter().filter(|letter| letter.to != Outside::Source) {
            for secret in &secrets {
                assert!(!letter.filled.body.contains(secret.as_str()), "{name}: {} tells {secret}", letter.name);
            }
        }
        secrets
    });
    assert!(!looked.is_empty(), "no story has a finder's name in it");
}

#[test]
fn a_customer_reads_nothing_of_the_details_but_what_its_notice_lists() {
    let looked = every(|name, run, shelf| {
        let listed: Vec<String> =
            mail::templates::placeholders("customer-notice").into_iter().map(|placeholder| placeholder.name).collect();
        let steps = run.case.steps.values();
        let secrets: Vec<String> = steps
            .flat_map(|record| record.given.iter())
            .filter(|(id, _)| !listed.contains(&format!("answer.{id}")))
            .filter_map(|(_, value)| match value {
                Value::Text(text) if text.chars().count() >= 12 => Some(text.clone()),
                _ => None,
            })
            .collect();
        let notices: Vec<Written> = written(shelf, name, run)
            .into_iter()
            .filter(|letter| audience(&letter.name) == Audience::Customer)
            .collect();
        for letter in &notices {
            for secret in &secrets {
                assert!(!letter.filled.body.contains(secret.as_str()), "{name}: {} tells {secret}", letter.name);
            }
        }
        if secrets.is_empty() { Vec::new() } else { notices }
    });
    assert!(looked.len() > 10, "{}", looked.len());
}
