//! Python: version specifiers of PEP 440, `>=1.0,!=1.3,<2`, `~=1.4.2`, `==1.4.*`.

use super::words::{self, is_number, raised};
use super::{Comparator, Constraint, comparator};

pub(super) fn read(text: &str) -> Option<Vec<Constraint>> {
    let mut constraints = Vec::new();
    for word in words::read(text) {
        match (word.sign, word.version.strip_suffix(".*")) {
            ("~=", None) => {
                let numbers: Vec<&str> = word.version.split('.').take_while(|part| is_number(part)).collect();
                let kept = numbers.len().checked_sub(2)?;
                constraints.push(Constraint::new(Comparator::GreaterOrEqual, word.version));
                constraints.push(Constraint::new(Comparator::Less, raised(&numbers, kept)?));
            }
            ("==", Some(prefix)) => {
                let numbers: Vec<&str> = prefix.split('.').collect();
                constraints.push(Constraint::new(Comparator::GreaterOrEqual, prefix));
                constraints.push(Constraint::new(Comparator::Less, raised(&numbers, numbers.len() - 1)?));
            }
            (sign, None) => constraints.push(Constraint::new(comparator(sign)?, word.version)),
            (_, Some(_)) => return None,
        }
    }
    Some(constraints)
}
