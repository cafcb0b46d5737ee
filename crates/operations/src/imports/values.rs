//! What stands in a cell: yes or no, one of two kinds, a list with one thing in a line.

use casework::{refusal::Refusal, words::Language};

use crate::forms::{short, wrong};

/// Yes or no as people and office programs write it.
pub(super) fn yes(field: &str, cell: &str) -> Result<bool, Refusal> {
    match cell.to_lowercase().as_str() {
        "はい" | "yes" | "y" | "true" | "1" | "○" | "〇" | "✓" | "有" => Ok(true),
        "" | "いいえ" | "no" | "n" | "false" | "0" | "×" | "-" | "無" => Ok(false),
        _ => Err(wrong(
            field,
            "not-yes-or-no",
            format!("「{}」は読めません。「はい」か「いいえ」にしてください。", short(cell)),
            format!("“{}” is neither yes nor no. Write one of them.", short(cell)),
        )),
    }
}

/// The same, on the way out.
pub(super) fn yes_text(yes: bool, language: Language) -> &'static str {
    match (yes, language) {
        (true, Language::Ja) => "はい",
        (false, Language::Ja) => "いいえ",
        (true, Language::En) => "yes",
        (false, Language::En) => "no",
    }
}

/// One of two words: whether it is the second. An empty cell is the first.
pub(super) fn second(field: &str, cell: &str, first: &[&str], second: &[&str]) -> Result<bool, Refusal> {
    let cell = cell.to_lowercase();
    if cell.is_empty() || first.contains(&cell.as_str()) {
        return Ok(false);
    }
    if second.contains(&cell.as_str()) {
        return Ok(true);
    }
    let (a, b) = (first.first().copied().unwrap_or_default(), second.first().copied().unwrap_or_default());
    let (c, d) = (first.get(1).copied().unwrap_or_default(), second.get(1).copied().unwrap_or_default());
    Err(wrong(
        field,
        "no-choice",
        format!("「{}」は読めません。「{a}」か「{b}」にしてください。", short(&cell)),
        format!("“{}” is not known. Write “{c}” or “{d}”.", short(&cell)),
    ))
}

/// A language by its code or its name; an empty cell leaves it as it was.
pub(super) fn language(cell: &str, before: &str) -> String {
    match cell.to_lowercase().as_str() {
        "" => before.to_owned(),
        "日本語" | "japanese" | "jp" => "ja".into(),
        "英語" | "english" => "en".into(),
        other => other.to_owned(),
    }
}

/// The things of a list: one in a line, or with semicolons between.
pub(super) fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['\n', '\r', ';', '；']).map(str::trim).filter(|item| !item.is_empty())
}

/// `name <mail>` or a bare address, as mail address and name.
pub(super) fn contact(item: &str) -> (String, String) {
    match item.split_once('<') {
        Some((name, mail)) => (mail.trim_end_matches('>').trim().to_owned(), name.trim().to_owned()),
        None => (item.to_owned(), String::new()),
    }
}

/// The parts of an item with bars between.
pub(super) fn parts(item: &str) -> [String; 3] {
    // Whatever comes after the second bar stays in the last part, where the check finds it.
    let mut parts = item.splitn(3, ['|', '｜']).map(|part| part.trim().to_owned());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}
