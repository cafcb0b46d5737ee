//! NuGet and Maven: intervals such as `[1.0,2.0)`, several of them separated by commas, and `1.0` alone.

use super::{Comparator, Constraint};

pub(super) fn read(text: &str) -> Option<Vec<Constraint>> {
    let mut rest = text.trim();
    if !rest.starts_with(['[', '(']) {
        // Alone, a version is the least that is wanted.
        return Some(vec![Constraint::new(Comparator::GreaterOrEqual, rest)]);
    }
    let mut constraints = Vec::new();
    while !rest.is_empty() {
        let opens = rest.chars().next().filter(|char| matches!(char, '[' | '('))?;
        let end = rest.find([']', ')'])?;
        let (inside, closes) = (rest.get(1..end)?, rest.get(end..=end)?);
        match inside.split_once(',') {
            None => constraints.push(Constraint::new(Comparator::Equal, inside.trim())),
            Some((from, to)) => {
                let from_sign = if opens == '[' { Comparator::GreaterOrEqual } else { Comparator::Greater };
                let to_sign = if closes == "]" { Comparator::LessOrEqual } else { Comparator::Less };
                for (sign, version) in [(from_sign, from.trim()), (to_sign, to.trim())] {
                    if !version.is_empty() {
                        constraints.push(Constraint::new(sign, version));
                    }
                }
            }
        }
        rest = rest.get(end + 1..)?.trim_start_matches([',', ' ']);
    }
    Some(constraints)
}
