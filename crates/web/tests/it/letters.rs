//! The outbox, the page of a letter and the editor of templates, as POC meets them.

use casework::{answers::Value, command::Command, names::StepNumber};
use jiff::SignedDuration;
use operations::{
    cases::{self, NewCase},
    letters,
};
use testkit::{
    App,
    browser::{Browser, Language, Looks, Page},
};

/// A desk with two letters owed; the number of the first case.
async fn owing(app: &App) -> String {
    let mut tx = app.store.begin().await.unwrap();
    for (name, value) in [
        ("company_name_ja", "A社"),
        ("company_name_en", "A-sha"),
        ("poc_name_ja", "製品セキュリティ窓口"),
        ("poc_name_en", "Product Security"),
        ("poc_mail", "psirt@a-sha.example"),
        ("jpcert_mail", "vul@coordinator.example"),
    ] {
        tx.set(name, value).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut numbers = Vec::new();
    for subject in ["PLC-Xの認証について", "HMI-Pの通信処理について"] {
        let sato = app.viewer("Sato").await;
        let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: subject.into(), ..NewCase::default() };
        let row = cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap();
        let answers = [
            ("received_on".into(), Value::Date("2026-03-31".parse().unwrap())),
            ("coordinator_number".into(), Value::Text("VN-JP#2026-0412".into())),
            ("overview".into(), Value::Text("通信を受けると停止します。".into())),
        ];
        let step = StepNumber::parse("1.2.1").unwrap();
        let done = Command::Complete { step, answers: answers.into(), tell: None };
        cases::act(&app.desk, &sato, &row.number, &done, None).await.unwrap();
        numbers.push(row.number);
        app.clock.advance(SignedDuration::from_hours(30));
    }
    numbers.swap_remove(0)
}

async fn look(page: &mut Page, name: &str) {
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{name}");
    let violations = page.axe().await.unwrap();
    assert!(violations.is_empty(), "{name}: {violations:?}");
    page.screenshot(name).await.unwrap();
}

async fn become_sato(page: &Page, url: &str, language: Language) {
    page.open(&format!("{url}/language/{}?to=/demo", language.code())).await.unwrap();
    page.press("Sato").await.unwrap();
    page.wait_to_leave("/demo").await.unwrap();
    page.wait_for_text("Sato").await.unwrap();
}

#[tokio::test]
async fn poc_looks_through_the_outbox_a_letter_and_its_template() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        let mut page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        become_sato(&page, &site.url, looks.language).await;
        page.open(&format!("{}/letters", site.url)).await.unwrap();
        page.wait_for_text(&case).await.unwrap();
        look(&mut page, "letters").await;
        page.open(&format!("{}/letters?show=sent", site.url)).await.unwrap();
        look(&mut page, "letters-empty").await;
        page.open(&format!("{}/cases/{case}/letters/1", site.url)).await.unwrap();
        page.wait_for_text("vul@coordinator.example").await.unwrap();
        page.run("document.querySelectorAll('main details').forEach((part) => { part.open = true });").await.unwrap();
        look(&mut page, "letter").await;
        page.open(&format!("{}/letters/templates", site.url)).await.unwrap();
        look(&mut page, "letter-templates").await;
        page.open(&format!("{}/letters/templates/results/{}", site.url, looks.language.code())).await.unwrap();
        look(&mut page, "letter-template").await;
    }
}

#[tokio::test]
async fn a_letter_is_changed_released_after_asking_once_more_and_taken_back() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    let site = app.site().await.unwrap();
    let looks = Looks::desk(Language::English);
    // With the script a dialog asks, and without it a page does.
    for looks in [looks, looks.without_javascript()] {
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        become_sato(&page, &site.url, looks.language).await;
        page.open(&format!("{}/cases/{case}/letters/1", site.url)).await.unwrap();
        page.press("Send").await.unwrap();
        page.press("Send it").await.unwrap();
        page.wait_for_text("on its way").await.unwrap();
        let shown = letters::show(&app.desk, &app.viewer("Sato").await, &case, 1).await.unwrap();
        assert_eq!(shown.letter.state, "released");
        page.press("Take it back").await.unwrap();
        page.wait_for_text("to be released").await.unwrap();
    }
}

#[tokio::test]
async fn a_letter_is_withdrawn_with_a_reason_after_asking_once_more_and_owed_again() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    let site = app.site().await.unwrap();
    let looks = Looks::desk(Language::English);
    for (looks, scripted) in [(looks, true), (looks.without_javascript(), false)] {
        let mut page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        become_sato(&page, &site.url, looks.language).await;
        page.open(&format!("{}/cases/{case}/letters/1", site.url)).await.unwrap();
        page.press("Withdraw it without sending").await.unwrap();
        page.fill("Why", "Told by telephone.").await.unwrap();
        page.press("Withdraw it").await.unwrap();
        page.wait_for_text("The letter will not go out").await.unwrap();
        page.press("Withdraw it").await.unwrap();
        page.wait_for_text("Told by telephone.").await.unwrap();
        // axe is a script itself.
        if scripted {
            look(&mut page, "letter-withdrawn").await;
        }
        page.press("Owe it again").await.unwrap();
        page.wait_for_text("to be released").await.unwrap();
    }
}

#[tokio::test]
async fn a_mistake_in_a_template_is_told_with_its_line_and_nothing_typed_is_lost() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let looks = Looks::desk(Language::English);
    let mut page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    become_sato(&page, &site.url, looks.language).await;
    page.open(&format!("{}/letters/templates/results/en", site.url)).await.unwrap();
    page.fill("Subject", "Results of {{ case.nubmer }}").await.unwrap();
    page.press("Save").await.unwrap();
    page.wait_for_text("nothing called case.nubmer").await.unwrap();
    look(&mut page, "letter-template-wrong").await;
    page.fill("Subject", "Results of {{ case.number }}").await.unwrap();
    page.press("Save").await.unwrap();
    page.wait_for_text("your own words").await.unwrap();
    page.wait_for_text("Edition 1").await.unwrap();
    look(&mut page, "letter-template-own").await;
}
