//! A file's name as we keep and show it: no path, nothing invisible, nothing that a machine takes for a device.

use crate::sheets::characters::{is_control, turns_text_around};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// The longest name, in bytes: file systems end at 255, and whoever saves the file may add to it.
pub const MOST_NAME_BYTES: usize = 200;

/// The longest ending that is kept when a name is cut, with its dot.
const MOST_ENDING_BYTES: usize = 16;

/// How much of a name is looked at; a longer one is no name.
const LOOKED_AT: usize = 10_000;

/// What a file is called that came without a name.
const NAMELESS: &str = "file";

/// What Windows takes for a device, whatever the ending.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// The name made safe: applied twice, it gives the same.
pub fn safe_name(given: &str) -> String {
    let tail = given.char_indices().rev().take(LOOKED_AT).last().map_or(0, |(at, _)| at);
    let given = given.get(tail..).unwrap_or_default();
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    // Composed first: what a Mac writes as two characters is one elsewhere, and the same file must have one name.
    let shown: String = last.chars().filter(|&character| !is_hidden(character)).map(allowed).nfc().collect();
    let words: Vec<&str> = shown.split_whitespace().collect();
    let name = cut(bare(&words.join(" ")));
    let name = bare(&name);
    match name {
        "" => NAMELESS.to_owned(),
        device if is_device(device) => cut(&format!("_{device}")),
        _ => name.to_owned(),
    }
}

/// Text from outside, as it may stand in a sentence: on one line, and not long.
pub(crate) fn shown_name(text: &str) -> String {
    let shown: String = text.chars().map(|character| if character.is_whitespace() { ' ' } else { character }).collect();
    let mut kept: String = shown.trim().chars().filter(|&character| !is_hidden(character)).take(81).collect();
    if kept.chars().count() > 80 {
        kept.pop();
        kept.push('…');
    }
    kept
}

fn is_hidden(character: char) -> bool {
    let whitespace = character.is_whitespace() && character != '\u{85}';
    let hidden = is_control(character) || turns_text_around(character);
    !whitespace && (hidden || character.general_category() == GeneralCategory::Format)
}

/// What has a meaning to Windows, to a shell or in a header becomes a line.
fn allowed(character: char) -> char {
    if matches!(character, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { character }
}

/// Dots before hide a file or lead upwards; dots and blanks after are dropped by Windows, so that two names become one.
fn bare(name: &str) -> &str {
    name.trim_matches(|character: char| character == '.' || character.is_whitespace())
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim().to_uppercase();
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    DEVICES.contains(&stem.as_str())
        || numbered.is_some_and(|number| {
            matches!(number.chars().collect::<Vec<_>>().as_slice(), ['0'..='9' | '¹' | '²' | '³'])
        })
}

/// Cut between characters, before the ending.
fn cut(name: &str) -> String {
    if name.len() <= MOST_NAME_BYTES {
        return name.to_owned();
    }
    let ending = name.rfind('.').and_then(|dot| name.get(dot..)).filter(|ending| ending.len() <= MOST_ENDING_BYTES);
    let ending = ending.unwrap_or_default();
    let stem = name.strip_suffix(ending).unwrap_or(name);
    let stem = stem.get(..stem.floor_char_boundary(MOST_NAME_BYTES - ending.len())).unwrap_or_default();
    format!("{}{ending}", stem.trim_end_matches(|character: char| character == '.' || character.is_whitespace()))
}
