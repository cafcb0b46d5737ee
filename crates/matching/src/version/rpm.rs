//! RPM: `rpmvercmp`. `~` comes before the end, `^` right after it, a number after a word; what else stands there only separates.

use super::key::{Key, KeyWriter, digits, letters, take};

const TILDE: u8 = 1;
const ENDS: u8 = 2;
const CARET: u8 = 3;
const WORD: u8 = 4;
const NUMBER: u8 = 5;

const NO_RELEASE: u8 = 1;
const RELEASE: u8 = 2;

pub(super) fn key(text: &str) -> Key {
    let (epoch, rest) = text.split_once(':').unwrap_or(("0", text));
    let (version, release) = rest.split_once('-').map_or((rest, None), |(version, release)| (version, Some(release)));
    let mut key = KeyWriter::new();
    segments(&mut key, epoch);
    segments(&mut key, version);
    match release {
        Some(release) => {
            key.mark(RELEASE);
            segments(&mut key, release);
        }
        None => key.mark(NO_RELEASE),
    }
    key.done()
}

fn segments(key: &mut KeyWriter, text: &str) {
    let mut rest = text;
    loop {
        take(&mut rest, |char| !char.is_ascii_alphanumeric() && !matches!(char, '~' | '^'));
        if let Some(after) = rest.strip_prefix('~') {
            rest = after;
            key.mark(TILDE);
        } else if let Some(after) = rest.strip_prefix('^') {
            rest = after;
            key.mark(CARET);
        } else if rest.starts_with(|char: char| char.is_ascii_digit()) {
            key.mark(NUMBER);
            key.number(digits(&mut rest));
        } else if rest.is_empty() {
            return key.mark(ENDS);
        } else {
            key.mark(WORD);
            key.text(letters(&mut rest));
        }
    }
}
