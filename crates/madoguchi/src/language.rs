//! Which language the person reads: as said on the command line, else in MADOGUCHI_LANGUAGE, else as the machine is set.

use std::ffi::OsString;

use casework::words::{Language, Words};

/// Where people say it once for all.
pub(crate) const SETTING: &str = "MADOGUCHI_LANGUAGE";

/// The language, and how we know.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    /// The language.
    pub(crate) language: Language,
    /// Somebody named it to us, and did not merely set the machine so.
    pub(crate) named: bool,
    /// What is wrong with the setting, where it says something that is no language of ours.
    pub(crate) unusable: Option<Words>,
}

/// Finds the language before anything else is read: help is read by people, too.
pub(crate) fn chosen(words: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Chosen {
    let of_machine = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| variable(name));
    let first = of_machine.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    let machine = if first.to_lowercase().starts_with("ja") { Language::Ja } else { Language::En };
    if let Some(language) = said(words).as_deref().and_then(parse) {
        return Chosen { language, named: true, unusable: None };
    }
    let setting = variable(SETTING).filter(|value| !value.is_empty());
    match setting.as_deref().map(parse) {
        None => Chosen { language: machine, named: false, unusable: None },
        Some(Some(language)) => Chosen { language, named: true, unusable: None },
        Some(None) => Chosen {
            language: machine,
            named: false,
            unusable: Some(Words::new(
                format!("{SETTING} は ja か en にしてください。"),
                format!("{SETTING} must be ja or en."),
            )),
        },
    }
}

fn parse(code: &str) -> Option<Language> {
    match code {
        "ja" => Some(Language::Ja),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// The value behind `--language`, the last one if there are several; clap says what is wrong with any other.
fn said(words: &[OsString]) -> Option<String> {
    let texts: Vec<&str> = words.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let options = texts.iter().position(|text| *text == "--").unwrap_or(texts.len());
    let value = |place: usize| match texts[place].strip_prefix("--language") {
        Some("") => texts.get(place + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    };
    (0..options).rev().find_map(value).map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(words: &[&str], variables: &[(&str, &str)]) -> Language {
        let words: Vec<OsString> = words.iter().map(Into::into).collect();
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into());
        chosen(&words, variable).language
    }

    #[test]
    fn what_is_said_comes_before_the_setting_and_the_setting_before_the_machine() {
        let setting = [("MADOGUCHI_LANGUAGE", "en"), ("LANG", "ja_JP.UTF-8")];
        assert_eq!(language(&["madoguchi", "demo", "--language", "ja"], &setting), Language::Ja);
        assert_eq!(language(&["madoguchi", "--language=ja", "demo"], &setting), Language::Ja);
        assert_eq!(language(&["madoguchi", "demo"], &setting), Language::En);
        assert_eq!(language(&["madoguchi", "demo"], &setting[1..]), Language::Ja);
        assert_eq!(language(&["madoguchi", "demo"], &[]), Language::En);
    }

    #[test]
    fn the_first_of_the_machines_settings_that_says_something_decides() {
        assert_eq!(language(&[], &[("LC_ALL", ""), ("LC_MESSAGES", "ja_JP"), ("LANG", "C")]), Language::Ja);
        assert_eq!(language(&[], &[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")]), Language::En);
    }

    #[test]
    fn a_setting_that_is_no_language_is_told() {
        let chosen = chosen(&[], |name| (name == SETTING).then(|| "fr".to_owned()));
        assert!(chosen.unusable.is_some());
    }
}
