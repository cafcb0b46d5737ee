//! Everything else that one can do on a case, each by its form.

use super::{BOTH, become_person, look, on_stage, somebody, words};

#[tokio::test]
async fn a_case_is_closed_by_two_persons() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/details").await;
        let t = words(looks);
        let acts = format!("/cases/{number}/acts");
        let page = somebody(&site, looks, "Sato", &acts).await;
        look(&page, "acts").await;
        page.open(&format!("{}{acts}/closing", site.url)).await.unwrap();
        look(&page, "acts-closings").await;
        page.follow(t("届出の取下げ", "Withdrawn")).await.unwrap();
        page.open(&format!("{}{acts}/closing?which=not-a-vulnerability", site.url)).await.unwrap();
        look(&page, "acts-closing").await;
        let ask = t("二人目の確認を求める", "Ask a second person to confirm");
        page.press(ask).await.unwrap();
        page.wait_for_text(t("「判断の理由」に答えてください", "Reason: an answer is needed")).await.unwrap();
        for (question, answer) in [
            (t("汎用の技術", "general technology"), t("はい", "Yes")),
            (t("取扱説明書", "the manual"), t("いいえ", "No")),
            (t("特定の攻撃", "particular attack"), t("はい", "Yes")),
            (t("セキュリティ上", "security problem"), t("はい", "Yes")),
            (t("再現しますか", "reproduced"), t("はい", "Yes")),
        ] {
            page.choose_in(question, answer).await.unwrap();
        }
        page.fill(t("判断の理由", "Reason"), "Only with its default password on the internet.").await.unwrap();
        page.press(ask).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        become_person(&site, &page, "Suzuki", &format!("{acts}/closing?which=not-a-vulnerability")).await;
        look(&page, "acts-confirm").await;
        page.press(t("二人目として確認し", "Confirm as the second person")).await.unwrap();
        page.wait_for_text(t("案件は終了し", "The case is closed, its clocks")).await.unwrap();
        page.press(t("終える", "Close it")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        page.open(&format!("{}{acts}/reopening", site.url)).await.unwrap();
        page.fill(t("理由", "Reason"), "It happens inside, too.").await.unwrap();
        page.press(t("案件を再開する", "Open the case again")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn a_leak_is_recorded_at_once_and_can_be_taken_back() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/date-agreed").await;
        let t = words(looks);
        let acts = format!("/cases/{number}/acts");
        let page = somebody(&site, looks, "Sato", &format!("{acts}/news")).await;
        page.press(t("記録する", "Record it")).await.unwrap();
        page.wait_for_text(t("何があったのかを選んで", "Choose what happened")).await.unwrap();
        page.choose(t("当社より先に公になった", "It became public before")).await.unwrap();
        page.fill(t("わかっていること", "What is known"), "A talk at a conference.").await.unwrap();
        look(&page, "acts-news").await;
        page.press(t("記録する", "Record it")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        page.open(&format!("{}{acts}/retraction", site.url)).await.unwrap();
        page.fill(t("理由", "Reason"), "It was about another product.").await.unwrap();
        page.press(t("外部の動きの記録を取り消す", "Take news back")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn parties_agree_to_silence_or_say_why_not() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/details").await;
        let t = words(looks);
        let acts = format!("{}/cases/{number}/acts", site.url);
        let page = somebody(&site, looks, "Sato", "/cases").await;
        page.open(&format!("{acts}/party")).await.unwrap();
        page.fill(t("名前", "Name"), "IPA/2").await.unwrap();
        page.select(t("種類", "What it is"), t("IPA(受付機関)", "IPA (reception)")).await.unwrap();
        look(&page, "acts-party").await;
        page.press(t("記録する", "Record it")).await.unwrap();
        page.wait_for_text(t("名前に「/」は使えません", "cannot have a slash")).await.unwrap();
        page.fill(t("名前", "Name"), "IPA").await.unwrap();
        page.press(t("記録する", "Record it")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        page.open(&format!("{acts}/embargo")).await.unwrap();
        page.press(t("提案を記録する", "Record the proposal")).await.unwrap();
        page.wait_for_text(t("いつまでかを書いてください", "Say until when")).await.unwrap();
        page.fill(t("日付", "Day"), "2026-09-01").await.unwrap();
        page.fill(t("時刻", "Time"), "10:00").await.unwrap();
        page.choose("IPA").await.unwrap();
        look(&page, "acts-embargo").await;
        page.press(t("提案を記録する", "Record the proposal")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        page.open(&format!("{acts}/embargo-answer")).await.unwrap();
        page.choose("IPA").await.unwrap();
        page.choose(t("辞退した", "It declined")).await.unwrap();
        page.press(t("返事を記録する", "Record the answer")).await.unwrap();
        page.wait_for_text(t("辞退の理由を書いてください", "Write why it declined")).await.unwrap();
        look(&page, "acts-embargo-answer").await;
        page.choose(t("合意した", "It agreed")).await.unwrap();
        page.press(t("返事を記録する", "Record the answer")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn a_case_goes_from_flow_2_into_flow_1_with_what_was_found_out() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-2/jvn-wanted").await;
        let t = words(looks);
        let page = somebody(&site, looks, "Sato", &format!("/cases/{number}/acts/move")).await;
        page.follow(t("フロー2からフロー1へ", "From flow 2 into flow 1")).await.unwrap();
        page.wait_for_text(t("届出はIPAとJPCERT/CCを通って", "The report comes again")).await.unwrap();
        page.fill(t("理由", "Reason"), "We want it on JVN.").await.unwrap();
        look(&page, "acts-move").await;
        page.press(t("案件を移す", "Move the case")).await.unwrap();
        page.wait_for_text(t("元の手順には戻せません", "no way back")).await.unwrap();
        page.press(t("移す", "Move it")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn subjects_roles_and_letters_have_their_forms() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/verified").await;
        let t = words(looks);
        let acts = format!("{}/cases/{number}/acts", site.url);
        let page = somebody(&site, looks, "Sato", "/cases").await;
        page.open(&format!("{acts}/vulnerability")).await.unwrap();
        page.fill(t("名前またはCVE番号", "Name or CVE number"), "CVE-2026-77777").await.unwrap();
        look(&page, "acts-vulnerability").await;
        page.press(t("案件に加える", "Add it to the case")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        page.open(&format!("{acts}/staffing")).await.unwrap();
        look(&page, "acts-roles").await;
        page.follow(t("替える 法務部門", "Change legal")).await.unwrap();
        page.choose(t("研究所", "Research")).await.unwrap();
        page.press(t("記録する", "Record it")).await.unwrap();
        page.wait_for_text(t("内容を書いてください", "Write something here")).await.unwrap();
        look(&page, "acts-staffing").await;
        page.fill(t("理由", "Reason"), "They hold the patents.").await.unwrap();
        page.press(t("記録する", "Record it")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        page.open(&format!("{acts}/letter")).await.unwrap();
        look(&page, "acts-letter").await;
        for other in ["product", "customers", "fix", "reopening"] {
            page.open(&format!("{acts}/{other}")).await.unwrap();
            look(&page, &format!("acts-{other}")).await;
        }
        become_person(&site, &page, "Kimura", &format!("/cases/{number}/acts")).await;
        look(&page, "acts-for-others").await;
    }
}
