//! Steps of the flows, answered by those whom they ask.

use testkit::browser::{Language, Looks};

use super::{become_person, look, on_stage, somebody};

#[tokio::test]
async fn design_is_asked_answers_and_poc_goes_on() {
    for looks in [Looks::desk(Language::Japanese), Looks::phone(Language::English).without_javascript()] {
        let (_app, site, number) = on_stage("flow-1/overview").await;
        let ja = looks.language == Language::Japanese;
        let t = |ja_text: &'static str, en: &'static str| if ja { ja_text } else { en };
        let step = format!("/cases/{number}/steps/1.3.1");
        let page = somebody(&site, looks, "Sato", &step).await;
        look(&page, "step-invite").await;
        page.choose(t("設計部門・製品主管部門", "design / product owner")).await.unwrap();
        page.press(t("回答を依頼する", "Ask them")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        become_person(&site, &page, "Tanaka", &step).await;
        look(&page, "step-asked").await;
        page.press(t("この内容で回答する", "Send this answer")).await.unwrap();
        page.wait_for_text(t("答えか意見を書いてください", "Write your answer")).await.unwrap();
        page.choose(t("必要", "Needed")).await.unwrap();
        page.press(t("この内容で回答する", "Send this answer")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        page.open(&format!("{}{step}", site.url)).await.unwrap();
        page.choose(t("以上を理解し", "I have understood")).await.unwrap();
        look(&page, "step-warning").await;
        page.press(t("この内容で回答する", "Send this answer")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        become_person(&site, &page, "Sato", &step).await;
        look(&page, "step-complete").await;
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}
