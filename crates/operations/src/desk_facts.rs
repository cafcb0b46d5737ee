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
    // Working together on a case.
    kind(
        "noted",
        "「{circle}」を読める人に向けて、社内メモ{note}を書きました",
        "Wrote note {note}, for whoever may read the {circle}",
    ),
    kind(
        "note-corrected",
        "社内メモ{before}の代わりに、「{circle}」を読める人に向けて社内メモ{note}を書きました",
        "Wrote note {note} in place of note {before}, for whoever may read the {circle}",
    ),
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
    // Letters, templates and the outbox.
    kind("letter-edited", "{letter}の文面か宛先を直しました", "Changed the text or the address of the {letter}"),
    kind("letter-restarted", "{letter}をテンプレートから作り直しました", "Began the {letter} again from its template"),
    kind(
        "letter-released",
        "{letter}を確認し、送ることにしました（要約値 {digest}）",
        "Looked through the {letter} and released it (digest {digest})",
    ),
    kind("letter-taken-back", "{letter}の送信を取り消しました", "Took back the release of the {letter}"),
    kind(
        "letter-by-hand",
        "{letter}の内容を、メール以外の方法で伝えたことを記録しました",
        "Recorded that the {letter} was told in another way than by mail",
    ),
    kind(
        "letter-went-anyway",
        "{letter}は、取り消しや取り下げが間に合わず、メールで送られました",
        "The {letter} went out by mail before it could be stopped",
    ),
    kind(
        "template-edited",
        "テンプレート「{name}」（{language}）を直しました（第{edition}版）",
        "Changed the template {name} ({language}), edition {edition}",
    ),
    kind(
        "template-to-ours",
        "テンプレート「{name}」（{language}）を元の文に戻しました（第{edition}版）",
        "Took the template {name} ({language}) back to ours, edition {edition}",
    ),
    kind("job-again", "止まっていた処理{job}（{kind}）をやり直させました", "Let the job {job} ({kind}) begin anew"),
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
    kind("ledger-downloaded", "台帳をダウンロードしました（対象: {ledgers}）", "Downloaded ledgers (which: {ledgers})"),
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
