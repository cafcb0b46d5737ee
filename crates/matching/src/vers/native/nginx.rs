//! nginx's own advisories: `1.5.0+, 1.4.1+`, `0.7.52-0.8.39`, `all`. A stable branch (an even second number) ends at the next.

use super::words::{is_number, raised};
use super::{Comparator, Constraint};

pub(super) fn read(text: &str) -> Option<Vec<Constraint>> {
    let mut constraints = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        if part == "all" {
            return Some(Vec::new());
        }
        if let Some(from) = part.strip_suffix('+') {
            constraints.push(Constraint::new(Comparator::GreaterOrEqual, from));
            let numbers: Vec<&str> = from.split('.').filter(|number| is_number(number)).collect();
            let stable = numbers.get(1)?.parse::<u64>().ok()?.is_multiple_of(2);
            if stable {
                constraints.push(Constraint::new(Comparator::Less, format!("{}.0", raised(&numbers, 1)?)));
            }
        } else if let Some((from, to)) = part.split_once('-') {
            constraints.push(Constraint::new(Comparator::GreaterOrEqual, from));
            constraints.push(Constraint::new(Comparator::LessOrEqual, to));
        } else {
            constraints.push(Constraint::new(Comparator::Equal, part));
        }
    }
    Some(constraints)
}
