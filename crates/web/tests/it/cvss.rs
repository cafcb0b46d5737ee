//! A vector worked out by choosing: with the script, without it, and from a vector that somebody sent.

use testkit::{
    App,
    browser::{Browser, Language, Looks},
};

use crate::visitor::Visitor;

#[tokio::test]
async fn each_choice_is_counted_at_once() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        let ja = looks.language == Language::Japanese;
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&format!("{}/language/{}?to=/demo", site.url, looks.language.code())).await.unwrap();
        page.press("Tanaka").await.unwrap();
        page.wait_to_leave("/demo").await.unwrap();
        page.wait_for_text("Tanaka").await.unwrap();
        page.open(&format!("{}/cvss?version=3.1", site.url)).await.unwrap();
        page.wait_for_text(if ja { "残り8項目" } else { "Still to answer: 8" }).await.unwrap();
        let answers =
            [("AV", "N"), ("AC", "L"), ("PR", "N"), ("UI", "N"), ("S", "U"), ("C", "H"), ("I", "H"), ("A", "H")];
        for (metric, value) in answers {
            let pick = format!("document.querySelector('input[name={metric}][value={value}]').click();");
            page.run(&pick).await.unwrap();
        }
        page.wait_for_text("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H").await.unwrap();
        page.wait_for_text("9.8").await.unwrap();
        assert!(page.axe().await.unwrap().is_empty(), "{:?}", page.axe().await.unwrap());
        assert_eq!(page.too_wide().await.unwrap(), [""; 0]);
        page.screenshot("cvss").await.unwrap();
    }
}

#[tokio::test]
async fn without_a_script_the_button_does_it() {
    let app = App::on_sqlite().await;
    let mut tanaka = Visitor::who_is(&app, "Tanaka").await.speaking("en");
    let chosen = "/cvss?version=4.0&AV=N&AC=L&AT=N&PR=N&UI=N&VC=H&VI=H&VA=H&SC=N&SI=N&SA=N&E=X";
    let page = tanaka.get(chosen).await;
    assert!(page.body.contains("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N<"), "{}", page.body);
    assert!(page.body.contains("9.3"), "{}", page.body);
    let page = tanaka.get("/cvss?version=4.0&AV=N&AC=Q&nonsense=1").await;
    assert!(page.body.contains("Still to answer: 10"), "{}", page.body);
}

#[tokio::test]
async fn a_vector_that_somebody_sent_is_taken_apart_and_another_is_shown_again() {
    let app = App::on_sqlite().await;
    let mut tanaka = Visitor::who_is(&app, "Tanaka").await.speaking("en");
    let page = tanaka
        .get("/cvss?vector=CVSS%3A3.1%2FAV%3AN%2FAC%3AL%2FPR%3AN%2FUI%3AN%2FS%3AU%2FC%3AH%2FI%3AH%2FA%3AH%2FE%3AU")
        .await;
    assert!(page.body.contains("Temporal metrics 9.0"), "{}", page.body);
    assert!(page.body.contains("name=\"E\" value=\"U\" checked"), "{}", page.body);
    let page = tanaka.get("/cvss?vector=AV%3AN%22%3E%3Cscript%3E").await;
    assert!(page.body.contains("Paste a vector that begins with"), "{}", page.body);
    assert!(page.body.contains("AV:N&#34;&#62;&#60;script&#62;"), "{}", page.body);
}
