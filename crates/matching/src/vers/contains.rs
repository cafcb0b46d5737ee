//! Whether a version lies in a range ("Checking if a version is contained within a range" of the standard).

use std::cmp::Ordering;

use super::{Comparator, Vers};
use crate::version::{self, Key};

pub(super) fn contains(vers: &Vers, version: &str) -> Option<bool> {
    if vers.constraints.is_empty() {
        return Some(true);
    }
    let tested = version::key(vers.scheme, version)?;
    let mut bounds: Vec<(Comparator, Key)> = Vec::with_capacity(vers.constraints.len());
    for constraint in &vers.constraints {
        bounds.push((constraint.comparator, version::key(vers.scheme, &constraint.version)?));
    }
    for (comparator, key) in &bounds {
        if tested.order(vers.scheme, key) != Ordering::Equal {
            continue;
        }
        match comparator {
            Comparator::NotEqual => return Some(false),
            Comparator::Equal | Comparator::LessOrEqual | Comparator::GreaterOrEqual => return Some(true),
            Comparator::Less | Comparator::Greater => {}
        }
    }
    if bounds.iter().all(|(comparator, _)| *comparator == Comparator::NotEqual) {
        return Some(true);
    }
    bounds.retain(|(comparator, _)| comparator.opens() || comparator.closes());
    if bounds.is_empty() {
        return Some(false);
    }
    let ordered = tested.is_ordered() && bounds.iter().all(|(_, key)| key.is_ordered());
    ordered.then(|| between(vers, &tested, &bounds))
}

fn between(vers: &Vers, tested: &Key, bounds: &[(Comparator, Key)]) -> bool {
    let before = |key: &Key| tested.order(vers.scheme, key) == Ordering::Less;
    let after = |key: &Key| tested.order(vers.scheme, key) == Ordering::Greater;
    if bounds.first().is_some_and(|(comparator, key)| comparator.closes() && before(key)) {
        return true;
    }
    if bounds.last().is_some_and(|(comparator, key)| comparator.opens() && after(key)) {
        return true;
    }
    bounds.windows(2).any(|pair| match pair {
        [(opens, from), (closes, to)] => opens.opens() && closes.closes() && after(from) && before(to),
        _ => false,
    })
}
