//! OpenSSL: three numbers, and up to 1.1.1 letters for what was mended; `-pre1`, `-beta1` before the release.

use super::key::{Key, KeyWriter, digits, letters};

const PRE_RELEASE: u8 = 1;
const RELEASE: u8 = 2;
const LETTERS: u8 = 3;
const NUMBER: u8 = 4;

pub(super) fn key(text: &str) -> Key {
    let mut rest = text.trim_start_matches(['v', 'V']);
    let mut key = KeyWriter::new();
    let mut numbers = 0;
    loop {
        let number = digits(&mut rest);
        if number.is_empty() {
            break;
        }
        numbers += 1;
        key.mark(NUMBER);
        key.number(number);
        rest = rest.strip_prefix('.').unwrap_or(rest);
    }
    if numbers == 0 {
        return Key::unordered(text);
    }
    let letters = letters(&mut rest);
    if !letters.is_empty() {
        key.mark(LETTERS);
        key.folded(letters);
    }
    // `-fips` and the like say nothing about order; `-pre2` does.
    let before = ["-dev", "-alpha", "-beta", "-pre"].iter().position(|word| rest.starts_with(word));
    match before {
        Some(place) => {
            key.mark(PRE_RELEASE);
            key.mark(u8::try_from(place).unwrap_or(u8::MAX));
            rest = rest.trim_start_matches(|char: char| !char.is_ascii_digit());
            key.number(digits(&mut rest));
        }
        None => key.mark(RELEASE),
    }
    key.done()
}
