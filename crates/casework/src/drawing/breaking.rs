//! Where a text may be broken into lines: English at spaces, Japanese between phrases, neither before a closing mark.

/// What may not begin a line (行頭禁則).
const NOT_FIRST: &str = "、。，．・：；？！）」』】〉》〕’”ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.:;?!)]}%";
/// What may not end one (行末禁則).
const NOT_LAST: &str = "（「『【〈《〔‘“([{";

/// Breaks a text into lines of at most this width, as evenly as it goes without needing more of them.
pub(super) fn lines(text: &str, width: i32, measure: impl Fn(&str) -> i32) -> Vec<String> {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let full = filled(&text, width, &measure);
    let whole = pieces(&text, phrase_ends).into_iter().map(|phrase| measure(phrase.trim_end())).max().unwrap_or(0);
    let least = (measure(&text) / i32::try_from(full.len()).unwrap_or(1).max(1)).max(whole);
    // A last line of two letters looks like an accident, and so does a phrase that was cut without need.
    let even = (least..width).step_by(6).map(|narrower| filled(&text, narrower, &measure));
    even.into_iter().find(|lines| lines.len() <= full.len() && fit(lines, width, &measure)).unwrap_or(full)
}

fn fit(lines: &[String], width: i32, measure: &impl Fn(&str) -> i32) -> bool {
    lines.iter().all(|line| measure(line) <= width)
}

/// Fills line after line with whole phrases; a phrase longer than a line is cut.
fn filled(text: &str, width: i32, measure: &impl Fn(&str) -> i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for phrase in pieces(text, phrase_ends) {
        if push(&mut lines, phrase, width, measure) {
            continue;
        }
        for part in pieces(phrase, may_part) {
            if !push(&mut lines, part, width, measure) {
                part.chars().for_each(|letter| force(&mut lines, letter, width, measure));
            }
        }
    }
    lines.iter_mut().for_each(|line| *line = line.trim_end().to_owned());
    lines
}

/// Sets a piece on the last line or on a new one; false where it is longer than any line.
fn push(lines: &mut Vec<String>, piece: &str, width: i32, measure: &impl Fn(&str) -> i32) -> bool {
    let Some(last) = lines.last_mut() else { return false };
    if measure(format!("{last}{piece}").trim_end()) <= width {
        last.push_str(piece);
        return true;
    }
    let alone = measure(piece.trim_end()) <= width;
    if alone {
        lines.push(piece.to_owned());
    }
    alone
}

/// A letter always finds a place, so that a word without end cannot leave its box.
fn force(lines: &mut Vec<String>, letter: char, width: i32, measure: &impl Fn(&str) -> i32) {
    match lines.last_mut() {
        Some(last) if last.is_empty() || measure(&format!("{last}{letter}")) <= width => last.push(letter),
        _ => lines.push(letter.to_string()),
    }
}

fn pieces(text: &str, ends: fn(char, char) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let following = text.char_indices().skip(1);
    for (before, (place, after)) in text.chars().zip(following) {
        if allowed(before, after) && ends(before, after) {
            pieces.push(&text[start..place]);
            start = place;
        }
    }
    pieces.push(&text[start..]);
    pieces
}

fn allowed(before: char, after: char) -> bool {
    !NOT_FIRST.contains(after) && !NOT_LAST.contains(before) && after != ' '
}

/// A phrase ends at a space, beside a mark, and where hiragana gives way to something else.
fn phrase_ends(before: char, after: char) -> bool {
    let after_mark = !before.is_ascii() && NOT_FIRST.contains(before) && !is_small(before);
    let before_mark = NOT_LAST.contains(after) && (is_wide(before) || is_wide(after) || after == '(');
    before == ' ' || after_mark || before_mark || (is_hiragana(before) && !is_hiragana(after))
}

/// Where nothing better is found: anywhere in Japanese, never inside an English word.
fn may_part(before: char, after: char) -> bool {
    phrase_ends(before, after) || is_wide(before) && is_wide(after)
}

fn is_hiragana(letter: char) -> bool {
    ('\u{3041}'..='\u{309f}').contains(&letter)
}

/// Small kana and the long-vowel mark do not begin a line, but neither do they end a phrase.
fn is_small(letter: char) -> bool {
    is_hiragana(letter) || ('\u{30a1}'..='\u{30fa}').contains(&letter) || letter == 'ー' || letter == '々'
}

/// Whether a letter takes a full square.
pub(super) fn is_wide(letter: char) -> bool {
    letter >= '\u{1100}' && !('\u{2000}'..='\u{206f}').contains(&letter) && !('\u{ff61}'..='\u{ff9f}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(text: &str, width: i32) -> Vec<String> {
        lines(text, width, |part| part.chars().map(|letter| if is_wide(letter) { 2 } else { 1 }).sum())
    }

    #[test]
    fn japanese_breaks_between_phrases() {
        assert_eq!(
            broken("概要情報の社内展開と詳細情報の要否判断", 22),
            ["概要情報の社内展開と", "詳細情報の要否判断"]
        );
    }

    #[test]
    fn english_breaks_at_spaces() {
        assert_eq!(broken("Cause and conditions of occurrence", 20), ["Cause and conditions", "of occurrence"]);
    }

    #[test]
    fn no_line_begins_with_a_closing_mark() {
        for width in 4..40 {
            for line in broken("「公表」、『通知』。（終わり）", width).iter().skip(1) {
                assert!(!NOT_FIRST.contains(line.chars().next().unwrap()) || width < 6, "{width}: {line}");
            }
        }
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert!(broken(&"x".repeat(100), 20).iter().all(|line| line.len() <= 20));
    }
}
