//! POC at the queue: reading, judging, opening a case; a mail dropped on the page.

use casework::words::Language as Spoken;
use operations::{
    attachments::Incoming,
    reports::{self, Sender},
};
use testkit::{
    App,
    browser::{Browser, Language, Looks, Page},
};

fn t(looks: Looks, ja: &'static str, en: &'static str) -> &'static str {
    if looks.language == Language::Japanese { ja } else { en }
}

async fn fine(page: &Page, picture: &str) {
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{picture}");
    let violations = page.axe().await.unwrap();
    assert!(violations.is_empty(), "{picture}: {violations:#?}");
    page.screenshot(picture).await.unwrap();
}

/// A report that came in by the form.
async fn arrived(app: &App, title: &str) -> String {
    let fields = [
        ("naming", "named"),
        ("name", "R. Okafor"),
        ("reply", "mail"),
        ("mail", "okafor@meridian.example"),
        ("product-1", "PLC-X"),
        ("version-1", "1.8"),
        ("title", title),
        ("description", "The service port accepts the same login on every unit (CVE-2026-12345)."),
        ("steps", "Connect to port 2323."),
        ("safety", "yes"),
    ];
    let told = reports::read(&fields.map(|(a, b)| (a.to_owned(), b.to_owned())));
    let sender = Sender { address: "192.0.2.1", language: Spoken::En, base_url: "http://desk.example" };
    let file = [Incoming { name: "capture.txt", bytes: b"login" }];
    reports::receive(&app.desk, &told, &file, &app.desk.secret(), sender, app.desk.now()).await.unwrap().number
}

async fn as_sato(url: &str, looks: Looks) -> Page {
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    page.open(&format!("{url}/demo")).await.unwrap();
    page.press("Sato").await.unwrap();
    page.wait_to_leave("/demo").await.unwrap();
    page.wait_for_text("Sato").await.unwrap();
    // Sato reads Japanese unless somebody chose otherwise in this browser.
    page.open(&format!("{url}/language/{}?to=/reports", looks.language.code())).await.unwrap();
    page
}

#[tokio::test]
async fn a_report_is_judged_and_becomes_a_case() {
    for looks in Looks::ALL {
        let app = App::on_sqlite().await;
        let site = app.site().await.unwrap();
        let page = as_sato(&site.url, looks).await;
        page.open(&format!("{}/reports", site.url)).await.unwrap();
        fine(&page, "reports-empty").await;
        let number = arrived(&app, "保守用ポートの固定の認証情報").await;
        arrived(&app, "保守用ポートに入れる").await;
        page.open(&format!("{}/reports", site.url)).await.unwrap();
        fine(&page, "reports").await;
        page.open(&format!("{}/reports/{number}", site.url)).await.unwrap();
        page.wait_for_text("capture.txt").await.unwrap();
        fine(&page, "reports-one").await;
        page.choose_in(t(looks, "汎用の技術", "general technology"), t(looks, "いいえ", "No")).await.unwrap();
        page.press(t(looks, "判定を記録する", "Record the judgement")).await.unwrap();
        page.wait_for_text(t(looks, "「いいえ」とした理由", "Say why the answer is no")).await.unwrap();
        fine(&page, "reports-judged-wrong").await;
        page.choose_in(t(looks, "汎用の技術", "general technology"), t(looks, "はい", "Yes")).await.unwrap();
        page.press(t(looks, "判定を記録する", "Record the judgement")).await.unwrap();
        page.wait_for_text(t(looks, "判定中", "In hand")).await.unwrap();
        page.follow(t(looks, "案件を開く", "Open a case")).await.unwrap();
        page.wait_for_text("1.1.1").await.unwrap();
        fine(&page, "reports-case").await;
        page.press(t(looks, "案件を開く", "Open the case")).await.unwrap();
        page.wait_for_text("MDG-2026-0001").await.unwrap();
        let path = page.url().await.unwrap();
        assert!(path.contains("/cases/MDG-2026-0001"), "{path}");
        page.open(&format!("{}/reports/{number}", site.url)).await.unwrap();
        page.wait_for_text("MDG-2026-0001").await.unwrap();
        fine(&page, "reports-became-case").await;
    }
}

#[tokio::test]
async fn a_coordinators_mail_is_dropped_on_the_page() {
    let looks = Looks::desk(Language::Japanese);
    let app = App::on_sqlite().await;
    app.clock.advance(jiff::SignedDuration::from_hours(24 * 70));
    let site = app.site().await.unwrap();
    let page = as_sato(&site.url, looks).await;
    page.open(&format!("{}/reports/new", site.url)).await.unwrap();
    fine(&page, "reports-new").await;
    page.press("読み取る").await.unwrap();
    page.wait_for_text("メールが空です").await.unwrap();
    let mail = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/mail/overview-iso-2022-jp.eml");
    page.attach("メール（.eml）", &mail.canonicalize().unwrap()).await.unwrap();
    page.press("読み取る").await.unwrap();
    page.wait_for_text("概要情報の通知のようです").await.unwrap();
    fine(&page, "reports-mail").await;
    page.follow("案件を開く").await.unwrap();
    page.wait_for_text("1.2.1").await.unwrap();
    fine(&page, "reports-mail-case").await;
}

#[tokio::test]
async fn without_javascript_a_report_is_set_aside_and_taken_back() {
    let looks = Looks::desk(Language::Japanese).without_javascript();
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let number = arrived(&app, "広告").await;
    let page = as_sato(&site.url, looks).await;
    page.open(&format!("{}/reports/{number}", site.url)).await.unwrap();
    page.press("いたずらや広告として片づける").await.unwrap();
    page.press("片づける").await.unwrap();
    page.wait_for_text("判断を取り消して").await.unwrap();
    page.press("判断を取り消して、判定に戻す").await.unwrap();
    page.wait_for_text("製品の脆弱性ですか").await.unwrap();
}
