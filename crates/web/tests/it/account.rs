//! One's own account in a browser: the first password, the first steps, sessions.

use testkit::{
    App,
    browser::{Browser, Language, Looks},
};

#[tokio::test]
async fn the_first_administrator_sets_a_password_and_is_shown_what_to_do() {
    for looks in Looks::ALL {
        let app = App::bare_on_sqlite().await;
        let site = app.site().await.unwrap();
        let secret = operations::begin(&app.desk, app.desk.now()).await.unwrap().unwrap();
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&format!("{}/password/{secret}", site.url)).await.unwrap();
        let ja = looks.language == Language::Japanese;
        let (new, again) =
            if ja { ("新しいパスワード", "もう一度") } else { ("New password", "Once more") };
        let button = if ja { "設定してログインする" } else { "Set it and log in" };
        page.fill(new, "one long good phrase").await.unwrap();
        page.fill(again, "another long phrase").await.unwrap();
        page.press(button).await.unwrap();
        page.wait_for_text(if ja { "一致しません" } else { "differ" }).await.unwrap();
        assert!(page.axe().await.unwrap().is_empty());
        assert_eq!(page.too_wide().await.unwrap(), [""; 0]);
        page.screenshot("account-password").await.unwrap();
        page.fill(new, "one long good phrase").await.unwrap();
        page.fill(again, "one long good phrase").await.unwrap();
        page.press(button).await.unwrap();
        page.wait_for_text(if ja { "はじめにすること" } else { "First steps" }).await.unwrap();
        page.open(&format!("{}/password/{secret}", site.url)).await.unwrap();
        page.wait_for_text(if ja { "このリンクは使えません" } else { "good no more" }).await.unwrap();
    }
}

#[tokio::test]
async fn an_absence_is_recorded_and_another_session_is_ended() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let looks = Looks::desk(Language::Japanese);
    let there = Browser::shared().await.unwrap().window(looks).await.unwrap();
    let here = Browser::shared().await.unwrap().window(looks).await.unwrap();
    for page in [&there, &here] {
        page.open(&format!("{}/demo", site.url)).await.unwrap();
        page.press("Tanaka").await.unwrap();
        page.wait_to_leave("/demo").await.unwrap();
        page.wait_for_text("案件").await.unwrap();
    }
    here.open(&format!("{}/me", site.url)).await.unwrap();
    here.run("document.querySelector('#absences details').open = true;").await.unwrap();
    here.fill("最初の日", "2026-04-10").await.unwrap();
    here.fill("最後の日", "2026-04-12").await.unwrap();
    here.select("代理", "Ito (Design)").await.unwrap();
    here.press("登録する").await.unwrap();
    here.wait_for_text("代理はIto").await.unwrap();
    here.press("ほかをすべて終わらせる").await.unwrap();
}
