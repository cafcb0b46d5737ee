//! Flow 2: somebody reports straight to us. Without a go-between, with JPCERT/CC as one, and moved into flow 1 for JVN.

use testkit::browser::Language;

use super::{
    flow::Flow,
    flow_1::{decided as decided_again, planned_with_jpcert, the_date_is_agreed, the_text_of_jvn_is_agreed},
    outside::Receipt,
    stages::{
        everybody_agrees, it_is_investigated, plan, response, the_advisory_is_published, the_remedy_is_made,
        the_results_are_told,
    },
};

#[tokio::test]
async fn a_finder_reports_and_hears_of_it_to_the_end_in_japanese() {
    a_finder_reports_and_hears_of_it_to_the_end(Language::Japanese).await;
}

#[tokio::test]
async fn a_finder_reports_and_hears_of_it_to_the_end_in_english() {
    a_finder_reports_and_hears_of_it_to_the_end(Language::English).await;
}

/// Without a go-between: the finder is asked, answers on the page behind the link, and reads there what became of it.
async fn a_finder_reports_and_hears_of_it_to_the_end(language: Language) {
    let mut flow = Flow::begin("2-alone", language).await;
    let receipt = reported(&mut flow).await;
    flow.as_person("Sato").releases_letters(1).await;
    let question = flow.t("どの版で試しましたか。", "Which version did you test?");
    flow.as_person("Tanaka").answers_of_their_own_accord("2.3.1", &[("question", question)]).await;
    flow.as_person("Sato").releases_letters(1).await;
    let asked = flow.t("調べています", "We are investigating");
    flow.as_stranger().await.looks_how_it_goes(&receipt, asked).await;
    let answer = flow.t("2.1です。保守用ポートからも試しました。", "2.1, over the engineering port as well.");
    flow.as_stranger().await.writes(&receipt, answer).await;
    flow.as_person("Sato").answers("2.3.2", &[("answer_outcome", "answered"), ("answer_text", answer)]).await;
    it_is_investigated(&mut flow).await;
    let preparing = flow.t("対策を準備しています", "We are preparing the remedy");
    flow.as_stranger().await.looks_how_it_goes(&receipt, preparing).await;
    planned(&mut flow).await;
    flow.as_person("Sato").writes_regular_news().await;
    flow.as_person("Sato").releases_letters(1).await;
    the_remedy_is_made(&mut flow).await;
    to_the_end(&mut flow).await;
    let published = flow.t("公表し、対応を終えました", "Published, and dealt with");
    flow.as_stranger().await.looks_how_it_goes(&receipt, published).await;
    flow.as_person("Sato").reads_the_case("ledger", &["A-SA-2026-001"]).await;
}

#[tokio::test]
async fn jpcert_goes_between_us_and_the_finder_in_japanese() {
    jpcert_goes_between_us_and_the_finder(Language::Japanese).await;
}

#[tokio::test]
async fn jpcert_goes_between_us_and_the_finder_in_english() {
    jpcert_goes_between_us_and_the_finder(Language::English).await;
}

/// With mediation: POC asks JPCERT/CC for it, the finder accepts, and from then on every letter goes through it.
async fn jpcert_goes_between_us_and_the_finder(language: Language) {
    let mut flow = Flow::begin("2-mediated", language).await;
    reported(&mut flow).await;
    flow.as_person("Sato").releases_letters(1).await;
    let why = flow.t("他社の製品にも関わるためです。", "Others' products are touched as well.");
    flow.as_person("Sato").answers_of_their_own_accord("1.2.1", &[("mediation_reason", why)]).await;
    flow.as_person("Suzuki").releases_letters(1).await;
    flow.later(2).await;
    flow.as_person("Sato").answers("1.2.2", &[("mediation_reply", "accepted")]).await;
    it_is_investigated(&mut flow).await;
    planned(&mut flow).await;
    the_remedy_is_made(&mut flow).await;
    to_the_end(&mut flow).await;
    flow.as_person("Sato").reads_the_case("letters", &["JPCERT/CC"]).await;
}

#[tokio::test]
async fn a_case_goes_on_in_flow_1_and_comes_out_on_jvn_in_japanese() {
    a_case_goes_on_in_flow_1_and_comes_out_on_jvn(Language::Japanese).await;
}

#[tokio::test]
async fn a_case_goes_on_in_flow_1_and_comes_out_on_jvn_in_english() {
    a_case_goes_on_in_flow_1_and_comes_out_on_jvn(Language::English).await;
}

/// JVN is wanted: POC reports it to IPA and moves the case, with all that was found out.
async fn a_case_goes_on_in_flow_1_and_comes_out_on_jvn(language: Language) {
    let mut flow = Flow::begin("2-to-1", language).await;
    let receipt = reported(&mut flow).await;
    flow.as_person("Sato").releases_letters(1).await;
    it_is_investigated(&mut flow).await;
    planned(&mut flow).await;
    the_remedy_is_made(&mut flow).await;
    flow.as_person("Abe").has_nothing_to_add("4.1.1").await;
    let wanted = response(&flow, &[("prior_notice", "no"), ("jvn", "wanted")]);
    flow.as_person("Sato").answers("4.1.1", &wanted).await;
    let because = flow.t("JVNでの公表を希望し、IPAに届け出たため。", "We want it on JVN, and have reported it to IPA.");
    flow.as_person("Sato").moves_it_into_flow_1(because).await;

    flow.later(1).await;
    let overview = flow.t("当社からの届出が戻ってきました。", "Our own report, come back to us.");
    let arrived = [("received_on", "2026-04-12"), ("coordinator_number", "VN-JP#00000002"), ("overview", overview)];
    flow.as_person("Sato").answers("1.2.1", &arrived).await;
    flow.as_person("Sato").releases_letters(1).await;
    flow.as_person("Tanaka").contributes("1.3.1", &[("details", "in-hand"), ("warning", "accepted")]).await;
    flow.as_person("Sato").answers("1.3.1", &[]).await;
    the_results_are_told(&mut flow).await;
    planned_with_jpcert(&mut flow).await;
    let many = response(&flow, &[("customers", "many"), ("prior_notice", "no")]);
    decided_again(&mut flow, &many).await;
    flow.as_person("Sato").releases_letters(1).await;
    the_date_is_agreed(&mut flow).await;
    the_text_of_jvn_is_agreed(&mut flow).await;
    the_advisory_is_published(&mut flow, "2026-06-10T05:00:00Z").await;
    let out = [("jvn_number", "JVN#00000002"), ("jvn_published_at", "2026-06-10 14:00 Asia/Tokyo")];
    flow.as_person("Sato").answers("5.2.2", &out).await;
    flow.as_person("Sato").closes_it_as_handled("").await;
    flow.as_person("Suzuki").releases_letters(1).await;
    let published = flow.t("公表し、対応を終えました", "Published, and dealt with");
    flow.as_stranger().await.looks_how_it_goes(&receipt, published).await;
}

/// A stranger reports, and POC opens a case.
async fn reported(flow: &mut Flow) -> Receipt {
    let receipt = flow.as_stranger().await.reports().await;
    let read = flow.t("届出を受け取りました", "We have your report");
    flow.as_stranger().await.looks_how_it_goes(&receipt, read).await;
    flow.as_person("Sato").judges_the_report_and_opens_a_case().await;
    receipt
}

/// Design and integration plan without anybody outside.
async fn planned(flow: &mut Flow) {
    flow.as_person("Hayashi").has_nothing_to_add("3.1.1").await;
    let plan = plan(flow);
    flow.as_person("Tanaka").answers("3.1.1", &plan).await;
    flow.later(10).await;
}

/// From the decision to the end, without JVN.
async fn to_the_end(flow: &mut Flow) {
    flow.as_person("Abe").has_nothing_to_add("4.1.1").await;
    let alone = response(flow, &[("prior_notice", "no"), ("jvn", "not-wanted")]);
    flow.as_person("Sato").answers("4.1.1", &alone).await;
    flow.as_person("Sato").proposes("4.3.1", &[("publication_at", "2026-05-20 10:00 Asia/Tokyo")]).await;
    everybody_agrees(flow, "4.3.1", &["Okada", "Tanaka", "Hayashi", "Abe"]).await;
    flow.as_person("Sato").answers("4.3.1", &[]).await;
    flow.as_person("Sato").answers("4.3.2", &[]).await;
    flow.as_person("Suzuki").releases_letters(1).await;
    the_advisory_is_published(flow, "2026-05-20T01:00:00Z").await;
    flow.as_person("Sato").answers("5.1.2", &[]).await;
    flow.as_person("Sato").closes_it_as_handled("").await;
    flow.as_person("Suzuki").releases_letters(2).await;
}
