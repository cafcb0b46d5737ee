//! What a setting may say: addresses of the web, and what numbers of cases begin with.

use casework::refusal::Refusal;

use crate::forms::wrong;

/// An address of the web, in full.
pub(crate) fn check_url(field: &str, value: &str) -> Vec<Refusal> {
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let plain = |rest: &str| {
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '@'))
    };
    if value.len() <= 500 && rest.is_some_and(plain) {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-url",
        "https:// から始まるURLを入力してください。",
        "Enter an address that begins with https://.",
    )]
}

/// What numbers of cases begin with.
pub(crate) fn check_prefix(field: &str, value: &str) -> Vec<Refusal> {
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let good = value.len() <= 12
        && value.chars().all(plain)
        && value.starts_with(|c: char| c.is_ascii_uppercase())
        && !value.ends_with('-');
    if good {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-prefix",
        "半角の大文字、数字、「-」で、大文字から始まる12文字以内にしてください。",
        "Use capital letters A–Z, digits and “-”, beginning with a letter, 12 at the most.",
    )]
}
