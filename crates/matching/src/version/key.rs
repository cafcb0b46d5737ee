//! Bytes that compare as versions do: how numbers, words and ends are laid down in them.

use std::cmp::Ordering;

use super::Scheme;

/// How a version compares. Two versions are the same where their keys are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key(Box<[u8]>);

/// The first byte of what stands in no order: a word, a commit.
const UNORDERED: u8 = 0;
/// The first byte of everything else.
const ORDERED: u8 = 1;

impl Key {
    /// Words that say nothing about order. They are still the same as themselves.
    pub(super) fn unordered(text: &str) -> Self {
        let mut bytes = vec![UNORDERED];
        bytes.extend(text.bytes());
        Self(bytes.into())
    }

    /// A text that is compared byte by byte.
    pub(super) fn of_text(text: &str) -> Self {
        let mut key = KeyWriter::new();
        key.text(text);
        key.done()
    }

    /// Whether it can be compared with others for more than being the same.
    pub fn is_ordered(&self) -> bool {
        self.0.first() == Some(&ORDERED)
    }

    /// Before, the same, or after, under the scheme that both were read by.
    pub fn order(&self, scheme: Scheme, other: &Key) -> Ordering {
        match scheme {
            Scheme::Alpm => super::alpm::order(&self.0, &other.0),
            _ => self.0.cmp(&other.0),
        }
    }

    /// How much memory it takes, in bytes.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Never: each key has a first byte.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A key that is being written.
pub(super) struct KeyWriter(Vec<u8>);

impl KeyWriter {
    pub(super) fn new() -> Self {
        let mut bytes = Vec::with_capacity(24);
        bytes.push(ORDERED);
        Self(bytes)
    }

    /// A mark: what is marked lower comes before.
    pub(super) fn mark(&mut self, mark: u8) {
        self.0.push(mark);
    }

    /// A number of any size: first how many digits it has without leading zeros, then the digits.
    pub(super) fn number(&mut self, digits: &str) {
        let digits = digits.trim_start_matches('0');
        // No version is longer than 250 bytes, so the count fits into one.
        self.0.push(u8::try_from(digits.len()).unwrap_or(u8::MAX));
        self.0.extend(digits.bytes());
    }

    /// A word, and its end, which comes before every letter.
    pub(super) fn text(&mut self, text: &str) {
        self.0.extend(text.bytes());
        self.0.push(0);
    }

    /// A word without regard to upper and lower case.
    pub(super) fn folded(&mut self, text: &str) {
        self.0.extend(text.bytes().map(|byte| byte.to_ascii_lowercase()));
        self.0.push(0);
    }

    /// How many bytes were written.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn done(self) -> Key {
        Key(self.0.into())
    }
}

/// Takes from the front of `rest` while `wanted` holds.
pub(super) fn take<'a>(rest: &mut &'a str, wanted: impl Fn(char) -> bool) -> &'a str {
    let end = rest.find(|char| !wanted(char)).unwrap_or(rest.len());
    let (taken, left) = rest.split_at(end);
    *rest = left;
    taken
}

/// Takes the digits at the front.
pub(super) fn digits<'a>(rest: &mut &'a str) -> &'a str {
    take(rest, |char| char.is_ascii_digit())
}

/// Takes the ASCII letters at the front.
pub(super) fn letters<'a>(rest: &mut &'a str) -> &'a str {
    take(rest, |char| char.is_ascii_alphabetic())
}

/// Whether a text consists of digits, and of at least one.
pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether these digits count as zero.
pub(super) fn is_zero(digits: &str) -> bool {
    digits.bytes().all(|byte| byte == b'0')
}
