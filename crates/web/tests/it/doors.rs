//! Coming in.

use testkit::{
    App,
    browser::{Browser, Looks},
};

#[tokio::test]
async fn in_a_demo_one_becomes_somebody_with_a_click() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&format!("{}/demo", site.url)).await.unwrap();
        page.press("Sato").await.unwrap();
        page.wait_to_leave("/demo").await.unwrap();
        page.wait_for_text("Sato").await.unwrap();
        assert_eq!(page.too_wide().await.unwrap(), [""; 0]);
        let violations = page.axe().await.unwrap();
        assert!(violations.is_empty(), "{violations:?}");
        page.screenshot("cases-empty").await.unwrap();
    }
}
