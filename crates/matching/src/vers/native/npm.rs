//! npm, and those that follow it: `^1.2.3 || >=3.1 <4`, `~1.2`, `1.x`, `1.2.3 - 2.3.4`.

use super::words::{self, Word, is_number, raised};
use super::{Comparator, Constraint, comparator};

pub(super) fn read(text: &str) -> Option<Vec<Constraint>> {
    let mut constraints = Vec::new();
    for alternative in text.split("||") {
        if let Some((from, to)) = alternative.split_once(" - ") {
            constraints.push(Constraint::new(Comparator::GreaterOrEqual, filled(from.trim())));
            constraints.extend(at_most(to.trim())?);
            continue;
        }
        let words = words::read(alternative);
        let whole =
            words.is_empty() || matches!(words.as_slice(), [word] if word.sign.is_empty() && is_any(word.version));
        if whole {
            // One alternative that allows everything allows everything.
            return Some(Vec::new());
        }
        for word in &words {
            constraints.extend(one(word)?);
        }
    }
    Some(constraints)
}

fn is_any(part: &str) -> bool {
    matches!(part, "*" | "x" | "X" | "")
}

/// The numbers that are given: of `1.2.x`, 1 and 2.
fn given(version: &str) -> Vec<&str> {
    let release = version.split(['-', '+']).next().unwrap_or(version);
    release.trim_start_matches(['v', '=']).split('.').take_while(|part| is_number(part)).collect()
}

fn filled(version: &str) -> String {
    let numbers = given(version);
    if numbers.len() >= 3 {
        return version.trim_start_matches(['v', '=']).to_owned();
    }
    let mut filled: Vec<&str> = numbers;
    filled.resize(3, "0");
    filled.join(".")
}

fn next(numbers: &[&str], place: usize) -> Option<String> {
    let raised = raised(numbers, place)?;
    Some(format!("{raised}{}", ".0".repeat(2_usize.saturating_sub(place))))
}

fn between(from: String, to: String) -> Vec<Constraint> {
    vec![Constraint::new(Comparator::GreaterOrEqual, from), Constraint::new(Comparator::Less, to)]
}

fn at_most(version: &str) -> Option<Vec<Constraint>> {
    let numbers = given(version);
    Some(vec![match numbers.len() {
        0 => return Some(Vec::new()),
        1 | 2 => Constraint::new(Comparator::Less, next(&numbers, numbers.len() - 1)?),
        _ => Constraint::new(Comparator::LessOrEqual, version),
    }])
}

fn one(word: &Word<'_>) -> Option<Vec<Constraint>> {
    let numbers = given(word.version);
    let partial = numbers.len() < 3;
    Some(match word.sign {
        "~" | "~>" => between(filled(word.version), next(&numbers, numbers.len().checked_sub(1)?.min(1))?),
        "^" => {
            let first = numbers.iter().position(|number| !number.trim_start_matches('0').is_empty());
            between(filled(word.version), next(&numbers, first.unwrap_or(numbers.len().checked_sub(1)?))?)
        }
        "" | "=" if partial => between(filled(word.version), next(&numbers, numbers.len().checked_sub(1)?)?),
        "<=" if partial => at_most(word.version)?,
        ">" if partial => {
            let from = next(&numbers, numbers.len().checked_sub(1)?)?;
            vec![Constraint::new(Comparator::GreaterOrEqual, from)]
        }
        sign if partial => vec![Constraint::new(comparator(sign)?, filled(word.version))],
        sign => vec![Constraint::new(comparator(sign)?, word.version.trim_start_matches(['v', '=']))],
    })
}
