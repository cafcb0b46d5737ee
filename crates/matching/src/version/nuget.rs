//! NuGet: four numbers, of which missing ones are zero; a pre-release without regard to upper case; metadata that says nothing.

use super::key::{Key, KeyWriter, digits, is_number, is_zero};

const PRE_RELEASE: u8 = 1;
const RELEASE: u8 = 2;
const ONE_MORE_NUMBER: u8 = 3;

pub(super) fn key(text: &str) -> Key {
    let stripped = text.trim_start_matches(['v', 'V']);
    let without_metadata = stripped.split('+').next().unwrap_or(stripped);
    let (numbers, pre_release) = without_metadata
        .split_once('-')
        .map_or((without_metadata, None), |(numbers, pre_release)| (numbers, Some(pre_release)));
    let mut rest = numbers;
    let mut read = vec![digits(&mut rest)];
    while let Some(mut after) = rest.strip_prefix('.') {
        read.push(digits(&mut after));
        rest = after;
    }
    if !rest.is_empty() || read[0].is_empty() {
        return Key::unordered(text);
    }
    let kept = read.iter().rposition(|number| !is_zero(number)).map_or(1, |last| last + 1);
    let mut key = KeyWriter::new();
    for (place, number) in read.iter().take(kept).enumerate() {
        if place > 0 {
            key.mark(ONE_MORE_NUMBER);
        }
        key.number(number);
    }
    match pre_release {
        None => key.mark(RELEASE),
        Some(pre_release) => {
            key.mark(PRE_RELEASE);
            for identifier in pre_release.split('.') {
                if is_number(identifier) {
                    key.mark(1);
                    key.number(identifier);
                } else {
                    key.mark(2);
                    key.folded(identifier);
                }
            }
            key.mark(0);
        }
    }
    key.done()
}
