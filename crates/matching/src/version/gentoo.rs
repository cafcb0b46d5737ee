//! Gentoo: Package Manager Specification, "Version Comparison".

use super::key::{Key, KeyWriter, digits, is_zero, letters, take};

const BEFORE_RELEASE: u8 = 1;
const ENDS: u8 = 2;
const REVISION: u8 = 3;
const PATCH: u8 = 4;
const LETTER: u8 = 5;
/// A number with a leading zero is compared as a fraction, without the zeros at its end (algorithm 3.3).
const FRACTION: u8 = 6;
const NUMBER: u8 = 7;

pub(super) fn key(text: &str) -> Key {
    let (rest, revision) = text.rsplit_once("-r").unwrap_or((text, "0"));
    let mut key = KeyWriter::new();
    let mut rest = rest;
    key.number(digits(&mut rest));
    while let Some(mut after) = rest.strip_prefix('.') {
        let number = digits(&mut after);
        if number.starts_with('0') {
            key.mark(FRACTION);
            key.text(number.trim_end_matches('0'));
        } else {
            key.mark(NUMBER);
            key.number(number);
        }
        rest = after;
    }
    let letter = letters(&mut rest);
    if !letter.is_empty() {
        key.mark(LETTER);
        key.text(letter);
    }
    while let Some(mut after) = rest.strip_prefix('_') {
        let word = letters(&mut after);
        match ["alpha", "beta", "pre", "rc"].iter().position(|known| *known == word) {
            Some(place) => {
                key.mark(BEFORE_RELEASE);
                key.mark(u8::try_from(place).unwrap_or(u8::MAX));
            }
            None => key.mark(PATCH),
        }
        key.number(digits(&mut after));
        rest = after;
    }
    if !is_zero(revision) {
        key.mark(REVISION);
        key.number(take(&mut { revision }, |char| char.is_ascii_digit()));
    }
    key.mark(ENDS);
    key.done()
}
