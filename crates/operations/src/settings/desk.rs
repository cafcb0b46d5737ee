//! Settings of new cases, and of people who are taken in.

use super::{CASE_PREFIX, LANGUAGE, Setting, SettingKind, ZONE, kinds::setting};

const LANGUAGES: SettingKind = SettingKind::One(&[("ja", "日本語", "Japanese"), ("en", "英語", "English")]);

pub(super) const SETTINGS: &[Setting] = &[
    setting(
        CASE_PREFIX,
        SettingKind::Prefix,
        "MDG",
        ("案件番号の頭文字", "Beginning of case numbers"),
        (
            "これから開く案件に使います。すでにある案件の番号は変わりません。",
            "For cases opened from now on. Those that are there keep their numbers.",
        ),
    ),
    setting(
        LANGUAGE,
        LANGUAGES,
        "ja",
        ("登録する人の言語", "Language of people taken in"),
        ("人ごとに変えられます。", "Each person can change it."),
    ),
    setting(
        ZONE,
        SettingKind::Zone,
        "Asia/Tokyo",
        ("登録する人の時間帯", "Time zone of people taken in"),
        ("人ごとに変えられます。", "Each person can change it."),
    ),
];
