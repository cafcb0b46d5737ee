//! Where lines break: between words, and in Japanese between characters, save where a mark would stand alone.

/// How many columns a text takes: a Japanese character takes two.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

fn columns(c: char) -> usize {
    match u32::from(c) {
        0x0300..=0x036F | 0x200B..=0x200F | 0x3099..=0x309A | 0xFE00..=0xFE0F => 0,
        0x1100..=0x115F
        | 0x2E80..=0x303E
        | 0x3041..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFE30..=0xFE6F
        | 0xFF00..=0xFF60
        | 0xFFE0..=0xFFE6
        | 0x1F300..=0x1F64F
        | 0x1F900..=0x1F9FF
        | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

/// Never the first of a line.
const CLOSING: &str = "、。，．」』）〉》】〕！？：；ー・々ゃゅょっァィゥェォャュョッ)]}”’,.:;!?";
/// Never the last of a line.
const OPENING: &str = "「『（〈《【〔([{“‘";

/// The text in lines that are no wider than this, if its words allow.
pub(crate) fn wrap(text: &str, widest: usize) -> Vec<String> {
    text.lines().flat_map(|line| wrap_line(line, widest)).collect()
}

fn wrap_line(text: &str, widest: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let Some(line) = lines.last_mut() else { continue };
        let space = piece.starts_with(' ');
        if !line.is_empty() && width(line) + width(piece.trim_end()) > widest && !space {
            line.truncate(line.trim_end().len());
            lines.push(piece.to_owned());
        } else {
            line.push_str(piece);
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What may not be broken: a word, a space, a Japanese character with the marks that belong to it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    pieces.push(&text[start..]);
    pieces
}

fn may_break(before: char, after: char) -> bool {
    if CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    let wide = |c: char| columns(c) == 2;
    (before == ' ') != (after == ' ') || (wide(before) || wide(after)) && after != ' '
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_japanese_character_takes_two_columns() {
        assert_eq!(width("窓口 desk"), 9);
    }

    #[test]
    fn english_breaks_between_words() {
        assert_eq!(wrap("The ball is with JPCERT/CC.", 12), ["The ball is", "with", "JPCERT/CC."]);
    }

    #[test]
    fn japanese_breaks_between_characters_but_no_line_begins_with_a_full_stop() {
        assert_eq!(wrap("担当は設計です。", 14), ["担当は設計で", "す。"]);
        assert_eq!(wrap("次は「公表」です", 6), ["次は", "「公", "表」で", "す"]);
    }

    #[test]
    fn a_word_that_is_too_long_stays_whole() {
        assert_eq!(wrap("a sha256:0123456789 b", 8), ["a", "sha256:0123456789", "b"]);
    }
}
