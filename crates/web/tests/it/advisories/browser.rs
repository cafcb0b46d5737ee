//! Advisories as people meet them in a browser: both languages, both widths, and without a script.

use operations::advisories;
use testkit::{
    App,
    browser::{Browser, Looks, Page},
    site::Site,
};

use super::stage::{agreed, drafted, published, written};

async fn somebody(site: &Site, looks: Looks, login: &str) -> Page {
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    page.open(&format!("{}/demo", site.url)).await.unwrap();
    page.press(login).await.unwrap();
    page.wait_to_leave("/demo").await.unwrap();
    page.wait_for_text("madoguchi").await.unwrap();
    // Whoever is logged in reads in their own language unless they chose another.
    page.open(&format!("{}/language/{}?to=/advisories", site.url, looks.language.code())).await.unwrap();
    page
}

async fn is_fit(page: &mut Page, name: &str) {
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{name}");
    let violations = page.axe().await.unwrap();
    assert!(violations.is_empty(), "{name}: {violations:?}");
    page.screenshot(name).await.unwrap();
}

#[tokio::test]
async fn the_editor_shows_both_languages_and_what_is_left_to_mend() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let case = drafted(&app, &site.url).await;
    for looks in Looks::ALL {
        let mut page = somebody(&site, looks, "Sato").await;
        page.open(&format!("{}/cases/{case}/advisory", site.url)).await.unwrap();
        page.wait_for_text("A-SA-2026-001").await.unwrap();
        is_fit(&mut page, "advisory-editor-problems").await;
        page.open(&format!("{}/advisories", site.url)).await.unwrap();
        is_fit(&mut page, "advisory-overview").await;
        page.open(&format!("{}/advisories/check", site.url)).await.unwrap();
        is_fit(&mut page, "csaf-check").await;
    }
}

#[tokio::test]
async fn the_preview_and_the_comparison_fit_every_window() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let case = written(&app, &site.url).await;
    for looks in Looks::ALL {
        let mut page = somebody(&site, looks, "Okada").await;
        for (below, name) in [
            ("", "advisory-editor"),
            ("/preview", "advisory-preview"),
            ("/preview?as=csaf", "advisory-csaf"),
            ("/preview?as=forms", "advisory-forms"),
            ("/compare", "advisory-compare"),
        ] {
            page.open(&format!("{}/cases/{case}/advisory{below}", site.url)).await.unwrap();
            is_fit(&mut page, name).await;
        }
    }
}

#[tokio::test]
async fn strangers_read_what_was_published() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    for looks in Looks::ALL {
        let mut page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&format!("{}/security/advisories", site.url)).await.unwrap();
        is_fit(&mut page, "advisories-none").await;
    }
    published(&app, &site.url).await;
    for looks in Looks::ALL {
        let mut page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        page.open(&format!("{}/security/advisories", site.url)).await.unwrap();
        is_fit(&mut page, "advisories").await;
        page.open(&format!("{}/security/advisories/A-SA-2026-001", site.url)).await.unwrap();
        is_fit(&mut page, "advisory").await;
        page.open(&format!("{}/csaf/", site.url)).await.unwrap();
        is_fit(&mut page, "csaf-folder").await;
    }
}

#[tokio::test]
async fn an_advisory_is_written_agreed_to_and_published_without_a_script() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let case = agreed(&app, &site.url).await;
    let looks = Looks::desk(testkit::browser::Language::English).without_javascript();
    let page = somebody(&site, looks, "Okada").await;
    let address = format!("{}/cases/{case}/advisory", site.url);
    page.open(&address).await.unwrap();
    page.fill("Summary (English)", "A crafted packet stops control of PLC-X.").await.unwrap();
    page.press("Add a page").await.unwrap();
    page.wait_for_text("This is not saved yet").await.unwrap();
    page.press("Remove").await.unwrap();
    page.run("document.querySelector('#advisory [data-key=e]').click();").await.unwrap();
    page.wait_for_text("Edition 3").await.unwrap();
    // The change took the agreements back.
    page.wait_for_text("has yet to agree").await.unwrap();
    for login in ["Sato", "Tanaka", "Hayashi"] {
        let other = somebody(&site, looks, login).await;
        other.open(&address).await.unwrap();
        other.press("Agree to this edition").await.unwrap();
        other.wait_for_text(&format!("({login})")).await.unwrap();
    }
    let sato = somebody(&site, looks, "Sato").await;
    sato.open(&address).await.unwrap();
    sato.press("Publish").await.unwrap();
    sato.wait_for_text("Publish it?").await.unwrap();
    sato.press("Publish").await.unwrap();
    sato.wait_for_text("Version 1 is public").await.unwrap();
    let published = advisories::page(&app.desk, "A-SA-2026-001", None).await.unwrap();
    assert_eq!(published.shown.advisory.summary.en, "A crafted packet stops control of PLC-X.");
}

#[tokio::test]
async fn somebody_who_saved_meanwhile_is_seen_and_nothing_typed_is_lost() {
    let app = App::on_sqlite().await;
    let site = app.site().await.unwrap();
    let case = written(&app, &site.url).await;
    let looks = Looks::desk(testkit::browser::Language::English);
    let mut page = somebody(&site, looks, "Sato").await;
    page.open(&format!("{}/cases/{case}/advisory", site.url)).await.unwrap();
    page.fill("Summary (English)", "What Sato typed.").await.unwrap();
    let okada = app.viewer("Okada").await;
    let mut theirs = advisories::find(&app.desk, &okada, &case, &site.url).await.unwrap().draft.unwrap().advisory;
    theirs.impact.en = "What Okada saved.".into();
    advisories::save(&app.desk, &okada, &case, 2, theirs, &[]).await.unwrap();
    page.run("document.querySelector('#advisory [data-key=e]').click();").await.unwrap();
    page.wait_for_text("Somebody saved before you").await.unwrap();
    page.wait_for_text("What Okada saved.").await.unwrap();
    is_fit(&mut page, "advisory-conflict").await;
    page.run("document.querySelector('#advisory [data-key=e]').click();").await.unwrap();
    page.wait_for_text("Edition 4").await.unwrap();
    let saved = advisories::find(&app.desk, &okada, &case, &site.url).await.unwrap().draft.unwrap();
    assert_eq!(saved.advisory.summary.en, "What Sato typed.");
}
