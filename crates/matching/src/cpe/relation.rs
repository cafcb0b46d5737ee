//! How a pattern relates to a name: NISTIR 7696, tables 6-2 to 6-4.

use super::{Attribute, Cpe, Field};

/// What a pattern says of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They say the same.
    Equal,
    /// The pattern is wider: it means the name, and others.
    Superset,
    /// The pattern is narrower: it may mean the name, if that were told more closely.
    Subset,
    /// They cannot mean the same thing.
    Disjoint,
    /// The standard leaves it open: a name with wildcards, or wider here and narrower there.
    Undefined,
}

/// Each attribute on its own, and then all of them.
pub(super) fn of_names(source: &Cpe, target: &Cpe) -> Relation {
    let mut overall = Relation::Equal;
    for field in Field::ALL {
        overall = match (overall, of_attributes(source.get(field), target.get(field))) {
            (_, Relation::Disjoint) => return Relation::Disjoint,
            (so_far, Relation::Equal) => so_far,
            (Relation::Equal, this) => this,
            (so_far, this) if so_far == this => so_far,
            _ => Relation::Undefined,
        };
    }
    overall
}

/// Table 6-2: one attribute of the pattern against one of the name.
pub(super) fn of_attributes(source: &Attribute, target: &Attribute) -> Relation {
    use Attribute::{Any, NotApplicable, Value};
    match (source, target) {
        (Any, Any) | (NotApplicable, NotApplicable) => Relation::Equal,
        (source, Value(_)) if target.has_wildcard() => {
            if source == target {
                Relation::Equal
            } else {
                Relation::Undefined
            }
        }
        (Any, _) => Relation::Superset,
        (_, Any) => Relation::Subset,
        (NotApplicable, Value(_)) | (Value(_), NotApplicable) => Relation::Disjoint,
        (Value(pattern), Value(name)) if pattern == name => Relation::Equal,
        (Value(pattern), Value(name)) if source.has_wildcard() && fits(pattern, name) => Relation::Superset,
        (Value(_), Value(_)) => Relation::Disjoint,
    }
}

/// A character as it stands, or a wildcard.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Plain(char),
    One,
    Many,
}

fn signs(value: &str) -> Vec<Sign> {
    let mut chars = value.chars();
    let mut signs = Vec::with_capacity(value.len());
    while let Some(char) = chars.next() {
        signs.push(match char {
            '\\' => Sign::Plain(chars.next().unwrap_or('\\')),
            '*' => Sign::Many,
            // At most one character: `?` at an end may also stand for none (NISTIR 7696, 6.3).
            '?' => Sign::One,
            char => Sign::Plain(char),
        });
    }
    signs
}

/// Whether a name fits a pattern. A name has 2,048 bytes at most, so the product of both is bounded.
fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name) = (signs(pattern), signs(name));
    // The places of the name that the pattern may have reached so far.
    let mut reached = vec![false; name.len() + 1];
    reached[0] = true;
    for sign in pattern {
        let mut next = vec![false; name.len() + 1];
        for (at, _) in reached.iter().enumerate().filter(|(_, reached)| **reached) {
            match sign {
                Sign::Plain(_) => {
                    if name.get(at) == Some(&sign) {
                        next[at + 1] = true;
                    }
                }
                Sign::One => {
                    next[at] = true;
                    if at < name.len() {
                        next[at + 1] = true;
                    }
                }
                Sign::Many => {
                    next[at..].fill(true);
                    break;
                }
            }
        }
        reached = next;
    }
    reached[name.len()]
}
