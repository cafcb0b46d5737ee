//! A process as a Mermaid flowchart, for pages that draw such text themselves.

use std::fmt::Write;

use super::{condition::condition, row::Place};
use crate::{
    names::StepNumber,
    process::{Direction, Process, Step},
    words::{Language, Words},
};

/// The colours of the wall picture, told apart by shape and dashes as well.
const CLASSES: &str = "  classDef outside fill:#fbf3e4,stroke:#7a5a1e,color:#1d2733
  classDef poc fill:#e8f0f7,stroke:#1f5f8b,color:#1d2733
  classDef units fill:#e9f3ec,stroke:#2f6b4f,color:#1d2733
  classDef across fill:#eef1f4,stroke:#1d2733,color:#1d2733
  classDef optional stroke-dasharray:6 4
";

/// The process as a flowchart in one language.
pub fn mermaid(process: &Process, language: Language) -> String {
    let mut out = String::from("flowchart TD\n");
    for steps in process.steps.chunk_by(|one, next| one.number.phase() == next.number.phase()) {
        let number = steps[0].number.phase();
        let title = process.phase(number).map(|phase| phase.title.of(language)).unwrap_or_default();
        let _ = writeln!(out, "  subgraph phase{number}[\"{}\"]", quoted(&format!("{number} {title}")));
        steps.iter().for_each(|step| out.push_str(&node(process, step, language)));
        out.push_str("  end\n");
    }
    for step in &process.steps {
        step.after.iter().for_each(|before| out.push_str(&edge(process, *before, step, language)));
    }
    out.push_str(CLASSES);
    process.steps.iter().for_each(|step| out.push_str(&class(step)));
    out
}

/// Rounded outside, slanted where a message goes out or comes in, square inside.
fn node(process: &Process, step: &Step, language: Language) -> String {
    let (open, close) = match step.direction() {
        Direction::Outside => ("([", "])"),
        Direction::Sends => ("[/", "/]"),
        Direction::Arrives => ("[\\", "\\]"),
        Direction::Inside => ("[", "]"),
    };
    let mut text = quoted(&format!("{} {}", step.number, step.title.of(language)));
    // A condition stands on the arrows that lead here; where none does, it stands in the box.
    if let (true, Some(needs)) = (step.after.is_empty(), needs(process, step, language)) {
        let _ = write!(text, "<br/>{}", quoted(&needs));
    }
    format!("    {}{open}\"{text}\"{close}\n", id(step.number))
}

fn edge(process: &Process, before: StepNumber, step: &Step, language: Language) -> String {
    match needs(process, step, language) {
        Some(needs) => format!("  {} -->|\"{}\"| {}\n", id(before), quoted(&needs), id(step.number)),
        None => format!("  {} --> {}\n", id(before), id(step.number)),
    }
}

/// All that must hold, in one line.
fn needs(process: &Process, step: &Step, language: Language) -> Option<String> {
    let conditions: Vec<String> = step.when.iter().map(|one| condition(process, one).of(language).to_owned()).collect();
    let and = Words::new(" かつ ", " and ");
    (!conditions.is_empty()).then(|| conditions.join(and.of(language)))
}

fn class(step: &Step) -> String {
    let place = match Place::of(step) {
        Place::Outside => "outside",
        Place::Poc => "poc",
        Place::Units => "units",
        Place::Across => "across",
    };
    let id = id(step.number);
    let optional = if step.optional { format!("  class {id} optional\n") } else { String::new() };
    format!("  class {id} {place}\n{optional}")
}

fn id(number: StepNumber) -> String {
    format!("s{}", number.to_string().replace('.', "_"))
}

/// Text as Mermaid takes it whatever it holds: all that could mean something to it, or to Markdown, as a code.
fn quoted(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (place, letter) in letters.iter().copied().enumerate() {
        let beside = |other: Option<&char>| other.is_some_and(|other| other.is_alphanumeric());
        let within_word = place > 0 && beside(letters.get(place - 1)) && beside(letters.get(place + 1));
        match letter {
            letter if letter.is_whitespace() || letter.is_control() => out.push(' '),
            '/' | '(' | ')' | ',' | '?' => out.push(letter),
            // "1. " and "- " begin a list.
            '.' | '-' if within_word => out.push(letter),
            letter if letter.is_ascii_punctuation() => {
                let _ = write!(out, "#{};", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_end_its_quotes_or_begin_a_list() {
        assert_eq!(quoted("a\"]\n%%{x}"), "a#34;#93; #37;#37;#123;x#125;");
        assert_eq!(quoted("1. JPCERT/CC 2.1.1"), "1#46; JPCERT/CC 2.1.1");
    }
}
