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
    // Files and reports. No text of a report stands in the ledger of the desk, and no name.
    kind(
        "file-kept",
        "ファイル「{name}」を加えました（{size}バイト、SHA-256 {hash}）",
        "Added the file “{name}” ({size} bytes, SHA-256 {hash})",
    ),
    kind("report-received", "届出{report}を受け取りました", "Received the report {report}"),
    kind(
        "report-held",
        "届出{report}を受け取り、届出が多いため保留しました",
        "Received the report {report}, and held it because very many came",
    ),
    kind("report-taken", "{person}が届出{report}の担当になりました", "{person} took the report {report} in hand"),
    kind("report-read", "{person}が届出{report}の連絡を読みました", "{person} read what came on {report}"),
    kind(
        "report-judged",
        "届出{report}が製品の脆弱性に当たるかを判定しました",
        "Judged whether {report} is a product vulnerability",
    ),
    kind("report-became-case", "届出{report}から案件{case}を開きました", "Opened {case} from the report {report}"),
    kind("report-joined", "届出{report}を案件{case}に加えました", "Joined the report {report} to {case}"),
    kind(
        "report-not-a-vulnerability",
        "届出{report}を製品の脆弱性ではないと判断しました",
        "Decided that {report} is not a product vulnerability",
    ),
    kind(
        "report-routed",
        "届出{report}を引き継ぎました（{route}、先方の番号: {reference}）",
        "Handed {report} on ({route}, their number: {reference})",
    ),
    kind("report-merged", "届出{report}を届出{other}にまとめました", "Merged {report} into {other}"),
    kind("report-set-aside", "届出{report}を片づけました", "Set {report} aside"),
    kind("report-taken-back", "届出{report}の判断を取り消しました", "Took back what was decided on {report}"),
    kind("report-answered", "届出{report}の届出者に連絡しました", "Wrote to the finder of {report}"),
    kind("finder-wrote", "届出{report}の届出者から連絡がありました", "The finder of {report} wrote"),
    kind(
        "finder-wrote-on-case",
        "届出{report}の届出者から連絡がありました: {text}",
        "The finder of {report} wrote: {text}",
    ),
    kind("report-withdrawn", "届出{report}が取り下げられました", "The report {report} was withdrawn"),
    kind(
        "report-withdrawn-on-case",
        "届出者が届出{report}の取り下げを申し出ました。{text}",
        "The finder wishes to withdraw {report}. {text}",
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
