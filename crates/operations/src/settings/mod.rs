//! What the company sets: parts of one page, each setting with its kind and what holds without it; the page, the checks and whoever reads go by these.

mod change;
mod checks;
mod desk;
mod held;
mod intake;
mod kinds;
mod letters;
mod names;
mod publishing;
mod scope;
#[cfg(test)]
mod tests;
mod window;

pub use change::change;
pub use held::Settings;
pub use kinds::{Setting, SettingKind};
pub use names::*;

/// A part of the page.
#[derive(Clone, Copy, Debug)]
pub struct SettingPart {
    /// Its short name, for links into the page.
    pub name: &'static str,
    /// Its heading: 日本語, English.
    pub title: (&'static str, &'static str),
    /// What it is about: 日本語, English.
    pub about: (&'static str, &'static str),
    /// Its settings, in order.
    pub settings: &'static [Setting],
}

/// Every part, in the order of the page.
pub const SETTING_PARTS: &[SettingPart] = &[
    SettingPart {
        name: "window",
        title: ("会社と窓口", "Company and window"),
        about: (
            "文書、公開ページ、アドバイザリに出る名前と連絡先です。",
            "Names and contacts as they stand in letters, on the public pages and in advisories.",
        ),
        settings: window::SETTINGS,
    },
    SettingPart {
        name: "scope",
        title: ("担う範囲と登録", "Scope and registration"),
        about: (
            "どこまでの製品を引き受けるか、調整機関とどうつながっているかを決めます。",
            "For which products the window speaks, and how it is known to the coordinators.",
        ),
        settings: scope::SETTINGS,
    },
    SettingPart {
        name: "intake",
        title: ("届出の受付", "Taking in reports"),
        about: (
            "届出者への約束と、届出が殺到したときの上限です。上限を超えた分は捨てずに保留し、届出の一覧に印を付けます。",
            "What finders are promised, and how much is let in at once. What comes beyond that is held and marked in the queue, not dropped.",
        ),
        settings: intake::SETTINGS,
    },
    SettingPart {
        name: "letters",
        title: ("文書と催促", "Letters and reminders"),
        about: (
            "社外への文書を誰が送り、社内の部門をいつ催促するかを決めます。",
            "Who lets letters go out, and when units inside are reminded.",
        ),
        settings: letters::SETTINGS,
    },
    SettingPart {
        name: "publishing",
        title: ("アドバイザリの公表", "Publishing advisories"),
        about: (
            "これから作る下書きに使います。公表済みのアドバイザリは変わりません。",
            "For drafts begun from now on. What is published stays as it is.",
        ),
        settings: publishing::SETTINGS,
    },
    SettingPart {
        name: "desk",
        title: ("案件と利用者", "Cases and people"),
        about: (
            "新しい案件の番号と、新しく登録する人の初期値です。",
            "Numbers of new cases, and what people who are taken in begin with.",
        ),
        settings: desk::SETTINGS,
    },
];

/// Every setting, in the order of the page.
pub fn every() -> impl Iterator<Item = &'static Setting> + Clone {
    SETTING_PARTS.iter().flat_map(|part| part.settings)
}

/// What holds where nothing was set.
pub fn otherwise(name: SettingName) -> &'static str {
    every().find(|setting| setting.name == name).map_or("", |setting| setting.otherwise)
}
