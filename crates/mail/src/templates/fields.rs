//! The answers that a letter may tell: the question each belongs to, what it is, and an example for the preview.

/// A question of the process, as the editor of a template sees it.
pub(super) struct Field {
    pub(super) id: &'static str,
    pub(super) says: (&'static str, &'static str),
    pub(super) example: (&'static str, &'static str),
}

const fn field(id: &'static str, says: (&'static str, &'static str), example: (&'static str, &'static str)) -> Field {
    Field { id, says, example }
}

pub(super) fn find(id: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.id == id)
}

/// What only the one who asks may know stays away: the source's name and address, our own weighing of risks, notes between units.
const FIELDS: &[Field] = &[
    field(
        "coordinator_number",
        ("JPCERT/CCの管理番号", "the coordinator's number"),
        ("VN-JP#87654321", "VN-JP#87654321"),
    ),
    field("received_on", ("起算日", "start date"), ("2026年6月1日", "1 June 2026")),
    field("received_at", ("届いた日", "day it arrived"), ("2026年6月1日", "1 June 2026")),
    field(
        "reply_by",
        ("求められている回答期日", "day by which an answer is wanted"),
        ("2026年6月15日", "15 June 2026"),
    ),
    field(
        "planned_publication",
        ("示された公表予定日", "publication date that was named"),
        ("2026年9月1日", "1 September 2026"),
    ),
    field(
        "reported_elsewhere",
        ("ほかの届出先", "where else it was reported"),
        ("IPAにも届出済み", "Also reported to IPA"),
    ),
    field(
        "overview",
        ("届出の概要", "the overview"),
        (
            "MK-200の管理画面に、認証を迂回できる問題があります。",
            "The management page of MK-200 can be used without logging in.",
        ),
    ),
    field("source_kind", ("情報源の種類", "kind of source"), ("発見者", "Finder")),
    field(
        "source_plans",
        ("情報源の公表の予定", "when the source plans to publish"),
        ("10月の学会で発表の予定", "A talk at a conference in October"),
    ),
    field(
        "mediation_reason",
        ("仲介が必要な理由", "why a go-between is needed"),
        ("他社の製品にも関わるため", "Other vendors' products are concerned as well"),
    ),
    field("details", ("詳細情報の要否", "whether the details are needed"), ("必要", "Needed")),
    field(
        "request_note",
        ("請求に添える内容", "what to add to the request"),
        ("検証コードも希望します。", "Proof-of-concept code would help, too."),
    ),
    field("question", ("質問", "the question"), ("再現に使った版をお教えください。", "Which version did you use?")),
    field("reproduced", ("再現の結果", "whether it could be reproduced"), ("再現した", "Yes")),
    field(
        "test_environment",
        ("試験環境", "test environment"),
        ("MK-200 版3.1、出荷時の設定", "MK-200 version 3.1, factory settings"),
    ),
    field(
        "reproduction_result",
        ("試した手順と結果", "what was done, and what happened"),
        ("未認証の要求で設定を読み出せました。", "Settings could be read without logging in."),
    ),
    field(
        "cause",
        ("原因", "the cause"),
        ("管理画面の一部で認証を確認していません。", "Part of the management page does not check the session."),
    ),
    field(
        "occurrence_conditions",
        ("発現条件", "conditions of occurrence"),
        ("管理用の通信経路に届くこと", "The management network must be reachable"),
    ),
    field("cwe", ("脆弱性の種類", "kind of weakness"), ("CWE-306", "CWE-306")),
    field(
        "statuses",
        ("製品ごとの影響の有無", "status of each product"),
        ("MK-200 版3.0～3.2：影響あり\nMK-300：影響なし", "MK-200 3.0 to 3.2: affected\nMK-300: not affected"),
    ),
    field(
        "scope_note",
        ("範囲についての補足", "note on the scope"),
        ("OEM供給品を含みます。", "Units supplied as OEM are included."),
    ),
    field(
        "conditions_weight",
        ("発現条件のそろいやすさ", "how easily the conditions come about"),
        ("そろいにくい", "They seldom come about"),
    ),
    field("impact", ("影響の大きさ", "impact"), ("大", "High")),
    field("safety_impact", ("安全への影響", "impact on safety"), ("おそれがある", "Possible")),
    field("difficulty", ("対策の難しさ", "difficulty of the remedy"), ("中程度", "Medium")),
    field("assessment", ("総合評価", "assessment as a whole"), ("早めの対策が必要です。", "A remedy is needed soon.")),
    field(
        "cvss_vector",
        ("CVSSのベクタ文字列", "CVSS vector string"),
        ("CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"),
    ),
    field(
        "results_summary",
        ("調査結果のまとめ", "summary of the results"),
        ("実在する脆弱性であり、修正を作成します。", "The vulnerability is real, and we will fix it."),
    ),
    field(
        "response_time",
        ("対応の時期", "when it will be dealt with"),
        ("2026年8月末まで", "By the end of August 2026"),
    ),
    field(
        "plan",
        ("対策計画", "the plan"),
        ("修正版3.3を作成し、当面の回避策も案内します。", "A fix in version 3.3, and a workaround until then."),
    ),
    field("remedy_due", ("対策の完成予定日", "day the remedy should be ready"), ("2026年8月31日", "31 August 2026")),
    field("product_remedies", ("製品ごとの対策", "remedy of each product"), ("MK-200：修正を提供する", "MK-200: fix")),
    field(
        "fix_description",
        ("修正の内容", "what the fix is"),
        ("版3.3で、管理画面のすべての操作に認証を求めます。", "Version 3.3 asks for a login on every page."),
    ),
    field(
        "environment_remedies",
        ("製品ごとの回避策・軽減策", "workaround or mitigation of each product"),
        ("MK-200：回避策がある", "MK-200: workaround"),
    ),
    field(
        "environment_description",
        ("回避策・軽減策の内容", "what to do in the environment"),
        (
            "管理用の通信を、保守用の端末に限ってください。",
            "Allow management traffic from the maintenance terminal only.",
        ),
    ),
    field(
        "decision_report",
        ("対応方針", "our decision"),
        ("修正版を配布し、自社とJVNで公表します。", "We will ship a fix, and publish it ourselves and on JVN."),
    ),
    field(
        "rollout",
        ("対策の届け方と適用の進め方", "how the remedy is delivered and applied"),
        ("定期点検の際に適用します。", "It is applied at the regular inspection."),
    ),
    field(
        "customers",
        ("顧客の把握の状況", "whether the customers are known"),
        ("不特定または多数", "Unknown or many"),
    ),
    field(
        "prior_notice",
        ("公表前に一部の顧客へ知らせるか", "whether some customers are told before publication"),
        ("はい", "Yes"),
    ),
    field("jvn", ("JVNでの公表", "publication on JVN"), ("希望する", "Wanted")),
    field(
        "prior_notice_reason",
        ("事前通知の相手と理由", "whom to tell in advance, and why"),
        ("設備を止めるのに準備が要る顧客のため", "Customers who need time to stop a plant"),
    ),
    field(
        "priority_information",
        ("重要インフラ等への優先的な情報提供", "priority information for critical infrastructure"),
        ("不要", "Not needed"),
    ),
    field(
        "all_customers_reason",
        ("全顧客に通知できる根拠", "why every customer can be told"),
        ("すべての納入先を保守契約で把握しています。", "Every unit is under a maintenance contract."),
    ),
    field(
        "publication_at",
        ("公表日時", "moment of publication"),
        ("2026年9月1日12時00分（日本時間）", "1 September 2026, 12:00 (Japan time)"),
    ),
    field(
        "date_reason",
        ("その日時にした理由", "why then"),
        ("修正の配布が8月末に始まるため", "The fix ships at the end of August"),
    ),
    field(
        "date_report_note",
        ("公表日の報告に添える内容", "what to add to the report of the date"),
        ("英語版も同時に公表します。", "The English text appears at the same time."),
    ),
    field(
        "jvn_changes",
        ("JVNの原稿で直してほしい点", "what should change in JVN's draft"),
        ("対象の版を「3.0から3.2まで」としてください。", "The versions should read 3.0 to 3.2."),
    ),
    field("jvn_number", ("JVNの番号", "JVN's number"), ("JVN#12345678", "JVN#12345678")),
    field(
        "jvn_published_at",
        ("JVNで公表された日時", "when JVN published"),
        ("2026年9月1日12時00分（日本時間）", "1 September 2026, 12:00 (Japan time)"),
    ),
    field(
        "advisory_number",
        ("自社アドバイザリの番号", "number of our advisory"),
        ("MK-SA-2026-004", "MK-SA-2026-004"),
    ),
    field(
        "advisory_title",
        ("アドバイザリの標題", "title of the advisory"),
        ("MK-200における認証欠如の脆弱性", "Missing authentication in MK-200"),
    ),
    field(
        "published_report_note",
        ("公表の報告に添える内容", "what to add to the report of publication"),
        ("お名前を謝辞に掲載しました。", "Your name stands in the acknowledgements."),
    ),
    field("credit", ("謝辞への掲載希望", "whether credit is wanted"), ("載せてほしい", "Wanted")),
    field(
        "customer_notice_summary",
        ("顧客への通知の経過", "how the notice to customers went"),
        ("対象の42社すべてに通知しました。", "All 42 customers have been told."),
    ),
    field(
        "test_general_technology",
        ("汎用の技術を使った製品か", "whether it is built on general technology"),
        ("はい", "Yes"),
    ),
    field(
        "test_reasonable_environment",
        ("妥当な環境で起きるか", "whether it arises in a reasonable environment"),
        ("いいえ", "No"),
    ),
    field(
        "test_attack",
        ("特定の攻撃によって起きるか", "whether a particular attack brings it about"),
        ("はい", "Yes"),
    ),
    field(
        "test_security_problem",
        ("セキュリティ上の問題になるか", "whether a security problem follows"),
        ("いいえ", "No"),
    ),
    field("test_reproducible", ("再現するか", "whether it can be reproduced"), ("はい", "Yes")),
    field(
        "not_vulnerability_reason",
        ("脆弱性に当たらないと判断した理由", "why it is not a vulnerability"),
        (
            "初期パスワードの変更が取扱説明書で求められているため",
            "The manual asks for the default password to be changed",
        ),
    ),
    field(
        "incident_route",
        ("インシデントの引継ぎ先", "who handles the incident"),
        ("顧客インシデントの窓口", "Customer incident support"),
    ),
    field("incident_reference", ("インシデントの受付番号", "their number"), ("IR-2026-018", "IR-2026-018")),
    field(
        "incident_reason",
        ("インシデントと判断した理由", "why it is an incident"),
        ("特定の現場の設定に起因するため", "It comes from the settings of one site"),
    ),
    field("defect_route", ("不具合の引継ぎ先", "who handles the defect"), ("品質管理部門の窓口", "Quality")),
    field("defect_reference", ("不具合の受付番号", "their number"), ("QC-2026-112", "QC-2026-112")),
    field(
        "defect_reason",
        ("不具合と判断した理由", "why it is a defect"),
        ("表示だけの問題であるため", "It concerns the display only"),
    ),
    field(
        "not_ours_reason",
        ("該当しないと判断した理由", "how we know that it is not ours"),
        ("該当する部品を使用していないため", "We do not use the component"),
    ),
    field("owner", ("本来の開発者", "whose product it is"), ("あおば電機株式会社", "Aoba Electric")),
    field(
        "attempts",
        ("試した環境と方法", "what was tried, and where"),
        ("版3.0から3.2で、三つの方法を試しました。", "Three ways, on versions 3.0 to 3.2."),
    ),
];
