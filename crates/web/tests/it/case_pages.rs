//! The list, my work, the page of a case with its tabs, and its record, as different people see them.

use testkit::{
    App, Site,
    browser::{Browser, Language, Looks, Page},
    stories,
};

/// A window of somebody who is logged in.
async fn window(site: &Site, looks: Looks, login: &str) -> Page {
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    page.open(&format!("{}/demo", site.url)).await.unwrap();
    page.press(login).await.unwrap();
    page.wait_to_leave("/demo").await.unwrap();
    page.wait_for_text(login).await.unwrap();
    if looks.language == Language::English {
        page.open(&format!("{}/language/en?to=/work", site.url)).await.unwrap();
    }
    page
}

/// Whether a page is as wide as the window, and usable without eyes; it is then drawn.
async fn holds(page: &mut Page, url: &str, name: &str) {
    page.open(url).await.unwrap();
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{url}");
    let violations = page.axe().await.unwrap();
    assert!(violations.is_empty(), "{url}: {violations:?}");
    page.screenshot(name).await.unwrap();
}

const TABS: [&str; 9] =
    ["ledger", "products", "questions", "letters", "parties", "embargo", "files", "readers", "notes"];

#[tokio::test]
async fn a_case_is_shown_to_poc_with_all_of_its_tabs() {
    let app = App::on_sqlite().await;
    let number = stories::play(&app, "flow-1/date-agreed").await;
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        let mut page = window(&site, looks, "Sato").await;
        for tab in TABS {
            let url = format!("{}/cases/{number}?tab={tab}", site.url);
            holds(&mut page, &url, &format!("case-{tab}")).await;
        }
        holds(&mut page, &format!("{}/cases/{number}/manage", site.url), "case-manage").await;
        holds(&mut page, &format!("{}/cases/{number}/record", site.url), "case-record").await;
    }
}

#[tokio::test]
async fn a_case_is_shown_to_each_unit_as_far_as_it_reads() {
    let app = App::on_sqlite().await;
    let number = stories::play(&app, "flow-1/details").await;
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        for login in ["Tanaka", "Kimura"] {
            let mut page = window(&site, looks, login).await;
            holds(&mut page, &format!("{}/cases/{number}", site.url), &format!("case-as-{login}")).await;
            holds(&mut page, &format!("{}/cases/{number}?tab=products", site.url), &format!("products-as-{login}"))
                .await;
            let text = page.text().await.unwrap();
            assert!(!text.contains("Finder"), "{login} reads who found it");
        }
    }
}

#[tokio::test]
async fn the_list_and_my_work_say_what_waits_for_whom() {
    let app = App::on_sqlite().await;
    for (story, subject) in [
        ("flow-1/details", "PLC-X 通信処理の長さ検査の欠如"),
        ("flow-1/details", "HMI-P 認証の迂回"),
        ("flow-2/received", "監視ソフトのDLL読み込み"),
        ("flow-1/leak-in-mid-embargo", "GW-200 古い暗号ライブラリ"),
        ("flow-1/published", "HMI-P 画面転送の平文通信"),
    ] {
        stories::play_as(&app, story, subject).await;
    }
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        let mut page = window(&site, looks, "Sato").await;
        for (path, name) in [
            ("/work", "work"),
            ("/cases?show=all", "cases-all"),
            ("/cases?order=due", "cases-due"),
            ("/cases?words=認証", "cases-search"),
            ("/cases?words=見つからない", "cases-none"),
        ] {
            holds(&mut page, &format!("{}{path}", site.url), name).await;
        }
        let mut page = window(&site, looks, "Tanaka").await;
        holds(&mut page, &format!("{}/work", site.url), "work-as-Tanaka").await;
        let mut page = window(&site, looks, "Kato").await;
        holds(&mut page, &format!("{}/work", site.url), "work-empty").await;
    }
}

#[tokio::test]
async fn poc_watches_notes_and_keeps_a_view() {
    let app = App::on_sqlite().await;
    let number = stories::play(&app, "flow-1/assessed").await;
    let site = app.site().await.unwrap();
    let page = window(&site, Looks::ALL[0], "Sato").await;
    page.open(&format!("{}/cases/{number}", site.url)).await.unwrap();
    page.press("見守る").await.unwrap();
    page.wait_for_text("見守り中").await.unwrap();
    page.open(&format!("{}/cases/{number}?tab=notes", site.url)).await.unwrap();
    page.fill("メモ", "@Kato さん、お願いします。").await.unwrap();
    page.press("メモを残す").await.unwrap();
    page.wait_for_text("読めません").await.unwrap();
    page.fill("メモ", "@Tanaka さん、お願いします。").await.unwrap();
    page.press("メモを残す").await.unwrap();
    page.wait_for_text("書き直す").await.unwrap();
    page.open(&format!("{}/cases?show=watched&order=due", site.url)).await.unwrap();
    page.wait_for_text(&number).await.unwrap();
    page.press("この見方を保存する").await.unwrap();
    page.fill("見方の名前", "見守りの期限").await.unwrap();
    page.press("保存する").await.unwrap();
    page.wait_for_text("見守りの期限").await.unwrap();
}
