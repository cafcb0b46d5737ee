//! What is typed about the company, checked the same way whether it comes from a page or out of a sheet.

use casework::{names::Name, refusal::Refusal, words::Words};
use jiff::civil::Date;

/// A reason about a field.
pub(crate) fn wrong(field: &str, code: &'static str, ja: impl Into<String>, en: impl Into<String>) -> Refusal {
    Refusal::new(code, ja, en).on(&Name::from(field))
}

/// What is wrong with a short name that stands in ledgers and addresses.
pub(crate) fn check_code(field: &str, code: &str) -> Vec<Refusal> {
    const MOST: usize = 40;
    if code.is_empty() {
        return vec![wrong(field, "empty", "コードを入力してください。", "Enter a code.")];
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if code.len() > MOST || !code.chars().all(plain) || !code.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return vec![wrong(
            field,
            "bad-code",
            format!("コードは半角の英数字と「-」「_」「.」で、英数字から始まる{MOST}文字以内にしてください。"),
            format!(
                "A code has letters A–Z, digits, “-”, “_” and “.” only, begins with a letter or digit, and has at most {MOST} characters."
            ),
        )];
    }
    // Pages of that name are there already.
    if code.eq_ignore_ascii_case("new") {
        return vec![wrong(field, "taken-code", "「new」はコードに使えません。", "“new” cannot be a code.")];
    }
    Vec::new()
}

/// What is wrong with a mail address.
pub(crate) fn check_mail(field: &str, mail: &str) -> Vec<Refusal> {
    if mail.is_empty() {
        return vec![wrong(field, "empty", "メールアドレスを入力してください。", "Enter a mail address.")];
    }
    let plain =
        |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | ',' | ';' | '(' | ')' | '[' | ']' | '\\');
    let label = |label: &str| {
        let inside = |c: char| c.is_ascii_alphanumeric() || c == '-';
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(inside)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let good = mail.split_once('@').is_some_and(|(local, domain)| {
        let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
        (1..=64).contains(&local.len()) && dots && domain.len() <= 253 && domain.split('.').all(label)
    });
    if good && mail.chars().all(plain) {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-mail",
        format!("「{}」はメールアドレスの形になっていません。例: sato@example.co.jp", short(mail)),
        format!("“{}” is not a mail address. Example: sato@example.com", short(mail)),
    )]
}

/// A day as people and office programs write it: `2026-04-01`, `2026/4/1`.
pub(crate) fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok().filter(|day| day.year() >= 1970)
}

/// What is wrong with a day that may be left open.
pub(crate) fn check_day(field: &str, text: &str) -> Vec<Refusal> {
    if text.is_empty() || day(text).is_some() {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-day",
        format!("「{}」は日付として読めません。2026-04-01のように入力してください。", short(text)),
        format!("“{}” is not a day. Write it like 2026-04-01.", short(text)),
    )]
}

/// The day as it is kept, or nothing.
pub(crate) fn kept_day(text: &str) -> Option<String> {
    day(text).map(|day| day.to_string())
}

/// What is wrong with the code of a language.
pub(crate) fn check_language(field: &str, language: &str) -> Vec<Refusal> {
    if matches!(language, "ja" | "en") {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-language",
        "言語は「ja」（日本語）か「en」（英語）を選んでください。",
        "Choose the language: “ja” for Japanese or “en” for English.",
    )]
}

/// What is wrong with the name of a zone.
pub(crate) fn check_zone(field: &str, zone: &str) -> Vec<Refusal> {
    if !zone.is_empty() && zone.len() < 60 && jiff::tz::TimeZone::get(zone).is_ok() {
        return Vec::new();
    }
    vec![wrong(
        field,
        "bad-zone",
        format!("「{}」という時間帯はありません。Asia/Tokyoのような名前を選んでください。", short(zone)),
        format!("There is no time zone “{}”. Choose a name such as Asia/Tokyo.", short(zone)),
    )]
}

/// A language by its code.
pub(crate) fn language_words(code: &str) -> Words {
    if code == "en" { Words::new("英語", "English") } else { Words::new("日本語", "Japanese") }
}

/// A name in two languages: where only one was given, it is both.
pub(crate) fn both(ja: &str, en: &str) -> (String, String) {
    let (ja, en) = (ja.trim(), en.trim());
    match (ja.is_empty(), en.is_empty()) {
        (true, _) => (en.to_owned(), en.to_owned()),
        (_, true) => (ja.to_owned(), ja.to_owned()),
        _ => (ja.to_owned(), en.to_owned()),
    }
}

/// What is wrong with a name in two languages, of which one is enough.
pub(crate) fn check_names(ja: &str, en: &str) -> Vec<Refusal> {
    if ja.trim().is_empty() && en.trim().is_empty() {
        return vec![wrong("name_ja", "empty", "名前を入力してください。", "Enter a name.")];
    }
    let mut refusals = crate::text::line_or_none("name_ja", ja, 100);
    refusals.extend(crate::text::line_or_none("name_en", en, 100));
    refusals
}

/// What somebody typed, short enough for a sentence.
pub(crate) fn short(text: &str) -> String {
    let clipped: String = text.chars().filter(|c| !c.is_control()).take(60).collect();
    if clipped.len() < text.len() { format!("{clipped}…") } else { clipped }
}

/// The refusals as a trouble, if there are any.
pub(crate) fn refuse(refusals: Vec<Refusal>) -> Result<(), crate::Trouble> {
    if refusals.is_empty() { Ok(()) } else { Err(crate::Trouble::Refused(refusals)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_address_is_known_by_its_form() {
        for good in ["a@b", "sato.misaki+psirt@example.co.jp", "o'neil@x-y.example"] {
            assert!(check_mail("mail", good).is_empty(), "{good}");
        }
        for bad in ["", "a", "@b", "a@", "a@b..c", "a b@c", "a@b\nX: y", ".a@b", "a@-b", "佐藤@example.jp", "a@b@c"] {
            assert!(!check_mail("mail", bad).is_empty(), "{bad}");
        }
    }

    #[test]
    fn a_day_is_read_as_office_programs_write_it() {
        assert_eq!(kept_day("2026/4/1").as_deref(), Some("2026-04-01"));
        for bad in ["2026-02-30", "26-4-1", "2026-4", "tomorrow", "2026-04-01-05", "0001-01-01"] {
            assert_eq!(day(bad), None, "{bad}");
        }
    }
}
