//! What leaves the house: dates that everybody agrees to, customers told in waves, publication; and what was wrong, corrected.

use casework::{command::Command, names::StepNumber};
use jiff::SignedDuration;
use operations::cases;
use testkit::App;

use super::{BOTH, become_person, look, on_stage, somebody, words};

/// Everybody who is asked agrees to the edition on the table.
async fn everybody_agrees(app: &App, number: &str, step: &str, edition: u32) {
    let step = StepNumber::parse(step).unwrap();
    for person in ["Sato", "Okada", "Tanaka", "Hayashi", "Shimizu", "Abe"] {
        let viewer = app.viewer(person).await;
        // Who proposed has agreed by that, and who is not asked is refused.
        cases::act(&app.desk, &viewer, number, &Command::Agree { step, edition }, None).await.ok();
    }
}

#[tokio::test]
async fn a_date_is_proposed_objected_to_proposed_again_and_agreed() {
    for looks in BOTH {
        let (app, site, number) = on_stage("flow-1/decided").await;
        let t = words(looks);
        let step = format!("/cases/{number}/steps/4.4.1");
        let page = somebody(&site, looks, "Sato", &step).await;
        let (day, hour, zone) = (
            t("公表日時（日付）", "Moment of publication (day)"),
            t("公表日時（時刻）", "Moment of publication (time)"),
            t("公表日時（時間帯）", "Moment of publication (time zone)"),
        );
        let propose = t("この案への合意を求める", "Ask for agreement to this");
        page.fill(day, "2027-03-28").await.unwrap();
        page.fill(hour, "02:30").await.unwrap();
        page.select(zone, "Europe/Berlin").await.unwrap();
        page.press(propose).await.unwrap();
        page.wait_for_text(t("この時刻はありません", "it does not exist")).await.unwrap();
        page.fill(day, "2026-10-25").await.unwrap();
        page.press(propose).await.unwrap();
        page.wait_for_text(t("2回あります", "comes twice")).await.unwrap();
        look(&page, "step-moment").await;
        page.fill(day, "2026-06-10").await.unwrap();
        page.fill(hour, "14:00").await.unwrap();
        page.select(zone, "Asia/Tokyo").await.unwrap();
        page.press(propose).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        become_person(&site, &page, "Okada", &step).await;
        page.press(t("合意しない", "Do not agree")).await.unwrap();
        page.wait_for_text(t("内容を書いてください", "Write something here")).await.unwrap();
        page.fill(t("合意できないときは", "If you do not agree"), "That is a holiday in Berlin.").await.unwrap();
        look(&page, "step-agree").await;
        page.press(t("合意しない", "Do not agree")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        become_person(&site, &page, "Sato", &format!("{step}?act=propose")).await;
        page.fill(day, "2026-06-11").await.unwrap();
        page.press(propose).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        become_person(&site, &page, "Okada", &step).await;
        page.press(t("この版に合意する", "Agree to this edition")).await.unwrap();
        page.wait_for_text(t("間違えたときは", "Was it a mistake?")).await.unwrap();
        everybody_agrees(&app, &number, "4.4.1", 2).await;
        become_person(&site, &page, "Sato", &step).await;
        look(&page, "step-agreed").await;
        page.press(t("この内容で終える", "Complete the step")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn customers_are_told_in_waves_once_jpcert_has_answered() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/exclusion-asked").await;
        let t = words(looks);
        let page = somebody(&site, looks, "Sato", &format!("/cases/{number}/steps/4.3.1")).await;
        page.choose(t("合意", "Consents")).await.unwrap();
        look(&page, "step-reply").await;
        page.press(t("届いた返事を記録する", "Record the reply")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();

        let step = format!("{}/cases/{number}/steps/4.3.2", site.url);
        let tell = t("選んだ顧客に知らせる", "Tell the chosen customers");
        for wave in [["Alpha", "Beta"], ["Gamma", "Delta"]] {
            page.open(&step).await.unwrap();
            for customer in wave {
                page.choose(customer).await.unwrap();
            }
            look(&page, "step-notify").await;
            page.press(tell).await.unwrap();
            page.wait_for_text(t("取り消せません", "cannot be taken back")).await.unwrap();
            page.press(t("通知する", "Tell them")).await.unwrap();
            page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        }
        page.open(&format!("{step}?act=notify")).await.unwrap();
        page.wait_for_text(t("通知済み", "told already")).await.unwrap();
        assert!(!page.text().await.unwrap().contains("Epsilon"));
    }
}

#[tokio::test]
async fn an_advisory_is_published_by_a_second_person_and_not_before_its_hour() {
    for looks in BOTH {
        let (app, site, number) = on_stage("flow-1/date-agreed").await;
        let t = words(looks);
        let step = format!("/cases/{number}/steps/5.1.1");
        let page = somebody(&site, looks, "Okada", &step).await;
        page.fill(t("自社アドバイザリの番号", "Number of our advisory"), "A-2026-001").await.unwrap();
        page.fill(t("標題", "Title"), "PLC-X stops on a crafted packet").await.unwrap();
        page.fill(t("本文", "Text"), "Install firmware 2.1.4.").await.unwrap();
        page.press(t("この案への合意を求める", "Ask for agreement to this")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
        everybody_agrees(&app, &number, "5.1.1", 1).await;

        become_person(&site, &page, "Sato", &format!("{step}?act=complete")).await;
        page.wait_for_text(t("まだ終えられません", "This cannot be completed yet")).await.unwrap();
        look(&page, "step-blocked").await;
        app.clock.advance(SignedDuration::from_hours(24 * 60));
        become_person(&site, &page, "Sato", &step).await;
        look(&page, "step-publish").await;
        page.press(t("この内容で公表する", "Publish this")).await.unwrap();
        page.wait_for_text(t("公表は取り消せません", "A publication cannot be taken back")).await.unwrap();
        page.press(t("公表する", "Publish")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}

#[tokio::test]
async fn a_correction_says_what_follows_before_it_is_recorded() {
    for looks in BOTH {
        let (_app, site, number) = on_stage("flow-1/planned").await;
        let t = words(looks);
        let step = format!("/cases/{number}/steps/2.4.1");
        let page = somebody(&site, looks, "Tanaka", &step).await;
        page.follow(t("理由を添えて訂正する", "Correct it, with a reason")).await.unwrap();
        page.select("HMI-P V1", t("影響あり", "affected")).await.unwrap();
        page.press(t("訂正するとどうなるか", "See what follows")).await.unwrap();
        page.wait_for_text(t("内容を書いてください", "Write something here")).await.unwrap();
        page.fill(t("訂正の理由", "Why it is corrected"), "The panel shares the code.").await.unwrap();
        page.press(t("訂正するとどうなるか", "See what follows")).await.unwrap();
        page.wait_for_text(t("をやり直すことになります", "is open again")).await.unwrap();
        look(&page, "step-correct").await;
        page.press(t("この訂正を記録する", "Record this correction")).await.unwrap();
        page.wait_for_text(t("記録しました", "Recorded")).await.unwrap();
    }
}
