//! What a setting may be, how it is checked, and how people read it.

use casework::{refusal::Refusal, words::Words};

use super::{
    SettingName,
    checks::{check_number, check_prefix, check_secure, check_url, check_uuid},
};
use crate::{
    forms::{check_mail, check_zone, short, wrong},
    text,
};

/// What a setting may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingKind {
    /// A line of text.
    Line,
    /// Some lines of text.
    Lines,
    /// A mail address.
    Mail,
    /// The address of a page.
    Url,
    /// The address of a page, which must be secure.
    Secure,
    /// What numbers begin with.
    Prefix,
    /// A UUID, as organisations of the CVE programme have one.
    Uuid,
    /// A time zone.
    Zone,
    /// A number between two others, both included, counting this: 日本語, English.
    Number {
        /// The smallest.
        least: u16,
        /// The largest.
        most: u16,
        /// What it counts.
        unit: (&'static str, &'static str),
    },
    /// One of these: value, Japanese, English.
    One(&'static [(&'static str, &'static str, &'static str)]),
    /// Any of these.
    Some(&'static [(&'static str, &'static str, &'static str)]),
}

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub name: SettingName,
    /// What people call it: 日本語, English.
    pub title: (&'static str, &'static str),
    /// What it does, in a sentence: 日本語, English.
    pub help: (&'static str, &'static str),
    /// What it may be.
    pub kind: SettingKind,
    /// What holds without one.
    pub otherwise: &'static str,
}

/// A setting, with all that is said of it.
pub(super) const fn setting(
    name: SettingName,
    kind: SettingKind,
    otherwise: &'static str,
    title: (&'static str, &'static str),
    help: (&'static str, &'static str),
) -> Setting {
    Setting { name, title, help, kind, otherwise }
}

impl Setting {
    /// What is wrong with a value. An empty one takes the setting back.
    pub(super) fn check(&self, value: &str) -> Vec<Refusal> {
        let name = self.name.as_str();
        if value.is_empty() {
            return Vec::new();
        }
        match self.kind {
            SettingKind::Line => text::line(name, value, 120),
            SettingKind::Lines => text::lines(name, value, 1_000),
            SettingKind::Mail => check_mail(name, value),
            SettingKind::Zone => check_zone(name, value),
            SettingKind::Url => check_url(name, value),
            SettingKind::Secure => check_secure(name, value),
            SettingKind::Prefix => check_prefix(name, value),
            SettingKind::Uuid => check_uuid(name, value),
            SettingKind::Number { least, most, .. } => check_number(name, value, least, most),
            SettingKind::One(values) if values.iter().any(|(known, ..)| *known == value) => Vec::new(),
            SettingKind::Some(values)
                if value.split(' ').all(|value| values.iter().any(|(known, ..)| *known == value)) =>
            {
                Vec::new()
            }
            SettingKind::One(_) | SettingKind::Some(_) => {
                vec![wrong(name, "no-choice", "選択肢から選んでください。", "Choose one of those offered.")]
            }
        }
    }

    /// A value as people read it.
    pub fn shown(&self, value: &str) -> Words {
        match self.kind {
            SettingKind::One(values) | SettingKind::Some(values) => Words::list(
                values
                    .iter()
                    .filter(|(known, ..)| value.split(' ').any(|it| it == *known))
                    .map(|(_, ja, en)| Words::new(*ja, *en)),
            ),
            _ if value.is_empty() => Words::new("なし", "none"),
            SettingKind::Number { unit, .. } => Words::new(format!("{value}{}", unit.0), format!("{value} {}", unit.1)),
            _ => Words::same(short(value)),
        }
    }
}
