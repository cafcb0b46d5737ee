//! What a setting may say: addresses of the web, numbers, and what numbers of cases begin with.

use casework::refusal::Refusal;

use crate::forms::wrong;

/// An address of the web, in full.
pub(super) fn check_url(field: &str, value: &str) -> Vec<Refusal> {
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

/// What numbers of cases and advisories begin with.
pub(super) fn check_prefix(field: &str, value: &str) -> Vec<Refusal> {
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

/// An address of the web that nobody can listen in on.
pub(super) fn check_secure(field: &str, value: &str) -> Vec<Refusal> {
    if value.starts_with("https://") && check_url(field, value).is_empty() {
        return Vec::new();
    }
    vec![wrong(
        field,
        "not-https",
        "https:// から始まるURLを、省略せずに入力してください。例: https://www.example.co.jp",
        "Enter the whole address, beginning with https://, such as https://www.example.com.",
    )]
}

/// A number between two others.
pub(super) fn check_number(field: &str, value: &str, least: u16, most: u16) -> Vec<Refusal> {
    let digits = value.chars().all(|c| c.is_ascii_digit());
    if digits && value.parse().is_ok_and(|number: u16| (least..=most).contains(&number)) {
        return Vec::new();
    }
    vec![wrong(
        field,
        "out-of-range",
        format!("{least}から{most}までの整数を、半角の数字で入力してください。"),
        format!("Enter a whole number from {least} to {most}."),
    )]
}

/// A random UUID, as organisations of the CVE programme have one.
pub(super) fn check_uuid(field: &str, value: &str) -> Vec<Refusal> {
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
