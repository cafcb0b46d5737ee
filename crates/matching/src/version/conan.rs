//! Conan 2: items between points, of which trailing zeros say nothing; a pre-release after `-`, a build after `+`.

use super::key::{Key, KeyWriter, digits, is_number, is_zero};

const PRE_RELEASE: u8 = 1;
const RELEASE: u8 = 2;
const NUMBER: u8 = 3;
const WORD: u8 = 4;
const ENDS: u8 = 0;

pub(super) fn key(text: &str) -> Key {
    let (rest, build) = text.split_once('+').map_or((text, None), |(rest, build)| (rest, Some(build)));
    let (main, pre_release) = rest.split_once('-').map_or((rest, None), |(main, pre)| (main, Some(pre)));
    let mut key = KeyWriter::new();
    items(&mut key, main);
    match pre_release {
        Some(pre_release) => {
            key.mark(PRE_RELEASE);
            items(&mut key, pre_release);
            key.mark(ENDS);
        }
        None => key.mark(RELEASE),
    }
    if let Some(build) = build {
        key.mark(1);
        items(&mut key, build);
    }
    key.mark(ENDS);
    key.done()
}

/// A number and then a word, `1a`, comes after the number; a word alone after all numbers.
fn items(key: &mut KeyWriter, text: &str) {
    let mut items: Vec<&str> = text.split('.').collect();
    while items.last().is_some_and(|last| last.is_empty() || is_number(last) && is_zero(last)) {
        items.pop();
    }
    for item in items {
        let mut rest = item;
        let number = digits(&mut rest);
        if number.is_empty() {
            key.mark(WORD);
        } else {
            key.mark(NUMBER);
            key.number(number);
        }
        key.text(rest);
    }
}
