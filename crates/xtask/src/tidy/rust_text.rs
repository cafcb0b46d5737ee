//! Rust text reduced to what the compiler acts on, so that a word in a comment or a string is not taken for code.

use std::ops::Range;

/// The text with comments and the insides of strings blanked; lines stay where they are.
pub(super) fn code(text: &str) -> String {
    let mut reader = Reader { chars: text.chars().collect(), at: 0, out: String::with_capacity(text.len()) };
    while let Some(here) = reader.peek(0) {
        match here {
            '/' if reader.peek(1) == Some('/') => reader.blank_while(|reader| reader.peek(0) != Some('\n')),
            '/' if reader.peek(1) == Some('*') => reader.block_comment(),
            '"' => reader.string(),
            'r' if !reader.inside_a_name() && reader.raw_hashes().is_some() => reader.raw_string(),
            '\'' => reader.quote(),
            _ => reader.keep(),
        }
    }
    reader.out
}

/// The code without the items that are built for tests only; lines stay where they are.
pub(super) fn code_without_tests(text: &str) -> String {
    let mut code = code(text);
    for item in test_items(&code).into_iter().rev() {
        let blank: String = code[item.clone()].chars().filter(|char| *char == '\n').collect();
        code.replace_range(item, &blank);
    }
    code
}

/// How many lines there are for a reader who leaves the tests for later.
pub(super) fn lines_without_tests(text: &str) -> usize {
    let code = code(text);
    let in_tests = test_items(&code).into_iter().map(|item| code[item].lines().count());
    text.lines().count().saturating_sub(in_tests.sum())
}

/// From each `#[cfg(test)]` to the end of the item that it marks.
fn test_items(code: &str) -> Vec<Range<usize>> {
    let mut items: Vec<Range<usize>> = Vec::new();
    for (start, mark) in code.match_indices("#[cfg(test)]") {
        if items.last().is_none_or(|last| last.end <= start) {
            items.push(start..start + mark.len() + end_of_item(&code[start + mark.len()..]));
        }
    }
    items
}

/// Where `word` stands as a word of its own, by line.
pub(super) fn lines_with_word<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.lines().enumerate().filter(move |(_, line)| has_word(line, word)).map(|(index, _)| index + 1)
}

pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(start, _)| {
        let goes_before = text[..start].ends_with(in_a_name);
        let goes_on = word.ends_with(in_a_name) && text[start + word.len()..].starts_with(in_a_name);
        !goes_before && !goes_on
    })
}

pub(super) fn in_a_name(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// An item ends at its first `;`, or with the brace that closes its first `{`.
fn end_of_item(item: &str) -> usize {
    let mut depth = 0_usize;
    for (index, char) in item.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth <= 1 => return index + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return index + 1,
            _ => {}
        }
    }
    item.len()
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    out: String,
}

impl Reader {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn inside_a_name(&self) -> bool {
        // `br"…"` and `cr"…"` are raw strings too, so a single b or c before it is no name.
        let before = |back: usize| self.at.checked_sub(back).map(|index| self.chars[index]);
        match before(1) {
            Some('b' | 'c') => before(2).is_some_and(in_a_name),
            Some(char) => in_a_name(char),
            None => false,
        }
    }

    fn keep(&mut self) {
        if let Some(here) = self.peek(0) {
            self.out.push(here);
            self.at += 1;
        }
    }

    fn blank(&mut self) {
        if let Some(here) = self.peek(0) {
            self.out.push(if here == '\n' { '\n' } else { ' ' });
            self.at += 1;
        }
    }

    fn blank_while(&mut self, more: impl Fn(&Self) -> bool) {
        while self.peek(0).is_some() && more(self) {
            self.blank();
        }
    }

    fn blank_many(&mut self, count: usize) {
        for _ in 0..count {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.peek(0).is_some() {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => {
                    depth += 1;
                    self.blank_many(2);
                }
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.blank_many(2);
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.blank(),
            }
        }
    }

    fn string(&mut self) {
        self.keep();
        while let Some(here) = self.peek(0) {
            match here {
                '\\' => self.blank_many(2),
                '"' => return self.keep(),
                _ => self.blank(),
            }
        }
    }

    /// How many `#` stand between `r` and its `"`; none at all if this is no raw string.
    fn raw_hashes(&self) -> Option<usize> {
        let hashes = (1..).take_while(|ahead| self.peek(*ahead) == Some('#')).count();
        (self.peek(hashes + 1) == Some('"')).then_some(hashes)
    }

    fn raw_string(&mut self) {
        let hashes = self.raw_hashes().unwrap_or_default();
        self.blank_many(hashes + 2);
        let ends =
            |reader: &Self| reader.peek(0) == Some('"') && (1..=hashes).all(|ahead| reader.peek(ahead) == Some('#'));
        self.blank_while(|reader| !ends(reader));
        self.blank_many(hashes + 1);
    }

    /// Either a character or a lifetime.
    fn quote(&mut self) {
        if self.peek(1) == Some('\\') {
            self.blank_many(3);
            self.blank_while(|reader| reader.peek(0) != Some('\''));
            self.blank();
        } else if self.peek(2) == Some('\'') {
            self.blank_many(3);
        } else {
            self.keep();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        code(text).split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn comments_are_blanked_and_lines_stay() {
        let blanked = code("a // b\n/* c\n /* d */ e */ f\n");
        assert_eq!(blanked.lines().count(), 3);
        assert_eq!(words("a // b\n/* c\n /* d */ e */ f\n"), ["a", "f"]);
    }

    #[test]
    fn the_insides_of_strings_are_blanked() {
        assert_eq!(words(r#"say("std::fs \" // tokio") ; next"#).last().unwrap(), "next");
        assert!(!code(r#"say("std::fs")"#).contains("std::fs"));
        assert!(!code(r##"say(r#"a " std::fs"#) ; next"##).contains("std::fs"));
        assert!(code(r##"say(br#"a " b"#) ; next"##).ends_with("; next"));
    }

    #[test]
    fn a_quote_is_a_character_or_a_lifetime() {
        assert_eq!(words("f('\"') ; 'a: loop {} '\\'' '\\u{7f}' end"), ["f(", ")", ";", "'a:", "loop", "{}", "end"]);
    }

    #[test]
    fn a_raw_name_is_no_raw_string() {
        assert_eq!(words("r#type ; for\"x\""), ["r#type", ";", "for\"", "\""]);
    }

    #[test]
    fn test_items_are_left_out_and_what_follows_them_is_not() {
        let text = "use a;\n#[cfg(test)]\nuse b;\n#[cfg(test)]\nmod tests {\n  fn c() { d() }\n}\nuse e;\n";
        let code = code_without_tests(text);
        assert_eq!(code.lines().count(), text.lines().count());
        assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["use", "a;", "use", "e;"]);
        assert_eq!(lines_without_tests(text), 2);
    }

    #[test]
    fn a_word_inside_a_longer_name_is_another_word() {
        assert!(has_word("let x = rand::random();", "rand::"));
        assert!(!has_word("operand::of(x)", "rand::"));
        assert!(!has_word("InstantMessage", "Instant"));
        assert_eq!(lines_with_word("a\nb await\n", "await").collect::<Vec<_>>(), [2]);
    }
}
