//! Ranges as the ecosystems write them themselves, turned into vers: `^1.2 || >=3`, `~>2.0.8`, `[1.0,2.0)`.

mod conan;
mod interval;
mod nginx;
mod npm;
mod pypi;
mod words;

use super::{Comparator, Constraint, Vers, VersProblem};

/// The longest native range that is read, in bytes.
const LONGEST: usize = 8 * 1_024;

/// The range that a text means in the notation of its ecosystem; the name is that of the vers scheme.
pub fn read(name: &str, text: &str) -> Result<Vers, VersProblem> {
    if text.len() > LONGEST {
        return Err(VersProblem::TooLong);
    }
    let constraints = match name {
        "conan" => conan::read(text),
        "npm" | "cargo" | "semver" | "hex" | "pub" => npm::read(text),
        "gem" => gem(text),
        "pypi" => pypi::read(text),
        "nuget" | "maven" => interval::read(text),
        "nginx" => nginx::read(text),
        "openssl" => Some(list(text)),
        _ => plain(text),
    };
    Vers::of(name, constraints.ok_or_else(|| VersProblem::Native(text.to_owned()))?)
}

/// Versions separated by commas.
fn list(text: &str) -> Vec<Constraint> {
    let versions = text.split(',').map(str::trim).filter(|version| !version.is_empty());
    versions.map(|version| Constraint::new(Comparator::Equal, version)).collect()
}

/// Signs and versions, separated by commas or blanks.
fn plain(text: &str) -> Option<Vec<Constraint>> {
    let words = words::read(text);
    words.iter().map(|word| Some(Constraint::new(comparator(word.sign)?, word.version))).collect()
}

/// `~>2.0.8`: at least that, and before 2.1.
fn gem(text: &str) -> Option<Vec<Constraint>> {
    let mut constraints = Vec::new();
    for word in words::read(text) {
        if word.sign != "~>" {
            constraints.push(Constraint::new(comparator(word.sign)?, word.version));
            continue;
        }
        let numbers: Vec<&str> = word.version.split('.').take_while(|part| words::is_number(part)).collect();
        let kept = numbers.len().saturating_sub(1).max(1);
        constraints.push(Constraint::new(Comparator::GreaterOrEqual, word.version));
        constraints.push(Constraint::new(Comparator::Less, words::raised(numbers.get(..kept)?, kept - 1)?));
    }
    Some(constraints)
}

/// What a sign of most ecosystems means.
fn comparator(sign: &str) -> Option<Comparator> {
    Some(match sign {
        "" | "=" | "==" | "===" => Comparator::Equal,
        "!=" | "<>" => Comparator::NotEqual,
        "<" | "<<" => Comparator::Less,
        "<=" | "=<" => Comparator::LessOrEqual,
        ">" | ">>" => Comparator::Greater,
        ">=" | "=>" => Comparator::GreaterOrEqual,
        _ => return None,
    })
}
