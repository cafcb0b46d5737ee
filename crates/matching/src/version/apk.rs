//! Alpine: apk-tools' `apk_version_compare`. Numbers, a letter, suffixes such as `_rc1`, a commit after `~`, a revision `-r1`.

use super::key::{Key, KeyWriter, digits, take};

const BEFORE_RELEASE: u8 = 1;
const ENDS: u8 = 2;
const REVISION: u8 = 3;
/// A commit, and a suffix that apk-tools does not know.
const COMMIT: u8 = 4;
const AFTER_RELEASE: u8 = 5;
const LETTER: u8 = 6;
/// A number with a leading zero is compared as a fraction would be.
const FRACTION: u8 = 7;
const NUMBER: u8 = 8;

const BEFORE: [&str; 4] = ["alpha", "beta", "pre", "rc"];
const AFTER: [&str; 5] = ["cvs", "svn", "git", "hg", "p"];

pub(super) fn key(text: &str) -> Key {
    let mut rest = text;
    let mut key = KeyWriter::new();
    let first = digits(&mut rest);
    key.number(first);
    let mut after_number = true;
    while !rest.is_empty() {
        if let Some(mut after) = rest.strip_prefix('.') {
            let digits = digits(&mut after);
            if !digits.is_empty() || !after.starts_with(|char: char| char.is_ascii_alphabetic()) {
                number(&mut key, digits);
            }
            rest = after;
            after_number = true;
        } else if after_number && rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
            let (letter, mut after) = rest.split_at(1);
            key.mark(LETTER);
            key.text(letter);
            // 6.0.3p1: not foreseen, and there all the same.
            key.number(digits(&mut after));
            rest = after;
            after_number = false;
        } else if let Some(mut after) = rest.strip_prefix('_') {
            suffix(&mut key, &mut after);
            rest = after;
        } else if let Some(mut after) = rest.strip_prefix('~') {
            key.mark(COMMIT);
            key.text(take(&mut after, |char| char.is_ascii_hexdigit()));
            rest = after;
        } else if let Some(mut after) = revision(rest) {
            key.mark(REVISION);
            key.number(digits(&mut after));
            rest = after;
        } else {
            // What apk-tools does not know says nothing.
            break;
        }
    }
    key.mark(ENDS);
    key.done()
}

fn revision(rest: &str) -> Option<&str> {
    rest.strip_prefix("-r").filter(|after| after.starts_with(|char: char| char.is_ascii_digit()))
}

fn number(key: &mut KeyWriter, number: &str) {
    if number.starts_with('0') {
        key.mark(FRACTION);
        key.text(number);
    } else {
        key.mark(NUMBER);
        key.number(number);
    }
}

fn suffix(key: &mut KeyWriter, rest: &mut &str) {
    let word = take(rest, |char| char.is_ascii_alphabetic());
    let place = |words: &[&str]| words.iter().position(|known| *known == word).and_then(|at| u8::try_from(at).ok());
    if let Some(place) = place(&BEFORE) {
        key.mark(BEFORE_RELEASE);
        key.mark(place);
    } else if let Some(place) = place(&AFTER) {
        key.mark(AFTER_RELEASE);
        key.mark(place);
    } else {
        key.mark(COMMIT);
        key.text(word);
    }
    key.number(digits(rest));
}
