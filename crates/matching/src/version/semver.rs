//! Semantic Versioning 2.0.0 <https://semver.org>, read as widely as its ecosystems write it: a `v` before it, two or four numbers.

use super::key::{Key, KeyWriter, digits, is_number, is_zero};

/// Whether what follows a `+` counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Build {
    Ignored,
    /// In Dart's pub, a build comes after the version without one.
    Counts,
}

const PRE_RELEASE: u8 = 1;
const RELEASE: u8 = 2;
const ONE_MORE_NUMBER: u8 = 3;
const ENDS: u8 = 0;
const NUMBER: u8 = 1;
const WORD: u8 = 2;

pub(super) fn key(text: &str, build: Build) -> Key {
    let stripped = text.trim_start_matches(['v', 'V', '=', ' ']);
    let (rest, built) = stripped.split_once('+').unwrap_or((stripped, ""));
    let Some((numbers, pre_release)) = split(rest) else { return Key::unordered(text) };
    let mut key = KeyWriter::new();
    let kept = numbers.iter().rposition(|number| !is_zero(number)).map_or(1, |last| last + 1);
    for (place, number) in numbers.iter().take(kept).enumerate() {
        if place > 0 {
            key.mark(ONE_MORE_NUMBER);
        }
        key.number(number);
    }
    if pre_release.is_empty() {
        key.mark(RELEASE);
    } else {
        key.mark(PRE_RELEASE);
        identifiers(&mut key, pre_release);
    }
    if build == Build::Counts && !built.is_empty() {
        key.mark(NUMBER);
        identifiers(&mut key, built);
    }
    key.done()
}

/// The numbers, and what comes before the release; Go writes the latter without a hyphen: `1.21rc2`.
fn split(text: &str) -> Option<(Vec<&str>, &str)> {
    let mut rest = text;
    let mut numbers = vec![digits(&mut rest)];
    if numbers[0].is_empty() {
        return None;
    }
    while let Some(mut after) = rest.strip_prefix('.') {
        let number = digits(&mut after);
        if number.is_empty() {
            break;
        }
        numbers.push(number);
        rest = after;
    }
    Some((numbers, rest.trim_start_matches(['-', '.'])))
}

/// Numbers come before words, and fewer identifiers before more (rule 11.4).
fn identifiers(key: &mut KeyWriter, text: &str) {
    for identifier in text.split('.') {
        if is_number(identifier) {
            key.mark(NUMBER);
            key.number(identifier);
        } else {
            key.mark(WORD);
            key.text(identifier);
        }
    }
    key.mark(ENDS);
}
