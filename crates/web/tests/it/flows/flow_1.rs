//! Flow 1: JPCERT/CC hands us what somebody found. Its two cases of customers, each from the overview to the end.

use testkit::browser::Language;

use super::{
    flow::Flow,
    stages::{
        everybody_agrees, it_is_investigated, plan, response, the_advisory_is_published, the_details_come,
        the_remedy_is_made, the_results_are_told,
    },
};

#[tokio::test]
async fn customers_hear_in_advance_then_everybody_in_japanese() {
    customers_hear_in_advance_then_everybody(Language::Japanese).await;
}

#[tokio::test]
async fn customers_hear_in_advance_then_everybody_in_english() {
    customers_hear_in_advance_then_everybody(Language::English).await;
}

/// Case 1: customers are many. Those under an agreement hear in advance (4.2), then our advisory and JVN are out on one day.
async fn customers_hear_in_advance_then_everybody(language: Language) {
    let mut flow = Flow::begin("1-notice", language).await;
    flow.as_person("Sato").opens_a_case_by_hand().await;
    let overview = flow.t("細工した通信でPLC-Xが停止します。", "A crafted packet stops PLC-X.");
    let arrived = [("received_on", "2026-04-01"), ("coordinator_number", "VN-JP#87654321"), ("overview", overview)];
    flow.as_person("Sato").answers("1.2.1", &arrived).await;
    flow.as_person("Tanaka").sees_nothing().await;
    flow.as_person("Sato").releases_letters(1).await;
    the_details_come(&mut flow).await;
    it_is_investigated(&mut flow).await;
    the_results_are_told(&mut flow).await;
    planned_with_jpcert(&mut flow).await;
    the_remedy_is_made(&mut flow).await;

    let many = response(&flow, &[("customers", "many"), ("prior_notice", "yes")]);
    decided(&mut flow, &many).await;
    flow.as_person("Sato").adds_customers(&["Alpha", "Beta"]).await;
    let whom = flow.t("秘密保持契約のある重要インフラの顧客", "Customers of critical infrastructure, under agreements");
    let explained = [("prior_notice_reason", whom), ("priority_information", "not-needed")];
    flow.as_person("Sato").answers("4.2.1", &explained).await;
    flow.as_person("Suzuki").releases_letters(2).await;
    flow.later(3).await;
    flow.as_person("Sato").records_the_reply("4.2.1", &[("prior_notice_consent", "consents")]).await;
    flow.as_person("Sato").tells("4.2.2", &["Alpha"]).await;
    flow.as_person("Suzuki").releases_letters(1).await;
    flow.as_person("Sato").answers("4.2.2", &[]).await;

    the_date_is_agreed(&mut flow).await;
    the_text_of_jvn_is_agreed(&mut flow).await;
    the_advisory_is_published(&mut flow, "2026-06-10T05:00:00Z").await;
    let out = [("jvn_number", "JVN#00000001"), ("jvn_published_at", "2026-06-10 14:00 Asia/Tokyo")];
    flow.as_person("Sato").answers("5.2.2", &out).await;
    let back = flow.t("遮断の手順が早く届いて助かりました。", "The filter reached the sites early, and helped.");
    flow.as_person("Sato").closes_it_as_handled(back).await;
    flow.as_person("Suzuki").releases_letters(1).await;
    let all = ["JVN#00000001", "A-SA-2026-001", "Alpha"];
    flow.as_person("Sato").reads_the_case("ledger", &all[..1]).await;
    flow.as_person("Sato").reads_the_case("letters", &all[2..]).await;
    flow.as_person("Sato").reads_the_case("parties", &all[1..]).await;
}

#[tokio::test]
async fn every_customer_is_told_in_place_of_a_publication_in_japanese() {
    every_customer_is_told_in_place_of_a_publication(Language::Japanese).await;
}

#[tokio::test]
async fn every_customer_is_told_in_place_of_a_publication_in_english() {
    every_customer_is_told_in_place_of_a_publication(Language::English).await;
}

/// Case 2: every customer is known. JPCERT/CC agrees to leave JVN out, all are told (4.3), and nothing is published.
async fn every_customer_is_told_in_place_of_a_publication(language: Language) {
    let mut flow = Flow::begin("1-all", language).await;
    flow.as_person("Suzuki").opens_a_case_from_a_mail().await;
    flow.as_person("Suzuki").releases_letters(1).await;
    the_details_come(&mut flow).await;
    it_is_investigated(&mut flow).await;
    the_results_are_told(&mut flow).await;
    planned_with_jpcert(&mut flow).await;
    the_remedy_is_made(&mut flow).await;

    let known = response(&flow, &[("customers", "all-known")]);
    decided(&mut flow, &known).await;
    let why = flow.t("保守台帳にある2社がすべてです。", "The two of the service register are all there are.");
    flow.as_person("Sato").answers("4.3.1", &[("all_customers_reason", why)]).await;
    flow.as_person("Suzuki").releases_letters(2).await;
    flow.later(3).await;
    flow.as_person("Sato").records_the_reply("4.3.1", &[("exclusion_consent", "consents")]).await;
    flow.as_person("Sato").adds_customers(&["Alpha", "Beta"]).await;
    flow.as_person("Sato").tells("4.3.2", &["Alpha", "Beta"]).await;
    flow.as_person("Suzuki").releases_letters(2).await;
    for login in ["Shimizu", "Abe", "Ogawa"] {
        flow.as_person(login).has_nothing_to_add("4.3.2").await;
    }
    flow.as_person("Sato").answers("4.3.2", &[]).await;
    flow.as_person("Sato").closes_it_as_handled(flow_ends(language)).await;
    flow.as_person("Suzuki").releases_letters(1).await;
    flow.as_person("Sato").reads_the_case("ledger", &["MDG-2026-0001"]).await;
    flow.as_person("Sato").reads_the_case("letters", &["Alpha", "Beta"]).await;
    flow.as_stranger().await.finds_nothing_published().await;
}

fn flow_ends(language: Language) -> &'static str {
    match language {
        Language::Japanese => "全顧客に2日で知らせることができました。",
        Language::English => "Every customer was told within two days.",
    }
}

/// POC, design and integration plan together, and JPCERT/CC hears of it.
pub(super) async fn planned_with_jpcert(flow: &mut Flow) {
    let by_when = flow.t("5月末までにファームウェア2.1.4を出せます。", "Firmware 2.1.4 by the end of May.");
    flow.as_person("Tanaka").remarks("3.1.1", by_when).await;
    flow.as_person("Hayashi").has_nothing_to_add("3.1.1").await;
    let plan = plan(flow);
    flow.as_person("Sato").answers("3.1.1", &plan).await;
    flow.as_person("Suzuki").releases_letters(1).await;
    flow.later(10).await;
}

/// POC and customer care decide, and JPCERT/CC hears of it.
pub(super) async fn decided(flow: &mut Flow, answers: &[(&str, &str)]) {
    let word = flow.t("販売店からは購入者がわかりません。", "Distributors do not tell us who bought it.");
    flow.as_person("Abe").remarks("4.1.1", word).await;
    flow.as_person("Sato").answers("4.1.1", answers).await;
    let report =
        flow.t("対策の届け方と公表の方針をお伝えします。", "How the remedy reaches customers, and what we publish.");
    flow.as_person("Sato").answers("4.1.2", &[("decision_report", report)]).await;
}

/// All units agree on one moment, and JPCERT/CC hears of it.
pub(super) async fn the_date_is_agreed(flow: &mut Flow) {
    let reason = flow.t("修正版の1週間後の水曜日です。", "A Wednesday, a week after the fix.");
    let date = [("publication_at", "2026-06-10 14:00 Asia/Tokyo"), ("date_reason", reason)];
    flow.as_person("Sato").proposes("4.4.1", &date).await;
    everybody_agrees(flow, "4.4.1", &["Okada", "Tanaka", "Hayashi", "Shimizu", "Abe"]).await;
    flow.as_person("Sato").answers("4.4.1", &[]).await;
    flow.as_person("Sato").answers("4.4.2", &[]).await;
    flow.as_person("Suzuki").releases_letters(2).await;
}

/// What JVN will say is looked through by the units.
pub(super) async fn the_text_of_jvn_is_agreed(flow: &mut Flow) {
    let text = flow.t("PLC-Xにサービス運用妨害の脆弱性", "PLC-X vulnerable to denial of service");
    flow.as_person("Sato").proposes("5.2.1", &[("jvn_text", text)]).await;
    everybody_agrees(flow, "5.2.1", &["Okada", "Tanaka", "Hayashi"]).await;
    flow.as_person("Sato").answers("5.2.1", &[]).await;
    flow.as_person("Suzuki").releases_letters(1).await;
}
