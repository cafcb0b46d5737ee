//! Acting on a case: each unit's people answer real steps in a browser.

mod acts;
mod hostile;
mod outward;
mod steps;

use testkit::{
    App, Site,
    browser::{Browser, Language, Looks, Page},
};

/// Japanese on a desk with scripts, English on a phone without.
pub(super) const BOTH: [Looks; 2] =
    [Looks::desk(Language::Japanese), Looks::phone(Language::English).without_javascript()];

/// The words that somebody sees in this window.
pub(super) fn words(looks: Looks) -> impl Fn(&'static str, &'static str) -> &'static str {
    move |ja, en| if looks.language == Language::Japanese { ja } else { en }
}

/// Somebody of the company before a page of the desk.
pub(super) async fn somebody(site: &Site, looks: Looks, login: &str, path: &str) -> Page {
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    // What a person chose for a browser wins over what stands in its record.
    page.open(&format!("{}/language/{}?to=/demo", site.url, looks.language.code())).await.unwrap();
    become_person(site, &page, login, path).await;
    page
}

/// The same window, somebody else before it.
pub(super) async fn become_person(site: &Site, page: &Page, login: &str, path: &str) {
    page.open(&format!("{}/demo", site.url)).await.unwrap();
    page.press(login).await.unwrap();
    page.wait_to_leave("/demo").await.unwrap();
    page.wait_for_text(login).await.unwrap();
    page.open(&format!("{}{path}", site.url)).await.unwrap();
}

/// Nothing wider than the window, nothing that somebody with a screen reader stumbles over; and a picture.
pub(super) async fn look(page: &Page, name: &str) {
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{name}");
    match page.axe().await {
        Ok(violations) => assert!(violations.is_empty(), "{name}: {violations:?}"),
        // It is a script, and cannot look at a window in which none runs.
        Err(failure) => assert!(failure.to_string().contains("without JavaScript"), "{failure}"),
    }
    page.screenshot(name).await.unwrap();
}

/// A case of a story, and the desk at an address.
pub(super) async fn on_stage(story: &str) -> (App, Site, String) {
    let app = App::on_sqlite().await;
    let number = testkit::stories::play(&app, story).await;
    let site = app.site().await.unwrap();
    (app, site, number)
}
