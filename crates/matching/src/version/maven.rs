//! Maven: "Version Order Specification" of the POM reference, as a total order.
//!
//! Maven's own comparison goes in circles for a few versions (1.0.alpha, 1-1 and 1). Here they stand in a line.

use super::key::{Key, KeyWriter, is_number, is_zero};

/// A word before the release, after a point or a hyphen, and after zeros: 1.rc, 1-rc, 1.0.rc.
const BEFORE_RELEASE: [u8; 2] = [1, 2];
const BEFORE_RELEASE_AFTER_ZEROS: u8 = 3;
const ENDS: u8 = 4;
/// What comes after the release, after a point or a hyphen.
const SERVICE_PACK: [u8; 2] = [5, 7];
const OTHER_WORD: [u8; 2] = [6, 8];
const NUMBER: [u8; 2] = [10, 9];
const BEFORE: [&str; 5] = ["alpha", "beta", "milestone", "rc", "snapshot"];

#[derive(Clone)]
struct Token {
    hyphen: bool,
    text: String,
}

impl Token {
    fn is_number(&self) -> bool {
        is_number(&self.text)
    }

    fn place_before_release(&self) -> Option<u8> {
        BEFORE.iter().position(|word| *word == self.text).and_then(|place| u8::try_from(place).ok())
    }

    /// Zero, or a word that means the release itself.
    fn says_nothing(&self) -> bool {
        self.text.is_empty() || self.is_number() && is_zero(&self.text)
    }
}

pub(super) fn key(text: &str) -> Key {
    let mut key = KeyWriter::new();
    let mut zeros = 0;
    for token in trimmed(tokens(&text.to_ascii_lowercase())) {
        // Zeros behind a point wait for what comes: a word before the release takes them in.
        if !token.hyphen && token.is_number() && is_zero(&token.text) {
            zeros += 1;
            continue;
        }
        let waited = std::mem::take(&mut zeros);
        match token.place_before_release() {
            Some(place) if waited > 0 => {
                key.mark(BEFORE_RELEASE_AFTER_ZEROS);
                key.mark(waited);
                key.mark(place);
            }
            _ => {
                for _ in 0..waited {
                    key.mark(NUMBER[0]);
                    key.number("0");
                }
                write(&mut key, &token);
            }
        }
    }
    key.mark(ENDS);
    key.done()
}

fn write(key: &mut KeyWriter, token: &Token) {
    let after = usize::from(token.hyphen);
    if token.is_number() {
        key.mark(NUMBER[after]);
        return key.number(&token.text);
    }
    match token.place_before_release() {
        Some(place) => {
            key.mark(BEFORE_RELEASE[after]);
            key.mark(place);
        }
        None if token.text == "sp" => key.mark(SERVICE_PACK[after]),
        None => {
            key.mark(OTHER_WORD[after]);
            key.text(&token.text);
        }
    }
}

/// A change between digits and letters counts as a hyphen; nothing between two separators counts as zero.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut hyphen, mut current) = (false, String::new());
    let mut before = None::<char>;
    for char in text.chars() {
        let separator = matches!(char, '.' | '-');
        let changes = before.is_some_and(|before| {
            !separator && !matches!(before, '.' | '-') && before.is_ascii_digit() != char.is_ascii_digit()
        });
        if separator || changes {
            push(&mut tokens, hyphen, std::mem::take(&mut current), changes && char.is_ascii_digit());
            hyphen = changes || char == '-';
        }
        if !separator {
            current.push(char);
        }
        before = Some(char);
    }
    push(&mut tokens, hyphen, current, false);
    tokens
}

fn push(tokens: &mut Vec<Token>, hyphen: bool, text: String, digit_follows: bool) {
    let text = match text.as_str() {
        "" => "0".to_owned(),
        "a" if digit_follows => "alpha".to_owned(),
        "b" if digit_follows => "beta".to_owned(),
        "m" if digit_follows => "milestone".to_owned(),
        "cr" => "rc".to_owned(),
        "ga" | "final" | "release" => String::new(),
        _ => text,
    };
    tokens.push(Token { hyphen, text });
}

/// Without zeros and release words at the end and before a hyphen.
fn trimmed(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    for token in tokens {
        if token.hyphen {
            trim_end(&mut kept);
        }
        kept.push(token);
    }
    trim_end(&mut kept);
    kept
}

fn trim_end(tokens: &mut Vec<Token>) {
    while tokens.last().is_some_and(Token::says_nothing) {
        tokens.pop();
    }
}
