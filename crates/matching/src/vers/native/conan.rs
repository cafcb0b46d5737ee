//! Conan: `>1 <2.0 || ^3.2`, with `~`, `^` and `*`; upper bounds end in `-`, so that pre-releases of them are outside.

use super::words::{self, is_number, raised};
use super::{Comparator, Constraint, comparator};

pub(super) fn read(text: &str) -> Option<Vec<Constraint>> {
    let range = text.split(", include_prerelease").next().unwrap_or(text);
    let mut constraints = Vec::new();
    for alternative in range.split("||") {
        for word in words::read(alternative) {
            let version = word.version.trim_end_matches('-');
            match (word.sign, version) {
                ("", "*" | "") => constraints.push(Constraint::new(Comparator::GreaterOrEqual, "0.0.0")),
                ("~" | "^", version) => constraints.extend(open_to(word.sign, version)?),
                (sign, version) => constraints.push(Constraint::new(comparator(sign)?, version)),
            }
        }
    }
    Some(constraints)
}

/// `~` lets the second number stand, `^` the first that is not zero.
fn open_to(sign: &str, version: &str) -> Option<[Constraint; 2]> {
    let numbers: Vec<&str> = version.split('.').take_while(|part| is_number(part)).collect();
    let place = match sign {
        "~" => numbers.len().checked_sub(1)?.min(1),
        _ => numbers
            .iter()
            .position(|number| !number.trim_start_matches('0').is_empty())
            .unwrap_or(numbers.len().checked_sub(1)?),
    };
    Some([
        Constraint::new(Comparator::GreaterOrEqual, version),
        Constraint::new(Comparator::Less, format!("{}-", raised(&numbers, place)?)),
    ])
}
