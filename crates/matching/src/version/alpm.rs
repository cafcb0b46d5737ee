//! Arch Linux: `vercmp`. The release of the package counts only where both versions name one, so that the rest is told apart first.

use std::cmp::Ordering;

use super::key::{Key, KeyWriter, digits, letters, take};

/// `1.5b` comes before `1.5`, `1.5.b` after it.
const WORD_AT_ONCE: u8 = 1;
const ENDS: u8 = 2;
const WORD: u8 = 3;
const NUMBER: u8 = 4;

pub(super) fn key(text: &str) -> Key {
    let (epoch, rest) = match text.split_once(':') {
        Some((epoch, rest)) if epoch.bytes().all(|byte| byte.is_ascii_digit()) => (epoch, rest),
        _ => ("0", text),
    };
    let (version, release) = rest.rsplit_once('-').unwrap_or((rest, ""));
    let mut key = KeyWriter::new();
    key.number(epoch);
    segments(&mut key, version);
    let before = key.len();
    if !release.is_empty() {
        segments(&mut key, release);
    }
    let length = key.len() - before;
    // A release of more than 254 bytes cannot be: a version has 250 at most, and a segment takes two more than its text.
    key.mark(u8::try_from(length).unwrap_or(u8::MAX));
    key.done()
}

fn segments(key: &mut KeyWriter, text: &str) {
    let mut rest = text;
    let mut first = true;
    loop {
        let separated = !take(&mut rest, |char| !char.is_ascii_alphanumeric()).is_empty();
        if rest.is_empty() {
            return key.mark(ENDS);
        }
        if rest.starts_with(|char: char| char.is_ascii_digit()) {
            key.mark(NUMBER);
            key.number(digits(&mut rest));
        } else {
            key.mark(if separated || first { WORD } else { WORD_AT_ONCE });
            key.text(letters(&mut rest));
        }
        first = false;
    }
}

/// The versions, and then the releases if there are two.
pub(super) fn order(one: &[u8], other: &[u8]) -> Ordering {
    let ((one, one_release), (other, other_release)) = (parts(one), parts(other));
    one.cmp(other).then_with(|| {
        if one_release.is_empty() || other_release.is_empty() {
            Ordering::Equal
        } else {
            one_release.cmp(other_release)
        }
    })
}

fn parts(key: &[u8]) -> (&[u8], &[u8]) {
    let Some((length, rest)) = key.split_last() else { return (key, &[]) };
    rest.split_at_checked(rest.len().saturating_sub(usize::from(*length))).unwrap_or((rest, &[]))
}
