//! Text that people type outside of the rules: bounded, and free of characters that deceive or break lists.

use casework::{answers::check_text, names::Name, refusal::Refusal};

/// What is wrong with one line that must say something.
pub fn line(field: &str, text: &str, most: usize) -> Vec<Refusal> {
    on(field, check_text(text, most, true))
}

/// What is wrong with a text of several lines that must say something.
pub fn lines(field: &str, text: &str, most: usize) -> Vec<Refusal> {
    on(field, check_text(text, most, false))
}

/// What is wrong with one line that may be left empty.
pub fn line_or_none(field: &str, text: &str, most: usize) -> Vec<Refusal> {
    if text.trim().is_empty() { Vec::new() } else { line(field, text, most) }
}

/// What is wrong with a text that may be left empty.
pub fn lines_or_none(field: &str, text: &str, most: usize) -> Vec<Refusal> {
    if text.trim().is_empty() { Vec::new() } else { lines(field, text, most) }
}

fn on(field: &str, refusals: Vec<Refusal>) -> Vec<Refusal> {
    let field = Name::from(field);
    refusals.into_iter().map(|refusal| refusal.on(&field)).collect()
}
