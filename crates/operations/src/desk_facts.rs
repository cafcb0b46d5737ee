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
    // At the machine, by the command line.
    kind(
        "ledger-exported",
        "台帳をコマンドで書き出しました（案件: {case}）",
        "Exported ledgers by the command line (case: {case})",
    ),
    kind(
        "link-made",
        "{login}のパスワード設定リンクをコマンドで発行しました",
        "Made a link by the command line for {login} to set a password",
    ),
    // A demo.
    kind("demo-time-moved", "デモの時計を{hours}時間進めました", "Moved the demo's clock ahead by {hours} hours"),
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
