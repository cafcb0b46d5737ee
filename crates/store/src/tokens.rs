//! What is searched for: words of Latin letters and digits, and pairs of neighbouring Japanese characters, so that two are found.
//!
//! Both databases index the same plain ASCII words, because neither has a Japanese tokenizer that the other has too.

use std::{collections::BTreeSet, fmt::Write};

use unicode_normalization::UnicodeNormalization;

/// The longest word that is kept, in bytes; what is longer is cut.
const LONGEST: usize = 60;

/// The words of a text, each once, in the order of the alphabet.
pub type Tokens = BTreeSet<String>;

/// The words that are looked for in a query: compatibility forms folded (NFKC), lower case, kana and kanji as overlapping pairs.
pub fn tokens(text: &str) -> Tokens {
    words(text, false)
}

/// The words under which a text is found: those of [`tokens`], and the last character of each run of kana and kanji alone, so that
/// a query of one character finds it as well as those that begin a pair.
pub fn indexed(text: &str) -> Tokens {
    words(text, true)
}

fn words(text: &str, with_last: bool) -> Tokens {
    let folded: Vec<char> = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut found = Tokens::new();
    for run in folded.split(|c| !c.is_alphanumeric()) {
        let mut rest = run;
        while let Some(first) = rest.first() {
            let cjk = is_cjk(*first);
            let end = rest.iter().position(|c| is_cjk(*c) != cjk).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            if cjk {
                pairs(piece, with_last, &mut found)
            } else {
                found.extend(word(piece))
            }
            rest = after;
        }
    }
    found
}

/// One word as ASCII: letters outside it are written as their numbers.
fn word(letters: &[char]) -> Option<String> {
    let mut text = String::from("w");
    for letter in letters {
        if letter.is_ascii() {
            text.push(*letter);
        } else {
            // Writing to a string cannot fail.
            let _written = write!(text, "u{:x}", *letter as u32);
        }
        if text.len() > LONGEST {
            break;
        }
    }
    Some(text)
}

/// Overlapping pairs; a single character stands alone.
fn pairs(characters: &[char], with_last: bool, found: &mut Tokens) {
    for (place, first) in characters.iter().enumerate() {
        match characters.get(place + 1) {
            Some(second) => {
                found.insert(format!("c{:x}x{:x}", *first as u32, *second as u32));
            }
            None if with_last || characters.len() == 1 => {
                found.insert(format!("c{:x}", *first as u32));
            }
            None => {}
        }
    }
}

fn is_cjk(c: char) -> bool {
    matches!(c as u32, 0x3005..=0x3007 | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a text would be found by these words.
    fn finds(text: &str, query: &str) -> bool {
        let text = indexed(text);
        let query = tokens(query);
        let holds = |token: &String| text.iter().any(|word| word == token || crate::search::begins(token, word));
        !query.is_empty() && query.iter().all(holds)
    }

    #[test]
    fn two_japanese_characters_are_found_inside_a_sentence() {
        assert!(finds("当社の製品に脆弱性があります", "製品"));
        assert!(finds("当社の製品に脆弱性があります", "脆弱性"));
        assert!(!finds("当社の製品に脆弱性があります", "品製"));
    }

    #[test]
    fn one_character_is_found_wherever_it_stands() {
        for character in ["認", "証", "に"] {
            assert!(finds("認証に", character), "{character}");
        }
        assert!(!finds("認証に", "問"));
    }

    #[test]
    fn width_and_case_do_not_matter() {
        assert!(finds("ＰＬＣ-Ｘ の認証", "plc"));
        assert!(finds("ﾌｧｰﾑｳｪｱ", "ファーム"));
    }

    #[test]
    fn numbers_of_coordinators_are_found_by_their_parts() {
        assert!(finds("VN-JP#2026-0412", "2026-0412"));
        assert!(finds("CVE-2026-12345", "cve-2026-12345"));
    }

    #[test]
    fn marks_alone_are_no_words() {
        assert!(tokens("、。/#-").is_empty());
    }
}
