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

/// A random UUID, as organisations of the CVE programme have one.
pub(crate) fn check_uuid(field: &str, value: &str) -> Vec<Refusal> {
    let parts: Vec<&str> = value.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let hex = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let random = parts.get(2).is_some_and(|part| part.starts_with('4'))
        && parts.get(3).is_some_and(|part| part.starts_with(['8', '9', 'a', 'b', 'A', 'B']));
    if lengths == [8, 4, 4, 4, 12] && hex && random {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-uuid",
        "CVE Servicesの組織情報にあるUUIDを、そのまま入力してください。",
        "Enter the UUID that CVE Services show for the organisation.",
    )]
}
