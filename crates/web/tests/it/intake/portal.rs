//! The pages for strangers: what they read, a form that keeps what was typed, the receipt, the page behind the link.

use testkit::{
    App, Site,
    browser::{Browser, Language, Looks, Page},
};

fn ja(looks: Looks) -> bool {
    looks.language == Language::Japanese
}

fn t(looks: Looks, ja_text: &'static str, en_text: &'static str) -> &'static str {
    if ja(looks) { ja_text } else { en_text }
}

async fn fine(page: &Page, picture: &str) {
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{picture}");
    let violations = page.axe().await.unwrap();
    assert!(violations.is_empty(), "{picture}: {violations:#?}");
    page.screenshot(picture).await.unwrap();
}

async fn app_and_site() -> (App, Site) {
    let app = App::on_sqlite().await;
    let mut tx = app.store.begin().await.unwrap();
    let set = [
        ("company_name_ja", "みなも計装"),
        ("company_name_en", "Minamo Instruments"),
        ("poc_mail", "psirt@minamo.example"),
        ("poc_phone", "+81 3 0000 0000"),
        ("policy_url", "https://minamo.example/policy"),
    ];
    for (name, value) in set {
        tx.set(name, value).await.unwrap();
    }
    tx.commit().await.unwrap();
    let site = app.site().await.unwrap();
    (app, site)
}

#[tokio::test]
async fn a_stranger_finds_what_we_handle_and_reports_and_follows_it() {
    let (app, site) = app_and_site().await;
    for looks in Looks::ALL {
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&site.url).await.unwrap();
        page.wait_for_text(t(looks, "みなも計装", "Minamo Instruments")).await.unwrap();
        fine(&page, "portal").await;
        page.follow(t(looks, "脆弱性を届け出る", "Report a vulnerability")).await.unwrap();
        page.wait_for_text(t(looks, "何が起きますか", "What happens?")).await.unwrap();
        fine(&page, "report-empty").await;
        let folder = testkit::temp::Folder::new().unwrap();
        written_with_mistakes(&page, looks, &folder).await;
        page.press(t(looks, "届け出る", "Send the report")).await.unwrap();
        page.wait_for_text(t(looks, "確かめてください", "Please look at this")).await.unwrap();
        // What was typed is there still, the file too.
        let kept = page.run("return [title.value, mail.value, steps.value].join('|')").await.unwrap();
        assert_eq!(kept, "Fixed login|okafor|Connect to port 2323.");
        page.wait_for_text("notes.txt").await.unwrap();
        fine(&page, "report-mistakes").await;
        page.fill(t(looks, "メールアドレス", "Mail address"), "okafor@meridian.example").await.unwrap();
        page.fill(t(looks, "何が起きますか", "What happens?"), "固定の認証情報で入れます。").await.unwrap();
        page.press(t(looks, "届け出る", "Send the report")).await.unwrap();
        page.wait_for_text(t(looks, "このリンクを控えてください", "Keep this link")).await.unwrap();
        fine(&page, "received").await;
        page.follow(t(looks, "届出の状況を見る", "See how it stands")).await.unwrap();
        page.wait_for_text(t(looks, "メッセージを書く", "Write a message")).await.unwrap();
        fine(&page, "track").await;
        page.fill(t(looks, "メッセージを書く", "Write a message"), "It is worse than I thought.").await.unwrap();
        page.press(t(looks, "送る", "Send")).await.unwrap();
        page.wait_for_text(t(looks, "受け取りました。担当者が読みます", "We have it. Somebody will read it"))
            .await
            .unwrap();
        fine(&page, "track-written").await;
    }
    assert_eq!(app.store.reports_in(&["new"], 0, 10).await.unwrap().len(), Looks::ALL.len());
}

/// Everything but what happens, and a mail address that is none.
async fn written_with_mistakes(page: &Page, looks: Looks, folder: &testkit::temp::Folder) {
    let file = folder.join("notes.txt");
    std::fs::write(&file, "login: service").unwrap();
    page.fill(t(looks, "件名", "In one line"), "Fixed login").await.unwrap();
    page.run("document.getElementById('product-1').value = 'PLC-X'").await.unwrap();
    page.fill(t(looks, "再現の手順", "How to reproduce it"), "Connect to port 2323.").await.unwrap();
    page.choose(t(looks, "メールで受け取る", "By mail")).await.unwrap();
    page.fill(t(looks, "メールアドレス", "Mail address"), "okafor").await.unwrap();
    page.attach(t(looks, "添付ファイル", "Files"), &file).await.unwrap();
}

#[tokio::test]
async fn it_works_without_javascript_and_in_the_dark() {
    let (_app, site) = app_and_site().await;
    let looks = Looks::phone(Language::Japanese).without_javascript().in_the_dark();
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    page.open(&format!("{}/report", site.url)).await.unwrap();
    page.select("製品 必須", "PLC-X コントローラ").await.unwrap();
    page.fill("何が起きますか", "止まります。").await.unwrap();
    page.press("届け出る").await.unwrap();
    page.wait_for_text("このリンクを控えてください").await.unwrap();
    page.follow("届出の状況を見る").await.unwrap();
    page.wait_for_text("届出を取り下げる").await.unwrap();
    page.press("届出を取り下げる").await.unwrap();
    page.press("取り下げる").await.unwrap();
    page.wait_for_text("届出を取り下げますか").await.unwrap();
    page.press("取り下げる").await.unwrap();
    page.wait_for_text("届出は取り下げられました").await.unwrap();
    page.screenshot("track-withdrawn").await.unwrap();
}
