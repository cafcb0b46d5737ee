//! Composer: PHP's `version_compare`, with a `v` before it that says nothing.

use super::key::{Key, KeyWriter, digits, take};

const UNKNOWN_WORD: u8 = 1;
const DEVELOPMENT: u8 = 2;
const ALPHA: u8 = 3;
const BETA: u8 = 4;
const CANDIDATE: u8 = 5;
const ENDS: u8 = 6;
const NUMBER: u8 = 7;
const PATCH: u8 = 8;

pub(super) fn key(text: &str) -> Key {
    let mut rest = text.trim_start_matches(['v', 'V']);
    if let Some(branch) = text.strip_prefix("dev-") {
        return Key::unordered(branch);
    }
    let mut key = KeyWriter::new();
    loop {
        take(&mut rest, |char| matches!(char, '.' | '-' | '_' | '+'));
        let number = digits(&mut rest);
        if !number.is_empty() {
            key.mark(NUMBER);
            key.number(number);
            continue;
        }
        let word = take(&mut rest, |char| !char.is_ascii_digit() && !matches!(char, '.' | '-' | '_' | '+'));
        match word {
            "" => {
                key.mark(ENDS);
                return key.done();
            }
            // PHP looks only how a word begins, and tells apart no two that it does not know.
            word if word.starts_with("dev") => key.mark(DEVELOPMENT),
            word if word.starts_with('a') => key.mark(ALPHA),
            word if word.starts_with('b') => key.mark(BETA),
            word if word.starts_with("RC") || word.starts_with("rc") => key.mark(CANDIDATE),
            word if word.starts_with('p') => key.mark(PATCH),
            _ => key.mark(UNKNOWN_WORD),
        }
    }
}
