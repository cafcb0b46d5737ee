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
    // The company's data in particular.
    kind("unit-changed", "部門{code}を変えました（{changes}）", "Changed the unit {code} ({changes})"),
    kind("unit-ended", "部門{code}を廃止しました。理由: {because}", "Gave up the unit {code}: {because}"),
    kind("unit-returned", "部門{code}を再び使うことにしました", "Took the unit {code} back into work"),
    kind("person-changed", "{login}の登録を変えました（{changes}）", "Changed the entry of {login} ({changes})"),
    kind(
        "person-left",
        "{login}が離任しました。引き継ぎ先: {successor}、引き継いだ案件: {cases}件",
        "{login} left; {successor} took over {cases} case(s)",
    ),
    kind("person-returned", "{login}が戻りました", "{login} came back"),
    kind(
        "absence-kept",
        "{login}の不在を登録しました（{from}から{until}まで、代理は{stand_in}）",
        "{login} is away from {from} until {until}; {stand_in} stands in",
    ),
    kind("absence-ended", "{login}の不在を終わらせました", "Ended the absence of {login}"),
    kind("product-changed", "製品{code}を変えました（{changes}）", "Changed the product {code} ({changes})"),
    kind("product-ended", "製品{code}の取り扱いを終えました。理由: {because}", "Gave up the product {code}: {because}"),
    kind("product-returned", "製品{code}を再び取り扱うことにしました", "Took the product {code} back"),
    kind("customer-changed", "顧客{code}を変えました（{changes}）", "Changed the customer {code} ({changes})"),
    kind(
        "customer-ended",
        "顧客{code}との取引が終わりました。理由: {because}",
        "The customer {code} is one no longer: {because}",
    ),
    kind("customer-returned", "顧客{code}との取引を再開しました", "Took the customer {code} back"),
    kind(
        "setting-changed",
        "設定「{name}」を変えました（{before} → {after}）",
        "Changed the setting “{name}” ({before} → {after})",
    ),
    kind(
        "sheet-imported",
        "{kind}の表「{file}」を取り込みました（新規{new}件、変更{changed}件、除外{left_out}件）",
        "Imported {kind} from “{file}”: {new} new, {changed} changed, {left_out} left out",
    ),
    kind("password-changed", "{login}がパスワードを変えました", "{login} changed the password"),
    kind(
        "other-sessions-ended",
        "{login}がほかのログイン{count}件を終わらせました",
        "{login} ended {count} other session(s)",
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
