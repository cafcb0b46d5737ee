//! What both flows have in common: the investigation, the remedy, the agreement of everybody who is asked.

use casework::role::Role;

use super::flow::Flow;

/// The flaw that all of it is about.
pub(super) const FLAW: &str = "CVE-2026-12345";

/// JPCERT/CC's overview goes to the units; design accepts the duty; the details come and go to those who need them.
pub(super) async fn the_details_come(flow: &mut Flow) {
    flow.as_person("Sato").asks("1.3.1", &[Role::Des]).await;
    flow.as_person("Tanaka").contributes("1.3.1", &[("details", "needed"), ("warning", "accepted")]).await;
    flow.as_person("Sato").answers("1.3.1", &[("general_technology", "yes"), ("attack_possible", "yes")]).await;
    flow.as_person("Sato").answers("1.4.1", &[]).await;
    flow.as_person("Sato").releases_letters(1).await;
    flow.later(2).await;
    let (details, wanted) = (
        flow.t(
            "機能コード0x5Aで長さが500を超えると止まります。",
            "Function code 0x5A with a length over 500 stops it.",
        ),
        flow.t("PLC-X 2.1で、4月10日までに。", "On PLC-X 2.1, by 10 April."),
    );
    let came = [("details_received_on", "2026-04-03"), ("details_text", details)];
    flow.as_person("Sato").answers("1.5.1", &came).await;
    flow.as_person("Sato").answers("1.5.2", &[("reproduction_request", wanted)]).await;
}

/// Design reproduces it, with the help of research, and finds out what is affected.
pub(super) async fn it_is_investigated(flow: &mut Flow) {
    flow.as_person("Tanaka").asks("2.1.1", &[Role::Rnd]).await;
    let remark = flow.t("シリアルゲートウェイ経由でも起きます。", "It also happens over the serial gateway.");
    flow.as_person("Mori").remarks("2.1.1", remark).await;
    let (place, result) = (
        flow.t("PLC-X 2.1、試験盤1号", "PLC-X 2.1 in test rack 1"),
        flow.t("1回目の送信で停止しました。", "The first packet stopped it."),
    );
    let reproduced = [("reproduced", "yes"), ("test_environment", place), ("reproduction_result", result)];
    flow.as_person("Tanaka").answers("2.1.1", &reproduced).await;
    let (cause, conditions) = (
        flow.t("受信した長さを検査していません。", "A received length is not checked."),
        flow.t("機能コード0x5Aの通信が届くこと。", "Packets with function code 0x5A reach it."),
    );
    let found = [("cause", cause), ("occurrence_conditions", conditions), ("cwe", "CWE-120")];
    flow.as_person("Tanaka").answers("2.2.1", &found).await;
    flow.as_person("Sato").adds_a_vulnerability(FLAW).await;
    let statuses = "PLC-X/CVE-2026-12345 affected, HMI-P/CVE-2026-12345 not-affected";
    flow.as_person("Tanaka").answers("2.4.1", &[("statuses", statuses)]).await;
    let whole = flow.t("遠隔から止められるため、急ぎます。", "It can be stopped from afar: this is urgent.");
    let assessed = [
        ("conditions_weight", "easy"),
        ("impact", "high"),
        ("safety_impact", "possible"),
        ("difficulty", "low"),
        ("assessment", whole),
        ("cvss_vector", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"),
    ];
    flow.as_person("Tanaka").answers("2.5.1", &assessed).await;
}

/// POC tells what was found out.
pub(super) async fn the_results_are_told(flow: &mut Flow) {
    let (results, time) = (
        flow.t(
            "再現し、原因もわかりました。PLC-Xが影響を受けます。",
            "Reproduced, and its cause is known. PLC-X is affected.",
        ),
        flow.t("5月末までに修正版を用意します。", "A fix will be ready by the end of May."),
    );
    flow.as_person("Sato").answers("2.6.1", &[("results_summary", results), ("response_time", time)]).await;
    flow.as_person("Sato").releases_letters(1).await;
}

/// Who plans beside those who complete the plan.
pub(super) async fn the_remedy_is_made(flow: &mut Flow) {
    let (fix, filter) = (
        flow.t("ファームウェア2.1.4。再起動が1回必要です。", "Firmware 2.1.4, with one restart."),
        flow.t("機能コード0x5Aをスイッチで遮断します。", "Filter function code 0x5A at the switch."),
    );
    for step in ["3.2.1", "3.2.2"] {
        for login in ["Hayashi", "Abe"] {
            flow.as_person(login).has_nothing_to_add(step).await;
        }
    }
    flow.as_person("Tanaka").answers("3.2.1", &[("product_remedies", "PLC-X fix"), ("fix_description", fix)]).await;
    let around = [("environment_remedies", "PLC-X mitigation"), ("environment_description", filter)];
    flow.as_person("Tanaka").answers("3.2.2", &around).await;
    let evidence =
        flow.t("再現手順と回帰試験をすべて合格しました。", "The steps to reproduce it and all regression tests pass.");
    flow.as_person("Ito").answers("3.3.1", &[("verified", "passed"), ("evidence", evidence)]).await;
}

/// The plan in words.
pub(super) fn plan(flow: &Flow) -> [(&'static str, &'static str); 2] {
    let plan = flow.t(
        "製品: 2.1.4で修正します。環境: それまではスイッチで遮断します。",
        "In the product: fixed in 2.1.4. In its environment: filtered at the switch until then.",
    );
    [("plan", plan), ("remedy_due", "2026-05-29")]
}

/// How the remedy reaches customers, and what speaks for publishing.
pub(super) fn response<'a>(flow: &Flow, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let (rollout, risk, load) = (
        flow.t("保守契約の窓口から順に適用します。", "Through the service desks, site by site."),
        flow.t("顧客が備えられないまま攻撃されるおそれがあります。", "Customers might be attacked unprepared."),
        flow.t("問い合わせが一時的に増えます。", "Questions will come in for a while."),
    );
    let mut answers = vec![("rollout", rollout), ("risk_finder_publishes", risk), ("load_of_publishing", load)];
    answers.extend(more);
    answers
}

/// Everybody who is asked agrees.
pub(super) async fn everybody_agrees(flow: &mut Flow, step: &str, people: &[&'static str]) {
    for login in people {
        flow.as_person(login).agrees(step).await;
    }
}

/// The advisory: written by press, agreed to by the units, held until its hour, published by a second person, read by strangers.
pub(super) async fn the_advisory_is_published(flow: &mut Flow, hour: &str) {
    flow.as_person("Okada").writes_the_advisory().await;
    for login in ["Sato", "Tanaka", "Hayashi"] {
        flow.as_person(login).agrees_to_the_advisory().await;
    }
    flow.as_person("Sato").cannot_publish_yet().await;
    flow.as_stranger().await.finds_nothing_published().await;
    flow.at(hour).await;
    flow.as_person("Sato").publishes_the_advisory().await;
    flow.as_stranger().await.reads_the_advisory().await;
}
