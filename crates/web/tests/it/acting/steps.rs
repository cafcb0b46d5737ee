//! Steps of the first phases, answered by those whom they ask, in both languages, with and without scripts.

use testkit::browser::{Language, Looks};

use super::{BOTH, become_person, look, on_stage, somebody, words};

#[tokio::test]
async fn design_is_asked_answers_and_poc_goes_on() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/overview").await;
        let t = words(looks);
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
        page.wait_for_text(t("いまの担当: PSIRT", "The ball is now with: PSIRT")).await.unwrap();

        become_person(&site, &page, "Sato", &step).await;
        look(&page, "step-complete").await;
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn a_case_is_opened_by_hand_and_begins_with_what_arrived() {
    for looks in BOTH {
        let app = testkit::App::on_sqlite().await;
        let site = app.site().await.unwrap();
        let t = words(looks);
        let page = somebody(&site, looks, "Sato", "/cases/new").await;
        page.press(t("担当を確かめる", "See who takes part")).await.unwrap();
        page.wait_for_text(t("手順を選んでください", "Choose a process")).await.unwrap();
        page.choose(t("JPCERT/CCから脆弱性関連情報", "Vulnerability information comes through")).await.unwrap();
        page.fill(t("件名", "Subject"), "PLC-X").await.unwrap();
        page.choose("PLC-X").await.unwrap();
        page.press(t("担当を確かめる", "See who takes part")).await.unwrap();
        page.wait_for_text(t("この内容で開くと", "Opened like this")).await.unwrap();
        look(&page, "case-new").await;
        page.press(t("この内容で案件を開く", "Open the case")).await.unwrap();
        page.wait_for_text("1.2.1").await.unwrap();
        assert!(page.url().await.unwrap().contains("/steps/1.2.1?done=1"));
        look(&page, "step-first").await;

        page.fill(t("起算日", "Start date"), "2027-03-31").await.unwrap();
        page.fill(t("JPCERT/CCの管理番号", "JPCERT/CC's number"), "VN-JP#2026-0412").await.unwrap();
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("まだ来ていない日時", "This has not come yet")).await.unwrap();
        let text = page.text().await.unwrap();
        assert!(text.contains(t("「概要情報」に答えてください", "The overview: an answer is needed")), "{text}");
        look(&page, "step-mistakes").await;
        page.fill(t("起算日", "Start date"), "2026-03-31").await.unwrap();
        page.fill(t("概要情報", "The overview"), "A crafted packet stops it.").await.unwrap();
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn a_draft_is_kept_discarded_and_had_back() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/details").await;
        let t = words(looks);
        let step = format!("/cases/{number}/steps/2.1.1");
        let page = somebody(&site, looks, "Tanaka", &step).await;
        page.fill(t("試験環境", "Test environment"), "PLC-X 2.1").await.unwrap();
        page.press(t("下書きを保存", "Save draft")).await.unwrap();
        page.wait_for_text(t("下書きを保存しました", "The draft is saved")).await.unwrap();
        page.open(&format!("{}{step}", site.url)).await.unwrap();
        page.wait_for_text(t("書きかけの下書き", "This is your draft")).await.unwrap();
        look(&page, "step-draft").await;
        page.press(t("下書きを捨てる", "Discard the draft")).await.unwrap();
        page.wait_for_text(t("下書きを捨てました", "The draft is discarded")).await.unwrap();
        page.press(t("元に戻す", "Undo")).await.unwrap();
        page.wait_for_text(t("書きかけの下書き", "This is your draft")).await.unwrap();

        page.choose(t("再現しなかった", "No")).await.unwrap();
        page.fill(t("試した手順と結果", "What was done"), "It went on.").await.unwrap();
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("断る場合は理由", "give the reason")).await.unwrap();
        page.choose(t("再現した", "Yes")).await.unwrap();
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        // Done: what was recorded can be read, and the draft is gone.
        page.open(&format!("{}{step}", site.url)).await.unwrap();
        page.wait_for_text(t("この手順項目は終わっています", "This step is done")).await.unwrap();
        assert!(!page.text().await.unwrap().contains(t("書きかけの下書き", "This is your draft")));
        look(&page, "step-done").await;
    }
}

#[tokio::test]
async fn what_one_types_is_kept_by_the_script_a_moment_later() {
    let (_app, site, number) = on_stage("flow-1/details").await;
    let step = format!("/cases/{number}/steps/2.1.1");
    let page = somebody(&site, Looks::desk(Language::Japanese), "Tanaka", &step).await;
    page.fill("試験環境", "PLC-X 2.1").await.unwrap();
    page.wait_for_text("下書きを保存しました").await.unwrap();
    page.open(&format!("{}{step}", site.url)).await.unwrap();
    page.wait_for_text("書きかけの下書き").await.unwrap();
}

#[tokio::test]
async fn two_people_at_once_lose_nothing_and_see_what_came() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/details").await;
        let t = words(looks);
        let step = format!("/cases/{number}/steps/2.1.1");
        let late = somebody(&site, looks, "Tanaka", &step).await;
        let first = somebody(&site, looks, "Mori", &step).await;
        first.fill(t("意見、補足", "Note"), "Over the serial gateway, too.").await.unwrap();
        first.press(t("この内容で回答する", "Send this answer")).await.unwrap();
        first.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        late.choose(t("再現した", "Yes")).await.unwrap();
        late.fill(t("試験環境", "Test environment"), "PLC-X 2.1").await.unwrap();
        late.fill(t("試した手順と結果", "What was done"), "It stopped.").await.unwrap();
        late.press(t("この内容で終える", "Complete the step")).await.unwrap();
        late.wait_for_text(t("先にほかの人が記録しました", "Somebody else recorded something first")).await.unwrap();
        late.wait_for_text("serial gateway").await.unwrap();
        look(&late, "step-conflict").await;
        late.press(t("この内容で終える", "Complete the step")).await.unwrap();
        late.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn statuses_are_answered_for_all_products_at_once() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/details").await;
        let t = words(looks);
        let at = |step: &str| format!("{}/cases/{number}/steps/{step}", site.url);
        let done = t("この内容で終える", "Complete the step");
        let page = somebody(&site, looks, "Tanaka", "/cases").await;
        page.open(&at("2.1.1")).await.unwrap();
        page.choose(t("再現した", "Yes")).await.unwrap();
        page.fill(t("試験環境", "Test environment"), "PLC-X 2.1").await.unwrap();
        page.fill(t("試した手順と結果", "What was done"), "It stopped.").await.unwrap();
        page.press(done).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        page.open(&at("2.2.1")).await.unwrap();
        page.fill(t("原因", "Cause"), "A length that is not checked.").await.unwrap();
        page.fill(t("発現条件", "Conditions of occurrence"), "Function code 0x5A.").await.unwrap();
        page.press(done).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        page.open(&at("2.4.1")).await.unwrap();
        page.press(done).await.unwrap();
        page.wait_for_text(t("「製品ごとの影響の有無」に答えてください", "an answer is needed")).await.unwrap();
        page.select("PLC-X V1", t("影響あり", "affected")).await.unwrap();
        page.select(t("空いているところ", "All that is still empty"), t("すべて: 影響なし", "all: not affected"))
            .await
            .unwrap();
        look(&page, "step-statuses").await;
        page.press(done).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        page.open(&at("2.4.1")).await.unwrap();
        let text = page.text().await.unwrap();
        assert!(text.contains(t("PLC-X コントローラ / V1: 影響あり", "PLC-X コントローラ / V1: affected")), "{text}");
        assert!(text.contains(t("HMI-P 表示器 / V1: 影響なし", "HMI-P 表示器 / V1: not affected")), "{text}");
    }
}

#[tokio::test]
async fn three_departments_make_a_remedy_and_a_product_without_one_has_its_reason() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/planned").await;
        let t = words(looks);
        let step = format!("/cases/{number}/steps/3.2.1");
        let page = somebody(&site, looks, "Hayashi", &step).await;
        look(&page, "step-contribute").await;
        page.press(t("付け加えることはない", "Nothing to add")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        become_person(&site, &page, "Abe", &step).await;
        page.press(t("付け加えることはない", "Nothing to add")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        become_person(&site, &page, "Tanaka", &step).await;
        page.select(
            t("対策 PLC-X", "Remedy PLC-X"),
            t("修正しない（理由が必要）", "There will be no fix (with a reason)"),
        )
        .await
        .unwrap();
        page.fill(t("修正の内容", "What the fix is"), "None.").await.unwrap();
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("断る場合は理由", "give the reason")).await.unwrap();
        page.fill(t("理由、補足 PLC-X", "Reason, or note PLC-X"), "Out of support.").await.unwrap();
        look(&page, "step-remedies").await;
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}
