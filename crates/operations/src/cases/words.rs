//! The words by which a case is found, as far as each circle reads.

use casework::{
    answers::Value,
    case::{Entry, Fact},
    circles::Circle,
};
use store::{CaseRow, Tokens, indexed};

/// The words that each circle reads: those of the wider circles are among those of the narrower.
pub(crate) fn words(row: &CaseRow, entries: &[Entry]) -> Vec<(Circle, Tokens)> {
    let mut known = indexed(&row.number);
    known.extend(indexed(&row.subject));
    known.extend(row.source_number.iter().flat_map(|number| indexed(number)));
    let mut of_circles = Vec::new();
    for circle in Circle::ALL {
        for entry in entries.iter().filter(|entry| entry.circle == circle) {
            for text in texts(&entry.fact) {
                known.extend(indexed(text));
            }
        }
        of_circles.push((circle, known.clone()));
    }
    of_circles
}

/// The texts of people in a fact.
fn texts(fact: &Fact) -> Vec<&str> {
    match fact {
        Fact::StepDone { answers }
        | Fact::Answered { answers }
        | Fact::Replied { answers }
        | Fact::Proposed { answers, .. }
        | Fact::ClosingProposed { answers, .. }
        | Fact::Closed { answers, .. } => answers.values().flat_map(of_value).collect(),
        Fact::Corrected { answers, because } => answers.values().flat_map(of_value).chain([because.as_str()]).collect(),
        Fact::Contributed { note, answers, .. } => answers.values().flat_map(of_value).chain(note.as_deref()).collect(),
        Fact::Objected { because, .. } | Fact::Reopened { because } => vec![because],
        Fact::News { what, .. } => vec![what],
        Fact::PartyKnown { party } => vec![party.id.as_str()],
        Fact::ProductAdded { product } => vec![product.as_str()],
        Fact::VulnerabilityAdded { vulnerability } => vec![vulnerability.as_str()],
        _ => Vec::new(),
    }
}

fn of_value(value: &Value) -> Vec<&str> {
    match value {
        Value::Text(text) => vec![text],
        Value::Choice(choice) => choice.because.as_deref().into_iter().collect(),
        Value::Remedies(remedies) => remedies.values().filter_map(|choice| choice.because.as_deref()).collect(),
        _ => Vec::new(),
    }
}
