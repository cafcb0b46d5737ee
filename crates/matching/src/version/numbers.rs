//! Numbers alone: those in which more come after fewer (CRAN, Hackage), and those in which missing ones are zero.

use super::key::{Key, KeyWriter, digits, is_zero, take};

const ENDS: u8 = 1;
const NUMBER: u8 = 2;
const REST: u8 = 3;

/// `1.0` comes before `1.0.0`; a hyphen separates as a point does.
pub(super) fn key(text: &str) -> Key {
    write(text, &read(text, &['.', '-']))
}

/// `1.0` is `1.0.0`. What follows the numbers comes after them.
pub(super) fn intdot(text: &str) -> Key {
    let mut numbers = read(text, &['.']);
    while numbers.0.len() > 1 && numbers.0.last().is_some_and(|last| is_zero(last)) {
        numbers.0.pop();
    }
    write(text, &numbers)
}

fn read<'a>(text: &'a str, separators: &[char]) -> (Vec<&'a str>, &'a str) {
    let mut rest = text.trim_start_matches(['v', 'V']);
    let mut numbers = Vec::new();
    loop {
        let number = digits(&mut rest);
        if number.is_empty() {
            return (numbers, rest);
        }
        numbers.push(number);
        take(&mut rest, |char| separators.contains(&char));
    }
}

fn write(text: &str, (numbers, rest): &(Vec<&str>, &str)) -> Key {
    if numbers.is_empty() {
        return Key::unordered(text);
    }
    let mut key = KeyWriter::new();
    for number in numbers {
        key.mark(NUMBER);
        key.number(number);
    }
    if rest.is_empty() {
        key.mark(ENDS);
    } else {
        // Behind the end and before one more number there is no place left for a word, so it comes last.
        key.mark(REST);
        key.text(rest);
    }
    key.done()
}
