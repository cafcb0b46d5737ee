//! RubyGems: `Gem::Version`. A word makes a pre-release, and zeros before a word or at the end say nothing.

use super::key::{Key, KeyWriter, digits, is_zero, letters, take};

const WORD: u8 = 1;
const ENDS: u8 = 2;
const NUMBER: u8 = 3;

pub(super) fn key(text: &str) -> Key {
    // `1.0-java` is how Ruby writes `1.0.pre.java`.
    let text = text.replacen('-', ".pre.", 1);
    let mut rest = text.as_str();
    let mut key = KeyWriter::new();
    let mut zeros = 0;
    loop {
        take(&mut rest, |char| !char.is_ascii_alphanumeric());
        let number = digits(&mut rest);
        let word = if number.is_empty() { letters(&mut rest) } else { "" };
        if !word.is_empty() {
            zeros = 0;
            key.mark(WORD);
            key.text(word);
        } else if number.is_empty() {
            key.mark(ENDS);
            return key.done();
        } else if is_zero(number) {
            zeros += 1;
        } else {
            for _ in 0..std::mem::take(&mut zeros) {
                key.mark(NUMBER);
                key.number("0");
            }
            key.mark(NUMBER);
            key.number(number);
        }
    }
}
