//! Words that must not be in an advisory, and have slipped into one of its texts all the same.

use casework::words::Words;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::leaves::{Places, leaves};
use crate::problem::clipped;
use crate::{Problem, model::Advisory};

/// A word that nobody outside may read, and why: the name of a unit, of a finder, of a product to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forbidden {
    /// The word.
    pub word: String,
    /// Why not, as a part of a sentence: “a unit of our company”.
    pub why: Words,
}

/// Each place where a forbidden word stands, whatever its width, its case, or the spaces in it.
pub fn leaks(advisory: &Advisory, forbidden: &[Forbidden]) -> Vec<Problem> {
    let texts = leaves(advisory, Places::Counted);
    let texts: Vec<_> = texts.into_iter().map(|(field, text)| (field, compared(&text))).collect();
    let words: Vec<_> = forbidden.iter().map(|forbidden| (forbidden, compared(&forbidden.word))).collect();
    let mut problems = Vec::new();
    for (field, text) in &texts {
        for (forbidden, _) in words.iter().filter(|(_, word)| stands_in(word, text)) {
            let (word, why) = (clipped(&forbidden.word), &forbidden.why);
            problems.push(Problem::new(
                "leak",
                field,
                format!("公表してはならない「{word}」（{}）が含まれています。削除するか、言い換えてください。", why.ja),
                format!(
                    "It contains \"{word}\", which must not be published ({}). Remove it, or say it differently.",
                    why.en
                ),
            ));
        }
    }
    problems
}

/// One form for what reads the same: width and case, marks that nobody sees, spaces and line breaks.
fn compared(text: &str) -> String {
    let seen = text.nfkc().filter(|char| !is_invisible(*char)).collect::<String>().to_lowercase();
    let mut result = String::new();
    for part in seen.split_whitespace() {
        // Japanese has no spaces within a word, so one that stands between its letters is a line break or an accident.
        let wants_space = |char: Option<char>| char.is_some_and(|char| char.is_ascii());
        if !result.is_empty() && (wants_space(result.chars().last()) || wants_space(part.chars().next())) {
            result.push(' ');
        }
        result.push_str(part);
    }
    result.nfkc().collect()
}

fn is_invisible(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// As a word: “QA” is not in “squat”. Letters that are written without spaces are found anywhere.
fn stands_in(word: &str, text: &str) -> bool {
    if word.is_empty() {
        return false;
    }
    let joined = |one: Option<char>, other: Option<char>| {
        let spaced = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() && !is_unspaced(char));
        spaced(one) && spaced(other)
    };
    text.match_indices(word).any(|(start, _)| {
        let (before, after) = (text[..start].chars().last(), text[start + word.len()..].chars().next());
        !joined(before, word.chars().next()) && !joined(word.chars().last(), after)
    })
}

/// Kana, kanji and their like.
fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(word: &str, text: &str) -> bool {
        stands_in(&compared(word), &compared(text))
    }

    #[test]
    fn a_word_is_found_however_it_is_written() {
        assert!(found("QA-2", "ask ＱＡ－２ first"));
        assert!(found("品質保証二課", "問い合わせは品質保証\n二課まで"));
        assert!(found("Jane Doe", "thanks to JANE\n  DOE."));
        assert!(found("ﾐﾅﾓX", "新製品ミナモxを含む"));
        assert!(found("falcon", "fal\u{200b}con"));
    }

    #[test]
    fn a_part_of_another_word_is_no_leak() {
        assert!(!found("QA", "squat"));
        assert!(!found("Ann", "planning"));
        assert!(!found("V3", "v31"));
        assert!(!found("", "anything"));
        assert!(!found(" \u{200b}", "anything else"));
    }
}
