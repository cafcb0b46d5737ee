//! Taking a range apart, and putting its bounds in order.

use super::{Comparator, Constraint, Vers, VersProblem};
use crate::purl::percent;
use crate::version::{self, Key, Scheme};

/// The longest range that is read, in bytes.
pub const LONGEST: usize = 64 * 1_024;

/// The most bounds that are read. The longest list known to us, of one package's affected versions, has some 1,500.
pub const MOST_CONSTRAINTS: usize = 4_096;

pub(super) fn canonical(text: &str) -> Result<Vers, VersProblem> {
    if text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return Err(VersProblem::Blank);
    }
    let (name, constraints) = parts(text, |raw| {
        let version = percent::decode(raw)?;
        // Encoded anew it has to be what stood there: encoded once, nothing encoded that need not be, capitals in %2F.
        (percent::encode(&version) == raw).then_some(version)
    })?;
    let vers = sorted(&name, constraints.clone())?;
    if vers.constraints == constraints { Ok(vers) } else { Err(VersProblem::Order) }
}

pub(super) fn any_order(text: &str) -> Result<Vers, VersProblem> {
    let without_blanks: String = text.chars().filter(|char| !char.is_whitespace()).collect();
    let (name, constraints) = parts(&without_blanks, percent::decode)?;
    sorted(&name, constraints)
}

fn parts(text: &str, decoded: impl Fn(&str) -> Option<String>) -> Result<(String, Vec<Constraint>), VersProblem> {
    if text.len() > LONGEST {
        return Err(VersProblem::TooLong);
    }
    let (name, rest) = text.strip_prefix("vers:").and_then(|rest| rest.split_once('/')).ok_or(VersProblem::NoScheme)?;
    let sound = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-+".contains(&byte);
    if name.is_empty() || !name.bytes().all(sound) {
        return Err(VersProblem::NoScheme);
    }
    if rest == "*" {
        return Ok((name.to_owned(), Vec::new()));
    }
    let mut constraints = Vec::new();
    for part in rest.split('|') {
        let (comparator, raw) = Comparator::at_the_front(part);
        if raw.is_empty() || raw == "*" {
            return Err(VersProblem::Empty);
        }
        let version = decoded(raw).ok_or_else(|| VersProblem::Version(raw.to_owned()))?;
        constraints.push(Constraint::new(comparator, version));
        if constraints.len() > MOST_CONSTRAINTS {
            return Err(VersProblem::TooLong);
        }
    }
    Ok((name.to_owned(), constraints))
}

/// By version; of the same version, a bound that closes comes first.
pub(super) fn sorted(name: &str, constraints: Vec<Constraint>) -> Result<Vers, VersProblem> {
    let scheme = Scheme::named(name);
    let mut keyed: Vec<(Key, Constraint)> = Vec::with_capacity(constraints.len());
    for constraint in constraints {
        let key = version::key(scheme, &constraint.version);
        // A moment that is none cannot be a bound at all; a word still can, as the version that it is.
        let key = key.filter(|key| key.is_ordered() || scheme != Scheme::Datetime);
        keyed.push((key.ok_or_else(|| VersProblem::Version(constraint.version.clone()))?, constraint));
    }
    keyed.sort_by(|(one_key, one), (other_key, other)| {
        one_key.order(scheme, other_key).then_with(|| other.comparator.closes().cmp(&one.comparator.closes()))
    });
    Ok(Vers {
        name: name.to_owned(),
        scheme,
        constraints: keyed.into_iter().map(|(_, constraint)| constraint).collect(),
    })
}
