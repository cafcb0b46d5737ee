//! Every kind of thing that the desk does beside the rules, with its sentence. One list; ledgers and pages are told from it.

use crate::desk_fact::Kind;

const fn kind(what: &'static str, ja: &'static str, en: &'static str) -> Kind {
    Kind { what, ja, en }
}

/// Every kind.
pub const KINDS: &[Kind] = &[
    // A case, beside its rules.
    kind("subject-set", "件名を「{subject}」にしました", "Set the subject to “{subject}”"),
    kind("source-number-set", "相手の管理番号を「{number}」にしました", "Set the source's number to {number}"),
    kind("assigned", "担当者を{person}にしました", "Assigned to {person}"),
    kind("unassigned", "担当者を外しました", "Took the assignment back"),
    // People and how they come in.
    kind(
        "desk-began",
        "窓口を始めました。最初の管理者は{login}です",
        "Began the desk; the first administrator is {login}",
    ),
    kind("password-set", "{login}がパスワードを設定しました", "{login} set a password"),
    kind("invited", "{login}に初回ログインの案内を出しました", "Invited {login} to log in"),
    kind("sessions-ended", "{login}のログインをすべて終わらせました", "Ended every session of {login}"),
    kind("unit-kept", "部門{code}を登録しました（役割: {roles}）", "Recorded the unit {code} (roles: {roles})"),
    kind("person-kept", "{login}（{unit}）を登録しました", "Recorded {login} of {unit}"),
    kind("product-kept", "製品{code}（主管: {unit}）を登録しました", "Recorded the product {code}, owned by {unit}"),
    kind("customer-kept", "顧客{code}を登録しました", "Recorded the customer {code}"),
    kind("setting-set", "設定「{name}」を変えました", "Changed the setting {name}"),
    // Advisories.
    kind("advisory-drafted", "アドバイザリ{number}の下書きを作成しました", "Drafted the advisory {number}"),
    kind(
        "advisory-saved",
        "アドバイザリ{number}の第{edition}版を保存しました",
        "Saved edition {edition} of the advisory {number}",
    ),
    kind(
        "advisory-published",
        "アドバイザリ{number}の第{edition}版を公表しました（公表版{version}、SHA-256 日本語 {sha256_ja}、英語 {sha256_en}）",
        "Published edition {edition} of the advisory {number} as version {version} (SHA-256 Japanese {sha256_ja}, English {sha256_en})",
    ),
    kind(
        "advisory-revision-proposed",
        "アドバイザリ{number}を第{edition}版に更新することを提案しました",
        "Proposed to revise the advisory {number} to edition {edition}",
    ),
    kind(
        "advisory-revised",
        "アドバイザリ{number}を第{edition}版に更新しました（公表版{version}、SHA-256 日本語 {sha256_ja}、英語 {sha256_en}）",
        "Revised the advisory {number} to edition {edition}, version {version} (SHA-256 Japanese {sha256_ja}, English {sha256_en})",
    ),
    kind(
        "advisory-withdrawal-proposed",
        "アドバイザリ{number}の取り下げを提案しました（第{edition}版）",
        "Proposed to withdraw the advisory {number} (edition {edition})",
    ),
    kind(
        "advisory-withdrawn",
        "アドバイザリ{number}を取り下げました（第{edition}版、公表版{version}、SHA-256 日本語 {sha256_ja}、英語 {sha256_en}）",
        "Withdrew the advisory {number} (edition {edition}, version {version}, SHA-256 Japanese {sha256_ja}, English {sha256_en})",
    ),
    kind(
        "advisory-proposal-lapsed",
        "アドバイザリ{number}の更新・取り下げの提案を取り消しました",
        "Took back the proposal to revise or withdraw the advisory {number}",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_once_and_speaks_both_languages() {
        for (place, kind) in KINDS.iter().enumerate() {
            assert!(!kind.ja.is_empty() && !kind.en.is_empty(), "{}", kind.what);
            assert!(KINDS[..place].iter().all(|other| other.what != kind.what), "{} stands twice", kind.what);
        }
    }

    #[test]
    fn both_languages_name_the_same_particulars() {
        let names = |text: &str| -> std::collections::BTreeSet<String> {
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
        };
        for kind in KINDS {
            assert_eq!(names(kind.ja), names(kind.en), "{}", kind.what);
        }
    }
}
