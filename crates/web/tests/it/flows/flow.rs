//! A flow on a stage: a desk with its company, two windows in one language, one at a desk and one on a phone, and the world outside.

use std::{collections::BTreeSet, sync::Mutex};

use casework::process::{Process, Step};
use jiff::{SignedDuration, Timestamp};
use operations::cases;
use testkit::{
    App, Site,
    browser::{Browser, Language, Looks, Page, Width},
    temp::Folder,
};

use super::{company, outside::Stranger, person::Person};

/// The kinds of pages that were looked at with axe, with how they looked: once for the whole run is enough.
static EXAMINED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// A window with somebody before it.
struct Window {
    page: Page,
    who: &'static str,
}

/// One flow from the first word on.
pub(crate) struct Flow {
    pub(crate) app: App,
    pub(crate) site: Site,
    /// The number of its case, once there is one.
    pub(crate) case: String,
    pub(super) mails: Folder,
    pictured: usize,
    /// Whose work was pictured already.
    known: BTreeSet<&'static str>,
    name: &'static str,
    language: Language,
    windows: [Window; 2],
    /// Which window is in use. Every act is done in the other one than the act before.
    at: usize,
}

impl Flow {
    /// Everything in place, and nothing heard yet. Flows in English begin on the phone, so that each act is done at both widths.
    pub(crate) async fn begin(name: &'static str, language: Language) -> Self {
        let app = App::on_sqlite().await;
        company::settle(&app).await;
        let site = app.site().await.unwrap();
        let windows = [window(&site, Looks::desk(language)).await, window(&site, Looks::phone(language)).await];
        let mails = Folder::new().unwrap();
        let at = if language == Language::Japanese { 1 } else { 0 };
        Self { app, site, case: String::new(), mails, pictured: 0, known: BTreeSet::new(), name, language, windows, at }
    }

    /// The words of the language that the flow is played in.
    pub(crate) fn t(&self, ja: &'static str, en: &'static str) -> &'static str {
        if self.language == Language::Japanese { ja } else { en }
    }

    pub(super) fn w(&self, words: &casework::words::Words) -> String {
        if self.language == Language::Japanese { words.ja.clone() } else { words.en.clone() }
    }

    /// What somebody of the company does next.
    pub(crate) fn as_person(&mut self, login: &'static str) -> Person<'_> {
        Person { flow: self, login }
    }

    /// Somebody outside, at the other width than the last act.
    pub(crate) async fn as_stranger(&mut self) -> Stranger<'_> {
        let width = [Width::Phone, Width::Desk][self.at];
        let looks = Looks { width, ..Looks::desk(self.language) };
        let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
        Stranger { flow: self, page }
    }

    /// Time passes. What comes due meanwhile comes due, and mails go out.
    pub(crate) async fn later(&mut self, days: i64) {
        self.app.clock.advance(SignedDuration::from_hours(24 * days));
        self.app.settle_down(&self.mails).await;
        // Somebody who comes back after days may have to log in again.
        for window in &mut self.windows {
            window.who = "";
        }
    }

    /// It becomes this hour.
    pub(crate) async fn at(&mut self, hour: &str) {
        let hour: Timestamp = hour.parse().unwrap();
        self.app.clock.advance(hour.duration_since(self.app.desk.now()));
        self.later(0).await;
    }

    /// A page of the desk before somebody, in the window whose turn it is.
    pub(super) async fn seat(&mut self, login: &'static str, path: &str) {
        self.at = 1 - self.at;
        let window = &mut self.windows[self.at];
        if window.who != login {
            window.page.open(&format!("{}/demo", self.site.url)).await.unwrap();
            window.page.press(login).await.unwrap();
            window.page.wait_to_leave("/demo").await.unwrap();
            window.who = login;
        }
        self.go(path).await;
    }

    /// Another page of the desk in the same window.
    pub(super) async fn go(&self, path: &str) {
        self.page().open(&format!("{}{path}", self.site.url)).await.unwrap();
    }

    /// The page in the window in use.
    pub(super) fn page(&self) -> &Page {
        &self.windows[self.at].page
    }

    /// A picture of the page in use, which has to be fit to be seen.
    pub(super) async fn picture(&mut self, kind: &str, what: &str) {
        let looks = Looks { width: [Width::Desk, Width::Phone][self.at], ..Looks::desk(self.language) };
        self.pictured += 1;
        let name = format!("flow-{}-{:02}-{what}", self.name, self.pictured);
        examined(self.page(), looks, kind, &name).await;
    }

    /// Whether nobody has seen the work of this person in this flow.
    pub(super) fn is_new_to(&mut self, login: &'static str) -> bool {
        self.known.insert(login)
    }

    /// The same of somebody else's page.
    pub(super) async fn picture_of(&mut self, page: &Page, kind: &str) {
        let looks = Looks { width: [Width::Phone, Width::Desk][self.at], ..Looks::desk(self.language) };
        self.pictured += 1;
        let name = format!("flow-{}-{:02}-{kind}", self.name, self.pictured);
        examined(page, looks, kind, &name).await;
    }

    /// The process that the case follows now.
    pub(super) async fn process(&self) -> std::sync::Arc<Process> {
        let sato = self.app.viewer("Sato").await;
        cases::find(&self.app.desk, &sato, &self.case).await.unwrap().process
    }

    /// A step of it, under the words that people read.
    pub(super) async fn step(&self, number: &str) -> Step {
        let number = casework::names::StepNumber::parse(number).unwrap();
        self.process().await.step(number).unwrap().clone()
    }
}

async fn window(site: &Site, looks: Looks) -> Window {
    let page = Browser::shared().await.unwrap().window(looks).await.unwrap();
    // What a person chose for a browser wins over what stands in its record.
    page.open(&format!("{}/language/{}?to=/demo", site.url, looks.language.code())).await.unwrap();
    Window { page, who: "" }
}

/// Nothing is wider than the window; the first page of a kind is one on which nobody with a screen reader stumbles.
async fn examined(page: &Page, looks: Looks, kind: &str, name: &str) {
    page.screenshot(name).await.unwrap();
    assert_eq!(page.too_wide().await.unwrap(), [""; 0], "{name}");
    let first = EXAMINED.lock().unwrap().insert(format!("{kind} {looks:?}"));
    if first {
        let violations = page.axe().await.unwrap();
        assert!(violations.is_empty(), "{name}: {violations:#?}");
    }
}
