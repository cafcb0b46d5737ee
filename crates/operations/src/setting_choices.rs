//! What a setting may be, and what some of them are chosen from.

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
    /// What numbers begin with.
    Prefix,
    /// A UUID.
    Uuid,
    /// A time zone.
    Zone,
    /// One of these: value, Japanese, English.
    One(&'static [(&'static str, &'static str, &'static str)]),
    /// Any of these.
    Some(&'static [(&'static str, &'static str, &'static str)]),
}

pub(crate) const LANGUAGES: SettingKind = SettingKind::One(&[("ja", "日本語", "Japanese"), ("en", "英語", "English")]);

pub(crate) const FOUR_EYES: SettingKind = SettingKind::One(&[
    ("no", "同じ人が送ってよい", "The same person may release it"),
    ("yes", "別の人が確かめて送る", "Somebody else looks through it and releases it"),
]);

pub(crate) const REMINDING: SettingKind = SettingKind::One(&[
    ("0", "知らせない", "Never"),
    ("1", "1営業日", "1 business day"),
    ("2", "2営業日", "2 business days"),
    ("3", "3営業日", "3 business days"),
    ("5", "5営業日", "5 business days"),
    ("10", "10営業日", "10 business days"),
]);

pub(crate) const MAY: SettingKind = SettingKind::One(&[("yes", "認める", "Yes"), ("no", "認めない", "No")]);

pub(crate) const REGISTRATIONS: SettingKind = SettingKind::One(&[
    ("none", "まだ登録していない", "Not registered yet"),
    ("general", "一般登録", "General registration"),
    ("individual", "個別登録", "Individual registration"),
]);

pub(crate) const SCOPES: SettingKind = SettingKind::Some(&[
    ("units", "自社の事業部門", "Business units of the company"),
    ("group", "グループ会社", "Group companies"),
    ("oem", "OEM供給を受けた・供給した製品", "Products bought or sold as OEM"),
]);
