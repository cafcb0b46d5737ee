//! What the company sets: one list with names, kinds and defaults; the page, the checks and whoever reads go by it.

use std::collections::BTreeMap;

use casework::{refusal::Refusal, words::Words};

use crate::{
    CompanyChange, Desk, DeskFact, Trouble, Viewer,
    admission::admin_only,
    forms::{check_mail, check_zone, refuse, short, wrong},
    setting_checks::{check_prefix, check_url, check_uuid},
    setting_choices::{FOUR_EYES, LANGUAGES, MAY, REGISTRATIONS, REMINDING, SCOPES},
    text,
};

pub use crate::setting_choices::SettingKind;

/// The company's name in Japanese.
pub const COMPANY_NAME_JA: &str = "company_name_ja";
/// The company's name in English.
pub const COMPANY_NAME_EN: &str = "company_name_en";
/// What the window calls itself in Japanese.
pub const POC_NAME_JA: &str = "poc_name_ja";
/// What the window calls itself in English.
pub const POC_NAME_EN: &str = "poc_name_en";
/// Where the window is written to.
pub const POC_MAIL: &str = "poc_mail";
/// Where it is called.
pub const POC_PHONE: &str = "poc_phone";
/// The parts of the company that the window speaks for, with spaces between: `units group oem`.
pub const SCOPE: &str = "poc_scope";
/// More about them in Japanese.
pub const SCOPE_NOTE_JA: &str = "poc_scope_note_ja";
/// More about them in English.
pub const SCOPE_NOTE_EN: &str = "poc_scope_note_en";
/// How the company is registered with JPCERT/CC: `none`, `general`, `individual`.
pub const REGISTRATION: &str = "jpcert_registration";
/// Where JPCERT/CC is written to.
pub const JPCERT_MAIL: &str = "jpcert_mail";
/// Where IPA is written to.
pub const IPA_MAIL: &str = "ipa_mail";
/// `yes`, where whoever changed a letter last may not release it.
pub const LETTERS_FOUR_EYES: &str = "letters_four_eyes";
/// After how many business days a unit is reminded; 0 for never.
pub const REMIND_AFTER_DAYS: &str = "remind_after_days";
/// What numbers of cases begin with.
pub const CASE_PREFIX: &str = "case_prefix";
/// The language of people who are taken in.
pub const LANGUAGE: &str = "language";
/// The zone of people who are taken in.
pub const ZONE: &str = "zone";
/// When the window is open, in Japanese.
pub const HOURS_JA: &str = "hours_ja";
/// When the window is open, in English.
pub const HOURS_EN: &str = "hours_en";
/// Where the company's own policy is published.
pub const POLICY_URL: &str = "policy_url";

/// The company's UUID as a CVE numbering authority.
pub const CVE_ORGANIZATION: &str = "cve_organization";
/// Whether aggregators of CSAF may list the company: `yes`, `no`.
pub const CSAF_LISTED: &str = "csaf_listed";
/// Whether they may copy its documents: `yes`, `no`.
pub const CSAF_MIRRORED: &str = "csaf_mirrored";

/// A setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// Which part of the page it stands in.
    pub part: &'static str,
    /// What people call it: 日本語, English.
    pub title: (&'static str, &'static str),
    /// What it is good for: 日本語, English.
    pub help: (&'static str, &'static str),
    /// What it may be.
    pub kind: SettingKind,
    /// What holds without one.
    pub otherwise: &'static str,
}

const fn setting(
    (part, name): (&'static str, &'static str),
    kind: SettingKind,
    otherwise: &'static str,
    title: (&'static str, &'static str),
    help: (&'static str, &'static str),
) -> Setting {
    Setting { name, part, title, help, kind, otherwise }
}

/// Every setting, in the order of the page.
pub const SETTINGS: &[Setting] = &[
    setting(
        ("company", COMPANY_NAME_JA),
        SettingKind::Line,
        "",
        ("会社名（日本語）", "Company name in Japanese"),
        ("文書や公開窓口に出る名前です。", "It stands in letters and on the public pages."),
    ),
    setting(
        ("company", COMPANY_NAME_EN),
        SettingKind::Line,
        "",
        ("会社名（英語）", "Company name in English"),
        ("英語の文書と公開窓口に使います。", "For letters and public pages in English."),
    ),
    setting(
        ("poc", POC_NAME_JA),
        SettingKind::Line,
        "製品セキュリティ窓口",
        ("窓口の名称（日本語）", "Name of the window in Japanese"),
        ("例: 製品セキュリティ窓口、A社PSIRT", "Such as 製品セキュリティ窓口."),
    ),
    setting(
        ("poc", POC_NAME_EN),
        SettingKind::Line,
        "Product Security",
        ("窓口の名称（英語）", "Name of the window in English"),
        ("例: A-sha PSIRT", "Such as A-sha PSIRT."),
    ),
    setting(
        ("poc", POC_MAIL),
        SettingKind::Mail,
        "",
        ("窓口のメールアドレス", "Mail address of the window"),
        (
            "個人ではなく、複数人で受け取るアドレスにしてください。文書の差出人になります。",
            "Not one person's but one that several read. Letters come from it.",
        ),
    ),
    setting(
        ("poc", POC_PHONE),
        SettingKind::Line,
        "",
        ("窓口の電話番号", "Phone number of the window"),
        ("公開する場合だけ入力してください。", "Only if it may be published."),
    ),
    setting(
        ("poc", HOURS_JA),
        SettingKind::Lines,
        "",
        ("受付時間の案内（日本語）", "When the window is open, in Japanese"),
        ("例: 平日9時から17時まで（祝日と年末年始を除く）", "Such as 平日9時から17時まで."),
    ),
    setting(
        ("poc", HOURS_EN),
        SettingKind::Lines,
        "",
        ("受付時間の案内（英語）", "When the window is open, in English"),
        ("例: Monday to Friday, 9:00–17:00 JST", "Such as Monday to Friday, 9:00–17:00 JST."),
    ),
    setting(
        ("scope", SCOPE),
        SCOPES,
        "units",
        ("窓口が担う範囲", "What the window speaks for"),
        (
            "届出をどこまで引き受けるかを決めておくと、受付のときに迷いません。",
            "Decide how far it goes now, and nobody has to when a report comes in.",
        ),
    ),
    setting(
        ("scope", SCOPE_NOTE_JA),
        SettingKind::Lines,
        "",
        ("範囲の補足（日本語）", "More about that, in Japanese"),
        ("会社名やブランド名を挙げてください。", "Name the companies and brands."),
    ),
    setting(
        ("scope", SCOPE_NOTE_EN),
        SettingKind::Lines,
        "",
        ("範囲の補足（英語）", "More about that, in English"),
        ("英語の公開窓口に使います。", "For the public pages in English."),
    ),
    setting(
        ("scope", REGISTRATION),
        REGISTRATIONS,
        "none",
        ("JPCERT/CCへの製品開発者登録", "Registration with JPCERT/CC as a vendor"),
        (
            "登録があると、JPCERT/CCからの連絡がPOCに直接届きます。",
            "Once registered, JPCERT/CC writes straight to POC.",
        ),
    ),
    setting(
        ("scope", JPCERT_MAIL),
        SettingKind::Mail,
        "",
        ("JPCERT/CCの連絡先", "Mail address of JPCERT/CC"),
        (
            "JPCERT/CCあての文書の宛先です。登録時に案内されたものを入力してください。",
            "Where letters to JPCERT/CC go: the address that it named at the registration.",
        ),
    ),
    setting(
        ("scope", IPA_MAIL),
        SettingKind::Mail,
        "",
        ("IPAの連絡先", "Mail address of IPA"),
        ("IPAあての文書の宛先です。", "Where letters to IPA go."),
    ),
    setting(
        ("desk", LETTERS_FOUR_EYES),
        FOUR_EYES,
        "no",
        ("直した文書の送信", "Releasing a letter that was changed"),
        (
            "最後に文面を直した人と、送る人を分けるかどうかを決めます。",
            "Whether whoever changed a letter last may release it.",
        ),
    ),
    setting(
        ("desk", REMIND_AFTER_DAYS),
        REMINDING,
        "3",
        ("回答の催促", "Reminding units"),
        (
            "担当の部門が動かないまま、この日数がたつたびにメールで催促します。",
            "A unit that keeps the ball for so long gets a mail, and again each time as much has passed.",
        ),
    ),
    setting(
        ("desk", CASE_PREFIX),
        SettingKind::Prefix,
        "MDG",
        ("案件番号の頭文字", "Beginning of case numbers"),
        (
            "これから開く案件に使います。すでにある案件の番号は変わりません。",
            "For cases opened from now on. Those that are there keep their numbers.",
        ),
    ),
    setting(
        ("desk", LANGUAGE),
        LANGUAGES,
        "ja",
        ("登録する人の言語", "Language of people taken in"),
        ("人ごとに変えられます。", "Each person can change it."),
    ),
    setting(
        ("desk", ZONE),
        SettingKind::Zone,
        "Asia/Tokyo",
        ("登録する人の時間帯", "Time zone of people taken in"),
        ("人ごとに変えられます。", "Each person can change it."),
    ),
    setting(
        ("desk", CVE_ORGANIZATION),
        SettingKind::Uuid,
        "",
        ("CVE採番機関（CNA）としての組織ID", "Organisation id as a CVE numbering authority"),
        (
            "CNAの場合だけ入力してください。CVEレコードに入ります。なければ、CVE Servicesに渡す部分だけを作ります。",
            "Only for a CNA. It goes into CVE records; without it, only the part that CVE Services take is made.",
        ),
    ),
    setting(
        ("desk", CSAF_LISTED),
        MAY,
        "yes",
        ("CSAFアグリゲーターへの掲載", "Listing by CSAF aggregators"),
        (
            "provider-metadata.jsonに書きます。集約サイトが自社を一覧に載せてよいかどうかです。",
            "It stands in provider-metadata.json: whether aggregators may list the company.",
        ),
    ),
    setting(
        ("desk", CSAF_MIRRORED),
        MAY,
        "no",
        ("CSAFアグリゲーターによる複製", "Mirroring by CSAF aggregators"),
        (
            "provider-metadata.jsonに書きます。集約サイトが文書の写しを配ってよいかどうかです。",
            "It stands in provider-metadata.json: whether aggregators may hand out copies of the documents.",
        ),
    ),
    setting(
        ("desk", POLICY_URL),
        SettingKind::Url,
        "",
        ("脆弱性対応方針のURL", "Address of the vulnerability policy"),
        (
            "自社サイトで方針を公開している場合に入力してください。",
            "If the company publishes its policy on its own site.",
        ),
    ),
];

/// What holds where nothing was set.
pub fn otherwise(name: &str) -> &'static str {
    SETTINGS.iter().find(|setting| setting.name == name).map_or("", |setting| setting.otherwise)
}

impl Setting {
    fn check(&self, value: &str) -> Vec<Refusal> {
        if value.is_empty() {
            return Vec::new();
        }
        match self.kind {
            SettingKind::Line => text::line(self.name, value, 120),
            SettingKind::Lines => text::lines(self.name, value, 1_000),
            SettingKind::Mail => check_mail(self.name, value),
            SettingKind::Zone => check_zone(self.name, value),
            SettingKind::Url => check_url(self.name, value),
            SettingKind::Prefix => check_prefix(self.name, value),
            SettingKind::Uuid => check_uuid(self.name, value),
            SettingKind::One(values) if values.iter().any(|(known, ..)| *known == value) => Vec::new(),
            SettingKind::Some(values)
                if value.split(' ').all(|value| values.iter().any(|(known, ..)| *known == value)) =>
            {
                Vec::new()
            }
            SettingKind::One(_) | SettingKind::Some(_) => {
                vec![wrong(self.name, "no-choice", "選択肢から選んでください。", "Choose one of those offered.")]
            }
        }
    }

    /// A value as people read it.
    fn shown(&self, value: &str) -> Words {
        match self.kind {
            SettingKind::One(values) | SettingKind::Some(values) => Words::list(
                values
                    .iter()
                    .filter(|(known, ..)| value.split(' ').any(|it| it == *known))
                    .map(|(_, ja, en)| Words::new(*ja, *en)),
            ),
            _ if value.is_empty() => Words::new("なし", "none"),
            _ => Words::same(short(value)),
        }
    }
}

/// Sets what is given; an empty value takes the setting back. Settings that are not given stay.
pub async fn change(desk: &Desk, viewer: &Viewer, values: &BTreeMap<String, String>) -> Result<usize, Trouble> {
    admin_only(viewer)?;
    let given = SETTINGS.iter().filter_map(|setting| Some((setting, values.get(setting.name)?.trim())));
    refuse(given.clone().flat_map(|(setting, value)| setting.check(value)).collect())?;
    let mut change = CompanyChange::begin(desk, viewer).await?;
    let before: BTreeMap<String, String> = change.tx().settings().await?.into_iter().collect();
    let mut changed = 0;
    for (setting, value) in given {
        let old = before.get(setting.name).map_or(setting.otherwise, String::as_str);
        // An empty list of choices is a choice; an empty text is none.
        let new =
            if value.is_empty() && !matches!(setting.kind, SettingKind::Some(_)) { setting.otherwise } else { value };
        if old == new {
            continue;
        }
        if new == setting.otherwise {
            change.tx().unset(setting.name).await?;
        } else {
            change.tx().set(setting.name, new).await?;
        }
        let (old, new) = (setting.shown(old), setting.shown(new));
        let fact = DeskFact::new("setting-changed", &[]).with("name", &Words::new(setting.title.0, setting.title.1));
        change.note(fact.with("before", &old).with("after", &new));
        changed += 1;
    }
    change.commit().await?;
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_without_a_setting_would_be_taken_as_one() {
        for (place, setting) in SETTINGS.iter().enumerate() {
            assert!(setting.check(setting.otherwise).is_empty(), "{}", setting.name);
            assert!(SETTINGS[..place].iter().all(|other| other.name != setting.name), "{} stands twice", setting.name);
        }
    }

    #[test]
    fn an_address_leads_to_a_page() {
        for bad in ["javascript:alert(1)", "example.com", "https://", "https://a b", "https://user@host"] {
            assert!(!check_url("policy_url", bad).is_empty(), "{bad}");
        }
    }
}
