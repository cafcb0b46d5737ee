//! Versions that nobody laid down rules for, as firmware and desktop programs have them: V2.10, 7.0 SP1, 12.2(33)SXI, 1.0-rc2.
//!
//! Numbers are compared as numbers, words without regard to upper case; whatever separates them only separates; a missing number
//! is zero; words that announce a release come before it, all others after it.

use super::key::{Key, KeyWriter, digits, is_zero, take};

const BEFORE_RELEASE: u8 = 1;
const ENDS: u8 = 2;
const WORD: u8 = 3;
const NUMBER: u8 = 4;

const BEFORE: [&str; 12] =
    ["dev", "snapshot", "nightly", "alpha", "a", "beta", "b", "milestone", "pre", "preview", "cr", "rc"];

pub(super) fn key(text: &str) -> Key {
    let lower = text.to_lowercase();
    let mut rest = without_introduction(&lower);
    if !rest.starts_with(|char: char| char.is_ascii_digit()) {
        // A name in front of the numbers is compared too, but a text without any number stands in no order.
        if !lower.bytes().any(|byte| byte.is_ascii_digit()) || looks_like_a_commit(&lower) {
            return Key::unordered(text);
        }
    }
    let mut key = KeyWriter::new();
    let mut zeros = 0;
    loop {
        take(&mut rest, |char| !char.is_alphanumeric());
        let number = digits(&mut rest);
        if !number.is_empty() {
            if is_zero(number) {
                zeros += 1;
                continue;
            }
            for _ in 0..std::mem::take(&mut zeros) {
                key.mark(NUMBER);
                key.number("0");
            }
            key.mark(NUMBER);
            key.number(number);
            continue;
        }
        zeros = 0;
        let word = take(&mut rest, |char| char.is_alphabetic() || char.is_alphanumeric() && !char.is_ascii_digit());
        if word.is_empty() {
            key.mark(ENDS);
            return key.done();
        }
        let announces = BEFORE.iter().position(|before| *before == word);
        // A letter of its own announces only with a number behind it: 1.0b2 is a beta, 1.0.2b the second mending.
        let announces = announces.filter(|_| word.len() > 1 || rest.starts_with(|char: char| char.is_ascii_digit()));
        match announces {
            Some(place) => {
                key.mark(BEFORE_RELEASE);
                key.mark(u8::try_from(place).unwrap_or(u8::MAX));
            }
            None => {
                key.mark(WORD);
                key.text(word);
            }
        }
    }
}

fn without_introduction(text: &str) -> &str {
    for word in ["version", "ver.", "ver", "release", "rel", "rev.", "rev", "v.", "v", "r"] {
        if let Some(rest) = text.strip_prefix(word) {
            let rest = rest.trim_start();
            if rest.starts_with(|char: char| char.is_ascii_digit()) {
                return rest;
            }
        }
    }
    text
}

/// Forty hexadecimal digits of Git, or sixty-four of its successor.
fn looks_like_a_commit(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
